import { expect, test } from 'vitest';
import { apa } from '../../src/citation/apa.ts';
import { cslOf, pageItem } from '../../src/citation/csl.ts';
import { plainText } from '../../src/citation/styled-text.ts';
import { awkward, citation, people } from './awkward.ts';

const cite = (fields: Record<string, unknown> = {}) => plainText(apa(cslOf('x', citation(fields))));
const awkwardly = (name: string) => plainText(apa(cslOf(name, awkward[name] ?? citation())));

test('a journal article with one, two and three authors', () => {
	expect(cite()).toBe(
		'Example, A. B. (2019). A title. Journal of Exercise and Physical Therapy, 12(3), 101–110. https://doi.org/10.1000/xyz123',
	);
	expect(cite({ authors: people(2) })).toMatch(/^Author1, A\. B\., & Author2, A\. B\. \(2019\)\. /);
	expect(cite({ authors: people(3) })).toMatch(/^Author1, A\. B\., Author2, A\. B\., & Author3, A\. B\. \(2019\)\. /);
});

test('twenty authors are all named; of thirty, nineteen, an ellipsis and the last', () => {
	expect(cite({ authors: people(20) })).toContain('Author19, A. B., & Author20, A. B. (2019).');
	expect(cite({ authors: people(21) })).toContain('Author19, A. B., . . . Author21, A. B. (2019).');
	expect(awkwardly('thirty-authors')).toContain('Author19, A. B., . . . Author30, A. B. (2019).');
	expect(awkwardly('thirty-authors')).not.toContain('Author20');
});

test('names: groups, hyphens, particles, initials printed together, suffixes', () => {
	const names = (...authors: object[]) => cite({ authors }).split(' (2019)')[0];
	expect(names({ family: 'National Guideline Group' })).toBe('National Guideline Group.');
	expect(names({ family: 'Roy', given: 'Jean-Sébastien' })).toBe('Roy, J.-S.');
	expect(names({ family: 'Uhl', given: 'TL' })).toBe('Uhl, T. L.');
	expect(names({ family: 'Baldon', given: 'Rodrigo de Marche' })).toBe('Baldon, R. de M.');
	expect(names({ family: 'Moorman', given: 'Claude T., III' })).toBe('Moorman, C. T., III.');
});

test('the place: volume, issue and pages as far as they are known', () => {
	expect(awkwardly('e-pages')).toContain('Therapy, 12(3), Article e1234. https');
	expect(awkwardly('article-number')).toContain('Therapy, 20, 129. https');
	expect(awkwardly('lettered-pages')).toContain('Therapy, 12(3), CPG1–CPG95. https');
	expect(awkwardly('no-issue')).toContain('Therapy, 12, 101–110. https');
	expect(awkwardly('no-volume')).toContain('Therapy, (3), 101–110. https');
	expect(awkwardly('no-pages')).toContain('Therapy, 12(3). https');
	expect(awkwardly('ahead-of-print')).toContain('Therapy. https://doi.org/10.1000/xyz123');
	expect(awkwardly('no-doi')).toMatch(/Therapy, 12\(3\), 101–110\.$/);
});

test('journal and volume are in italics, issue and pages are not; so is the title of a page or report', () => {
	const italics = (name: string) =>
		apa(cslOf(name, awkward[name] ?? citation()))
			.filter((run) => run.italic)
			.map((run) => run.text);
	expect(italics('one-author')).toEqual(['Journal of Exercise and Physical Therapy', '12']);
	expect(italics('no-volume')).toEqual(['Journal of Exercise and Physical Therapy']);
	expect(italics('web-guideline')).toEqual(['Anterior knee pain']);
});

test('a guideline of a publisher is a web page or a report', () => {
	expect(awkwardly('web-guideline')).toBe(
		'Sports Medicine Society. (2019). Anterior knee pain. Guideline Database. https://guidelines.example/knee.html',
	);
	expect(awkwardly('report')).toBe(
		'Sports Medicine Society. (2019). Anterior knee pain. Guideline Press. https://doi.org/10.1000/xyz123',
	);
});

test('a page of the site is dated by its last change, and names the site once', () => {
	const page = { title: 'Why train your hips?', url: 'https://site.example/articles/why/', site: 'Hip to Knee' };
	const [published, changed, accessed] = ['2026-11-01', '2026-11-21', '2026-12-02'].map((day) => new Date(day));
	expect(plainText(apa(pageItem(page)))).toBe(
		'Hip to Knee. (n.d.). Why train your hips? https://site.example/articles/why/',
	);
	expect(plainText(apa(pageItem({ ...page, published, changed, accessed })))).toBe(
		'Hip to Knee. (2026, November 21). Why train your hips? Retrieved December 2, 2026, from https://site.example/articles/why/',
	);
});
