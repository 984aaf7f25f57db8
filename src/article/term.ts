import { z } from 'zod';
import { exceptions } from '../evidence/exception.ts';
import { prose, text } from '../evidence/field.ts';
import { idSchema } from '../evidence/study.ts';
import { wordCount } from './words.ts';

/** More words than this break the sentence a gloss stands in. */
const longestGloss = 8;

const glossSchema = text
	.refine((value) => wordCount(value) <= longestGloss, { error: `Too long: at most ${longestGloss} words.` })
	.refine((value) => !/[.?!()]/.test(value), {
		error: 'A gloss stands in brackets inside a sentence: no full stop and no brackets.',
	})
	.meta({ prose: true });

/** A glossary entry: the plain word first, the medical word second, and the words people type. */
export const termSchema = z.strictObject({
	id: idSchema.describe('Stable id; pages link to /glossary/#id.'),
	plain: text.describe('The everyday word: kneecap.'),
	medical: text.nullable().default(null).describe('The medical word: patella. Leave out when there is none.'),
	gloss: glossSchema
		.nullable()
		.default(null)
		.describe(
			'A few words that explain it inside a sentence, at most 8: "people are measured before any pain". Pages put it in brackets after the word. Leave out where the plain word explains itself.',
		),
	mustExplain: z
		.array(text)
		.nullable()
		.default(null)
		.describe(
			'Words an article marks with <Term> where it first uses them. Left out: the medical word and the abbreviations among the other names. An empty list for everyday words.',
		),
	definition: prose.describe('What it means, in one to three plain sentences.'),
	otherNames: z.array(text).default([]).describe('Other names people search for, abbreviations included.'),
	avoid: z
		.strictObject({
			words: z.array(text).min(1).describe('Words we do not use for it.'),
			why: prose.describe('Why not, kindly.'),
		})
		.nullable()
		.default(null)
		.describe('Words that frighten or mislead, and what to say instead.'),
	see: z.array(idSchema).default([]).describe('Related terms, by id.'),
	studies: z.array(idSchema).default([]).describe('Studies the definition rests on, by id.'),
	exceptions,
});

export type Term = z.output<typeof termSchema>;

/**
 * The gloss of a term beside the words an author wrote for it, or '' where these say it already: they hold half of
 * its words, or it holds all of theirs. "front of the thigh" needs no "(front thigh muscles)"; "quadriceps" does.
 */
export function glossBeside(gloss: string | null, words: string): string {
	if (gloss === null) return '';
	const [said, explained] = [stems(words), stems(gloss)];
	const shared = explained.filter((stem) => said.includes(stem)).length;
	return shared * 2 >= explained.length || said.every((stem) => explained.includes(stem)) ? '' : gloss;
}

/** The name of this term that the words written are: its medical word or an abbreviation; `undefined` for plain words. */
export function specialName({ medical, otherNames }: Term, words: string): string | undefined {
	const names = [...(medical === null ? [] : [medical]), ...otherNames.filter(isAbbreviation)];
	return names.find((name) => pattern(name).exec(words)?.[0] === words);
}

/** The first word of the text, outside quotation marks, that an article explains where it first uses it. */
export function unexplainedIn(term: Term, text: string): string | undefined {
	const ownVoice = text.replace(/["“][^"”]*["”]/gu, ' ');
	return explainedWords(term).flatMap((word) => word.exec(ownVoice)?.[0] ?? [])[0];
}

const explained = new WeakMap<Term, RegExp[]>();

/** Finds the words of a term that need explaining; made once, for every sentence is asked for every term. */
function explainedWords(term: Term): RegExp[] {
	const known = explained.get(term);
	if (known) return known;
	const { plain, medical, gloss, otherNames, mustExplain } = term;
	const own = medical ?? (gloss === null ? null : plain);
	const words = mustExplain ?? [...(own === null ? [] : [own]), ...otherNames.filter(isAbbreviation)];
	const made = words.map(pattern);
	explained.set(term, made);
	return made;
}

/** Id of the note that holds a term's entry on a page. */
export function termNote(id: string): string {
	return `term-${id}`;
}

/** So many characters of other names fit one line of a note. */
const namesWidth = 60;

/** The other names of a term where they are few; the glossary holds them all. */
export function shortNames({ otherNames }: Term): string[] {
	return otherNames.join(', ').length <= namesWidth ? otherNames : [];
}

/** "VMO", "sEMG", "KOOS-PF": one word with two capitals or more. */
function isAbbreviation(name: string): boolean {
	return !name.includes(' ') && (name.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

/** Finds a whole word, one or many; abbreviations by their capitals. */
function pattern(name: string): RegExp {
	const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}s?(?![\\p{L}\\p{N}-])`, isAbbreviation(name) ? 'u' : 'iu');
}

const smallWords = new Set(
	'a an and any are at by can do does for from has how in into is it its just of on one or our such that the then they this to two what when where which while who with you your'.split(
		' ',
	),
);

/** What the words that carry meaning begin with, so that "noises" is "noisy" and "hips" is "hip". */
function stems(words: string): string[] {
	const all = words.toLowerCase().match(/\p{L}+/gu) ?? [];
	return [...new Set(all.filter((word) => !smallWords.has(word)).map((word) => word.replace(/s$/, '').slice(0, 4)))];
}
