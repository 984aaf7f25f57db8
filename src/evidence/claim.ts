import { z } from 'zod';
import { text } from './field.ts';
import { day } from './day.ts';
import { idSchema } from './study.ts';

export const claimKinds = [
	'effect',
	'cause',
	'association',
	'mechanism',
	'prognosis',
	'diagnosis',
	'prevalence',
] as const;
export const verdicts = ['supports', 'partly', 'contradicts', 'untested'] as const;
export const claimOrigins = ['clinic article', 'gait story', 'common belief'] as const;
export const certaintyLevels = ['high', 'moderate', 'low', 'very-low'] as const;

/** `study` or `study#outcome`: a whole study, or one of its numbers. */
export const findingSyntax = z
	.string()
	.regex(
		/^[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$/,
		'Write a finding as study#outcome (nascimento-2018#pain-hipknee-vs-knee) or as a study alone.',
	);

const findingSchema = z.strictObject({
	finding: findingSyntax.describe('The study, or study#outcome, that bears on the claim.'),
	bears: z
		.enum(['for', 'against', 'context'])
		.describe('Whether it speaks for the claim, against it, or sets the scene.'),
	says: text
		.nullable()
		.default(null)
		.describe('What it found, in a short phrase of ours; leave out when the outcome already says it.'),
});

/** One checkable sentence, its verdict, and the findings it rests on. */
export const claimSchema = z
	.strictObject({
		id: idSchema.describe('Says the claim in a few words, equal to the file name: adding-hip-exercise-eases-pain.'),
		kind: z
			.enum(claimKinds)
			.describe(
				'What sort of claim: effect (does it help?), cause (does it come first?), association, mechanism, prognosis, diagnosis, prevalence.',
			),
		claim: text.describe('The claim as it is made, paraphrased in one sentence.'),
		verdict: z.enum(verdicts).describe('What the evidence says: supports, partly, contradicts, or untested.'),
		plain: text.describe('The sentence or two the evidence does carry, in plain words, 20 words or fewer each.'),
		why: text.describe('Why this verdict, for a reader who wants the reasons.'),
		certainty: z
			.strictObject({
				level: z.enum(certaintyLevels).describe('How sure one can be (GRADE): high, moderate, low, very-low.'),
				reasons: z.array(text).min(1).describe('Why not higher: small trials, read as abstracts, indirect …'),
				rater: text.describe('Who rated it: "ours", or the study that did.'),
			})
			.nullable()
			.default(null)
			.describe('Certainty with its reasons; leave out where no rating makes sense (an untested claim).'),
		checked: day.describe('Day the evidence for this claim was last gone through, as YYYY-MM-DD.'),
		findings: z.array(findingSchema).default([]).describe('The findings the claim rests on, for and against.'),
		origins: z
			.array(
				z.strictObject({
					source: z.enum(claimOrigins).describe('Where the claim was met.'),
					year: z.int().min(1900).nullable().default(null).describe('Year of that source, when known.'),
					said: text
						.nullable()
						.default(null)
						.describe('How that source put it, paraphrased, if it differs from the claim.'),
				}),
			)
			.default([])
			.describe('Where the claim comes from. Clinics are not named.'),
		chain: z
			.strictObject({
				order: z.int().min(1).describe('Place in the chain, from 1.'),
				name: text.describe('Short name of the link: The pelvis drops.'),
			})
			.nullable()
			.default(null)
			.describe('Only for a link of the gait story.'),
		exercises: z.array(idSchema).default([]).describe('Exercises the claim is about, by id.'),
	})
	.superRefine((claim, context) => {
		if (claim.verdict !== 'untested' && claim.findings.length === 0) {
			context.addIssue({
				code: 'custom',
				path: ['findings'],
				message: `A claim with the verdict "${claim.verdict}" rests on at least one finding; this one has none.`,
			});
		}
	});

export type Claim = z.output<typeof claimSchema>;
