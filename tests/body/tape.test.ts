import { expect, test } from 'vitest';
import { knee, middle, namesFrom, size } from '../../src/body/knee.ts';
import { names, ways } from '../../src/body/tape.ts';

const numbers = (path: string) => (path.match(/-?[0-9.]+/g) ?? []).map(Number);
const reach = (path: string, axis: 0 | 1) => {
	const all = numbers(path).filter((_, index) => index % 2 === axis);
	return { from: Math.min(...all), to: Math.max(...all) };
};

test('both strips cross the kneecap and end on the skin, and the kneecap shows above and below', () => {
	const [upper, lower] = [knee.upperTape, knee.lowerTape];
	for (const strip of [upper, lower]) {
		expect(reach(strip, 0).from).toBeLessThan(reach(knee.kneecap, 0).from);
		expect(reach(strip, 0).from).toBeGreaterThan(reach(knee.limb, 0).from);
	}
	expect(reach(upper, 1).from).toBeGreaterThan(reach(knee.kneecap, 1).from);
	expect(reach(lower, 1).to).toBeLessThan(reach(knee.kneecap, 1).to);
});

test('names and small kneecaps stand one below the other, inside the drawing', () => {
	const heights = [...names.map(({ height }) => height), ...ways.map(({ at }) => at[1])];
	expect(heights.every((y, index) => index === 0 || y - (heights[index - 1] ?? 0) >= 40)).toBe(true);
	for (const { at, head } of ways) {
		expect(at[0] + reach(head, 0).from).toBeGreaterThan(reach(knee.limb, 0).to);
		expect(at[1] + 16).toBeLessThan(size[1]);
	}
	const [kneecap, tape] = names.map(({ line }) => numbers(line).slice(0, 2));
	expect(kneecap?.[1]).toBeGreaterThan(reach(knee.kneecap, 1).from);
	expect(tape?.[0]).toBeLessThan(reach(knee.upperTape, 0).to);
	expect(tape?.[0]).toBeGreaterThan(middle);
	expect(names.every(({ line }) => line.endsWith(`H${namesFrom - 6}`))).toBe(true);
});
