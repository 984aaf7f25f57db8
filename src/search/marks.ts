import { termOf, wordsIn } from './words.ts';

/** A stretch of a text, and whether it answers the query. */
export interface Stretch {
	text: string;
	isHit: boolean;
}

/** A text cut where words that answer begin and end; put together, the stretches are the text. */
export function stretches(text: string, terms: ReadonlySet<string>): Stretch[] {
	const cut: Stretch[] = [];
	let from = 0;
	for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}’']+/gu)) {
		if (!wordsIn(word).some((one) => terms.has(termOf(one) ?? ''))) continue;
		if (index > from) cut.push({ text: text.slice(from, index), isHit: false });
		cut.push({ text: word, isHit: true });
		from = index + word.length;
	}
	if (from < text.length) cut.push({ text: text.slice(from), isHit: false });
	return cut;
}
