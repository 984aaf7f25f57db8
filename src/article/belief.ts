import { z } from 'zod';
import { exceptions } from '../evidence/exception.ts';
import { prose, sentences } from '../evidence/field.ts';
import { idSchema } from '../evidence/study.ts';

/** What a reader may say to a belief, in the order of the choices. */
export const beliefAnswers = ['agree', 'unsure', 'disagree'] as const;
export type BeliefAnswer = (typeof beliefAnswers)[number];

const opening = (answer: string) =>
	sentences(1, 1).describe(
		`One sentence for a reader who ${answer}: what was found comes first, kindly, and nobody is told to be wrong.`,
	);

/** Something people commonly believe about the pain, and what a reader who says what they think of it reads then. */
export const beliefSchema = z.strictObject({
	id: idSchema.describe('Stable id; articles link to it as #belief-id.'),
	statement: prose.describe('The belief as a person would say it, in the first person. It stands in quotation marks.'),
	claim: idSchema.describe('The one claim whose evidence answers it, by id; the page shows its verdict.'),
	reply: z
		.strictObject({ agree: opening('agrees'), unsure: opening('is not sure'), disagree: opening('disagrees') })
		.describe('The first sentence of the reply, one for each answer.'),
	found: sentences(2, 3).describe('What studies found, and why the belief is understandable: two or three sentences.'),
	instead: prose.describe('One thing to do.'),
	read: idSchema.describe('The article to read next, by id.'),
	exceptions,
});

export type Belief = z.output<typeof beliefSchema>;

/** Fragment of the place of a belief on a page that shows it. */
export function beliefAnchor(id: string): string {
	return `belief-${id}`;
}
