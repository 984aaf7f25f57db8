import { describe, expect, test } from 'vitest';
import type { CheckedOutcome, CheckedStudy } from '../../src/evidence/contradiction.ts';
import { contradictions } from '../../src/evidence/consistency.ts';
import { normalQuantile, tQuantile, tTail } from '../../src/evidence/distribution.ts';
import { estimateSchema } from '../../src/evidence/estimate.ts';
import type { Library } from '../../src/graph.ts';
import { numbersAgree } from '../../src/rules/consistency.ts';

type Group = Partial<CheckedOutcome['groups'][number]>;

function outcome(estimate: object, groups: Group[] = [], more: Partial<CheckedOutcome> = {}): CheckedOutcome {
	return {
		estimate: estimateSchema.parse(estimate),
		groups: groups.map((group, index) => ({
			name: `group ${index + 1}`,
			n: null,
			mean: null,
			sd: null,
			events: null,
			percent: null,
			rate: null,
			...group,
		})),
		measure: 'pain, 0-10 scale',
		comparison: 'hip vs knee',
		direction: null,
		note: null,
		conflict: null,
		...more,
	};
}

function study(changes: Partial<CheckedStudy> = {}): CheckedStudy {
	return { design: 'rct', population: { n: null, studies: null }, arms: [], conflicts: [], outcomes: [], ...changes };
}

const arm = (n: number | null, completed: number | null = null) => ({
	name: `arm of ${n}`,
	n,
	completed,
	description: null,
	dose: null,
});

/** What is found in one outcome: place and message. */
const found = (one: CheckedOutcome, of: Partial<CheckedStudy> = {}) =>
	contradictions(study({ ...of, outcomes: [one] })).map(
		({ path, message }) => `${path.slice(2).join('.')}: ${message}`,
	);
const difference = (changes: object) => outcome({ kind: 'MD', level: 0.95, ...changes });

describe('interval and P value', () => {
	test('an interval without no effect goes with a small P value, one with it with a large one', () => {
		expect(found(difference({ value: 2, ci: [0.5, 3.5], p: 0.009 }))).toEqual([]);
		expect(found(difference({ value: 2, ci: [0.5, 3.5], p: 0.09 }))).toEqual([
			'estimate.p: The 95% interval 0.5 to 3.5 leaves out 0, so P is below 0.05, but the P value is 0.09.',
		]);
		expect(found(difference({ value: 2, ci: [-0.5, 4.5], p: 0.12 }))).toEqual([]);
		expect(found(difference({ value: 2, ci: [-0.5, 4.5], p: '<0.01' }))).toEqual([
			'estimate.p: The 95% interval -0.5 to 4.5 includes 0, so P is above 0.05, but the P value is <0.01.',
		]);
		expect(found(outcome({ kind: 'RR', value: 1.5, ci: [1.1, 2.05], level: 0.95, p: '>0.05' }))).toEqual([
			'estimate.p: The 95% interval 1.1 to 2.05 leaves out 1, so P is below 0.05, but the P value is >0.05.',
		]);
	});

	test('a 90% interval has its limit at 0.1', () => {
		expect(found(difference({ value: 2, ci: [0.2, 3.8], level: 0.9, p: 0.07 }))).toEqual([]);
		expect(found(difference({ value: 2, ci: [0.2, 3.8], level: 0.95, p: 0.07 }))).toHaveLength(1);
	});

	test('at the edge rounding decides for the record', () => {
		expect(found(difference({ value: 0.28, ci: [0, 0.56], p: 0.05 }))).toEqual([]);
		expect(found(difference({ value: 0.28, ci: [0, 0.56], p: 0.049 }))).toEqual([]);
		expect(found(difference({ value: 0.28, ci: [0, 0.56], p: 0.052 }))).toEqual([]);
		expect(found(difference({ value: 0.3, ci: [0.01, 0.59], p: 0.05 }))).toEqual([]);
		expect(found(difference({ value: 0.3, ci: [-0.01, 0.61], p: '<0.05' }))).toHaveLength(1);
		expect(found(difference({ value: 0.3, ci: [-0.1, 0.7], p: '≥0.05' }))).toEqual([]);
	});

	test('a P value grossly off its interval is found on either side', () => {
		expect(found(difference({ value: 2, ci: [-0.1, 4.1], p: 0.6 }))).toEqual([
			'estimate.p: The 95% interval -0.1 to 4.1 goes with a P value between 0.05 and 0.075, but the P value is 0.6.',
		]);
		expect(found(difference({ value: 2, ci: [0.1, 3.9], p: '<0.001' }))).toHaveLength(1);
		expect(found(difference({ value: 2, ci: [1.1, 2.9], p: 0.04 }))).toHaveLength(1);
		expect(found(difference({ value: 2, ci: [1.1, 2.9], p: '<0.05' }))).toEqual([]);
	});

	test('a wide interval of a very small sample is made with t, and is no contradiction', () => {
		const standardError = 1;
		const half = tQuantile(0.975, 4) * standardError;
		const p = 2 * tTail(6, 4);
		expect(found(difference({ value: 6, ci: [6 - half, 6 + half], p: Number(p.toFixed(4)) }))).toEqual([]);
	});

	test('credible intervals, correlations and intervals without a level are left', () => {
		const estimate = { value: 2, ci: [0.5, 3.5], p: 0.5 };
		expect(found(difference({ ...estimate, interval: 'credible' }))).toEqual([]);
		expect(found(difference({ ...estimate, level: null }))).toEqual([]);
		expect(found(outcome({ kind: 'correlation', value: 0.5, ci: [0.1, 0.76], level: 0.95, p: 0.06 }))).toEqual([]);
	});
});

describe('interval and estimate', () => {
	test('a difference stands in the middle of its interval; the hint says when the other sign would', () => {
		expect(found(difference({ value: -1.5, ci: [-2.3, -0.8] }))).toEqual([]);
		const turned = difference({ value: 1.1, ci: [-7.4, 5.2] });
		expect(found(turned)).toEqual([
			'estimate.value: The estimate 1.1 is not in the middle of its interval -7.4 to 5.2, which is -1.1.',
		]);
		expect(contradictions(study({ outcomes: [turned] }))[0]?.hint).toBe(
			'With the other sign, -1.1, it would be. Check both numbers; if the source itself disagrees, say how in "conflict".',
		);
	});

	test('a ratio stands there by its logarithm; the hint names the other scale', () => {
		const ratio = (changes: object) => outcome({ kind: 'OR', level: 0.95, ...changes });
		expect(found(ratio({ value: 7.5, ci: [1.51, 36.94] }))).toEqual([]);
		expect(found(ratio({ value: 1.5, ci: [0.5, 2.5] }))).toHaveLength(1);
		const hint = (one: CheckedOutcome) => contradictions(study({ outcomes: [one] }))[0]?.hint;
		expect(hint(ratio({ value: 1.5, ci: [0.5, 2.5] }))).toContain('It would be if this were a difference.');
		expect(hint(difference({ value: 1.5, ci: [0.6, 3.75] }))).toContain('It would be if this were a ratio.');
		expect(hint(ratio({ value: 1.1, ci: [0.5, 9.5] }))).toMatch(/^Check both numbers/);
	});

	test('coarse rounding is no contradiction: 0.6 with an interval from -2 to 3.2, an OR of 3 from 1 to 8', () => {
		expect(found(difference({ value: 0.6, ci: [-2, 3.2] }))).toEqual([]);
		expect(found(outcome({ kind: 'OR', value: 3, ci: [1, 8], level: 0.95 }))).toEqual([]);
		expect(found(outcome({ kind: 'RR', value: 0.1, ci: [0.1, 0.3], level: 0.95 }))).toEqual([]);
	});

	test('proportions, correlations and areas may lie between the middles of both scales, not outside them', () => {
		const one = (kind: string, value: number, ci: [number, number]) => found(outcome({ kind, value, ci, level: 0.95 }));
		expect(one('proportion', 5, [0.9, 23.6])).toEqual([]);
		expect(one('proportion', 22, [0.9, 23.6])).toHaveLength(1);
		expect(one('correlation', 0.8, [0.55, 0.92])).toEqual([]);
		expect(one('correlation', 0.6, [0.55, 0.92])).toHaveLength(1);
		expect(one('AUC', 0.97, [0.94, 1])).toEqual([]);
		expect(one('AUC', 0.72, [0.7, 0.92])).toHaveLength(1);
		expect(one('mean', -4, [-5, 3])).toHaveLength(1);
		expect(one('ICC', 0.9, [0.4, 0.91])).toEqual([]);
	});

	test('credible intervals need not be even; prediction intervals are', () => {
		const skewed = { value: 1, ci: [0.8, 3] };
		expect(found(difference({ ...skewed, interval: 'credible' }))).toEqual([]);
		expect(found(difference({ ...skewed, interval: 'prediction' }))).toHaveLength(1);
	});
});

describe('groups and estimate', () => {
	const means = (a: number, b: number) => [{ mean: a }, { mean: b }];

	test('the difference of two groups agrees with the printed difference within rounding', () => {
		expect(found(outcome({ kind: 'MD', value: 0.6 }, means(7.6, 7)))).toEqual([]);
		expect(found(outcome({ kind: 'MD', value: 2.7 }, means(1.5, 4.3)))).toEqual([]);
		expect(found(outcome({ kind: 'MD', value: 1.6 }, means(7.6, 7)))).toEqual([
			'estimate.value: The groups differ by 0.6, but the printed difference is 1.6.',
		]);
		expect(found(outcome({ kind: 'MD', value: 1.6 }, means(7.6, 7), { note: 'adjusted for baseline' }))).toEqual([]);
		expect(found(outcome({ kind: 'MD', value: 1.6 }, means(7.6, 7), { note: 'unadjusted' }))).toHaveLength(1);
	});

	test('1.5 may stand for 1.45 to 1.55: the farthest difference that rounding allows, and the next', () => {
		const printed = (value: number) => found(outcome({ kind: 'MD', value }, means(2.5, 1.5)));
		for (const value of [1, 1.1, 0.9, 1.09, -1.1]) expect(printed(value), `${value}`).toEqual([]);
		for (const value of [1.2, 0.8, 1.11, -1.2]) expect(printed(value), `${value}`).toHaveLength(1);
	});

	const counts = [
		{ n: 40, events: 10 },
		{ n: 40, events: 20 },
	];

	test('a risk or odds ratio follows from its counts, whichever group is divided by which', () => {
		expect(found(outcome({ kind: 'RR', value: 0.5 }, counts))).toEqual([]);
		expect(found(outcome({ kind: 'RR', value: 2 }, counts))).toEqual([]);
		expect(found(outcome({ kind: 'OR', value: 0.33 }, counts))).toEqual([]);
		expect(found(outcome({ kind: 'OR', value: 0.34 }, counts))).toEqual([]);
		expect(found(outcome({ kind: 'OR', value: 0.37 }, counts))).toEqual([]);
		expect(found(outcome({ kind: 'OR', value: 0.55 }, counts))).toEqual([
			'estimate.value: The groups give the odds ratio 0.333, or 3 the other way round, but the printed one is 0.55.',
		]);
		expect(found(outcome({ kind: 'RR', value: 0.33 }, counts))).toHaveLength(1);
		expect(found(outcome({ kind: 'RR', value: 0.33 }, counts, { measure: 'recovery, adjusted' }))).toEqual([]);
		expect(found(outcome({ kind: 'HR', value: 0.33 }, counts))).toEqual([]);
	});

	test('shares without counts serve with their rounding, shares of none or all not at all', () => {
		const shares = [{ percent: 25 }, { percent: 50 }];
		expect(found(outcome({ kind: 'RR', value: 0.49 }, shares))).toEqual([]);
		expect(found(outcome({ kind: 'RR', value: 0.46 }, shares))).toHaveLength(1);
		expect(
			found(
				outcome({ kind: 'RR', value: 0.1 }, [
					{ n: 40, events: 0 },
					{ n: 40, events: 3 },
				]),
			),
		).toEqual([]);
	});

	test('the mean of the one group is the estimate', () => {
		expect(found(outcome({ kind: 'mean', value: 81 }, [{ mean: 81.4 }]))).toEqual([]);
		expect(found(outcome({ kind: 'mean', value: 18 }, [{ mean: 81 }]))).toEqual([
			'estimate.value: The mean of the group "group 1" is 81, but the estimate is 18.',
		]);
	});
});

describe('percentages and people', () => {
	const share = (group: Group) => found(outcome({ kind: 'text', value: 'see the groups' }, [group]));

	test('a percentage is the share of its counts within rounding', () => {
		expect(share({ n: 759, events: 10, percent: 1.3 })).toEqual([]);
		expect(share({ n: 759, events: 10, percent: 3.1 })).toEqual([
			'groups.0.percent: 10 of 759 people are 1.32%, but 3.1% is printed.',
		]);
		expect(share({ n: 8, events: 1, percent: 12 })).toEqual([]);
		expect(share({ n: 8, events: 1, percent: 13 })).toEqual([]);
		expect(share({ n: 8, events: 1, percent: 14 })).toHaveLength(1);
		expect(share({ n: 9, events: 10 })).toEqual(['groups.0.events: 10 of 9 people cannot be.']);
	});

	test('without counts, some whole number of people gives the percentage', () => {
		expect(share({ n: 108, percent: 47.2 })).toEqual([]);
		expect(share({ n: 108, percent: 47.7 })).toEqual([
			'groups.0.percent: No number of people out of 108 is 47.7%: 51 are 47.2%, 52 are 48.1%.',
		]);
		expect(share({ n: 3, percent: 100 })).toEqual([]);
		expect(share({ n: 3, percent: 0 })).toEqual([]);
	});

	test('an estimate that is a share is held to the same, unless it is pooled', () => {
		const of = (changes: object, groups: Group[] = []) =>
			outcome({ kind: 'proportion', value: 47.7, ...changes }, groups);
		expect(found(of({ n: 108 }))).toHaveLength(1);
		expect(found(of({ n: 108, k: 3 }))).toEqual([]);
		expect(found(of({ n: 108 }), { design: 'systematic-review' })).toEqual([]);
		expect(found(of({ value: 25 }, [{ n: 40, events: 10 }]))).toEqual([]);
		expect(found(of({ value: 52 }, [{ n: 40, events: 10 }]))).toHaveLength(1);
		expect(found(of({ value: 52 }, [{ percent: 25 }]))).toEqual([
			'estimate.value: The share in the group "group 1" is 25%, but the estimate is 52%.',
		]);
	});

	test('no group, estimate or pool is larger than its study', () => {
		const one = outcome({ kind: 'text', value: 'found', n: 41, k: 5 }, [{ n: 42 }]);
		expect(found(one, { population: { n: 42, studies: 5 } })).toEqual([]);
		expect(found(one, { population: { n: 40, studies: 4 } })).toEqual([
			'groups.0.n: The group "group 1" has 42 people, but the study has 40.',
			'estimate.n: The estimate is of 41 people, but the study has 40.',
			'estimate.k: The estimate pools 5 studies, but the review includes 4.',
		]);
		expect(found(one, { population: { n: 40, studies: 5 }, design: 'systematic-review' })).toEqual([]);
	});

	const arms = (n: number, sizes: (number | null)[], more: Partial<CheckedStudy> = {}) =>
		contradictions(study({ population: { n, studies: null }, arms: sizes.map((size) => arm(size)), ...more })).map(
			({ path, message }) => `${path.join('.')}: ${message}`,
		);

	test('the arms of a trial add up to its people', () => {
		expect(arms(70, [22, 23, 25])).toEqual([]);
		expect(arms(72, [22, 23, 25])).toEqual(['arms: The arms have 22 + 23 + 25 = 70 people, but the trial has 72.']);
		expect(arms(68, [22, 23, 25])).toHaveLength(1);
		expect(arms(68, [22, 23, null])).toEqual([]);
		expect(arms(72, [22, 23, 25], { design: 'cohort' })).toEqual([]);
		expect(arms(72, [22, 23, 25], { conflicts: ['The abstract says 72, the groups make 70.'] })).toEqual([]);
		expect(arms(72, [22, 23, 25], { conflicts: ['The abstract says 172, the groups make 70.'] })).toHaveLength(1);
	});

	test('in a crossover trial each arm is everybody', () => {
		expect(arms(20, [20, 20])).toEqual([]);
		expect(arms(20, [20, 21])).toHaveLength(2);
	});

	test('no more people finish an arm than start it', () => {
		const one = study({ arms: [arm(30, 31)], design: 'cohort' });
		expect(contradictions(one).map(({ message }) => message)).toEqual([
			'Of the arm "arm of 30" 31 people finished, but 30 started.',
		]);
	});
});

describe('what does not change a verdict', () => {
	const cases: [string, CheckedOutcome][] = [
		['sound difference', difference({ value: 2, ci: [0.5, 3.5], p: 0.01 })],
		['difference with the wrong P value', difference({ value: 2, ci: [0.5, 3.5], p: 0.25 })],
		['difference off its middle', difference({ value: 3, ci: [0.5, 3.5] })],
		['difference of groups', outcome({ kind: 'MD', value: 1.5 }, [{ mean: 4.5 }, { mean: 3 }])],
		['wrong difference of groups', outcome({ kind: 'MD', value: 2.5 }, [{ mean: 4.5 }, { mean: 3 }])],
	];
	const verdict = (one: CheckedOutcome) => found(one).map((line) => line.split(':')[0]);
	const numeric = (one: CheckedOutcome) => one.estimate as { value: number; ci: [number, number] | null };
	const mapped = (one: CheckedOutcome, change: (number: number) => number): CheckedOutcome => {
		const { value, ci } = numeric(one);
		const ends = ci?.map(change).sort((a, b) => a - b);
		return {
			...one,
			estimate: estimateSchema.parse({ ...one.estimate, value: change(value), ci: ends ?? null }),
			groups: one.groups.map((group) => ({ ...group, mean: group.mean === null ? null : change(group.mean) })),
		};
	};

	test.each(cases)('%s: naming the other group first', (_, one) => {
		expect(verdict({ ...one, groups: [...one.groups].reverse() })).toEqual(verdict(one));
		expect(verdict(mapped(one, (number) => -number))).toEqual(verdict(one));
	});

	test.each(cases)('%s: another unit', (_, one) => {
		expect(verdict(mapped(one, (number) => number / 10))).toEqual(verdict(one));
		expect(verdict(mapped(one, (number) => number / 1000))).toEqual(verdict(one));
	});

	const ratios: [string, CheckedOutcome][] = [
		['sound ratio', outcome({ kind: 'OR', value: 4, ci: [2, 8], level: 0.95, p: '<0.001' })],
		['ratio with the wrong P value', outcome({ kind: 'OR', value: 4, ci: [2, 8], level: 0.95, p: 0.25 })],
		['ratio off its middle', outcome({ kind: 'RR', value: 2.5, ci: [2, 8], level: 0.95 })],
		[
			'ratio of groups',
			outcome({ kind: 'RR', value: 4 }, [
				{ n: 40, events: 20 },
				{ n: 40, events: 5 },
			]),
		],
		[
			'wrong ratio of groups',
			outcome({ kind: 'RR', value: 2.5 }, [
				{ n: 40, events: 20 },
				{ n: 40, events: 5 },
			]),
		],
	];
	test.each(ratios)('%s: the other way round', (_, one) => {
		expect(verdict(mapped(one, (number) => 1 / number))).toEqual(verdict(one));
		expect(verdict({ ...one, groups: [...one.groups].reverse() })).toEqual(verdict(one));
	});
});

/** Numbers between 0 and 1, the same on every run (Park & Miller 1988). */
function* numbers(seed: number): Generator<number, never> {
	for (let state = seed; ;) {
		state = (state * 48271) % 2147483647;
		yield state / 2147483647;
	}
}

test('estimates as a trial prints them raise no alarm, and the same with a number spoilt usually do', () => {
	const random = numbers(20261121);
	const next = () => random.next().value;
	const tally = { sound: 0, alarms: 0, spoilt: { sign: [0, 0], p: [0, 0], bound: [0, 0] } };
	const spoil = (kind: keyof typeof tally.spoilt, one: CheckedOutcome) => {
		tally.spoilt[kind][1]!++;
		if (found(one).length > 0) tally.spoilt[kind][0]!++;
	};
	for (let trial = 0; trial < 4000; trial++) {
		const df = 6 + Math.floor(next() * 200);
		const decimals = next() < 0.5 ? 1 : 2;
		const standardError = 0.2 + 2 * next();
		const t = 8 * next() - 4;
		const half = tQuantile(0.975, df) * standardError;
		const [value, low, high] = [0, -half, half].map((more) => Number((t * standardError + more).toFixed(decimals)));
		const exact = 2 * tTail(Math.abs(t), df);
		const p = exact < 0.001 ? '<0.001' : Number(exact.toFixed(next() < 0.5 ? 2 : 3));
		const sound = { value, ci: [low, high], p };
		tally.sound++;
		if (found(difference(sound)).length > 0) tally.alarms++;
		if (Math.abs(t) > 0.5 && -(value ?? 0) > (low ?? 0) && -(value ?? 0) < (high ?? 0)) {
			spoil('sign', difference({ ...sound, value: -(value ?? 0) }));
		}
		if (exact > 0.06 && exact < 0.5) spoil('p', difference({ ...sound, p: 0.006 }));
		spoil('bound', difference({ ...sound, ci: [low, Number(((high ?? 0) + half / 2).toFixed(decimals))] }));
	}
	console.log(`consistency of simulated trials: ${JSON.stringify(tally)}`);
	expect(tally.alarms).toBe(0);
	for (const [caught, of] of Object.values(tally.spoilt)) {
		expect(of).toBeGreaterThan(100);
		expect((caught ?? 0) / (of ?? 1)).toBeGreaterThan(0.9);
	}
});

test('ratios and shares with Wald and Wilson intervals raise no alarm', () => {
	const random = numbers(7);
	const z = normalQuantile(0.975);
	for (let trial = 0; trial < 2000; trial++) {
		const n = 20 + Math.floor(random.next().value * 300);
		const count = () => 1 + Math.floor(random.next().value * (n - 1));
		const [a, c] = [count(), count()];
		const log = Math.log((a * (n - c)) / (c * (n - a)));
		const standardError = Math.sqrt(1 / a + 1 / (n - a) + 1 / c + 1 / (n - c));
		const [value, low, high] = [0, -z, z].map((more) => Number(Math.exp(log + more * standardError).toFixed(2)));
		const groups = [
			{ n, events: a, percent: Number(((100 * a) / n).toFixed(1)) },
			{ n, events: c, percent: Math.round((100 * c) / n) },
		];
		if ((low ?? 0) > 0) {
			expect(found(outcome({ kind: 'OR', value, ci: [low, high], level: 0.95 }, [groups[0]!])), `${trial}`).toEqual([]);
			expect(
				found(
					outcome(
						{ kind: 'OR', value },
						groups.map(({ n, events }) => ({ n, events })),
					),
				),
			).toEqual([]);
		}
		const share = a / n;
		const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
		const half = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
		const [percent, from, to] = [share, middle - half, middle + half].map((one) => Number((100 * one).toFixed(1)));
		const wilson = { kind: 'proportion', value: percent, ci: [from, to], level: 0.95, n };
		expect(found(outcome(wilson)), JSON.stringify(wilson)).toEqual([]);
	}
});

test('an outcome that records its conflict is exempt, others of the study are not', () => {
	const wrong = { value: 1.1, ci: [-7.4, 5.2] };
	const told = { ...difference(wrong), conflict: 'The source prints both.' };
	const outcomes = [told, difference(wrong)];
	expect(contradictions(study({ outcomes })).map(({ path }) => path)).toEqual([['outcomes', 1, 'estimate', 'value']]);
});

test('the report names file and line', () => {
	const entry = {
		id: 'example-2020',
		file: 'content/studies/example-2020.yaml',
		data: study({ outcomes: [difference({ value: 1.1, ci: [-7.4, 5.2] })] }),
		lineOf: (path: PropertyKey[]) => (path.join('.') === 'outcomes.0.estimate.value' ? 21 : undefined),
	};
	const library = { studies: new Map([[entry.id, entry]]) } as unknown as Library;
	expect(numbersAgree(library, new Date(0))).toMatchObject([
		{ rule: 'numbers-agree', file: 'content/studies/example-2020.yaml', line: 21, severity: 'error' },
	]);
});
