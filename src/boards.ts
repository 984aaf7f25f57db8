import { readers, type Article } from './article/article.ts';
import { linksOf } from './citation/links.ts';
import { referencesOf, type Entry, type Library } from './graph.ts';
import { articlesFor } from './order.ts';
import { wordingOf } from './plain-layer.ts';
import { instruments } from './quality/instrument.ts';
import { pageFingerprint } from './quality/page-words.ts';
import type { Rating } from './quality/rating.ts';
import { agreementOf, type Agreement } from './quality/row.ts';
import { weakestFirst } from './quality/weakest.ts';

/** What is counted on a page, beside what readers say of it. */
export interface Counted {
	/** Flesch–Kincaid grade of the plain layer. */
	grade: number;
	/** Share of plain sentences in the passive voice, from 0 to 1. */
	passiveShare: number;
	/** Records of this site the page leads to, each once. */
	inside: number;
	/** Addresses of papers in its reference list, each once, and pages of others it names. */
	outside: number;
	/** Studies it cites or takes a number from. */
	sources: number;
}

/** An article on the quality board. */
export interface Board {
	entry: Entry<Article>;
	/** Two ratings by reader, or none. */
	ratings: readonly Rating[];
	/** Whether the words of the page have changed since a reader saw it. */
	hasChanged: boolean;
	counted: Counted;
}

export function boardOf(library: Library, entry: Entry<Article>): Board {
	const ratings = [...(library.quality.get(entry.id)?.data.ratings ?? [])];
	const page = pageFingerprint(entry);
	return {
		entry,
		ratings: ratings.sort((a, b) => (a.reader < b.reader ? -1 : 1)),
		hasChanged: ratings.some((rating) => rating.page !== page),
		counted: countedOn(library, entry),
	};
}

/** Every article, weakest first; those not rated come last, in the order of the list of articles. */
export function boardsInOrder(library: Library): Board[] {
	const articles = readers.flatMap((reader) => articlesFor(library, reader));
	return weakestFirst(articles.map((entry) => boardOf(library, entry)));
}

/** Items on which the readers agree, of all items of all pages that were rated. */
export function agreementIn(boards: readonly Board[]): Agreement {
	const all = boards.flatMap(({ ratings }) => (ratings.length === 0 ? [] : agreementOf(ratings, instruments)));
	return {
		agreed: all.reduce((sum, { agreed }) => sum + agreed, 0),
		items: all.reduce((sum, { items }) => sum + items, 0),
	};
}

function countedOn(library: Library, entry: Entry<Article>): Counted {
	const references = referencesOf(library, entry);
	const leads = entry.mentions.filter(({ to }) => to.kind !== 'article' || to.id !== entry.id);
	const { grade, passiveShare } = wordingOf(library, entry);
	return {
		grade,
		passiveShare,
		inside: new Set(leads.map(({ to }) => `${to.kind} ${to.id}`)).size,
		outside:
			new Set(references.flatMap(({ data }) => linksOf(data.citation).map(({ url }) => url))).size +
			entry.data.elsewhere.length,
		sources: references.length,
	};
}
