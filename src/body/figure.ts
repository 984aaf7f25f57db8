import { arrowShapes } from './arrow.ts';
import { bandPieces } from './band.ts';
import { boundsOf } from './bounds.ts';
import { cameraOf, type Camera } from './camera.ts';
import { padsOf } from './contact.ts';
import { drawScene, type Shape } from './draw.ts';
import { groundShapes } from './ground.ts';
import { framesOf, placeOf, type Frames, type Posture } from './kinematics.ts';
import { motionOf, wrongFrame, type Motion } from './motion.ts';
import { tenth } from './outline.ts';
import { moments, type Moment, type MovementRecord, type WrongPose } from './pose.ts';
import { solidsOf, type Solid } from './furniture.ts';
import type { Vector } from './vector.ts';

export interface FigureOptions {
	/** Which side of the body works; the picture mirrors. */
	side?: 'left' | 'right';
	/** A view other than the one the record asks for. */
	camera?: MovementRecord['camera'];
}

/** Pictures of one movement: each a list of shapes from back to front, all in one frame, in centimetres. */
export interface Figure {
	viewBox: string;
	frames: { moment: Moment | 'wrong'; shapes: Shape[] }[];
}

const margin = 3;

/** Draws the key poses of a movement. Throws when a contact cannot hold. */
export function figure(record: MovementRecord, options: FigureOptions = {}): Figure {
	const motion = motionOf(record);
	const camera = cameraOf(options.camera ?? record.camera, options.side === 'left');
	const present = moments.filter((moment) => record[moment]);
	return framed(
		motion.keys.map(({ posture }, index) => {
			const moment = present[index] ?? 'end';
			const arrows = moment === 'end' ? arrowShapes(motion, camera) : [];
			return { moment, shapes: [...shapesOf(motion, posture, camera), ...arrows] };
		}),
	);
}

/** Draws a mistake: one pose, from where it is seen best. Throws when a contact cannot hold. */
export function wrongFigure(record: MovementRecord, wrong: WrongPose, options: FigureOptions = {}): Figure {
	const motion = motionOf(record);
	const camera = cameraOf(options.camera ?? wrong.camera ?? record.camera, options.side === 'left');
	const shapes = shapesOf(motion, wrongFrame(motion, wrong).posture, camera);
	return framed([{ moment: 'wrong', shapes: [...shapes, crossBeside(shapes)] }]);
}

/** A cross at the upper right of a picture, outside it. */
function crossBeside(shapes: readonly Shape[]): Shape {
	const [, top, right] = boundsOf(inFrame(shapes));
	const [x, y, half] = [right + 9, top + 8, 6];
	const at = (sideways: number, down: number) => `${tenth(x + sideways)} ${tenth(y + down)}`;
	return { role: 'cross', path: `M${at(-half, -half)}L${at(half, half)}M${at(half, -half)}L${at(-half, half)}` };
}

/** The paths that a frame must hold; a wall may run out of it. */
function inFrame(shapes: readonly Shape[]): string[] {
	return shapes.filter(({ role }) => role !== 'prop wall').map(({ path }) => path);
}

/** Pictures in one frame that holds them all. */
function framed(frames: Figure['frames']): Figure {
	const [left, top, right, bottom] = boundsOf(frames.flatMap(({ shapes }) => inFrame(shapes)));
	const viewBox = [left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin]
		.map(tenth)
		.join(' ');
	return { viewBox, frames };
}

/** The shapes of one posture of a movement, for pictures and for motion. */
export function shapesOf({ record, keys }: Motion, posture: Posture, camera: Camera): Shape[] {
	const frames = framesOf(posture);
	const solids = [...solidsOf(record.props), ...plate(record, frames)];
	const feet = [...keys.flatMap((key) => soles(framesOf(key.posture))), ...solids.flatMap(footprint)];
	return [
		...groundShapes(record, camera, feet),
		...drawScene({ frames, camera, solids, muscles: record.muscles }, bandPieces(record, frames, camera)),
	];
}

/** Where a prop stands on the ground. */
function footprint(solid: Solid): Vector[] {
	if (solid.kind !== 'box' || solid.role === 'prop wall' || solid.centre[1] - solid.half[1] > 1) return [];
	return [-1, 1].map((x) => [solid.centre[0] + x * solid.half[0], 0, solid.centre[2]]);
}

function soles(frames: Frames): Vector[] {
	return ['working foot', 'other foot'].flatMap((part) => padsOf(part, 'standing').map((pad) => placeOf(frames, pad)));
}

/** The plate of a leg press, under both soles. */
function plate({ props }: MovementRecord, frames: Frames): Solid[] {
	if (!props.plate) return [];
	const { axes } = frames['working foot'];
	const [a, b] = [frames['working foot'].origin, frames['other foot'].origin];
	const under = (index: 0 | 1 | 2) => (a[index] + b[index]) / 2 - 9 * axes[1][index] + 6 * axes[0][index];
	const centre: Vector = [under(0), under(1), under(2)];
	return [{ role: 'prop', kind: 'box', centre, half: [22, 2, props.plate.width / 2], axes, edge: 1 }];
}
