import { checkBoth, type OutcomeCheck } from './contradiction.ts';
import { estimateScale, isNumeric } from './estimate.ts';
import { isCentred, middleOf, pOfInterval, pRange, sideOf, widened } from './interval.ts';
import { clean, meet } from './rounding.ts';

/**
 * An interval that leaves out no effect goes with a small P value, and one that includes it with a large one; nor may the
 * two differ grossly. Both only for differences, ratios and coefficients, whose interval and P value come from one
 * test; a P value of a correlation or a kappa is reckoned with another standard error than its interval.
 */
export const pAgainstInterval: OutcomeCheck = ({ estimate }) => {
	if (!isNumeric(estimate) || estimate.interval !== 'confidence') return [];
	const { ci, level, p, kind } = estimate;
	const [printed, side] = [pRange(p), sideOf(estimate)];
	if (printed === null || ci === null || level === null || side === null) return [];
	const [limit, noEffect] = [clean(1 - level), estimateScale[kind].noEffect ?? 0];
	const contradiction = (what: string) => [
		{
			path: ['estimate', 'p'],
			message: `The ${clean(level * 100)}% interval ${ci[0]} to ${ci[1]} ${what}, but the P value is ${p}.`,
			hint: checkBoth,
		},
	];
	if (side === 'outside' && printed.low >= limit)
		return contradiction(`leaves out ${noEffect}, so P is below ${limit}`);
	if (side === 'inside' && printed.high <= limit) return contradiction(`includes ${noEffect}, so P is above ${limit}`);
	const fitting = pOfInterval(estimate);
	if (fitting === null || meet(widened(fitting), printed)) return [];
	return contradiction(`goes with a P value between ${briefly(fitting.low)} and ${briefly(fitting.high)}`);
};

/**
 * An estimate lies in the middle of its confidence or prediction interval, on the scale on which the interval is made; a
 * credible interval need not be even.
 */
export const estimateAgainstInterval: OutcomeCheck = ({ estimate }) => {
	if (!isNumeric(estimate) || estimate.interval === 'credible') return [];
	const { kind, value, ci } = estimate;
	if (value === null || ci === null || value < ci[0] || value > ci[1]) return [];
	const interval = { value, low: ci[0], high: ci[1] };
	if (isCentred(kind, interval)) return [];
	const [other, otherName] =
		estimateScale[kind].noEffect === 1 ? (['MD', 'a difference'] as const) : (['OR', 'a ratio'] as const);
	const guess = isCentred(kind, { ...interval, value: -value })
		? `With the other sign, ${-value}, it would be. `
		: interval.low > 0 && isCentred(other, interval)
			? `It would be if this were ${otherName}. `
			: '';
	return [
		{
			path: ['estimate', 'value'],
			message: `The estimate ${value} is not in the middle of its interval ${ci[0]} to ${ci[1]}, which is ${briefly(middleOf(kind, interval))}.`,
			hint: `${guess}${checkBoth}`,
		},
	];
};

function briefly(number: number): number {
	return Number(number.toPrecision(2));
}
