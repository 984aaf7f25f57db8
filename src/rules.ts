import { formatDay } from './evidence/day.ts';
import { isFrightening, wordCount } from './article/words.ts';
import { targetOf, type MentionKind } from './article/mentions.ts';
import { addressOf, collectionOfKind, entriesOf, numRequest, type Entry, type Library } from './graph.ts';
import { nearest, type Issue } from './issue.ts';
import { quantity } from './evidence/quantity.ts';
import { components } from './article/components.ts';
import { collections } from './collections.ts';

/** A rule looks at the whole library and tells what is wrong. `today` is given, so that a rule never reads the clock. */
export type Rule = (library: Library, today: Date) => Issue[];

const longestSentence = 20;

const kindNames: Record<MentionKind, string> = {
	study: 'study',
	claim: 'claim',
	exercise: 'exercise',
	programme: 'programme',
	article: 'article',
	term: 'glossary term',
};

/** Every id that is written leads to a record. */
export const referencesResolve: Rule = (library) =>
	library.mentions.flatMap((mention) => {
		const known = library.ids.get(mention.to.kind);
		if (!known || known.has(mention.to.id)) return [];
		const right = nearest(mention.to.id, known);
		const home = `content/${collections[collectionOfKind[mention.to.kind]].files.replace('*', '<id>')}`;
		return error({
			rule: `${mention.to.kind}-exists`,
			file: mention.from.file,
			line: mention.line,
			message: `No ${kindNames[mention.to.kind]} has the id "${mention.to.id}".`,
			hint: `${right ? `Did you mean "${right}"? ` : ''}It would live in ${home}.`,
		});
	});

/** Every outcome that is written stands in its study. */
export const outcomesResolve: Rule = (library) =>
	library.mentions.flatMap((mention) => {
		const study = mention.to.kind === 'study' ? library.studies.get(mention.to.id) : undefined;
		if (!study || mention.to.outcome === undefined || mention.how === 'num') return [];
		const ids = study.data.outcomes.map((outcome) => outcome.id);
		if (ids.includes(mention.to.outcome)) return [];
		const right = nearest(mention.to.outcome, ids);
		return error({
			rule: 'outcome-exists',
			file: mention.from.file,
			line: mention.line,
			message: `The study ${study.id} has no outcome "${mention.to.outcome}".`,
			hint: right ? `Did you mean "${study.id}#${right}"?` : `Its outcomes: ${ids.join(', ') || 'none'}.`,
		});
	});

/** Every number asked for in prose is held by its record. */
export const numbersExist: Rule = (library) =>
	proseComponents(library, 'Num').flatMap(({ entry, component }) => {
		const of = component.attributes['of'] ?? '';
		const study = library.studies.get(of.split('#')[0] ?? '');
		if (!study) return [];
		const found = quantity(study.data, numRequest(component.attributes));
		return found.found
			? []
			: error({
					rule: 'number-exists',
					file: entry.file,
					line: component.line,
					message: found.message,
					hint: found.hint,
				});
	});

/** Prose uses the components there are, with the attributes they take. */
export const componentsAreKnown: Rule = (library) =>
	entriesOf(library).flatMap((entry) =>
		entry.prose.components.flatMap((component): Issue[] => {
			const at = { file: entry.file, line: component.line };
			const known = components[component.name];
			if (!known) {
				const right = nearest(component.name, Object.keys(components));
				return error({
					rule: 'component-known',
					...at,
					message: `There is no component <${component.name}>.`,
					hint: `${right ? `Did you mean <${right}>? ` : ''}Components: ${Object.keys(components).join(', ')}.`,
				});
			}
			const given = Object.keys(component.attributes);
			return [
				...given
					.filter((name) => !known.required.includes(name) && !known.optional.includes(name))
					.flatMap((name) => {
						const right = nearest(name, [...known.required, ...known.optional]);
						return error({
							rule: 'attribute-known',
							...at,
							message: `<${component.name}> takes no attribute "${name}".`,
							hint: right
								? `Did you mean "${right}"?`
								: `It takes: ${[...known.required, ...known.optional].join(', ') || 'none'}.`,
						});
					}),
				...known.required
					.filter((name) => !component.attributes[name])
					.flatMap((name) =>
						error({
							rule: 'attribute-known',
							...at,
							message: `<${component.name}> needs the attribute "${name}".`,
							hint: `For example: ${known.example}`,
						}),
					),
			];
		}),
	);

/** Every link to a page of this site leads to one. */
export const linksResolve: Rule = (library) => {
	const fixed = [
		'/',
		'/articles/',
		'/exercises/',
		'/studies/',
		'/claims/',
		'/programmes/',
		'/glossary/',
		'/search/',
		'/about/',
	];
	const pages = new Set(fixed);
	for (const [kind, ids] of library.ids) {
		for (const id of ids) pages.add(addressOf(kind, id));
	}
	return entriesOf(library).flatMap((entry) =>
		entry.prose.links.flatMap(({ url, line }) => {
			if (targetOf(url)) return []; // References between records have their own rule.
			const page = url.split('#')[0] ?? url;
			if (pages.has(page)) return [];
			const right = nearest(page, pages);
			return error({
				rule: 'link-resolves',
				file: entry.file,
				line,
				message: `The link ${url} leads to no page.`,
				hint: right
					? `Did you mean ${right}?`
					: 'Links to our pages begin and end with a slash: /exercises/clamshell/.',
			});
		}),
	);
};

/** A study appears once: no two records share a DOI, PMID or PMCID. */
export const studiesAreListedOnce: Rule = (library) => {
	const seen = new Map<string, Entry<unknown>>();
	return sorted(library.studies).flatMap((entry) => {
		const { doi, pmid, pmcid } = entry.data.citation;
		return (['doi', 'pmid', 'pmcid'] as const).flatMap((name) => {
			const value = { doi, pmid, pmcid }[name];
			if (value === null) return [];
			const key = `${name} ${value.toLowerCase()}`;
			const first = seen.get(key);
			seen.set(key, first ?? entry);
			return first
				? error({
						rule: 'study-listed-once',
						file: entry.file,
						line: entry.lineOf(['citation', name]),
						message: `${name.toUpperCase()} ${value} is already the ${name.toUpperCase()} of ${first.id}.`,
						hint: 'Correct the one that is wrong, or join the two records.',
					})
				: [];
		});
	});
};

/** Nothing is dated after today. */
export const datesAreNotInTheFuture: Rule = (library, today) => [
	...sorted(library.studies).flatMap((entry) =>
		entry.data.citation.year <= today.getUTCFullYear()
			? []
			: error({
					rule: 'year-not-in-future',
					file: entry.file,
					line: entry.lineOf(['citation', 'year']),
					message: `The year ${entry.data.citation.year} is still to come.`,
					hint: `It is ${today.getUTCFullYear()} now; an article ahead of print has the year it went online.`,
				}),
	),
	...sorted(library.claims).flatMap((entry) => notLater(today, entry, 'checked', entry.data.checked)),
	...sorted(library.studies).flatMap((entry) => notLater(today, entry, 'retraction', entry.data.retraction?.checked)),
	...sorted(library.articles).flatMap((entry) => [
		...notLater(today, entry, 'published', entry.data.published),
		...notLater(today, entry, 'changed', entry.data.changed),
		...notLater(today, entry, 'reviewed', entry.data.reviewed?.on),
	]),
];

/** An exercise that a trial's programme names lists that trial, so that the link goes both ways. */
export const trialsAreListedBothWays: Rule = (library) =>
	sorted(library.programmes).flatMap((programme) => {
		const { study, kind } = programme.data;
		if (study === null || kind === 'guidance') return [];
		return programme.data.exercises.flatMap((row) => {
			const exercise = row.exercise === null ? undefined : library.exercises.get(row.exercise);
			if (!exercise || exercise.data.trials.some((trial) => trial.study === study)) return [];
			return error({
				rule: 'trial-listed-both-ways',
				file: exercise.file,
				line: exercise.lineOf(['trials']),
				message: `The programme ${programme.id} says that ${study} used this exercise, but its trials do not list it.`,
				hint: `Add "- study: ${study}" under trials.`,
			});
		});
	});

/** A finding without an outcome says in words what was found. */
export const findingsSaySomething: Rule = (library) =>
	sorted(library.claims).flatMap((entry) =>
		entry.data.findings.flatMap((finding, index) =>
			finding.says !== null || finding.finding.includes('#')
				? []
				: error({
						rule: 'finding-says-something',
						file: entry.file,
						line: entry.lineOf(['findings', index, 'finding']),
						message: `The finding "${finding.finding}" names a whole study and does not say what it found.`,
						hint: 'Name the outcome (study#outcome), or add "says:" with the finding in a few words.',
					}),
		),
	);

/** The links of the gait story are numbered 1, 2, 3 … without gap or repeat. */
export const chainIsWhole: Rule = (library) => {
	const links = sorted(library.claims)
		.filter((entry) => entry.data.chain !== null)
		.sort((a, b) => (a.data.chain?.order ?? 0) - (b.data.chain?.order ?? 0));
	return links.flatMap((entry, index) =>
		entry.data.chain?.order === index + 1
			? []
			: error({
					rule: 'chain-is-whole',
					file: entry.file,
					line: entry.lineOf(['chain', 'order']),
					message: `This link of the chain has the number ${entry.data.chain?.order ?? 0}, but ${index + 1} comes next.`,
					hint: 'Number the links 1, 2, 3 … without gap or repeat.',
				}),
	);
};

/** Every article shows the signs that need a clinician, once. */
export const articlesShowRedFlags: Rule = (library) =>
	sorted(library.articles).flatMap((entry) => {
		const found = entry.prose.components.filter((component) => component.name === 'RedFlags');
		if (found.length === 1) return [];
		return error({
			rule: 'article-has-red-flags',
			file: entry.file,
			line: found[1]?.line,
			message: `The article shows the care card ${found.length} times.`,
			hint: 'Put <RedFlags /> on a line of its own, once, where a reader in trouble should meet it.',
		});
	});

/** Headings inside prose start at ## and never skip a level. */
export const headingsAreInOrder: Rule = (library) =>
	entriesOf(library).flatMap((entry) =>
		entry.prose.headings.flatMap((heading, index) => {
			const before = entry.prose.headings[index - 1]?.depth ?? 1;
			if (heading.depth >= 2 && heading.depth <= before + 1) return [];
			return error({
				rule: 'headings-in-order',
				file: entry.file,
				line: heading.line,
				message: `The heading "${heading.text}" has level ${heading.depth} after level ${before}.`,
				hint: 'The title is level 1; sections start with ##, sections inside them with ###.',
			});
		}),
	);

/** Sentences for patients have at most 20 words (NHS service manual). */
export const plainSentencesAreShort: Rule = (library) =>
	plainText(library).flatMap(({ entry, text, line }) => {
		const words = wordCount(text);
		if (words <= longestSentence) return [];
		return error({
			rule: 'sentence-short',
			file: entry.file,
			line,
			message: `A sentence for patients has ${words} words; ${longestSentence} is the most: "${text}"`,
			hint: 'Make two sentences of it, or move the detail into <ForClinicians>.',
		});
	});

/** Words that frighten or blame are not used in our own voice. */
export const wordsAreKind: Rule = (library) =>
	plainText(library).flatMap(({ entry, text, line }) => {
		const word = isFrightening(text);
		if (word === undefined) return [];
		return error({
			rule: 'kind-words',
			file: entry.file,
			line,
			message: `The words "${word}" frighten, and the evidence does not carry them: "${text}"`,
			hint: 'Say what was measured or what to do. To speak of the word itself, put it in quotation marks.',
		});
	});

/** The words of the interface and the safety signs are there. */
export const siteIsComplete: Rule = (library) =>
	(
		[
			['strings', 'content/strings/en.yaml', 'words of the interface'],
			['safety', 'content/safety.yaml', 'safety signs'],
		] as const
	).flatMap(([collection, file, what]) =>
		library.present.has(collection)
			? []
			: error({
					rule: 'site-complete',
					file,
					message: `The ${what} are missing; no page can be built without them.`,
					hint: `Restore ${file}.`,
				}),
	);

/** A study that nobody cites. */
export const studiesAreCited: Rule = (library) => orphans(library.studies, 'study-cited', 'is cited nowhere');
/** An exercise that no article, programme or claim mentions. */
export const exercisesAreMentioned: Rule = (library) =>
	orphans(library.exercises, 'exercise-mentioned', 'is mentioned nowhere');
/** A glossary term that no text uses. */
export const termsAreUsed: Rule = (library) => orphans(library.terms, 'term-used', 'is used nowhere');

export const rules: readonly Rule[] = [
	referencesResolve,
	outcomesResolve,
	numbersExist,
	componentsAreKnown,
	linksResolve,
	studiesAreListedOnce,
	datesAreNotInTheFuture,
	trialsAreListedBothWays,
	findingsSaySomething,
	chainIsWhole,
	articlesShowRedFlags,
	headingsAreInOrder,
	plainSentencesAreShort,
	wordsAreKind,
	siteIsComplete,
	studiesAreCited,
	exercisesAreMentioned,
	termsAreUsed,
];

/** What every rule finds in the library. */
export function check(library: Library, today: Date): Issue[] {
	return rules.flatMap((rule) => rule(library, today));
}

function error(issue: Omit<Issue, 'severity'>): Issue[] {
	return [{ ...issue, severity: 'error' }];
}

/** East of Greenwich a day begins up to 14 hours earlier. */
const earliestDayMilliseconds = 14 * 60 * 60 * 1000;

function notLater(today: Date, entry: Entry<unknown>, field: string, date: Date | undefined): Issue[] {
	if (date === undefined || date.getTime() <= today.getTime() + earliestDayMilliseconds) return [];
	return error({
		rule: 'date-not-in-future',
		file: entry.file,
		line: entry.lineOf([field]),
		message: `The date of "${field}", ${formatDay(date)}, is still to come.`,
		hint: `Today is ${formatDay(today)}.`,
	});
}

function orphans(entries: ReadonlyMap<string, Entry<unknown>>, rule: string, what: string): Issue[] {
	return sorted(entries)
		.filter((entry) =>
			entry.backlinks.every((mention) => mention.from.file === entry.file && mention.from.id === entry.id),
		)
		.map((entry) => ({ rule, file: entry.file, message: `${entry.id} ${what}.`, severity: 'warning' }));
}

function sorted<E extends Entry<unknown>>(entries: ReadonlyMap<string, E>): E[] {
	return [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function proseComponents(library: Library, name: string) {
	return entriesOf(library).flatMap((entry) =>
		entry.prose.components.filter((component) => component.name === name).map((component) => ({ entry, component })),
	);
}

interface PlainSentence {
	entry: Entry<unknown>;
	text: string;
	line: number | undefined;
}

/** Every sentence a patient is meant to read: prose outside the clinician layer, and the plain fields of records. */
function plainText(library: Library): PlainSentence[] {
	const prose = entriesOf(library).flatMap((entry) =>
		entry.prose.sentences.filter((sentence) => sentence.plain).map(({ text, line }) => ({ entry, text, line })),
	);
	const field = (entry: Entry<unknown>, text: string | null, ...path: PropertyKey[]): PlainSentence[] =>
		(text ?? '').split(/(?<=[.?!])\s+/).map((sentence) => ({ entry, text: sentence, line: entry.lineOf(path) }));
	return [
		...prose,
		...sorted(library.articles).flatMap((entry) =>
			entry.data.answer.flatMap((text, i) => field(entry, text, 'answer', i)),
		),
		...sorted(library.claims).flatMap((entry) => field(entry, entry.data.plain, 'plain')),
		...sorted(library.studies).flatMap((entry) => field(entry, entry.data.inShort, 'inShort')),
		...sorted(library.programmes).flatMap((entry) => field(entry, entry.data.inShort, 'inShort')),
		...sorted(library.terms).flatMap((entry) => field(entry, entry.data.definition, 'definition')),
		...sorted(library.exercises).flatMap((entry) => [
			...field(entry, entry.data.inShort, 'inShort'),
			...field(entry, entry.data.caution, 'caution'),
			...entry.data.steps.flatMap((text, i) => field(entry, text, 'steps', i)),
			...entry.data.mistakes.flatMap((text, i) => field(entry, text, 'mistakes', i)),
		]),
	].filter((sentence) => sentence.text.trim() !== '');
}
