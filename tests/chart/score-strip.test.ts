import { expect, test } from 'vitest';
import { valueAt } from '../../src/chart/axis.ts';
import { scoreStrip } from '../../src/chart/score-strip.ts';

const groups = [
	{ name: 'hip', mean: 2.4, text: '2.4' },
	{ name: 'knee', mean: 2.5, text: '2.5' },
	{ name: 'rest', mean: 7, text: '7' },
];

test('each score stands at its place on the whole scale, on a line of its own', () => {
	const strip = scoreStrip(groups, [0, 10], null);
	expect([strip.axis.low, strip.axis.high]).toEqual([0, 10]);
	expect(strip.groups.map(({ x }) => valueAt(strip.axis, x))).toEqual(
		groups.map(({ mean }) => expect.closeTo(mean, 9) as unknown),
	);
	expect(strip.groups.map(({ name, text }) => [name, text])).toEqual(groups.map(({ name, text }) => [name, text]));
	const depths = strip.groups.map(({ y }) => y);
	expect(depths).toEqual([...new Set(depths)].sort((a, b) => a - b));
	expect(strip.axisY).toBeGreaterThan(depths.at(-1) ?? NaN);
	expect(strip.height).toBeGreaterThan(strip.axisY);
	expect(strip.tickPlaces.map((percent) => valueAt(strip.axis, percent))).toEqual(
		[0, 2, 4, 6, 8, 10].map((tick) => expect.closeTo(tick, 9) as unknown),
	);
});

test('a label runs towards the middle of the picture', () => {
	expect(scoreStrip(groups, [0, 10], null).groups.map(({ anchor }) => anchor)).toEqual(['start', 'start', 'end']);
});

test('the change people notice is a bar of its own length', () => {
	const { axis, noticed, height } = scoreStrip(groups, [0, 10], 2);
	expect(valueAt(axis, noticed?.to ?? NaN) - valueAt(axis, noticed?.from ?? NaN)).toBeCloseTo(2, 9);
	expect(noticed?.y).toBeLessThan(height);
	expect(scoreStrip(groups, [0, 10], null)).toMatchObject({ noticed: null });
	expect(scoreStrip(groups, [0, 10], null).height).toBeLessThan(height);
});

test('another unit of the same scale moves nothing', () => {
	const tenfold = groups.map((group) => ({ ...group, mean: 10 * group.mean }));
	const [small, large] = [scoreStrip(groups, [0, 10], 2), scoreStrip(tenfold, [0, 100], 20)];
	for (const [index, { x, y }] of small.groups.entries()) {
		expect(large.groups[index]?.x).toBeCloseTo(x, 9);
		expect(large.groups[index]?.y).toBe(y);
	}
	expect(large.noticed?.to).toBeCloseTo(small.noticed?.to ?? NaN, 9);
});

test('scores turned round on their scale are a mirrored strip', () => {
	const turned = groups.map((group) => ({ ...group, mean: 10 - group.mean }));
	const [plain, mirror] = [scoreStrip(groups, [0, 10], null), scoreStrip(turned, [0, 10], null)];
	for (const [index, { x }] of plain.groups.entries()) expect(mirror.groups[index]?.x).toBeCloseTo(100 - x, 9);
});
