import type { FoundWord } from '../article/word-list.ts';
import { withoutQuotations } from '../article/words.ts';
import type { Entry, Library } from '../graph.ts';

/** Finds the words the glossary says to avoid; the entry that says so may speak of them. */
export function avoidedTerms(library: Library): (text: string, entry: Entry<unknown>) => FoundWord[] {
	const terms = new Map(
		[...library.terms.values()].flatMap((term) =>
			(term.data.avoid?.words ?? []).map((words) => [words.toLowerCase(), term] as const),
		),
	);
	if (terms.size === 0) return () => [];
	const words = [...terms.keys()].map((word) => word.replace(/[^\p{L}\p{N} ]/gu, '.').replaceAll(' ', String.raw`\s+`));
	const pattern = new RegExp(String.raw`\b(?:${words.join('|')})(?![\p{L}\p{N}])`, 'giu');
	return (text, entry) =>
		[...withoutQuotations(text).matchAll(pattern)].flatMap((match): FoundWord[] => {
			const term = terms.get(match[0].toLowerCase().replace(/\s+/g, ' '));
			if (!term || term === entry) return [];
			return [
				{
					kind: 'frightening',
					words: match[0],
					at: match.index,
					why: `The glossary says why, under "${term.data.plain}".`,
					instead: `Write "${term.data.plain}".`,
				},
			];
		});
}
