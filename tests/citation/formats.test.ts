import { expect, test } from 'vitest';
import { cslOf, pageItem } from '../../src/citation/csl.ts';
import { downloadAddress, formats } from '../../src/citation/formats.ts';
import { awkward, citation } from './awkward.ts';

const write = (extension: string, ...names: string[]) =>
	formats
		.find((format) => format.extension === extension)
		?.write(names.map((name) => cslOf(name, awkward[name] ?? citation())));

const whole = cslOf(
	'example-2019',
	citation({
		title: 'Hip & knee: 10% more_or less',
		authors: [
			{ family: 'van der Berg', given: 'Jan, III' },
			{ family: 'Knee Group' },
			{ family: 'Gómez-de-la-Peña', given: 'É.' },
		],
		pmid: '29034800',
		pmcid: 'PMC3201064',
	}),
);
const text = (extension: string) => formats.find((format) => format.extension === extension)?.write([whole, whole]);
const twice = (record: string, between: string) => `${record}${between}${record}`;

test('RIS: one tag a line, journal as T2, lines ending in CR LF', () => {
	const record = [
		'TY  - JOUR',
		'AU  - van der Berg, Jan, III',
		'AU  - Knee Group',
		'AU  - Gómez-de-la-Peña, É.',
		'TI  - Hip & knee: 10% more_or less',
		'T2  - Journal of Exercise and Physical Therapy',
		'J2  - J Ex Phys Ther',
		'PY  - 2019',
		'VL  - 12',
		'IS  - 3',
		'SP  - 101',
		'EP  - 110',
		'DO  - 10.1000/xyz123',
		'AN  - 29034800',
		'DB  - PubMed',
		'M2  - PMID: 29034800',
		'C2  - PMC3201064',
		'M2  - PMCID: PMC3201064',
		'UR  - https://doi.org/10.1000/xyz123',
		'ER  - ',
		'',
	].join('\r\n');
	expect(text('ris')).toBe(twice(record, '\r\n'));
	expect(write('ris', 'e-pages')).toMatch(/SP {2}- e1234\r\nDO/);
	expect(write('ris', 'web-guideline')).toMatch(/^TY {2}- ELEC\r\n/);
});

test('BibTeX: escaped text, protected title, en dash as two hyphens, DOI as it is', () => {
	const record = `@article{example-2019,
	author = {van der Berg, III, Jan and {Knee Group} and {Gómez-de-la-Peña}, É.},
	title = {{Hip \\& knee: 10\\% more\\_or less}},
	journal = {Journal of Exercise and Physical Therapy},
	shortjournal = {J Ex Phys Ther},
	year = {2019},
	volume = {12},
	number = {3},
	pages = {101--110},
	doi = {10.1000/xyz123},
	pmid = {29034800},
	pmcid = {PMC3201064},
	url = {https://doi.org/10.1000/xyz123}
}
`;
	expect(text('bib')).toBe(twice(record, '\n'));
	expect(write('bib', 'tex')).toContain(
		'title = {{A 10\\% rise of \\$5, \\#1, a\\_b, \\textbraceleft{}braces\\textbraceright{}, one \\textbraceright{} alone, d\\textasciitilde{}e, f\\textasciicircum{}g and h\\textbackslash{}i with P < 0.05}}',
	);
	expect(write('bib', 'odd-doi')).toContain('doi = {10.1016/S0268-0033(03)00113-0_a;2-<b>}');
});

test('BibTeX: braces of every file are balanced', () => {
	for (const name of Object.keys(awkward)) {
		const braces = write('bib', name)?.replace(/[^{}]/g, '') ?? '';
		let open = 0;
		for (const brace of braces) {
			open += brace === '{' ? 1 : -1;
			expect(open, name).toBeGreaterThanOrEqual(0);
		}
		expect(open, name).toBe(0);
	}
});

test('PubMed: tags of four letters, full and short names, group as CN', () => {
	const record = `PMID- 29034800
VI  - 12
IP  - 3
DP  - 2019
TI  - Hip & knee: 10% more_or less
PG  - 101-110
LID - 10.1000/xyz123 [doi]
LID - https://doi.org/10.1000/xyz123
FAU - van der Berg, Jan, III
AU  - van der Berg J III
CN  - Knee Group
FAU - Gómez-de-la-Peña, É.
AU  - Gómez-de-la-Peña É
PT  - Journal Article
TA  - J Ex Phys Ther
JT  - Journal of Exercise and Physical Therapy
PMC - PMC3201064
AID - 10.1000/xyz123 [doi]
`;
	expect(text('nbib')).toBe(twice(record, '\n'));
});

test('PubMed: lines are at most 88 wide and go on at the column of the text; every record begins with PMID', () => {
	const lines = write('nbib', 'long-title')?.split('\n') ?? [];
	expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(88);
	const title = lines.slice(lines.findIndex((line) => line.startsWith('TI')));
	expect(title.slice(0, 3).map((line) => line.slice(0, 10))).toEqual(['TI  - On v', '      very', '      very']);
	expect(write('nbib', 'only-pmc')).toMatch(/^PMID- \nVI/);
});

test('CSL-JSON: the item with the numbers of PubMed in a note as well', () => {
	expect(JSON.parse(text('csl.json') ?? '')).toEqual([
		{ ...whole, note: 'PMID: 29034800\nPMCID: PMC3201064' },
		{ ...whole, note: 'PMID: 29034800\nPMCID: PMC3201064' },
	]);
	expect(JSON.parse(write('csl.json', 'one-author') ?? '')[0]).not.toHaveProperty('note');
});

test('a page of the site can be written in every format', () => {
	const [published, changed, accessed] = ['2026-11-01', '2026-11-09', '2026-12-02'].map((day) => new Date(day));
	const page = pageItem({
		title: 'Why train your hips?',
		url: 'https://site.example/articles/why-hips/',
		site: 'Hip to Knee',
		published,
		changed,
		accessed,
	});
	const [ris, bib, nbib, csl] = formats.map((format) => format.write([page]));
	expect(ris?.split('\r\n')).toEqual([
		'TY  - ELEC',
		'AU  - Hip to Knee',
		'TI  - Why train your hips?',
		'T2  - Hip to Knee',
		'PY  - 2026',
		'DA  - 2026/11/09/',
		'UR  - https://site.example/articles/why-hips/',
		'Y2  - 2026/12/02/',
		'ER  - ',
		'',
	]);
	expect(bib).toBe(`@online{articles-why-hips,
	author = {{Hip to Knee}},
	title = {{Why train your hips?}},
	organization = {Hip to Knee},
	year = {2026},
	month = nov,
	day = {9},
	url = {https://site.example/articles/why-hips/},
	urldate = {2026-12-02}
}
`);
	expect(nbib).toContain('PT  - Technical Report\nPB  - Hip to Knee\n');
	expect(JSON.parse(csl ?? '')).toEqual([page]);
});

test('a file stands beside its page', () => {
	expect(formats.map((format) => downloadAddress('/studies/nascimento-2018/', format))).toEqual([
		'/studies/nascimento-2018.ris',
		'/studies/nascimento-2018.bib',
		'/studies/nascimento-2018.nbib',
		'/studies/nascimento-2018.csl.json',
	]);
});
