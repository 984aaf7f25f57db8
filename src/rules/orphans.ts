import type { Entry } from '../graph.ts';
import type { Issue } from '../issue.ts';
import { sorted, type Rule } from './rule.ts';

/** A study that nobody cites. */
export const studiesAreCited: Rule = (library) => orphans(library.studies, 'study-cited', 'is cited nowhere');

/** An exercise that no article, programme or claim mentions. */
export const exercisesAreMentioned: Rule = (library) =>
	orphans(library.exercises, 'exercise-mentioned', 'is mentioned nowhere');

/** A glossary term that no text uses. */
export const termsAreUsed: Rule = (library) => orphans(library.terms, 'term-used', 'is used nowhere');

/** A belief that no article asks about. */
export const beliefsAreShown: Rule = (library) => orphans(library.beliefs, 'belief-shown', 'is shown nowhere');

/** A choice that no article shows. */
export const choicesAreShown: Rule = (library) => orphans(library.choices, 'choice-shown', 'is shown nowhere');

function orphans(entries: ReadonlyMap<string, Entry<unknown>>, rule: string, what: string): Issue[] {
	return sorted(entries)
		.filter((entry) =>
			entry.backlinks.every((mention) => mention.from.file === entry.file && mention.from.id === entry.id),
		)
		.map((entry) => ({ rule, file: entry.file, message: `${entry.id} ${what}.`, severity: 'warning' }));
}
