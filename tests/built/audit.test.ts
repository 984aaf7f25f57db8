import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check.ts';
import { overlapOf } from '../../src/evidence/overlap.ts';
import { readDepths } from '../../src/evidence/study.ts';
import { studyName } from '../../src/evidence/wording.ts';
import { claimBearingNumbers } from '../../src/readings.ts';

const { library } = checkContent('.', new Date());
const studies = [...library.studies.values()].map(({ data }) => ({
	family: data.citation.authors[0]?.family ?? '',
	year: String(data.citation.year),
}));

/** Counts the site makes: of all records, of findings and how they were read, of studies two reviews share. */
const own = {
	sizes: [library.claims, library.studies, library.programmes, library.terms].map(({ size }) => size),
	about: aboutCounts(),
	overlap: overlapOf([...library.studies.values()].map(({ data }) => data)).pairs.map(
		({ first, second, shared }) => `${studyName(first)}, ${studyName(second)}: ${shared}`,
	),
};

/** An element a text stands in. */
interface Box {
	tag: string;
	classes: string[];
	source: string | undefined;
}

/** A number a reader sees, with what stands before it and the elements around it, outermost first. */
interface Shown {
	page: string;
	number: string;
	before: string;
	text: string;
	boxes: Box[];
}

/** Why a number may stand on a page without naming its record, in the order in which they are asked. */
const reasons: readonly [string, (shown: Shown) => boolean][] = [
	['day', ({ boxes }) => inside(boxes, 'time')],
	['number of a citation', ({ boxes }) => inside(boxes, 'a', 'cite-link')],
	['how to cite this page', ({ boxes }) => inside(boxes, 'section', 'cite-page')],
	['name of a study', isStudyName],
	['name of a licence', ({ before, number }) => before.endsWith('CC BY ') && number === '4.0'],
	['size, version or code of the open data', isOpenData],
	['count the site makes of its own records', isOwnCount],
];

test('every number a page shows names its record, or stands for a reason', () => {
	const counts = new Map<string, number>();
	const left: string[] = [];
	for (const file of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
		if (!file.endsWith('.html') || file.startsWith('pagefind')) continue;
		for (const shown of numbersOn(file, readFileSync(join('dist', file), 'utf8'))) {
			const isSourced = shown.boxes.some(({ source }) => source !== undefined);
			const reason = isSourced ? 'names its record' : reasons.find(([, holds]) => holds(shown))?.[0];
			if (reason === undefined) left.push(`${file}: ${shown.number} in "${shown.text.trim().slice(0, 80)}"`);
			else counts.set(reason, (counts.get(reason) ?? 0) + 1);
		}
	}
	const lines = [...counts].sort(([, a], [, b]) => b - a).map(([reason, count]) => `${reason} ${count}`);
	console.log(`numbers on pages: ${lines.join(', ')}, left over ${left.length}`);
	expect(left).toEqual([]);
});

test('the audit sees a number without a record', () => {
	const found = numbersOn('a.html', '<main><p data-source="a-2020">5 <b>6</b></p><p>7</p></main>');
	expect(found.map(({ number, boxes }) => [number, boxes.some(({ source }) => source !== undefined)])).toEqual([
		['5', true],
		['6', true],
		['7', false],
	]);
});

/** Every number in the visible text of `<main>`. */
function numbersOn(page: string, html: string): Shown[] {
	const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
	const boxes: Box[] = [];
	const found: Shown[] = [];
	const token =
		/<(script|style|template)[\s>][\s\S]*?<\/\1>|<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gi;
	for (const [, , closing, tag, attributes = '', selfClosing, written] of main.matchAll(token)) {
		if (tag && closing)
			boxes.length = Math.max(
				0,
				boxes.findLastIndex((box) => box.tag === tag),
			);
		else if (tag && !selfClosing && !isVoid(tag)) boxes.push(boxOf(tag, attributes));
		if (written === undefined) continue;
		const text = written.replace(/&#?\w+;/g, (entity) => (entity === '&#8288;' ? '' : ' '));
		for (const { 0: number, index } of text.matchAll(/\d+(?:[.,]\d+)*/g)) {
			found.push({ page, number, before: text.slice(0, index), text, boxes: [...boxes] });
		}
	}
	return found;
}

function aboutCounts(): number[] {
	const numbers = claimBearingNumbers(library);
	const twice = numbers.filter(({ times }) => times === 2);
	const studies = [...library.studies.values()];
	const byDepth = readDepths.map((depth) => studies.filter(({ data }) => data.readDepth === depth).length);
	return [
		studies.length,
		...byDepth,
		numbers.length,
		twice.length,
		twice.filter(({ reading }) => reading?.result === 'settled').length,
	];
}

function boxOf(tag: string, attributes: string): Box {
	const value = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
	return { tag, classes: (value('class') ?? '').split(' '), source: value('data-source') };
}

function isVoid(tag: string): boolean {
	return ['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'].includes(tag);
}

function inside(boxes: readonly Box[], tag: string, name?: string): boolean {
	return boxes.some((box) => box.tag === tag && (name === undefined || box.classes.includes(name)));
}

/** The year after the family name of a study of that year. */
function isStudyName({ number, before }: Shown): boolean {
	const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ');
	return studies.some(({ family, year }) => year === number && plain(before).endsWith(`${plain(family)} `));
}

/** On the page of the open data: a row of a file, the fingerprint and version, the example; its own test holds them to the files. */
function isOpenData({ page, boxes }: Shown): boolean {
	return (
		page === 'data/index.html' &&
		(inside(boxes, 'tr', 'data-file') || inside(boxes, 'div', 'data-state') || inside(boxes, 'pre', 'data-code'))
	);
}

/** How many records, sources or further links there are, and how long a page takes to read. */
function isOwnCount({ page, number, before, text, boxes }: Shown): boolean {
	const label = text.trim();
	if (page === 'about/index.html') return own.about.includes(Number(number));
	if (page === 'studies/overlap/index.html') return own.overlap.includes(label);
	if (inside(boxes, 'summary') || inside(boxes, 'h3')) return label.endsWith(`(${number})`);
	if (inside(boxes, 'ul', 'plain-links')) return label === `(${number})` && own.sizes.includes(Number(number));
	if (inside(boxes, 'div', 'link-line')) return label === `and ${number} more`;
	return inside(boxes, 'p', 'fact-line') && (/^\s*$/.test(before) || before.endsWith('checked against '));
}
