import { normalQuantile, normalTail, tQuantile, tTail } from './distribution.ts';
import { estimateScale, type EstimateKind, type NumericEstimate } from './estimate.ts';
import { halfUnit, standsFor, type Range } from './rounding.ts';

/** An estimate and its interval as printed. */
export interface Interval {
	value: number;
	low: number;
	high: number;
}

/** A scale on which an interval is made, with its slope, by which rounding grows on it. */
export interface Axis {
	on: (number: number) => number;
	slope: (number: number) => number;
}

export const plainAxis: Axis = { on: Number, slope: () => 1 };
export const logAxis: Axis = { on: Math.log, slope: (number) => 1 / number };
const fisherAxis: Axis = { on: Math.atanh, slope: (number) => 1 / (1 - number ** 2) };
const logitAxis = (whole: number): Axis => ({
	on: (number) => Math.log(number / (whole - number)),
	slope: (number) => whole / (number * (whole - number)),
});
const growthAxis: Axis = { on: (number) => Math.log1p(number / 100), slope: (number) => 1 / (100 + number) };

/**
 * Scales on which intervals of a kind are made. With two, an estimate may lie anywhere between the two middles, as those
 * of Wilson, of exact and of bootstrapped intervals do. None: intervals of these kinds have no middle to speak of.
 */
const axes: Record<EstimateKind, readonly Axis[]> = {
	MD: [plainAxis],
	SMD: [plainAxis],
	'regression-coefficient': [plainAxis],
	RR: [logAxis],
	OR: [logAxis],
	HR: [logAxis],
	mean: [plainAxis, logAxis],
	'percent-change': [plainAxis, growthAxis],
	proportion: [plainAxis, logitAxis(100)],
	correlation: [plainAxis, fisherAxis],
	AUC: [plainAxis, logitAxis(1)],
	ICC: [],
	kappa: [],
};

/** Farthest a value may lie from the middle of its interval, as a share of its width, beyond what rounding explains. */
export const asymmetryAllowed = 0.05;

/** Distance of the value from the middle of its interval on an axis, as a share of the width, less what rounding explains. */
export function asymmetry({ value, low, high }: Interval, { on, slope }: Axis): number {
	const rounding = halfUnit([value, low, high]) * (slope(value) + (slope(low) + slope(high)) / 2);
	return Math.max(0, Math.abs(offset({ value, low, high }, on)) - rounding) / (on(high) - on(low));
}

/** Whether the value lies in the middle of its interval, or between the middles on the scales of its kind. */
export function isCentred(kind: EstimateKind, interval: Interval): boolean {
	const { value, low, high } = interval;
	const ends = estimateScale[kind];
	// A bound at the end of the scale was cut off there, or stands for a number too small to print.
	if (axes[kind].length === 0 || low === high || low <= ends.low || high >= ends.high) return true;
	const possible = axes[kind].filter(({ on }) => [value, low, high].map(on).every(Number.isFinite));
	if (possible.some((axis) => asymmetry(interval, axis) <= asymmetryAllowed)) return true;
	const sides = new Set(possible.map(({ on }) => Math.sign(offset(interval, on))));
	return sides.size > 1;
}

function offset({ value, low, high }: Interval, on: Axis['on']): number {
	return on(value) - (on(low) + on(high)) / 2;
}

/** The middle of the interval on the first scale of its kind, as a number of that kind. */
export function middleOf(kind: EstimateKind, { low, high }: Interval): number {
	return axes[kind][0] === logAxis ? Math.sqrt(low * high) : (low + high) / 2;
}

/** The P values a printed P value may stand for; `null` when none is printed. */
export function pRange(p: NumericEstimate['p']): Range | null {
	if (p === null) return null;
	if (typeof p === 'number') {
		const { low, high } = standsFor(p);
		return { low: Math.max(0, low), high: Math.min(1, high) };
	}
	const bound = Number(p.slice(1));
	return /^[<≤]/.test(p) ? { low: 0, high: bound } : { low: bound, high: 1 };
}

/** What P value and interval have in common. */
export type Tested = Pick<NumericEstimate, 'kind' | 'value' | 'ci' | 'level'>;

/** Where no effect lies to the interval, or at its edge within rounding; `null` where there is no one test of both. */
export function sideOf({ kind, value, ci }: Tested): 'outside' | 'inside' | 'edge' | null {
	const noEffect = estimateScale[kind].noEffect;
	if (ci === null || noEffect === null || testAxis(kind) === null) return null;
	const [low, high] = ci;
	const half = halfUnit(value === null ? ci : [value, ...ci]) + 1e-9;
	if (low - half > noEffect || high + half < noEffect) return 'outside';
	return low + half < noEffect && high - half > noEffect ? 'inside' : 'edge';
}

/** Fewest degrees of freedom an interval is thought to be made with. */
const fewestDegrees = 3;

/**
 * The P values that can go with an interval. The value lies a number of half-widths from no effect, and half a width is
 * the quantile times the standard error, with degrees of freedom from 3 to infinity (Altman & Bland, BMJ 2011;343:d2304,
 * for the normal distribution). `null` where value, interval or level is missing, or there is no one test of both.
 */
export function pOfInterval({ kind, value, ci, level }: Tested): Range | null {
	const [axis, noEffect] = [testAxis(kind), estimateScale[kind].noEffect];
	if (axis === null || noEffect === null || value === null || ci === null || level === null) return null;
	const [low, high] = ci;
	if (low === high || ![value, low, high].map(axis.on).every(Number.isFinite)) return null;
	const half = halfUnit([value, low, high]);
	const distance = Math.abs(axis.on(value) - axis.on(noEffect));
	const slack = half * axis.slope(value);
	const halfWidth = (axis.on(high) - axis.on(low)) / 2;
	const widthSlack = (half * (axis.slope(low) + axis.slope(high))) / 2;
	const closest = Math.max(0, distance - slack) / (halfWidth + widthSlack);
	const farthest = (distance + slack) / Math.max(halfWidth - widthSlack, 1e-12);
	const tail = (1 - level) / 2;
	const possible = [closest, farthest].flatMap((halfWidths) => [
		2 * normalTail(-halfWidths * normalQuantile(tail)),
		2 * tTail(-halfWidths * tQuantile(tail, fewestDegrees), fewestDegrees),
	]);
	return { low: Math.min(...possible), high: Math.max(...possible) };
}

/** P values with half a standard error more on either side, which another test of the same data rarely exceeds. */
export function widened({ low, high }: Range): Range {
	const distance = (p: number) => -normalQuantile(Math.max(p, 1e-300) / 2);
	return {
		low: 2 * normalTail(distance(low) + 0.5),
		high: 2 * normalTail(Math.max(0, distance(high) - 0.5)),
	};
}

/** The one scale on which the interval of a kind is made, if there is one. */
function testAxis(kind: EstimateKind): Axis | null {
	const [axis, other] = axes[kind];
	return axis === undefined || other !== undefined ? null : axis;
}
