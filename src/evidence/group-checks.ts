import { checkBoth, type CheckedOutcome, type Contradiction, type OutcomeCheck } from './contradiction.ts';
import { estimateScale, isNumeric } from './estimate.ts';
import { clean, meet, standsFor, type Range } from './rounding.ts';

type Group = Pick<CheckedOutcome['groups'][number], 'n' | 'events' | 'percent'>;

const checkAdjusted = `${checkBoth} If the estimate is adjusted, say "adjusted" in the note.`;

/** The means of two groups differ by the mean difference, whichever is taken from which; adjusted differences are exempt. */
export const groupsAgainstDifference: OutcomeCheck = (outcome) => {
	const { estimate, groups } = outcome;
	if (!isNumeric(estimate) || estimate.kind !== 'MD' || estimate.value === null || isAdjusted(outcome)) return [];
	const [first, second] = groups;
	if (groups.length !== 2 || first?.mean == null || second?.mean == null) return [];
	const [a, b] = [standsFor(first.mean, [second.mean]), standsFor(second.mean, [first.mean])];
	const size = Math.abs(estimate.value);
	const differences = [
		{ low: a.low - b.high, high: a.high - b.low },
		{ low: b.low - a.high, high: b.high - a.low },
	];
	const printed = standsFor(size, estimate.ci ?? []);
	if (differences.some((difference) => meet(difference, printed))) return [];
	const message = `The groups differ by ${clean(Math.abs(first.mean - second.mean))}, but the printed difference is ${size}.`;
	return [{ path: ['estimate', 'value'], message, hint: checkAdjusted }];
};

/** Fisher's exact test puts an odds ratio up to about this much of its logarithm nearer to 1 (conditional estimate). */
const nearerToOne = 0.1;

/**
 * A risk or odds ratio follows from the shares of its two groups, whichever is divided by which. Adjusted ratios are
 * exempt, and shares of none or all, which a ratio needs a correction for. Hazard ratios do not follow from counts.
 */
export const groupsAgainstRatio: OutcomeCheck = (outcome) => {
	const { estimate, groups } = outcome;
	if (!isNumeric(estimate) || (estimate.kind !== 'RR' && estimate.kind !== 'OR')) return [];
	if (estimate.value === null || groups.length !== 2 || isAdjusted(outcome)) return [];
	const percents = groups.flatMap((group) => group.percent ?? []);
	const [first, second] = groups.map((group) => shareOf(group, percents));
	if (!first || !second) return [];
	const isOdds = estimate.kind === 'OR';
	const [a, b] = isOdds ? [oddsOf(first), oddsOf(second)] : [first, second];
	const ratio = { low: a.low / b.high, high: a.high / b.low };
	const power = isOdds ? 1 - nearerToOne : 1;
	const low = Math.min(ratio.low, ratio.low ** power);
	const high = Math.max(ratio.high, ratio.high ** power);
	const printed = standsFor(estimate.value, estimate.ci ?? []);
	if (meet({ low, high }, printed) || meet({ low: 1 / high, high: 1 / low }, printed)) return [];
	const middle = Math.sqrt(ratio.low * ratio.high);
	const message = `The groups give the ${estimateScale[estimate.kind].name} ${briefly(middle)}, or ${briefly(1 / middle)} the other way round, but the printed one is ${estimate.value}.`;
	return [{ path: ['estimate', 'value'], message, hint: checkAdjusted }];
};

/** Where the estimate is a mean and there is one group, the mean of the group is the estimate. */
export const groupAgainstMean: OutcomeCheck = ({ estimate, groups: [group, ...others] }) => {
	if (!isNumeric(estimate) || estimate.kind !== 'mean' || estimate.value === null) return [];
	if (group?.mean == null || others.length > 0) return [];
	if (meet(standsFor(group.mean), standsFor(estimate.value, estimate.ci ?? []))) return [];
	const message = `The mean of the group "${group.name}" is ${group.mean}, but the estimate is ${estimate.value}.`;
	return [{ path: ['estimate', 'value'], message, hint: checkBoth }];
};

/**
 * A percentage is the share its counts give; where the count is not printed, some whole number of people gives it (the
 * GRIM test of Brown & Heathers 2017, for percentages). A share pooled from studies is weighted, and exempt.
 */
export const percentAgainstCounts: OutcomeCheck = ({ estimate, groups }, { design }) => {
	const percents = groups.flatMap((group) => group.percent ?? []);
	const ofGroups = groups.flatMap((group, index) => shareProblem(group, percents, ['groups', index]));
	if (!isNumeric(estimate) || estimate.kind !== 'proportion' || estimate.value === null) return ofGroups;
	const pooled = estimate.k === null ? design === 'systematic-review' : estimate.k > 1;
	if (pooled) return ofGroups;
	const group = groups.length === 1 ? groups[0] : undefined;
	const counted = { n: group?.n ?? estimate.n, events: group?.events ?? null, percent: estimate.value };
	const own = shareProblem(counted, estimate.ci ?? [], ['estimate']).map((found) => ({
		...found,
		path: ['estimate', 'value'],
	}));
	if (group?.percent == null || own.length > 0) return [...ofGroups, ...own];
	if (meet(standsFor(group.percent), standsFor(estimate.value, estimate.ci ?? []))) return ofGroups;
	const message = `The share in the group "${group.name}" is ${group.percent}%, but the estimate is ${estimate.value}%.`;
	return [...ofGroups, { path: ['estimate', 'value'], message, hint: checkBoth }];
};

function shareProblem({ n, events, percent }: Group, alike: number[], path: PropertyKey[]): Contradiction[] {
	if (n === null || n === 0) return [];
	const share = (count: number) => (100 * count) / n;
	if (events !== null && events > n) {
		return [{ path: [...path, 'events'], message: `${events} of ${n} people cannot be.`, hint: checkBoth }];
	}
	if (percent === null) return [];
	const printed = standsFor(percent, alike);
	const fits = (count: number) => meet({ low: share(count), high: share(count) }, printed);
	if (events !== null) {
		if (fits(events)) return [];
		const message = `${events} of ${n} people are ${briefly(share(events))}%, but ${percent}% is printed.`;
		return [{ path: [...path, 'percent'], message, hint: checkBoth }];
	}
	const below = Math.min(n - 1, Math.floor((percent * n) / 100));
	if (fits(below) || fits(below + 1)) return [];
	const message = `No number of people out of ${n} is ${percent}%: ${below} are ${briefly(share(below))}%, ${below + 1} are ${briefly(share(below + 1))}%.`;
	const hint = `Check both numbers; if the share was taken of others, or weighted, leave n out. If the source itself disagrees, say how in "conflict".`;
	return [{ path: [...path, 'percent'], message, hint }];
}

/** Share of a group with the event, from 0 to 1; undefined where unknown, none or all. */
function shareOf({ n, events, percent }: Group, alike: number[]): Range | undefined {
	const ofPercent = percent === null ? undefined : standsFor(percent, alike);
	const share =
		n !== null && events !== null
			? { low: events / n, high: events / n }
			: ofPercent && { low: ofPercent.low / 100, high: ofPercent.high / 100 };
	return share && share.low > 0 && share.high < 1 ? share : undefined;
}

function oddsOf({ low, high }: Range): Range {
	return { low: low / (1 - low), high: high / (1 - high) };
}

function isAdjusted({ note, measure, comparison, direction }: CheckedOutcome): boolean {
	return [note, measure, comparison, direction].some((words) => /\badjusted\b/i.test(words ?? ''));
}

function briefly(number: number): number {
	return Number(number.toPrecision(3));
}
