import type { Found } from './finder.ts';
import { pageOf, type Place } from './place.ts';

/** A page that answers a query, with the place on it that answers best and others on it that do. */
export interface PageFound {
	page: string;
	best: Place;
	/** Other places on the page, best first. */
	others: Place[];
}

/** How far behind the best place of a page another one may be to be worth a link of its own. */
const worthALink = 0.4;
const mostOthers = 2;

/** Places folded into their pages; the order is that of each page's best place. */
export function pagesFound(found: readonly Found[]): PageFound[] {
	const pages = new Map<string, { best: Found; others: Found[] }>();
	for (const one of found) {
		const page = pages.get(pageOf(one.place));
		if (!page) pages.set(pageOf(one.place), { best: one, others: [] });
		else if (one.score >= page.best.score * worthALink && page.others.length < mostOthers) page.others.push(one);
	}
	return [...pages].map(([page, { best, others }]) => ({
		page,
		best: best.place,
		others: others.map(({ place }) => place).filter(({ address }) => address !== page),
	}));
}

/** How many pages of each kind answer. */
export function countKinds(pages: readonly PageFound[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { best } of pages) counts.set(best.kind, (counts.get(best.kind) ?? 0) + 1);
	return counts;
}

/** Pages that pass every filter: `kind`, and the facets a place has. */
export function narrowed(pages: readonly PageFound[], filters: Readonly<Record<string, string>>): PageFound[] {
	return pages.filter(({ best }) => passes(best, filters));
}

export function passes(place: Pick<Place, 'kind' | 'facets'>, filters: Readonly<Record<string, string>>): boolean {
	return Object.entries(filters).every(([name, value]) =>
		name === 'kind' ? place.kind === value : (place.facets?.[name] ?? []).includes(value),
	);
}
