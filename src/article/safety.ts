import { z } from 'zod';
import { text } from '../evidence/field.ts';
import { idSchema } from '../evidence/study.ts';

export const urgencies = ['emergency', 'same-day', 'soon', 'routine'] as const;

const source = z.strictObject({
	name: text.describe('Who says so.'),
	url: z.url().describe('The page that was read.'),
	readDepth: z
		.enum(['excerpt', 'secondary'])
		.describe('excerpt: the page itself was read; secondary: another page relays it.'),
});
const sources = z.array(source).min(1).describe('Every page that says so.');
const note = text.nullable().default(null).describe('Where pages disagree, or which words are ours.');

const signSchema = z
	.strictObject({
		id: idSchema.describe('Stable id.'),
		urgency: z.enum(urgencies).describe('How soon: emergency, same-day, soon, routine.'),
		who: z.enum(['everyone', 'after-injury', 'children']).describe('Whom it concerns.'),
		sign: text.describe('The sign in plain words, to "you".'),
		medical: text.nullable().default(null).describe('What clinicians think of.'),
		action: text.describe('Where to go and how soon.'),
		card: z.boolean().describe('True for the few that stand on every care card.'),
		short: text
			.nullable()
			.default(null)
			.describe('The sign in a few words that stand alone, for the care card: a knee that is stuck.'),
		otherNames: z.array(text).default([]).describe('How people say it when they search: locked knee, knee gives way.'),
		sources,
		note,
	})
	.superRefine((sign, context) => {
		if (sign.card && sign.short === null) {
			context.addIssue({ code: 'custom', path: ['short'], message: 'A sign on the care card needs its short form.' });
		}
	});

/** The one source of red-flag signs, stop rules and pain rules. */
export const safetySchema = z.strictObject({
	signs: z.array(signSchema).min(1).describe('When knee pain needs a clinician.'),
	stopRules: z
		.array(
			z.strictObject({
				id: idSchema.describe('Stable id.'),
				rule: text.describe('When to stop exercising.'),
				sources,
				note,
			}),
		)
		.min(1)
		.describe('When to stop an exercise session.'),
	painRules: z
		.array(
			z.strictObject({
				id: idSchema.describe('Stable id.'),
				rule: text.describe('How much pain is all right, as one source says it.'),
				appliesTo: text.describe('For whom or what: strength exercise, running, teenagers.'),
				scale: text.describe('Scale of the rule: 0-10, percent, yes/no.'),
				sources,
				note,
			}),
		)
		.min(1)
		.describe('Rules for pain during exercise.'),
	conflicts: z.array(text).default([]).describe('Where pages disagree, and which we show.'),
});

export type Safety = z.output<typeof safetySchema>;

/** The signs of the care card, by how soon to act. */
export function cardSigns({ signs }: Pick<Safety, 'signs'>) {
	return urgencies
		.map((urgency) => ({ urgency, some: signs.filter((sign) => sign.card && sign.urgency === urgency) }))
		.filter(({ some }) => some.length > 0);
}
