import { expect, test } from 'vitest';
import { ama } from '../../src/citation/ama.ts';
import { cslOf, pageItem } from '../../src/citation/csl.ts';
import { plainText } from '../../src/citation/styled-text.ts';
import { awkward, citation, people } from './awkward.ts';

const cite = (fields: Record<string, unknown> = {}) => plainText(ama(cslOf('x', citation(fields))));
const awkwardly = (name: string) => plainText(ama(cslOf(name, awkward[name] ?? citation())));

test('agrees with the official AMA style file', () => {
	const fields = {
		title: 'Hip and knee strengthening for patellofemoral pain: a randomized trial',
		authors: [
			{ family: 'Example', given: 'Ann B.' },
			{ family: 'Sample', given: 'Carl' },
			{ family: 'van der Berg', given: 'Jan' },
			...people(4),
		],
	};
	expect(cite(fields)).toBe(
		'Example AB, Sample C, van der Berg J, et al. Hip and knee strengthening for patellofemoral pain: a randomized trial. J Ex Phys Ther. 2019;12(3):101-110. doi:10.1000/xyz123',
	);
});

test('six authors are all named, seven or thirty become three and et al', () => {
	expect(cite({ authors: people(6) })).toContain('Author5 AB, Author6 AB. A title.');
	expect(cite({ authors: people(7) })).toMatch(/^Author1 AB, Author2 AB, Author3 AB, et al\. A title\./);
	expect(awkwardly('thirty-authors')).toMatch(/^Author1 AB, Author2 AB, Author3 AB, et al\. A title\./);
});

test('names: groups, hyphens, initials with and without stops, suffixes', () => {
	const names = (...authors: object[]) => cite({ authors }).split('. ')[0];
	expect(names({ family: 'National Guideline Group' })).toBe('National Guideline Group');
	expect(names({ family: 'Roy', given: 'Jean-Sébastien' })).toBe('Roy JS');
	expect(names({ family: 'Uhl', given: 'TL' }, { family: 'Chan', given: 'Mandy K.Y.' })).toBe('Uhl TL, Chan MKY');
	expect(names({ family: 'Moorman', given: 'Claude T., III' })).toBe('Moorman CT III');
	expect(names({ family: 'Özen', given: 'Érika ş.' })).toBe('Özen ÉŞ');
});

test('a title keeps its own last sign', () => {
	expect(cite({ title: 'Ends with a stop.' })).toContain('Ends with a stop. J Ex');
	expect(cite({ title: 'Does it help?' })).toContain('Does it help? J Ex');
});

test('the place: volume, issue and pages as far as they are known', () => {
	expect(awkwardly('e-pages')).toContain(' 2019;12(3):e1234. doi:');
	expect(awkwardly('article-number')).toContain(' 2019;20:129. doi:');
	expect(awkwardly('no-issue')).toContain(' 2019;12:101-110. doi:');
	expect(awkwardly('no-volume')).toContain(' 2019;(3):101-110. doi:');
	expect(awkwardly('no-pages')).toContain(' 2019;12(3). doi:');
	expect(awkwardly('ahead-of-print')).toContain(' J Ex Phys Ther. 2019. doi:');
	expect(cite({ pages: '273–84' })).toContain(':273-284.');
	expect(cite({ journalAbbrev: null })).toContain('Journal of Exercise and Physical Therapy. 2019;');
});

test('without a DOI the journal’s own page or PubMed Central is printed, a PubMed record is not', () => {
	expect(awkwardly('no-doi')).toMatch(/2019;12\(3\):101-110\.$/);
	expect(awkwardly('only-pmc')).toMatch(/101-110\. https:\/\/pmc\.ncbi\.nlm\.nih\.gov\/articles\/PMC2841549\/$/);
	expect(awkwardly('no-pmid-no-doi')).toMatch(/101-110\. https:\/\/journal\.example\/a_b\/12%203\?x=1&y=2#top$/);
});

test('only the journal, or the title of a report, is in italics', () => {
	const italics = (name: string) =>
		ama(cslOf(name, awkward[name] ?? citation()))
			.filter((run) => run.italic)
			.map((run) => run.text);
	expect(italics('one-author')).toEqual(['J Ex Phys Ther']);
	expect(italics('report')).toEqual(['Anterior knee pain']);
	expect(italics('web-guideline')).toEqual([]);
});

test('a guideline of a publisher is a web page or a report', () => {
	expect(awkwardly('web-guideline')).toBe(
		'Sports Medicine Society. Anterior knee pain. Guideline Database. Published 2019. https://guidelines.example/knee.html',
	);
	expect(awkwardly('report')).toBe(
		'Sports Medicine Society. Anterior knee pain. Guideline Press; 2019. doi:10.1000/xyz123',
	);
});

test('a page of the site names the site once, and its dates', () => {
	const page = { title: 'Why train your hips?', url: 'https://site.example/articles/why/', site: 'Hip to Knee' };
	const [published, changed, accessed] = ['2026-11-01', '2026-11-21', '2026-12-02'].map((day) => new Date(day));
	expect(plainText(ama(pageItem(page)))).toBe('Hip to Knee. Why train your hips? https://site.example/articles/why/');
	expect(plainText(ama(pageItem({ ...page, published, changed, accessed })))).toBe(
		'Hip to Knee. Why train your hips? Published November 1, 2026. Updated November 21, 2026. Accessed December 2, 2026. https://site.example/articles/why/',
	);
	expect(plainText(ama(pageItem({ ...page, published, changed: published })))).toContain(
		'? Published November 1, 2026. https',
	);
});
