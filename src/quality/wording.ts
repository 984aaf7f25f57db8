import { fill } from '../evidence/plural.ts';
import type { Instrument } from './instrument.ts';
import type { Row } from './row.ts';
import type { Score } from './score.ts';

/** Words of the board, as far as sentences are made of them. */
export interface BoardWords {
	score: string;
	share: string;
	notComputed: string;
	doesNotApply: string;
	yes: string;
	no: string;
	met: string;
	notMet: string;
	differ: string;
	differPoints: string;
	differApply: string;
}

/** "60 of 75". */
export function scoreText(words: BoardWords, { points, most }: Score): string {
	return fill(words.score, { points, most });
}

/** A share from 0 to 1 as whole percent; a dash where there is none. */
export function shareText(words: BoardWords, share: number | null): string {
	return share === null ? '–' : fill(words.share, { percent: Math.round(share * 100) });
}

/** A reading grade with one decimal. */
export function gradeText(words: BoardWords, grade: number | null): string {
	return grade === null ? words.notComputed : grade.toFixed(1);
}

/** What a reader answered: "4 of 5", "yes", "not met", "does not apply". */
export function answerText(words: BoardWords, instrument: Instrument, value: number | null): string {
	if (value === null) return words.doesNotApply;
	if (instrument === 'discern') return scoreText(words, { points: value, most: 5 });
	if (instrument === 'jama') return value === 1 ? words.met : words.notMet;
	return value === 1 ? words.yes : words.no;
}

/** That readers differ on an item, and by how much; empty where they do not. */
export function differenceText(words: BoardWords, instrument: Instrument, { apart }: Row): string {
	if (apart === null) return words.differApply;
	if (apart === 0) return '';
	return instrument === 'discern' ? fill(words.differPoints, { n: apart }) : words.differ;
}
