import { expect, test } from 'vitest';
import { quantity } from '../../src/evidence/quantity.ts';
import { studySchema } from '../../src/evidence/study.ts';
import { estimateLine, groupLine, studyName } from '../../src/evidence/wording.ts';
import { study } from '../records.ts';

const record = studySchema.parse(
	study({
		population: { description: 'adults', n: 12345 },
		outcomes: [
			{
				id: 'pain',
				measure: 'pain',
				timepoint: '6 weeks',
				comparison: 'a vs b',
				betterWhen: 'lower',
				locator: 'abstract',
				estimate: { kind: 'MD', value: -1.5, ci: [-2.3, -0.8], level: 0.95, p: '<0.001', i2: 76, k: 12, n: 673 },
			},
			{
				id: 'akps',
				measure: 'AKPS',
				timepoint: '12 weeks',
				comparison: 'a vs b',
				betterWhen: 'higher',
				locator: 'abstract',
				estimate: { kind: 'MD', value: 0.6, ci: [-2, 3.2], level: 0.95 },
				groups: [
					{ name: 'hip', n: 100, mean: 7 },
					{ name: 'knee', n: 100, mean: 7.6, sd: 2.1 },
				],
			},
			{
				id: 'words',
				measure: 'use',
				timepoint: 'n/a',
				comparison: 'n/a',
				betterWhen: 'n/a',
				locator: 'abstract',
				estimate: { kind: 'text', value: 'about one in five' },
			},
		],
	}),
);
const text = (request: Parameters<typeof quantity>[1]) => {
	const found = quantity(record, request);
	return found.found ? found.text : `! ${found.message}`;
};

test('a number reads without its sign, with the decimals of the source and its unit', () => {
	expect(text({ of: 'example-2020#pain' })).toBe('1.5');
	expect(text({ of: 'example-2020#pain', unit: 'points out of 10' })).toBe('1.5 points out of 10');
	expect(text({ of: 'example-2020#pain', show: 'i2', unit: '%' })).toBe('76%');
	expect(text({ of: 'example-2020#pain', signed: true })).toBe('−1.5');
	expect(text({ of: 'example-2020', show: 'n', unit: 'people' })).toBe('12,345 people');
});

test('an interval reads from the smaller to the larger, and keeps its signs across zero', () => {
	expect(text({ of: 'example-2020#pain', show: 'interval' })).toBe('0.8 to 2.3');
	expect(text({ of: 'example-2020#pain', show: 'interval', signed: true })).toBe('−2.3 to −0.8');
	expect(text({ of: 'example-2020#akps', show: 'interval' })).toBe('−2 to 3.2');
	expect([text({ of: 'example-2020#pain', show: 'low' }), text({ of: 'example-2020#pain', show: 'high' })]).toEqual([
		'0.8',
		'2.3',
	]);
});

test('a group’s score is found by the name of the group', () => {
	expect(text({ of: 'example-2020#akps', group: 'hip', show: 'mean' })).toBe('7');
	expect(text({ of: 'example-2020#akps', group: 'hip', show: 'sd' })).toBe(
		'! the group "hip" of example-2020#akps has no "sd".',
	);
	expect(text({ of: 'example-2020#akps', group: 'hips' })).toBe(
		'! example-2020#akps has no group "hips"; its groups are "hip", "knee".',
	);
});

test('what a record does not hold is said, never made up', () => {
	expect(text({ of: 'example-2020#none' })).toBe('! example-2020 has no outcome "none".');
	expect(text({ of: 'example-2020#akps', show: 'i2' })).toBe('! example-2020#akps has no "i2".');
	expect(text({ of: 'example-2020#words' })).toBe(
		'! example-2020#words is a finding in words ("about one in five"), not a number.',
	);
	expect(text({ of: 'example-2020', show: 'women' })).toBe('! example-2020 does not record "women".');
});

test('a clinician line gives estimate, interval, P, I², k and n', () => {
	expect(record.outcomes.map((outcome) => estimateLine(outcome.estimate))).toEqual([
		'MD −1.5 (95% CI −2.3 to −0.8), P < 0.001, I² 76%, k = 12, n = 673',
		'MD 0.6 (95% CI −2 to 3.2)',
		'about one in five',
	]);
	expect(record.outcomes[1]?.groups.map(groupLine)).toEqual(['hip: 7, n = 100', 'knee: 7.6 (SD 2.1), n = 100']);
});

test('a study is named by its first author and year, with the letter that tells two apart', () => {
	expect(studyName(record)).toBe('Example 2020');
	expect(studyName({ ...record, id: 'example-2020b' })).toBe('Example 2020b');
});
