import type { Study } from './study.ts';

/** Which reviews include which studies, as far as their lists were seen. */
export interface Overlap {
	reviews: Study[];
	/**
	 * One table while its columns fit, else one for each group of reviews that share studies, directly or by way of others:
	 * no table holds the crossings of reviews that have nothing to do with each other.
	 */
	tables: OverlapTable[];
	/** Pairs of reviews that share studies, most shared first. */
	pairs: { first: Study; second: Study; shared: number }[];
	/** Reviews whose lists of studies were not seen. */
	unseen: Study[];
}

export interface OverlapTable {
	reviews: readonly Study[];
	/** Studies that stand in at least one of these reviews, most often included first. */
	rows: { study: Study; cells: Cell[] }[];
}

/** In the review, not in it (its whole list was seen), or not known (only part of the list was seen). */
export type Cell = 'in' | 'out' | 'unknown';

/** So many reviews fit into one table. */
const widest = 20;

/** The matrix of reviews and the studies they include; the order of the input does not matter. */
export function overlapOf(studies: readonly Study[]): Overlap {
	const byId = new Map(studies.map((study) => [study.id, study]));
	const ordered = [...studies].sort((a, b) => a.citation.year - b.citation.year || (a.id < b.id ? -1 : 1));
	const reviews = ordered.filter(({ includes }) => includes !== null);
	const pairs = pairsOf(reviews);
	const groups = reviews.length > widest ? groupsOf(reviews, pairs) : [reviews];
	return {
		reviews,
		tables: groups.map((group) => tableOf(group, byId)),
		pairs,
		unseen: ordered.filter(({ design, includes }) => design === 'systematic-review' && includes === null),
	};
}

function tableOf(reviews: readonly Study[], byId: ReadonlyMap<string, Study>): OverlapTable {
	const included = new Map<string, number>();
	for (const { includes } of reviews) {
		for (const id of includes?.studies ?? []) included.set(id, (included.get(id) ?? 0) + 1);
	}
	const ids = [...included].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id);
	return {
		reviews,
		rows: ids.flatMap((id) => {
			const study = byId.get(id);
			return study ? [{ study, cells: reviews.map((review) => cellOf(review, id)) }] : [];
		}),
	};
}

/** Reviews that share studies, together; each group, and the groups, in the order of the reviews. */
function groupsOf(reviews: readonly Study[], pairs: Overlap['pairs']): Study[][] {
	const groups = new Map(reviews.map((review) => [review, new Set([review])]));
	for (const { first, second } of pairs) {
		const [one, other] = [groups.get(first), groups.get(second)];
		if (!one || !other || one === other) continue;
		for (const review of other) groups.set(review, one.add(review));
	}
	return [...Map.groupBy(reviews, (review) => groups.get(review)).values()];
}

function cellOf({ includes }: Study, id: string): Cell {
	if (includes?.studies.includes(id)) return 'in';
	return includes?.all ? 'out' : 'unknown';
}

/** Counted study by study, as most reviews share none. */
function pairsOf(reviews: readonly Study[]): Overlap['pairs'] {
	const holders = new Map<string, number[]>();
	for (const [index, { includes }] of reviews.entries()) {
		for (const id of new Set(includes?.studies)) holders.set(id, [...(holders.get(id) ?? []), index]);
	}
	const counts = new Map<string, number>();
	for (const places of holders.values()) {
		for (const [at, first] of places.entries()) {
			for (const second of places.slice(at + 1)) {
				const pair = `${first} ${second}`;
				counts.set(pair, (counts.get(pair) ?? 0) + 1);
			}
		}
	}
	return [...counts]
		.map(([pair, shared]) => ({ places: pair.split(' ').map(Number), shared }))
		.sort((a, b) => b.shared - a.shared || inOrder(a.places, b.places))
		.flatMap(({ places, shared }) => {
			const [first, second] = places.map((place) => reviews[place]);
			return first && second ? [{ first, second, shared }] : [];
		});
}

function inOrder([a = 0, b = 0]: readonly number[], [c = 0, d = 0]: readonly number[]): number {
	return a - c || b - d;
}
