/** The numbers a pacer runs on. */
export interface Pace {
	sets: number;
	reps: number;
	/** Seconds before the first set. */
	readySeconds: number;
	/** Seconds from the start of a repetition to its end position. */
	liftSeconds: number;
	/** Seconds in the end position. */
	holdSeconds: number;
	/** Seconds back to the start position. */
	lowerSeconds: number;
	/** Seconds between repetitions. */
	pauseSeconds: number;
	/** Seconds between sets. */
	restSeconds: number;
}

export type PaceField = keyof Pace;

export const phaseKinds = ['ready', 'lift', 'hold', 'lower', 'pause', 'rest', 'done'] as const;
export type PhaseKind = (typeof phaseKinds)[number];

/** A stretch of time in which one thing is done; a rest or pause belongs to the set and repetition before it. */
export interface Phase {
	kind: PhaseKind;
	set: number;
	repetition: number;
	startMs: number;
	endMs: number;
}

const seconds = [0, 600] as const;

/** Lowest and highest value of each number. */
export const paceLimits: Readonly<Record<PaceField, readonly [number, number]>> = {
	sets: [1, 20],
	reps: [1, 200],
	readySeconds: seconds,
	liftSeconds: seconds,
	holdSeconds: seconds,
	lowerSeconds: seconds,
	pauseSeconds: seconds,
	restSeconds: seconds,
};

/** Whether a number may stand in this field: within its limits, and whole where it counts. */
export function isWithin(field: PaceField, value: unknown): value is number {
	const [low, high] = paceLimits[field];
	if (typeof value !== 'number' || !(value >= low && value <= high)) return false;
	return field.endsWith('Seconds') || Number.isInteger(value);
}

/**
 * All phases of a pace in order, without a gap, from 0 ms to the empty phase "done"; phases of no length are left out.
 * Throws when a number is out of its limits and when a repetition takes no time.
 */
export function scheduleOf(pace: Pace): Phase[] {
	for (const [field, value] of Object.entries(pace) as [PaceField, number][]) {
		const [low, high] = paceLimits[field];
		if (!isWithin(field, value)) throw new RangeError(`${field} is ${value}; it must be ${low} to ${high}.`);
	}
	const { sets, reps, readySeconds, liftSeconds, holdSeconds, lowerSeconds, pauseSeconds, restSeconds } = pace;
	if (liftSeconds + holdSeconds + lowerSeconds === 0) {
		throw new RangeError(
			'A repetition takes 0 s (liftSeconds, holdSeconds and lowerSeconds are all 0); one of them must be longer.',
		);
	}
	const phases: Phase[] = [];
	let startMs = 0;
	const add = (kind: PhaseKind, set: number, repetition: number, length: number) => {
		const endMs = startMs + length * 1000;
		if (length > 0 || kind === 'done') phases.push({ kind, set, repetition, startMs, endMs });
		startMs = endMs;
	};
	add('ready', 1, 1, readySeconds);
	for (let set = 1; set <= sets; set++) {
		for (let repetition = 1; repetition <= reps; repetition++) {
			add('lift', set, repetition, liftSeconds);
			add('hold', set, repetition, holdSeconds);
			add('lower', set, repetition, lowerSeconds);
			if (repetition < reps) add('pause', set, repetition, pauseSeconds);
			else if (set < sets) add('rest', set, repetition, restSeconds);
		}
	}
	add('done', sets, reps, 0);
	return phases;
}

/** The phase that runs after so many milliseconds; before the first it is the first, after the end it is "done". */
export function phaseAt(schedule: readonly Phase[], elapsedMs: number): Phase {
	let low = 0;
	let high = schedule.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((schedule[middle]?.startMs ?? Infinity) <= elapsedMs) low = middle;
		else high = middle - 1;
	}
	const phase = schedule[low];
	if (!phase) throw new RangeError('The schedule is empty; make one with scheduleOf.');
	return phase;
}

/** Where the parts begin that a reader skips by, in milliseconds: each set, each rest, and the end. */
export function partStarts(schedule: readonly Phase[]): number[] {
	return schedule
		.filter(({ kind, set }, index) => {
			const before = schedule[index - 1];
			return !before || kind === 'rest' || kind === 'done' || before.kind === 'ready' || before.set !== set;
		})
		.map(({ startMs }) => startMs);
}

/** The phase of another schedule at which someone who was in this phase goes on: the same one, or its repetition. */
export function samePlace(schedule: readonly Phase[], { kind, set, repetition }: Phase): Phase | undefined {
	const near = schedule.filter((phase) => phase.set === set && phase.repetition === repetition);
	return near.find((phase) => phase.kind === kind) ?? near.find((phase) => phase.kind !== 'ready');
}
