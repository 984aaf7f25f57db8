import { expect, test } from 'vitest';
import { coins } from '../../src/citation/coins.ts';
import { cslOf } from '../../src/citation/csl.ts';
import { pageMeta, paperMeta, type Meta } from '../../src/citation/meta.ts';
import { awkward, citation } from './awkward.ts';

const lines = (metas: Meta[]) => metas.map((meta) => `${'name' in meta ? meta.name : meta.property}: ${meta.content}`);
const of = (name: string) => cslOf(name, awkward[name] ?? citation());

test('a study page carries the paper, one tag an author', () => {
	const item = cslOf(
		'x',
		citation({ pmid: '29034800', authors: [{ family: 'Uhl', given: 'T.' }, { family: 'Group' }] }),
	);
	expect(lines(paperMeta(item))).toEqual([
		'citation_title: A title',
		'citation_author: Uhl, T.',
		'citation_author: Group',
		'citation_publication_date: 2019',
		'citation_journal_title: Journal of Exercise and Physical Therapy',
		'citation_journal_abbrev: J Ex Phys Ther',
		'citation_volume: 12',
		'citation_issue: 3',
		'citation_firstpage: 101',
		'citation_lastpage: 110',
		'citation_doi: 10.1000/xyz123',
		'citation_pmid: 29034800',
		'citation_public_url: https://doi.org/10.1000/xyz123',
	]);
	expect(lines(paperMeta(of('thirty-authors'))).filter((line) => line.startsWith('citation_author'))).toHaveLength(30);
	expect(lines(paperMeta(of('e-pages'))).filter((line) => /page/.test(line))).toEqual(['citation_firstpage: e1234']);
});

test('a guideline of a publisher names no journal', () => {
	for (const name of ['web-guideline', 'report']) {
		const tags = lines(paperMeta(of(name)));
		expect(tags.some((tag) => tag.startsWith('citation_journal'))).toBe(false);
		expect(tags.join()).toContain('citation_technical_report_institution: Guideline');
	}
});

test('a page of the site is a page of a website, with author and dates, and no citation_ tag', () => {
	const page = {
		title: 'Why train your hips?',
		url: 'https://site.example/articles/why/',
		site: 'Hip to Knee',
		published: new Date('2026-11-01'),
		changed: new Date('2026-11-21'),
	};
	expect(lines(pageMeta(page))).toEqual([
		'og:type: website',
		'og:site_name: Hip to Knee',
		'og:title: Why train your hips?',
		'og:url: https://site.example/articles/why/',
		'author: Hip to Knee',
		'article:published_time: 2026-11-01',
		'article:modified_time: 2026-11-21',
	]);
});

test('a COinS title is an OpenURL of the paper, whatever stands in its fields', () => {
	const fields = {
		title: 'Hip & knee = 100%',
		authors: [{ family: 'Uhl', given: 'T. L.' }, { family: 'A & B' }],
		pmid: '1',
	};
	expect([...new URLSearchParams(coins(cslOf('x', citation(fields))))]).toEqual([
		['ctx_ver', 'Z39.88-2004'],
		['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
		['rft_id', 'info:doi/10.1000/xyz123'],
		['rft_id', 'info:pmid/1'],
		['rft.genre', 'article'],
		['rft.atitle', 'Hip & knee = 100%'],
		['rft.jtitle', 'Journal of Exercise and Physical Therapy'],
		['rft.stitle', 'J Ex Phys Ther'],
		['rft.date', '2019'],
		['rft.volume', '12'],
		['rft.issue', '3'],
		['rft.spage', '101'],
		['rft.epage', '110'],
		['rft.aulast', 'Uhl'],
		['rft.aufirst', 'T. L.'],
		['rft.au', 'Uhl, T. L.'],
		['rft.aucorp', 'A & B'],
	]);
	const guideline = new URLSearchParams(coins(of('web-guideline')));
	expect(guideline.get('rft_val_fmt')).toBe('info:ofi/fmt:kev:mtx:dc');
	expect(guideline.has('rft.jtitle')).toBe(false);
	expect([guideline.get('rft.source'), guideline.get('rft.aucorp')]).toEqual([
		'Guideline Database',
		'Sports Medicine Society',
	]);
	expect(new URLSearchParams(coins(of('report'))).get('rft.publisher')).toBe('Guideline Press');
});

test('a paper without a DOI leads to its address; a group of one word keeps its place among the authors', () => {
	expect(new URLSearchParams(coins(of('only-pmc'))).getAll('rft_id')).toEqual([
		'https://pmc.ncbi.nlm.nih.gov/articles/PMC2841549/',
	]);
	const authors = [{ family: 'Uhl', given: 'T.' }, { family: 'Oei' }, { family: 'Roy', given: 'J.' }];
	expect(new URLSearchParams(coins(cslOf('x', citation({ authors })))).getAll('rft.au')).toEqual([
		'Uhl, T.',
		'Oei',
		'Roy, J.',
	]);
});

test('a suffix stays with the family name, where a program knows two parts of a name', () => {
	const item = cslOf('x', citation({ authors: [{ family: 'van der Moorman', given: 'Claude T., III' }] }));
	expect(lines(paperMeta(item))).toContain('citation_author: van der Moorman III, Claude T.');
	expect(new URLSearchParams(coins(item)).get('rft.aulast')).toBe('van der Moorman III');
});
