import { collections } from '../collections.ts';
import { strayBrace } from '../evidence/binding.ts';
import { proseFields, sentencesOf } from '../evidence/field.ts';
import { numeralsIn, type Allowance, type Numeral, type Surroundings } from '../evidence/numerals.ts';
import { likelyRecords } from '../likely-records.ts';
import { collectionOf, entriesOf, type Entry, type Library } from '../graph.ts';
import { error, type Rule } from './rule.ts';

/** A numeral typed in a sentence of ours. */
export interface TypedNumeral extends Numeral {
	entry: Entry<unknown>;
	sentence: string;
	line: number | undefined;
}

/** A quantity in prose comes from a record; typed by hand it could be wrong, or grow old, without anyone seeing it. */
export const quantitiesAreBound: Rule = (library) =>
	typedNumerals(library)
		.filter(({ allowed }) => allowed === undefined)
		.flatMap(({ entry, sentence, ...typed }) =>
			error({
				rule: 'number-from-record',
				file: entry.file,
				line: typed.line,
				message: `"${typed.text}" is typed by hand: "${readable(sentence)}"`,
				hint: likelyRecords(library, entry, typed),
			}),
		);

/** Braces come in pairs, around the name of a number. */
export const bracesArePaired: Rule = (library) =>
	entriesOf(library).flatMap((entry) =>
		textsIn(entry.written, []).flatMap(({ path, text }) => {
			const stray = strayBrace(text);
			if (stray === undefined) return [];
			return error({
				rule: 'braces-paired',
				file: entry.file,
				line: entry.lineOf(path),
				message: `The brace "${stray}" has no partner: "${text.slice(0, 80)}"`,
				hint: 'Write {study#outcome, part} to show a number, or {name=46} to name one.',
			});
		}),
	);

/** Prose holds no code: what stands in braces there would be printed without any record behind it. */
export const proseHoldsNoCode: Rule = (library) =>
	entriesOf(library).flatMap((entry) =>
		entry.prose.code.flatMap(({ text, line }) =>
			error({
				rule: 'prose-not-code',
				file: entry.file,
				line,
				message: `"${text.slice(0, 80)}" is code, so what it prints comes from no record.`,
				hint: 'In prose a number is <Num of="study#outcome, part" />; numbers in braces stand in fields.',
			}),
		),
	);

/** Every numeral that stands in our own sentences, in prose and in the fields the schemas mark. */
export function typedNumerals(library: Library): TypedNumeral[] {
	return entriesOf(library).flatMap((entry) => {
		const isStudy = namesIn(library, entry);
		const found = (sentence: string, line: number | undefined, beside: Partial<Surroundings> = {}) =>
			numeralsIn(sentence, { isStudy, ...beside }).map((one) => ({ ...one, entry, sentence, line }));
		const { schema } = collections[collectionOf(library, entry)];
		return [
			...proseFields(schema, entry.written).flatMap(({ path, text }) =>
				sentencesOf(text).flatMap((sentence) =>
					found(withoutRequests(sentence), entry.lineOf(path), { bound: boundNames(sentence) }),
				),
			),
			...entry.prose.sentences.flatMap(({ typed, line, cited }) => found(typed, line, cited === 0 ? {} : { cited })),
			...entry.prose.headings.flatMap(({ typed, line }) => found(typed, line)),
		];
	});
}

/** How many numerals stand in prose for each reason the rule allows. */
export function countAllowed(library: Library): Map<Allowance, number> {
	const counts = new Map<Allowance, number>();
	for (const { allowed } of typedNumerals(library)) {
		if (allowed !== undefined) counts.set(allowed, (counts.get(allowed) ?? 0) + 1);
	}
	return counts;
}

/**
 * Whether a name and a year are those of a study the record refers to, or of the record itself. Where it refers to two
 * studies of one family name, neither is: a wrong digit would name the other, so the name is asked for: {hott-2019, name}.
 */
function namesIn(library: Library, entry: Entry<unknown>): Surroundings['isStudy'] {
	const own = library.studies.get(entry.id) === entry ? [entry.id] : [];
	const referred = entry.mentions.flatMap(({ to }) => (to.kind === 'study' ? [to.id] : []));
	const years = new Map<string, Set<number>>();
	for (const id of new Set([...own, ...referred])) {
		const citation = library.studies.get(id)?.data.citation;
		// A study whose file is broken has its own report; its id still names it.
		const family = plainLetters(citation?.authors[0]?.family ?? id.replace(/-\d{4}[a-z]?$/, '').replace(/-/g, ' '));
		const year = citation?.year ?? Number(/\d{4}/.exec(id)?.[0]);
		years.set(family, (years.get(family) ?? new Set()).add(year));
	}
	return (family, year) => {
		const known = years.get(plainLetters(family));
		return known?.size === 1 && known.has(year);
	};
}

/** How many studies a sentence names by asking for their name. */
function boundNames(sentence: string): number {
	return sentence.match(/\{[^{}]*,\s*name\s*\}/g)?.length ?? 0;
}

/** "Şahin" as "Sahin": names are often written without their marks. */
function plainLetters(name: string): string {
	return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function withoutRequests(text: string): string {
	return text.replace(/\{[^{}]*\}/g, '\uFFFC');
}

function readable(sentence: string): string {
	return sentence.replace(/\uFFFC/g, '…');
}

function textsIn(value: unknown, path: PropertyKey[]): { path: PropertyKey[]; text: string }[] {
	if (typeof value === 'string') return [{ path, text: value }];
	if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
	if (typeof value !== 'object' || value === null || value instanceof Date) return [];
	return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}
