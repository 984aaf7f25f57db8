import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Effect, EffectScale } from '../../src/evidence/effect.ts';
import { pool, type Pooled, type PoolingModel, type PoolResult } from '../../src/evidence/pool.ts';

interface Fit {
	method: 'EE' | 'DL' | 'REML';
	test: 'z' | 'knha';
	level: number;
	value: number;
	standardError: number;
	ci: [number, number];
	statistic: number;
	p: number;
	q: number;
	qP: number;
	i2: number;
	tau2: number;
	prediction: [number, number] | null;
	weights: number[];
}

// Made by metafor.R with the versions named in the file; metafor's REML stopped at steps below 1e-12.
const reference = JSON.parse(readFileSync('tests/evidence/reference/metafor.json', 'utf8')) as {
	madeWith: { R: string; metafor: string };
	pools: { name: string; scale: EffectScale; values: number[]; variances: number[]; fits: Fit[] }[];
};

const models: PoolingModel[] = [
	{ model: 'fixed' },
	...(['DL', 'REML'] as const).flatMap((tau2) =>
		(['z', 'Hartung-Knapp'] as const).map((interval) => ({ model: 'random' as const, tau2, interval })),
	),
];

function pooledOf(result: PoolResult): Pooled {
	if ('problem' in result) throw new Error(result.problem);
	return result.pooled;
}
const problemOf = (result: PoolResult) => ('problem' in result ? result.problem : `none: ${result.pooled.value}`);
const effects = (values: number[], variances: number[], scale: EffectScale = 'MD'): Effect[] =>
	values.map((value, index) => ({ scale, value, variance: variances[index] ?? NaN }));

function modelOf({ method, test }: Fit): PoolingModel {
	if (method === 'EE') return { model: 'fixed' };
	return { model: 'random', tau2: method, interval: test === 'z' ? 'z' : 'Hartung-Knapp' };
}

/** Every number of a fit in one order, so that two can be compared. */
const numbersOf = (fit: Omit<Fit, 'method' | 'test' | 'level'>) => [
	...[fit.value, fit.standardError, ...fit.ci, fit.statistic, fit.p, fit.q, fit.qP, fit.i2, fit.tau2],
	...(fit.prediction ?? []),
	...fit.weights,
];
const numbersOfPooled = (pooled: Pooled) => numbersOf({ ...pooled, q: pooled.q.value, qP: pooled.q.p });

test('pooled values, intervals, τ², Q, I² and weights of public data sets agree with metafor', () => {
	const differences = reference.pools.flatMap(({ name, scale, values, variances, fits }) =>
		fits.flatMap((fit) => {
			const pooled = pooledOf(pool(effects(values, variances, scale), modelOf(fit), fit.level));
			expect([pooled.scale, pooled.k, pooled.q.df], name).toEqual([scale, values.length, values.length - 1]);
			expect(pooled.df, name).toBe(fit.test === 'knha' ? values.length - 1 : null);
			const [found, expected] = [numbersOfPooled(pooled), numbersOf(fit)];
			expect(found.length, name).toBe(expected.length);
			const gaps = found.map((number, index) => Math.abs(number - (expected[index] ?? NaN)));
			expect(Math.max(...gaps), `${name}, ${fit.method}, ${fit.test}`).toBeLessThan(1e-8);
			return gaps;
		}),
	);
	console.log(
		`metafor agreement: max |difference| = ${Math.max(...differences).toExponential(1)} over ${differences.length} values (metafor ${reference.madeWith.metafor}, R ${reference.madeWith.R})`,
	);
	expect(differences.length).toBeGreaterThan(1500);
});

const spread = effects([-1.2, -0.31, -0.88, 0.35, -0.1, -0.95, -0.42], [0.06, 0.045, 0.11, 0.07, 0.038, 0.09, 0.052]);

test('known values: Hartung–Knapp turns a finding that z calls clear', () => {
	const z = pooledOf(pool(spread, { model: 'random', tau2: 'REML', interval: 'z' }));
	const knapp = pooledOf(pool(spread, { model: 'random', tau2: 'REML', interval: 'Hartung-Knapp' }));
	expect(z.ci).toEqual([expect.closeTo(-0.88085347, 8), expect.closeTo(-0.087724, 8)]);
	expect(knapp.ci).toEqual([expect.closeTo(-0.98198254, 8), expect.closeTo(0.01340506, 8)]);
	expect(knapp.prediction).toEqual([expect.closeTo(-1.74009436, 8), expect.closeTo(0.77151688, 8)]);
	expect(z.q.value).toBeCloseTo(26.60615918, 8);
	expect(z.tau2).toBeCloseTo(0.22202519, 8);
	expect(z.p).toBeLessThan(0.05);
	expect(knapp.p).toBeGreaterThan(0.05);
});

test('Hartung and Knapp’s standard error is not kept from falling below the one of z', () => {
	const close = effects([0.5, 0.51, 0.49, 0.5], [0.04, 0.04, 0.04, 0.04]);
	const z = pooledOf(pool(close, { model: 'random', tau2: 'DL', interval: 'z' }));
	const knapp = pooledOf(pool(close, { model: 'random', tau2: 'DL', interval: 'Hartung-Knapp' }));
	expect(knapp.standardError).toBeLessThan(z.standardError / 10);
});

test.each(models)('the order of the studies changes nothing but the order of the weights: %o', (model) => {
	const there = pooledOf(pool(spread, model));
	const back = pooledOf(pool(spread.toReversed(), model));
	const turned = { ...back, weights: back.weights.toReversed() };
	numbersOfPooled(turned).forEach((number, index) => {
		expect(number).toBeCloseTo(numbersOfPooled(there)[index] ?? NaN, 9);
	});
});

test.each(models)('swapping the groups of every study mirrors the result: %o', (model) => {
	const there = pooledOf(pool(spread, model));
	const mirror = pooledOf(
		pool(
			spread.map((effect) => ({ ...effect, value: -effect.value })),
			model,
		),
	);
	expect(mirror.value).toBeCloseTo(-there.value, 12);
	expect(mirror.ci).toEqual([expect.closeTo(-there.ci[1], 12), expect.closeTo(-there.ci[0], 12)]);
	expect([mirror.p, mirror.i2, mirror.tau2]).toEqual([there.p, there.i2, there.tau2].map((n) => expect.closeTo(n, 10)));
});

test.each(models)('another unit scales values and τ², and leaves P, I² and weights: %o', (model) => {
	const there = pooledOf(pool(spread, model));
	for (const unit of [1e-4, 10, 1e5]) {
		const scaled = pooledOf(
			pool(
				spread.map(({ scale, value, variance }) => ({ scale, value: value * unit, variance: variance * unit ** 2 })),
				model,
			),
		);
		expect(scaled.value / unit).toBeCloseTo(there.value, 9);
		expect(scaled.tau2 / unit ** 2).toBeCloseTo(there.tau2, 9);
		expect(scaled.ci.map((bound) => bound / unit)).toEqual(there.ci.map((bound) => expect.closeTo(bound, 9)));
		expect([scaled.p, scaled.i2, ...scaled.weights]).toEqual(
			[there.p, there.i2, ...there.weights].map((number) => expect.closeTo(number, 8)),
		);
	}
});

test.each(models)('a constant added to every effect moves the result by it: %o', (model) => {
	const there = pooledOf(pool(spread, model));
	const moved = pooledOf(
		pool(
			spread.map((effect) => ({ ...effect, value: effect.value + 100 })),
			model,
		),
	);
	expect(moved.value - 100).toBeCloseTo(there.value, 9);
	expect([moved.standardError, moved.tau2, moved.q.value]).toEqual(
		[there.standardError, there.tau2, there.q.value].map((number) => expect.closeTo(number, 9)),
	);
});

test('studies that agree exactly give their own value, without heterogeneity', () => {
	const same = effects(Array(5).fill(-0.7), Array(5).fill(0.2));
	for (const model of models.filter((each) => each.model === 'fixed' || each.interval === 'z')) {
		const pooled = pooledOf(pool(same, model));
		expect(pooled.value).toBeCloseTo(-0.7, 14);
		expect(pooled.standardError).toBeCloseTo(Math.sqrt(0.2 / 5), 14);
		expect([pooled.tau2, pooled.i2, pooled.q.p]).toEqual([0, 0, 1]);
		expect(pooled.weights).toEqual(Array(5).fill(expect.closeTo(0.2, 14)));
	}
});

test.each(models)('the same studies over again make a narrower interval: %o', (model) => {
	const widths = [1, 2, 4, 8].map((times) => {
		const { ci } = pooledOf(pool(Array<Effect[]>(times).fill(spread).flat(), model));
		return ci[1] - ci[0];
	});
	expect(widths).toEqual(widths.toSorted((a, b) => b - a));
	expect(new Set(widths).size).toBe(4);
});

test('a higher level is wider, and a prediction interval holds the confidence interval', () => {
	for (const model of models) {
		const [narrow, wide] = [0.8, 0.99].map((level) => pooledOf(pool(spread, model, level)));
		expect(wide?.ci[0]).toBeLessThan(narrow?.ci[0] ?? NaN);
		if (model.model === 'fixed') expect(wide?.prediction).toBeNull();
		else expect(wide?.prediction?.[0]).toBeLessThan(wide?.ci[0] ?? NaN);
	}
});

test('REML finds the top of the likelihood, and 0 where that is higher', () => {
	const sparse = effects([-0.52, -0.31, -0.88, 0.05, -0.4, -0.65], [0.06, 0.045, 0.11, 0.07, 0.038, 0.09]);
	expect(pooledOf(pool(sparse, { model: 'random', tau2: 'REML', interval: 'z' })).tau2).toBe(0);
	// For k studies of one variance v, REML is the sample variance less v (Viechtbauer 2005).
	const even = effects([1, 2, 4, 8], [0.5, 0.5, 0.5, 0.5]);
	expect(pooledOf(pool(even, { model: 'random', tau2: 'REML', interval: 'z' })).tau2).toBeCloseTo(28.75 / 3 - 0.5, 10);
});

test('what cannot be pooled is refused with a reason', () => {
	const model: PoolingModel = { model: 'random', tau2: 'REML', interval: 'Hartung-Knapp' };
	const [first, second] = spread as [Effect, Effect];
	expect(
		[
			pool([], model),
			pool([first], model),
			pool([first, { ...second, scale: 'SMD' }], model),
			pool([{ ...first, scale: 'log RR' }, second, { ...first, scale: 'log OR' }], model),
			pool([first, { ...second, variance: 0 }], model),
			pool([first, { ...second, variance: -0.1 }], model),
			pool([first, { ...second, variance: NaN }], model),
			pool([{ ...first, value: NaN }, second], model),
			pool([first, second], model, 95),
			pool([first, first, first], model),
			pool(effects([1e200, -1e200], [1, 1]), model),
			pool(effects([1e150, -1e150], [1, 1]), model),
		].map(problemOf),
	).toEqual([
		'There is nothing to pool; give the effects of two or more studies.',
		'One study cannot be pooled; show it as it is, or give two or more.',
		'Effects on different scales cannot be pooled: MD, SMD. Bring them all to one scale first.',
		'Effects on different scales cannot be pooled: log RR, MD, log OR. Bring them all to one scale first.',
		'Effect 2 has the variance 0; give a number above 0.',
		'Effect 2 has the variance -0.1; give a number above 0.',
		'Effect 2 has the variance NaN; give a number above 0.',
		'Effect 1 has the value NaN; give a finite number.',
		'The level 95 must lie between 0 and 1: 0.95 for 95%.',
		'The effects agree exactly, so a Hartung–Knapp interval would have no width; use the z interval.',
		'The effects lie too far apart for their variances to be computed with; check the numbers.',
		'The REML estimate of τ² does not settle for these effects; use DL.',
	]);
});
