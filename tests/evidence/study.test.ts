import { expect, test } from 'vitest';
import { estimateSchema } from '../../src/evidence/estimate.ts';
import { readDepthOf, studySchema } from '../../src/evidence/study.ts';
import { study } from '../records.ts';

const messages = (value: unknown, schema: typeof estimateSchema | typeof studySchema = studySchema) =>
	(schema.safeParse(value).error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`);

const outcome = (estimate: object, more: object = {}) => ({
	id: 'pain',
	measure: 'pain, 0-10 scale',
	timepoint: '12 weeks',
	comparison: 'hip vs knee',
	estimate,
	betterWhen: 'lower',
	locator: 'abstract',
	...more,
});

test('a sound study passes', () => {
	expect(messages(study())).toEqual([]);
});

test('the address of a page read is an address and nothing else', () => {
	expect(messages(study({ sources: [{ url: 'https://example.org/paper (a mirror)' }] }))).toEqual([
		'sources.0.url: An address holds no space and no other letters than ASCII; what is said of the page goes into its note.',
	]);
});

test('an interval contains its estimate, runs upwards and stays on the scale of its kind', () => {
	expect(messages({ kind: 'MD', value: 3, ci: [1, 2] }, estimateSchema)).toEqual([
		'ci: The interval 1 to 2 does not contain the estimate 3.',
	]);
	expect(messages({ kind: 'MD', value: 1.5, ci: [2, 1] }, estimateSchema)).toEqual([
		'ci: The interval 2 to 1 runs backwards. Write it as [1, 2].',
	]);
	expect(messages({ kind: 'OR', value: -1, ci: [-2, 3] }, estimateSchema)).toEqual([
		'value: The value -1 is off the scale of an odds ratio (0 to any number).',
		'ci: The interval -2 to 3 is off the scale of an odds ratio (0 to any number).',
	]);
	expect(messages({ kind: 'proportion', value: 143 }, estimateSchema)).toEqual([
		'value: The value 143 is off the scale of a share of people (0 to 100).',
	]);
	expect(messages({ kind: 'MD', value: -1.5, ci: [-2.3, -0.8] }, estimateSchema)).toEqual([]);
});

test('an interval touching its estimate is sound on either side', () => {
	expect(messages({ kind: 'MD', value: 1, ci: [1, 2] }, estimateSchema)).toEqual([]);
	expect(messages({ kind: 'MD', value: 2, ci: [1, 2] }, estimateSchema)).toEqual([]);
});

test('a study says on which day it was first read', () => {
	const { added: _, ...undated } = study();
	expect(messages(undated)).toEqual(['added: Write a day as YYYY-MM-DD.']);
	expect(messages(study({ added: '19 November 2026' }))).toEqual(['added: Write a day as YYYY-MM-DD.']);
});

test('a scale is named by an id, and the margin of an equivalence test is above 0', () => {
	expect(messages(study({ outcomes: [outcome({ kind: 'MD', value: 1 }, { scale: 'Pain 0-10' })] }))).toEqual([
		'outcomes.0.scale: Write ids in lower-case letters, digits and hyphens: nascimento-2018.',
	]);
	const equivalence = { margin: 0, p: '0.02', test: 'TOST' };
	expect(messages(study({ outcomes: [outcome({ kind: 'MD', value: 1 }, { equivalence })] }))[0]).toMatch(
		/^outcomes\.0\.equivalence\.margin: /,
	);
});

test('a review that names the studies it includes names at least one, and where that was seen', () => {
	const includes = { studies: ['sample-2010'], where: 'Table 1', all: false };
	expect(messages(study({ includes }))).toEqual([]);
	expect(messages(study({ includes: { ...includes, studies: [] } }))[0]).toMatch(/^includes\.studies: /);
	expect(messages(study({ includes: { ...includes, where: '' } }))[0]).toMatch(/^includes\.where: /);
});

test('numbers in braces do not make a short text too long', () => {
	const words = 'Pain fell in every one of the groups that took part in it. '.repeat(4).trim();
	expect(words.length).toBeLessThan(245);
	expect(messages(study({ inShort: `${words} {dolak-2011#pain-4wk, hip exercise, mean, signed}` }))).toEqual([]);
	expect(messages(study({ inShort: `${words} ${'x'.repeat(40)}` }))).toEqual([
		'inShort: Too long: at most 260 characters.',
	]);
});

test('a number without a place where it stands is refused', () => {
	const { locator: _, ...withoutLocator } = outcome({ kind: 'MD', value: 1 });
	expect(messages(study({ outcomes: [withoutLocator] }))[0]).toMatch(/^outcomes\.0\.locator: /);
});

test('a number is as deeply read as its study unless it says otherwise', () => {
	const parsed = studySchema.parse(
		study({
			readDepth: 'full-text',
			outcomes: [
				outcome({ kind: 'MD', value: 1 }),
				{ ...outcome({ kind: 'MD', value: 1 }), id: 'b', readDepth: 'secondary' },
			],
		}),
	);
	expect(parsed.outcomes.map((one) => readDepthOf(parsed, one))).toEqual(['full-text', 'secondary']);
});

test('a citation has an identifier in the syntax of its registry', () => {
	const citation = study().citation;
	const wrong = { ...citation, doi: 'https://doi.org/10.1/x', pmid: '0123', pmcid: '4444' };
	expect(messages(study({ citation: wrong }))).toEqual([
		'citation.doi: A DOI starts with "10." and has no address before it: 10.2519/jospt.2018.7365.',
		'citation.pmid: A PMID is one to eight digits in quotes: "29034800".',
		'citation.pmcid: A PMCID is PMC and digits: PMC3201064.',
	]);
	const { doi: _, ...nothing } = citation;
	expect(messages(study({ citation: nothing }))).toEqual([
		'citation.doi: The citation has no DOI, PMID, PMCID or page of its own, so nobody can follow it. Add one of them.',
	]);
});

test('registration numbers follow their registries', () => {
	const numbers = [
		'NCT03069547',
		'ISRCTN41800323',
		'ACTRN12614000260628',
		'CRD42018088671',
		'DRKS00012345',
		'IRCT20201128049511N9',
	];
	expect(messages(study({ registration: numbers }))).toEqual([]);
	expect(messages(study({ registration: ['NCT0306954'] }))).toEqual([
		'registration.0: "NCT0306954" is not the number of a registry known here. Examples: NCT03069547, ISRCTN41800323, CRD42018088671.',
	]);
});

test('outcome ids are unique inside a study, and women are not more than people', () => {
	expect(messages(study({ outcomes: [outcome({ kind: 'MD', value: 1 }), outcome({ kind: 'MD', value: 2 })] }))).toEqual(
		['outcomes.1.id: Two outcomes of this study have the id "pain". Give one of them another.'],
	);
	expect(messages(study({ population: { description: 'adults', n: 10, women: 11 } }))).toEqual([
		'population.women: There are more women (11) than people (10).',
	]);
});
