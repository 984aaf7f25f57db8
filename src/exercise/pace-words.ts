import { fill } from '../evidence/plural.ts';
import type { DosePace, PackedPace, PaceOrigin } from './dose-pace.ts';
import type { PaceField, Phase, PhaseKind } from './pace.ts';
import type { Cue } from './pace-settings.ts';

/** Words the pacer shows and says, from the strings of the page's language. */
export type PaceWords = Record<
	| PhaseKind
	| PaceField
	| PaceOrigin
	| 'yours'
	| 'keepMoving'
	| 'start'
	| 'stop'
	| 'resume'
	| 'again'
	| 'paused'
	| 'counts'
	| 'left'
	| 'inAll'
	| 'setSaid'
	| 'repetitionSaid'
	| 'restSaid'
	| 'doneSaid'
	| 'oursLine'
	| 'yoursLine'
	| 'seconds'
	| 'noTime'
	| 'noVoice'
	| 'noFlash',
	string
>;

/** Those words and the ones of its form, which stand still. */
export type PacerWords = PaceWords &
	Record<Cue | 'face' | 'whose' | 'back' | 'skip' | 'restart' | 'settings' | 'signals' | 'own' | 'hint', string>;

/** Whose dose it is, and how it is worded. */
interface DoseWords {
	name: string;
	text: string;
}

/** A dose to choose, with the pace made from it. */
export type OfferedDose = DoseWords & DosePace;

/** A dose as the page holds it. */
export type PackedDose = DoseWords & PackedPace;

/** A phase shorter than this between two repetitions is shown but not said. */
const saidFromMs = 3000;
/** From this length on a hold is said with its seconds. */
const longFromMs = 5000;

/** The word of a phase: "Hold", or "Keep going" where one does not hold still. */
export function wordOf(words: PaceWords, kind: PhaseKind, keepsMoving: boolean): string {
	return kind === 'hold' && keepsMoving ? words.keepMoving : words[kind];
}

/** What is said when a phase begins, with set and repetition where they change; undefined for a short pause. */
export function saying(
	{ words, language, keepsMoving }: { words: PaceWords; language: string; keepsMoving: boolean },
	schedule: readonly Phase[],
	phase: Phase,
): string | undefined {
	const { kind, set, repetition, startMs, endMs } = phase;
	const { set: sets = 1, repetition: reps = 1 } = schedule.at(-1) ?? {};
	const long = new Intl.NumberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'long' });
	const time = long.format((endMs - startMs) / 1000);
	if (kind === 'done') return words.doneSaid;
	if (kind === 'rest') return fill(words.restSaid, { time, set, sets });
	if (kind === 'pause' && endMs - startMs < saidFromMs) return undefined;
	const before = schedule[schedule.indexOf(phase) - 1];
	const isSame = before && before.kind !== 'ready' && before.set === set && before.repetition === repetition;
	let said = wordOf(words, kind, keepsMoving);
	if (kind === 'hold' && endMs - startMs >= longFromMs) said += `, ${time}`;
	if (kind === 'ready' || isSame) return said;
	if (reps > 1) said = fill(words.repetitionSaid, { word: said, repetition, reps });
	return repetition === 1 && sets > 1 ? `${fill(words.setSaid, { set, sets })} ${said}` : said;
}

/** Minutes and seconds: "6:05". */
export function clockTime(ms: number): string {
	const seconds = Math.ceil(ms / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
