import { bandPieces } from './band.ts';
import { boundsOf } from './bounds.ts';
import type { Camera } from './camera.ts';
import { padsOf } from './contact.ts';
import { drawScene, type Shape } from './draw.ts';
import { solidsOf, type Solid } from './furniture.ts';
import { groundShapes } from './ground.ts';
import { framesOf, placeOf, type Frames, type Posture } from './kinematics.ts';
import type { Motion } from './motion.ts';
import { tenth } from './outline.ts';
import type { MovementRecord } from './pose.ts';
import type { Vector } from './vector.ts';

/** All that a posture of a movement is drawn with: how the body lies, what it uses, and where its soles stand in the key poses. */
export interface Scenery extends Pick<MovementRecord, 'lies' | 'props' | 'band' | 'muscles'> {
	soles: readonly Vector[];
}

export function sceneryOf({ record: { lies, props, band, muscles }, keys }: Motion): Scenery {
	const soles = keys.flatMap(({ posture }) => solesOf(framesOf(posture)));
	return { lies, props, muscles, soles, ...(band ? { band } : {}) };
}

/** The shapes of one posture of a movement, for pictures and for motion. */
export function shapesOf(scenery: Scenery, posture: Posture, camera: Camera): Shape[] {
	const frames = framesOf(posture);
	const solids = [...solidsOf(scenery.props), ...plate(scenery, frames)];
	return [
		...groundShapes(scenery, camera, [...scenery.soles, ...solids.flatMap(footprint)]),
		...drawScene({ frames, camera, solids, muscles: scenery.muscles }, bandPieces(scenery, frames, camera)),
	];
}

/** The frame that holds shapes, with a margin in centimetres, as the `viewBox` of an SVG. */
export function viewBoxOf(shapes: readonly Shape[], margin = 3): string {
	const [left, top, right, bottom] = boundsOf(inFrame(shapes));
	return [left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin].map(tenth).join(' ');
}

/** The paths that a frame must hold; a wall may run out of it. */
export function inFrame(shapes: readonly Shape[]): string[] {
	return shapes.filter(({ role }) => role !== 'prop wall').map(({ path }) => path);
}

/** Where a prop stands on the ground. */
function footprint(solid: Solid): Vector[] {
	if (solid.kind !== 'box' || solid.role === 'prop wall' || solid.centre[1] - solid.half[1] > 1) return [];
	return [-1, 1].map((x) => [solid.centre[0] + x * solid.half[0], 0, solid.centre[2]]);
}

function solesOf(frames: Frames): Vector[] {
	return ['working foot', 'other foot'].flatMap((part) => padsOf(part, 'standing').map((pad) => placeOf(frames, pad)));
}

/** The plate of a leg press, under both soles. */
function plate({ props }: Scenery, frames: Frames): Solid[] {
	if (!props.plate) return [];
	const { axes } = frames['working foot'];
	const [a, b] = [frames['working foot'].origin, frames['other foot'].origin];
	const under = (index: 0 | 1 | 2) => (a[index] + b[index]) / 2 - 9 * axes[1][index] + 6 * axes[0][index];
	const centre: Vector = [under(0), under(1), under(2)];
	return [{ role: 'prop', kind: 'box', centre, half: [22, 2, props.plate.width / 2], axes, edge: 1 }];
}
