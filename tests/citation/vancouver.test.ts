import { expect, test } from 'vitest';
import { citationSchema } from '../../src/evidence/citation.ts';
import { linksOf, vancouver } from '../../src/citation/vancouver.ts';

const cite = (fields: object) => {
	const citation = citationSchema.parse({
		title: 'A title',
		authors: [{ family: 'Example', given: 'Ann B.' }],
		journal: 'Journal',
		year: 2019,
		doi: '10.1000/xyz123',
		...fields,
	});
	const { authors, title, journal, place } = vancouver(citation);
	return `${authors}. ${title}. ${journal}. ${place}`;
};

test('agrees with the official AMA style file', () => {
	const authors = [
		{ family: 'Example', given: 'Ann B.' },
		{ family: 'Sample', given: 'Carl' },
		{ family: 'van der Berg', given: 'Jan' },
		...['Four', 'Five', 'Six', 'Seven'].map((family) => ({ family, given: 'X' })),
	];
	const fields = {
		title: 'Hip and knee strengthening for patellofemoral pain: a randomized trial',
		authors,
		journal: 'Journal of Exercise and Physical Therapy',
		journalAbbrev: 'J Ex Phys Ther',
		volume: '12',
		issue: '3',
		pages: '101-110',
	};
	expect(cite(fields)).toBe(
		'Example AB, Sample C, van der Berg J, et al. Hip and knee strengthening for patellofemoral pain: a randomized trial. J Ex Phys Ther. 2019;12(3):101-110',
	);
});

test('six authors are all named, seven become three and et al', () => {
	const authors = (n: number) => Array.from({ length: n }, (_, i) => ({ family: `Author${i + 1}`, given: 'A' }));
	expect(cite({ authors: authors(6) })).toContain('Author6 A.');
	expect(cite({ authors: authors(7) })).toMatch(/^Author1 A, Author2 A, Author3 A, et al\./);
});

test('awkward records read well: groups, hyphens, initials, no volume, article number', () => {
	expect(cite({ authors: [{ family: 'National Guideline Group' }] })).toMatch(/^National Guideline Group\. /);
	expect(cite({ authors: [{ family: 'Roy', given: 'Jean-Sébastien' }] })).toMatch(/^Roy JS\. /);
	expect(cite({ authors: [{ family: 'Uhl', given: 'TL' }] })).toMatch(/^Uhl TL\. /);
	expect(cite({ title: 'Ends with a stop.' })).toContain('Ends with a stop. Journal.');
	expect(cite({})).toMatch(/Journal\. 2019$/);
	expect(cite({ pages: 'e105' })).toMatch(/2019;e105$/);
});

test('links lead to the most lasting address first', () => {
	const citation = citationSchema.parse({
		title: 'A',
		authors: [{ family: 'B' }],
		journal: 'C',
		year: 2019,
		doi: '10.1016/S0268-0033(03)00113-0',
		pmid: '123',
		pmcid: 'PMC9',
	});
	expect(linksOf(citation).map((link) => link.url)).toEqual([
		'https://doi.org/10.1016/S0268-0033(03)00113-0',
		'https://pubmed.ncbi.nlm.nih.gov/123/',
		'https://pmc.ncbi.nlm.nih.gov/articles/PMC9/',
	]);
});
