import { expect, test } from 'vitest';
import { parseRequest } from '../../src/evidence/binding.ts';
import { numberWords } from '../../src/evidence/numerals.ts';
import { format, quantity } from '../../src/evidence/quantity.ts';
import { scaleSchema } from '../../src/evidence/scale.ts';
import { studySchema } from '../../src/evidence/study.ts';
import { estimateLine, groupLine, studyName } from '../../src/evidence/wording.ts';
import { scale, study } from '../records.ts';

const outcome = (id: string, estimate: object, more: object = {}) => ({
	id,
	measure: id,
	timepoint: '6 weeks',
	comparison: 'a vs b',
	betterWhen: 'lower',
	locator: 'abstract',
	estimate,
	...more,
});

const record = studySchema.parse(
	study({
		population: { description: 'adults', n: 12345, studies: 14, ageMean: 27.5, ageRange: '18-40' },
		arms: [
			{ name: 'hip exercise', n: 20, completed: 18, dose: { sets: 3, reps: '8-12', perWeek: 2.5, weeks: 1 } },
			{ name: 'knee exercise', n: 20 },
		],
		outcomes: [
			outcome(
				'pain',
				{ kind: 'MD', value: -1.5, ci: [-2.3, -0.8], level: 0.95, p: '<0.001', i2: 76, k: 12, n: 673 },
				{ scale: 'pain-0-10', equivalence: { margin: 1, p: '0.02', test: 'TOST' } },
			),
			outcome(
				'akps',
				{ kind: 'MD', value: 0.6, ci: [-2, 3.2], level: 0.975 },
				{
					timepoint: '3 to 6 months after the programme',
					groups: [
						{ name: 'hip', n: 100, mean: 7 },
						{ name: 'hip and knee', n: 99, mean: -0.04 },
						{ name: 'Knee', n: 100, mean: 7.6, sd: 2.1, events: 62, percent: 62.4, rate: 0.8 },
					],
				},
			),
			outcome('words', { kind: 'text', value: 'about one in five', n: 21 }, { timepoint: 'at the end' }),
			outcome('share', { kind: 'proportion', value: 43.5 }),
			outcome('fall', { kind: 'MD', value: -1 }, { scale: 'pain-0-10' }),
			outcome('far', { kind: 'MD', value: 2 }, { scale: 'no-such-scale' }),
		],
	}),
);
const figures = new Map([
	['.recovered', '46'],
	['.weeks', '10-12'],
	['.early', '-3'],
	['pain.worst', '2.5'],
	['words.share', '0.20'],
]);
const numbered = { study: record, figures, scales: new Map([['pain-0-10', scaleSchema.parse(scale())]]) };
const answer = (request: string) => quantity(numbered, parseRequest(request));
const text = (request: string) => {
	const found = answer(request);
	return found.found ? found.text : `! ${found.message}`;
};
const hint = (request: string) => {
	const found = answer(request);
	return found.found ? undefined : found.hint;
};

test('every part of an outcome is given, without its sign and with the decimals of the source', () => {
	const parts = ['value', 'low', 'high', 'interval', 'level', 'p', 'n', 'k', 'i2', 'when', 'margin'];
	expect(Object.fromEntries(parts.map((part) => [part, text(`#pain, ${part}`)]))).toEqual({
		value: '1.5',
		low: '0.8',
		high: '2.3',
		interval: '0.8 to 2.3',
		level: '95',
		p: '<0.001',
		n: '673',
		k: '12',
		i2: '76',
		when: '6 weeks',
		margin: '1',
	});
	expect(text('#pain')).toBe(text('#pain, value'));
	expect(text('#akps, level')).toBe('97.5');
});

test('an interval reads from the smaller to the larger, and keeps its signs across zero', () => {
	expect(text('#pain, interval, signed')).toBe('−2.3 to −0.8');
	expect(text('#akps, interval')).toBe('−2 to 3.2');
	expect([text('#akps, low'), text('#akps, high')]).toEqual(['−2', '3.2']);
	expect([text('#pain, low, signed'), text('#pain, high, signed')]).toEqual(['−2.3', '−0.8']);
});

test('a time is taken from the words of the timepoint, as a range where it is one', () => {
	expect(text('#akps, when')).toBe('3 to 6 months');
	expect(text('#words, when')).toBe('! example-2020#words has no "when".');
});

test('every part of a group is given, by the name of the group or its beginning', () => {
	const parts = ['mean', 'sd', 'percent', 'n', 'events', 'rate'];
	expect(parts.map((part) => text(`#akps, Knee, ${part}`))).toEqual(['7.6', '2.1', '62.4', '100', '62', '0.8']);
	expect(text('#akps, hip')).toBe('7');
	expect(text('#akps, kn, n')).toBe('100');
	expect(text('#akps, hip and, n')).toBe('99');
	expect(text('#akps, hi, n')).toBe('! "hi, n" is not a part of this record.');
});

test('every part of a study and of its arms is given', () => {
	const parts = ['n', 'studies', 'ageMean', 'ages', 'year'];
	expect(parts.map((part) => text(part))).toEqual(['12,345', '14', '27.5', '18 to 40', '2020']);
	expect(text('example-2020')).toBe('12,345');
	const armParts = ['n', 'completed', 'sets', 'reps', 'perWeek', 'weeks'];
	expect(armParts.map((part) => text(`hip exercise, ${part}`))).toEqual(['20', '18', '3', '8 to 12', '2.5', '1']);
	expect(text('knee, n')).toBe('20');
});

test('a named figure is asked by its name, of the study or of one outcome', () => {
	expect(text('recovered')).toBe('46');
	expect(text('recovered, word')).toBe('46');
	expect(text('weeks')).toBe('10 to 12');
	expect(text('early')).toBe('3');
	expect(text('early, signed')).toBe('−3');
	expect(text('early, Word')).toBe('3');
	expect(text('#pain, worst')).toBe('2.5');
	expect(text('#words, share')).toBe('0.20');
	expect(text('worst')).toBe('! "worst" is not a part of this record.');
	expect(text('#akps, worst')).toBe('! "worst" is not a part of this record.');
});

test('each form writes the number its way', () => {
	expect(text('#pain, signed')).toBe('−1.5');
	expect(text('#akps, signed')).toBe('0.6');
	expect(text('#akps, Knee, mean, round')).toBe('8');
	expect(text('studies, word')).toBe('fourteen');
	expect(text('studies, Word')).toBe('Fourteen');
	expect(text('n, word')).toBe('12,345');
	expect(text('ageMean, word')).toBe('27.5');
	expect(text('#share, of 100')).toBe('44 out of 100');
	expect(text('#akps, Knee, percent, of 100')).toBe('62 out of 100');
	expect(numberWords.slice(0, 3)).toEqual(['zero', 'one', 'two']);
});

test('halves are rounded away from zero, whatever the sign, and nothing becomes minus zero', () => {
	expect(text('#pain, round')).toBe('2');
	expect(text('#pain, round, signed')).toBe('−2');
	expect(text('#akps, hip and knee, mean, signed, round')).toBe('0');
});

test('points name the scale of the measure, for every part that is scored on it', () => {
	expect(text('#pain, points')).toBe('1.5 points out of 10');
	expect(text('#pain, points, signed')).toBe('−1.5 points out of 10');
	expect(text('#pain, interval, points')).toBe('0.8 to 2.3 points out of 10');
	expect(text('#pain, low, points')).toBe('0.8 points out of 10');
	expect(text('#pain, margin, points')).toBe('1 point out of 10');
	expect(text('#fall, points')).toBe('1 point out of 10');
	expect(text('#fall, points, signed')).toBe('−1 point out of 10');
	const missing = 'does not say which scale it is on; add "scale:" with an id of scales.yaml.';
	expect(text('#akps, points')).toBe(`! example-2020#akps ${missing}`);
	expect(text('#far, points')).toBe(`! example-2020#far ${missing}`);
	expect(text('#pain, n, points')).toBe(`! example-2020#pain ${missing}`);
});

test('a number says where it comes from', () => {
	const place = (request: string) => {
		const found = answer(request);
		return found.found ? `${found.source} ${found.part}` : undefined;
	};
	expect(place('#pain')).toBe('example-2020#pain value');
	expect(place('#pain, interval, signed')).toBe('example-2020#pain interval');
	expect(place('#akps, kn')).toBe('example-2020#akps Knee.mean');
	expect(place('example-2020')).toBe('example-2020 n');
	expect(place('hip, completed')).toBe('example-2020 hip.completed');
	expect(place('recovered')).toBe('example-2020 recovered');
});

test('what a record does not hold is said, never made up, with what is there', () => {
	expect(text('#none')).toBe('! example-2020 has no outcome "none".');
	expect(hint('#none')).toBe('Its outcomes: pain, akps, words, share, fall, far.');
	expect(text('#akps, i2')).toBe('! example-2020#akps has no "i2".');
	expect(text('#share, interval')).toBe('! example-2020#share has no "interval".');
	expect(text('#akps, margin')).toBe('! example-2020#akps has no "margin".');
	expect(text('#words')).toBe('! example-2020#words is a finding in words ("about one in five"), not a number.');
	expect(text('#words, n')).toBe('21');
	expect(text('women')).toBe('! example-2020 does not record "women".');
	expect(text('#akps, hip, sd')).toBe('! the group "hip" of example-2020#akps has no "sd".');
	expect(text('knee, weeks')).toBe('! the group "knee exercise" of example-2020 has no "weeks".');
});

test('a part nobody knows is named, with the parts there are', () => {
	expect(text('#akps, hips, mean')).toBe('! "hips, mean" is not a part of this record.');
	expect(hint('#akps, hips, mean')).toBe(
		'Parts: value; low; high; interval; level; p; n; k; i2; when; margin; hip, mean; hip and knee, mean; Knee, mean.',
	);
	expect(hint('#pain, median')).toMatch(/; worst\.$/);
	expect(text('#akps, Knee, median')).toBe('! "median" is not a part of this record.');
	expect(hint('#akps, Knee, median')).toBe('Parts: mean; sd; percent; n; events; rate.');
	expect(text('men')).toBe('! "men" is not a part of this record.');
	expect(hint('men')).toBe(
		'Parts: n; studies; women; ageMean; ages; year; recovered; weeks; early; hip exercise, n; knee exercise, n.',
	);
	expect(hint('hip, load')).toBe('Parts: n; completed; sets; reps; perWeek; weeks.');
});

test('nothing after a whole request is passed over', () => {
	const wrong = [
		'#pain, value, rounded',
		'#akps, Knee, mean, rounded',
		'n, rounded',
		'hip, n, rounded',
		'recovered, rounded',
	];
	expect(
		wrong.map(text).filter((answered) => !/^! ".*rounded" is not a part of this record\.$/.test(answered)),
	).toEqual([]);
});

test('a study without outcomes says so', () => {
	const bare = studySchema.parse(study({ outcomes: [] }));
	expect(quantity({ ...numbered, study: bare }, parseRequest('#pain'))).toEqual({
		found: false,
		message: 'example-2020 has no outcome "pain".',
		hint: 'It records no outcome.',
	});
});

test('numbers for reading have a true minus sign, and separators from ten thousand', () => {
	expect([9999, 10_000, -1234567].map((value) => format(value, true))).toEqual(['9999', '10,000', '−1,234,567']);
	expect([0.1 + 0.2, -0, 1e-7].map((value) => format(value, true))).toEqual(['0.3', '0', '0']);
});

test('a clinician line gives estimate, interval, P, I², k and n', () => {
	expect(record.outcomes.slice(0, 3).map(({ estimate }) => estimateLine(estimate))).toEqual([
		'MD −1.5 (95% CI −2.3 to −0.8), P < 0.001, I² 76%, k = 12, n = 673',
		'MD 0.6 (97.5% CI −2 to 3.2)',
		'about one in five, n = 21',
	]);
	expect(record.outcomes[1]?.groups.map(groupLine)).toEqual([
		'hip: 7, n = 100',
		'hip and knee: −0.04, n = 99',
		'Knee: 7.6 (SD 2.1), 62 of 100, 62.4%, 0.8',
	]);
});

test('a study is named by its first author and year, with the letter that tells two apart', () => {
	expect(studyName(record)).toBe('Example 2020');
	expect(studyName({ ...record, id: 'example-2020b' })).toBe('Example 2020b');
});
