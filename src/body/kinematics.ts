import { lengthOf, sides, type Angles, type Side } from './skeleton.ts';
import { add, straight, turn, turned, type Axes, type Vector } from './vector.ts';

/** How the body lies in the room before its pelvis turns; the front of a standing body faces along x. */
export const orientations = {
	standing: straight,
	sitting: straight,
	kneeling: straight,
	'back-lying': turn(straight, 2, 90),
	'front-lying': turn(straight, 2, -90),
	'all-fours': turn(straight, 2, -90),
	'on-forearms': turn(straight, 2, -90),
	/** On the other side, so that the working side is on top. */
	'side-lying': turn(straight, 0, -90),
	/** On the working side, for exercises in which the lower side works. */
	'side-lying-working-below': turn(straight, 0, 90),
} as const satisfies Record<string, Axes>;

export type Orientation = keyof typeof orientations;

/** A posture in the room: joint angles and the place of the pelvis, midway between the hips, in centimetres. */
export interface Posture {
	orientation: Orientation;
	angles: Angles;
	root: Vector;
}

export interface Frame {
	origin: Vector;
	axes: Axes;
}

export const middleSegments = ['pelvis', 'waist', 'chest', 'neck', 'head'] as const;
export const limbSegments = ['upper arm', 'forearm', 'hand', 'thigh', 'shank', 'foot', 'toes'] as const;
export type Segment = (typeof middleSegments)[number] | `${Side} ${(typeof limbSegments)[number]}`;
export type Frames = Record<Segment, Frame>;

/** A point fixed to a segment, in its own axes; for limbs z points away from the midline on both sides. */
export interface BodyPoint {
	segment: Segment;
	at: Vector;
}

/** A round piece of the body: its middle and its radius in centimetres. */
export interface Ball extends BodyPoint {
	radius: number;
}

/** From the ankle, forwards to the ball of the foot and down to the sole, in shares of the foot's length. */
export const ballForwards = 0.44;

/** Places and axes of all segments, by forward kinematics from the pelvis outwards. */
export function framesOf(posture: Posture): Frames {
	const angle = (name: string) => posture.angles[name] ?? 0;
	const spine = (axes: Axes, joint: string, share: number) =>
		turn(
			turn(turn(axes, 2, -share * angle(`${joint} flexion`)), 0, share * angle(`${joint} bend`)),
			1,
			-share * angle(`${joint} rotation`),
		);
	const tilted = turn(orientations[posture.orientation], 2, -angle('pelvis tilt'));
	const pelvis = {
		origin: posture.root,
		axes: turn(turn(tilted, 0, -angle('pelvis list')), 1, -angle('pelvis rotation')),
	};
	const waist = beyond(pelvis, [-1, lengthOf('pelvis'), 0], spine(pelvis.axes, 'trunk', 0.5));
	const chest = beyond(waist, [0, lengthOf('waist'), 0], spine(waist.axes, 'trunk', 0.5));
	const neck = beyond(chest, [-1, lengthOf('chest'), 0], spine(chest.axes, 'neck', 0.5));
	const head = beyond(neck, [1.5, lengthOf('neck'), 0], spine(neck.axes, 'neck', 0.5));
	const limbs = sides.flatMap((side) => Object.entries({ ...leg(pelvis, side, angle), ...arm(chest, side, angle) }));
	return { pelvis, waist, chest, neck, head, ...Object.fromEntries(limbs) } as Frames;
}

/** A point of the body in the room. */
export function placeOf(frames: Frames, { segment, at }: BodyPoint): Vector {
	const frame = frames[segment];
	return add(frame.origin, turned(frame.axes, segment.startsWith('other') ? [at[0], at[1], -at[2]] : at));
}

function beyond(frame: Frame, at: Vector, axes: Axes): Frame {
	return { origin: add(frame.origin, turned(frame.axes, at)), axes };
}

type AngleOf = (name: string) => number;

/** A ball joint: flexion, then away from the midline, then about the limb's own length. */
function ball(axes: Axes, outwards: 1 | -1, flexion: number, abduction: number, rotation: number): Axes {
	return turn(turn(turn(axes, 2, flexion), 0, -outwards * abduction), 1, -outwards * rotation);
}

function leg(pelvis: Frame, side: Side, angle: AngleOf) {
	const outwards = side === 'working' ? 1 : -1;
	const of = (motion: string) => angle(`${side} ${motion}`);
	const hip = ball(pelvis.axes, outwards, of('hip flexion'), of('hip abduction'), of('hip rotation'));
	const thigh = beyond(pelvis, [0, 0, (outwards * lengthOf('hips')) / 2], hip);
	const knee = turn(turn(hip, 2, -of('knee flexion')), 1, -outwards * of('knee rotation'));
	const shank = beyond(thigh, [0, -lengthOf('thigh'), 0], knee);
	const ankle = turn(turn(shank.axes, 2, of('ankle flexion')), 0, outwards * of('ankle inversion'));
	const foot = beyond(shank, [0, -lengthOf('shank'), 0], ankle);
	const toes = beyond(
		foot,
		[ballForwards * lengthOf('foot'), -0.75 * lengthOf('ankleHeight'), 0],
		turn(ankle, 2, of('toes flexion')),
	);
	return { [`${side} thigh`]: thigh, [`${side} shank`]: shank, [`${side} foot`]: foot, [`${side} toes`]: toes };
}

function arm(chest: Frame, side: Side, angle: AngleOf) {
	const outwards = side === 'working' ? 1 : -1;
	const of = (motion: string) => angle(`${side} ${motion}`);
	const shoulder = ball(
		chest.axes,
		outwards,
		of('shoulder flexion'),
		of('shoulder abduction'),
		of('shoulder rotation'),
	);
	const upper = beyond(chest, [-0.5, lengthOf('shoulderHeight'), (outwards * lengthOf('shoulders')) / 2], shoulder);
	const elbow = turn(turn(shoulder, 2, of('elbow flexion')), 1, outwards * of('elbow pronation'));
	const forearm = beyond(upper, [0, -lengthOf('upperArm'), 0], elbow);
	const hand = beyond(forearm, [0, -lengthOf('forearm'), 0], turn(elbow, 0, outwards * of('wrist flexion')));
	return { [`${side} upper arm`]: upper, [`${side} forearm`]: forearm, [`${side} hand`]: hand };
}
