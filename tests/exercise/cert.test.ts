import { expect, test } from 'vitest';
import { checkContent } from '../../src/check.ts';
import { certCount, certIds, certRows, certSchema, certStates, sameAnswers } from '../../src/exercise/cert.ts';
import { exerciseSchema } from '../../src/exercise/exercise.ts';
import { certOfExercise } from '../../src/exercise/own-cert.ts';
import { exercise, mdx, programme, reportOn } from '../records.ts';

const { library } = checkContent('.', new Date());
const issues = (report: string) => report.split('\n').slice(2).join('\n');
const withCert = (cert: unknown) => ({
	'content/programmes/six-weeks.mdx': mdx(programme({ cert }), 'People did bridges.\n'),
});
const ownOf = (changes: Record<string, unknown>) => certOfExercise(exerciseSchema.parse(exercise(changes)));
const saidBy = (rows: ReturnType<typeof certOfExercise>) =>
	rows.filter(({ state }) => state === 'reported').map(({ id }) => id);

test('CERT has 19 sub-items in 16 items, in its own order', () => {
	expect(certIds.join(' ')).toBe('1 2 3 4 5 6 7a 7b 8 9 10 11 12 13 14a 14b 15 16a 16b');
	expect(new Set(certIds.map((id) => parseInt(id, 10))).size).toBe(16);
});

test('rows stand in the order of CERT, whatever order the record has, and what is left out was not read', () => {
	const rows = certRows(
		certSchema.parse({
			'14b': { state: 'reported', note: 'By strength.' },
			'2': { state: 'not reported', note: 'Not in the table.' },
		}),
	);
	expect(rows.map(({ id }) => id)).toEqual(certIds);
	expect(rows.filter(({ state }) => state !== 'not read')).toEqual([
		{ id: '2', state: 'not reported', note: 'Not in the table.' },
		{ id: '14b', state: 'reported', note: 'By strength.' },
	]);
	expect(certStates.map((state) => certCount(rows, state))).toEqual([1, 1, 17]);
	expect(certCount(certRows(null), 'not read')).toBe(19);
});

test('a sub-item or a state that CERT does not have is named with the nearest one', () => {
	const note = 'Elastic bands.';
	expect(issues(reportOn(withCert({ '17a': { state: 'reported', note }, '16b': { state: 'reportde', note } }))))
		.toMatchInlineSnapshot(`
		"  content/programmes/six-weeks.mdx
		     15 | schema: cert: There is no field "17a" here.
		        └─ Did you mean "7a"?
		     19 | schema: cert.16b.state: "reportde" is not one of the values allowed.
		        └─ Did you mean "reported"? Allowed: reported, not reported, not read."
	`);
	expect(reportOn(withCert({ '1': { state: 'reported', note } }))).toBe('sound');
});

test('"not reported" needs a note on what was read', () => {
	expect(issues(reportOn(withCert({ '6': { state: 'not reported' } })))).toMatchInlineSnapshot(`
		"  content/programmes/six-weeks.mdx
		     15 | schema: cert.6.note: What is called "not reported" needs a note: which page or table was read and lacks it."
	`);
	expect(reportOn(withCert({ '6': { state: 'not read' } }))).toBe('sound');
});

test('a number in a note comes from a record', () => {
	expect(issues(reportOn(withCert({ '13': { state: 'reported', note: 'For 6 weeks.' } })))).toMatchInlineSnapshot(`
		"  content/programmes/six-weeks.mdx
		     17 | number-from-record: "6" is typed by hand: "For 6 weeks."
		        └─ "6" looks like {example-2020#pain, when}."
	`);
	expect(reportOn(withCert({ '13': { state: 'reported', note: 'For {weeks} weeks.' } }))).toBe('sound');
});

test('what is called reported stands in the record', () => {
	const reported = { state: 'reported', note: 'Bit by bit.' };
	expect(issues(reportOn(withCert({ '7b': reported, '8': { ...reported } })))).toMatchInlineSnapshot(`
		"  content/programmes/six-weeks.mdx
		     19 | cert-fits-record: The CERT sub-item 7b is called reported, but "progression" of the record is empty.
		        └─ Write what the source says under "progression", or "state: not read"."
	`);
	const progression = 'A heavier band.';
	const whole = programme({ cert: { '7b': reported }, progression });
	expect(reportOn({ 'content/programmes/six-weeks.mdx': mdx(whole, 'People did bridges.\n') })).toBe('sound');
});

test('every programme has been gone through, and its counts add up to the number of sub-items', () => {
	for (const { id, data, written } of library.programmes.values()) {
		const { cert } = written as typeof data;
		expect(cert, id).not.toBeNull();
		const states = Object.values(cert ?? {}).flatMap((entry) => entry?.state ?? []);
		const [reported = 0, notReported = 0, notRead] = certStates.map((state) => certCount(certRows(data.cert), state));
		expect(reported, id).toBe(states.filter((state) => state === 'reported').length);
		expect(notReported, id).toBe(states.filter((state) => state === 'not reported').length);
		expect(notRead, id).toBe(certIds.length - reported - notReported);
	}
});

test('a page of ours says what its fields hold', () => {
	expect(saidBy(ownOf({}))).toEqual(['1', '8']);
	expect(saidBy(ownOf({ harder: [{ text: 'Use one leg.' }] }))).toEqual(['1', '7b', '8', '14a', '14b']);
	expect(saidBy(ownOf({ harder: [{ text: 'When this is easy, use one leg.' }] }))).toContain('7a');
	expect(saidBy(ownOf({ easier: [{ text: 'Lift less high.' }] }))).toEqual(['1', '8', '14a', '14b']);
});

test('a dose of ours counts only with sets, repetitions or a hold, and sessions a week, from one source', () => {
	const study = 'example-2020';
	const sets = { text: '3 sets of 10', sets: 3, reps: '10', study };
	const hold = { text: '3 sets, hold for 8 s, 3 times a week', sets: 3, holdSeconds: 8, perWeek: '3', study };
	expect(saidBy(ownOf({ dose: [sets] }))).not.toContain('13');
	expect(saidBy(ownOf({ dose: [sets, { text: '3 times a week', perWeek: '3', study }] }))).not.toContain('13');
	expect(saidBy(ownOf({ dose: [sets, hold] }))).toContain('13');
});

test('the panel of a real exercise', () => {
	const squat = library.exercises.get('squat')?.data;
	if (!squat) throw new Error('There is no squat.');
	const rows = certOfExercise(squat);
	expect(rows.map(({ id, state }) => `${id} ${state}`)).toMatchInlineSnapshot(`
		[
		  "1 reported",
		  "2 does not apply",
		  "3 does not apply",
		  "4 does not apply",
		  "5 does not apply",
		  "6 not reported",
		  "7a reported",
		  "7b reported",
		  "8 reported",
		  "9 does not apply",
		  "10 does not apply",
		  "11 not reported",
		  "12 not reported",
		  "13 not reported",
		  "14a reported",
		  "14b reported",
		  "15 not reported",
		  "16a does not apply",
		  "16b does not apply",
		]
	`);
	for (const { data } of library.exercises.values())
		expect(
			certOfExercise(data).map(({ id }) => id),
			data.id,
		).toEqual(certIds);
});

test('sub-items stand together where every column says the same of them', () => {
	const first = certRows(certSchema.parse({ '1': { state: 'reported' }, '13': { state: 'reported' } }));
	const second = certRows(certSchema.parse({ '13': { state: 'reported' } }));
	const groups = sameAnswers([first, second]);
	expect(groups.map(({ ids, states }) => [ids.length, ids[0], states])).toEqual([
		[1, '1', ['reported', 'not read']],
		[17, '2', ['not read', 'not read']],
		[1, '13', ['reported', 'reported']],
	]);
	expect(groups.flatMap(({ ids }) => ids).sort()).toEqual([...certIds].sort());
});
