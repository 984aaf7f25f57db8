import { instruments } from './instrument.ts';
import { bareWords } from './page-words.ts';
import type { Rating } from './rating.ts';
import { rowsOf } from './row.ts';

/** A quotation of a rating, with the item it earns. */
export interface Quotation {
	reader: Rating['reader'];
	/** "discern 4", "jama currency". */
	item: string;
	quote: string;
}

/** Quotations of a rating that do not stand in the words of the page, white space and marks of citations left aside. */
export function strayQuotes(rating: Rating, pageWords: string): Quotation[] {
	const words = bareWords(pageWords);
	return instruments.flatMap((instrument) =>
		rowsOf(instrument, [rating])
			.flatMap(({ id, answers }) => answers.map(({ quote }) => ({ item: `${instrument} ${id}`, quote })))
			.flatMap(({ item, quote }) =>
				quote === null || words.includes(bareWords(quote)) ? [] : [{ reader: rating.reader, item, quote }],
			),
	);
}
