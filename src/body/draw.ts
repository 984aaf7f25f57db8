import { project, type Camera } from './camera.ts';
import { backToFront, middleDepth, type Sorted, type Spot } from './depth.ts';
import { limbPieces, middlePieces, seams, type Piece } from './flesh.ts';
import { circleOf, headCore, headShapes } from './head.ts';
import { placeOf, type Ball, type Frames } from './kinematics.ts';
import { muscleOn, type Muscle } from './muscle.ts';
import { outline } from './outline.ts';
import type { Solid } from './furniture.ts';
import { sides, type Side } from './skeleton.ts';
import { solidPiece } from './solid.ts';
import { dot, turned } from './vector.ts';

/** One closed path of a picture with what it shows, as class names: `skin near`, `prop`, `muscle`. */
export interface Shape {
	path: string;
	role: string;
}

export interface Scene {
	frames: Frames;
	camera: Camera;
	solids: readonly Solid[];
	muscles: Readonly<Record<Side | 'both', readonly Muscle[]>> & {
		/** Muscles of both sides that only help. */
		helping?: readonly Muscle[];
	};
}

export interface Drawn extends Sorted {
	shapes: Shape[];
}

/** Body and props as shapes, from the back of the picture to its front. */
export function drawScene(scene: Scene, more: readonly Drawn[] = []): Shape[] {
	const { frames, camera, solids } = scene;
	const tone = tones(scene);
	const pieces = [...middlePieces, ...sides.flatMap(limbPieces)];
	const drawn: Drawn[] = [
		...pieces.map((piece) => drawPiece(scene, piece, tone(piece.name))),
		{ name: 'head', core: headCore.map((ball) => spotOf(frames, camera, ball)), shapes: headShapes(frames, camera) },
		...solids.map((solid, index) => solidPiece(camera, solid, `prop ${index}`)),
		...more,
	];
	const extras = [...seamShapes(scene, tone), ...muscleShapes(scene)];
	const done = new Set<string>();
	return backToFront(drawn, joined).flatMap(({ name, shapes }) => {
		done.add(name);
		const ready = extras.filter(({ after }) => after.includes(name) && after.every((one) => done.has(one)));
		return [...shapes, ...ready.map(({ shape }) => shape)];
	});
}

export function spotOf(frames: Frames, camera: Camera, ball: Ball): Spot {
	return { ...project(camera, placeOf(frames, ball)), r: ball.radius };
}

type Tone = (name: string) => 'near' | 'far';

/** The further leg and the further arm are darker; when neither is further, the lower one, and on one level none. */
function tones({ frames, camera }: Scene): Tone {
	const nearness = (segment: 'thigh' | 'upper arm', side: Side) => {
		const { depth, y } = project(camera, frames[`${side} ${segment}`].origin);
		return depth - 0.6 * y;
	};
	const farther = (segment: 'thigh' | 'upper arm'): Side | null => {
		const lead = nearness(segment, 'working') - nearness(segment, 'other');
		return Math.abs(lead) < (segment === 'thigh' ? 5 : 11) ? null : lead > 0 ? 'other' : 'working';
	};
	const [leg, arm] = [farther('thigh'), farther('upper arm')];
	return (name) => {
		const far = /arm/.test(name) ? arm : leg;
		return far && name.startsWith(far) ? 'far' : 'near';
	};
}

function drawPiece({ frames, camera }: Scene, { name, core, layers }: Piece, tone: 'near' | 'far'): Drawn {
	const shapes = layers.map(({ role, hulls }) => ({
		role: role === 'sole' ? 'sole' : `${role} ${tone}`,
		path: hulls.map((hull) => outline(hull.map((ball) => circleOf(frames, camera, ball)))).join(''),
	}));
	return { name, core: core.map((ball) => spotOf(frames, camera, ball)), shapes };
}

interface Extra {
	after: readonly string[];
	shape: Shape;
}

function seamShapes({ frames, camera }: Scene, tone: Tone): Extra[] {
	return sides.flatMap((side) =>
		seams(side)
			.filter(({ between }) => between[0] !== 'pelvis' || tone(between[1]) === 'near')
			.map(({ between, role, hull }) => ({
				after: between,
				shape: {
					role: `${role} ${tone(between[1])} seam`,
					path: outline(hull.map((ball) => circleOf(frames, camera, ball))),
				},
			})),
	);
}

/** Tints of the muscles that lie on the side of the viewer. */
function muscleShapes({ frames, camera, muscles }: Scene): Extra[] {
	return sides.flatMap((side) =>
		[
			...(muscles.helping ?? []).map((name) => ({ ...muscleOn(name, side), role: 'muscle helping' })),
			...[...muscles[side], ...muscles.both].map((name) => ({ ...muscleOn(name, side), role: 'muscle' })),
		]
			.filter(({ facing }) => dot(turned(frames[facing.segment].axes, facing.direction), camera.towards) > -0.12)
			.map(({ balls, on, role }) => ({
				after: on,
				shape: {
					role,
					path:
						balls
							.slice(1)
							.map((next, index) => outline([balls[index] ?? next, next].map((ball) => circleOf(frames, camera, ball))))
							.join('') || outline(balls.map((ball) => circleOf(frames, camera, ball))),
				},
			})),
	);
}

/** Which of two pieces that grow together is drawn later: the one whose far end comes towards the viewer. */
function joined(a: Sorted, b: Sorted): number | undefined {
	const [first, second] = [a.name, b.name];
	if (first === 'pelvis' && second === 'chest') return 1;
	if (first === 'chest' && second === 'pelvis') return -1;
	if (first === 'chest' && second === 'head') return headLead(a, b);
	if (first === 'head' && second === 'chest') return -headLead(b, a);
	for (const [inner, outer, start] of [
		['pelvis', 'thigh', 0],
		['chest', 'upper arm', 0],
		['thigh', 'shank', 0],
		['upper arm', 'forearm', 0],
	] as const) {
		const grows = (from: string, to: string) =>
			to.endsWith(outer) && from.endsWith(inner) && (from === inner || from.split(' ')[0] === to.split(' ')[0]);
		if (grows(first, second)) return outerLead(a, b, start);
		if (grows(second, first)) return -outerLead(b, a, start);
	}
	return undefined;
}

/** The head lies before the chest unless it is clearly further away, as when the body lies with its feet to the viewer. */
function headLead(chest: Sorted, head: Sorted): number {
	return middleDepth(head) - (chest.core.at(-1)?.depth ?? 0) + 12;
}

/** Positive when the outer piece comes towards the viewer from the inner one. */
function outerLead(inner: Sorted, outer: Sorted, start: number): number {
	const [from, middle] = [outer.core[start], outer.core[1]];
	if (!from || !middle) return 0;
	const trunk = inner.name === 'pelvis' || inner.name === 'chest';
	const lead = trunk ? (from.depth + middle.depth) / 2 - middleDepth(inner) : middle.depth - from.depth;
	return lead + (trunk ? 7 : 0.5);
}
