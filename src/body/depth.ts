import { byText } from '../issue.ts';
import type { Projected } from './camera.ts';

/** A ball in the picture, with its depth. */
export interface Spot extends Projected {
	r: number;
}

/** Something to be sorted: a row of balls, or a flat-sided solid that says on which side of it a row lies. */
export interface Sorted {
	name: string;
	core: readonly Spot[];
	/** Positive when the row of balls lies before the solid, negative when behind, 0 when it cannot tell. */
	before?: (other: Sorted) => number;
}

/** Order of pieces that grow out of one another: [joint of the second to the first, bias towards drawing the second later]. */
type Order = (a: Sorted, b: Sorted) => number | undefined;

/**
 * Pieces from the back of the picture to its front: where two overlap, the nearer one comes later; a ring of overlaps is cut
 * where it holds least. `joined` decides for pieces that share a joint: positive when the second comes later.
 */
export function backToFront<Piece extends Sorted>(pieces: readonly Piece[], joined: Order): Piece[] {
	const behind = new Map<Piece, Map<Piece, number>>(pieces.map((piece) => [piece, new Map()]));
	pieces.forEach((a, index) => {
		for (const b of pieces.slice(index + 1)) {
			const later = nearer(a, b, joined);
			if (later > 0) behind.get(b)?.set(a, later);
			if (later < 0) behind.get(a)?.set(b, -later);
		}
	});
	const rest = [...pieces].sort((a, b) => middleDepth(a) - middleDepth(b) || byText(a.name, b.name));
	const ordered: Piece[] = [];
	while (rest.length > 0) {
		const held = rest.map((piece) =>
			[...(behind.get(piece) ?? [])].reduce((sum, [one, weight]) => sum + (ordered.includes(one) ? 0 : weight), 0),
		);
		ordered.push(...rest.splice(held.indexOf(Math.min(...held)), 1));
	}
	return ordered;
}

/** A joint counts for more than any overlap. */
const joint = 1e4;

/** Positive when b is nearer than a where they overlap, negative when a is, 0 when they do not overlap. */
function nearer(a: Sorted, b: Sorted, joined: Order): number {
	const decided = joined(a, b);
	if (decided !== undefined) return decided * joint;
	if (a.before) return a.before(b) * joint;
	if (b.before) return -b.before(a) * joint;
	return overlapDepth(a.core, b.core);
}

/** Depth of b over a, weighted by how much their rows overlap in the picture. */
export function overlapDepth(a: readonly Spot[], b: readonly Spot[]): number {
	let sum = 0;
	for (const one of samples(a)) {
		for (const other of samples(b)) {
			const overlap = one.r + other.r - Math.hypot(one.x - other.x, one.y - other.y);
			if (overlap > 0.5) sum += overlap * (other.depth - one.depth);
		}
	}
	return sum;
}

/** The row with balls between its balls, close enough to find every overlap. */
function samples(row: readonly Spot[]): Spot[] {
	return row.flatMap((spot, index) => {
		const next = row[index + 1];
		if (!next) return [spot];
		return [0, 0.25, 0.5, 0.75].map((share) => ({
			x: spot.x + share * (next.x - spot.x),
			y: spot.y + share * (next.y - spot.y),
			depth: spot.depth + share * (next.depth - spot.depth),
			r: spot.r + share * (next.r - spot.r),
		}));
	});
}

export function middleDepth({ core }: Sorted): number {
	return core.reduce((sum, { depth }) => sum + depth, 0) / core.length;
}
