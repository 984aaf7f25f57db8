import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/site/site.css', 'utf8');
const tokens = new Map(
	[...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name = '', light = '', dark = '']) => [
		name,
		{ light, dark },
	]),
);

/** Contrast ratio of two colours (WCAG 2.2, relative luminance). */
function contrast(a: string, b: string): number {
	const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const ratio = (front: string, back: string, scheme: 'light' | 'dark') =>
	contrast(tokens.get(front)?.[scheme] ?? '', tokens.get(back)?.[scheme] ?? '');

test('black on white is 21, and a colour on itself is 1', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
	expect(contrast('#0b5a68', '#0b5a68')).toBe(1);
});

const text = [
	...['ink', 'soft', 'accent'].flatMap((front) => ['paper', 'card', 'wash'].map((back) => [front, back])),
	['care', 'carewash'],
	['ink', 'carewash'],
	['accent', 'carewash'],
	['on-accent', 'accent'],
] as const;
const marks = [
	['coral', 'paper'],
	['coral', 'card'],
	['soft', 'card'],
	['accent', 'wash'],
] as const;

test.each(['light', 'dark'] as const)('text reaches 4.5 : 1 and marks 3 : 1 in the %s theme', (scheme) => {
	const low = [
		...text.map(([front = '', back = '']) => ({ front, back, least: 4.5 })),
		...marks.map(([front, back]) => ({ front, back, least: 3 })),
	].filter(({ front, back, least }) => !(ratio(front, back, scheme) >= least));
	expect(low).toEqual([]);
});
