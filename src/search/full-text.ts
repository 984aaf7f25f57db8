import { kindAt, type PlaceKind } from './place.ts';
import { termOf, termsOf, wordsAsked, wordsIn } from './words.ts';

/** The part of Pagefind's browser API used here (pagefind.app/docs/api). */
interface Pagefind {
	options(options: object): Promise<void>;
	init(): Promise<void>;
	search(query: string): Promise<{ results: { data(): Promise<Hit> }[] }>;
}

interface Hit {
	url: string;
	/** HTML made by Pagefind from escaped page text, with <mark> around the words found. */
	excerpt: string;
	meta: { title?: string };
	sub_results: { title: string; url: string; excerpt: string }[];
}

/** A page found by its text: the stretch that answers, and the section it stands in. */
export interface TextHit {
	/** Path, without a fragment. */
	address: string;
	title: string;
	kind: PlaceKind;
	excerpt: string;
	section: { title: string; address: string } | undefined;
}

/** How many hits are fetched at most; each is a small file of its own. */
const mostHits = 20;

/** Pages whose text answers a query, best first (Pagefind). */
export async function fullText(query: string): Promise<TextHit[]> {
	const { results } = await (await loadPagefind()).search(telling(query));
	const hits = await Promise.all(results.slice(0, mostHits).map((result) => result.data()));
	const terms = termsOf(query);
	return hits.filter((hit) => isNear(hit, terms)).map(textHit);
}

/** Pagefind wants every word on a page; words that only ask are left out, if others are left. */
function telling(query: string): string {
	const words = wordsAsked(query);
	const some = words.filter((word) => termOf(word) !== undefined);
	return (some.length > 0 ? some : words).join(' ');
}

/**
 * Pagefind shortens a word it does not know until something matches; a page that holds none of the words asked for has
 * nothing to do with the question.
 */
function isNear({ excerpt, meta }: Hit, terms: ReadonlySet<string>): boolean {
	return wordsIn(`${plain(excerpt)} ${meta.title ?? ''}`).some((word) => terms.has(termOf(word) ?? ''));
}

function textHit(hit: Hit): TextHit {
	const part = hit.sub_results.find(({ url, excerpt }) => url !== hit.url && excerpt.includes('<mark>'));
	return {
		address: hit.url,
		title: hit.meta.title ?? hit.url,
		kind: kindAt(hit.url),
		excerpt: plain(hit.excerpt),
		section: part && { title: part.title, address: part.url },
	};
}

/** The words of an excerpt. Pagefind escapes the page's text; a template never runs what it holds. */
function plain(excerpt: string): string {
	const holder = document.createElement('template');
	holder.innerHTML = excerpt;
	return holder.content.textContent ?? '';
}

let pagefind: Promise<Pagefind> | undefined;

function loadPagefind(): Promise<Pagefind> {
	pagefind ??= (async () => {
		const address = '/pagefind/pagefind.js';
		const api = (await import(/* @vite-ignore */ address)) as Pagefind;
		await api.options({ ranking: { metaWeights: { title: 6 } }, excerptLength: 24 });
		await api.init();
		return api;
	})();
	pagefind.catch(() => (pagefind = undefined));
	return pagefind;
}
