import { expect, test } from 'vitest';
import { cell, people, side } from '../../src/chart/out-of-100.ts';

const starts = (path: string) =>
	[...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Math.floor(Number(x) / cell), Math.floor(Number(y) / cell)]);
const inOrder = (path: string) => starts(path).map(([column = NaN, row = NaN]) => 10 * row + column);

test.each([0, 0.4, 0.5, 1, 48, 57, 62.5, 99, 100])(
	'%s out of 100 fills as many people, and outlines the others',
	(percent) => {
		const { on, off } = people(percent);
		const filled = Math.round(percent);
		expect(inOrder(on)).toEqual(Array.from({ length: filled }, (_, index) => index));
		expect(inOrder(off)).toEqual(Array.from({ length: 100 - filled }, (_, index) => filled + index));
	},
);

test('the people of a share and of the rest change places', () => {
	for (const percent of [0, 13, 50, 77, 100]) {
		expect(starts(people(100 - percent).on).length).toBe(starts(people(percent).off).length);
	}
});

test('every person stands alike, inside a square of its own', () => {
	const all = Object.values(people(57)).join('');
	const shapes = new Set(
		all
			.split('M')
			.slice(1)
			.map((one) => one.replace(/^\d+ \d+/, '')),
	);
	expect(shapes.size).toBe(1);
	for (const [, x = '', y = ''] of all.matchAll(/M(\d+) (\d+)/g)) {
		expect([Number(x) % cell, Number(y) % cell]).toEqual([cell / 2, 1]);
		expect(Number(x) < side && Number(y) < side).toBe(true);
	}
});
