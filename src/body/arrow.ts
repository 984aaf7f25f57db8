import { project, type Camera, type Projected } from './camera.ts';
import { padsOf } from './contact.ts';
import type { Shape } from './draw.ts';
import { framesOf, placeOf, type Ball, type Frames } from './kinematics.ts';
import { postureAt, type Motion } from './motion.ts';
import { pairs } from './outline.ts';
import { add, scale } from './vector.ts';

const steps = 8;
const clearance = 5;

/** What the arrow keeps away from: the pelvis, or for a part of the trunk its front. */
function insideOf(frames: Frames, { segment }: Ball) {
	if (segment.includes(' ')) return frames.pelvis.origin;
	return add(frames[segment].origin, scale(frames[segment].axes[0], 30));
}

interface Seen {
	place: Projected;
	inside: Projected;
}

/** The way moved sideways, away from the body. */
function setOff(seen: readonly Seen[], distance: number): { x: number; y: number }[] {
	const [first, last] = [seen[0], seen.at(-1)];
	const middle = seen[Math.floor(seen.length / 2)];
	if (!first || !last || !middle) return [];
	const [dx, dy] = [last.place.x - first.place.x, last.place.y - first.place.y];
	const reach = Math.hypot(dx, dy) || 1;
	const outwards = -dy * (middle.place.x - middle.inside.x) + dx * (middle.place.y - middle.inside.y) < 0 ? -1 : 1;
	const [sideX, sideY] = [(-dy / reach) * distance * outwards, (dx / reach) * distance * outwards];
	return seen.map(({ place }) => ({ x: place.x + sideX, y: place.y + sideY }));
}

/** Arrows along the ways that parts of the body take, set off outwards so that they run beside the limb. */
export function arrowShapes(motion: Motion, camera: Camera): Shape[] {
	return motion.record.arrows.flatMap((part) => {
		const [pad] = padsOf(part, motion.record.lies);
		if (!pad) return [];
		const shares = Array.from({ length: steps + 1 }, (_, index) => 0.12 + (0.8 * index) / steps);
		const seen = shares.map((share) => {
			const frames = framesOf(postureAt(motion, share));
			return { place: project(camera, placeOf(frames, pad)), inside: project(camera, insideOf(frames, pad)) };
		});
		const way = setOff(seen, pad.radius + clearance);
		const [start, end, before] = [way[0], way.at(-1), way.at(-3)];
		if (!start || !end || !before || Math.hypot(end.x - start.x, end.y - start.y) < 2) return [];
		const angle = Math.atan2(end.y - before.y, end.x - before.x);
		const barb = (turn: number) => pairs(end.x - 5.5 * Math.cos(angle + turn), end.y - 5.5 * Math.sin(angle + turn));
		const line = way.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${pairs(x, y)}`).join('');
		return [{ role: 'arrow', path: `${line}M${barb(0.55)}L${pairs(end.x, end.y)}L${barb(-0.55)}` }];
	});
}
