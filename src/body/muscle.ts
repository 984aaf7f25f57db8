import type { Ball, Segment } from './kinematics.ts';
import { lengthOf, type Side } from './skeleton.ts';
import type { Vector } from './vector.ts';

/** A muscle as balls just under the skin, so that its tint stays inside the limb, and the direction in which it lies open. */
interface Region {
	/** The pieces it lies on; it is drawn after both. */
	on: readonly string[];
	outwards: Vector;
	segment: string;
	balls: readonly (readonly [segment: string, x: number, y: number, z: number, radius: number])[];
}

const thigh = lengthOf('thigh');
const shank = lengthOf('shank');

/** Roughly where each muscle lies, for tints; limbs share one side. Drawn by eye, not measured. */
const regions = {
	'gluteus-medius': region(['pelvis', 'thigh'], [-0.1, 0.1, 1], 'pelvis', [
		['pelvis', 2.2, 8.6, 8.6, 4.4],
		['pelvis', -3, 8.2, 8, 4.6],
		['thigh', -0.5, -1.5, 3.2, 4.4],
	]),
	'gluteus-minimus': region(['pelvis', 'thigh'], [0.1, 0.1, 1], 'pelvis', [
		['pelvis', 1.5, 6.5, 9, 3.4],
		['thigh', 0, -1, 4, 3.4],
	]),
	'gluteus-maximus': region(['pelvis', 'thigh'], [-1, 0, 0.45], 'pelvis', [
		['pelvis', -5.2, 6, 4.6, 5.2],
		['pelvis', -5.4, -1.5, 6, 6],
		['thigh', -3.8, -3.5, 2, 4.6],
		['thigh', -2, -9.5, 3, 4],
	]),
	'deep-hip-rotators': region(['pelvis', 'thigh'], [-1, 0, 0.35], 'pelvis', [
		['pelvis', -6.5, 1, 4.5, 3.2],
		['thigh', -3.6, -0.6, 2.8, 3],
	]),
	'tensor-fasciae-latae': region(['pelvis', 'thigh'], [0.55, 0, 1], 'pelvis', [
		['pelvis', 4.4, 6.6, 9.4, 3.2],
		['thigh', 2.4, -9, 4.4, 3],
		['thigh', 1, -0.55 * thigh, 4.6, 1.8],
	]),
	'hip-flexors': region(['pelvis', 'thigh'], [1, 0, 0.2], 'pelvis', [
		['pelvis', 4.6, 6.5, 6, 3.8],
		['thigh', 4.6, -3, 0, 3.6],
		['thigh', 4.4, -0.4 * thigh, -0.5, 2.4],
	]),
	adductors: region(['thigh', 'pelvis'], [0.2, 0, -1], 'thigh', [
		['thigh', 0, -6, -3.4, 4],
		['thigh', 0.2, -0.55 * thigh, -3, 3.4],
	]),
	quadriceps: region(['thigh', 'pelvis'], [1, 0, 0.25], 'thigh', [
		['thigh', 3, -0.2 * thigh, 0.8, 4.9],
		['thigh', 3, -0.48 * thigh, 0.4, 5.1],
		['thigh', 2, -0.82 * thigh, 0, 3.6],
	]),
	hamstrings: region(['thigh', 'pelvis'], [-1, 0, 0], 'thigh', [
		['thigh', -3.8, -0.26 * thigh, 0, 4],
		['thigh', -3, -0.55 * thigh, 0, 4.2],
		['thigh', -2.2, -0.85 * thigh, 0, 2.8],
	]),
	calf: region(['shank'], [-1, 0, 0], 'shank', [
		['shank', -2.2, -0.14 * shank, 0, 3.6],
		['shank', -2.6, -0.32 * shank, 0, 3.9],
		['shank', -1.3, -0.6 * shank, 0, 2.4],
	]),
	foot: region(['shank'], [0, -1, -1], 'foot', [['foot', 3, -4, -1, 1.8]]),
	abdominals: region(['chest', 'pelvis'], [1, 0, 0.3], 'waist', [
		['chest', 5.4, 4, 3, 3.6],
		['waist', 5.6, 3, 3, 3.4],
		['pelvis', 5, 6.5, 3, 3.2],
	]),
	back: region(['chest', 'pelvis'], [-1, 0, 0.2], 'waist', [
		['chest', -5.6, 6, 3, 3.2],
		['waist', -4.4, 3, 3, 3.2],
		['pelvis', -5, 9, 3, 3],
	]),
	shoulder: region(['upper arm', 'chest'], [0, 0.3, 1], 'upper arm', [
		['upper arm', 0, 0, 0.8, 4.2],
		['upper arm', 0, -9, 1, 2.8],
	]),
} as const satisfies Record<string, Region>;

export type Muscle = keyof typeof regions;
export const muscleNames = Object.keys(regions) as [Muscle, ...Muscle[]];

/** A muscle of one side: its balls, the segment and direction it faces, and the pieces it is drawn after. */
export function muscleOn(name: Muscle, side: Side) {
	const { on, outwards, segment, balls }: Region = regions[name];
	const own = (part: string) => (['pelvis', 'waist', 'chest'].includes(part) ? part : `${side} ${part}`) as Segment;
	/** Points of a limb are mirrored with their limb, those of the trunk here. */
	const outward = (z: number, part: string) => (side === 'other' && own(part) === part ? -z : z);
	const mirrored = side === 'other' ? -1 : 1;
	return {
		balls: balls.map(([part, x, y, z, radius]): Ball => ({ segment: own(part), at: [x, y, outward(z, part)], radius })),
		facing: { segment: own(segment), direction: [outwards[0], outwards[1], mirrored * outwards[2]] as Vector },
		on: on.map(own),
	};
}

function region(on: readonly string[], outwards: Vector, segment: string, balls: Region['balls']): Region {
	return { on, outwards, segment, balls };
}
