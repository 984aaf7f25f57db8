import { fill } from '../evidence/plural.ts';
import { stretches } from './marks.ts';
import type { PageFound } from './pages-found.ts';
import type { Place } from './place.ts';
import type { TextHit } from './full-text.ts';
import { termsOf } from './words.ts';

/** The words of the search box, from /search/places.json. */
export interface SearchWords {
	label: string;
	placeholder: string;
	nothing: string;
	filteredOut: string;
	meant: string;
	inText: string;
	all: string;
	close: string;
	keys: string;
	language: string;
	counts: Record<'results' | 'moreResults', { other: string; one?: string }>;
	pageKinds: Record<string, string>;
}

/** An empty list of results; screen readers take it for a list though it shows no numbers. */
export function resultList(page: Document): HTMLOListElement {
	const list = page.createElement('ol');
	list.className = 'results';
	list.setAttribute('role', 'list');
	return list;
}

/** Draws anew what stands in a holder and puts the focus back on the link that had it, or else somewhere near. */
export function redraw(holder: HTMLElement, near: HTMLElement, draw: () => void): void {
	const { activeElement } = holder.ownerDocument;
	const held = holder.contains(activeElement) ? activeElement?.getAttribute('href') : undefined;
	draw();
	if (held === undefined) return;
	const links = [...holder.querySelectorAll('a')];
	(links.find((link) => link.getAttribute('href') === held) ?? near).focus();
}

/** A result: where it leads, what kind of page it is, its sentence, and places on it. Text is set as text, never as markup. */
export function resultItem(
	page: Document,
	words: SearchWords,
	{ best, others }: PageFound,
	terms: ReadonlySet<string>,
	query: string,
): HTMLLIElement {
	const item = page.createElement('li');
	const head = page.createElement('div');
	head.className = 'result-head';
	const link = linkTo(page, best.address, query);
	link.append(...marked(page, best.page ?? best.name, terms));
	const kind = page.createElement('span');
	kind.className = 'result-kind';
	kind.textContent = words.pageKinds[best.kind] ?? best.kind;
	head.append(link, kind);
	const sentence = page.createElement('p');
	sentence.append(...marked(page, best.text, terms));
	item.append(head, sentence);
	const parts = best.page === undefined ? others : [best, ...others];
	for (const part of parts) item.append(partLink(page, part, terms, query));
	return item;
}

/** A page found by its text. */
export function textItem(page: Document, words: SearchWords, hit: TextHit, query: string): HTMLLIElement {
	const { address, title, kind, excerpt, section } = hit;
	const place = { kind, address, name: title, aliases: [], text: excerpt };
	const others = section ? [{ ...place, address: section.address, name: section.title }] : [];
	return resultItem(page, words, { page: address, best: place, others }, termsOf(query), query);
}

function partLink(page: Document, part: Place, terms: ReadonlySet<string>, query: string): HTMLAnchorElement {
	const link = linkTo(page, part.address, query);
	link.className = 'result-section';
	link.append(...marked(page, part.name, terms));
	return link;
}

/** Letters of a query that an address carries on; more of them mark nothing more. */
const mostMarked = 100;

/** The page marks the words of the query when its address holds them. */
export function linkTo(page: Document, address: string, query: string): HTMLAnchorElement {
	const link = page.createElement('a');
	const [path, fragment] = address.split('#');
	link.href = `${path}?mark=${encodeURIComponent(query.slice(0, mostMarked))}${fragment === undefined ? '' : `#${fragment}`}`;
	return link;
}

export function marked(page: Document, text: string, terms: ReadonlySet<string>): (Text | HTMLElement)[] {
	return stretches(text, terms).map(({ text, isHit }) => {
		if (!isHit) return page.createTextNode(text);
		const mark = page.createElement('mark');
		mark.textContent = text;
		return mark;
	});
}

/** "Shown for “gluteus medius”", where slips were mended. */
export function meantLine(words: SearchWords, meant: string | undefined): string {
	return meant === undefined ? '' : fill(words.meant, { meant });
}
