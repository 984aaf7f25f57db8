import { project, type Camera, type Projected } from './camera.ts';
import { padsOf } from './contact.ts';
import type { Spot } from './depth.ts';
import { spotOf, type Shape } from './draw.ts';
import { limbPieces, middlePieces } from './flesh.ts';
import { headCore } from './head.ts';
import { framesOf, placeOf, type Ball, type Frames } from './kinematics.ts';
import { postureAt, type Motion } from './motion.ts';
import { pairs } from './outline.ts';
import { sides } from './skeleton.ts';
import { add, scale } from './vector.ts';

const steps = 8;
const clearance = 5;
/** Ways shorter than this are not shown; shown ones are drawn at least so long, so that they read. Centimetres. */
const least = 1.2;
const shortest = 14;

/** What the arrow keeps away from: the pelvis, or for a part of the trunk its front. */
function insideOf(frames: Frames, { segment }: Ball) {
	if (segment.includes(' ')) return frames.pelvis.origin;
	return add(frames[segment].origin, scale(frames[segment].axes[0], 30));
}

interface Place {
	x: number;
	y: number;
}

interface Seen {
	place: Projected;
	inside: Projected;
}

/** Where an arrow may run: beside the way away from the body, on its other side, or behind the part. The first is liked best. */
function choices(seen: readonly Seen[], radius: number): Place[][] {
	const [first, last] = [seen[0], seen.at(-1)];
	const middle = seen[Math.floor(seen.length / 2)];
	if (!first || !last || !middle) return [];
	const [dx, dy] = [last.place.x - first.place.x, last.place.y - first.place.y];
	const reach = Math.hypot(dx, dy);
	if (reach < least) return [];
	const [x, y] = [dx / reach, dy / reach];
	const outwards = -y * (middle.place.x - middle.inside.x) + x * (middle.place.y - middle.inside.y) < 0 ? -1 : 1;
	const shifted = (ahead: number, aside: number) =>
		long(
			seen.map(({ place }) => ({ x: place.x + ahead * x - aside * y, y: place.y + ahead * y + aside * x })),
			reach,
		);
	const beside = (radius + clearance) * outwards;
	return [shifted(0, beside), shifted(0, -beside), shifted(0.08 * reach - radius - 0.6 * clearance, 0)];
}

/** A short way made long enough to read, its end where it is. */
function long(way: readonly Place[], reach: number): Place[] {
	const end = way.at(-1);
	const factor = Math.max(1, shortest / reach);
	return end ? way.map(({ x, y }) => ({ x: end.x + factor * (x - end.x), y: end.y + factor * (y - end.y) })) : [];
}

/** The body in a posture, as rows of balls in the picture. */
function bodyOf(frames: Frames, camera: Camera): Spot[][] {
	const cores = [...middlePieces, ...sides.flatMap(limbPieces)].map(({ core }) => core);
	return [...cores, headCore].map((core) => core.map((ball) => spotOf(frames, camera, ball)));
}

/** How many places of a way lie on the body. */
function covered(way: readonly Place[], rows: readonly Spot[][]): number {
	const on = ({ x, y }: Place, row: readonly Spot[]) =>
		row.some((spot, index) => {
			const next = row[index + 1] ?? spot;
			return [0, 0.25, 0.5, 0.75].some((share) => {
				const at = (from: number, to: number) => from + share * (to - from);
				return Math.hypot(x - at(spot.x, next.x), y - at(spot.y, next.y)) < at(spot.r, next.r) + 1;
			});
		});
	return way.filter((place) => rows.some((row) => on(place, row))).length;
}

/**
 * Arrows along the ways that parts of the body take to a pose from the one before it. Each runs beside its part, where it
 * covers least of the body.
 */
export function arrowShapes(motion: Motion, camera: Camera, index: number, parts: readonly string[]): Shape[] {
	const legs = motion.keys.length - 1;
	const at = (share: number) => framesOf(postureAt(motion, (index - 1 + share) / legs));
	const body = bodyOf(at(1), camera);
	const along = Array.from({ length: steps + 1 }, (_, step) => at(0.12 + (0.8 * step) / steps));
	return parts.flatMap((part) => {
		const [pad] = padsOf(part, motion.record.lies);
		if (!pad) return [];
		const seen = along.map((frames) => ({
			place: project(camera, placeOf(frames, pad)),
			inside: project(camera, insideOf(frames, pad)),
		}));
		const ways = choices(seen, pad.radius);
		const dislike = ways.map((way, choice) => covered(way, body) + choice);
		const way = ways[dislike.indexOf(Math.min(...dislike))];
		return way ? [arrowAlong(way)] : [];
	});
}

function arrowAlong(way: readonly Place[]): Shape {
	const [end = { x: 0, y: 0 }, before = end] = [way.at(-1), way.at(-3)];
	const angle = Math.atan2(end.y - before.y, end.x - before.x);
	const barb = (turn: number) => pairs(end.x - 6.5 * Math.cos(angle + turn), end.y - 6.5 * Math.sin(angle + turn));
	const line = way.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${pairs(x, y)}`).join('');
	return { role: 'arrow', path: `${line}M${barb(0.55)}L${pairs(end.x, end.y)}L${barb(-0.55)}` };
}
