import { figure } from '../body/figure.ts';
import { movementSchema, type MovementRecord } from '../body/pose.ts';
import { fill } from '../evidence/plural.ts';
import { drawnBends, drawnExercises, type BendExercise, type DrawnExercise } from './knee-bend.ts';

const squat = movementSchema.parse({
	lies: 'standing',
	camera: { from: 'side', turn: -8 },
	start: {
		both: { hip: { abduction: 4, rotation: 6 }, shoulder: { flexion: 20, abduction: 4 }, elbow: { flexion: 10 } },
		contacts: ['both feet'],
	},
	middle: {
		pelvis: { tilt: 20 },
		neck: { flexion: -10 },
		both: { hip: { flexion: 54 }, knee: { flexion: 45 }, ankle: { flexion: 11 }, shoulder: { flexion: 62 } },
	},
	end: {
		pelvis: { tilt: 36 },
		trunk: { flexion: 4 },
		neck: { flexion: -18 },
		both: { hip: { flexion: 100 }, knee: { flexion: 90 }, ankle: { flexion: 26 }, shoulder: { flexion: 100 } },
	},
});

const seatedExtension = movementSchema.parse({
	lies: 'sitting',
	camera: { from: 'side', turn: -8 },
	props: { chair: { at: [8, 0], height: 46 } },
	start: {
		both: {
			hip: { flexion: 90 },
			knee: { flexion: 90 },
			shoulder: { flexion: -4, abduction: 14 },
			elbow: { flexion: 10 },
		},
		working: { knee: { flexion: 0 } },
		contacts: ['seat on chair', 'other foot', 'both palms on chair'],
	},
	middle: { working: { knee: { flexion: 45 } } },
	end: { working: { knee: { flexion: 90 } } },
});

/** The two exercises at a straight, half bent and bent knee, in that order. Angles are drawn to help, not measured. */
export const bendPoses: Readonly<Record<DrawnExercise, MovementRecord>> = {
	squat,
	'seated-extension': seatedExtension,
};

/** The pictures of an exercise at those bends, in one frame; none for an exercise without poses. */
export function bendPictures(exercise: BendExercise, alts: Readonly<Record<DrawnExercise, string>>) {
	const name = drawnExercises.find((one) => one === exercise);
	if (name === undefined) return [];
	const { viewBox, frames } = figure(bendPoses[name]);
	return frames.map(({ shapes }, index) => ({
		viewBox,
		shapes,
		alt: fill(alts[name], { bend: drawnBends[index] ?? '' }),
	}));
}
