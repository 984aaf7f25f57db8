import { project, type Camera } from './camera.ts';
import type { Sorted, Spot } from './depth.ts';
import { outline } from './outline.ts';
import type { Solid } from './furniture.ts';
import { add, dot, scale, subtract, turned, type Vector } from './vector.ts';

interface Drawn extends Sorted {
	shapes: { path: string; role: string }[];
}

const signs = [-1, 1] as const;

/** A prop as a piece of the picture: a box shows its silhouette and its top; a row of balls its outline. */
export function solidPiece(camera: Camera, solid: Solid, name: string): Drawn {
	if (solid.kind === 'roll') {
		const core = [solid.from, solid.to].map((place) => ({ ...project(camera, place), r: solid.radius }));
		return { name, core, shapes: [{ role: solid.role, path: outline(core) }] };
	}
	const { centre, half, axes, edge } = solid;
	const corner = (x: number, y: number, z: number) =>
		project(camera, add(centre, turned(axes, [x * (half[0] - edge), y * (half[1] - edge), z * (half[2] - edge)])));
	const all = signs.flatMap((x) => signs.flatMap((y) => signs.map((z) => ({ ...corner(x, y, z), r: edge }))));
	const top = signs.flatMap((x) => signs.map((z) => ({ ...corner(x, 1, z), r: edge })));
	const shapes = [{ role: solid.role, path: outline(all) }];
	if (dot(axes[1], camera.towards) > 0.02 && solid.role === 'prop')
		shapes.push({ role: 'prop top', path: outline(top) });
	return { name, core: all, shapes, before: (other) => sideOf(camera, solid, other) };
}

/** On which side of a box another piece lies: outside a face that the viewer sees is before it. */
function sideOf(camera: Camera, box: Extract<Solid, { kind: 'box' }>, other: Sorted): number {
	const faces = ([0, 1, 2] as const).flatMap((axis) => signs.map((sign) => scale(box.axes[axis], sign)));
	const reach = [box.half[0], box.half[0], box.half[1], box.half[1], box.half[2], box.half[2]];
	let best = { gap: -Infinity, side: 0 };
	faces.forEach((normal, index) => {
		const face = dot(normal, box.centre) + (reach[index] ?? 0);
		const gap = Math.min(...other.core.map((spot) => dot(normal, inRoom(camera, spot)) - face));
		const towards = dot(normal, camera.towards);
		if (gap > best.gap && Math.abs(towards) > 1e-3) best = { gap, side: Math.sign(towards) };
	});
	return best.side;
}

/** The place in the room of a spot in the picture. */
function inRoom({ right, up, towards }: Camera, { x, y, depth }: Spot): Vector {
	return subtract(add(scale(right, x), scale(towards, depth)), scale(up, y));
}
