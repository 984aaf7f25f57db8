import { expect, test } from 'vitest';
import { axisFor, axisOver, place, valueAt } from '../../src/chart/axis.ts';

const piles = [
	[0, -1.5, -2.3, -0.8],
	[0, 0.3, 0.7],
	[-0.04, 0.011],
	[12, 99.5, 47],
	[-1000, 2500],
	[3],
	[0],
	[-7, -7],
	[0.1, 0.2, 0.30000000000000004],
	[1e-6, 3e-6],
];
const ratios = [
	[1, 0.8, 1.25],
	[1, 0.49, 2.04],
	[1, 3.7],
	[1, 0.011, 80],
	[1, 0.004],
	[1, 400],
	[2, 5],
];
const spread = Array.from({ length: 11 }, (_, index) => index / 10);

test('a linear axis holds every value and ends at its outer ticks', () => {
	for (const values of piles) {
		const axis = axisFor(values, false);
		expect(axis.low, String(values)).toBeLessThanOrEqual(Math.min(...values) + 1e-12);
		expect(axis.high, String(values)).toBeGreaterThanOrEqual(Math.max(...values) - 1e-12);
		expect([axis.ticks[0], axis.ticks.at(-1)]).toEqual([axis.low, axis.high]);
		expect(axis.high).toBeGreaterThan(axis.low);
	}
});

test('ticks are round, even and few enough to read', () => {
	for (const values of piles) {
		const { ticks } = axisFor(values, false);
		const step = (ticks[1] ?? NaN) - (ticks[0] ?? NaN);
		const leading = Number(step.toExponential().split('e')[0]);
		expect(
			[1, 2, 5].some((round) => Math.abs(leading - round) < 1e-6),
			`${values}: ${step}`,
		).toBe(true);
		for (const [index, tick] of ticks.entries()) expect(tick).toBeCloseTo((ticks[0] ?? NaN) + index * step, 9);
		expect(ticks.length).toBeLessThanOrEqual(7);
	}
	expect(axisFor([0, -1.5, -2.3, -0.8], false).ticks).toEqual([-3, -2, -1, 0]);
	expect(axisFor([0, 0.3, 0.7], false).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
});

test('the value at a place is the value that was placed', () => {
	for (const [values, log] of [
		...piles.map((pile) => [pile, false] as const),
		...ratios.map((pile) => [pile, true] as const),
	]) {
		const axis = axisFor(values, log);
		for (const share of spread) {
			const value = log ? axis.low * (axis.high / axis.low) ** share : axis.low + share * (axis.high - axis.low);
			expect(valueAt(axis, place(axis, value)) / (value || 1)).toBeCloseTo(value === 0 ? 0 : 1, 9);
		}
		for (const percent of [4, 20, 50, 77.7, 96]) expect(place(axis, valueAt(axis, percent))).toBeCloseTo(percent, 9);
	}
});

test('ends lie inside the picture, larger lies further right, and a value off the axis lands at its end', () => {
	const axis = axisFor([0, 10], false);
	expect([place(axis, axis.low), place(axis, axis.high)]).toEqual([4, 96]);
	expect([place(axis, -5), place(axis, 1e9)]).toEqual([4, 96]);
	const places = axis.ticks.map((tick) => place(axis, tick));
	expect(places).toEqual([...places].sort((a, b) => a - b));
	expect(new Set(places).size).toBe(places.length);
});

test('mirrored data have a mirrored axis', () => {
	for (const values of piles) {
		const [axis, mirror] = [
			axisFor(values, false),
			axisFor(
				values.map((value) => -value),
				false,
			),
		];
		expect(mirror.ticks.map((tick) => -tick + 0).reverse()).toEqual(axis.ticks);
		for (const value of values) expect(place(mirror, -value)).toBeCloseTo(100 - place(axis, value), 9);
	}
});

test('on a log axis a ratio and its reciprocal are equally far from 1', () => {
	for (const ratio of [1.1, 1.5, 2, 4, 7, 30, 90]) {
		const axis = axisFor([1, ratio, 1 / ratio], true);
		expect(place(axis, 1)).toBeCloseTo(50, 9);
		expect(place(axis, ratio) + place(axis, 1 / ratio)).toBeCloseTo(100, 9);
	}
});

test('reciprocal data have a mirrored log axis that holds every value', () => {
	for (const values of ratios) {
		const [axis, mirror] = [
			axisFor(values, true),
			axisFor(
				values.map((value) => 1 / value),
				true,
			),
		];
		expect(axis.low).toBeLessThanOrEqual(Math.min(...values));
		expect(axis.high).toBeGreaterThanOrEqual(Math.max(...values));
		for (const value of values) expect(place(mirror, 1 / value)).toBeCloseTo(100 - place(axis, value), 9);
	}
	expect(axisFor([1, 0.49, 2.04], true).ticks).toEqual([0.2, 0.5, 1, 2, 5]);
});

test('another unit moves no place', () => {
	for (const values of piles.filter((pile) => new Set(pile).size > 1)) {
		const [axis, tenfold] = [
			axisFor(values, false),
			axisFor(
				values.map((value) => value * 10),
				false,
			),
		];
		for (const value of values) expect(place(tenfold, value * 10)).toBeCloseTo(place(axis, value), 6);
	}
});

test('an axis over a scale has the whole of it', () => {
	expect(axisOver(0, 10).ticks).toEqual([0, 2, 4, 6, 8, 10]);
	expect(axisOver(0, 100).ticks).toEqual([0, 20, 40, 60, 80, 100]);
	expect([axisOver(0, 10).low, axisOver(0, 10).high]).toEqual([0, 10]);
});
