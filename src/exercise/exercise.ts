import { z } from 'zod';
import { exceptions } from '../evidence/exception.ts';
import { movementSchema, wrongPoseSchema } from '../body/pose.ts';
import { known, prose, proseWithin, text } from '../evidence/field.ts';
import { idSchema } from '../evidence/study.ts';
import { unsaid } from './dose.ts';

export const positions = [
	'side-lying',
	'back-lying',
	'front-lying',
	'all-fours',
	'sitting',
	'standing',
	'on-forearms',
] as const;
export const equipment = [
	'mat',
	'loop-band',
	'ankle-weight',
	'wall',
	'chair',
	'step',
	'rail',
	'bench',
	'foam-roller',
	'ball',
	'towel',
	'anchor',
	'machine',
] as const;
export const muscles = [
	'gluteus-medius',
	'gluteus-maximus',
	'gluteus-minimus',
	'deep-hip-rotators',
	'tensor-fasciae-latae',
	'hip-flexors',
	'adductors',
	'quadriceps',
	'hamstrings',
	'calf',
	'foot',
	'abdominals',
	'back',
	'shoulder',
] as const;
export const aims = [
	'hip-strength',
	'thigh-strength',
	'leg-strength',
	'trunk-strength',
	'calf-strength',
	'balance',
	'flexibility',
] as const;

/**
 * How hard an exercise is to do well, judged by us from its usual form, without added weight; easiest first.
 *
 * - gentle: lying or sitting with little load on the knee, or standing on both feet with the knees nearly straight.
 * - middle: the knees bend and share the body's weight; or one leg, hands and knees, or forearms and toes hold the body
 *   while the knee that carries it hardly moves; or a knee moves against a weight.
 * - hard: one leg carries most of the body's weight while its knee bends, or one leg or one side holds the body up
 *   without a hand to help.
 */
export const levels = ['gentle', 'middle', 'hard'] as const;

const muscleSchema = z.strictObject({
	muscle: z.enum(muscles).describe('The muscle, by its id.'),
	note: known(text).describe('Which part or which leg: upper part, standing leg, stretched.'),
});

const variationSchema = z.strictObject({
	text: text.describe('What to change, in one sentence.'),
	exercise: known(idSchema).describe('The exercise this leads to, by id, when it is one of ours.'),
});

const mistakeSchema = z.strictObject({
	text: text.describe('What goes wrong, then what to do instead.'),
	wrong: wrongPoseSchema.optional().describe('The mistake as a pose, for a picture: what differs from the right pose.'),
});

/** One movement: how to do it, for what, how much, and what is known of it. */
export const exerciseSchema = z.strictObject({
	id: idSchema.describe('Equal to the file name: clamshell.'),
	name: text.describe('The name a patient would use.'),
	inShort: proseWithin(200).describe('One sentence: what it trains and when it suits.'),
	otherNames: z
		.strictObject({
			patients: z.array(text).default([]).describe('Names people search for.'),
			clinicians: z.array(text).default([]).describe('Names clinicians use.'),
		})
		.describe('Other names, so that search finds it.'),
	aims: z.array(z.enum(aims)).min(1).describe('What it is for.'),
	level: z
		.enum(levels)
		.describe(
			'How hard it is, judged by us. Gentle: lying or sitting with little load on the knee, or standing on both feet, knees nearly straight. Middle: knees bend and share the weight; or one leg, hands and knees, or forearms and toes hold the body while the knee that carries it hardly moves; or a knee moves against a weight. Hard: one leg carries most of the weight while its knee bends, or one leg or one side holds the body up without a hand to help.',
		),
	position: z.enum(positions).describe('The position the body is in.'),
	positionDetail: text.describe('The position in words: on your side, hips and knees bent, feet together.'),
	equipment: z
		.array(
			z.strictObject({
				item: z.enum(equipment).describe('The thing needed.'),
				optional: z.boolean().default(false).describe('True when it only makes the exercise harder or easier.'),
				note: known(text).describe('How it is used: above the knees.'),
			}),
		)
		.default([])
		.describe('What is needed; leave empty when nothing is.'),
	muscles: z
		.strictObject({
			primary: z.array(muscleSchema).min(1).describe('Muscles that do most of the work.'),
			secondary: z.array(muscleSchema).default([]).describe('Muscles that help.'),
		})
		.describe('Muscles that work.'),
	jointActions: z.array(text).default([]).describe('Movements of the joints, for clinicians.'),
	steps: z.array(text).min(2).describe('How to do it, one action a step, in order.'),
	mistakes: z.array(mistakeSchema).default([]).describe('What goes wrong most often.'),
	easier: z.array(variationSchema).default([]).describe('Ways to make it easier.'),
	harder: z.array(variationSchema).default([]).describe('Ways to make it harder.'),
	dose: z
		.array(
			z
				.strictObject({
					text: text.describe('The dose as the source gives it, in our words.'),
					sets: known(z.int().positive()).describe('Sets, when the source gives a number.'),
					reps: known(text).describe('Repetitions in a set: "10", "8-12".'),
					holdSeconds: known(z.number().positive()).describe('Seconds held in each repetition.'),
					tempo: known(text).describe('Tempo: 2 s up, 1 s hold, 2 s down.'),
					restSeconds: known(z.number().positive()).describe('Seconds of rest between sets.'),
					perWeek: known(text).describe('Sessions a week: "3", "2-3".'),
					weeks: known(text).describe('Weeks: "6", "6-12".'),
					study: known(idSchema).describe('The study that used or tested it.'),
					source: known(text).describe('Who says so, when it is not a study.'),
					url: known(z.url()).describe('The page, when it is not a study.'),
				})
				.superRefine((dose, context) => {
					for (const { field, value, way } of unsaid(dose)) {
						context.addIssue({
							code: 'custom',
							path: [field],
							message: `The dose does not say its ${field} (${value}) in words; the page shows the words. Write "${way}" in its text, or correct one of the two.`,
						});
					}
					if (dose.study ?? dose.source) return;
					context.addIssue({
						code: 'custom',
						path: ['source'],
						message: 'A dose needs the study or the source it comes from.',
					});
				}),
		)
		.min(1)
		.describe('How much, and who says so.'),
	emg: z
		.array(
			z.strictObject({
				muscle: text.describe('The muscle measured.'),
				percentMvic: known(z.number().min(0)).describe('Mean activity in percent of a maximal voluntary contraction.'),
				range: known(z.tuple([z.number(), z.number()])).describe(
					'Lowest and highest mean over several studies, in percent.',
				),
				sd: known(z.number().min(0)).describe('Standard deviation, in percent.'),
				study: idSchema.describe('The study that measured it.'),
				note: known(text).describe('Which version was measured, or what was found in words.'),
			}),
		)
		.default([])
		.describe('Muscle activity measured in healthy volunteers; shows which muscle works, not that pain improves.'),
	kneeLoad: z
		.strictObject({
			chain: text.describe('Open (foot free) or closed (foot on the ground).'),
			kneeFlexionRange: text.describe('How far the knee bends.'),
			note: prose.describe('What that means for the kneecap, in plain words.'),
		})
		.describe('How the kneecap is loaded.'),
	caution: known(prose).describe('When to stop or choose another exercise.'),
	trials: z
		.array(
			z.strictObject({
				study: idSchema.describe('A study of people with pain around the kneecap whose programme held this exercise.'),
				note: known(text).describe('How it was used there.'),
			}),
		)
		.default([])
		.describe('The trials that used it.'),
	origins: z
		.array(z.enum(['clinic article', 'general practice']))
		.min(1)
		.describe('Where the technique comes from.'),
	sources: z.array(z.url()).default([]).describe('The pages read for technique and numbers.'),
	conflicts: z.array(text).default([]).describe('Where sources disagree.'),
	movement: movementSchema.describe('Joint angles for the figure, in degrees; drawn to help, never measured.'),
	exceptions,
});

export type Exercise = z.output<typeof exerciseSchema>;
