/** A point or direction in centimetres. World axes: x forwards, y up, z to the right of a standing body (ISB, Wu 2002). */
export type Vector = readonly [number, number, number];

/** Three axes of a turned frame, each in world coordinates: its own x, y and z. */
export type Axes = readonly [Vector, Vector, Vector];

export const straight: Axes = [
	[1, 0, 0],
	[0, 1, 0],
	[0, 0, 1],
];

export const add = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vector, factor: number): Vector => [a[0] * factor, a[1] * factor, a[2] * factor];
export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const length = (a: Vector): number => Math.hypot(...a);
export const mix = (a: Vector, b: Vector, share: number): Vector => add(scale(a, 1 - share), scale(b, share));

export function cross(a: Vector, b: Vector): Vector {
	return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** A direction of a frame in world coordinates. */
export function turned(axes: Axes, [x, y, z]: Vector): Vector {
	const [a, b, c] = axes;
	return [a[0] * x + b[0] * y + c[0] * z, a[1] * x + b[1] * y + c[1] * z, a[2] * x + b[2] * y + c[2] * z];
}

/** The frame turned about its own axis (0 = x, 1 = y, 2 = z), right-handed. */
export function turn(axes: Axes, axis: 0 | 1 | 2, degrees: number): Axes {
	if (degrees === 0) return axes;
	const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
	const [x, y, z] = axes;
	const between = (a: Vector, b: Vector): [Vector, Vector] => [
		add(scale(a, cos), scale(b, sin)),
		subtract(scale(b, cos), scale(a, sin)),
	];
	if (axis === 0) return [x, ...between(y, z)];
	if (axis === 2) return [...between(x, y), z];
	const [newZ, newX] = between(z, x);
	return [newX, y, newZ];
}
