import type { Article } from './article/article.ts';
import { beliefAnswers } from './article/belief.ts';
import { choiceFields } from './article/choice.ts';
import { passives } from './article/passive.ts';
import { definedWords, readingGrade, type ReadSentence } from './article/reading-grade.ts';
import { sentencesOf } from './evidence/field.ts';
import { entriesOf, type Entry, type Library } from './graph.ts';
import { sorted } from './rules/rule.ts';

/** How an article reads to a patient, measured on its answer and its prose outside the clinician layer. */
export interface Wording {
	/** Flesch–Kincaid grade, with the terms the page defines counted as short words. */
	grade: number;
	/** Sentences with a passive verb, from 0 to 1. */
	passiveShare: number;
	/** Whole sentences; headings and cells of tables are none. */
	sentences: number;
	words: number;
	/** Words of the longest sentence. */
	longest: number;
	/** The sentences, hardest first. */
	hardest: (ReadSentence & { grade: number })[];
	/** The sentences with a passive verb, in order. */
	passive: (ReadSentence & { verb: string })[];
}

/** Reading grade, passive voice and length of an article's plain layer. */
export function wordingOf(library: Library, entry: Entry<Article>): Wording {
	const sentences = [...answerOf(entry), ...plainProse(entry)].map(({ text, line }) => ({ text, line }));
	const terms = entry.prose.mentions.flatMap(({ kind, id, how, shown }) => {
		if (kind !== 'term' || how !== 'term') return [];
		const term = library.terms.get(id)?.data;
		return [shown?.words ?? '', term?.plain ?? '', term?.medical ?? ''];
	});
	const { share, found } = passives(sentences);
	return {
		...readingGrade(sentences, definedWords(terms)),
		passiveShare: share,
		passive: found,
	};
}

/** A sentence a patient is meant to read, with the record it stands in. */
export interface PlainSentence extends ReadSentence {
	entry: Entry<unknown>;
	/** The text with what comes from records as U+FFFC, so that what was typed can be told from it. */
	typed: string;
}

/** Every sentence a patient is meant to read: prose outside the clinician layer, and the plain fields of records. */
export function plainText(library: Library): PlainSentence[] {
	return [
		...entriesOf(library).flatMap(plainProse),
		...sorted(library.articles).flatMap((entry) => [
			...answerOf(entry),
			...entry.data.tells.flatMap(({ text }, i) => field(entry, text, 'tells', i, 'text')),
			...field(entry, entry.data.forWhom, 'forWhom'),
		]),
		...sorted(library.claims).flatMap((entry) => field(entry, entry.data.plain, 'plain')),
		...sorted(library.studies).flatMap((entry) => field(entry, entry.data.inShort, 'inShort')),
		...sorted(library.programmes).flatMap((entry) => field(entry, entry.data.inShort, 'inShort')),
		...sorted(library.terms).flatMap((entry) => field(entry, entry.data.definition, 'definition')),
		...sorted(library.beliefs).flatMap((entry) => [
			...field(entry, `“${entry.data.statement}”`, 'statement'),
			...beliefAnswers.flatMap((answer) => field(entry, entry.data.reply[answer], 'reply', answer)),
			...field(entry, entry.data.found, 'found'),
			...field(entry, entry.data.instead, 'instead'),
		]),
		...sorted(library.choices).flatMap((entry) =>
			(['name', 'what', ...choiceFields] as const).flatMap((name) => field(entry, entry.data[name], name)),
		),
		...sorted(library.exercises).flatMap((entry) => [
			...field(entry, entry.data.inShort, 'inShort'),
			...field(entry, entry.data.caution, 'caution'),
			...entry.data.steps.flatMap((text, i) => field(entry, text, 'steps', i)),
			...entry.data.mistakes.flatMap(({ text }, i) => field(entry, text, 'mistakes', i, 'text')),
		]),
	].filter((sentence) => sentence.text.trim() !== '');
}

function plainProse(entry: Entry<unknown>): PlainSentence[] {
	return entry.prose.sentences
		.filter(({ plain }) => plain)
		.map(({ text, typed, line }) => ({ entry, text, typed, line }));
}

function answerOf(entry: Entry<Article>): PlainSentence[] {
	return entry.data.answer.flatMap((text, i) => field(entry, text, 'answer', i));
}

function field(entry: Entry<unknown>, text: string | null, ...path: PropertyKey[]): PlainSentence[] {
	const line = entry.lineOf(path);
	return sentencesOf(text ?? '').map((sentence) => ({ entry, text: sentence, typed: sentence, line }));
}
