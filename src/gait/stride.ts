import { z } from 'zod';
import { text } from '../evidence/field.ts';
import { timedPoseSchema } from '../body/pose.ts';

/** Half a stride later the other leg does the same, so poses stand for the first half only, in percent of the stride. */
const half = 50;

const centimetres = z.number().positive();

/** One walking stride: what is drawn of it, and its moments in words. */
export const strideSchema = z
	.strictObject({
		length: centimetres.describe('From one landing of a heel to the next of the same heel, in centimetres.'),
		reach: centimetres.describe('How far in front of the hips a heel lands, in centimetres.'),
		width: centimetres.describe('Between the middles of both feet, in centimetres.'),
		sway: z.number().min(0).describe('How far the pelvis moves over the leg that stands, in centimetres.'),
		poses: z
			.array(timedPoseSchema)
			.min(3)
			.describe(
				'Poses of the first half, from the landing of the working heel; the second half is their mirror image.',
			),
		moments: z
			.array(
				z.strictObject({
					at: z
						.number()
						.min(0)
						.max(99)
						.describe('In percent of the stride: where a pose stands, or half a stride later.'),
					name: text.describe('The moment in everyday words: Heel lands.'),
					medical: text.describe('What clinicians call it: initial contact.'),
					text: text.describe(
						'What to see in the picture, in one or two short sentences about "this leg", the working one.',
					),
				}),
			)
			.min(2)
			.describe('The moments that have a picture and a caption, in order.'),
	})
	.superRefine(({ poses, moments }, context) => {
		const wrong = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
		if (poses[0]?.at !== 0) wrong(['poses', 0, 'at'], 'The first pose stands at 0, where the working heel lands.');
		poses.forEach(({ at, contacts }, index) => {
			const before = poses[index - 1]?.at ?? -1;
			if (at <= before || at >= half) {
				const found = `The pose stands at ${at} percent`;
				wrong(['poses', index, 'at'], `${found}; write more than ${Math.max(0, before)} and less than ${half}.`);
			}
			contacts?.forEach((words, place) => {
				if (soles.test(words)) return;
				const known = '"working" or "other", then heel, foot or toes';
				wrong(['poses', index, 'contacts', place], `"${words}" is no contact of a stride. Write ${known}.`);
			});
		});
		const places = poses.flatMap(({ at }) => [at, at + half]);
		moments.forEach(({ at }, index) => {
			if (at <= (moments[index - 1]?.at ?? -1))
				wrong(['moments', index, 'at'], `The moment at ${at} percent comes after a later one.`);
			if (!places.includes(at)) {
				const there = places.toSorted((a, b) => a - b).join(', ');
				wrong(['moments', index, 'at'], `No pose stands at ${at} percent. There are: ${there}.`);
			}
		});
	});

/** What of a foot can stand on the ground. */
const soles = /^(working|other) (heel|foot|toes)$/;

export type Stride = z.output<typeof strideSchema>;
export type Moment = Stride['moments'][number];
