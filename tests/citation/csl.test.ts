import { expect, test } from 'vitest';
import { cslOf, pageItem, pagesOf } from '../../src/citation/csl.ts';
import { linksOf } from '../../src/citation/links.ts';
import { awkward, citation } from './awkward.ts';

const item = (fields: Record<string, unknown> = {}) => cslOf('x', citation(fields));

test('a citation becomes a CSL item with what is known and nothing else', () => {
	expect(item({ pmid: '1', pmcid: 'PMC9', pages: '273–84' })).toEqual({
		id: 'x',
		type: 'article-journal',
		title: 'A title',
		author: [{ family: 'Example', given: 'Ann B.' }],
		issued: { 'date-parts': [[2019]] },
		'container-title': 'Journal of Exercise and Physical Therapy',
		'container-title-short': 'J Ex Phys Ther',
		volume: '12',
		issue: '3',
		page: '273-284',
		DOI: '10.1000/xyz123',
		PMID: '1',
		PMCID: 'PMC9',
		URL: 'https://doi.org/10.1000/xyz123',
	});
	expect(Object.keys(cslOf('x', awkward['ahead-of-print'] ?? citation()))).toEqual([
		'id',
		'type',
		'title',
		'author',
		'issued',
		'container-title',
		'container-title-short',
		'DOI',
		'URL',
	]);
});

test('groups, suffixes and commas in given names', () => {
	const [name] = item({ authors: [{ family: 'Knee Group' }] }).author;
	expect(name).toEqual({ literal: 'Knee Group' });
	expect(item({ authors: [{ family: 'Moorman', given: 'Claude T., III' }] }).author).toEqual([
		{ family: 'Moorman', given: 'Claude T.', suffix: 'III' },
	]);
	expect(item({ authors: [{ family: 'King', given: 'M. L., Jr.' }] }).author).toEqual([
		{ family: 'King', given: 'M. L.', suffix: 'Jr.' },
	]);
});

test('only what groups wrote and no journal printed is a web page or a report', () => {
	expect(cslOf('x', awkward['web-guideline'] ?? citation()).type).toBe('webpage');
	expect(cslOf('x', awkward['report'] ?? citation())).toMatchObject({ type: 'report', publisher: 'Guideline Press' });
	expect(cslOf('x', awkward['group'] ?? citation()).type).toBe('article-journal');
	expect(cslOf('x', awkward['ahead-of-print'] ?? citation()).type).toBe('article-journal');
});

test('first and last page; an article number has no last page', () => {
	const pages = (page: string | null) => pagesOf(item({ pages: page }));
	expect(pages('101-110')).toEqual({ first: '101', last: '110' });
	expect(pages('CPG1-CPG95')).toEqual({ first: 'CPG1', last: 'CPG95' });
	expect(pages('e1234')).toEqual({ first: 'e1234' });
	expect(pages('S1-S9, S12')).toEqual({ first: 'S1-S9, S12' });
	expect(pages('9-11')).toEqual({ first: '9', last: '11' });
	expect(pages(null)).toEqual({});
});

test('a page of the site is dated by its last change and keeps its first date', () => {
	const page = { title: 'Why?', url: 'https://site.example/articles/why/', site: 'Hip to Knee' };
	const [published, changed] = ['2026-11-01', '2026-11-21'].map((day) => new Date(day));
	expect(pageItem({ ...page, published, changed })).toEqual({
		id: 'articles-why',
		type: 'webpage',
		title: 'Why?',
		author: [{ literal: 'Hip to Knee' }],
		'container-title': 'Hip to Knee',
		issued: { 'date-parts': [[2026, 11, 21]] },
		'original-date': { 'date-parts': [[2026, 11, 1]] },
		URL: 'https://site.example/articles/why/',
	});
	expect(pageItem({ ...page, url: 'https://site.example/' }).id).toBe('home');
});

test('links lead to the most lasting address first', () => {
	const links = linksOf(citation({ doi: '10.1016/S0268-0033(03)00113-0', pmid: '123', pmcid: 'PMC9' }));
	expect(links.map((link) => link.url)).toEqual([
		'https://doi.org/10.1016/S0268-0033(03)00113-0',
		'https://pubmed.ncbi.nlm.nih.gov/123/',
		'https://pmc.ncbi.nlm.nih.gov/articles/PMC9/',
	]);
});
