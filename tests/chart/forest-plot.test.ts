import { expect, test } from 'vitest';
import { valueAt } from '../../src/chart/axis.ts';
import { forestPlot, type ForestRow } from '../../src/chart/forest-plot.ts';

const row = (name: string, value: number, ci: [number, number], weight: number | null = null): ForestRow => ({
	name,
	source: `${name}#pain`,
	value,
	ci,
	weight,
});
const differences = [
	row('first', -1.5, [-2.3, -0.8], 0.6),
	row('second', -0.5, [-1.3, 0.3], 0.3),
	row('third', 0.4, [-0.7, 1.5], 0.1),
];
const pooled = { value: -0.9, ci: [-1.4, -0.4] as [number, number] };
const linear = { log: false, none: 0, noticed: [1.2], pooled };
const turned = (value: number) => -value;
const mirrored = (rows: readonly ForestRow[], turn: (value: number) => number) =>
	rows.map((one) => ({ ...one, value: turn(one.value), ci: [turn(one.ci[1]), turn(one.ci[0])] as [number, number] }));

test('every mark stands at its value, between the ends of its interval', () => {
	const marks = forestPlot(differences, linear);
	for (const [index, drawn] of marks.rows.entries()) {
		const { name, source, value, ci } = differences[index] ?? row('none', NaN, [NaN, NaN]);
		expect([drawn.name, drawn.source]).toEqual([name, source]);
		expect(valueAt(marks.axis, drawn.x)).toBeCloseTo(value, 9);
		expect(valueAt(marks.axis, drawn.from)).toBeCloseTo(ci[0], 9);
		expect(valueAt(marks.axis, drawn.to)).toBeCloseTo(ci[1], 9);
		expect([drawn.cutLow, drawn.cutHigh]).toEqual([false, false]);
	}
	expect(marks.pooled?.middle).toBeCloseTo(50, 9);
});

test('no effect, the change people notice and our own pooling have their places', () => {
	const marks = forestPlot(differences, linear);
	expect(valueAt(marks.axis, marks.none)).toBeCloseTo(0, 9);
	expect(marks.noticed.map((percent) => valueAt(marks.axis, percent))).toEqual([
		expect.closeTo(-1.2, 9),
		expect.closeTo(1.2, 9),
	]);
	expect(valueAt(marks.axis, marks.pooled?.x ?? NaN)).toBeCloseTo(-0.9, 9);
	expect(valueAt(marks.axis, marks.pooled?.from ?? NaN)).toBeCloseTo(-1.4, 9);
	expect(marks.tickPlaces.map((percent) => valueAt(marks.axis, percent))).toEqual(
		marks.axis.ticks.map((tick) => expect.closeTo(tick, 9) as unknown),
	);
	expect(forestPlot(differences, { ...linear, noticed: [50], pooled: null })).toMatchObject({
		noticed: [],
		pooled: null,
	});
});

test('the axis holds no effect, also where every study lies on one side of it', () => {
	const marks = forestPlot(mirrored([row('a', -5, [-6, -4]), row('b', -7, [-8, -6])], turned), {
		...linear,
		pooled: null,
	});
	expect(marks.axis.low).toBe(0);
	expect(marks.none).toBe(4);
});

test('the area of a mark is its share of the heaviest weight, and never more', () => {
	const marks = forestPlot(differences, linear);
	const areas = marks.rows.map(({ size }) => size ** 2);
	for (const [index, { weight }] of differences.entries()) {
		expect((areas[index] ?? NaN) / (areas[0] ?? NaN)).toBeCloseTo((weight ?? NaN) / 0.6, 12);
	}
	const total = areas.reduce((sum, area) => sum + area, 0);
	for (const [index, { weight }] of differences.entries()) {
		expect((areas[index] ?? NaN) / total).toBeLessThanOrEqual((weight ?? NaN) + 1e-12);
	}
});

test('without weights all marks have one size', () => {
	const sizes = forestPlot(
		mirrored(differences, turned).map((one) => ({ ...one, weight: null })),
		linear,
	).rows.map(({ size }) => size);
	expect(new Set(sizes).size).toBe(1);
	expect(sizes[0]).toBeGreaterThan(0);
});

test('an interval far longer than the others is cut at the end where it leaves the axis', () => {
	const cut = (ci: [number, number]) => {
		const marks = forestPlot([row('a', -1, [-1.5, -0.5]), row('b', -0.5, [-1, 0]), row('c', 0, ci)], {
			...linear,
			pooled: null,
		});
		expect(marks.rows.slice(0, 2).flatMap(({ cutLow, cutHigh }) => [cutLow, cutHigh])).toEqual([
			false,
			false,
			false,
			false,
		]);
		const [, , last] = marks.rows;
		if (last?.cutLow) expect(last.from).toBe(4);
		if (last?.cutHigh) expect(last.to).toBe(96);
		return [last?.cutLow, last?.cutHigh];
	};
	expect(cut([-40, 40])).toEqual([true, true]);
	expect(cut([-0.6, 40])).toEqual([false, true]);
	expect(cut([-40, 0.6])).toEqual([true, false]);
	expect(cut([-0.6, 0.6])).toEqual([false, false]);
});

test('a mirrored plot has mirrored places', () => {
	const [plain, mirror] = [
		forestPlot(differences, linear),
		forestPlot(mirrored(differences, turned), { ...linear, pooled: { value: 0.9, ci: [0.4, 1.4] } }),
	];
	for (const [index, one] of plain.rows.entries()) {
		const other = mirror.rows[index];
		expect(other?.x).toBeCloseTo(100 - one.x, 9);
		expect(other?.from).toBeCloseTo(100 - one.to, 9);
		expect(other?.to).toBeCloseTo(100 - one.from, 9);
		expect([other?.size, other?.cutLow, other?.cutHigh]).toEqual([one.size, one.cutHigh, one.cutLow]);
	}
	expect(mirror.pooled?.x).toBeCloseTo(100 - (plain.pooled?.x ?? NaN), 9);
	expect(mirror.none).toBeCloseTo(100 - plain.none, 9);
});

test('reciprocal ratios are a mirrored plot on the log axis', () => {
	const ratios = [row('first', 0.8, [0.5, 1.28]), row('second', 0.7, [0.49, 1]), row('third', 3, [0.1, 90])];
	const log = { log: true, none: 1, noticed: [], pooled: null };
	const [plain, mirror] = [
		forestPlot(ratios, log),
		forestPlot(
			mirrored(ratios, (value) => 1 / value),
			log,
		),
	];
	expect(plain.rows.map(({ cutLow, cutHigh }) => [cutLow, cutHigh])).toEqual([
		[false, false],
		[false, false],
		[true, true],
	]);
	for (const [index, one] of plain.rows.entries()) {
		expect(mirror.rows[index]?.x).toBeCloseTo(100 - one.x, 9);
		expect(mirror.rows[index]?.from).toBeCloseTo(100 - one.to, 9);
		expect(mirror.rows[index]?.cutLow).toBe(one.cutHigh);
	}
	expect(mirror.none).toBeCloseTo(100 - plain.none, 9);
});

test('the order of studies moves them down or up, not across', () => {
	const [plain, other] = [forestPlot(differences, linear), forestPlot([...differences].reverse(), linear)];
	const across = (marks: typeof plain) =>
		marks.rows
			.map(({ name, x, from, to, size }) => ({ name, x, from, to, size }))
			.sort((a, b) => (a.name < b.name ? -1 : 1));
	expect(across(other)).toEqual(across(plain));
	expect(other.axis).toEqual(plain.axis);
});
