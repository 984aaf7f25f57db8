import { z } from 'zod';
import { exceptions } from './exception.ts';
import { prose, text } from './field.ts';
import { day } from './day.ts';
import { certaintyLevels, statementSchema, verbs, type ClaimKind } from './statement.ts';
import { idSchema } from './study.ts';

export const claimKinds = Object.keys(verbs) as [ClaimKind, ...ClaimKind[]];
export const verdicts = ['supports', 'partly', 'contradicts', 'untested'] as const;
export const claimOrigins = ['clinic article', 'gait story', 'common belief'] as const;

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
	says: prose
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
		plain: prose.describe('The sentence or two the evidence does carry, in plain words, 20 words or fewer each.'),
		statement: statementSchema
			.nullable()
			.default(null)
			.describe(
				'The claim in parts; the page makes a sentence of it that says how sure one can be. Goes with certainty.',
			),
		headline: findingSyntax
			.nullable()
			.default(null)
			.describe('The finding shown first, as a number and a picture: study#outcome. Its size enters the statement.'),
		why: prose.describe('Why this verdict, for a reader who wants the reasons.'),
		certainty: z
			.strictObject({
				level: z.enum(certaintyLevels).describe('How sure one can be (GRADE): high, moderate, low, very-low.'),
				reasons: z.array(prose).min(1).describe('Why not higher: small trials, read as abstracts, indirect …'),
				rater: text.describe('Who rated it: "ours", or the study that did.'),
			})
			.nullable()
			.default(null)
			.describe('Certainty with its reasons; leave out where no rating makes sense (an untested claim).'),
		forest: z
			.strictObject({
				difference: prose.describe(
					'What is drawn and which way: hip exercise minus thigh exercise, points of the knee score.',
				),
				rows: z
					.array(
						z.strictObject({
							outcome: findingSyntax.describe('A finding of this claim with a number and its interval: study#outcome.'),
							label: prose
								.nullable()
								.default(null)
								.describe('What sets this line apart when a study has several: against flat inserts.'),
							reverse: z.boolean().default(false).describe('True when the source subtracted the other way round.'),
						}),
					)
					.min(2)
					.describe('The findings drawn, one a line. They measure the same thing the same way.'),
				pool: z
					.boolean()
					.default(false)
					.describe('True to pool them ourselves: separate people, same question, same scale.'),
				why: prose.describe('Why they are pooled here, or why not.'),
			})
			.nullable()
			.default(null)
			.describe('A forest plot of findings that can be compared.'),
		wouldChange: prose.describe('What result would change the verdict, in a plain sentence or two.'),
		published: day.describe('Day this claim was first published, as YYYY-MM-DD.'),
		earlier: z
			.array(
				z.strictObject({
					until: day.describe('Last day this wording stood, as YYYY-MM-DD.'),
					plain: text.describe('The plain words as they stood.'),
					why: text.describe('Why they were changed.'),
				}),
			)
			.default([])
			.describe('Earlier wordings, newest first.'),
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
		exceptions,
	})
	.superRefine((claim, context) => {
		const add = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
		if (claim.verdict !== 'untested' && claim.findings.length === 0) {
			add(
				['findings'],
				`A claim with the verdict "${claim.verdict}" rests on at least one finding; this one has none.`,
			);
		}
		if ((claim.certainty === null) !== (claim.statement === null)) {
			add(
				['statement'],
				'A statement and a certainty go together: the statement is put into words by how sure one can be. Give both or neither.',
			);
		}
		if (claim.statement !== null && !(claim.statement.verb in verbs[claim.kind])) {
			add(
				['statement', 'verb'],
				`A claim of the kind "${claim.kind}" does not "${claim.statement.verb}". Its verbs: ${Object.keys(verbs[claim.kind]).join(', ')}.`,
			);
		}
		if (claim.headline !== null && !claim.findings.some(({ finding }) => finding === claim.headline)) {
			add(['headline'], `The headline "${claim.headline}" is not among the findings. Add it there first.`);
		}
		claim.forest?.rows.forEach(({ outcome }, index) => {
			if (claim.findings.some(({ finding }) => finding === outcome)) return;
			add(
				['forest', 'rows', index, 'outcome'],
				`"${outcome}" is drawn and is not among the findings. Add it there first.`,
			);
		});
	});

export type Claim = z.output<typeof claimSchema>;
