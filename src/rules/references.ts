import { requestsOf, targetOf, type MentionKind } from '../article/mentions.ts';
import { collections } from '../collections.ts';
import { parseRequest } from '../evidence/binding.ts';
import { isNumeric } from '../evidence/estimate.ts';
import { statementOf } from '../evidence/headline.ts';
import { addressOf, collectionOfKind, entriesOf, type Library } from '../graph.ts';
import { nearest } from '../issue.ts';
import { error, sorted, type Rule } from './rule.ts';

const kindNames: Record<MentionKind, string> = {
	study: 'study',
	claim: 'claim',
	exercise: 'exercise',
	programme: 'programme',
	article: 'article',
	term: 'glossary term',
	belief: 'belief',
	choice: 'choice',
};

/** What would be right instead of an id that no record has: the nearest one there is, and where such records live. */
function whereIdLives(id: string, known: Iterable<string>, home: string): string {
	const right = nearest(id, known);
	return `${right ? `Did you mean "${right}"? ` : ''}It would live in ${home}.`;
}

/** Every id that is written leads to a record. */
export const referencesResolve: Rule = (library) =>
	library.mentions.flatMap((mention) => {
		const known = library.ids.get(mention.to.kind);
		if (!known || known.has(mention.to.id)) return [];
		const home = `content/${collections[collectionOfKind[mention.to.kind]].files.replace('*', '<id>')}`;
		return error({
			rule: `${mention.to.kind}-exists`,
			file: mention.from.file,
			line: mention.line,
			message: `No ${kindNames[mention.to.kind]} has the id "${mention.to.id}".`,
			hint: whereIdLives(mention.to.id, known, home),
		});
	});

/** A claim whose statement a text says has one. */
export const statementsAreThere: Rule = (library) =>
	entriesOf(library).flatMap(({ file, prose }) =>
		prose.components.flatMap(({ name, attributes, line }) => {
			const claim = name === 'Says' ? library.claims.get(attributes['claim'] ?? '') : undefined;
			if (!claim || statementOf(claim.data, library) !== null) return [];
			return error({
				rule: 'says-statement',
				file,
				line,
				message: `The claim "${claim.id}" has no statement, so <Says> has nothing to say.`,
				hint: `Link to it in your own words, [words](${addressOf('claim', claim.id)}), or give it "statement" and "certainty".`,
			});
		}),
	);

/** A text that asks about every belief has some to ask about. */
export const beliefsAreThere: Rule = (library) => {
	const beliefs = library.ids.get('belief');
	return entriesOf(library).flatMap(({ file, prose }) =>
		prose.components.flatMap(({ name, attributes, line }) => {
			if (name !== 'BeliefCheck' || attributes['ids'] !== undefined || !beliefs || beliefs.size > 0) return [];
			return error({
				rule: 'belief-exists',
				file,
				line,
				message: '<BeliefCheck> asks about every belief, and there is none.',
				hint: `They live in content/${collections.beliefs.files}.`,
			});
		}),
	);
};

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

/** Every number that prose or a text of a record asks for is held by a record. */
export const numbersExist: Rule = (library) => [
	...entriesOf(library).flatMap(({ file, prose }) =>
		prose.components.flatMap((component) =>
			requestsOf(component).flatMap((text) => {
				const request = parseRequest(text);
				if (request.record !== undefined && isMissing(library, request.record)) return []; // The reference has its own rule.
				const found = library.quantities.answer(request, '');
				if (found.found) return [];
				const { message, hint } = found;
				return error({ rule: 'number-exists', file, line: component.line, message, hint });
			}),
		),
	),
	...entriesOf(library).flatMap((entry) =>
		entry.missingNumbers.flatMap(({ path, message, hint }) =>
			error({ rule: 'number-exists', file: entry.file, line: entry.lineOf(path), message, hint }),
		),
	),
];

function isMissing(library: Library, address: string): boolean {
	const ids = library.ids.get('study');
	return !address.includes(':') && ids !== undefined && !library.studies.has(address);
}

/** The scale of every outcome is there, and so are the numbers that say which change on it people notice. */
export const scalesResolve: Rule = (library) => [
	...sorted(library.studies).flatMap((entry) =>
		entry.data.outcomes.flatMap(({ scale }, index) => {
			const { ids } = library.scalePlaces;
			if (scale === null || !ids || ids.has(scale)) return [];
			return error({
				rule: 'scale-exists',
				file: entry.file,
				line: entry.lineOf(['outcomes', index, 'scale']),
				message: `No scale has the id "${scale}".`,
				hint: whereIdLives(scale, ids, 'content/scales.yaml'),
			});
		}),
	),
	...[...library.scales.values()].flatMap(({ id, noticed }) =>
		noticed.flatMap((address, index) => {
			const problem = problemOfNoticed(library, address);
			const line = library.scalePlaces.lineOf(id, ['noticed', index]);
			return problem ? error({ rule: 'scale-noticed', file: 'content/scales.yaml', line, ...problem }) : [];
		}),
	),
];

/** What keeps an outcome from saying which change people notice: it is not there, or is no number. */
function problemOfNoticed(library: Library, address: string): { message: string; hint: string } | undefined {
	const [id = '', outcomeId = ''] = address.split('#');
	const study = library.studies.get(id)?.data;
	if (!study) {
		const known = library.ids.get('study') ?? new Set();
		if (known.has(id)) return undefined; // Its file is broken and has its own report.
		return {
			message: `No study has the id "${id}".`,
			hint: whereIdLives(id, known, 'content/studies/<id>.yaml'),
		};
	}
	const outcome = study.outcomes.find((one) => one.id === outcomeId);
	if (outcome) {
		if (isNumeric(outcome.estimate) && outcome.estimate.value !== null) return undefined;
		return {
			message: `${address} is no number, so it does not say which change people notice.`,
			hint: 'Name an outcome whose estimate has a value.',
		};
	}
	const ids = study.outcomes.map((one) => one.id);
	const right = nearest(outcomeId, ids);
	return {
		message:
			outcomeId === ''
				? `"${address}" names a whole study, not the outcome that says which change people notice.`
				: `The study ${id} has no outcome "${outcomeId}".`,
		hint: right ? `Did you mean "${id}#${right}"?` : `Its outcomes: ${ids.join(', ') || 'none'}.`,
	};
}

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
		'/a-z/',
		'/about/',
		'/quality/',
		'/diary/',
		'/data/',
		'/references/',
	];
	const pages = new Set(fixed);
	for (const [kind, ids] of library.ids) {
		if (kind === 'belief' || kind === 'choice') continue; // It has no page of its own.
		for (const id of ids) pages.add(addressOf(kind, id));
	}
	const handouts = [...library.exercises.keys()].map((id) => `${addressOf('exercise', id)}handout/`);
	for (const id of library.programmes.keys()) handouts.push(`${addressOf('programme', id)}handout/`);
	for (const page of handouts) pages.add(page);
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

/** Every page of others that an article leads to stands in the list of them. */
export const elsewhereResolves: Rule = (library) =>
	sorted(library.articles).flatMap((entry) =>
		entry.data.elsewhere.flatMap((id, index) => {
			const known = library.elsewhereIds;
			if (!known || known.has(id)) return [];
			return error({
				rule: 'elsewhere-exists',
				file: entry.file,
				line: entry.lineOf(['elsewhere', index]),
				message: `No page of others has the id "${id}".`,
				hint: whereIdLives(id, known, 'content/elsewhere.yaml'),
			});
		}),
	);

/** What an article sets out to tell stands in a section that is there. */
export const aimsHaveSections: Rule = (library) =>
	sorted(library.articles).flatMap((entry) => {
		const headings = entry.prose.headings.filter(({ depth }) => depth === 2).map((heading) => heading.text);
		return entry.data.tells.flatMap(({ section }, index) => {
			if (headings.includes(section)) return [];
			const right = nearest(section, headings);
			return error({
				rule: 'aim-has-section',
				file: entry.file,
				line: entry.lineOf(['tells', index, 'section']),
				message: `The article has no section "${section}".`,
				hint: right ? `Did you mean "${right}"?` : `Its sections: ${headings.join(' · ') || 'none'}.`,
			});
		});
	});

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
