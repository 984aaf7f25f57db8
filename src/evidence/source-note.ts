import { timesRead, type Reading, outcomeFingerprint, peopleFingerprint } from './reading.ts';
import type { Outcome, Study } from './study.ts';

/** Fragment of the note on a source: `study#outcome` becomes `src-study--outcome`. */
export function noteId(source: string): string {
	return `src-${source.replace(/[#:]/g, '--').replace(/[^a-zA-Z0-9-]/g, '-')}`;
}

/** The second look-up of a number, whether it still holds, and the fingerprint of the numbers as they stand: of an outcome, or of the people of a study. */
export function readingOf(
	study: Study,
	outcome: Outcome | undefined,
): { reading: Reading | null; times: 1 | 2; numbers: string } {
	const reading = outcome ? outcome.secondReading : study.secondReading;
	const numbers = outcome ? outcomeFingerprint(outcome) : peopleFingerprint(study);
	return { reading, times: timesRead(reading, numbers), numbers };
}
