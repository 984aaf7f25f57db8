import { targetOf, type MentionKind } from '../article/mentions.ts';
import { collections } from '../collections.ts';
import { quantity } from '../evidence/quantity.ts';
import { addressOf, collectionOfKind, entriesOf, numRequest, type Library } from '../graph.ts';
import { nearest } from '../issue.ts';
import { error, sorted, type Rule } from './rule.ts';

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

function proseComponents(library: Library, name: string) {
	return entriesOf(library).flatMap((entry) =>
		entry.prose.components.filter((component) => component.name === name).map((component) => ({ entry, component })),
	);
}
