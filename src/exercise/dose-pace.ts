import type { DoseNumbers } from './dose.ts';
import type { Pace, PaceField } from './pace.ts';

/** Where a number of a pace comes from: the source, the lower end of a range there, or this site where it is silent. */
export type PaceOrigin = 'source' | 'range' | 'ours';

/** A dose as numbers for the pacer, each with its origin. */
export interface DosePace {
	pace: Pace;
	origins: Record<PaceField, PaceOrigin>;
	/** Whether one keeps moving for a time ("3 sets of 1 minute") and does not hold still. */
	keepsMoving: boolean;
}

/** The part of a pace that a page holds; the rest is `ownPace`. */
export interface PackedPace {
	/** What the source gives. */
	given: Partial<Pace>;
	/** The numbers among them that are the lower end of a range. */
	ranges?: PaceField[];
	keepsMoving?: true;
}

type Given = { value: number; origin: 'source' | 'range' } | undefined;

/** Plain numbers for what a source leaves open. They are ours and come from no study. */
export const ownPace: Readonly<Pace> = {
	sets: 1,
	reps: 1,
	readySeconds: 5,
	liftSeconds: 2,
	holdSeconds: 0,
	lowerSeconds: 2,
	pauseSeconds: 1,
	restSeconds: 60,
};

/** Whether a dose says how many repetitions or how long, so that there is something to pace. */
export function isPaceable(dose: DoseNumbers): boolean {
	const { reps, holdSeconds, timeSeconds } = given(dose);
	return Boolean(reps ?? holdSeconds ?? timeSeconds);
}

/** Characters of a dose that a card has room for. */
const mostOnCard = 140;

/**
 * The dose to show where there is room for one: the first that says how many or how long, a short one before a long one.
 * A dose for some weeks of a programme reads like an order out of its place, so any other that says how many goes before.
 */
export function doseToShow<Dose extends DoseNumbers>(doses: readonly Dose[]): Dose | undefined {
	const paceable = doses.filter(isPaceable);
	const whole = paceable.filter(({ text }) => !/\bweeks? \d/i.test(text));
	return whole.find(({ text }) => text.length <= mostOnCard) ?? whole[0] ?? paceable[0] ?? doses[0];
}

/**
 * The numbers of a dose from its fields and words; of a range the lower end, and `ownPace` where it is silent.
 * Throws when the dose has nothing to pace or its tempo cannot be read.
 */
export function dosePace(dose: DoseNumbers): DosePace {
	if (!isPaceable(dose)) {
		throw new Error(
			`The dose "${dose.text}" gives neither repetitions nor seconds to pace; it needs reps or holdSeconds.`,
		);
	}
	const { timeSeconds, ...fields } = given(dose);
	const keepsMoving = timeSeconds !== undefined && !fields.holdSeconds;
	const { pace, origins } = unpackPace({ given: {}, ...(keepsMoving ? { keepsMoving: true } : {}) });
	const read = { ...fields, ...(keepsMoving ? { holdSeconds: timeSeconds } : {}) };
	for (const [field, one] of Object.entries(read) as [PaceField, Given][]) {
		if (!one) continue;
		pace[field] = one.value;
		origins[field] = one.origin;
	}
	return { pace, origins, keepsMoving };
}

/** A pace without the numbers that are ours. */
export function packPace({ pace, origins, keepsMoving }: DosePace): PackedPace {
	const fields = Object.keys(pace) as PaceField[];
	const ranges = fields.filter((field) => origins[field] === 'range');
	const given = fields.filter((field) => origins[field] !== 'ours').map((field) => [field, pace[field]]);
	return {
		given: Object.fromEntries(given),
		...(ranges.length > 0 ? { ranges } : {}),
		...(keepsMoving ? { keepsMoving: true } : {}),
	};
}

/** The pace that `packPace` packed; where one keeps moving there is no way to an end position and back. */
export function unpackPace({ given, ranges = [], keepsMoving }: Readonly<PackedPace>): DosePace {
	const origin = (field: PaceField): PaceOrigin =>
		ranges.includes(field) ? 'range' : field in given ? 'source' : 'ours';
	const origins = (Object.keys(ownPace) as PaceField[]).map((field) => [field, origin(field)]);
	return {
		pace: { ...ownPace, ...(keepsMoving ? { liftSeconds: 0, lowerSeconds: 0 } : {}), ...given },
		origins: Object.fromEntries(origins) as DosePace['origins'],
		keepsMoving: keepsMoving ?? false,
	};
}

function given(dose: DoseNumbers) {
	const words = dose.text.replace(/\{[a-z0-9-]+\s*=\s*([^{}]*)\}/g, '$1');
	const tempo = tempoOf(dose.tempo);
	return {
		sets: exactly(dose.sets) ?? said(words, /\b(\d+)(?:-(\d+))? sets?\b/i),
		reps: said(dose.reps ?? '', /^(\d+)(?:-(\d+))?$/) ?? said(words, /\b(\d+)(?:-(\d+))? (?:repetitions|rolls)\b/i),
		liftSeconds: tempo.lift,
		holdSeconds:
			exactly(dose.holdSeconds) ??
			tempo.hold ??
			said(words, /\bhold (?:for )?(?:a count of )?(\d+)(?:-(\d+))?(?: s\b|,)/i),
		lowerSeconds: tempo.lower,
		pauseSeconds: tempo.pause,
		restSeconds: exactly(dose.restSeconds) ?? said(words, /\brest (?:about )?(\d+)(?:-(\d+))? (?:s|(minutes?))\b/i),
		timeSeconds: said(words, /\b(?:sets of|keep going for) (\d+)(?:-(\d+))? (?:s|(minutes?))\b/i),
	} satisfies Partial<Record<PaceField | 'timeSeconds', Given>>;
}

function exactly(value: number | null): Given {
	return value === null ? undefined : { value, origin: 'source' };
}

/** A number or range that words give; a third group that matches means minutes. */
function said(words: string, pattern: RegExp): Given {
	const [, low, high, minutes] = pattern.exec(words) ?? [];
	if (low === undefined) return undefined;
	return { value: Number(low) * (minutes ? 60 : 1), origin: high === undefined ? 'source' : 'range' };
}

/** The seconds of a tempo: "2 s up, 1 s hold, 2 s down, 1 s between repetitions", "raise, hold 5 s, lower, relax 2 s". */
function tempoOf(tempo: string | null): { lift: Given; hold: Given; lower: Given; pause: Given } {
	const read: Record<'lift' | 'hold' | 'lower' | 'pause', Given> = {
		lift: undefined,
		hold: undefined,
		lower: undefined,
		pause: undefined,
	};
	if (tempo === null) return read;
	const moves: ('lift' | 'lower')[] = ['lift', 'lower'];
	for (const part of tempo.split(',')) {
		const kind = /\bh[oe]ld\b/i.test(part) ? 'hold' : /\b(between|relax|rest)\b/i.test(part) ? 'pause' : moves.shift();
		const seconds = /(\d+(?:\.\d+)?) s\b/.exec(part)?.[1];
		if (kind === undefined) throw new Error(unreadable(tempo));
		if (seconds !== undefined) read[kind] = { value: Number(seconds), origin: 'source' };
	}
	if (!Object.values(read).some(Boolean)) throw new Error(unreadable(tempo));
	return read;
}

function unreadable(tempo: string): string {
	return `The tempo "${tempo}" cannot be paced; write it as "2 s up, 1 s hold, 2 s down, 1 s between repetitions".`;
}
