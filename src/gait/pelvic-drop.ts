import { list, outlined, outlineIn, type Move, type Place } from '../body/curve.ts';

/** Width and height of the drawing. */
export const size: Place = [256, 462];

/** The middle of the pelvis across, and the height of both hips when it is level. */
const middle = 112;
const hipHeight = 138;
const halfBetweenHips = 38;
/** How far the front points of the pelvis lie from its middle, and above the hips; the line through them shows the drop. */
const frontPoint: Place = [50, -38];
const lineEnd = 146;
const arcRadius = 138;

export const standingHip: Place = [middle - halfBetweenHips, hipHeight];
const levelFreeHip: Place = [middle + halfBetweenHips, hipHeight];

/** From the middle of the pelvis outward, and from the hips down. */
const hipBone = outlineIn(`
	13 -64
	20 -76, 42 -86, 56 -72
	70 -58, 56 -46, 51 -36
	48 -26, 48 -22, 51 -12
	55 4, 49 14, 40 18
	39 30, 33 44, 24 45
	16 45, 14 36, 8 30
	3 28, 2 22, 3 12
	12 10, 25 2, 28 -10
	31 -24, 24 -42, 13 -46
`);
const sacrum = outlineIn(`
	-14 -66
	-6 -70, 6 -70, 14 -66
	15 -48, 12 -30, 4 -16
	2 -12, -2 -12, -4 -16
	-12 -30, -15 -48, -14 -66
`);
/** From the centre of a hip: to the outside of that leg and down. */
const thighBone = outlineIn(`
	4 -8
	12 -8, 18 -14, 25 -9
	32 -4, 31 8, 28 18
	24 38, 20 70, 18 104
	17 120, 23 130, 24 142
	24 152, 14 156, 7 153
	4 150, 1 150, -2 153
	-10 156, -20 152, -19 142
	-18 132, -5 122, -2 104
	1 70, 6 44, 10 24
	9 14, 2 12, -6 8
`);
const hipBall = outlineIn(`
	-11 0
	-11 -15, 11 -15, 11 0
	11 15, -11 15, -11 0
`);
const kneecap = outlineIn(`
	-11 140
	-9 129, 13 129, 15 140
	15 150, 7 160, 2 162
	-3 160, -11 150, -11 140
`);
const shinBone = outlineIn(`
	-20 164
	-20 158, 25 158, 25 164
	25 176, 14 184, 12 198
	10 230, 9 260, 11 286
	10 294, -9 294, -9 286
	-6 260, -7 230, -9 198
	-11 184, -20 176, -20 164
`);
const standingLimb = outlineIn(`
	39 -4
	44 40, 36 100, 31 142
	34 180, 32 220, 17 284
	22 296, 26 312, 22 316
	10 320, -10 320, -17 316
	-18 308, -16 296, -13 284
	-24 230, -30 190, -26 150
	-34 100, -36 70, -34 46
	-20 10, 10 -20, 39 -4
`);
/** The lifted leg: its thigh, and behind the knee the shin that is bent away. */
const liftedThigh = outlineIn(`
	39 -4
	44 40, 36 100, 30 142
	28 172, -22 172, -25 146
	-34 100, -36 70, -34 46
	-20 10, 10 -20, 39 -4
`);
const liftedShin = outlineIn(`
	24 150
	27 176, 19 190, 15 202
	25 222, 19 242, 3 242
	-13 242, -19 222, -9 202
	-13 190, -22 176, -21 150
`);

/** The bones and the outline of the leg stood on, which the drop leaves where they are. */
export const standing = {
	limb: outlined(standingLimb, ofStandingLeg),
	thighBone: outlined(thighBone, ofStandingLeg),
	hipBall: outlined(hipBall, ofStandingLeg),
	shinBone: outlined(shinBone, ofStandingLeg),
	kneecap: outlined(kneecap, ofStandingLeg),
} as const;

/** Parts of the drawing that follow the drop, each as the data of an SVG path. */
export interface DroppedParts {
	trunk: string;
	liftedShin: string;
	liftedThigh: string;
	spine: string;
	pelvis: string;
	liftedThighBone: string;
	liftedHipBall: string;
	liftedKneecap: string;
	muscle: string;
	/** A level line through the front point of the standing side, and the line through both front points. */
	levelLine: string;
	pelvisLine: string;
	/** Between the two lines. */
	arc: string;
}

/**
 * A pelvis seen from the front that has dropped by so many degrees to the side of the lifted leg, about the hip stood on.
 * The angle is drawn true; how trunk, muscle and lifted leg follow is drawn to help.
 */
export function pelvicDrop(degrees: number): DroppedParts {
	const turned = turn(degrees);
	const onPelvis: Move = ([x, y]) => turned([middle + x, hipHeight + y]);
	const mirrored: Move = ([x, y]) => onPelvis([-x, y]);
	const [hipX, hipY] = turned(levelFreeHip);
	const onLifted: Move = ([x, y]) => [hipX + x, hipY + y];
	const [corner, far] = frontLine(degrees);
	const arcStart: Place = [corner[0] + arcRadius, corner[1]];
	const arcEnd = along(corner, far, arcRadius);
	return {
		trunk: [
			`M76 4C78 36 ${list(onPelvis([-66, -80]), onPelvis([-72, -44]))}`,
			`C${list(onPelvis([-76, -26]), [34, 124], [33, 148])}L${list([108, 192], onLifted([-34, 54]), onLifted([41, 10]))}`,
			`C${list(onLifted([40, -14]), onPelvis([76, -26]), onPelvis([72, -44]))}`,
			`C${list(onPelvis([66, -80]), [146, 36], [148, 4])}Z`,
		].join(''),
		liftedShin: outlined(liftedShin, onLifted),
		liftedThigh: outlined(liftedThigh, onLifted),
		spine: `M112 6C112 30 ${list(onPelvis([0, -92]), onPelvis([0, -68]))}`,
		pelvis: [outlined(sacrum, onPelvis), outlined(hipBone, onPelvis), outlined(hipBone, mirrored)].join(''),
		liftedThighBone: outlined(thighBone, onLifted),
		liftedHipBall: outlined(hipBall, onLifted),
		liftedKneecap: outlined(kneecap, onLifted),
		muscle: [
			`M${list(onPelvis([-58, -44]))}C${list(onPelvis([-62, -56]), onPelvis([-58, -74]), onPelvis([-40, -78]))}`,
			`C${list(onPelvis([-36, -50]), [64, 116], [56, 139])}L${list([47, 135])}`,
			`C${list([45, 122], onPelvis([-64, -30]), onPelvis([-58, -44]))}Z`,
		].join(''),
		levelLine: `M${list(corner)}L${list([corner[0] + lineEnd, corner[1]])}`,
		pelvisLine: `M${list(corner)}L${list(far)}`,
		arc: `M${list(arcStart)}A${arcRadius} ${arcRadius} 0 0 ${degrees < 0 ? 0 : 1} ${list(arcEnd)}`,
	};
}

/** The line through both front points of a pelvis that dropped: from the standing side past the lifted side. */
export function frontLine(degrees: number): [Place, Place] {
	const turned = turn(degrees);
	const [out, up] = frontPoint;
	const corner = turned([middle - out, hipHeight + up]);
	return [corner, along(corner, turned([middle + out, hipHeight + up]), lineEnd)];
}

/** Turns about the hip stood on; the lifted side goes down for a drop above zero. */
function turn(degrees: number): Move {
	const angle = (degrees * Math.PI) / 180;
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	const [hipX, hipY] = standingHip;
	return ([x, y]) => [hipX + (x - hipX) * cos - (y - hipY) * sin, hipY + (x - hipX) * sin + (y - hipY) * cos];
}

/** The leg stood on slants inward, so that its foot is under the body. */
function ofStandingLeg([x, y]: Place): Place {
	const [hipX, hipY] = standingHip;
	return [hipX - x + y * 0.085, hipY + y];
}

function along(from: Place, to: Place, length: number): Place {
	const share = length / Math.hypot(to[0] - from[0], to[1] - from[1]);
	return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
