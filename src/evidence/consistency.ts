import {
	checkBoth,
	type CheckedOutcome,
	type CheckedStudy,
	type Contradiction,
	type OutcomeCheck,
} from './contradiction.ts';
import { groupAgainstMean, groupsAgainstDifference, groupsAgainstRatio, percentAgainstCounts } from './group-checks.ts';
import { estimateAgainstInterval, pAgainstInterval } from './interval-checks.ts';
import type { Study } from './study.ts';

const outcomeChecks: readonly OutcomeCheck[] = [
	pAgainstInterval,
	estimateAgainstInterval,
	groupsAgainstDifference,
	groupsAgainstRatio,
	groupAgainstMean,
	percentAgainstCounts,
	peopleAgainstStudy,
];

/**
 * Every contradiction between the numbers of a study, with paths from the study. An outcome whose `conflict` is set says
 * itself how its numbers disagree and is exempt; the sizes of arms are, when a line of `conflicts` names both numbers.
 */
export function contradictions(study: CheckedStudy): Contradiction[] {
	return [
		...armsAgainstStudy(study),
		...study.outcomes.flatMap((outcome, index) =>
			outcome.conflict !== null
				? []
				: outcomeChecks.flatMap((check) =>
						check(outcome, study).map((found) => ({ ...found, path: ['outcomes', index, ...found.path] })),
					),
		),
	];
}

const reviews: ReadonlySet<Study['design']> = new Set([
	'systematic-review',
	'narrative-review',
	'guideline',
	'consensus',
]);

/** No group and no estimate is of more people than the study has; a review may count people otherwise in each analysis. */
export function peopleAgainstStudy(
	{ estimate, groups }: CheckedOutcome,
	{ design, population: { n, studies } }: CheckedStudy,
): Contradiction[] {
	const tooMany = (path: PropertyKey[], found: number | null, all: number | null, message: string) =>
		found === null || all === null || found <= all ? [] : [{ path, message, hint: checkBoth }];
	const people = reviews.has(design) ? null : n;
	return [
		...groups.flatMap((group, index) =>
			tooMany(
				['groups', index, 'n'],
				group.n,
				people,
				`The group "${group.name}" has ${group.n} people, but the study has ${n}.`,
			),
		),
		...tooMany(
			['estimate', 'n'],
			estimate.n,
			people,
			`The estimate is of ${estimate.n} people, but the study has ${n}.`,
		),
		...tooMany(
			['estimate', 'k'],
			estimate.k,
			studies,
			`The estimate pools ${estimate.k} studies, but the review includes ${studies}.`,
		),
	];
}

/**
 * The arms of a randomised trial add up to its people, unless each arm is all of them, as in a crossover trial. In any
 * study of people no arm is larger than the study, and no more people finish than start.
 */
export function armsAgainstStudy({ design, arms, population: { n }, conflicts }: CheckedStudy): Contradiction[] {
	if (reviews.has(design)) return [];
	const hint = 'Check both numbers; if the source itself disagrees, name both in a line of "conflicts".';
	const found = (path: PropertyKey[], message: string, ...numbers: number[]) =>
		conflicts.some((line) => numbers.every((number) => new RegExp(`\\b${number}\\b`).test(line)))
			? []
			: [{ path, message, hint }];
	const sizes = arms.flatMap((arm) => arm.n ?? []);
	const sum = sizes.reduce((total, size) => total + size, 0);
	const known = n !== null && arms.length > 1 && sizes.length === arms.length;
	return [
		...arms.flatMap(({ name, n: size, completed }, index) => [
			...(size !== null && n !== null && size > n
				? found(['arms', index, 'n'], `The arm "${name}" has ${size} people, but the study has ${n}.`, size, n)
				: []),
			...(size !== null && completed !== null && completed > size
				? found(
						['arms', index, 'completed'],
						`Of the arm "${name}" ${completed} people finished, but ${size} started.`,
						completed,
						size,
					)
				: []),
		]),
		...(design === 'rct' && known && sum !== n && sizes.some((size) => size !== n)
			? found(['arms'], `The arms have ${sizes.join(' + ')} = ${sum} people, but the trial has ${n}.`, sum, n)
			: []),
	];
}
