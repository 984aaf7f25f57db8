import { project, type Camera } from './camera.ts';
import { placeOf, type Ball, type Frames } from './kinematics.ts';
import { outline, pairs, type Circle } from './outline.ts';
import { dot, turned, type Vector } from './vector.ts';

const skull: Ball = { segment: 'head', at: [0.8, 8.4, 0], radius: 8.3 };
const face: Ball[] = [
	{ segment: 'head', at: [2.6, 5.4, 0], radius: 7 },
	{ segment: 'head', at: [4.6, -1, 0], radius: 4 },
];
const nose: Ball[] = [
	{ segment: 'head', at: [8.4, 6, 0], radius: 1.2 },
	{ segment: 'head', at: [10, 3.9, 0], radius: 1.1 },
];
const hairRadius = 9;
const hairMiddle: Ball = { segment: 'head', at: [0.4, 8.9, 0], radius: hairRadius };
/** The hair covers the skull up to planes that leave the face free: crown and back of the head. */
const hairDirections: readonly (readonly [direction: Vector, reach: number])[] = [
	[[-0.36, 0.93, 0], 0.26],
	[[-0.98, 0.2, 0], 0.06],
];

/** The row of balls by which the head is sorted. */
export const headCore: readonly Ball[] = [skull, { segment: 'head', at: [4, 0, 0], radius: 5 }];

/** Head, hair, ear and eyes as shapes, from the back of the picture to its front. */
export function headShapes(frames: Frames, camera: Camera): { role: string; path: string }[] {
	const circles = (balls: readonly Ball[]) => balls.map((ball) => circleOf(frames, camera, ball));
	const facing = (direction: Vector) => dot(turned(frames.head.axes, direction), camera.towards);
	const hair = hairDirections.map(([direction, reach]) =>
		cap(circleOf(frames, camera, hairMiddle), inView(camera, turned(frames.head.axes, direction)), reach * hairRadius),
	);
	const nosePath = outline(circles(nose));
	const ears = [1, -1].filter((side) => facing([-0.25, 0, side]) > 0.25);
	const eyes = [1, -1].filter((side) => facing([0.9, 0, side * 0.45]) > 0.3);
	return [
		{ role: 'skin near', path: outline(circles([skull, ...face])) + (facing([1, 0, 0]) > -0.3 ? nosePath : '') },
		{ role: 'hair', path: hair.join('') },
		...ears.map((side) => ({
			role: 'skin near ear',
			path: outline(circles([{ segment: 'head', at: [-0.4, 5.6, side * 7.4], radius: 1.7 }])),
		})),
		...eyes.map((side) => ({
			role: 'face',
			path: outline(circles([{ segment: 'head', at: [7.6, 6.6, side * 3.2], radius: 0.75 }])),
		})),
	].filter(({ path }) => path !== '');
}

/** A ball as the camera sees it. */
export function circleOf(frames: Frames, camera: Camera, ball: Ball): Circle {
	const { x, y } = project(camera, placeOf(frames, ball));
	return { x, y, r: ball.radius };
}

function inView(camera: Camera, direction: Vector): Vector {
	return [dot(camera.right, direction), -dot(camera.up, direction), dot(camera.towards, direction)];
}

/** The visible part of a cap of a ball: all points further than `reach` from its middle in a direction (x right, y down, z near). */
function cap({ x, y, r }: Circle, direction: Vector, reach: number): string {
	const [dx, dy, dz] = direction;
	const flat = Math.hypot(dx, dy);
	const radius = Math.sqrt(r * r - reach * reach);
	const around = Math.atan2(dy, dx);
	if (flat < 1e-6 || Math.abs(reach) >= flat * r) {
		if (dz > 0 && reach <= 0) return outline([{ x, y, r }]);
		return dz > 0 ? rim(x, y, direction, reach, radius, 0, 2 * Math.PI) + 'z' : '';
	}
	const half = Math.acos(reach / (flat * r));
	const from = [x + r * Math.cos(around - half), y + r * Math.sin(around - half)];
	const to = [x + r * Math.cos(around + half), y + r * Math.sin(around + half)];
	const arc = `M${pairs(...from)}A${pairs(r, r)} 0 ${half > Math.PI / 2 ? 1 : 0} 1 ${pairs(...to)}`;
	return `${arc}${visibleRim(x, y, direction, reach, radius)}z`;
}

/** The edge of the cap on the side of the viewer, from one end of its outline back to the other. */
function visibleRim(x: number, y: number, direction: Vector, reach: number, radius: number): string {
	const steps = 40;
	const places = Array.from({ length: steps }, (_, index) =>
		rimPoint(direction, reach, radius, (index * 2 * Math.PI) / steps),
	);
	const first = places.findIndex(([, , depth], index) => depth > 0 && (places.at(index - 1)?.[2] ?? 0) <= 0);
	const visible = [...places.slice(first), ...places.slice(0, first)].filter(([, , depth]) => depth > 0);
	const [dx, dy] = direction;
	const along = ([px, py]: Vector) => -dy * px + dx * py;
	const [start, end] = [visible[0], visible.at(-1)];
	if (start && end && along(start) < along(end)) visible.reverse();
	return visible
		.filter((_, index) => index % 3 === 1)
		.map(([px, py]) => `L${pairs(x + px, y + py)}`)
		.join('');
}

function rim(x: number, y: number, direction: Vector, reach: number, radius: number, from: number, to: number): string {
	return Array.from({ length: 14 }, (_, index) => {
		const [px, py] = rimPoint(direction, reach, radius, from + ((to - from) * index) / 14);
		return `${index === 0 ? 'M' : 'L'}${pairs(x + px, y + py)}`;
	}).join('');
}

/** A point on the edge of the cap, from the middle of the ball. */
function rimPoint([dx, dy, dz]: Vector, reach: number, radius: number, angle: number): Vector {
	const flat = Math.hypot(dx, dy) || 1;
	const across: Vector = [-dy / flat, dx / flat, 0];
	const other: Vector = [(-dx * dz) / flat, (-dy * dz) / flat, flat];
	const [c, s] = [radius * Math.cos(angle), radius * Math.sin(angle)];
	return [
		reach * dx + c * across[0] + s * other[0],
		reach * dy + c * across[1] + s * other[1],
		reach * dz + s * other[2],
	];
}
