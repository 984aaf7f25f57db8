import { expect, test } from 'vitest';
import { articleSchema } from '../../src/article/article.ts';
import { termSchema } from '../../src/article/term.ts';
import { cslOf } from '../../src/citation/csl.ts';
import { claimSchema } from '../../src/evidence/claim.ts';
import { citationSchema } from '../../src/evidence/citation.ts';
import { exerciseSchema } from '../../src/exercise/exercise.ts';
import { programmeSchema } from '../../src/exercise/programme.ts';
import { amount, aWeek } from '../../src/linked-data/amount.ts';
import { articleNode, articlePage } from '../../src/linked-data/article.ts';
import { claimNodes } from '../../src/linked-data/claim.ts';
import { condition } from '../../src/linked-data/condition.ts';
import { exerciseInBrief, exerciseNode } from '../../src/linked-data/exercise.ts';
import { pageNodes, principles } from '../../src/linked-data/frame.ts';
import { glossaryInBrief, glossaryNodes } from '../../src/linked-data/glossary.ts';
import { namesOn } from '../../src/linked-data/names.ts';
import { graphOf, printed } from '../../src/linked-data/node.ts';
import { programmeNode } from '../../src/linked-data/programme.ts';
import { paperSignposts } from '../../src/linked-data/signposts.ts';
import { studyNode } from '../../src/linked-data/study.ts';
import * as records from '../records.ts';

const names = namesOn(new URL('https://site.example'));
const picture = { path: '/articles/why-hips/card.png', width: 1200, height: 630, caption: 'Why train your hips?' };
const links = {
	studies: ['/studies/example-2020/'],
	claims: ['/claims/hips-help/'],
	exercises: [],
	programmes: [],
	picture,
};
const study = { '@id': 'https://site.example/studies/example-2020/#study' };
const article = (changes = {}) => articleSchema.parse(records.article(changes));

test('names are addresses of the site, and one without an address has none', () => {
	expect(names.thing('/exercises/bridge/', 'exercise')).toBe('https://site.example/exercises/bridge/#exercise');
	expect(() => namesOn(undefined)).toThrow('set site in astro.config.mjs');
});

test('a graph as text cannot end its script element, and tells of each name once', () => {
	const node = { '@type': 'Statement', '@id': 'https://site.example/#a', text: '</script><b>' } as const;
	expect(printed(graphOf([node]))).toContain('\\u003c/script>\\u003cb>');
	expect(JSON.parse(printed(graphOf([node])))).toEqual({ '@context': 'https://schema.org', '@graph': [node] });
	expect(() => graphOf([node, node])).toThrow('Two nodes of one page are named https://site.example/#a.');
});

test('the way to a page leads from the home page to itself; the home page has none', () => {
	const words = { name: 'Bridge', description: 'A lift.', language: 'en', home: 'Home' };
	const crumbs = [{ name: 'Exercises', href: '/exercises/' }];
	const [page, way] = pageNodes(names, { ...words, path: '/exercises/bridge/', crumbs });
	expect(page.breadcrumb).toEqual({ '@id': way?.['@id'] });
	expect(way?.itemListElement).toMatchObject([
		{ position: 1, name: 'Home', item: 'https://site.example/' },
		{ position: 2, name: 'Exercises', item: 'https://site.example/exercises/' },
		{ position: 3, name: 'Bridge', item: 'https://site.example/exercises/bridge/' },
	]);
	expect(pageNodes(names, { ...words, path: '/', crumbs: [] })).toHaveLength(1);
});

test('an article gives its answer as abstract and the studies behind it as citations', () => {
	const node = articleNode(names, '/articles/why-hips/', article(), links, 'en');
	expect(node).toMatchObject({
		headline: 'Why train your hips?',
		abstract: 'Because it helps.',
		datePublished: '2026-11-20',
		dateModified: '2026-11-21',
		author: { '@id': names.organization },
		image: { '@type': 'ImageObject', url: 'https://site.example/articles/why-hips/card.png', width: '1200 px' },
		about: { '@id': names.condition },
		citation: [study],
		mentions: [{ '@id': 'https://site.example/claims/hips-help/#claim' }],
	});
	expect(articleNode(names, '/a/', article(), { ...links, studies: [] }, 'en')).not.toHaveProperty('citation');
});

test('a page names its reviewer only where somebody reviewed it', () => {
	const path = '/articles/why-hips/';
	expect(articlePage(names, path, article())).not.toHaveProperty('reviewedBy');
	expect(articlePage(names, path, article())).not.toHaveProperty('lastReviewed');
	const reviewed = { on: '2026-11-21', by: 'A name, physiotherapist' };
	expect(articlePage(names, path, article({ reviewed }))).toMatchObject({
		lastReviewed: '2026-11-21',
		reviewedBy: { '@type': 'Person', name: 'A name, physiotherapist' },
	});
});

test('the page on how the site is made is about its makers, not about the condition', () => {
	expect(articlePage(names, principles, article())).toMatchObject({
		'@type': 'AboutPage',
		about: { '@id': names.organization },
	});
	expect(articleNode(names, principles, article(), links, 'en').about).toEqual({ '@id': names.organization });
});

const paper = {
	title: 'Hip exercise for knee pain.',
	authors: [{ family: 'Example', given: 'Ann' }],
	journal: 'Journal of Examples',
	journalAbbrev: 'J Ex',
	year: 2020,
	volume: '4',
	issue: '2',
	pages: '119–31',
	doi: '10.1000/example',
	pmid: '123',
};

test('a study stands in an issue of a volume of a journal, with what is known of them', () => {
	const node = studyNode(names, '/studies/example-2020/', 'example-2020', citationSchema.parse(paper));
	expect(node).toEqual({
		...study,
		'@type': 'MedicalScholarlyArticle',
		headline: 'Hip exercise for knee pain',
		author: [{ '@type': 'Person', name: 'Ann Example', familyName: 'Example', givenName: 'Ann' }],
		datePublished: '2020',
		sameAs: ['https://doi.org/10.1000/example', 'https://pubmed.ncbi.nlm.nih.gov/123/'],
		identifier: [
			{ '@type': 'PropertyValue', propertyID: 'doi', value: '10.1000/example' },
			{ '@type': 'PropertyValue', propertyID: 'pmid', value: '123' },
		],
		pagination: '119-131',
		pageStart: '119',
		pageEnd: '131',
		isPartOf: {
			'@type': 'PublicationIssue',
			issueNumber: '2',
			isPartOf: {
				'@type': 'PublicationVolume',
				volumeNumber: '4',
				isPartOf: { '@type': 'Periodical', name: 'Journal of Examples', alternateName: 'J Ex' },
			},
		},
	});
	const bare = citationSchema.parse({ ...paper, volume: null, issue: null, pages: null });
	expect(studyNode(names, '/s/', 's', bare)).toMatchObject({ isPartOf: { '@type': 'Periodical' } });
	expect(studyNode(names, '/s/', 's', bare)).not.toHaveProperty('pagination');
});

test('what a group wrote outside a journal is a report or a page, and no paper is made up', () => {
	const { title, year } = paper;
	const group = { title, year, authors: [{ family: 'A guild' }], journal: 'A guild' };
	const report = citationSchema.parse({ ...group, doi: '10.1000/report' });
	expect(studyNode(names, '/s/', 's', report)).toMatchObject({ '@type': 'Report', publisher: { name: 'A guild' } });
	const page = citationSchema.parse({ ...group, url: 'https://guild.example/' });
	expect(studyNode(names, '/s/', 's', page)).toMatchObject({
		'@type': 'WebPage',
		author: [{ '@type': 'Organization', name: 'A guild' }],
	});
});

test('a study page leads to its paper by DOI and to the files that describe it', () => {
	const signs = paperSignposts('/studies/example-2020/', cslOf('example-2020', citationSchema.parse(paper)));
	expect(signs[0]).toEqual({ rel: 'cite-as', href: 'https://doi.org/10.1000/example' });
	expect(signs.slice(1).map(({ rel, href }) => `${rel} ${href}`)).toContain('describedby /studies/example-2020.ris');
	const without = cslOf('example-2020', citationSchema.parse({ ...paper, doi: null }));
	expect(paperSignposts('/s/', without).map(({ rel }) => rel)).not.toContain('cite-as');
});

test('a claim is what others say, the statement about it is ours, and neither is rated', () => {
	const claim = claimSchema.parse(records.claim());
	const nodes = claimNodes(names, '/claims/hips-help/', claim, 'Hip exercise may ease knee pain.', links.studies);
	expect(nodes[0]).toMatchObject({ '@type': 'Claim', text: 'Hip exercise eases knee pain.' });
	expect(nodes[0]).not.toHaveProperty('author');
	expect(nodes[1]).toMatchObject({
		'@type': 'Statement',
		text: 'Hip exercise may ease knee pain.',
		abstract: 'Hip exercise eased pain in a small trial.',
		about: { '@id': 'https://site.example/claims/hips-help/#claim' },
		author: { '@id': names.organization },
		citation: [study],
	});
	expect(JSON.stringify(nodes)).not.toMatch(/rating/i);
	const [, plain] = claimNodes(names, '/claims/hips-help/', claim, undefined, []);
	expect(plain).toMatchObject({ text: 'Hip exercise eased pain in a small trial.' });
	expect(plain).not.toHaveProperty('abstract');
});

test('an amount is a number or a range; other words are left to the words of the dose', () => {
	expect(amount(3)).toEqual({ '@type': 'QuantitativeValue', value: 3 });
	expect(amount('8-12')).toEqual({ '@type': 'QuantitativeValue', minValue: 8, maxValue: 12 });
	expect(amount('6–12', 'weeks')).toEqual({ '@type': 'QuantitativeValue', minValue: 6, maxValue: 12, unitCode: 'WEE' });
	expect(amount('to fatigue')).toBeUndefined();
	expect(amount('10 each side')).toBeUndefined();
	expect(amount(null)).toBeUndefined();
	expect(aWeek('2-3')).toMatchObject({ minValue: 2, maxValue: 3, unitText: 'times a week' });
});

const words = {
	muscles: { 'gluteus-maximus': 'buttock' },
	musclesMedical: { 'gluteus-maximus': 'gluteus maximus' },
	aims: { 'hip-strength': 'Stronger hips' },
	language: 'en',
};
const dose = { text: '3 sets of 10, to fatigue', sets: 3, reps: '10', study: 'example-2020' };
const exercise = () => exerciseSchema.parse(records.exercise({ dose: [dose] }));

test('an exercise in brief is its name and its studies; whole, each dose is a part with its study', () => {
	const path = '/exercises/bridge/';
	const brief = exerciseInBrief(names, path, exercise(), links.studies);
	expect(Object.keys(brief)).toEqual(['@type', '@id', 'name', 'isBasedOn']);
	const whole = exerciseNode(names, path, exercise(), links.studies, (id) => `/studies/${id}/`, words);
	expect(whole).toMatchObject({
		...brief,
		alternateName: ['hip lift'],
		exerciseType: ['Stronger hips'],
		category: ['https://schema.org/StrengthTraining'],
		associatedAnatomy: [{ '@type': 'Muscle', name: 'gluteus maximus', alternateName: 'buttock' }],
		hasPart: [
			{
				description: dose.text,
				repetitions: { value: 10 },
				additionalVariable: ['sets: 3'],
				isBasedOn: study,
			},
		],
	});
	expect(JSON.stringify(whole)).not.toMatch(/restPeriods|activityFrequency|null/);
});

test('a programme holds its exercises with what was reported, each leading to ours', () => {
	const programme = programmeSchema.parse({ ...records.programme(), inShort: 'People did bridges.' });
	const exercisePath = (id: string) => `/exercises/${id}/`;
	const node = programmeNode(names, '/programmes/six-weeks/', programme, links.studies, exercisePath, 'en');
	expect(node).toMatchObject({
		activityDuration: { value: 6, unitCode: 'WEE' },
		isBasedOn: [study],
		hasPart: [
			{
				name: 'bridge',
				repetitions: { value: 10 },
				additionalVariable: ['sets: 3'],
				about: { '@id': 'https://site.example/exercises/bridge/#exercise' },
			},
		],
	});
	expect(node).not.toHaveProperty('activityFrequency');
});

const term = (changes = {}) => termSchema.parse(records.term(changes));

test('a term goes by its everyday word and belongs to the glossary', () => {
	const about = { name: 'Glossary', description: 'Words.', language: 'en' };
	const brief = glossaryInBrief(names, about, [term({ otherNames: ['knee cap'] })]);
	expect(brief.hasDefinedTerm).toMatchObject([{ name: 'kneecap', alternateName: 'patella' }]);
	expect(JSON.stringify(brief)).not.toContain('The small bone');
	const [set, patella] = glossaryNodes(names, about, [term({ otherNames: ['knee cap'] })]);
	expect(patella).toMatchObject({
		'@id': 'https://site.example/glossary/#patella',
		name: 'kneecap',
		alternateName: ['patella', 'knee cap'],
		inDefinedTermSet: { '@id': set['@id'] },
	});
});

test('the condition goes by names, not by what people type when it hurts', () => {
	const pain = term({
		id: 'patellofemoral-pain',
		plain: 'kneecap pain',
		medical: 'patellofemoral pain',
		gloss: 'pain around or behind the kneecap',
		otherNames: ["runner's knee", 'PFP', 'knee hurts on stairs', 'knee pain when sitting', 'pain behind kneecap'],
	});
	const joint = term({ id: 'patellofemoral-joint', plain: 'kneecap joint', medical: 'patellofemoral joint' });
	expect(condition(names, pain, joint)).toMatchObject({
		'@id': 'https://site.example/#patellofemoral-pain',
		name: 'patellofemoral pain',
		alternateName: ['kneecap pain', "runner's knee", 'PFP'],
		signOrSymptom: { name: 'pain around or behind the kneecap' },
		associatedAnatomy: { '@type': 'Joint', name: 'patellofemoral joint' },
	});
	expect(condition(names, pain, undefined)).not.toHaveProperty('associatedAnatomy');
});
