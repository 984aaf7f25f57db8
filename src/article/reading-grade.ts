import { syllable } from 'syllable';
import { wordCount, wordsOf } from './words.ts';

/** A sentence as a reader meets it, with the line of the file it starts on. */
export interface ReadSentence {
	text: string;
	line: number | undefined;
}

/** How hard a text is to read, measured on its whole sentences. */
export interface ReadingGrade {
	/** Flesch–Kincaid grade: years of school in the United States. 0 for a text without sentences. */
	grade: number;
	sentences: number;
	words: number;
	/** Words of the longest sentence. */
	longest: number;
	/** The sentences, hardest first by their own grade. */
	hardest: (ReadSentence & { grade: number })[];
}

/**
 * Flesch–Kincaid grade (Kincaid 1975): 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
 *
 * A page explains the terms it defines at a tap, so each word of `defined` counts two syllables at most, as "kneecap"
 * does; all other long words count in full. A number counts as one syllable. What has no full stop, such as a heading or
 * the cell of a table, is no sentence and would make a text look easier than it is, so it is left out.
 */
export function readingGrade(all: readonly ReadSentence[], defined: ReadonlySet<string> = new Set()): ReadingGrade {
	const counted = wholeSentences(all).map(({ text, line }) => {
		const words = wordCount(text);
		const syllables = wordsOf(text).reduce((sum, word) => sum + syllablesOf(word, defined), 0);
		return { text, line, words, syllables, grade: gradeOf(words, 1, syllables) };
	});
	const total = (part: 'words' | 'syllables') => counted.reduce((sum, sentence) => sum + sentence[part], 0);
	const words = total('words');
	return {
		grade: counted.length === 0 ? 0 : gradeOf(words, counted.length, total('syllables')),
		sentences: counted.length,
		words,
		longest: Math.max(0, ...counted.map((sentence) => sentence.words)),
		hardest: counted
			.sort((a, b) => b.grade - a.grade || (a.line ?? 0) - (b.line ?? 0))
			.map(({ text, line, grade }) => ({ text, line, grade })),
	};
}

/** Sentences that end, with a full stop, a question mark or the colon before a list. */
export function wholeSentences<S extends ReadSentence>(all: readonly S[]): S[] {
	return all.filter(({ text }) => /[.?!:…]["”’)]*$/u.test(text.trim()) && wordCount(text) > 0);
}

/** The words of terms a page defines, in the form `readingGrade` compares them. */
export function definedWords(terms: Iterable<string>): Set<string> {
	return new Set([...terms].flatMap(wordsOf));
}

function gradeOf(words: number, sentences: number, syllables: number): number {
	return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** Heard once for each word: pages share most of theirs. */
const heard = new Map<string, number>();

function syllablesOf(word: string, defined: ReadonlySet<string>): number {
	const count = heard.get(word) ?? Math.max(1, syllable(word));
	heard.set(word, count);
	return defined.has(word) ? Math.min(2, count) : count;
}
