import { cameraOf, type Direction } from './camera.ts';
import { drawScene, type Shape } from './draw.ts';
import { framesOf } from './kinematics.ts';
import { motionOf } from './motion.ts';
import type { Muscle } from './muscle.ts';
import { movementSchema } from './pose.ts';
import { viewBoxOf } from './scenery.ts';

export const mapViews = ['front', 'side', 'back'] as const satisfies readonly Direction[];
export type MapView = (typeof mapViews)[number];

/** One view of a standing body with muscles tinted. */
export interface MapPicture {
	view: MapView;
	viewBox: string;
	shapes: Shape[];
}

const standing = movementSchema.parse({
	lies: 'standing',
	camera: 'front',
	start: {
		both: { shoulder: { flexion: 38, abduction: 14 }, elbow: { flexion: 16 }, hip: { abduction: 5, rotation: 6 } },
		contacts: ['both feet'],
	},
	end: {},
});

/** Standing bodies from the sides on which the muscles lie: those that do most fully tinted, those that help lightly. */
export function muscleMap(most: readonly Muscle[], helping: readonly Muscle[]): MapPicture[] {
	const [key] = motionOf(standing).keys;
	if (!key) return [];
	const frames = framesOf(key.posture);
	return mapViews
		.map((view) => {
			const camera = cameraOf({ from: view, turn: view === 'side' ? 12 : 0, elevation: 4 }, false);
			const shapes = drawScene({
				frames,
				camera,
				solids: [],
				muscles: { working: [], other: [], both: most, helping },
			});
			return { view, viewBox: viewBoxOf(shapes, 2), shapes };
		})
		.filter(({ shapes }) => shapes.some(({ role }) => role.startsWith('muscle')));
}
