import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkContent } from '../src/check.ts';
import { parseRequest } from '../src/evidence/binding.ts';
import { allRequests } from '../src/likely-records.ts';
import { claimBearingNumbers } from '../src/readings.ts';
import { countAllowed, typedNumerals } from '../src/rules/numbers.ts';
import {
	articleText,
	article,
	claim,
	contentFolder,
	exercise,
	mdx,
	programme,
	soundFiles,
	study,
	today,
	type Files,
} from './records.ts';

const load = (changes: Files = {}) => checkContent(contentFolder(soundFiles(changes)), today);
const outcome = (changes: Record<string, unknown>) => ({ ...study().outcomes[0], ...changes });
const withFigures = {
	'content/studies/example-2020.yaml': stringify(
		study({
			inShort: 'Of {n} adults, {#recovered, well} got well.',
			outcomes: [
				outcome({}),
				outcome({ id: 'recovered', estimate: { kind: 'text', value: '{well=46} of {asked=60} recovered' } }),
			],
			population: { description: 'adults, {youngest=18}-45 years', n: 40 },
			conclusion: 'Pain fell by {#pain, points} in people of {youngest} years and over.',
		}),
	),
	'content/claims/hips-help.yaml': stringify(
		claim({
			plain: 'In {example-2020, n} people {example-2020#recovered, well} got well.',
			findings: [{ finding: 'example-2020#pain', bears: 'for', says: 'in {n} people, {#pain, interval}' }],
		}),
	),
};

test('a text stands with its numbers, wherever they come from', () => {
	const { library, errors } = load(withFigures);
	expect(errors).toEqual([]);
	const data = library.studies.get('example-2020')?.data;
	expect(data?.inShort).toBe('Of 40 adults, 46 got well.');
	expect(data?.outcomes[1]?.estimate.value).toBe('46 of 60 recovered');
	expect(data?.population.description).toBe('adults, 18-45 years');
	expect(data?.conclusion).toBe('Pain fell by 1.5 points out of 10 in people of 18 years and over.');
	expect(library.claims.get('hips-help')?.data.plain).toBe('In 40 people 46 got well.');
	expect(library.claims.get('hips-help')?.data.findings[0]?.says).toBe('in 40 people, 0.8 to 2.3');
	expect(library.programmes.get('six-weeks')?.data.inShort).toBe('People did bridges for six weeks.');
});

test('each number of a text keeps the place it comes from', () => {
	const { library } = load(withFigures);
	expect(library.claims.get('hips-help')?.pieces.get('In 40 people 46 got well.')).toEqual([
		'In ',
		{ text: '40', source: 'example-2020', part: 'n' },
		' people ',
		{ text: '46', source: 'example-2020#recovered', part: 'well' },
		' got well.',
	]);
	expect(library.programmes.get('six-weeks')?.pieces.get('People did bridges for six weeks.')?.[1]).toEqual({
		text: 'six',
		source: 'programme:six-weeks',
		part: 'weeks',
	});
});

test('a changed number changes every text that asks for it', () => {
	const changed = withFigures['content/studies/example-2020.yaml'].replace('well=46', 'well=47');
	const { library } = load({ ...withFigures, 'content/studies/example-2020.yaml': changed });
	expect(library.studies.get('example-2020')?.data.inShort).toContain('47 got well');
	expect(library.claims.get('hips-help')?.data.plain).toContain('47 got well');
});

test('a number named in a sentence of our own still needs a record', () => {
	const { errors } = load({
		'content/studies/example-2020.yaml': stringify(study({ conclusion: 'Pain fell in {fell=46} people.' })),
	});
	expect(errors.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
		'number-from-record: "46" is typed by hand: "Pain fell in 46 people."',
	]);
});

test('a number that is missing leaves a gap and is reported by the record that asks', () => {
	const { library } = load({
		'content/claims/hips-help.yaml': stringify(claim({ plain: 'It was {nobody-1999} at first.' })),
	});
	const entry = library.claims.get('hips-help');
	expect(entry?.data.plain).toBe('It was … at first.');
	expect(entry?.missingNumbers.map(({ path, message }) => [path, message])).toEqual([
		[['plain'], '{nobody-1999}: No record has the id "nobody-1999".'],
	]);
});

test('a record that is no study is asked by the path of a field, rows by place, id or name', () => {
	const { library } = load({
		'content/programmes/six-weeks.mdx': mdx(
			programme({
				exercises: [
					{ name: 'bridge', exercise: 'bridge', sets: 3, reps: '8-12' },
					{ name: 'step down', sets: 2 },
				],
				adherence: '{answered=62} answered.',
			}),
			'People did bridges.\n',
		),
		'content/exercises/bridge.mdx': mdx(
			exercise({
				dose: [{ text: 'three sets', sets: 3, study: 'example-2020' }],
				positionDetail: 'on your back, knees bent by {bend=90} degrees',
			}),
			'You should feel it in the buttock.\n',
		),
	});
	const ask = (request: string) => {
		const found = library.quantities.answer(parseRequest(request), 'programme:six-weeks');
		return found.found ? `${found.text} (${found.source} ${found.part})` : `! ${found.message} ${found.hint ?? ''}`;
	};
	expect(ask('weeks')).toBe('6 (programme:six-weeks weeks)');
	expect(ask('exercises, 1, sets')).toBe('3 (programme:six-weeks exercises.1.sets)');
	expect(ask('exercises, step, sets')).toBe('2 (programme:six-weeks exercises.step.sets)');
	expect(ask('exercises, bridge, reps')).toBe('8 to 12 (programme:six-weeks exercises.bridge.reps)');
	expect(ask('answered')).toBe('62 (programme:six-weeks answered)');
	expect(ask('exercise:bridge, dose, example-2020, sets, word')).toBe('three (exercise:bridge dose.example-2020.sets)');
	expect(ask('exercise:bridge, bend')).toBe('90 (exercise:bridge bend)');
	expect(ask('exercises, 3, sets')).toBe(
		'! "exercises, 3, sets" is not a part of this record. Parts: weeks; answered.',
	);
	expect(ask('exercises')).toBe('! "exercises" is not a part of this record. Parts: weeks; answered.');
	expect(ask('exercise:brigde, bend')).toBe(
		'! No record has the id "exercise:brigde". Did you mean "exercise:bridge"?',
	);
});

test('every request offered as a hint can be read, and finds its number or says that there is none', () => {
	const { library } = load(withFigures);
	const data = library.studies.get('example-2020')?.data;
	if (!data) throw new Error('The fixture holds the study.');
	const unread = allRequests(data).filter((request) => {
		const found = library.quantities.answer(parseRequest(request), '');
		return !found.found && /is not a part of|No record|no outcome/.test(found.message);
	});
	expect(unread).toEqual([]);
	expect(allRequests(data)).toContain('example-2020#pain, low');
});

test('numbers that may stand are counted by the reason why', () => {
	const body = `${articleText}\nIn Example 2020, two studies, Example 2020 and Example 2020, are one.\n`;
	const { library } = load({ 'content/articles/why-hips.mdx': mdx(article(), body) });
	expect(Object.fromEntries(countAllowed(library))).toEqual({ 'year that names a study': 3 });
	expect(typedNumerals(library).map(({ text, line }) => `${line}: ${text}`)).toEqual([
		'34: 2020',
		'34: two',
		'34: 2020',
		'34: 2020',
	]);
});

test('the numbers claims rest on are named once, with what was read and their fingerprint', () => {
	const { library } = load({
		'content/claims/hips-help.yaml': stringify(
			claim({
				findings: [
					{ finding: 'example-2020#pain', bears: 'for' },
					{ finding: 'example-2020', bears: 'context', says: 'adults' },
				],
			}),
		),
		'content/claims/hips-too.yaml': stringify(claim({ id: 'hips-too' })),
	});
	const fingerprint: unknown = expect.stringMatching(/^[0-9a-f]{8}$/);
	expect(claimBearingNumbers(library)).toEqual([
		{ source: 'example-2020', numbers: fingerprint, times: 1, reading: null },
		{ source: 'example-2020#pain', numbers: fingerprint, times: 1, reading: null },
	]);
});
