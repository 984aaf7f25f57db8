import type { Rating } from './rating.ts';
import { mean, meanShare, measures } from './score.ts';

/** A page with the ratings it has: two, or none. */
export interface Rated {
	ratings: readonly Rating[];
}

/**
 * Pages by their lowest share of points among the four scores, then by the mean of the four; weakest first. Pages that
 * nobody rated come last. Equal pages keep their order.
 */
export function weakestFirst<Page extends Rated>(pages: readonly Page[]): Page[] {
	const keys = new Map(pages.map((page) => [page, keyOf(page)]));
	const key = (page: Page) => keys.get(page) ?? [Infinity, Infinity];
	return [...pages].sort((a, b) => compare(key(a), key(b)));
}

function keyOf({ ratings }: Rated): number[] {
	if (ratings.length === 0) return [Infinity, Infinity];
	const shares = measures.flatMap((measure) => meanShare(ratings, measure) ?? []);
	return [Math.min(...shares), mean(shares) ?? Infinity];
}

function compare(a: readonly number[], b: readonly number[]): number {
	const at = a.findIndex((value, index) => value !== b[index]);
	return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}
