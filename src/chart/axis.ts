/** A scale from values to places across a picture, in percent of its width. */
export interface Axis {
	low: number;
	high: number;
	/** Ratios lie on a logarithmic scale, so that 0.5 and 2 are equally far from 1. */
	log: boolean;
	ticks: number[];
}

/** Share of the width kept free at each side, in percent, so that marks at the ends are not cut. */
const margin = 4;

/** Share of a step by which a value on a tick may miss it in floating point. */
const nearlyNothing = 1e-9;

/** A linear axis that holds all values and ends at round numbers; ratios take a logarithmic one. */
export function axisFor(values: readonly number[], log: boolean): Axis {
	const low = Math.min(...values);
	const high = Math.max(...values);
	if (log) return logAxis(low, high);
	const step = roundStep((high - low || Math.abs(high) || 1) / 4);
	const [from, to] = [Math.floor(low / step + nearlyNothing), Math.ceil(high / step - nearlyNothing)];
	const spare = from === to ? 1 : 0;
	const ticks = ticksBetween((from - spare) * step, (to + spare) * step, step);
	return { low: ticks[0] ?? low, high: ticks.at(-1) ?? high, log: false, ticks };
}

/** An axis over the whole of a scale: 0 to 10. */
export function axisOver(low: number, high: number): Axis {
	return { low, high, log: false, ticks: ticksBetween(low, high, roundStep((high - low) / 5)) };
}

/** Place of a value across the picture, in percent; a value off the axis lands at its end. */
export function place(axis: Axis, value: number): number {
	const along = axis.log ? Math.log : (number: number) => number;
	const share = (along(value) - along(axis.low)) / (along(axis.high) - along(axis.low));
	return margin + (100 - 2 * margin) * Math.min(1, Math.max(0, share));
}

/** The value at a place, the inverse of `place` within the axis. */
export function valueAt(axis: Axis, percent: number): number {
	const share = (percent - margin) / (100 - 2 * margin);
	if (!axis.log) return axis.low + share * (axis.high - axis.low);
	return Math.exp(Math.log(axis.low) + share * (Math.log(axis.high) - Math.log(axis.low)));
}

function logAxis(low: number, high: number): Axis {
	const candidates = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];
	const nearest = [
		candidates.filter((tick) => tick <= low * (1 + nearlyNothing)).at(-1) ?? low,
		candidates.find((tick) => tick >= high * (1 - nearlyNothing)) ?? high,
	] as const;
	const [from, to] = nearest[0] < nearest[1] ? nearest : [nearest[0] / 2, nearest[1] * 2];
	return { low: from, high: to, log: true, ticks: candidates.filter((tick) => tick >= from && tick <= to) };
}

/** The round number (1, 2 or 5 times a power of ten) at or above a step. */
function roundStep(step: number): number {
	const power = 10 ** Math.floor(Math.log10(step));
	return ([1, 2, 5, 10].find((factor) => factor * power >= step * (1 - 1e-9)) ?? 10) * power;
}

function ticksBetween(low: number, high: number, step: number): number[] {
	return Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => tidy(low + index * step));
}

function tidy(value: number): number {
	return Number(value.toPrecision(12));
}
