import { z } from 'zod';

const place = z
	.tuple([z.number(), z.number()])
	.describe('Where it stands, in cm from below the pelvis at rest: forwards, then towards the working side.');
const centimetres = z.number().positive().max(400);
/** A size with its usual value. */
const size = (what: string, usual: number) => centimetres.default(usual).describe(`${what}, in cm.`);
const point = (what: string) =>
	z
		.tuple([z.number(), z.number(), z.number()])
		.describe(`${what}, in cm from below the pelvis at rest: forwards, up, towards the working side.`);

/** Things the body uses, each with its size in centimetres; all have usual sizes. */
export const propsSchema = z.strictObject({
	mat: z
		.strictObject({
			at: place
				.default([0, 0])
				.describe('Its middle, in cm from below the pelvis at rest: forwards, then towards the working side.'),
			length: size('Length', 185),
			width: size('Width', 66),
		})
		.optional()
		.describe('A mat under a lying body; its length runs along the body.'),
	chair: z
		.strictObject({
			at: place,
			height: size('Height', 45),
			turn: z.number().default(0).describe('0 when it faces as the body does; 180 when it faces the body.'),
			back: z.boolean().default(true).describe('false for a stool.'),
		})
		.optional()
		.describe('A chair or a stool; `at` is the middle of the seat.'),
	step: z
		.strictObject({
			at: place,
			height: size('Height', 18),
			depth: size('Depth, from front to back', 36),
			width: size('Width', 60),
		})
		.optional()
		.describe('A step; `at` is the middle of its top.'),
	wall: z
		.strictObject({
			side: z.enum(['behind', 'before', 'working', 'other']).describe('On which side of the body it stands.'),
			distance: centimetres.describe('How far it is from the pelvis at rest, in cm.'),
			width: size('Width', 80),
			height: size('Height', 186),
		})
		.optional()
		.describe('A wall at a distance from the pelvis at rest.'),
	ball: z
		.strictObject({ at: point('Its middle'), diameter: size('Diameter', 55) })
		.optional()
		.describe('A ball.'),
	roller: z
		.strictObject({ at: place, diameter: size('Diameter', 14), length: size('Length', 70) })
		.optional()
		.describe('A foam roller lying across the body.'),
	towel: z
		.strictObject({ at: place, diameter: size('Diameter', 11), length: size('Length', 34) })
		.optional()
		.describe('A rolled towel lying across the body.'),
	bench: z
		.strictObject({
			at: place,
			height: size('Height', 40),
			depth: size('Depth, from front to back', 34),
			width: size('Width', 110),
		})
		.optional()
		.describe('A padded bench standing across the body; `at` is the middle of its top.'),
	'machine seat': z
		.strictObject({
			at: place,
			height: size('Height', 40),
			recline: z.number().min(0).max(80).default(45).describe('Degrees that its back leans from upright.'),
		})
		.optional()
		.describe('A reclined seat with its back; `at` is where seat and back meet.'),
	plate: z
		.strictObject({ width: size('Width', 50) })
		.optional()
		.describe('The plate of a leg press; it stays under the feet.'),
	anchor: z
		.strictObject({ at: point('Where it is') })
		.optional()
		.describe('A fixed point for a band.'),
});

export type Props = z.output<typeof propsSchema>;
