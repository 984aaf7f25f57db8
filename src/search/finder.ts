import MiniSearch, { type SearchResult } from 'minisearch';
import type { Place, PlaceKind } from './place.ts';
import { Spelling } from './spelling.ts';
import { termOf, termsOf, wordsAsked, wordsIn } from './words.ts';

export interface Found {
	place: Place;
	score: number;
}

/** What a search understood and found. */
export interface Answer {
	/** The query with slips of spelling mended, where any were. */
	meant: string | undefined;
	/** Places, best first. */
	found: Found[];
}

/**
 * Of places that answer alike, a patient is best served by an article, and worst by the one sentence of a glossary; a
 * clinician finds a study by its name.
 */
const kindWeights: Record<PlaceKind, number> = {
	article: 1.3,
	exercise: 1.25,
	page: 1.2,
	claim: 1,
	programme: 0.95,
	term: 0.9,
	study: 0.7,
};

/** Finds places by their names and what they say in short, however they are spelt. */
export class Finder {
	readonly #places: Place[] = [];
	readonly #pages = new Map<string, Place>();
	/** What each name of a place is found by, by the number of the place. */
	readonly #names: ReadonlySet<string>[][] = [];
	readonly #spelling = new Spelling();
	readonly #terms = new Set<string>();
	readonly #index = new MiniSearch<Place & { id: number }>({
		fields: ['name', 'aliases', 'text', 'also', 'kind'],
		tokenize: wordsIn,
		processTerm: (word) => termOf(word) ?? null,
		extractField: (place, field) => {
			const value = place[field as keyof Place] ?? (field === 'id' ? place.id : '');
			return Array.isArray(value) ? value.join(' ; ') : value;
		},
	});

	add(places: readonly Place[]): void {
		const from = this.#places.length;
		this.#places.push(...places);
		for (const place of places) {
			if (place.page === undefined) this.#pages.set(place.address, place);
			const { name, aliases, text, also = '' } = place;
			this.#names.push([name, ...aliases].map(termsOf));
			const words = wordsIn([name, ...aliases, text, also].join(' '));
			this.#spelling.learn(words);
			for (const word of words) this.#terms.add(termOf(word) ?? word);
		}
		this.#index.addAll(places.map((place, index) => ({ ...place, id: from + index })));
	}

	/** The place that is the whole page at an address. */
	at(address: string): Place | undefined {
		return this.#pages.get(address);
	}

	find(query: string): Answer {
		const typed = wordsAsked(query);
		const words = typed.flatMap((word, index) => this.#meant(word, index === typed.length - 1));
		const telling = words.filter((word) => termOf(word) !== undefined);
		const meant = words.join(' ') === typed.join(' ') ? undefined : words.join(' ');
		const results = this.#index.search(telling.join(' '), {
			boost: { name: 3, aliases: 2.5, text: 1, also: 1, kind: 0.3 },
			prefix: (_, index, terms) => index === terms.length - 1,
			weights: { fuzzy: 0, prefix: 0.4 },
			boostDocument: (id) => kindWeights[this.#places[id as number]?.kind ?? 'page'],
		});
		const asked = new Set(telling.map(termOf)).size;
		const found = results.flatMap((result) => this.#found(result, asked));
		return { meant, found: found.sort((a, b) => b.score - a.score) };
	}

	/** The word as the site spells it; the last one may still be being typed. */
	#meant(word: string, isLast: boolean): string[] {
		const spelling = this.#spelling;
		const term = termOf(word);
		if (term === undefined || this.#terms.has(term) || (isLast && spelling.begins(word))) return [word];
		return spelling.split(word) ?? [spelling.correct(word) ?? word];
	}

	/** A place counts by how much of the query it answers, and how much of one of its names that is. */
	#found({ id, score, queryTerms, terms }: SearchResult, asked: number): Found[] {
		const place = this.#places[id as number];
		if (!place) return [];
		const covered = new Set(queryTerms).size / Math.max(1, asked);
		return [
			{ place, score: score * covered ** 2 * (1 + 3 * namedBy(this.#names[id as number] ?? [], new Set(terms)) ** 2) },
		];
	}
}

/** How much of one of its names a place was found by, from 0 to 1: the best overlap of words (Dice 1945). */
function namedBy(names: readonly ReadonlySet<string>[], found: ReadonlySet<string>): number {
	const overlaps = names.map((terms) => {
		const shared = [...terms].filter((term) => found.has(term)).length;
		return (2 * shared) / Math.max(1, terms.size + found.size);
	});
	return Math.max(...overlaps);
}
