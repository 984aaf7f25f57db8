import { z } from 'zod';
import { known, text } from './field.ts';
import { idSchema } from './study.ts';

/** A scale that outcomes are scored on, and the studies that say which change on it people notice. */
export const scaleSchema = z.strictObject({
	id: idSchema.describe('Stable id; outcomes name it as their scale: pain-0-10.'),
	name: text.describe('What is scored, in plain words: pain out of 10.'),
	medical: known(text).describe('The name clinicians use: NPRS or 10-cm VAS.'),
	ends: z.tuple([z.number(), z.number()]).describe('Lowest and highest score: [0, 10].'),
	unit: text.describe('What one step is called, in the plural: points, mm.'),
	betterWhen: z.enum(['lower', 'higher']).describe('Which end is better for the person.'),
	noticed: z
		.array(z.string())
		.default([])
		.describe('Outcomes that give the smallest change people notice, as study#outcome; sources may differ.'),
});

export type Scale = z.output<typeof scaleSchema>;

/** A score or a difference of scores with its unit and the top of its scale: "1.5 points out of 10". */
export function pointsOn({ unit, ends }: Scale, score: string): string {
	return `${score} ${/^−?1$/.test(score) ? unit.replace(/s$/, '') : unit} out of ${ends[1]}`;
}
