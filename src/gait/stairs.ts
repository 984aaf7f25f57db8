import { cameraOf, project } from '../body/camera.ts';
import type { Shape } from '../body/draw.ts';
import { figure } from '../body/figure.ts';
import { framesOf, placeOf } from '../body/kinematics.ts';
import { motionOf } from '../body/motion.ts';
import { outline } from '../body/outline.ts';
import { movementSchema, type MovementRecord } from '../body/pose.ts';
import { viewBoxOf } from '../body/scenery.ts';

export const stairWays = ['up', 'down'] as const;
export type StairWay = (typeof stairWays)[number];

const arms = { shoulder: { flexion: -6, abduction: 16 }, elbow: { flexion: 34 } };

/**
 * One step up and one step down. In both the working leg is the less sore one: it lifts the body, and it lowers it. Angles
 * are drawn to help, not measured.
 */
export const stairPoses: Readonly<Record<StairWay, MovementRecord>> = {
	up: movementSchema.parse({
		lies: 'standing',
		camera: { from: 'side', turn: -14 },
		props: { step: { at: [38, 0], height: 16, depth: 36, width: 56 } },
		muscles: { working: ['quadriceps'] },
		arrows: ['working toe tips'],
		start: { both: arms, contacts: ['both feet'] },
		end: {
			pelvis: { tilt: 12 },
			neck: { flexion: -8 },
			working: { hip: { flexion: 62 }, knee: { flexion: 66 } },
			other: { hip: { flexion: 4, abduction: 4 }, knee: { flexion: 6 } },
			contacts: ['working foot on step', 'other foot'],
		},
	}),
	down: movementSchema.parse({
		lies: 'standing',
		// From further in front, so that the near leg does not hide the sore knee.
		camera: { from: 'three-quarter', turn: 0, elevation: 12 },
		props: { step: { at: [-4, 0], height: 16, depth: 36, width: 56 } },
		muscles: { working: ['quadriceps'] },
		arrows: ['other toe tips'],
		start: { both: arms, contacts: ['working foot on step', 'other foot on step'] },
		end: {
			pelvis: { tilt: 14 },
			neck: { flexion: -10 },
			working: { hip: { flexion: 48 }, knee: { flexion: 80 } },
			other: { hip: { flexion: 52, abduction: 6 }, knee: { flexion: 4 }, ankle: { flexion: 4 } },
			contacts: ['working foot on step', 'other heel'],
		},
	}),
};

/** How far round the sore knee the ring runs, in centimetres. */
const ringRadius = 8.5;

/** The pictures of both ways, in one frame, with a ring round the sore knee. */
export function stairPictures(): { way: StairWay; viewBox: string; shapes: Shape[] }[] {
	const pictures = stairWays.map((way) => {
		const record = stairPoses[way];
		const last = figure(record).frames.at(-1)?.shapes ?? [];
		return { way, shapes: [...last, ringOf(record)] };
	});
	const viewBox = viewBoxOf(pictures.flatMap(({ shapes }) => shapes));
	return pictures.map((picture) => ({ ...picture, viewBox }));
}

/** A ring round the knee of the leg that does not work. */
function ringOf(record: MovementRecord): Shape {
	const posture = motionOf(record).keys.at(-1)?.posture;
	if (!posture) throw new Error('A way on the stairs has no pose.');
	const knee = placeOf(framesOf(posture), { segment: 'other shank', at: [0, 0, 0] });
	const { x, y } = project(cameraOf(record.camera, false), knee);
	return { role: 'ring', path: outline([{ x, y, r: ringRadius }]) };
}
