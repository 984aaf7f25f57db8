import { z } from 'zod';
import { termSchema, type Term } from '../article/term.ts';
import { cslOf } from '../citation/csl.ts';
import { linksOf } from '../citation/links.ts';
import { claimSchema, type Claim } from '../evidence/claim.ts';
import { day } from '../evidence/day.ts';
import { known } from '../evidence/field.ts';
import { readingOf } from '../evidence/source-note.ts';
import { readDepths, readDepthOf, studySchema, type Study } from '../evidence/study.ts';
import { exerciseSchema, type Exercise } from '../exercise/exercise.ts';
import { programmeSchema, type Programme } from '../exercise/programme.ts';
import { gravest, noticeKinds, type LookUp } from '../verification/look-up.ts';

// What is published of each kind of record: its own fields, without those that only steer the checks, and addresses.

const url = z.url().describe('Full address of its page, or of its place on one.');

const cslName = z.union([
	z.strictObject({ family: z.string(), given: z.string(), suffix: z.string().optional() }),
	z.strictObject({ literal: z.string() }),
]);
const cslDate = z.strictObject({ 'date-parts': z.tuple([z.tuple([z.int(), z.int().optional(), z.int().optional()])]) });

const cslSchema = z
	.strictObject({
		id: z.string(),
		type: z.enum(['article-journal', 'report', 'webpage']),
		title: z.string(),
		author: z.array(cslName).min(1),
		issued: cslDate.optional(),
		'container-title': z.string().optional(),
		'container-title-short': z.string().optional(),
		publisher: z.string().optional(),
		volume: z.string().optional(),
		issue: z.string().optional(),
		page: z.string().optional(),
		DOI: z.string().optional(),
		PMID: z.string().optional(),
		PMCID: z.string().optional(),
		URL: z.url().optional(),
	})
	.describe('The reference as CSL-JSON, for reference managers and citation styles.');

const timesRead = z
	.union([z.literal(1), z.literal(2)])
	.describe(
		'2 when someone who had not seen the first reading looked the numbers up again and they still stand, else 1.',
	);

const { exceptions: _study, outcomes, ...study } = studySchema.shape;
const outcomeSchema = z.strictObject({
	...outcomes.def.innerType.element.shape,
	readDepth: z.enum(readDepths).describe('How deeply this number was read: full-text, abstract or secondary.'),
	timesRead,
	url,
});
const studyRecord = z.strictObject({
	...study,
	outcomes: z.array(outcomeSchema).describe('Every number and finding recorded of the study.'),
	csl: cslSchema,
	retraction: known(
		z.strictObject({
			status: z.enum(['none', ...noticeKinds]).describe('The gravest notice Crossref or PubMed know.'),
			checked: day.describe('Day on which they were asked.'),
			source: z.url().describe('The notice, or where the paper was looked up.'),
		}),
	).describe('What Crossref and PubMed know of retractions and corrections; null when nobody has asked them.'),
	url,
});

const { exceptions: _claim, ...claim } = claimSchema.shape;
const claimRecord = z.strictObject({
	...claim,
	sentence: z
		.string()
		.nullable()
		.describe(
			'The statement as the page words it by certainty and size of the effect; null where certainty is not rated.',
		),
	url,
});

const { exceptions: _exercise, ...exercise } = exerciseSchema.shape;
const exerciseRecord = z.strictObject({
	...exercise,
	figure: z.url().describe('Address of the drawing, an SVG file.'),
	url,
});

const { exceptions: _programme, ...programme } = programmeSchema.shape;
const programmeRecord = z.strictObject({ ...programme, url });

const { exceptions: _term, mustExplain: _words, ...term } = termSchema.shape;
const termRecord = z.strictObject({ ...term, url });

/** The shape of a record of each kind, as it is published. */
export const recordSchemas = {
	claims: claimRecord,
	studies: studyRecord,
	exercises: exerciseRecord,
	programmes: programmeRecord,
	glossary: termRecord,
} as const;

export type DataName = keyof typeof recordSchemas;

type Published<Name extends DataName> = z.output<(typeof recordSchemas)[Name]>;

/**
 * A study with its reference; what was not reported or not read of it is null. `url` is the address of its page, `lookUp`
 * what Crossref and PubMed said of it.
 */
export function publishedStudy(record: Study, lookUp: LookUp | undefined, url: string): Published<'studies'> {
	const { exceptions: _, ...fields } = record;
	return {
		...fields,
		outcomes: record.outcomes.map((outcome) => ({
			...outcome,
			readDepth: readDepthOf(record, outcome),
			timesRead: readingOf(record, outcome).times,
			url: `${url}#${outcome.id}`,
		})),
		csl: cslOf(record.id, record.citation),
		retraction: lookUp === undefined ? null : retractionOf(record, lookUp),
		url,
	};
}

function retractionOf({ citation }: Study, { on, notices }: LookUp): Published<'studies'>['retraction'] {
	const kind = gravest(notices);
	const notice = notices.find((one) => one.kind === kind);
	const source = notice?.at ?? linksOf(citation)[0]?.url;
	return source === undefined ? null : { status: kind ?? 'none', checked: on, source };
}

/** A claim; `sentence` is its statement as pages word it. */
export function publishedClaim(record: Claim, sentence: string | null, url: string): Published<'claims'> {
	const { exceptions: _, ...fields } = record;
	return { ...fields, sentence, url };
}

/** An exercise with its poses as joint angles, and the address of its drawing. */
export function publishedExercise(record: Exercise, url: string): Published<'exercises'> {
	const { exceptions: _, ...fields } = record;
	return { ...fields, figure: `${url}figure.svg`, url };
}

export function publishedProgramme(record: Programme, url: string): Published<'programmes'> {
	const { exceptions: _, ...fields } = record;
	return { ...fields, url };
}

export function publishedTerm(record: Term, url: string): Published<'glossary'> {
	const { exceptions: _, mustExplain: __, ...fields } = record;
	return { ...fields, url };
}
