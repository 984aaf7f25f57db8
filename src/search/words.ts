import { stemmer } from 'stemmer';

/** Words that a question is asked with and that no answer turns on. */
const askedWith = new Set(
	(
		'a about after all also am an and any are as at be been being bit by can could did do does doing dont for from get ' +
		'gets getting go going good got had has have having how i if in into is it its ive just kind like many me mine more ' +
		'much my not of off on or our should so some something sort still than that the their them then there these they ' +
		'thing this those to too up very was way we were what whats when where which while who why will with without would ' +
		'you your yours'
	).split(' '),
);

/** British spelling and its American twin are one word to search: the first becomes the second. */
const spellings: readonly (readonly [RegExp, string])[] = [
	[/programme/g, 'program'],
	[/(?<=[a-z]{2})isation/g, 'ization'],
	[/(?<=[a-z]{3})is(?=e[ds]?$|ing$)/g, 'iz'],
	[/(?<=\p{L}{2})our(?=s?$|ed$|ing$|ite)/gu, 'or'],
	[/paed/g, 'ped'],
	[/oedem/g, 'edem'],
	[/aes(?=the)/g, 'es'],
	[/centre/g, 'center'],
];

/** Small letters without accents, apostrophes and the mark of the genitive: "Runner’s" is "runner". */
function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/['’‘](?:s\b)?/gu, '');
}

/** The words of a text or a query, folded, in order. A DOI stays whole, and so does "0.8". */
export function wordsIn(text: string): string[] {
	return fold(text).match(/10\.\d{4,}\/\S+|\d+\.\d+|[\p{L}\p{N}]+/gu) ?? [];
}

/** A longer query is cut: nobody asks with more words, and each one costs. */
const mostWords = 24;

/** The words of a query that are looked for. */
export function wordsAsked(query: string): string[] {
	return wordsIn(query).slice(0, mostWords);
}

const stems = new Map<string, string | undefined>();

/** What a word is found by: its stem (Porter 1980) in American spelling; nothing where it only asks. */
export function termOf(word: string): string | undefined {
	if (!stems.has(word)) stems.set(word, askedWith.has(word) ? undefined : stemmer(american(word)));
	return stems.get(word);
}

function american(word: string): string {
	return spellings.reduce((spelt, [british, other]) => spelt.replace(british, other), word);
}

/** What the words of a text are found by. */
export function termsOf(text: string): Set<string> {
	return new Set(wordsIn(text).flatMap((word) => termOf(word) ?? []));
}
