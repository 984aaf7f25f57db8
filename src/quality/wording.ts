import { fill, pluralise, type Plural } from '../evidence/plural.ts';
import type { Instrument } from './instrument.ts';
import type { Agreement, Row } from './row.ts';
import type { Score } from './score.ts';

/** Words of the board, as far as sentences are made of them. */
export interface BoardWords {
	score: string;
	share: string;
	agreed: string;
	doesNotApply: string;
	yes: string;
	no: string;
	met: string;
	notMet: string;
	differ: string;
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

/** "38 of 44 items (86%)". */
export function agreementText(words: BoardWords, { agreed, items }: Agreement): string {
	return fill(words.agreed, { agreed, items, percent: Math.round((100 * agreed) / items) });
}

/** What a reader answered: "4 of 5", "yes", "not met", "does not apply". */
export function answerText(words: BoardWords, instrument: Instrument, value: number | null): string {
	if (value === null) return words.doesNotApply;
	if (instrument === 'discern') return scoreText(words, { points: value, most: 5 });
	if (instrument === 'jama') return value === 1 ? words.met : words.notMet;
	return value === 1 ? words.yes : words.no;
}

interface DifferenceWords {
	language: { code: string };
	counts: { pointsApart: Plural };
	quality: BoardWords;
}

/** That readers differ on an item, and by how much; empty where they do not. */
export function differenceText(
	{ language, counts, quality }: DifferenceWords,
	instrument: Instrument,
	{ apart }: Row,
): string {
	if (apart === null) return quality.differApply;
	if (apart === 0) return '';
	return instrument === 'discern' ? pluralise(language.code, counts.pointsApart, apart) : quality.differ;
}
