import type { Ball, Segment } from './kinematics.ts';
import { lengthOf, type Side } from './skeleton.ts';

/** A row of balls to be drawn as one outline. */
export type Hull = readonly Ball[];

/** One colour of a piece: what it is, and the outlines that make it up. */
export interface Layer {
	role: 'skin' | 'shirt' | 'shorts' | 'shoe' | 'sole';
	hulls: readonly Hull[];
}

/** A part of the body that is in front of or behind others as a whole. */
export interface Piece {
	name: string;
	/** Row of balls along its length, by which pieces are sorted. */
	core: Hull;
	layers: readonly Layer[];
}

/** Where two pieces grow together: drawn over both, so that no edge cuts the joint. */
export interface Seam {
	between: readonly [string, string];
	role: Layer['role'];
	hull: Hull;
}

const thigh = lengthOf('thigh');
const shank = lengthOf('shank');
const upper = lengthOf('upperArm');
const fore = lengthOf('forearm');

type Spot = readonly [x: number, y: number, z: number, radius: number];

/** Pelvis and chest with the neck, clothed. */
export const middlePieces: readonly Piece[] = [
	{
		name: 'pelvis',
		core: [ball('pelvis', [-0.5, 0, 0, 9]), ball('pelvis', [0, 8, 0, 9])],
		layers: [
			{
				role: 'shorts',
				hulls: [
					[...both('pelvis', [-0.2, 9.2, 6, 8.3]), ...both('pelvis', [0, -0.5, 8.2, 8.4])],
					[...both('pelvis', [-3, -1.4, 5.6, 8.2]), ...both('pelvis', [-0.6, 8.6, 5.4, 8.2])],
				],
			},
		],
	},
	{
		name: 'chest',
		core: [ball('waist', [0, 2, 0, 8]), ball('chest', [0, 8, 0, 10]), ball('chest', [0, 17, 0, 9])],
		layers: [
			{ role: 'skin', hulls: [[ball('neck', [-0.2, -1, 0, 5.6]), ball('neck', [1.2, 10, 0, 5])]] },
			{
				role: 'shirt',
				hulls: [
					[
						...both('chest', [-0.6, 19.4, 14.4, 4.4]),
						...both('chest', [-1.2, 22, 4.6, 3.6]),
						...both('chest', [0.2, 15.5, 7.6, 8.8]),
					],
					[...both('chest', [0.2, 15.5, 7.6, 8.8]), ...both('chest', [0.9, 5, 6.2, 8.8])],
					[...both('chest', [0.9, 5, 6.2, 8.8]), ...both('waist', [0.4, 3.5, 5.6, 8.2])],
					[...both('waist', [0.4, 3.5, 5.6, 8.2]), ...both('pelvis', [-0.2, 9.6, 6.2, 8.4])],
				],
			},
		],
	},
];

/** Arm and leg of one side, clothed. */
export function limbPieces(side: Side): Piece[] {
	const on = (segment: string, spots: readonly Spot[]) =>
		spots.map((spot) => ball(`${side} ${segment}` as Segment, spot));
	const leg = on('thigh', [
		[0, 0, 0, 8.3],
		[0.7, -0.38 * thigh, 0.2, 7.4],
		[0.1, -thigh, 0, 5.1],
	]);
	const calf = on('shank', [
		[0, 0, 0, 5.1],
		[-1, -0.3 * shank, 0, 5.3],
		[0, -0.93 * shank, 0, 3.1],
	]);
	const arm = on('upper arm', [
		[0, 0, 0, 4.6],
		[0.3, -0.45 * upper, 0, 4.1],
		[0, -upper, 0, 3.5],
	]);
	const lower = on('forearm', [
		[0, 0, 0, 3.5],
		[0.2, -0.25 * fore, 0, 3.6],
		[0, -fore, 0, 2.4],
	]);
	return [
		{
			name: `${side} thigh`,
			core: leg,
			layers: [
				{ role: 'skin', hulls: chain(leg) },
				{
					role: 'shorts',
					hulls: chain(
						on('thigh', [
							[-0.2, 0, 0, 8.6],
							[0.5, -0.34 * thigh, 0.2, 8.2],
							[0.3, -0.6 * thigh, 0.1, 7.5],
						]),
					),
				},
			],
		},
		{
			name: `${side} shank`,
			core: [...calf, ...on('foot', [[2, -4, 0, 3.4]])],
			layers: [
				{ role: 'skin', hulls: chain([...calf, ...on('foot', [[0.4, -1.6, 0, 3.1]])]) },
				{
					role: 'shoe',
					hulls: [
						[
							...on('foot', [
								[-1.2, -0.6, 0, 3.3],
								[-2.6, -3.4, 0, 2.9],
								[3, -2, 0, 3],
							]),
						],
						[
							...on('foot', [
								[-2.6, -3.4, 0, 2.9],
								[3, -2, 0, 3],
								[10.5, -4, -2, 2.1],
								[9.5, -4, 2, 2.1],
							]),
						],
						[
							...on('foot', [
								[10.5, -4, -2, 2.1],
								[9.5, -4, 2, 2.1],
							]),
							...on('toes', [
								[6.4, 0.3, -1, 1.6],
								[4.6, 0.3, 2, 1.5],
							]),
						],
					],
				},
				{
					role: 'sole',
					hulls: [
						on('foot', [
							[-4.4, -5.7, 0, 0.9],
							[-2, -5.7, 2.4, 0.9],
							[-2, -5.7, -2.2, 0.9],
							[11, -5.7, -3.4, 0.9],
							[10, -5.7, 3.6, 0.9],
						]),
						on('toes', [
							[0, -0.75, -3.4, 0.9],
							[-1, -0.75, 3.6, 0.9],
							[7.6, -0.6, -1.4, 0.9],
							[5.2, -0.7, 2.8, 0.9],
						]),
					],
				},
			],
		},
		{
			name: `${side} upper arm`,
			core: arm,
			layers: [
				{ role: 'skin', hulls: chain(arm) },
				{
					role: 'shirt',
					hulls: chain(
						on('upper arm', [
							[-0.2, 0.2, -0.4, 5],
							[0.2, -0.48 * upper, 0, 4.9],
						]),
					),
				},
			],
		},
		{
			name: `${side} forearm`,
			core: [...lower, ...on('hand', [[0, -8, 0, 2.6]])],
			layers: [
				{ role: 'skin', hulls: chain(lower) },
				{
					role: 'skin',
					hulls: [
						on('hand', [
							[0, -0.5, 0, 2.3],
							[2.3, -7.4, 0, 1.8],
							[-2.2, -7.2, 0, 1.8],
						]),
						on('hand', [
							[2.3, -7.4, 0, 1.8],
							[-2.2, -7.2, 0, 1.8],
							[0.9, -14.6, -1.4, 1.5],
							[-1.2, -14, -1.4, 1.4],
						]),
						on('hand', [
							[1, -2, 0, 1.5],
							[4, -5.6, -0.8, 1.25],
							[4.2, -8.2, -1.4, 1.1],
						]).slice(0, 2),
						on('hand', [
							[4, -5.6, -0.8, 1.25],
							[4.1, -8.4, -1.4, 1.1],
						]),
					],
				},
			],
		},
	];
}

/** Where the pieces of one side grow into one another. */
export function seams(side: Side): Seam[] {
	const on = (segment: string, spot: Spot) => ball(`${side} ${segment}` as Segment, spot);
	const outwards = side === 'working' ? 1 : -1;
	return [
		{
			between: [`${side} thigh`, `${side} shank`],
			role: 'skin',
			hull: [on('thigh', [0.1, -thigh, 0, 5]), on('thigh', [0.2, -0.8 * thigh, 0, 5])],
		},
		{
			between: [`${side} thigh`, `${side} shank`],
			role: 'skin',
			hull: [on('shank', [0, 0, 0, 5]), on('shank', [-0.4, -0.16 * shank, 0, 5])],
		},
		{
			between: [`${side} upper arm`, `${side} forearm`],
			role: 'skin',
			hull: [on('forearm', [0, 0, 0, 3.4]), on('forearm', [0.1, -0.2 * fore, 0, 3.4])],
		},
		{
			between: [`${side} upper arm`, `${side} forearm`],
			role: 'skin',
			hull: [on('forearm', [0, 0, 0, 3.4]), on('upper arm', [0.1, -0.8 * upper, 0, 3.4])],
		},
		{
			between: ['pelvis', `${side} thigh`],
			role: 'shorts',
			hull: [on('thigh', [0, 0, 0, 7.6]), ball('pelvis', [-0.2, 4, outwards * 5.4, 7.6])],
		},
	];
}

function ball(segment: Segment, [x, y, z, radius]: Spot): Ball {
	return { segment, at: [x, y, z], radius };
}

function both(segment: Segment, [x, y, z, radius]: Spot): [Ball, Ball] {
	return [ball(segment, [x, y, z, radius]), ball(segment, [x, y, -z, radius])];
}

/** A row of balls as capsules from each to the next. */
function chain(balls: readonly Ball[]): Hull[] {
	return balls.slice(1).map((next, index) => [balls[index] ?? next, next]);
}
