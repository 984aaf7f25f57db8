import { arrowShapes } from './arrow.ts';
import { boundsOf } from './bounds.ts';
import { cameraOf } from './camera.ts';
import type { Shape } from './draw.ts';
import { motionOf, wrongFrame } from './motion.ts';
import { tenth } from './outline.ts';
import type { Moment, MovementRecord, WrongPose } from './pose.ts';
import { inFrame, sceneryOf, shapesOf, viewBoxOf } from './scenery.ts';

export interface FigureOptions {
	/** Which side of the body works; the picture mirrors. */
	side?: 'left' | 'right';
	/** A view other than the one the record asks for. */
	camera?: MovementRecord['camera'];
}

/** Pictures of one movement: each a list of shapes from back to front, all in one frame, in centimetres. */
export interface Figure {
	viewBox: string;
	frames: readonly { moment: Moment; shapes: readonly Shape[] }[];
}

const drawn = new WeakMap<MovementRecord, Map<string, Figure>>();

/** Draws the key poses of a movement, once for each record and view. Throws when a contact cannot hold. */
export function figure(record: MovementRecord, options: FigureOptions = {}): Figure {
	const views = drawn.get(record) ?? new Map<string, Figure>();
	drawn.set(record, views);
	const view = JSON.stringify(options);
	const known = views.get(view) ?? drawFigure(record, options);
	views.set(view, known);
	return known;
}

function drawFigure(record: MovementRecord, options: FigureOptions): Figure {
	const motion = motionOf(record);
	const camera = cameraOf(options.camera ?? record.camera, options.side === 'left');
	const scenery = sceneryOf(motion);
	const frames = motion.keys.map(({ moment, posture }, index) => {
		const parts = record[moment]?.arrows ?? record.arrows;
		const arrows = index > 0 ? arrowShapes(motion, camera, index, parts) : [];
		return { moment, shapes: [...shapesOf(scenery, posture, camera), ...arrows] };
	});
	return { viewBox: viewBoxOf(frames.flatMap(({ shapes }) => shapes)), frames };
}

/** Draws a mistake: one pose, from where it is seen best. Throws when a contact cannot hold. */
export function wrongFigure(record: MovementRecord, wrong: WrongPose, options: FigureOptions = {}) {
	const motion = motionOf(record);
	const camera = cameraOf(options.camera ?? wrong.camera ?? record.camera, options.side === 'left');
	const body = shapesOf(sceneryOf(motion), wrongFrame(motion, wrong).posture, camera);
	const shapes = [...body, crossBeside(body)];
	return { viewBox: viewBoxOf(shapes), shapes };
}

/** A cross at the upper right of a picture, outside it. */
function crossBeside(shapes: readonly Shape[]): Shape {
	const [, top, right] = boundsOf(inFrame(shapes));
	const [x, y, half] = [right + 9, top + 8, 6];
	const at = (sideways: number, down: number) => `${tenth(x + sideways)} ${tenth(y + down)}`;
	return { role: 'cross', path: `M${at(-half, -half)}L${at(half, half)}M${at(half, -half)}L${at(-half, half)}` };
}
