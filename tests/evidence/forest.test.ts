import { expect, test } from 'vitest';
import { claimSchema, type Claim } from '../../src/evidence/claim.ts';
import { forestOf, written, type Forest } from '../../src/evidence/forest.ts';
import { scaleSchema } from '../../src/evidence/scale.ts';
import { studySchema, type Study } from '../../src/evidence/study.ts';
import { claim, scale, study } from '../records.ts';

const outcome = (id: string, estimate: object, more: object = {}) => ({
	...study().outcomes[0],
	id,
	estimate,
	...more,
});
const made = (id: string, outcomes: object[]): [string, { data: Study }] => {
	const citation = {
		...study().citation,
		authors: [{ family: id.split('-')[0], given: 'A' }],
		year: Number(id.slice(-4)),
	};
	return [id, { data: studySchema.parse(study({ id, citation, outcomes })) }];
};
const md = (value: number, ci: [number, number]) => ({ kind: 'MD', value, ci, level: 0.95 });
const records = {
	studies: new Map([
		made('first-2019', [
			outcome('pain', md(-1.5, [-2.25, -0.75])),
			outcome('later', md(-1.1, [-2, -0.2]), { timepoint: '1 year' }),
			outcome('on-100', md(-15, [-22.5, -7.5]), { scale: 'pain-0-100' }),
			outcome('no-scale', md(-1, [-2, 0]), { scale: null }),
			outcome('mcid', { kind: 'mean', value: 1.2 }),
			outcome('words', { kind: 'text', value: 'less pain' }),
			outcome('no-interval', { kind: 'MD', value: -1 }),
			outcome('groups-only', { kind: 'MD', ci: [-2, 0], level: 0.95 }),
			outcome('zero-width', md(-1, [-1, -1])),
			outcome('ratio', { kind: 'RR', value: 0.8, ci: [0.5, 1.28], level: 0.95 }),
			outcome('share', { kind: 'proportion', value: 40, ci: [30, 50], level: 0.95 }),
			outcome('correlation', { kind: 'correlation', value: 0.4, ci: [0.2, 0.6], level: 0.95 }),
		]),
		made('second-2021', [
			outcome('pain', md(-0.5, [-1.25, 0.25])),
			outcome('ratio', { kind: 'RR', value: 0.7, ci: [0.49, 1], level: 0.95 }),
			outcome('no-level', { kind: 'MD', value: -1, ci: [-2, 0] }),
			outcome('one-sided', md(-1, [-1.1, 3])),
			outcome('share', { kind: 'proportion', value: 40, ci: [30, 50], level: 0.95 }),
			outcome('correlation', { kind: 'correlation', value: 0.4, ci: [0.2, 0.6], level: 0.95 }),
			outcome('odds', { kind: 'OR', value: 0.7, ci: [0.49, 1], level: 0.95 }),
		]),
	]),
	scales: new Map([
		['pain-0-10', scaleSchema.parse(scale({ noticed: ['first-2019#mcid'] }))],
		['pain-0-100', scaleSchema.parse(scale({ id: 'pain-0-100', ends: [0, 100] }))],
	]),
};
type Row = string | { outcome: string; reverse: boolean };
const plan = (rows: Row[], pool = false): NonNullable<Claim['forest']> => {
	const parsed = claimSchema.parse(
		claim({
			findings: ['example-2020#pain', ...rows.map((row) => (typeof row === 'string' ? row : row.outcome))].map(
				(finding) => ({ finding, bears: 'for' }),
			),
			forest: {
				difference: 'hip minus knee',
				rows: rows.map((row) => (typeof row === 'string' ? { outcome: row } : row)),
				pool,
				why: 'They ask one question.',
			},
		}),
	);
	if (!parsed.forest) throw new Error('The fixture has a forest plot.');
	return parsed.forest;
};
const forest = (rows: Row[], pool = false): Forest => {
	const result = forestOf(plan(rows, pool), records);
	if ('problem' in result) throw new Error(result.problem);
	return result.forest;
};
const problem = (rows: Row[], pool = false) => {
	const result = forestOf(plan(rows, pool), records);
	return 'problem' in result ? result.problem : 'drawn';
};
const reversed = (...outcomes: string[]) => outcomes.map((one) => ({ outcome: one, reverse: true }));
const [first, second] = ['first-2019#pain', 'second-2021#pain'];

test('lines stand in the order of the plan, named by study, with what their scale makes people notice', () => {
	const { kind, scale: drawnOn, lines, noticed, pooled } = forest([second, first]);
	expect(lines.map(({ source, name, timepoint, value, ci }) => [source, name, timepoint, value, ...ci])).toEqual([
		['second-2021#pain', 'second 2021', '6 weeks', -0.5, -1.25, 0.25],
		['first-2019#pain', 'first 2019', '6 weeks', -1.5, -2.25, -0.75],
	]);
	expect([kind, drawnOn?.id, noticed, pooled]).toEqual(['MD', 'pain-0-10', [1.2], null]);
});

test('a line may say what sets it apart from others of its study', () => {
	const [rows] = [plan([first, 'first-2019#later']).rows];
	const labelled = { ...plan([first, second]), rows: rows.map((row) => ({ ...row, label: 'against rest' })) };
	const drawn = forestOf(labelled, records);
	expect('forest' in drawn && drawn.forest.lines.map(({ name }) => name)).toEqual([
		'first 2019, against rest',
		'first 2019, against rest',
	]);
});

test('two outcomes of one study may be drawn, but not pooled', () => {
	expect(problem([first, 'first-2019#later'])).toBe('drawn');
	expect(problem([first, 'first-2019#later'], true)).toBe(
		'One study stands twice; the same people cannot be pooled with themselves.',
	);
	expect(problem([first, first], true)).toBe(
		'One study stands twice; the same people cannot be pooled with themselves.',
	);
});

test('an outcome that is not there is refused', () => {
	expect(problem([first, 'first-2019#gone'])).toBe('There is no outcome first-2019#gone.');
	expect(problem([first, 'nobody-1999#pain'])).toBe('There is no outcome nobody-1999#pain.');
	expect(problem([first, 'second-2021'])).toBe('There is no outcome second-2021.');
});

test('what has no number with an interval is refused', () => {
	for (const id of ['words', 'no-interval', 'groups-only']) {
		expect(problem([first, `first-2019#${id}`])).toBe(
			`first-2019#${id} has no number with an interval, so it cannot be drawn.`,
		);
	}
});

test('an interval without width is refused', () => {
	expect(problem([first, 'first-2019#zero-width'])).toBe(
		'first-2019#zero-width: The interval -1 to -1 has no width, so the line would look perfectly sure.',
	);
});

test('an interval that says nothing of sampling error may be drawn, but not pooled', () => {
	expect(problem([first, 'second-2021#no-level'])).toBe('drawn');
	expect(problem([first, 'second-2021#no-level'], true)).toBe(
		'second-2021#no-level: The interval of the MD -1 has no level; give 0.95 for a 95% interval.',
	);
	expect(problem([first, 'second-2021#one-sided'])).toBe('drawn');
	expect(problem([first, 'second-2021#one-sided'], true)).toMatch(/is not near the middle of its interval/);
});

test('lines of different kinds or on different scales are refused', () => {
	expect(problem([first, 'first-2019#ratio'])).toBe(
		'The lines are of different kinds (MD, RR), so they cannot share an axis.',
	);
	expect(problem(['first-2019#ratio', 'second-2021#odds'])).toBe(
		'The lines are of different kinds (RR, OR), so they cannot share an axis.',
	);
	expect(problem([first, 'first-2019#on-100'])).toBe(
		'The differences are on different scales (pain-0-10, pain-0-100).',
	);
	expect(problem([first, 'first-2019#no-scale'])).toBe(
		'The differences are on different scales (pain-0-10, none recorded).',
	);
});

test('a kind that cannot be pooled may be drawn', () => {
	expect(problem(['first-2019#correlation', 'second-2021#correlation'])).toBe('drawn');
	expect(problem(['first-2019#correlation', 'second-2021#correlation'], true)).toBe(
		'first-2019#correlation: An estimate of the kind "correlation" cannot be pooled; give one of MD, SMD, RR, OR or HR.',
	);
});

test('a kind without a value of no effect cannot be drawn', () => {
	expect(problem(['first-2019#share', 'second-2021#share'])).toBe(
		'first-2019#share: A share of people has no value of no effect, so the plot would have no line to compare with.',
	);
});

test('a ratio with a negative bound is refused, by the record and by the plot', () => {
	const [id, { data }] = made('third-2022', [
		outcome('ratio', { kind: 'RR', value: 0.8, ci: [0.5, 1.28], level: 0.95 }),
	]);
	const estimate = data.outcomes[0]?.estimate;
	if (estimate?.kind !== 'RR') throw new Error('The fixture is a ratio.');
	estimate.ci = [-0.2, 1.8];
	expect(studySchema.safeParse(data).error?.issues.map(({ message }) => message)).toEqual([
		'The interval -0.2 to 1.8 is off the scale of a risk ratio (0 to any number).',
	]);
	const with3 = { ...records, studies: new Map([...records.studies, [id, { data }]]) };
	const result = forestOf(plan(['first-2019#ratio', 'third-2022#ratio']), with3);
	expect('problem' in result && result.problem).toBe(
		'third-2022#ratio: The interval -0.2 to 1.8 of a ratio reaches -0.2, which has no place on its axis.',
	);
});

test('reversing every line mirrors the plot and its pooling', () => {
	const plain = forest([first, second], true);
	const mirror = forest(reversed(first, second), true);
	expect(mirror.lines.map(({ value, ci }) => [-value, -ci[1], -ci[0]])).toEqual(
		plain.lines.map(({ value, ci }) => [value, ...ci]),
	);
	for (const model of ['fixed', 'random'] as const) {
		const [one, other] = [plain.pooled?.[model], mirror.pooled?.[model]];
		expect(other?.value).toBeCloseTo(-(one?.value ?? NaN), 12);
		expect(other?.ci[0]).toBeCloseTo(-(one?.ci[1] ?? NaN), 12);
		expect(other?.ci[1]).toBeCloseTo(-(one?.ci[0] ?? NaN), 12);
		expect(other?.weights).toEqual(one?.weights);
		expect(other?.i2).toBeCloseTo(one?.i2 ?? NaN, 12);
	}
});

test('reversing a ratio takes its reciprocal, to three digits', () => {
	const plain = forest(['first-2019#ratio', 'second-2021#ratio'], true);
	const mirror = forest(reversed('first-2019#ratio', 'second-2021#ratio'), true);
	expect(mirror.lines.map(({ value, ci }) => [value, ...ci])).toEqual([
		[1.25, 0.781, 2],
		[1.43, 1, 2.04],
	]);
	expect(mirror.pooled?.fixed.value).toBeCloseTo(-(plain.pooled?.fixed.value ?? NaN), 12);
	expect(mirror.noticed).toEqual([]);
});

test('the order of the lines changes the order of the weights and nothing else', () => {
	const [one, other] = [forest([first, second], true).pooled?.fixed, forest([second, first], true).pooled?.fixed];
	expect(other?.value).toBeCloseTo(one?.value ?? NaN, 12);
	expect([...(other?.weights ?? [])].reverse()).toEqual(one?.weights);
	expect(one?.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
});

test('a pooled number is written no finer than its sources', () => {
	const pain = forest([first, second], true);
	expect(pain.decimals).toBe(1);
	expect(written(pain, pain.pooled?.fixed.value ?? NaN)).toBe('−1');
	expect(written(pain, -0.96)).toBe('−1');
	expect(written(pain, 0.123)).toBe('0.1');
	const ratio = forest(reversed('first-2019#ratio', 'second-2021#ratio'), true);
	expect(ratio.decimals).toBe(2);
	expect(written(ratio, Math.log(1.3333))).toBe('1.33');
});
