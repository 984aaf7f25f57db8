import { z } from 'zod';
import { exceptions } from './exception.ts';
import { known, prose, proseWithin, text } from './field.ts';
import { day } from './day.ts';
import { citationSchema } from './citation.ts';
import { copiesIn } from './copies.ts';
import { readingSchema } from './reading.ts';
import { estimateSchema } from './estimate.ts';
import { registrySyntax } from './registry.ts';

export const designs = [
	'rct',
	'systematic-review',
	'guideline',
	'consensus',
	'cohort',
	'cross-sectional',
	'case-control',
	'lab-study',
	'narrative-review',
	'qualitative',
	'survey',
] as const;

export const readDepths = ['full-text', 'abstract', 'secondary'] as const;
export type ReadDepth = (typeof readDepths)[number];

/** A kebab-case id that is also the file name. */
export const idSchema = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write ids in lower-case letters, digits and hyphens: nascimento-2018.');

const doseSchema = z.strictObject({
	sets: known(z.union([z.int().min(1), text])).describe('Sets per exercise, as the source reports them.'),
	reps: known(z.union([z.int().min(1), text])).describe('Repetitions per set, as the source reports them.'),
	perWeek: known(z.number().min(0)).describe('Sessions a week.'),
	weeks: known(z.number().min(0)).describe('Length of the programme in weeks.'),
	note: known(text).describe('Anything else the source says of the dose: load, tempo, supervision.'),
});

const armSchema = z.strictObject({
	name: text.describe('Short name of the group: hip exercise.'),
	n: known(z.int().min(0)).describe('People randomised to this group.'),
	completed: known(z.int().min(0)).describe('People of this group who finished.'),
	description: known(text).describe('What the group did, in our own words.'),
	dose: known(doseSchema).describe('Sets, repetitions, sessions and weeks; leave out what was not reported.'),
});

const groupSchema = z.strictObject({
	name: text.describe('Which group or condition this row is.'),
	n: known(z.int().min(0)).describe('People in the group.'),
	mean: known(z.number()).describe('Mean of the measure in this group.'),
	sd: known(z.number().min(0)).describe('Standard deviation of the measure in this group.'),
	events: known(z.int().min(0)).describe('People of this group who had the event.'),
	percent: known(z.number().min(0).max(100)).describe('Share of this group with the event, in percent.'),
	rate: known(z.number().min(0)).describe('Rate as printed; say per what in the note of the outcome.'),
});

const outcomeSchema = z.strictObject({
	id: idSchema.describe('Unique within this file; pages cite it as study#outcome.'),
	measure: text.describe('Instrument and range: pain, 0-10 scale.'),
	timepoint: text.describe('When it was measured: 12 weeks.'),
	comparison: text.describe('What was compared with what.'),
	estimate: estimateSchema.describe('The number with its interval, or the finding in words.'),
	groups: z.array(groupSchema).default([]).describe('Group scores where the source prints them.'),
	scale: known(idSchema).describe(
		'Scale of the measure, by its id in scales.yaml: pain-0-10. Leave out when the source does not say.',
	),
	betterWhen: z.enum(['lower', 'higher', 'n/a']).describe('Which direction is better for the person.'),
	favours: known(text).describe('The group that did better, or "no difference".'),
	direction: known(text).describe('Which group minus which; say so if it was inferred.'),
	equivalence: known(
		z.strictObject({
			margin: z.number().positive().describe('Margin within which the groups count as equal, in units of the measure.'),
			p: z.string().describe('P value of the equivalence test, as printed.'),
			test: text.describe('Name of the test.'),
		}),
	).describe('Result of an equivalence test; its P value is not a P value for a difference.'),
	unit: known(text).describe('Unit of the value, where the measure does not say it: percent, degrees.'),
	locator: text.describe('Where in the source the number stands: abstract, Table 2, Results ¶3.'),
	readDepth: z
		.enum(readDepths)
		.optional()
		.describe('Only when this number was read less deeply than the rest of the study.'),
	secondReading: known(readingSchema).describe(
		'A second, independent look-up of these numbers; leave out until there was one.',
	),
	note: known(text).describe('What a reader of this number must know.'),
	conflict: known(text).describe('Recorded when the source contradicts itself, so that the page can show it.'),
});

/** A published investigation, with every number a page may quote and the place where it stands. */
export const studySchema = z
	.strictObject({
		id: idSchema.describe('First author and year, equal to the file name: nascimento-2018.'),
		design: z.enum(designs).describe('How the study was made.'),
		topics: z.array(idSchema).default([]).describe('Free tags in kebab-case.'),
		inShort: proseWithin(260).describe(
			'One or two plain sentences a patient understands: what was done, what was found.',
		),
		citation: citationSchema.describe('The bibliographic record.'),
		registration: z
			.array(registrySyntax)
			.default([])
			.describe('Trial or review registration numbers: NCT03069547, CRD42018088671.'),
		population: z
			.strictObject({
				n: known(z.int().min(0)).describe('People in the study; for reviews, people in all its studies.'),
				studies: known(z.int().min(0)).describe('Studies included, for reviews.'),
				women: known(z.int().min(0)).describe('Number of women.'),
				ageMean: known(z.number().min(0)).describe('Mean age in years.'),
				ageRange: known(z.string()).describe('Age range in years as printed: "18-40".'),
				description: text.describe('Who took part, in a few words.'),
				country: known(text).describe('Where.'),
			})
			.describe('Who was studied.'),
		secondReading: known(readingSchema).describe(
			'A second, independent look-up of the people and the sizes of the groups.',
		),
		added: day.describe('Day the first reading was recorded here, as YYYY-MM-DD.'),
		includes: known(
			z.strictObject({
				studies: z.array(idSchema).min(1).describe('Studies of ours that the review includes, by id.'),
				where: text.describe('Where that was seen: reference list, table of included studies, a page that lists them.'),
				all: z
					.boolean()
					.describe('True when the whole list of included studies was seen, so that a study not named is not in it.'),
			}),
		).describe('For reviews: which of our studies it includes, as far as that was seen.'),
		arms: z.array(armSchema).default([]).describe('What each group did; for reviews, the interventions compared.'),
		outcomes: z.array(outcomeSchema).default([]).describe('Every number a page may quote.'),
		appraisal: z
			.strictObject({
				pedro: known(z.number().min(0).max(10)).describe('PEDro score, 0 to 10.'),
				riskOfBias: known(text).describe('Risk of bias as somebody else rated it; say who.'),
				amstar: known(text).describe('AMSTAR rating of a review; say who rated it.'),
				grade: known(text).describe('Certainty as the source itself rates it.'),
				note: known(text).describe('Who rated, and anything a reader should know.'),
			})
			.prefault({})
			.describe('How others rated the study.'),
		conclusion: prose.describe('The finding in our own words.'),
		limitations: z.array(prose).default([]).describe('What limits it, in our own words.'),
		sources: z
			.array(
				z.strictObject({
					url: z
						.url()
						.regex(
							/^[!-~]+$/,
							'An address holds no space and no other letters than ASCII; what is said of the page goes into its note.',
						)
						.describe('The page that was read.'),
					note: known(text).describe('What the page is, when it is not the paper itself.'),
				}),
			)
			.min(1)
			.describe('The pages on which the facts were read.'),
		readDepth: z.enum(readDepths).describe('How deeply the study was read: full-text, abstract or secondary.'),
		funding: known(text).describe('Who paid for the study, as the source says; leave out when not seen.'),
		competingInterests: known(text).describe('Competing interests as declared; leave out when not seen.'),
		unverified: z.array(text).default([]).describe('What could not be seen on any page.'),
		conflicts: z.array(text).default([]).describe('Where two pages disagree.'),
		exceptions,
	})
	.superRefine(studyIsConsistent);

export type Study = z.output<typeof studySchema>;
export type Outcome = Study['outcomes'][number];

/** How deeply one number was read: its own depth, else the study's. */
export function readDepthOf(study: Study, outcome: Outcome): ReadDepth {
	return outcome.readDepth ?? study.readDepth;
}

function studyIsConsistent(study: z.input<typeof studySchema>, context: z.RefinementCtx): void {
	const rows = [
		{ path: ['population'], fields: study.population },
		...(study.arms ?? []).map((fields, index) => ({ path: ['arms', index], fields })),
		...(study.outcomes ?? []).map((fields, index) => ({ path: ['outcomes', index], fields })),
	];
	for (const { path, number, field } of rows.flatMap(copiesIn)) {
		context.addIssue({
			code: 'custom',
			path,
			message: `"${number}" is typed here and stands in ${field.join('.')} too. Ask for that number in braces, or, if it is another one, give it a name: {controls=${number}}.`,
		});
	}
	const seen = new Set<string>();
	(study.outcomes ?? []).forEach((outcome, index) => {
		if (seen.has(outcome.id)) {
			context.addIssue({
				code: 'custom',
				path: ['outcomes', index, 'id'],
				message: `Two outcomes of this study have the id "${outcome.id}". Give one of them another.`,
			});
		}
		seen.add(outcome.id);
	});
	const { n, women } = study.population;
	if (n != null && women != null && women > n) {
		context.addIssue({
			code: 'custom',
			path: ['population', 'women'],
			message: `There are more women (${women}) than people (${n}).`,
		});
	}
}
