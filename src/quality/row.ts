import {
	discernIds,
	jamaIds,
	pematIds,
	type DiscernId,
	type Instrument,
	type JamaId,
	type PematId,
} from './instrument.ts';
import type { Rating } from './rating.ts';
import { mean } from './score.ts';

/** What one reader said of one item. */
export interface Answer {
	reader: Rating['reader'];
	/** 1 to 5 on DISCERN; 0 or 1 elsewhere; null where the item does not apply. */
	value: number | null;
	quote: string | null;
	because: string | null;
}

/** One item with what each reader said of it. */
export interface Row<Id extends string = string> {
	id: Id;
	answers: Answer[];
	/** Mean of the answers that are there. */
	mean: number | null;
	/** How far the readers are apart: in points, or 1 where they say yes and no; null where one says that it does not apply and the other scores it. */
	apart: number | null;
}

/** Rows of an instrument, weakest first; what does not apply to either reader comes last. */
export function rowsOf(instrument: 'discern', ratings: readonly Rating[]): Row<DiscernId>[];
export function rowsOf(instrument: 'pemat', ratings: readonly Rating[]): Row<PematId>[];
export function rowsOf(instrument: 'jama', ratings: readonly Rating[]): Row<JamaId>[];
export function rowsOf(instrument: Instrument, ratings: readonly Rating[]): Row[];
export function rowsOf(instrument: Instrument, ratings: readonly Rating[]): Row[] {
	const inOrder = [...ratings].sort((a, b) => (a.reader < b.reader ? -1 : 1));
	const rows = idsOf(instrument).map((id) =>
		rowOf(
			id,
			inOrder.map((rating) => answerOf(instrument, id, rating)),
		),
	);
	return rows.sort((a, b) => (a.mean ?? Infinity) - (b.mean ?? Infinity) || lowest(a) - lowest(b));
}

/** Both readers' answers are at most this far apart to count as near; on yes and no they are the same. */
const near = { discern: 1, pemat: 0, jama: 0 } as const;

export interface Agreement {
	agreed: number;
	items: number;
}

/**
 * Items on which two readers agree, of all items: within 1 point on DISCERN, the same answer on the others. "Does not
 * apply" agrees only with itself.
 */
export function agreementOf(ratings: readonly Rating[], of: readonly Instrument[]): Agreement {
	const all = of.flatMap((instrument) =>
		rowsOf(instrument, ratings).map((row) => row.apart !== null && row.apart <= near[instrument]),
	);
	return { agreed: all.filter(Boolean).length, items: all.length };
}

function idsOf(instrument: Instrument): readonly string[] {
	return { discern: discernIds, pemat: pematIds, jama: jamaIds }[instrument];
}

function answerOf(instrument: Instrument, id: string, { reader, discern, pemat, jama }: Rating): Answer {
	if (instrument === 'discern') {
		const { score, quote, because } = discern[id as DiscernId];
		return { reader, value: score, quote, because };
	}
	if (instrument === 'jama') {
		const { met, quote, because } = jama[id as JamaId];
		return { reader, value: Number(met), quote, because };
	}
	const { agree, quote, because } = pemat[id as PematId];
	return { reader, value: agree === null ? null : Number(agree), quote, because };
}

function rowOf(id: string, answers: Answer[]): Row {
	const values = answers.map(({ value }) => value);
	const numbers = values.filter((value) => value !== null);
	const apart =
		numbers.length === 0 ? 0 : numbers.length < values.length ? null : Math.max(...numbers) - Math.min(...numbers);
	return { id, answers, mean: mean(values), apart };
}

function lowest({ answers }: Row): number {
	return Math.min(...answers.map(({ value }) => value ?? Infinity));
}
