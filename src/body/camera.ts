import { cross, dot, scale, type Vector } from './vector.ts';

/** Degrees round the body from its front towards the working side. */
export const directions = {
	front: 0,
	'three-quarter': 40,
	side: 78,
	'back-three-quarter': 140,
	back: 180,
	'other-side': -78,
	'other-three-quarter': -40,
} as const;

export type Direction = keyof typeof directions;

/** Where the viewer stands: a name, or a name with a turn further towards the working side and a height, in degrees. */
export type View = Direction | { from: Direction; turn: number; elevation: number };

export interface Camera {
	/** From the body to the viewer. */
	towards: Vector;
	right: Vector;
	up: Vector;
}

export interface Projected {
	x: number;
	y: number;
	/** Greater is nearer to the viewer. */
	depth: number;
}

/** A camera from its name; `mirrored` shows the left side as the working one. */
export function cameraOf(choice: View, mirrored: boolean): Camera {
	const { from, turn, elevation } = typeof choice === 'string' ? { from: choice, turn: 0, elevation: 10 } : choice;
	const [round, above] = [((directions[from] + turn) * Math.PI) / 180, (elevation * Math.PI) / 180];
	const towards: Vector = [Math.cos(above) * Math.cos(round), Math.sin(above), Math.cos(above) * Math.sin(round)];
	const across = cross([0, 1, 0], towards);
	const right = scale(across, 1 / Math.hypot(...across));
	return { towards, right: mirrored ? scale(right, -1) : right, up: cross(towards, right) };
}

/** A point as the camera sees it, without perspective, so that lengths keep their scale; y runs down the picture. */
export function project({ towards, right, up }: Camera, point: Vector): Projected {
	return { x: dot(right, point), y: -dot(up, point), depth: dot(towards, point) };
}
