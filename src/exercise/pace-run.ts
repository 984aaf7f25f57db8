import { partStarts, phaseAt, type Phase } from './pace.ts';

/** A monotonic clock in milliseconds with a timer, so that time can be made up in a test. */
export interface Clock {
	now(): number;
	/** Calls back after about so many milliseconds, however late; returns what calls it off. */
	wait(ms: number, then: () => void): () => void;
}

export type RunState = 'waiting' | 'running' | 'paused' | 'done';

/** What stands on the clock at one moment. */
export interface Moment {
	state: RunState;
	phase: Phase;
	elapsedMs: number;
	/** Seconds left in the phase, rounded up as a countdown shows them. */
	secondsLeft: number;
	/** How far the phase is, from 0 to 1. */
	progress: number;
	/** Whether this is the first moment told of its phase. */
	entered: boolean;
}

/** A schedule that runs; it can be stopped, moved and looked at. */
export interface Run {
	start(): void;
	pause(): void;
	/** To the next set or rest. */
	skip(): void;
	/** To the start of this set or rest; within its first two seconds, to the one before. */
	back(): void;
	restart(): void;
	/** To a time of the schedule; past the end it is the end. */
	moveTo(elapsedMs: number): void;
	/** Looks at the clock again, as after the page was in the background. */
	sync(): void;
	moment(): Moment;
}

const soonMs = 2000;

/**
 * Runs a schedule. The time is always the difference of two readings of the clock, never a sum of ticks, so late ticks
 * do not add up. `tell` hears of every second, every phase and every change of state.
 */
export function runOf(schedule: readonly Phase[], clock: Clock, tell: (moment: Moment) => void): Run {
	const endMs = phaseAt(schedule, Infinity).startMs;
	const starts = partStarts(schedule);
	let state: RunState = 'waiting';
	/** Time on the schedule at the reading `since` of the clock. */
	let baseMs = 0;
	let since = 0;
	let last: Phase | undefined;
	let callOff = () => {};

	const elapsed = () => Math.min(endMs, state === 'running' ? baseMs + (clock.now() - since) : baseMs);

	const moment = (): Moment => {
		const elapsedMs = elapsed();
		const phase = phaseAt(schedule, elapsedMs);
		const length = phase.endMs - phase.startMs;
		return {
			state,
			phase,
			elapsedMs,
			secondsLeft: Math.ceil((phase.endMs - elapsedMs) / 1000),
			progress: length === 0 ? 1 : (elapsedMs - phase.startMs) / length,
			entered: state !== 'waiting' && phase !== last,
		};
	};

	const sync = () => {
		callOff();
		if (state === 'running' && elapsed() >= endMs) {
			baseMs = endMs;
			state = 'done';
		}
		const now = moment();
		if (state !== 'waiting') last = now.phase;
		if (state === 'running') {
			const nextMs = now.phase.endMs - (now.secondsLeft - 1) * 1000;
			callOff = clock.wait(Math.max(0, nextMs - now.elapsedMs), sync);
		}
		tell(now);
	};

	const moveTo = (elapsedMs: number) => {
		baseMs = Math.max(0, Math.min(endMs, elapsedMs));
		since = clock.now();
		last = undefined;
		if (state === 'done' && baseMs < endMs) state = 'paused';
		if (state === 'waiting' && baseMs > 0) state = 'paused';
		if (baseMs === endMs) state = 'done';
		sync();
	};

	return {
		start() {
			if (state === 'running') return;
			if (state === 'done') baseMs = 0;
			if (state !== 'paused') last = undefined;
			since = clock.now();
			state = 'running';
			sync();
		},
		pause() {
			if (state !== 'running') return;
			baseMs = elapsed();
			state = baseMs >= endMs ? 'done' : 'paused';
			sync();
		},
		skip: () => moveTo(starts.find((start) => start > elapsed()) ?? endMs),
		back: () => moveTo(starts.findLast((start) => start <= elapsed() - soonMs) ?? 0),
		restart() {
			if (state !== 'running') state = 'waiting';
			moveTo(0);
		},
		moveTo,
		sync,
		moment,
	};
}
