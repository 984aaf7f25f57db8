import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
	logOddsRatio,
	logRiskRatio,
	meanDifference,
	printedEffect,
	standardisedMeanDifference,
	type Effect,
	type EffectResult,
	type EventGroup,
	type PrintedEstimate,
	type ScoreGroup,
} from '../../src/evidence/effect.ts';

interface Comparison {
	label: string;
	first: ScoreGroup & EventGroup;
	second: ScoreGroup & EventGroup;
	value: number;
	variance: number;
}

// Made by metafor.R with the versions named in the file.
const reference = JSON.parse(readFileSync('tests/evidence/reference/metafor.json', 'utf8')) as {
	madeWith: { R: string; metafor: string };
	sets: { name: string; scale: string; studies: Comparison[] }[];
	intervals: (PrintedEstimate & { effect: number; variance: number })[];
};

const measureOf: Record<string, (first: Comparison['first'], second: Comparison['first']) => EffectResult> = {
	MD: meanDifference,
	SMD: standardisedMeanDifference,
	'log RR': logRiskRatio,
	'log OR': logOddsRatio,
};

function effectOf(result: EffectResult): Effect {
	if ('problem' in result) throw new Error(result.problem);
	return result.effect;
}
const problemOf = (result: EffectResult) => ('problem' in result ? result.problem : `none: ${result.effect.value}`);

test('effects and variances of public data sets agree with metafor', () => {
	const differences = reference.sets.flatMap(({ scale, studies }) =>
		studies.flatMap((study) => {
			const effect = effectOf((measureOf[scale] as typeof meanDifference)(study.first, study.second));
			expect(effect.scale).toBe(scale);
			return [Math.abs(effect.value - study.value), Math.abs(effect.variance - study.variance)];
		}),
	);
	const printed = reference.intervals.flatMap(({ effect, variance, ...estimate }) => {
		const found = effectOf(printedEffect(estimate));
		return [Math.abs(found.value - effect), Math.abs(found.variance - variance)];
	});
	const all = [...differences, ...printed];
	console.log(
		`metafor agreement, effect sizes: max |difference| = ${Math.max(...all).toExponential(1)} over ${all.length} values (metafor ${reference.madeWith.metafor}, R ${reference.madeWith.R})`,
	);
	expect(all.length).toBeGreaterThan(200);
	expect(Math.max(...all)).toBeLessThan(1e-10);
});

const trained = { n: 30, mean: 2.1, sd: 1.5, events: 12 };
const waited = { n: 31, mean: 3.2, sd: 1.7, events: 20 };

test('known values: Hedges’ g and the log risk ratio of two groups of thirty', () => {
	const g = effectOf(standardisedMeanDifference(trained, waited));
	expect([g.value, g.variance]).toEqual([expect.closeTo(-0.676682, 6), expect.closeTo(0.069345, 6)]);
	const ratio = effectOf(logRiskRatio(trained, waited));
	expect([ratio.value, ratio.variance]).toEqual([expect.closeTo(-0.478036, 6), expect.closeTo(0.067742, 6)]);
});

test('groups of very many people keep the digits of g', () => {
	const many = { n: 2_000_000, mean: 1, sd: 2 };
	expect(effectOf(standardisedMeanDifference(many, { ...many, mean: 0 })).value).toBeCloseTo(
		0.5 * (1 - 3 / (4 * 3_999_998 - 1)),
		13,
	);
});

test.each(Object.entries(measureOf))('%s: swapping the groups turns the sign and keeps the variance', (_, measure) => {
	const [there, back] = [effectOf(measure(trained, waited)), effectOf(measure(waited, trained))];
	expect(back.value).toBeCloseTo(-there.value, 14);
	expect(back.variance).toBeCloseTo(there.variance, 14);
});

test('another unit scales a mean difference and leaves g as it is', () => {
	const tenfold = (group: ScoreGroup) => ({ ...group, mean: (group.mean ?? 0) * 10, sd: (group.sd ?? 0) * 10 });
	const [points, tenths] = [meanDifference(trained, waited), meanDifference(tenfold(trained), tenfold(waited))].map(
		effectOf,
	);
	expect(tenths?.value).toBeCloseTo(10 * (points?.value ?? NaN), 12);
	expect(tenths?.variance).toBeCloseTo(100 * (points?.variance ?? NaN), 12);
	const [g, same] = [
		standardisedMeanDifference(trained, waited),
		standardisedMeanDifference(tenfold(trained), tenfold(waited)),
	].map(effectOf);
	expect(same?.value).toBeCloseTo(g?.value ?? NaN, 14);
	expect(same?.variance).toBeCloseTo(g?.variance ?? NaN, 14);
});

test('counting those without the event turns an odds ratio over, not a risk ratio', () => {
	const without = (group: EventGroup) => ({ ...group, events: (group.n ?? 0) - (group.events ?? 0) });
	expect(effectOf(logOddsRatio(without(trained), without(waited))).value).toBeCloseTo(
		-effectOf(logOddsRatio(trained, waited)).value,
		14,
	);
	expect(effectOf(logRiskRatio(without(trained), without(waited))).value).not.toBeCloseTo(
		-effectOf(logRiskRatio(trained, waited)).value,
		2,
	);
});

test('one half is added to every cell only where a cell is empty', () => {
	const none = effectOf(logOddsRatio({ n: 10, events: 0 }, { n: 10, events: 3 }));
	expect(none.value).toBeCloseTo(Math.log((0.5 * 7.5) / (10.5 * 3.5)), 14);
	const all = effectOf(logRiskRatio({ n: 10, events: 10 }, { n: 10, events: 3 }));
	expect(all.value).toBeCloseTo(Math.log(10.5 / 11 / (3.5 / 11)), 14);
	expect(effectOf(logOddsRatio({ n: 10, events: 1 }, { n: 10, events: 3 })).value).toBeCloseTo(Math.log(7 / 27), 14);
});

test('groups without what is needed are refused, and the message says which and why', () => {
	const problems = (measure: typeof meanDifference, ...changes: Partial<ScoreGroup>[]) =>
		changes.map((change) => problemOf(measure({ ...trained, ...change }, waited)));
	expect(
		problems(
			meanDifference,
			{ n: null },
			{ n: 1 },
			{ n: 30.5 },
			{ mean: null },
			{ sd: null },
			{ sd: -1 },
			{ mean: NaN },
		),
	).toEqual([
		'The first group has no n; give the number of people.',
		'The first group has n = 1; a group needs a whole number of at least 2 people.',
		'The first group has n = 30.5; a group needs a whole number of at least 2 people.',
		'The first group has no mean; give the mean score.',
		'The first group has no standard deviation; give it, or pool the printed estimate instead.',
		'The first group has the standard deviation -1; it cannot be below 0.',
		'The first group has no mean; give the mean score.',
	]);
	expect(problemOf(standardisedMeanDifference(trained, { ...waited, sd: null }))).toBe(
		'The second group has no standard deviation; give it, or pool the printed estimate instead.',
	);
	const still = { n: 10, mean: 4, sd: 0 };
	expect(problemOf(meanDifference(still, { ...still, mean: 5 }))).toBe(
		'The MD -1 has the variance 0; it must be above 0 to be weighed.',
	);
	expect(problemOf(standardisedMeanDifference(still, { ...still, mean: 5 }))).toBe(
		'Both groups have the standard deviation 0, so there is nothing to standardise by.',
	);
});

test('counts that cannot be are refused by both ratios', () => {
	for (const ratio of [logRiskRatio, logOddsRatio]) {
		expect(
			[{ events: null }, { events: 31 }, { events: -1 }, { events: 2.5 }, { n: 1 }].map((change) =>
				problemOf(ratio({ ...trained, ...change }, waited)),
			),
		).toEqual([
			'The first group has no count of events; give how many people had one.',
			'The first group has 31 events among 30 people; give a whole number from 0 to 30.',
			'The first group has -1 events among 30 people; give a whole number from 0 to 30.',
			'The first group has 2.5 events among 30 people; give a whole number from 0 to 30.',
			'The first group has n = 1; a group needs a whole number of at least 2 people.',
		]);
		expect(problemOf(ratio(trained, { ...waited, events: 40 }))).toBe(
			'The second group has 40 events among 31 people; give a whole number from 0 to 31.',
		);
	}
});

const estimate = (changes: Partial<PrintedEstimate>) =>
	printedEffect({ kind: 'MD', value: -1.5, ci: [-2.3, -0.7], level: 0.95, ...changes });

test('a printed interval gives the standard error that made it', () => {
	expect(effectOf(estimate({}))).toEqual({
		scale: 'MD',
		value: -1.5,
		variance: expect.closeTo((0.8 / 1.959963985) ** 2, 9),
	});
	const [narrow, wide] = [estimate({ level: 0.99 }), estimate({ level: 0.9 })].map(effectOf);
	expect(narrow?.variance).toBeLessThan(wide?.variance ?? NaN);
	const ratio = effectOf(estimate({ kind: 'HR', value: 0.75, ci: [0.63, 0.89] }));
	expect(ratio).toEqual({
		scale: 'log HR',
		value: Math.log(0.75),
		variance: expect.closeTo((Math.log(0.89 / 0.63) / (2 * 1.959963985)) ** 2, 10),
	});
});

test('an interval is read with the rounding of its printed decimals in mind', () => {
	expect(effectOf(estimate({ value: 0.6, ci: [-2, 3.2] })).value).toBe(0.6);
	expect(effectOf(estimate({ kind: 'RR', value: 0.1, ci: [0.1, 0.3] })).value).toBe(Math.log(0.1));
	expect(effectOf(estimate({ kind: 'OR', value: 3, ci: [1, 8] })).value).toBe(Math.log(3));
});

test('a printed estimate that cannot be weighed is refused with a reason', () => {
	expect(
		[
			estimate({ kind: 'proportion', value: 43, ci: [40, 46] }),
			estimate({ interval: 'prediction' }),
			estimate({ interval: 'credible' }),
			estimate({ value: null }),
			estimate({ ci: null }),
			estimate({ level: null }),
			estimate({ level: 95 }),
			estimate({ ci: [-1.5, -1.5] }),
			estimate({ ci: [-0.7, -2.3] }),
			estimate({ ci: [-1.2, -0.7] }),
			estimate({ ci: [-Infinity, 0] }),
		].map(problemOf),
	).toEqual([
		'An estimate of the kind "proportion" cannot be pooled; give one of MD, SMD, RR, OR or HR.',
		'The prediction interval of this MD is no measure of sampling error; give a confidence interval.',
		'The credible interval of this MD is no measure of sampling error; give a confidence interval.',
		'The MD has no value; give the estimate as printed.',
		'The MD -1.5 has no interval; give its confidence interval.',
		'The interval of the MD -1.5 has no level; give 0.95 for a 95% interval.',
		'The level 95 of the MD -1.5 (-2.3 to -0.7) must lie between 0 and 1: 0.95 for 95%.',
		'The interval of the MD -1.5 (-1.5 to -1.5) has no width, so its standard error is unknown.',
		'The interval of the MD -1.5 (-0.7 to -2.3) runs backwards; give the lower bound first.',
		'The interval of the MD -1.5 (-1.2 to -0.7) does not contain the value; check the numbers.',
		'A number is missing in the MD -1.5 (-Infinity to 0); give finite numbers.',
	]);
});

test('an interval on the wrong scale is found out', () => {
	expect(
		[
			estimate({ kind: 'OR', value: 0.4, ci: [-0.2, 1.0] }),
			estimate({ kind: 'RR', value: 0.3, ci: [0, 2.1] }),
			estimate({ kind: 'RR', value: 1.5, ci: [0.5, 2.5] }),
			estimate({ kind: 'RR', value: 1.1, ci: [0.5, 9.5] }),
			estimate({ value: 1.5, ci: [0.6, 3.75] }),
			estimate({ value: 1.1, ci: [-7.4, 5.2] }),
		].map(problemOf),
	).toEqual([
		'A ratio cannot be below 0, as in the OR 0.4 (-0.2 to 1); this looks like a logarithm or a difference. Give the ratio itself.',
		'The interval of the RR 0.3 (0 to 2.1) reaches 0, where a ratio has no logarithm; give the bound with more decimals.',
		'On the log scale the value of the RR 1.5 (0.5 to 2.5) is not near the middle of its interval, but it is on the plain scale: is this a difference?',
		'On the log scale the value of the RR 1.1 (0.5 to 9.5) is not near the middle of its interval; check the numbers.',
		'The value of the MD 1.5 (0.6 to 3.75) is not near the middle of its interval, but it is on the log scale: is this a ratio?',
		'The value of the MD 1.1 (-7.4 to 5.2) is not near the middle of its interval; check the numbers.',
	]);
});
