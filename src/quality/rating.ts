import { z } from 'zod';
import { day } from '../evidence/day.ts';
import { known, text } from '../evidence/field.ts';
import { idSchema } from '../evidence/study.ts';
import { discernItems, jamaItems, pematItems, type DiscernId, type JamaId, type PematId } from './instrument.ts';

const plain = text.regex(/^[^{}]*$/, 'Write the words a reader sees, without { and }; only records bind numbers so.');

const evidence = {
	quote: known(plain).describe('The sentence of the page that earns it, word for word.'),
	because: known(plain).describe(
		'Why a point is missing or does not apply; or what shows it, where no one sentence can.',
	),
};

interface Judged {
	/** Share of the points earned, from 0 to 1; null where the item does not apply. */
	share: number | null;
	quote: string | null;
	because: string | null;
}

/** What a judgement lacks: a point earned needs its sentence, a point not earned its reason. */
function missing({ share, quote, because }: Judged, ofWholePage: boolean) {
	if (share === null) {
		if (because === null) return { path: 'because', message: 'An item that does not apply needs "because".' };
		if (quote !== null)
			return { path: 'quote', message: 'An item that does not apply earns nothing, so it has no "quote".' };
		return undefined;
	}
	if (share < 1 && because === null) {
		return { path: 'because', message: 'A point that is not earned needs "because": what is missing.' };
	}
	if (share > 0 && quote === null && !(ofWholePage && because !== null)) {
		const instead = ofWholePage ? ', or "because" where no one sentence shows it' : '';
		return { path: 'quote', message: `A point that is earned needs "quote": the sentence that earns it${instead}.` };
	}
	return undefined;
}

const judged = <Shape extends z.ZodRawShape>(
	shape: Shape,
	shareOf: (value: never) => number | null,
	ofWholePage: boolean,
) =>
	z.strictObject({ ...shape, ...evidence }).superRefine((value, context) => {
		const { quote, because } = value as { quote: string | null; because: string | null };
		const problem = missing({ share: shareOf(value as never), quote, because }, ofWholePage);
		if (problem) context.addIssue({ code: 'custom', path: [problem.path], message: problem.message });
	});

const scored = (ofWholePage: boolean) =>
	judged(
		{
			score: z
				.int()
				.min(1)
				.max(5)
				.nullable()
				.describe('1 is a definite no, 5 a definite yes; null where the question does not fit the page.'),
		},
		({ score }: { score: number | null }) => (score === null ? null : (score - 1) / 4),
		ofWholePage,
	);

const agreed = (ofWholePage: boolean) =>
	judged(
		{ agree: z.boolean().nullable().describe('true, false, or null where the item does not apply.') },
		({ agree }: { agree: boolean | null }) => (agree === null ? null : Number(agree)),
		ofWholePage,
	);

const met = () =>
	judged(
		{ met: z.boolean().describe('Whether the page meets it.') },
		(value: { met: boolean }) => Number(value.met),
		false,
	);

/** One field for each item; Object.fromEntries forgets their names. */
function fields<Id extends string, Schema extends z.ZodType>(
	items: readonly { id: Id; ofWholePage?: true }[],
	of: (ofWholePage: boolean) => Schema,
	name: string,
) {
	const shape = items.map(({ id, ofWholePage }) => [id, of(ofWholePage === true).describe(`${name}, item ${id}.`)]);
	return z.strictObject(Object.fromEntries(shape) as Record<Id, Schema>);
}

export const raters = ['a', 'b'] as const;

/** What one reader, who saw only the page, scored. */
export const ratingSchema = z.strictObject({
	reader: z.enum(raters).describe('a or b; readers have no names here.'),
	on: day.describe('Day of the rating, as YYYY-MM-DD.'),
	page: z
		.string()
		.regex(/^[0-9a-f]{8}$/, 'Eight characters, as "npm run page-text" prints them.')
		.describe('Fingerprint of the page that was read; "npm run page-text" prints it.'),
	discern: fields<DiscernId, ReturnType<typeof scored>>(discernItems, scored, 'DISCERN').describe(
		'Scores on DISCERN, all 16 items.',
	),
	pemat: fields<PematId, ReturnType<typeof agreed>>(pematItems, agreed, 'PEMAT').describe(
		'Answers to the PEMAT for printed material, all 24 items.',
	),
	jama: fields<JamaId, ReturnType<typeof met>>(jamaItems, met, 'JAMA benchmarks').describe('The four JAMA benchmarks.'),
});

export type Rating = z.output<typeof ratingSchema>;

/** The ratings of one article by two readers. */
export const qualitySchema = z
	.strictObject({
		id: idSchema.describe('Id of the article, equal to the file name.'),
		ratings: z.array(ratingSchema).describe('Two ratings, by reader a and reader b.'),
	})
	.superRefine(({ ratings }, context) => {
		const readers = ratings.map(({ reader }) => reader).sort();
		if (readers.join() === raters.join()) return;
		context.addIssue({
			code: 'custom',
			path: ['ratings'],
			message: `An article is rated by reader a and reader b, each once; found ${readers.join(', ') || 'none'}.`,
		});
	});

export type Quality = z.output<typeof qualitySchema>;
