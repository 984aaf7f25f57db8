import type { Study } from './study.ts';

/** Which reviews include which studies, as far as their lists were seen. */
export interface Overlap {
	reviews: Study[];
	/** Studies that stand in at least one review, most often included first. */
	rows: { study: Study; cells: Cell[] }[];
	/** Pairs of reviews that share studies, most shared first. */
	pairs: { first: Study; second: Study; shared: number }[];
	/** Reviews whose lists of studies were not seen. */
	unseen: Study[];
}

/** In the review, not in it (its whole list was seen), or not known (only part of the list was seen). */
export type Cell = 'in' | 'out' | 'unknown';

/** The matrix of reviews and the studies they include; the order of the input does not matter. */
export function overlapOf(studies: readonly Study[]): Overlap {
	const byId = new Map(studies.map((study) => [study.id, study]));
	const ordered = [...studies].sort((a, b) => a.citation.year - b.citation.year || (a.id < b.id ? -1 : 1));
	const reviews = ordered.filter(({ includes }) => includes !== null);
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
		pairs: pairsOf(reviews),
		unseen: ordered.filter(({ design, includes }) => design === 'systematic-review' && includes === null),
	};
}

function cellOf({ includes }: Study, id: string): Cell {
	if (includes?.studies.includes(id)) return 'in';
	return includes?.all ? 'out' : 'unknown';
}

function pairsOf(reviews: readonly Study[]): Overlap['pairs'] {
	return reviews
		.flatMap((first, index) =>
			reviews.slice(index + 1).map((second) => ({
				first,
				second,
				shared: (first.includes?.studies ?? []).filter((id) => second.includes?.studies.includes(id)).length,
			})),
		)
		.filter(({ shared }) => shared > 0)
		.sort((a, b) => b.shared - a.shared);
}
