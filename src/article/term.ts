import { z } from 'zod';
import { prose, text } from '../evidence/field.ts';
import { idSchema } from '../evidence/study.ts';

/** A glossary entry: the plain word first, the medical word second, and the words people type. */
export const termSchema = z.strictObject({
	id: idSchema.describe('Stable id; pages link to /glossary/#id.'),
	plain: text.describe('The everyday word: kneecap.'),
	medical: text.nullable().default(null).describe('The medical word: patella. Leave out when there is none.'),
	definition: prose.describe('What it means, in one to three plain sentences.'),
	otherNames: z.array(text).default([]).describe('Other names people search for, abbreviations included.'),
	avoid: z
		.strictObject({
			words: z.array(text).min(1).describe('Words we do not use for it.'),
			why: prose.describe('Why not, kindly.'),
		})
		.nullable()
		.default(null)
		.describe('Words that frighten or mislead, and what to say instead.'),
	see: z.array(idSchema).default([]).describe('Related terms, by id.'),
	studies: z.array(idSchema).default([]).describe('Studies the definition rests on, by id.'),
});

export type Term = z.output<typeof termSchema>;
