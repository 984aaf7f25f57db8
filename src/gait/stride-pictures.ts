import { cameraOf } from '../body/camera.ts';
import { describeStill } from '../body/describe.ts';
import type { Shape } from '../body/draw.ts';
import { filmShapes } from '../body/film.ts';
import { framesOf } from '../body/kinematics.ts';
import type { KeyFrame } from '../body/motion.ts';
import { movementSchema } from '../body/pose.ts';
import type { PoseWords } from '../body/pose-words.ts';
import { sides } from '../body/skeleton.ts';
import { fill } from '../evidence/plural.ts';
import { cycleOf, strideFilm, type CycleKey } from './cycle.ts';
import type { StrideWords } from './stride-words.ts';
import type { Stride } from './stride.ts';

/** One moment of a stride with its caption, and its pictures from the side and from the front. */
export interface StrideMoment {
	name: string;
	medical: string;
	caption: string;
	pictures: { viewBox: string; shapes: readonly Shape[]; alt: string }[];
}

/** The pictures of a stride, all from one side in one frame; their alternative texts are read from the poses. */
export function strideMoments(stride: Stride, words: StrideWords, poseWords: PoseWords): StrideMoment[] {
	const film = strideFilm(stride);
	const keys = cycleOf(stride);
	return stride.moments.map((moment) => {
		const share = moment.at / 100;
		const key = keys.find((one) => Math.abs(one.share - share) < 1e-9);
		if (!key) throw new Error(`No pose stands at ${moment.at} percent of the stride.`);
		const pictures = film.views.map(({ camera, viewBox }, view) => ({
			viewBox,
			shapes: filmShapes(film, share, cameraOf(camera, false)),
			alt: describeStill(
				standing,
				frameOf(key),
				poseWords,
				fill(view === 0 ? words.side : words.front, { leg: words.leg[legOf(key)] }),
			),
		}));
		return { name: moment.name, medical: moment.medical, caption: `${moment.text} ${words.drawn}`, pictures };
	});
}

const standing = movementSchema.parse({ lies: 'standing', camera: 'side', start: {}, end: {} });

/** What the working leg does, which the captions speak of. */
function legOf({ posture, soles }: CycleKey): keyof StrideWords['leg'] {
	if (!soles.working) return 'lifted';
	if (!soles.other) return 'standing';
	const frames = framesOf(posture);
	return frames['working foot'].origin[0] > frames['other foot'].origin[0] ? 'front' : 'back';
}

/** A key of the cycle as a solved pose with what it stands on, for the words about it. */
function frameOf({ posture, soles }: CycleKey): KeyFrame {
	const contacts = sides.flatMap((side) => {
		const sole = soles[side];
		return sole ? [{ part: `${side} ${sole}`, on: 'ground', moved: false }] : [];
	});
	return { posture, contacts, places: {} };
}
