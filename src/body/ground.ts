import { project, type Camera } from './camera.ts';
import { outline, pairs } from './outline.ts';
import type { MovementRecord } from './pose.ts';
import { add, type Vector } from './vector.ts';

interface Shape {
	path: string;
	role: string;
}

/** Directions along a lying body: head to foot for each way of lying. */
const sideLying = (lies: string) => lies.startsWith('side-lying');

/** The ground under the body: a mat when there is one, else a flat patch round everything that stands on it. */
export function groundShapes(
	{ lies, props }: Pick<MovementRecord, 'lies' | 'props'>,
	camera: Camera,
	standing: readonly Vector[],
): Shape[] {
	if (props.mat) return matShapes(camera, props.mat, sideLying(lies));
	const places = standing.map((place) => project(camera, [place[0], 0, place[2]]));
	const xs = places.map(({ x }) => x);
	const ys = places.map(({ y }) => y);
	const [left, right] = [Math.min(...xs) - 16, Math.max(...xs) + 16];
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	const [rx, ry] = [(right - left) / 2, Math.max(5, (bottom - top) / 2 + 3)];
	return [
		{
			role: 'ground',
			path: `M${pairs(left, (top + bottom) / 2)}a${pairs(rx, ry)} 0 1 1 ${pairs(2 * rx, 0)}a${pairs(rx, ry)} 0 1 1 ${pairs(-2 * rx, 0)}z`,
		},
	];
}

function matShapes(
	camera: Camera,
	mat: { at: readonly [number, number]; length: number; width: number },
	across: boolean,
): Shape[] {
	const [x, z] = across ? [mat.width / 2, mat.length / 2] : [mat.length / 2, mat.width / 2];
	const corners = [
		[-x, -z],
		[x, -z],
		[x, z],
		[-x, z],
	].map(([dx = 0, dz = 0]): Vector => [mat.at[0] + dx, 0, mat.at[1] + dz]);
	const circle = (place: Vector) => ({ ...project(camera, place), r: 0.6 });
	const below = corners.map((corner) => add(corner, [0, -1.6, 0]));
	return [
		{ role: 'ground edge', path: outline([...corners, ...below].map(circle)) },
		{ role: 'ground', path: outline(corners.map(circle)) },
	];
}
