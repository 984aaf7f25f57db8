import type { NumericEstimate } from './estimate.ts';
import { logGammaHalfStep, normalQuantile } from './distribution.ts';
import { asymmetry, asymmetryAllowed, logAxis, plainAxis } from './interval.ts';

/** The scales on which effects are pooled: ratios by their natural logarithm, on which their errors are near normal. */
export type EffectScale = 'MD' | 'SMD' | 'log RR' | 'log OR' | 'log HR';

/** An effect ready for pooling: first group against second, on the named scale, with its sampling variance. */
export interface Effect {
	scale: EffectScale;
	value: number;
	variance: number;
}

/** The effect, or a sentence that says why there is none and what is needed. */
export type EffectResult = { effect: Effect } | { problem: string };

/** A group measured by a score; `null` where the source does not print the number. */
export interface ScoreGroup {
	n: number | null;
	mean: number | null;
	sd: number | null;
}

/** A group in which events were counted; `null` where the source does not print the number. */
export interface EventGroup {
	n: number | null;
	events: number | null;
}

/** An estimate as a source prints it; ratios as ratios, not as logarithms. */
export type PrintedEstimate = Pick<NumericEstimate, 'kind' | 'value' | 'ci' | 'level'> &
	Partial<Pick<NumericEstimate, 'interval'>>;

/** Mean of the first group minus mean of the second; variances not assumed equal (metafor's `MD`, vtype "LS"). */
export function meanDifference(first: ScoreGroup, second: ScoreGroup): EffectResult {
	const [a, b] = [measured(first, 'first'), measured(second, 'second')];
	if ('problem' in a) return a;
	if ('problem' in b) return b;
	return withVariance('MD', a.mean - b.mean, a.sd ** 2 / a.n + b.sd ** 2 / b.n);
}

/**
 * Hedges' g: the mean difference over the pooled standard deviation, with the exact correction for small samples
 * (Hedges 1981) and the large-sample variance 1/n₁ + 1/n₂ + g²/2(n₁ + n₂), as metafor's `SMD`, vtype "LS".
 */
export function standardisedMeanDifference(first: ScoreGroup, second: ScoreGroup): EffectResult {
	const [a, b] = [measured(first, 'first'), measured(second, 'second')];
	if ('problem' in a) return a;
	if ('problem' in b) return b;
	const df = a.n + b.n - 2;
	const sd = Math.sqrt(((a.n - 1) * a.sd ** 2 + (b.n - 1) * b.sd ** 2) / df);
	if (sd === 0) return { problem: 'Both groups have the standard deviation 0, so there is nothing to standardise by.' };
	const correction = Math.exp(logGammaHalfStep((df - 1) / 2)) / Math.sqrt(df / 2);
	const g = (correction * (a.mean - b.mean)) / sd;
	return withVariance('SMD', g, 1 / a.n + 1 / b.n + g ** 2 / (2 * (a.n + b.n)));
}

/**
 * Natural logarithm of the risk ratio of an event, first group over second. Where any cell of the two-by-two table is 0,
 * ½ is added to all four (metafor's `RR`, add 1/2, to "only0"); so trials without any event count too.
 */
export function logRiskRatio(first: EventGroup, second: EventGroup): EffectResult {
	const table = twoByTwo(first, second);
	if ('problem' in table) return table;
	const { a, b, c, d } = table;
	return withVariance('log RR', Math.log(a / (a + b) / (c / (c + d))), 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d));
}

/** Natural logarithm of the odds ratio of an event, first group over second; zero cells as in `logRiskRatio`. */
export function logOddsRatio(first: EventGroup, second: EventGroup): EffectResult {
	const table = twoByTwo(first, second);
	if ('problem' in table) return table;
	const { a, b, c, d } = table;
	return withVariance('log OR', Math.log((a * d) / (b * c)), 1 / a + 1 / b + 1 / c + 1 / d);
}

const scaleOf: Partial<Record<PrintedEstimate['kind'], EffectScale>> = {
	MD: 'MD',
	SMD: 'SMD',
	RR: 'log RR',
	OR: 'log OR',
	HR: 'log HR',
};

/**
 * The effect behind a printed estimate, its standard error taken from the width of its confidence interval and the
 * normal quantile, on the log scale for ratios (Cochrane Handbook §6.3). Intervals made with t are slightly wider, so a
 * small trial weighs a little less than it should. Refuses an interval that does not lie about its value on that scale.
 */
export function printedEffect({ kind, value, ci, level, interval = 'confidence' }: PrintedEstimate): EffectResult {
	const scale = scaleOf[kind];
	if (scale === undefined) {
		return { problem: `An estimate of the kind "${kind}" cannot be pooled; give one of MD, SMD, RR, OR or HR.` };
	}
	if (interval !== 'confidence') {
		return {
			problem: `The ${interval} interval of this ${kind} is no measure of sampling error; give a confidence interval.`,
		};
	}
	if (value === null) return { problem: `The ${kind} has no value; give the estimate as printed.` };
	if (ci === null) return { problem: `The ${kind} ${value} has no interval; give its confidence interval.` };
	if (level === null)
		return { problem: `The interval of the ${kind} ${value} has no level; give 0.95 for a 95% interval.` };
	const problem = intervalProblem({ kind, value, ci, level });
	if (problem !== null) return { problem };
	const on = onScale(scale);
	const standardError = (on(ci[1]) - on(ci[0])) / (-2 * normalQuantile((1 - level) / 2));
	return withVariance(scale, on(value), standardError ** 2);
}

type Interval = { kind: PrintedEstimate['kind']; value: number; ci: [number, number]; level: number };

function intervalProblem({ kind, value, ci: [low, high], level }: Interval): string | null {
	const text = `the ${kind} ${value} (${low} to ${high})`;
	if (![value, low, high].every(Number.isFinite)) return `A number is missing in ${text}; give finite numbers.`;
	if (!(level > 0 && level < 1)) return `The level ${level} of ${text} must lie between 0 and 1: 0.95 for 95%.`;
	if (low > high) return `The interval of ${text} runs backwards; give the lower bound first.`;
	if (low === high) return `The interval of ${text} has no width, so its standard error is unknown.`;
	if (value < low || value > high) return `The interval of ${text} does not contain the value; check the numbers.`;
	const ratio = scaleOf[kind] !== 'MD' && scaleOf[kind] !== 'SMD';
	if (ratio && low < 0) {
		return `A ratio cannot be below 0, as in ${text}; this looks like a logarithm or a difference. Give the ratio itself.`;
	}
	if (ratio && low === 0) {
		return `The interval of ${text} reaches 0, where a ratio has no logarithm; give the bound with more decimals.`;
	}
	const linear = asymmetry({ value, low, high }, plainAxis);
	const logarithmic = low > 0 ? asymmetry({ value, low, high }, logAxis) : Infinity;
	const [here, there] = ratio ? [logarithmic, linear] : [linear, logarithmic];
	if (here <= asymmetryAllowed) return null;
	const other = there <= asymmetryAllowed;
	return ratio
		? `On the log scale the value of ${text} is not near the middle of its interval${other ? ', but it is on the plain scale: is this a difference?' : '; check the numbers.'}`
		: `The value of ${text} is not near the middle of its interval${other ? ', but it is on the log scale: is this a ratio?' : '; check the numbers.'}`;
}

function onScale(scale: EffectScale): (number: number) => number {
	return scale === 'MD' || scale === 'SMD' ? Number : Math.log;
}

function withVariance(scale: EffectScale, value: number, variance: number): EffectResult {
	if (variance > 0) return { effect: { scale, value, variance } };
	return { problem: `The ${scale} ${value} has the variance ${variance}; it must be above 0 to be weighed.` };
}

function measured(
	{ n, mean, sd }: ScoreGroup,
	which: string,
): { n: number; mean: number; sd: number } | { problem: string } {
	const size = sizeProblem(n, which);
	if (n === null || size !== null) return { problem: size ?? '' };
	if (mean === null || !Number.isFinite(mean))
		return { problem: `The ${which} group has no mean; give the mean score.` };
	if (sd === null || !Number.isFinite(sd)) {
		return { problem: `The ${which} group has no standard deviation; give it, or pool the printed estimate instead.` };
	}
	if (sd < 0) return { problem: `The ${which} group has the standard deviation ${sd}; it cannot be below 0.` };
	return { n, mean, sd };
}

/** Cells a, b (first group: events, none) and c, d (second group). */
function twoByTwo(
	first: EventGroup,
	second: EventGroup,
): { a: number; b: number; c: number; d: number } | { problem: string } {
	const [one, two] = [counted(first, 'first'), counted(second, 'second')];
	if ('problem' in one) return one;
	if ('problem' in two) return two;
	const [a, b, c, d] = [one.events, one.n - one.events, two.events, two.n - two.events];
	const add = Math.min(a, b, c, d) === 0 ? 0.5 : 0;
	return { a: a + add, b: b + add, c: c + add, d: d + add };
}

function counted({ n, events }: EventGroup, which: string): { n: number; events: number } | { problem: string } {
	const size = sizeProblem(n, which);
	if (n === null || size !== null) return { problem: size ?? '' };
	if (events === null) return { problem: `The ${which} group has no count of events; give how many people had one.` };
	if (!Number.isInteger(events) || events < 0 || events > n) {
		return {
			problem: `The ${which} group has ${events} events among ${n} people; give a whole number from 0 to ${n}.`,
		};
	}
	return { n, events };
}

function sizeProblem(n: number | null, which: string): string | null {
	if (n === null) return `The ${which} group has no n; give the number of people.`;
	if (Number.isInteger(n) && n >= 2) return null;
	return `The ${which} group has n = ${n}; a group needs a whole number of at least 2 people.`;
}
