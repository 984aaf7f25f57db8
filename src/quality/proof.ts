import { z } from 'zod';
import { day } from '../evidence/day.ts';
import { known, text } from '../evidence/field.ts';
import { idSchema } from '../evidence/study.ts';

const figureSchema = z.strictObject({
	what: text.describe('What was measured, so that somebody else would measure the same.'),
	seen: text.describe('What was seen, with its unit.'),
	aim: known(text).describe('What it should be, where somebody set an aim before it was measured.'),
	isReached: known(z.boolean()).describe('Whether the aim is reached; left out where there is none.'),
	command: z
		.string()
		.regex(/^(?:npm|SITE_URL=)/, 'Write the command as one types it: npm run audit -- nu.')
		.describe('The command that gives the figure.'),
	on: day.describe('Day of the measurement.'),
	short: known(text).describe('What falls short of the aim, or of what a reader would take the figure for.'),
});

/** What was measured of the site as it is built: every figure with its command and its day, and what falls short. */
export const proofSchema = z
	.strictObject({
		parts: z
			.array(
				z.strictObject({
					id: idSchema.describe('Fragment of the part on its page.'),
					title: text.describe('Heading of the part.'),
					lead: text.describe('What it is about, in a sentence or two.'),
					figures: z.array(figureSchema).min(1).describe('Figures, the most telling first.'),
					untried: z.array(text).default([]).describe('What was not tried, and why.'),
				}),
			)
			.min(1)
			.describe('Parts, in the order of the page.'),
	})
	.superRefine(({ parts }, context) => {
		for (const [part, { figures }] of parts.entries())
			for (const [index, { aim, isReached, short }] of figures.entries()) {
				const path = ['parts', part, 'figures', index];
				if ((aim === null) !== (isReached === null))
					context.addIssue({
						code: 'custom',
						path: [...path, 'aim'],
						message: 'An aim and "isReached" stand together, or neither does.',
					});
				if (isReached === false && short === null)
					context.addIssue({
						code: 'custom',
						path: [...path, 'isReached'],
						message: 'An aim that is not reached needs "short": what falls short, and why.',
					});
			}
	});

export type Proof = z.output<typeof proofSchema>;
