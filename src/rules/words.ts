import { proportionsIn, type Proportion } from '../article/proportion.ts';
import { listedWords } from '../article/word-list.ts';
import { collections } from '../collections.ts';
import { exceptionFor, type Exception } from '../evidence/exception.ts';
import { proseFields, sentencesOf } from '../evidence/field.ts';
import { collectionOf, entriesOf, type Entry, type Library } from '../graph.ts';
import type { Issue } from '../issue.ts';
import { plainText } from '../plain-layer.ts';
import { avoidedTerms } from './avoided-terms.ts';
import { retractedIds } from './retractions.ts';
import type { Rule } from './rule.ts';

/** Something in the words of a record that its exceptions may cover. */
interface Fault {
	entry: Entry<unknown>;
	/** The sentence, and the place in it that an exception has to touch. */
	text: string;
	touches: { words: string; at: number };
	issue: Omit<Issue, 'file'>;
}

/**
 * The words of every record: kind, exact, and shares of people told one way. A record keeps words all the same by an
 * exception with its reason; an exception that covers nothing is reported too.
 */
export const wordsAreChosen: Rule = (library) => {
	const used = new Set<Exception>();
	const retracted = retractedIds(library);
	const open = [...poorWords(library), ...poorShares(library)].filter(({ entry, text, touches }) => {
		const exception = exceptionFor(exceptionsOf(entry), text, touches);
		if (exception) used.add(exception);
		return exception === undefined;
	});
	const mixed = mixedDenominators(open);
	return [
		...[...open.filter(({ issue }) => issue.rule !== mixing), ...mixed].map(({ entry, issue }): Issue => ({
			...issue,
			file: entry.file,
		})),
		...entriesOf(library).flatMap((entry) =>
			exceptionsOf(entry).flatMap((exception, i): Issue[] => {
				if (used.has(exception) || retracted.has(exception.words)) return [];
				return [
					{
						rule: 'exception-used',
						file: entry.file,
						line: entry.lineOf(['exceptions', i]),
						message: `The exception for "${exception.words}" covers nothing in this record.`,
						hint: 'Remove it, or write its words as they stand in the text.',
						severity: 'warning',
					},
				];
			}),
		),
	];
};

const keep = 'Words spoken about stand in quotation marks; words that must stay have a reason in "exceptions".';

/** Frightening and vague words, in our own sentences. */
function poorWords(library: Library): Fault[] {
	const avoided = avoidedTerms(library);
	return ownSentences(library).flatMap(({ entry, text, line, sourced }) => {
		const listed = listedWords(text).filter(
			(word) => word.kind === 'frightening' || !(text.endsWith('?') || (word.unlessSourced && sourced)),
		);
		const touched = ({ at }: { at: number }) =>
			listed.some((word) => word.at <= at && at < word.at + word.words.length);
		return [...listed, ...avoided(text, entry).filter((word) => !touched(word))].map((word) => ({
			entry,
			text,
			touches: word,
			issue:
				word.kind === 'frightening'
					? {
							rule: 'kind-words',
							line,
							message: `The words "${word.words}" frighten, and the evidence does not carry them: "${readable(text)}"`,
							hint: `${word.why} ${word.instead} ${keep}`,
							severity: 'error',
						}
					: {
							rule: 'exact-words',
							line,
							message: `The words "${word.words}" sound exact and are not: "${readable(text)}"`,
							hint: `${word.why} ${word.instead} ${keep}`,
							severity: 'error',
						},
		}));
	});
}

const mixing = 'one-denominator';

/** Shares of people told otherwise than out of 100, and every count that has a denominator. */
function poorShares(library: Library): (Fault & { share: Proportion })[] {
	return plainText(library).flatMap(({ entry, text, line }) =>
		proportionsIn(text).map((share) => {
			const house = share.told === 'count' || (share.told === 'out of' && share.of === 100);
			return {
				entry,
				text,
				touches: { words: text, at: 0 },
				share,
				issue: {
					rule: house ? mixing : 'out-of-100',
					line,
					message: `"${share.words}" is a share of people and not told out of 100: "${text}"`,
					hint: 'Readers compare shares best when all are out of the same number (NHS). Write <Num of="study#outcome, of 100" /> in prose, {study#outcome, of 100} in a field, or give the reason in "exceptions".',
					severity: 'warning',
				},
			};
		}),
	);
}

/** One report for each article or record that counts people out of different numbers. */
function mixedDenominators(open: readonly (Fault & { share?: Proportion })[]): Fault[] {
	const byPlace = Map.groupBy(
		open.filter(({ share }) => share?.of !== undefined),
		({ entry }) => `${entry.file} ${entry.id}`,
	);
	return [...byPlace.values()].flatMap((faults) => {
		const first = new Map(faults.map((fault) => [fault.share?.of, fault] as const).reverse());
		const odd = faults.find(({ share }) => share?.of !== 100);
		if (first.size < 2 || !odd) return [];
		const told = [...first.values()].reverse().map(({ share }) => `"${share?.words}"`);
		return [
			{
				...odd,
				issue: {
					rule: mixing,
					line: odd.issue.line,
					message: `People are counted out of different numbers in one place: ${told.join(', ')}.`,
					hint: 'Tell all of them out of 100, so that they can be compared, or give the reason in "exceptions".',
					severity: 'warning',
				},
			},
		];
	});
}

interface OwnSentence {
	entry: Entry<unknown>;
	text: string;
	line: number | undefined;
	/** Whether a source is named beside it: a citation, a number from a record, or the studies the record lists. */
	sourced: boolean;
}

/** Our own sentences as typed, outside the clinician layer; of a study, which speaks for its authors, the short summary. */
function ownSentences(library: Library): OwnSentence[] {
	return entriesOf(library).flatMap((entry) => {
		const collection = collectionOf(library, entry);
		const lists = entry.mentions.some(({ to, sentence }) => to.kind === 'study' && sentence === '');
		const own =
			['studies', 'beliefs', 'choices'].includes(collection) || (['claims', 'glossary'].includes(collection) && lists);
		/** What a person believes stands on the page in quotation marks. */
		const quoted = (path: readonly PropertyKey[]) => collection === 'beliefs' && path[0] === 'statement';
		const fields = proseFields(collections[collection].schema, entry.written)
			.filter(({ path }) => (collection !== 'studies' || path[0] === 'inShort') && !quoted(path))
			.flatMap(({ path, text }) =>
				sentencesOf(text).map((sentence) => ({
					entry,
					text: sentence.replace(/\{[^{}]*\}/g, '\uFFFC'),
					line: entry.lineOf(path),
					sourced: own || sentence.includes('{'),
				})),
			);
		const { sentences, headings } = entry.prose;
		return [
			...fields,
			...sentences
				.filter(({ plain }) => plain)
				.map(({ typed, line, cited }) => ({ entry, text: typed, line, sourced: cited > 0 })),
			...headings.filter(({ plain }) => plain).map(({ typed, line }) => ({ entry, text: typed, line, sourced: false })),
		].map((sentence) => ({ ...sentence, text: sentence.text.replace(/\s+/g, ' ').trim() }));
	});
}

function exceptionsOf(entry: Entry<unknown>): Exception[] {
	return (entry.data as { exceptions?: Exception[] }).exceptions ?? [];
}

function readable(text: string): string {
	return text.replace(/\uFFFC/g, '…');
}
