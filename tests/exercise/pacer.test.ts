import { expect, test } from 'vitest';
import { aheadMs, beepsBetween, flasher } from '../../src/exercise/pace-cues.ts';
import { scheduleOf, type Pace } from '../../src/exercise/pace.ts';
import { runOf, type Clock, type Moment } from '../../src/exercise/pace-run.ts';
import { settingsFrom } from '../../src/exercise/pace-settings.ts';
import { clockTime, saying, type PaceWords } from '../../src/exercise/pace-words.ts';

const matthews: Pace = {
	sets: 3,
	reps: 10,
	readySeconds: 5,
	liftSeconds: 2,
	holdSeconds: 1,
	lowerSeconds: 2,
	pauseSeconds: 1,
	restSeconds: 90,
};
/** Long enough for ten minutes and more. */
const long: Pace = { ...matthews, sets: 5, restSeconds: 90 };

/** A clock that stands until it is moved; timers come as late as they are told to. */
function madeClock(late: () => number = () => 0) {
	let now = 12_345.678;
	let timers: { at: number; then: () => void }[] = [];
	const clock: Clock = {
		now: () => now,
		wait(ms, then) {
			const timer = { at: now + ms + late(), then };
			timers.push(timer);
			return () => (timers = timers.filter((one) => one !== timer));
		},
	};
	return {
		clock,
		now: () => now,
		/** Lets time pass with every timer in its turn. */
		pass(ms: number) {
			const end = now + ms;
			for (;;) {
				const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
				if (!next) break;
				timers = timers.filter((one) => one !== next);
				now = Math.max(now, next.at);
				next.then();
			}
			now = end;
		},
		/** Lets time pass in which no timer runs, as in a page put to sleep. */
		sleep(ms: number) {
			now += ms;
		},
	};
}

/** A repeatable run of numbers from 0 to 1 (a linear congruential generator, Numerical Recipes). */
function numbers(seed: number) {
	let state = seed;
	return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}

test('over ten minutes with uneven ticks and three minutes asleep no phase is told more than 50 ms off', () => {
	const random = numbers(7);
	const time = madeClock(() => random() * 45 - 1);
	const schedule = scheduleOf(long);
	const told: Moment[] = [];
	let began = time.now();
	let worst = 0;
	let asleep = true;
	const run = runOf(schedule, time.clock, (moment) => {
		told.push(moment);
		expect(Math.abs(time.now() - began - moment.elapsedMs)).toBeLessThan(1e-6);
		if (moment.entered && !asleep) worst = Math.max(worst, time.now() - began - moment.phase.startMs);
	});
	began = time.now();
	asleep = false;
	run.start();
	time.pass(200_000);
	time.sleep(180_000);
	// The first look after the sleep comes late by what was slept; every later one must be right.
	asleep = true;
	run.sync();
	asleep = false;
	expect(run.moment().elapsedMs).toBeCloseTo(380_000, 6);
	time.pass(220_000);
	expect(run.moment().elapsedMs).toBeCloseTo(600_000, 6);
	const heard = told.filter(({ entered }) => entered).length;
	console.log(`pacer: ${heard} phases told in ten minutes, the latest ${worst.toFixed(1)} ms late`);
	expect(heard).toBeGreaterThan(50);
	expect(worst).toBeGreaterThan(20);
	expect(worst).toBeLessThanOrEqual(50);
});

test('after a sleep only the phase that runs is told, none of those slept through', () => {
	const time = madeClock();
	const entered: string[] = [];
	const run = runOf(scheduleOf(matthews), time.clock, ({ phase, entered: isNew }) => {
		if (isNew) entered.push(`${phase.kind} ${phase.set}.${phase.repetition}`);
	});
	run.start();
	time.pass(6000);
	time.sleep(180_000);
	run.sync();
	expect(entered).toEqual(['ready 1.1', 'lift 1.1', 'hold 2.6']);
	time.sleep(1e6);
	run.sync();
	expect(entered.at(-1)).toBe('done 3.10');
	expect(run.moment().state).toBe('done');
});

test('two phases of one kind in a row are told as two', () => {
	const time = madeClock();
	const entered: string[] = [];
	const still = { ...matthews, reps: 1, readySeconds: 0, liftSeconds: 0, lowerSeconds: 0, restSeconds: 0 };
	runOf(scheduleOf({ ...still, holdSeconds: 15 }), time.clock, ({ phase, entered: isNew }) => {
		if (isNew) entered.push(`${phase.kind} ${phase.set}`);
	}).start();
	time.pass(45_000);
	expect(entered).toEqual(['hold 1', 'hold 2', 'hold 3', 'done 3']);
});

test('every second of a phase is told, once', () => {
	const time = madeClock();
	const shown: string[] = [];
	runOf(
		scheduleOf({ ...matthews, sets: 1, reps: 1, readySeconds: 3 }),
		time.clock,
		({ state, phase, secondsLeft }) => void shown.push(`${state} ${phase.kind} ${secondsLeft}`),
	).start();
	time.pass(20_000);
	expect(shown).toEqual([
		'running ready 3',
		'running ready 2',
		'running ready 1',
		'running lift 2',
		'running lift 1',
		'running hold 1',
		'running lower 2',
		'running lower 1',
		'done done 0',
	]);
});

test('pausing stops the time and never changes the order of the phases', () => {
	const order = (pauses: boolean) => {
		const random = numbers(3);
		const time = madeClock();
		const entered: string[] = [];
		const run = runOf(scheduleOf(matthews), time.clock, ({ phase, entered: isNew }) => {
			if (isNew) entered.push(`${phase.kind} ${phase.set}.${phase.repetition}`);
		});
		run.start();
		while (run.moment().state !== 'done') {
			time.pass(random() * 9000);
			if (!pauses || run.moment().state === 'done') continue;
			run.pause();
			const { elapsedMs } = run.moment();
			time.pass(random() * 60_000);
			expect(run.moment().elapsedMs).toBe(elapsedMs);
			run.start();
		}
		return entered;
	};
	const straight = order(false);
	expect(straight.length).toBe(scheduleOf(matthews).length);
	expect(order(true)).toEqual(straight);
});

test('skip, back and restart move by sets and rests', () => {
	const time = madeClock();
	const run = runOf(scheduleOf(matthews), time.clock, () => {});
	const place = () => {
		const { state, phase, elapsedMs } = run.moment();
		return `${state} ${phase.kind} ${phase.set}.${phase.repetition} +${elapsedMs - phase.startMs}`;
	};
	run.start();
	run.skip();
	expect(place()).toBe('running lift 1.1 +0');
	time.pass(7000);
	run.skip();
	expect(place()).toBe('running rest 1.10 +0');
	run.skip();
	expect(place()).toBe('running lift 2.1 +0');
	time.pass(13_000);
	run.back();
	expect(place()).toBe('running lift 2.1 +0');
	time.pass(1000);
	run.back();
	expect(place()).toBe('running rest 1.10 +0');
	run.pause();
	run.skip();
	expect(place()).toBe('paused lift 2.1 +0');
	run.skip();
	run.skip();
	run.skip();
	expect(place()).toBe('done done 3.10 +0');
	run.back();
	expect(place()).toBe('paused lift 3.1 +0');
	run.restart();
	expect(place()).toBe('waiting ready 1.1 +0');
	run.start();
	time.pass(8000);
	run.restart();
	expect(place()).toBe('running ready 1.1 +0');
	time.pass(1e6);
	run.start();
	expect(place()).toBe('running ready 1.1 +0');
});

test('beeps are set ahead for every phase but a short pause, and count the end of a countdown and a rest', () => {
	const schedule = scheduleOf({ ...matthews, sets: 2, reps: 1, readySeconds: 2, restSeconds: 10 });
	const beeps = beepsBetween(schedule, 0, Infinity).map(({ atMs, hertz }) => `${atMs} ${hertz}`);
	expect(beeps).toEqual([
		'1000 550',
		'2000 880',
		'4000 660',
		'5000 440',
		'7000 330',
		'14000 550',
		'15000 550',
		'16000 550',
		'17000 880',
		'19000 660',
		'20000 440',
		'22000 990',
	]);
	// Cut anywhere, the two parts have the same beeps: nothing is beeped twice or left out.
	for (const cut of [0, 1, 4000, 13_999, 14_000, 30_000])
		expect([...beepsBetween(schedule, 0, cut), ...beepsBetween(schedule, cut, Infinity)].length).toBe(beeps.length);
	expect(aheadMs).toBeGreaterThan(2 * 60_000);
});

test('the flash never changes more than three times a second', () => {
	let now = 0;
	const changes: number[] = [];
	const flash = flasher(
		() => void changes.push(now),
		() => now,
	);
	for (; now < 10_000; now += 7) flash.turn();
	for (const from of changes) expect(changes.filter((at) => at >= from && at < from + 1000).length).toBeLessThan(4);
	expect(changes.length).toBeGreaterThan(20);
});

test('hostile or broken settings fall back one by one', () => {
	const sound = { cues: { beep: true, vibrate: false, speak: false, flash: false }, own: {} };
	for (const stored of [
		null,
		'',
		'{',
		'null',
		'[]',
		'7',
		'"beep"',
		'{"cues":null,"own":[1]}',
		'{"__proto__":{"cues":1}}',
	])
		expect(settingsFrom(stored), String(stored)).toEqual(sound);
	const hostile = { restSeconds: 45, liftSeconds: -3, holdSeconds: '9', lowerSeconds: 1e9, sets: 9, '<b>': 4 };
	expect(settingsFrom(JSON.stringify({ cues: { beep: false, flash: 'yes', x: true }, own: hostile }))).toEqual({
		cues: { ...sound.cues, beep: false },
		own: { restSeconds: 45 },
	});
});

test('what is said names set and repetition where they change, and the seconds of a long hold', () => {
	const words = {
		ready: 'Get ready',
		lift: 'Move',
		hold: 'Hold',
		lower: 'Return',
		pause: 'Relax',
		keepMoving: 'Keep going',
		setSaid: 'Set {set} of {sets}.',
		repetitionSaid: '{word}, {repetition} of {reps}',
		restSaid: 'Rest, {time}. Set {set} of {sets} is done.',
		doneSaid: 'Done.',
	} as PaceWords;
	const said = (changes: Partial<Pace>, keepsMoving = false) => {
		const schedule = scheduleOf({ ...matthews, ...changes });
		return schedule.map((phase) => saying({ words, language: 'en', keepsMoving }, schedule, phase));
	};
	expect(said({ sets: 2, reps: 2, restSeconds: 1 })).toEqual([
		'Get ready',
		'Set 1 of 2. Move, 1 of 2',
		'Hold',
		'Return',
		undefined,
		'Move, 2 of 2',
		'Hold',
		'Return',
		'Rest, 1 second. Set 1 of 2 is done.',
		'Set 2 of 2. Move, 1 of 2',
		'Hold',
		'Return',
		undefined,
		'Move, 2 of 2',
		'Hold',
		'Return',
		'Done.',
	]);
	expect(said({ sets: 1, reps: 1, readySeconds: 0, holdSeconds: 45 })).toEqual([
		'Move',
		'Hold, 45 seconds',
		'Return',
		'Done.',
	]);
	expect(said({ sets: 2, reps: 1, readySeconds: 0, holdSeconds: 60, liftSeconds: 0, lowerSeconds: 0 }, true)[0]).toBe(
		'Set 1 of 2. Keep going, 60 seconds',
	);
	expect([0, 1, 59_999, 60_000, 365_000].map(clockTime)).toEqual(['0:00', '0:01', '1:00', '1:00', '6:05']);
});
