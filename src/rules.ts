import type { Library } from './graph.ts';
import type { Issue } from './issue.ts';
import { datesAreNotInTheFuture } from './rules/dates.ts';
import { exercisesAreMentioned, studiesAreCited, termsAreUsed } from './rules/orphans.ts';
import {
	articlesShowRedFlags,
	componentsAreKnown,
	headingsAreInOrder,
	plainSentencesAreShort,
	wordsAreKind,
} from './rules/prose.ts';
import { chainIsWhole, findingsSaySomething, siteIsComplete, studiesAreListedOnce } from './rules/records.ts';
import {
	linksResolve,
	numbersExist,
	outcomesResolve,
	referencesResolve,
	trialsAreListedBothWays,
} from './rules/references.ts';
import type { Rule } from './rules/rule.ts';

/** Every rule the content is held to, in the order in which a report names them. */
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
