import { describeMistake, describePose } from '../body/describe.ts';
import type { Shape } from '../body/draw.ts';
import { figure, wrongFigure } from '../body/figure.ts';
import { motionOf } from '../body/motion.ts';
import { muscleMap, type MapPicture } from '../body/muscle-map.ts';
import type { PoseWords } from '../body/pose-words.ts';
import type { Moment } from '../body/pose.ts';
import type { Exercise } from './exercise.ts';

/** One picture with its text for those who do not see it. */
export interface Picture {
	viewBox: string;
	shapes: readonly Shape[];
	alt: string;
}

/** A picture of a movement; its caption is the step it shows. */
export interface Still extends Picture {
	moment: Moment;
	caption: string;
}

/** The pictures of a movement, in order; from the second camera when `second` is true, and none where there is no such camera. */
export function picturesOf(exercise: Exercise, words: PoseWords, second = false): Still[] {
	const { movement } = exercise;
	const camera = second ? movement.secondCamera : movement.camera;
	if (!camera) return [];
	const { viewBox, frames } = figure(movement, { camera });
	return frames.map(({ moment, shapes }) => {
		const caption = captionOf(exercise, moment);
		return { moment, viewBox, shapes, caption, alt: altOf(movement, moment, words) };
	});
}

/** The step that a picture of a movement shows. */
export function captionOf({ movement, steps }: Exercise, moment: Moment): string {
	return steps[(movement[moment]?.step ?? 0) - 1] ?? '';
}

/** What a sighted reader sees in one picture of a movement. */
export function altOf(movement: Exercise['movement'], moment: Moment, words: PoseWords): string {
	return describePose(motionOf(movement), moment, words);
}

/** The picture of a mistake, when the record holds its pose. */
export function mistakePicture(
	{ movement }: Exercise,
	{ wrong }: Exercise['mistakes'][number],
	words: PoseWords,
): Picture | undefined {
	if (!wrong) return undefined;
	return { ...wrongFigure(movement, wrong), alt: describeMistake(motionOf(movement), wrong, words) };
}

/** Bodies seen from where the muscles of an exercise lie. */
export function muscleMapOf({ muscles }: Exercise): MapPicture[] {
	const most = muscles.primary.map(({ muscle }) => muscle);
	const helping = muscles.secondary.map(({ muscle }) => muscle).filter((muscle) => !most.includes(muscle));
	return muscleMap([...new Set(most)], [...new Set(helping)]);
}
