import { middle, outwards, tiltOf, type Stance } from './stance.ts';
import { dot, length, subtract, type Vector } from './vector.ts';

/** Degrees between the line from shoulders to hips and the line on from there. */
export function bendAtHips(stance: Stance, to: Vector): number {
	const [trunk, on] = [
		subtract(middle(stance, 'thigh'), middle(stance, 'upper arm')),
		subtract(to, middle(stance, 'thigh')),
	];
	return (Math.acos(dot(trunk, on) / (length(trunk) * length(on))) * 180) / Math.PI;
}

/** From the pelvis to the neck. */
export const trunkOf = ({ frames }: Stance) => subtract(frames.neck.origin, frames.pelvis.origin);
/** Degrees that the trunk leans forwards from upright. */
export function leanOf(stance: Stance): number {
	const [x, y] = trunkOf(stance);
	return (Math.atan2(x, Math.max(y, 1)) * 180) / Math.PI;
}

/** Degrees that the body leans from its feet towards a wall at its side. */
export function leanToWall(stance: Stance): number {
	const wall = stance.record.props.wall?.side;
	if (wall !== 'working' && wall !== 'other') return 0;
	return tiltOf(subtract(stance.frames.neck.origin, middle(stance, 'foot')), 2) * outwards(wall);
}

/** Degrees that the pelvis is higher on the working side. */
export const listOf = ({ frames }: Stance) => tiltOf(frames.pelvis.axes[2], 1);
