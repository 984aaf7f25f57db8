import { project, type Camera } from './camera.ts';
import { padsOf } from './contact.ts';
import type { Spot } from './depth.ts';
import type { Drawn } from './draw.ts';
import { placeOf, type Frames } from './kinematics.ts';
import { outline } from './outline.ts';
import type { MovementRecord } from './pose.ts';
import { add, length, scale, subtract, type Vector } from './vector.ts';

const halfWidth = 1.7;

interface End {
	place: Vector;
	radius: number;
}

/** A taut band: two strands pulled round both anchors, the one at the back drawn behind the limbs, the other before them. */
export function bandPieces(
	{ band, props, lies }: Pick<MovementRecord, 'band' | 'props' | 'lies'>,
	frames: Frames,
	camera: Camera,
): Drawn[] {
	if (!band) return [];
	const ends = [band.from, band.to].map((name): End => {
		if (name === 'anchor') return { place: props.anchor?.at ?? [0, 0, 0], radius: 1 };
		const [pad] = padsOf(name, lies);
		if (!pad) throw new Error(`The band has no anchor "${name}".`);
		return { place: anchorPlace(frames, name, placeOf(frames, pad)), radius: pad.radius };
	});
	const [from, to] = ends;
	if (!from || !to) return [];
	const roles = band.towel ? (['prop dark', 'prop soft'] as const) : (['band behind', 'band'] as const);
	return [strand(camera, from, to, -1, roles[0]), strand(camera, from, to, 1, roles[1])];
}

/** A band sits above the knee and above the ankle, not on the joint. */
function anchorPlace(frames: Frames, name: string, place: Vector): Vector {
	const [side, part] = name.split(' ') as ['working' | 'other', string];
	if (part === 'knee') return add(place, scale(frames[`${side} thigh`].axes[1], 9));
	if (part === 'ankle') return add(place, scale(frames[`${side} shank`].axes[1], 5));
	return place;
}

/** One strand, from the far edge of one limb to the far edge of the other, on the viewer's side (1) or behind (-1). */
function strand(camera: Camera, from: End, to: End, sign: -1 | 1, role: string): Drawn {
	const along = subtract(to.place, from.place);
	const way = scale(along, 1 / (length(along) || 1));
	const towards = (end: End, share: number, out: number): Spot => {
		const place = add(
			add(end.place, scale(way, out * end.radius)),
			scale(camera.towards, sign * share * (end.radius + 0.6)),
		);
		return { ...project(camera, place), r: halfWidth };
	};
	const row = [towards(from, 0.5, -0.85), towards(from, 1, 0), towards(to, 1, 0), towards(to, 0.5, 0.85)];
	return {
		name: sign > 0 ? 'band' : 'band behind',
		core: row.map((spot) => ({ ...spot, r: halfWidth })),
		shapes: [
			{
				role,
				path: row
					.slice(1)
					.map((spot, index) => outline([row[index] ?? spot, spot]))
					.join(''),
			},
		],
	};
}
