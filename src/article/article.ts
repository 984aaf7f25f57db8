import { z } from 'zod';
import { exceptions } from '../evidence/exception.ts';
import { known, prose, proseWithin, text } from '../evidence/field.ts';
import { day, formatDay } from '../evidence/day.ts';
import { idSchema } from '../evidence/study.ts';

export const readers = ['it-hurts', 'i-treat-it', 'how-we-know'] as const;

/** Prose for patients, with a clinician layer. */
export const articleSchema = z
	.strictObject({
		id: idSchema.describe('Equal to the file name.'),
		title: proseWithin(65).describe('The question a reader asks, at most 65 characters.'),
		short: text.max(32).describe('A short title for lists and breadcrumbs.'),
		description: proseWithin(160).describe('One sentence for search engines, at most 160 characters.'),
		answer: z
			.array(prose)
			.min(1)
			.max(4)
			.describe('The answer in one to four sentences; the first thing under the title.'),
		tells: z
			.array(
				z.strictObject({
					text: proseWithin(80).describe(
						'What the reader will know, after "This page tells you": whether you can run.',
					),
					section: text.describe('Heading of the section that says it, as it stands in the text.'),
				}),
			)
			.min(2)
			.max(4)
			.describe('What the page sets out to tell, each with the section that does (DISCERN, items 1 and 2).'),
		forWhom: proseWithin(160).describe('Whom the page is for, in a sentence, and whom it is not for.'),
		reader: z.enum(readers).describe('Whom it is for first: it-hurts, i-treat-it, how-we-know.'),
		order: z.int().min(1).describe('Place among the articles for that reader.'),
		published: day.describe('First published, as YYYY-MM-DD.'),
		changed: day.describe('Last change of content, as YYYY-MM-DD.'),
		checked: known(day).describe(
			'Day on which the page was last read against its sources and needed no change; left out, that is the day of `changed`.',
		),
		reviewed: z
			.strictObject({
				on: day.describe('Day of the review.'),
				by: text.describe('Name and profession of the clinician who reviewed it.'),
			})
			.nullable()
			.describe('Clinical review; null until a clinician has reviewed the page.'),
		otherNames: z.array(text).default([]).describe('Words people search for that the page does not use.'),
		related: z
			.strictObject({
				articles: z.array(idSchema).default([]).describe('Articles to read next, by id.'),
				exercises: z.array(idSchema).default([]).describe('Exercises that fit, by id.'),
				programmes: z.array(idSchema).default([]).describe('Programmes that fit, by id.'),
			})
			.prefault({})
			.describe('Where to go next, beyond what the text itself names.'),
		exceptions,
		elsewhere: z
			.array(idSchema)
			.min(3)
			.max(6)
			.describe('Pages of others worth reading, by their id in elsewhere.yaml (DISCERN, item 7).'),
	})
	.superRefine((article, context) => {
		if (article.changed < article.published) {
			context.addIssue({
				code: 'custom',
				path: ['changed'],
				message: `Changed (${formatDay(article.changed)}) is before published (${formatDay(article.published)}).`,
			});
		}
		if (article.checked && article.checked < article.changed) {
			context.addIssue({
				code: 'custom',
				path: ['checked'],
				message: `Checked (${formatDay(article.checked)}) is before changed (${formatDay(article.changed)}).`,
			});
		}
		if (article.reviewed && article.reviewed.on < article.published) {
			context.addIssue({
				code: 'custom',
				path: ['reviewed', 'on'],
				message: `Reviewed (${formatDay(article.reviewed.on)}) is before published (${formatDay(article.published)}).`,
			});
		}
	});

export type Article = z.output<typeof articleSchema>;

/** Whether a whole article is for clinicians, who need no medical word explained. */
export function isForClinicians({ reader }: Pick<Article, 'reader'>): boolean {
	return reader === 'i-treat-it';
}

/** Day by which an article is to be read against its sources again: a year after it last was. */
export function checkDue({ changed, checked }: Pick<Article, 'changed' | 'checked'>): Date {
	const due = new Date(checked ?? changed);
	due.setUTCFullYear(due.getUTCFullYear() + 1);
	return due;
}
