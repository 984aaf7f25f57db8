import { expect, test } from 'vitest';
import { fewestSteps, itemsOf, ladderWays, levelsOf, mostSteps, stairsOf } from '../../src/article/ladder.ts';

const counts = Array.from({ length: mostSteps - fewestSteps + 1 }, (_, index) => fewestSteps + index);

test.each(counts)('%d steps up stand one above the other', (count) => {
	const levels = levelsOf(count, 'up');
	expect(levels).toHaveLength(count);
	expect(levels.every((level, index) => index === 0 || level === (levels[index - 1] ?? 0) + 1)).toBe(true);
});

test.each(counts)('of %d steps down then up the second is the lowest, and the last as high as the first', (count) => {
	const [first, ...rest] = levelsOf(count, 'down then up');
	expect(rest).toEqual(levelsOf(count - 1, 'up'));
	expect(first).toBe(rest.at(-1));
});

test('every step stands on the ground, beside the one before, inside the frame', () => {
	for (const way of ladderWays) {
		for (const count of counts) {
			const levels = levelsOf(count, way);
			const { viewBox, steps } = stairsOf(levels);
			const [left = 0, top = 0, width = 0, height = 0] = viewBox.split(' ').map(Number);
			const drawn = steps.map((step) => {
				const [x = NaN, ground = NaN, up = NaN, tread = NaN] = step.match(/-?[0-9.]+/g)?.map(Number) ?? [];
				return { x, ground, up: -up, tread };
			});
			drawn.forEach(({ x, ground, up, tread }, index) => {
				const before = drawn[index - 1];
				expect(x).toBe(before ? before.x + before.tread : 0);
				expect(ground).toBe(drawn[0]?.ground);
				expect(up / (levels[index] ?? NaN)).toBe((drawn[0]?.up ?? NaN) / (levels[0] ?? NaN));
				expect(x >= left && x + tread <= left + width).toBe(true);
				expect(ground - up >= top && ground <= top + height).toBe(true);
			});
		}
	}
});

test('the items of a numbered list keep their words and their marks', () => {
	const html = '<ol>\n<li>Walk.</li>\n<li><p>Run <a href="/x/">here</a>.</p></li>\n</ol>';
	expect(itemsOf(html)).toEqual(['Walk.', '<p>Run <a href="/x/">here</a>.</p>']);
	expect(itemsOf('<ul><li>Walk.</li></ul>')).toEqual([]);
	expect(itemsOf('')).toEqual([]);
});
