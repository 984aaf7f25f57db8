import { expect, test } from 'vitest';
import { knee, middle, named, namesFrom, size, spot } from '../../src/body/knee.ts';

type Part = keyof typeof knee;
const parts = Object.keys(knee) as Part[];
const places = (part: Part) => {
	const numbers = (knee[part].match(/-?[0-9.]+/g) ?? []).map(Number);
	return numbers.flatMap((x, index) => (index % 2 === 0 ? [[x, numbers[index + 1] ?? NaN] as const] : []));
};
const reach = (part: Part, axis: 0 | 1) => {
	const all = places(part).map((place) => place[axis]);
	return { from: Math.min(...all), to: Math.max(...all) };
};

test.each(parts)('the %s is its own mirror image and lies inside the drawing', (part) => {
	const all = places(part);
	const written = (list: readonly (readonly [number, number])[]) => list.map((place) => place.join(' ')).toSorted();
	expect(written(all.map(([x, y]) => [2 * middle - x, y] as const))).toEqual(written(all));
	expect(all.every(([x, y]) => x >= 0 && x < namesFrom && y >= 0 && y <= size[1])).toBe(true);
});

test('the tinted part lies all around the kneecap, and the ring below both on the tendon', () => {
	for (const axis of [0, 1] as const) {
		expect(reach('zone', axis).from).toBeLessThan(reach('kneecap', axis).from);
		expect(reach('zone', axis).to).toBeGreaterThan(reach('kneecap', axis).to);
	}
	expect(spot.at[1] - spot.radius).toBeGreaterThan(reach('kneecap', 1).to);
	expect(spot.at[1]).toBeGreaterThan(reach('zone', 1).to);
	expect(spot.at[1] + spot.radius).toBeLessThan(reach('tendon', 1).to);
	expect(reach('tendon', 1).from).toBeLessThan(reach('kneecap', 1).to);
	expect(reach('tendon', 1).to).toBeGreaterThan(reach('shinBone', 1).from);
	expect(reach('thighBone', 1).to).toBeLessThan(reach('shinBone', 1).from);
});

test('every name stands clear of the next, and its line begins in its part', () => {
	const heights = Object.values(named).map(([, y]) => y);
	expect(heights.every((y, index) => index === 0 || y - (heights[index - 1] ?? 0) >= 22)).toBe(true);
	for (const [part, [x, y]] of Object.entries(named) as [keyof typeof named, readonly [number, number]][]) {
		if (part === 'tendon') continue;
		expect(x > reach(part, 0).from && x < reach(part, 0).to, part).toBe(true);
		expect(y > reach(part, 1).from && y < reach(part, 1).to, part).toBe(true);
	}
	const [x, y] = named.tendon;
	expect(Math.hypot(x - spot.at[0], y - spot.at[1])).toBeLessThanOrEqual(spot.radius + 1);
});
