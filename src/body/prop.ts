import { z } from 'zod';

const place = z
	.tuple([z.number(), z.number()])
	.describe('Where it stands, in cm from below the pelvis at rest: forwards, then towards the working side.');
const centimetres = z.number().positive().max(400);

/** Things the body uses, each with its size in centimetres; all have usual sizes. */
export const propsSchema = z.strictObject({
	mat: z
		.strictObject({ at: place.default([0, 0]), length: centimetres.default(185), width: centimetres.default(66) })
		.optional()
		.describe('A mat under a lying body; its length runs along the body.'),
	chair: z
		.strictObject({
			at: place,
			height: centimetres.default(45),
			turn: z.number().default(0).describe('0 when it faces as the body does; 180 when it faces the body.'),
			back: z.boolean().default(true).describe('false for a stool.'),
		})
		.optional()
		.describe('A chair or a stool; `at` is the middle of the seat.'),
	step: z
		.strictObject({
			at: place,
			height: centimetres.default(18),
			depth: centimetres.default(36),
			width: centimetres.default(60),
		})
		.optional()
		.describe('A step; `at` is the middle of its top.'),
	wall: z
		.strictObject({
			side: z.enum(['behind', 'before', 'working', 'other']),
			distance: centimetres,
			width: centimetres.default(80),
			height: centimetres.default(186),
		})
		.optional()
		.describe('A wall at a distance from the pelvis at rest.'),
	ball: z
		.strictObject({ at: z.tuple([z.number(), z.number(), z.number()]), diameter: centimetres.default(55) })
		.optional()
		.describe('A ball; `at` is its middle: forwards, up, towards the working side.'),
	roller: z
		.strictObject({ at: place, diameter: centimetres.default(14), length: centimetres.default(70) })
		.optional()
		.describe('A foam roller lying across the body.'),
	towel: z
		.strictObject({ at: place, diameter: centimetres.default(11), length: centimetres.default(34) })
		.optional()
		.describe('A rolled towel lying across the body.'),
	bench: z
		.strictObject({
			at: place,
			height: centimetres.default(40),
			depth: centimetres.default(34),
			width: centimetres.default(110),
		})
		.optional()
		.describe('A padded bench standing across the body; `at` is the middle of its top.'),
	'machine seat': z
		.strictObject({ at: place, height: centimetres.default(40), recline: z.number().min(0).max(80).default(45) })
		.optional()
		.describe('A reclined seat with its back; `at` is where seat and back meet.'),
	plate: z
		.strictObject({ width: centimetres.default(50) })
		.optional()
		.describe('The plate of a leg press; it stays under the feet.'),
	anchor: z
		.strictObject({ at: z.tuple([z.number(), z.number(), z.number()]) })
		.optional()
		.describe('A fixed point for a band: forwards, up, towards the working side.'),
});

export type Props = z.output<typeof propsSchema>;
