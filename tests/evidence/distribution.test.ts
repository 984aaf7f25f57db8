import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
	chiSquaredTail,
	logGammaHalfStep,
	normalQuantile,
	normalTail,
	tQuantile,
	tTail,
} from '../../src/evidence/distribution.ts';

// Made by metafor.R with the R named in the file; each row holds the arguments, then R's value.
const reference = JSON.parse(readFileSync('tests/evidence/reference/metafor.json', 'utf8')) as {
	madeWith: { R: string };
	distributions: Record<string, number[][]>;
};

const relative = (found: number, expected: number) =>
	expected === 0 ? Math.abs(found) : Math.abs(found / expected - 1);

test.each<[string, (a: number, b: number) => number]>([
	['normalQuantile', normalQuantile],
	['normalTail', normalTail],
	['tQuantile', tQuantile],
	['tTail', tTail],
	['chiSquaredTail', chiSquaredTail],
])('%s agrees with R to 1e-10 relative, far tails too', (name, ours) => {
	const rows = reference.distributions[name] ?? [];
	const differences = rows.map(([a = NaN, ...rest]) => {
		const [b = NaN, expected = b] = rest;
		return relative(ours(a, b), expected);
	});
	console.log(
		`R ${reference.madeWith.R} agreement: ${name}, max relative difference = ${Math.max(...differences).toExponential(1)} over ${rows.length} values`,
	);
	expect(rows.length).toBeGreaterThan(20);
	expect(Math.max(...differences)).toBeLessThan(1e-10);
});

test('t with one and two degrees of freedom has its closed form, to the last tail', () => {
	for (const p of [1e-300, 1e-30, 1e-5, 0.01, 0.2, 0.3, 0.4999999]) {
		expect(relative(tQuantile(p, 1), -1 / Math.tan(Math.PI * p))).toBeLessThan(1e-9);
		expect(relative(tQuantile(p, 2), (2 * p - 1) / Math.sqrt(2 * p * (1 - p)))).toBeLessThan(1e-12);
	}
	// Far out, P(T > t) with three degrees of freedom is 6√3 / (π t³) of which the rest is below any digit.
	expect(relative(tQuantile(1e-300, 3), -(((6 * Math.sqrt(3)) / (3 * Math.PI)) ** (1 / 3)) * 1e100)).toBeLessThan(
		1e-12,
	);
});

test('a quantile undoes its tail, and both sides mirror', () => {
	for (const p of [1e-12, 0.003, 0.1, 0.249, 0.251, 0.49]) {
		expect(relative(normalTail(-normalQuantile(p)), p)).toBeLessThan(1e-12);
		for (const df of [1, 3, 17.5, 400, 1e7]) expect(relative(tTail(-tQuantile(p, df), df), p)).toBeLessThan(1e-11);
	}
	expect(tQuantile(0.975, 5)).toBeCloseTo(-tQuantile(0.025, 5), 12);
	expect([normalQuantile(0), normalQuantile(1), normalQuantile(0.5), tQuantile(0.5, 3)]).toEqual([
		-Infinity,
		Infinity,
		0,
		0,
	]);
});

test('t turns into normal as its degrees of freedom grow', () => {
	expect(relative(tQuantile(0.025, 1e9), normalQuantile(0.025))).toBeLessThan(1e-8);
	expect(relative(tTail(3, 1e9), normalTail(3))).toBeLessThan(1e-7);
});

test('half a step of ln Γ keeps its digits where its series takes over', () => {
	// Γ(x + ½) / Γ(x), then Γ(x + 1) / Γ(x + ½), multiply to x.
	for (const x of [0.5, 3, 49.5, 49.9, 50, 1e3, 1e6, 1e12]) {
		expect(relative(Math.exp(logGammaHalfStep(x) + logGammaHalfStep(x + 0.5)), x)).toBeLessThan(
			1e-13 * (1 + Math.log(x)),
		);
	}
});

test('what is no probability and no degree of freedom is refused', () => {
	expect(() => normalQuantile(1.2)).toThrow('A probability lies between 0 and 1; found 1.2.');
	expect(() => tQuantile(NaN, 4)).toThrow('A probability lies between 0 and 1; found NaN.');
	expect(() => tTail(2, 0)).toThrow('The degrees of freedom must be above 0, not 0.');
	expect(() => chiSquaredTail(2, -1)).toThrow('The degrees of freedom must be above 0, not -1.');
});
