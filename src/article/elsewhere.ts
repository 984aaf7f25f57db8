import { z } from 'zod';
import { day } from '../evidence/day.ts';
import { proseWithin, text } from '../evidence/field.ts';
import { idSchema } from '../evidence/study.ts';

/** A page of somebody else that is worth reading next, with what it is good for and where it differs from us. */
export const elsewhereSchema = z.strictObject({
	id: idSchema.describe('Stable id; articles name it under elsewhere.'),
	title: text.max(80).describe('What the page is called, or what it is about where its title says little.'),
	publisher: text.describe('Who publishes it.'),
	url: z.url({ protocol: /^https?$/ }).describe('Its address.'),
	note: proseWithin(200).describe('What a reader finds there, and where it differs from what we found.'),
	forWhom: z.enum(['patients', 'clinicians', 'everyone']).describe('Whom it is written for.'),
	readOn: day.describe('Day on which we read it, as YYYY-MM-DD.'),
});

export type Elsewhere = z.output<typeof elsewhereSchema>;
