import { placeOf, type Ball, type Frames, type Orientation, type Segment } from './kinematics.ts';
import { lengthOf, sides, type Side } from './skeleton.ts';
import type { Vector } from './vector.ts';

/** A flat surface in the room: a point on it and the direction away from it. */
export interface Surface {
	point: Vector;
	normal: Vector;
	/** Where it ends, from and to in x and in z; what rests on it rests within. */
	area?: readonly [fromX: number, toX: number, fromZ: number, toZ: number];
}

const sole = lengthOf('ankleHeight') - 1;

/** Parts of a limb that can touch something, as pads in the axes of their segment. */
const limbPads = {
	foot: [pad('foot', -4, -sole, 0, 1), pad('foot', 11, -sole, -3, 1), pad('foot', 10, -sole, 3.4, 1)],
	toes: [pad('toes', 0, -0.7, -2.8, 1), pad('toes', 0, -0.7, 3, 1), pad('toes', 6, -0.7, 0, 1)],
	'toe tips': [pad('toes', 6.5, -0.5, 0, 1.2)],
	heel: [pad('foot', -3, -3.2, 0, 3.2)],
	instep: [pad('foot', 11, -3.4, 0, 2.4)],
	'outer foot': [pad('foot', -3, -4.2, 0, 3), pad('foot', 9, -4.6, 1.4, 2.8)],
	'inner foot': [pad('foot', -3, -4.2, 0, 3), pad('foot', 9, -4.6, -1.4, 2.8)],
	ankle: [pad('foot', 0, 0, 0, 3.4)],
	calf: [pad('shank', -1.2, -0.3 * lengthOf('shank'), 0, 5.4)],
	shin: [pad('shank', 0, 0, 0, 5.3), pad('shank', 0, -lengthOf('shank'), 0, 3.4)],
	'shin front': [pad('shank', 0.6, -0.16 * lengthOf('shank'), 0, 4.6)],
	'knee pit': [pad('shank', 0, 1, 0, 5.2)],
	'ball of foot': [pad('foot', 12, -4.4, 0, 2.2)],
	knee: [pad('shank', 0, 0, 0, 5.3)],
	thigh: [pad('thigh', 0.4, -0.45 * lengthOf('thigh'), 0, 7.6)],
	hip: [pad('pelvis', -0.5, -1, 8.3, 8.2)],
	'upper arm': [pad('upper arm', 0, -0.55 * lengthOf('upperArm'), 0, 4.2)],
	shoulder: [pad('upper arm', 0, 0, 0, 5)],
	elbow: [pad('forearm', 0, 0, 0, 3.7)],
	forearm: [pad('forearm', 0, 0, 0, 3.7), pad('forearm', 0, -lengthOf('forearm'), 0, 2.6)],
	hand: [pad('hand', 0, -1.5, 0, 1.8), pad('hand', 2.2, -8.5, 0, 1.8), pad('hand', -2.2, -8.5, 0, 1.8)],
	palm: [pad('hand', 0, -6, 0, 2)],
	fingertips: [pad('hand', 0, -15, 0, 1.4)],
} as const;

/** Parts of the trunk; both pads of a pair touch, so that the trunk lies level. */
const middlePads = {
	seat: pair('pelvis', -2, -1, 6, 8.5),
	sacrum: pair('pelvis', -2.7, 1, 5, 8.2),
	belly: pair('pelvis', 1, 4, 5, 8.2),
	back: pair('chest', -1, 13, 7, 8.6),
	chest: pair('chest', 1, 12, 6, 8.8),
	'back of head': [{ segment: 'head', at: [1.2, 8.5, 0], radius: 8.4 }],
	head: [{ segment: 'head', at: [1.2, 8.5, 0], radius: 8.2 }],
} as const satisfies Record<string, readonly Ball[]>;

export const limbParts = Object.keys(limbPads) as (keyof typeof limbPads)[];
export const middleParts = [...Object.keys(middlePads), 'pelvis', 'trunk'];

const plurals: Record<string, string> = { feet: 'foot', calves: 'calf', 'outer feet': 'outer foot' };

/** One contact: this part rests on that surface; `moved` when it has left the place it had in the pose before. */
export interface Contact {
	part: string;
	on: string;
	moved: boolean;
}

/** Reads `both feet`, `working hand on chair back` or `working foot on ground, moved`; null when it names no part we know. */
export function contactsIn(words: string): Contact[] | null {
	const [, name = '', on = 'ground', moved] = /^(.+?)(?: on (.+?))?(, moved)?$/.exec(words.trim()) ?? [];
	if (middleParts.includes(name)) return [{ part: name, on, moved: !!moved }];
	const [, side, plural = ''] = /^(both|working|other) (.+)$/.exec(name) ?? [];
	const part = [plural, plurals[plural], plural.replace(/s$/, '')].find((one) =>
		limbParts.some((limb) => limb === one),
	);
	if (!side || !part) return null;
	return sides
		.filter((one) => side === 'both' || side === one)
		.map((one) => ({ part: `${one} ${part}`, on, moved: !!moved }));
}

/** What `pelvis` and `trunk` mean when the body lies this way. */
const underneath: Partial<Record<Orientation, { pelvis: string; trunk: string }>> = {
	sitting: { pelvis: 'seat', trunk: 'back' },
	'back-lying': { pelvis: 'sacrum', trunk: 'back' },
	'front-lying': { pelvis: 'belly', trunk: 'chest' },
	'side-lying': { pelvis: 'other hip', trunk: 'other shoulder' },
	'side-lying-working-below': { pelvis: 'working hip', trunk: 'working shoulder' },
};

/** The pads of a named part: `working foot`, `head`, or `pelvis` as the body lies. */
export function padsOf(part: string, orientation: Orientation): readonly Ball[] {
	const beneath = underneath[orientation];
	if (part === 'pelvis') return padsOf(beneath?.pelvis ?? 'seat', orientation);
	if (part === 'trunk') return padsOf(beneath?.trunk ?? 'back', orientation);
	if (part in middlePads) return middlePads[part as keyof typeof middlePads];
	const side: Side = part.startsWith('other') ? 'other' : 'working';
	const limb = limbPads[part.slice(side.length + 1) as keyof typeof limbPads];
	return limb.map((one) => ({
		...one,
		segment: (one.segment === 'pelvis' ? 'pelvis' : `${side} ${one.segment}`) as Segment,
		at: one.segment === 'pelvis' && side === 'other' ? [one.at[0], one.at[1], -one.at[2]] : one.at,
	}));
}

/** Where the middles of a part's pads are. */
export function padPlaces(frames: Frames, pads: readonly Ball[]): Vector[] {
	return pads.map((one) => placeOf(frames, one));
}

function pad(segment: string, x: number, y: number, z: number, radius: number) {
	return { segment, at: [x, y, z] as Vector, radius };
}

function pair(segment: Segment, x: number, y: number, z: number, radius: number): Ball[] {
	return [
		{ segment, at: [x, y, z], radius },
		{ segment, at: [x, y, -z], radius },
	];
}
