import { z } from 'zod';
import { day } from '../evidence/day.ts';
import { exceptions } from '../evidence/exception.ts';
import { prose, sentences, text } from '../evidence/field.ts';
import { idSchema } from '../evidence/study.ts';

/** The choice that stands beneath all others, whichever of them an article names. */
export const withoutTreatment = 'waiting';

/** What a card tells of a choice, in the order in which it stands. */
export const choiceFields = ['works', 'gain', 'harms', 'asks', 'life'] as const;
export type ChoiceField = (typeof choiceFields)[number];

const sourceSchema = z.strictObject({
	title: text.describe('What the page is called.'),
	publisher: text.describe('Who publishes it.'),
	url: z.url({ protocol: /^https?$/ }).describe('Its address.'),
	readOn: day.describe('Day on which we read it, as YYYY-MM-DD.'),
});

/** Something a person can do about the pain, told once and shown wherever an article names it. Numbers stand in braces. */
export const choiceSchema = z.strictObject({
	id: idSchema.describe('Stable id; articles name it in <Choices ids="…" />.'),
	name: prose.describe('What a person calls it: Shoe insoles.'),
	what: prose.describe('What you do, in one sentence.'),
	works: sentences(1, 2)
		.refine((words) => /an idea, not shown|not known/i.test(words), {
			error: 'Does not say how far this is known; write "an idea, not shown" or "not known".',
		})
		.describe(
			'How it is thought to work, with "an idea, not shown" or "not known"; two sentences at most, none on the cause.',
		),
	gain: prose.describe('What was found: how much, when and compared with what, or "size not seen".'),
	harms: prose.describe('What was reported, then what a page under sources says could happen, in plain words.'),
	asks: prose.describe('Time, visits and cost.'),
	life: prose.describe(
		'Stairs, sport, work, sleep and mood: what was measured, and on the rest that nothing was found.',
	),
	studies: z
		.array(idSchema)
		.default([])
		.describe('Studies behind it that no number in its texts names, by id; those with a number are known.'),
	sources: z.array(sourceSchema).default([]).describe('Pages of others that say what could happen.'),
	exceptions,
});

export type Choice = z.output<typeof choiceSchema>;

/** Fragment of the place of a choice on a page that shows it. */
export function choiceAnchor(id: string): string {
	return `choice-${id}`;
}
