import type { Article } from './article/article.ts';
import { passives } from './article/passive.ts';
import { definedWords, readingGrade, type ReadSentence } from './article/reading-grade.ts';
import type { Entry, Library } from './graph.ts';

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
	const sentences = plainLayer(entry);
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

/** What an article says to a patient: its answer, then its prose outside the clinician layer. */
function plainLayer(entry: Entry<Article>): ReadSentence[] {
	const answer = entry.data.answer.flatMap((text, i) =>
		text.split(/(?<=[.?!])\s+/).map((sentence) => ({ text: sentence, line: entry.lineOf(['answer', i]) })),
	);
	return [...answer, ...entry.prose.sentences.filter(({ plain }) => plain).map(({ text, line }) => ({ text, line }))];
}
