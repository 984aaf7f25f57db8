/**
 * The body: joints with their limits, and segment lengths as shares of body height.
 *
 * Which way is positive, in every joint, for both sides alike (axes and order of rotation after the ISB: Wu 2002, 2005;
 * Grood and Suntay 1983 for hip and knee; the shoulder takes the same order, flexion first, as its plain words do):
 * flexion bends forwards at pelvis (tilt), trunk, neck, hip, shoulder and wrist, closes knee and elbow, and lifts the foot at
 * the ankle (dorsiflexion; minus is plantarflexion) and the toes; abduction moves away from the midline; rotation turns the
 * front outwards; inversion turns the sole inwards; pronation turns the palm from facing the body to facing back or down. Pelvis list raises
 * the hip of the working side; bend and rotation of trunk and neck go towards the working side. Zero everywhere is standing
 * upright, arms hanging, palms to the thighs. All angles are in degrees.
 */
export const middleJoints = {
	pelvis: { tilt: [-95, 120], list: [-50, 50], rotation: [-60, 60] },
	trunk: { flexion: [-35, 80], bend: [-40, 40], rotation: [-50, 50] },
	neck: { flexion: [-60, 60], bend: [-45, 45], rotation: [-80, 80] },
} as const;

export const limbJoints = {
	shoulder: { flexion: [-60, 180], abduction: [-50, 180], rotation: [-90, 90] },
	elbow: { flexion: [0, 150], pronation: [-90, 90] },
	wrist: { flexion: [-90, 85] },
	hip: { flexion: [-30, 130], abduction: [-40, 70], rotation: [-50, 70] },
	knee: { flexion: [0, 150], rotation: [-35, 35] },
	ankle: { flexion: [-60, 40], inversion: [-30, 40] },
	toes: { flexion: [-40, 75] },
} as const;

export const sides = ['working', 'other'] as const;
export type Side = (typeof sides)[number];

/** Stature in centimetres that all other lengths are shares of. */
export const stature = 170;

/**
 * Lengths as shares of stature. Foot, ankle, shank, thigh and arm: Winter 2009, figure 4.1 (after Drillis and Contini 1966).
 * The cuts of the spine, and the breadths between hip centres and between shoulder centres, are chosen for the drawing, so
 * that the outline reaches Winter's hip and shoulder breadths.
 */
export const shares = {
	foot: 0.152,
	ankleHeight: 0.039,
	shank: 0.246,
	thigh: 0.245,
	hips: 0.104,
	pelvis: 0.07,
	waist: 0.09,
	chest: 0.14,
	neck: 0.07,
	head: 0.1,
	shoulders: 0.206,
	shoulderHeight: 0.122,
	upperArm: 0.186,
	forearm: 0.146,
	hand: 0.108,
} as const;

/** A length of the body in centimetres. */
export const lengthOf = (part: keyof typeof shares): number => shares[part] * stature;

/** Angles by joint, as `working hip flexion` or `trunk bend`; what is not named is zero. */
export type Angles = Readonly<Record<string, number>>;

export interface Movement {
	name: string;
	joint: string;
	motion: string;
	side: Side | null;
	range: readonly [number, number];
}

/** Every movement of the body, in a fixed order. */
export const movements: readonly Movement[] = [
	...movementsOf(middleJoints, null),
	...sides.flatMap((side) => movementsOf(limbJoints, side)),
];

function movementsOf(joints: Record<string, Record<string, readonly [number, number]>>, side: Side | null): Movement[] {
	return Object.entries(joints).flatMap(([joint, motions]) =>
		Object.entries(motions).map(([motion, range]) => ({
			name: `${side ? `${side} ` : ''}${joint} ${motion}`,
			joint,
			motion,
			side,
			range,
		})),
	);
}
