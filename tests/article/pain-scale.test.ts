import { expect, test } from 'vitest';
import { painScale, painShades, shadeOf } from '../../src/article/pain-scale.ts';

const figures: Record<string, string> = { 'pain-low': '2', 'pain-limit': '5', 'pain-scale': '10' };
const scale = painScale((name) => figures[name] ?? '');

test('a score below the low mark is fine, up to the limit allowed, above it too much', () => {
	expect([0, 1, 2, 5, 6, 10].map((score) => shadeOf(score, scale))).toEqual([
		'low',
		'low',
		'middle',
		'middle',
		'high',
		'high',
	]);
});

test('more pain never has a lighter shade, whatever the limits', () => {
	for (let low = 0; low <= 10; low++)
		for (let limit = low; limit <= 10; limit++) {
			const shades = Array.from({ length: 11 }, (_, score) => shadeOf(score, { low, limit, highest: 10 }));
			const ranks = shades.map((shade) => painShades.indexOf(shade));
			expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
		}
});

test('limits that are missing or fall are refused', () => {
	expect(() => painScale((name) => (name === 'pain-limit' ? '11' : (figures[name] ?? '')))).toThrow(
		'The pain rule needs rising limits, found 2, 11, 10.',
	);
	expect(() => painScale(() => 'some')).toThrow('NaN');
});
