import { isNumeric } from '../evidence/estimate.ts';
import { readingOf } from '../evidence/source-note.ts';
import { readDepthOf, type Outcome, type Study } from '../evidence/study.ts';
import type { Cell } from './csv.ts';

/** One outcome of one study, with its full address. */
export interface Finding {
	study: Study;
	outcome: Outcome;
	/** Address of the outcome on its study's page. */
	url: string;
}

interface Column {
	name: string;
	title: string;
	datatype: 'string' | 'number' | 'integer' | 'anyURI';
	/** Whether every row has it. */
	required?: true;
	description: string;
	of: (finding: Finding) => Cell;
}

/** The columns of findings.csv, in their order; new ones are added at the end. */
export const columns: readonly Column[] = [
	{
		name: 'study',
		title: 'Study',
		datatype: 'string',
		required: true,
		description: 'Id of the study, as in studies.json.',
		of: ({ study }) => study.id,
	},
	{
		name: 'outcome',
		title: 'Outcome',
		datatype: 'string',
		required: true,
		description: 'Id of the outcome within the study.',
		of: ({ outcome }) => outcome.id,
	},
	{
		name: 'design',
		title: 'Design',
		datatype: 'string',
		required: true,
		description: 'How the study was made: rct, systematic-review, cohort …',
		of: ({ study }) => study.design,
	},
	{
		name: 'measure',
		title: 'Measure',
		datatype: 'string',
		required: true,
		description: 'What was measured, with its instrument.',
		of: ({ outcome }) => outcome.measure,
	},
	{
		name: 'timepoint',
		title: 'Timepoint',
		datatype: 'string',
		required: true,
		description: 'When it was measured.',
		of: ({ outcome }) => outcome.timepoint,
	},
	{
		name: 'comparison',
		title: 'Comparison',
		datatype: 'string',
		required: true,
		description: 'What was compared with what.',
		of: ({ outcome }) => outcome.comparison,
	},
	{
		name: 'groups',
		title: 'Groups',
		datatype: 'string',
		description:
			'Scores of each group where the source prints them, for reading; as numbers they stand in studies.json.',
		of: ({ outcome }) => outcome.groups.map(groupText).join(' | ') || null,
	},
	{
		name: 'estimate_kind',
		title: 'Kind of estimate',
		datatype: 'string',
		required: true,
		description: 'MD, SMD, RR, OR, HR, mean, proportion (in percent), percent-change, correlation …, or text.',
		of: ({ outcome }) => outcome.estimate.kind,
	},
	{
		name: 'value',
		title: 'Value',
		datatype: 'number',
		description: 'The estimate as printed. Empty where only groups or words were printed.',
		of: ({ outcome: { estimate } }) => (isNumeric(estimate) ? estimate.value : null),
	},
	{
		name: 'in_words',
		title: 'Finding in words',
		datatype: 'string',
		description: 'The finding where the source gives it in words only.',
		of: ({ outcome: { estimate } }) => (isNumeric(estimate) ? null : estimate.value),
	},
	{
		name: 'low',
		title: 'Interval, lower end',
		datatype: 'number',
		description: 'Lower end of the interval, on the scale of the value.',
		of: ({ outcome: { estimate } }) => (isNumeric(estimate) ? (estimate.ci?.[0] ?? null) : null),
	},
	{
		name: 'high',
		title: 'Interval, upper end',
		datatype: 'number',
		description: 'Upper end of the interval, on the scale of the value.',
		of: ({ outcome: { estimate } }) => (isNumeric(estimate) ? (estimate.ci?.[1] ?? null) : null),
	},
	{
		name: 'level',
		title: 'Level of the interval',
		datatype: 'number',
		description: '0.95 for a 95% interval; empty where the source does not say it.',
		of: ({ outcome: { estimate } }) => (isNumeric(estimate) ? estimate.level : null),
	},
	{
		name: 'interval_kind',
		title: 'Kind of interval',
		datatype: 'string',
		description: 'confidence, credible or prediction; empty where there is no interval.',
		of: ({ outcome: { estimate } }) => (isNumeric(estimate) && estimate.ci !== null ? estimate.interval : null),
	},
	{
		name: 'p',
		title: 'P value',
		datatype: 'string',
		description: 'P value as printed: a number, or a bound such as <0.001.',
		of: ({ outcome: { estimate } }) => estimate.p,
	},
	{
		name: 'unit',
		title: 'Unit',
		datatype: 'string',
		description: 'Unit of the value, where the measure does not say it.',
		of: ({ outcome }) => outcome.unit,
	},
	{
		name: 'scale',
		title: 'Scale',
		datatype: 'string',
		description: 'Id of the scale of the measure, such as pain-0-10; empty where the source does not say it.',
		of: ({ outcome }) => outcome.scale,
	},
	{
		name: 'better_when',
		title: 'Better when',
		datatype: 'string',
		required: true,
		description: 'Which direction is better for the person: lower, higher or n/a.',
		of: ({ outcome }) => outcome.betterWhen,
	},
	{
		name: 'direction',
		title: 'Direction',
		datatype: 'string',
		description: 'Which group minus which.',
		of: ({ outcome }) => outcome.direction,
	},
	{
		name: 'favours',
		title: 'Favours',
		datatype: 'string',
		description: 'The group that did better, or "no difference".',
		of: ({ outcome }) => outcome.favours,
	},
	{
		name: 'n',
		title: 'People behind the estimate',
		datatype: 'integer',
		description: 'Number of people behind this estimate, where printed.',
		of: ({ outcome: { estimate } }) => estimate.n,
	},
	{
		name: 'study_n',
		title: 'People in the study',
		datatype: 'integer',
		description: 'Number of people in the study; for reviews, in all its studies.',
		of: ({ study }) => study.population.n,
	},
	{
		name: 'k',
		title: 'Studies pooled',
		datatype: 'integer',
		description: 'Number of studies pooled in this estimate.',
		of: ({ outcome: { estimate } }) => estimate.k,
	},
	{
		name: 'i2',
		title: 'Heterogeneity',
		datatype: 'number',
		description: 'Heterogeneity of a pooled estimate, I², in percent.',
		of: ({ outcome: { estimate } }) => estimate.i2,
	},
	{
		name: 'locator',
		title: 'Where in the source',
		datatype: 'string',
		required: true,
		description: 'Where in the source the number stands.',
		of: ({ outcome }) => outcome.locator,
	},
	{
		name: 'read_depth',
		title: 'Read as',
		datatype: 'string',
		required: true,
		description: 'How deeply this number was read: full-text, abstract or secondary.',
		of: ({ study, outcome }) => readDepthOf(study, outcome),
	},
	{
		name: 'times_read',
		title: 'Times read',
		datatype: 'integer',
		required: true,
		description: '2 when someone who had not seen the first reading looked the number up again, else 1.',
		of: ({ study, outcome }) => readingOf(study, outcome).times,
	},
	{
		name: 'year',
		title: 'Year',
		datatype: 'integer',
		required: true,
		description: 'Year of publication.',
		of: ({ study }) => study.citation.year,
	},
	{
		name: 'doi',
		title: 'DOI',
		datatype: 'string',
		description: 'DOI of the publication.',
		of: ({ study }) => study.citation.doi,
	},
	{
		name: 'pmid',
		title: 'PMID',
		datatype: 'string',
		description: 'PubMed number of the publication.',
		of: ({ study }) => study.citation.pmid,
	},
	{
		name: 'url',
		title: 'Address',
		datatype: 'anyURI',
		required: true,
		description: 'Address of the finding on this site.',
		of: ({ url }) => url,
	},
];

/** "hip group: n 17, mean 2.4, sd 2" */
function groupText({ name, n, mean, sd, events, percent, rate }: Outcome['groups'][number]): string {
	const parts = Object.entries({ n, mean, sd, events, percent, rate }).filter(([, value]) => value !== null);
	return parts.length === 0 ? name : `${name}: ${parts.map(([part, value]) => `${part} ${value}`).join(', ')}`;
}
