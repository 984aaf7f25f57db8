import { expect, test } from 'vitest';
import { dotGrid } from '../../src/chart/dot-grid.ts';

test('as many dots are filled as people out of a hundred', () => {
	for (const percent of [0, 0.4, 0.5, 1, 37, 62.4, 62.5, 99.4, 99.5, 100]) {
		const dots = dotGrid(percent);
		expect(dots.length).toBe(100);
		expect(dots.filter(({ on }) => on).length).toBe(Math.round(percent));
	}
});

test('dots are filled row by row from the top left, and every place is taken once', () => {
	const dots = dotGrid(23);
	expect(new Set(dots.map(({ column, row }) => `${column} ${row}`)).size).toBe(100);
	expect(dots.every(({ column, row }) => column >= 0 && column < 10 && row >= 0 && row < 10)).toBe(true);
	expect(dots.filter(({ on }) => on).map(({ column, row }) => 10 * row + column)).toEqual(
		Array.from({ length: 23 }, (_, index) => index),
	);
});

test('the share left is the share not filled', () => {
	for (const percent of [0, 17, 50, 83, 100]) {
		expect(dotGrid(100 - percent).filter(({ on }) => on).length).toBe(dotGrid(percent).filter(({ on }) => !on).length);
	}
});
