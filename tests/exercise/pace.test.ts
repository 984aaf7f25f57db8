import { expect, test } from 'vitest';
import { checkContent } from '../../src/check.ts';
import type { DoseNumbers } from '../../src/exercise/dose.ts';
import { dosePace, doseToShow, isPaceable, ownPace, packPace, unpackPace } from '../../src/exercise/dose-pace.ts';
import {
	isWithin,
	partStarts,
	phaseAt,
	samePlace,
	scheduleOf,
	type Pace,
	type PaceField,
} from '../../src/exercise/pace.ts';

const none = { sets: null, reps: null, holdSeconds: null, tempo: null, restSeconds: null, perWeek: null, weeks: null };
const dose = (text: string, numbers: Partial<DoseNumbers> = {}) => ({ ...none, text, ...numbers });
const { library } = checkContent('.', new Date());
const real = [...library.exercises].flatMap(([id, { data }]) => data.dose.map((one) => ({ id, one })));
const paced = real.filter(({ one }) => isPaceable(one)).map(({ id, one }) => ({ id, one, ...dosePace(one) }));

/** The pace of a dose in a line: "sets 3, reps 8 (range), rest 60 (ours)". */
function line(one: DoseNumbers): string {
	const { pace, origins } = dosePace(one);
	const fields = Object.keys(pace).filter((field) => field !== 'readySeconds') as PaceField[];
	return fields
		.map((field) => {
			const origin = origins[field] === 'source' ? '' : ` (${origins[field]})`;
			return `${field.replace('Seconds', '')} ${pace[field]}${origin}`;
		})
		.join(', ');
}

test('a tempo in words gives every part of a repetition', () => {
	const tempo = '2 s up, 1 s hold, 2 s down, 1 s between repetitions';
	expect(line(dose('3 sets of 10', { sets: 3, reps: '10', holdSeconds: 1, tempo, restSeconds: 90 }))).toBe(
		'sets 3, reps 10, lift 2, hold 1, lower 2, pause 1, rest 90',
	);
	expect(line(dose('', { reps: '12', tempo: '4 s out, 4 s in' }))).toBe(
		'sets 1 (ours), reps 12, lift 4, hold 0 (ours), lower 4, pause 1 (ours), rest 60 (ours)',
	);
	expect(line(dose('', { reps: '8-12', tempo: 'raise, hold 5 s, lower, relax 2 s' }))).toBe(
		'sets 1 (ours), reps 8 (range), lift 2 (ours), hold 5, lower 2 (ours), pause 2, rest 60 (ours)',
	);
});

test('words give what the fields leave open, and of a range the lower end', () => {
	expect(line(dose('2-4 sets of 8-15, 4-6 times a week.', { reps: '8-15' }))).toMatch(
		/^sets 2 \(range\), reps 8 \(range\)/,
	);
	expect(line(dose('Hold for 30-60 s, 3 times.', { reps: '3' }))).toMatch(/reps 3, .*hold 30 \(range\)/);
	expect(line(dose('Hold for a count of 5, 3 times on each side.', { reps: '3' }))).toMatch(/hold 5,/);
	expect(line(dose('8-12 repetitions each. Rest 1-2 minutes.', { reps: '8-12' }))).toMatch(/rest 60 \(range\)$/);
	expect(line(dose('Hold 3-5 s, then roll; 8-20 rolls.'))).toMatch(/reps 8 \(range\), .*hold 3 \(range\)/);
});

test('a set that lasts a time is one long stretch without a start and an end position', () => {
	const walk = dosePace(dose('3 sets of 1 minute.', { sets: 3 }));
	expect(walk).toMatchObject({ keepsMoving: true, pace: { sets: 3, reps: 1, holdSeconds: 60, liftSeconds: 0 } });
	const plank = dosePace(dose('3 sets of 30 s.', { sets: 3, holdSeconds: 30 }));
	expect(plank).toMatchObject({ keepsMoving: false, pace: { holdSeconds: 30, liftSeconds: ownPace.liftSeconds } });
	expect(dosePace(dose('Keep going for {seconds=15} s in each direction.')).pace.holdSeconds).toBe(15);
});

test('a dose without numbers, and a tempo that cannot be read, are errors that say what is wrong', () => {
	expect(() => dosePace(dose('We could not see sets or repetitions.'))).toThrow(
		'The dose "We could not see sets or repetitions." gives neither repetitions nor seconds to pace; it needs reps or holdSeconds.',
	);
	for (const tempo of ['slowly', '3-1-3', '1 s up, 1 s down, 1 s sideways'])
		expect(() => dosePace(dose('', { reps: '10', tempo }))).toThrow(
			`The tempo "${tempo}" cannot be paced; write it as "2 s up, 1 s hold, 2 s down, 1 s between repetitions".`,
		);
});

test('where there is room for one dose, it is the first short one that can be counted or timed', () => {
	const vague = dose('Three days a week.');
	const long = dose(`10 times, ${'slowly '.repeat(30)}`, { reps: '10' });
	const short = dose('12 times', { reps: '12' });
	expect(doseToShow([vague, long, short])).toBe(short);
	expect(doseToShow([vague, long])).toBe(long);
	expect(doseToShow([vague])).toBe(vague);
	expect(doseToShow([])).toBeUndefined();
	const staged = { ...short, text: '4 sets of 25 in weeks 1-2.' };
	expect(doseToShow([staged, long])).toBe(long);
	expect(doseToShow([vague, staged])).toBe(staged);
});

test('a pace out of its limits or without time is an error', () => {
	const pace: Pace = { ...ownPace, sets: 3, reps: 10 };
	expect(() => scheduleOf({ ...pace, sets: 0 })).toThrow('sets is 0; it must be 1 to 20.');
	expect(() => scheduleOf({ ...pace, reps: 2.5 })).toThrow('reps is 2.5; it must be 1 to 200.');
	expect(() => scheduleOf({ ...pace, restSeconds: NaN })).toThrow('restSeconds is NaN; it must be 0 to 600.');
	expect(() => scheduleOf({ ...pace, holdSeconds: -1 })).toThrow('holdSeconds is -1; it must be 0 to 600.');
	expect(() => scheduleOf({ ...pace, liftSeconds: 0, lowerSeconds: 0 })).toThrow('A repetition takes 0 s');
	expect(() => phaseAt([], 0)).toThrow('The schedule is empty');
});

test('a schedule in full: two sets of two', () => {
	const pace = { sets: 2, reps: 2, readySeconds: 3, liftSeconds: 2, holdSeconds: 1, lowerSeconds: 2 };
	const schedule = scheduleOf({ ...pace, pauseSeconds: 1, restSeconds: 30 });
	expect(schedule.map(({ kind, set, repetition, startMs }) => `${startMs} ${kind} ${set}.${repetition}`)).toEqual([
		'0 ready 1.1',
		'3000 lift 1.1',
		'5000 hold 1.1',
		'6000 lower 1.1',
		'8000 pause 1.1',
		'9000 lift 1.2',
		'11000 hold 1.2',
		'12000 lower 1.2',
		'14000 rest 1.2',
		'44000 lift 2.1',
		'46000 hold 2.1',
		'47000 lower 2.1',
		'49000 pause 2.1',
		'50000 lift 2.2',
		'52000 hold 2.2',
		'53000 lower 2.2',
		'55000 done 2.2',
	]);
	expect(partStarts(schedule)).toEqual([0, 3000, 14000, 44000, 55000]);
	expect([-5, 0, 4999, 5000, 54999, 55000, 1e9].map((at) => phaseAt(schedule, at).kind)).toEqual([
		'ready',
		'ready',
		'lift',
		'hold',
		'lower',
		'done',
		'done',
	]);
});

test('the doses of the exercises: most can be paced, and those that cannot give no numbers', () => {
	expect(paced.length).toBeGreaterThanOrEqual(50);
	const left = real.filter(({ one }) => !isPaceable(one));
	expect(left.filter(({ one }) => one.sets ?? one.reps ?? one.holdSeconds ?? one.tempo)).toEqual([]);
	// Nothing in the words of such a dose counts repetitions or seconds.
	expect(left.filter(({ one }) => /\d+ (repetitions|times(?! a week)|s\b)/.test(one.text))).toEqual([]);
});

test('what a real dose gives in its fields reaches the pacer unchanged', () => {
	for (const { id, one, pace, origins } of paced) {
		if (one.sets !== null) expect([id, pace.sets, origins.sets]).toEqual([id, one.sets, 'source']);
		if (one.reps !== null) expect([id, pace.reps]).toEqual([id, Number.parseInt(one.reps)]);
		if (one.holdSeconds !== null) expect([id, pace.holdSeconds]).toEqual([id, one.holdSeconds]);
		if (one.restSeconds !== null) expect([id, pace.restSeconds]).toEqual([id, one.restSeconds]);
		for (const field of Object.keys(pace) as PaceField[]) {
			expect(isWithin(field, pace[field]), `${id} ${field}`).toBe(true);
			// A number that is said to come from the source stands in its words.
			const value = field === 'restSeconds' && /minute/.test(one.text) ? pace[field] / 60 : pace[field];
			if (origins[field] !== 'ours' && !/minute/.test(one.text))
				expect(`${one.text} ${one.tempo ?? ''}`, `${id} ${field}`).toMatch(new RegExp(`\\b${value}\\b`));
		}
	}
});

test('every real schedule covers its time without a gap and adds up', () => {
	for (const { id, pace } of paced) {
		const schedule = scheduleOf(pace);
		schedule.forEach(({ startMs }, index) => expect(startMs, id).toBe(schedule[index - 1]?.endMs ?? 0));
		const { sets, reps } = pace;
		const repetition = pace.liftSeconds + pace.holdSeconds + pace.lowerSeconds;
		const set = reps * repetition + (reps - 1) * pace.pauseSeconds;
		expect(schedule.at(-1)?.endMs, id).toBe((pace.readySeconds + sets * set + (sets - 1) * pace.restSeconds) * 1000);
		expect(new Set(schedule.map((phase) => `${phase.set} ${phase.repetition}`)).size, id).toBe(sets * reps);
		for (const phase of schedule) {
			expect(phaseAt(schedule, phase.startMs), id).toBe(phase);
			if (phase.kind !== 'done') expect(phaseAt(schedule, phase.endMs - 1), id).toBe(phase);
		}
	}
});

test('longer phases keep the order, and twice the seconds take twice the time', () => {
	for (const { id, pace } of paced) {
		const doubled = { ...pace };
		for (const field of Object.keys(pace) as PaceField[])
			if (field.endsWith('Seconds')) doubled[field] = pace[field] * 2;
		const [once, twice] = [scheduleOf(pace), scheduleOf(doubled)];
		const order = (phases: typeof once) => phases.map(({ kind, set, repetition }) => `${kind} ${set} ${repetition}`);
		expect(order(twice), id).toEqual(order(once));
		expect(
			twice.map(({ startMs }) => startMs),
			id,
		).toEqual(once.map(({ startMs }) => startMs * 2));
	}
});

test('who changes the seconds in the middle finds the same place again', () => {
	for (const { id, pace } of paced) {
		const longer = scheduleOf({ ...pace, restSeconds: pace.restSeconds + 30 });
		for (const phase of scheduleOf(pace)) {
			const { kind, set, repetition } = samePlace(longer, phase) ?? {};
			expect({ kind, set, repetition }, id).toEqual({
				kind: phase.kind,
				set: phase.set,
				repetition: phase.repetition,
			});
		}
	}
	const gone = samePlace(scheduleOf({ ...ownPace, reps: 3 }), {
		kind: 'hold',
		set: 1,
		repetition: 2,
		startMs: 0,
		endMs: 1,
	});
	expect(gone?.kind).toBe('lift');
	expect(samePlace(scheduleOf(ownPace), { kind: 'lift', set: 9, repetition: 1, startMs: 0, endMs: 1 })).toBeUndefined();
});

test('a pace that is packed holds what the source gives, and unpacks to the same', () => {
	for (const { id, one, ...pace } of paced)
		expect(unpackPace(JSON.parse(JSON.stringify(packPace(pace)))), `${id}: ${one.text}`).toEqual(pace);
	expect(packPace(dosePace(dose('3 sets of 1 minute.', { sets: 3 })))).toEqual({
		given: { sets: 3, holdSeconds: 60 },
		keepsMoving: true,
	});
	expect(packPace(dosePace(dose('2-3 sets of 10.', { reps: '10-12' })))).toEqual({
		given: { sets: 2, reps: 10 },
		ranges: ['sets', 'reps'],
	});
});
