import { expect, test } from 'vitest';
import { firstScreenEnd, firstStyle, withOwnSheets } from '../../src/site/sheets.ts';
import { typefaceAddress } from '../../src/site/typeface.ts';

const sheets: Record<string, string> = {
	'/a.css': '.note{color:red}.note-short{margin:.5rem}',
	'/b.css': '.chart .axis{fill:url(/_astro/x.note.svg)}',
	'/c.css': 'table{width:100%}',
};
const page = (head: string, body: string) => `<html><head>${head}</head><body>${body}</body></html>`;
const link = (name: string) => `<link rel="stylesheet" href="/${name}.css">`;
const settled = (html: string) => withOwnSheets((href) => sheets[href] ?? '')(html);
const print = '<link rel="stylesheet" href="/print.css" media="print">';

test('a page asks for the sheets whose classes it holds, and for those that name none', () => {
	const html = page(print + link('a') + link('b') + link('c'), '<p class="soft note">x</p>');
	expect(settled(html)).toBe(page(print + link('a') + link('c'), '<p class="soft note">x</p>'));
});

test('a sheet is asked for when all that one of its selectors names is there', () => {
	const used = (css: string, body: string) => withOwnSheets(() => css)(page(link('x'), body)).includes('x.css');
	expect(used('.chart .axis{}', '<p class="axis">')).toBe(false);
	expect(used('@media print{.chart:not(.axis)>.line,h2{}}', '<p class="soft">')).toBe(true);
	expect(used(':is(.chart,.axis) .line{}', '<p class="line axis">')).toBe(true);
	expect(used(':is(.chart,.axis) .line{}', '<p class="line">')).toBe(false);
	expect(used('.chart:has(.axis){}', '<p class="chart">')).toBe(true);
});

test('sheets keep their order and stand where the first screen ends', () => {
	const html = page(
		print + link('b') + link('a'),
		`<h1>x</h1>${firstScreenEnd}<b class="chart"><i class="axis"></i></b><p class="note">y</p>`,
	);
	expect(settled(html)).toBe(
		page(print, `<h1>x</h1>${link('b')}${link('a')}<b class="chart"><i class="axis"></i></b><p class="note">y</p>`),
	);
});

test('a word in the text, a file name or a part of a class is no class', () => {
	const html = page(link('a') + link('b'), '<p class="notes">note axis chart</p>');
	expect(settled(html)).toBe(page('', '<p class="notes">note axis chart</p>'));
});

test('the style in every page asks for the typeface alone, under the root of the site, and holds no comment', () => {
	for (const base of ['/', '/hip-to-knee/']) {
		const style = firstStyle('.', base);
		expect(style.match(/url\([^)]*\)/g)).toEqual([`url(${base}${typefaceAddress.slice(1)})`]);
		expect(style).not.toMatch(/@import|\/\*|<\//);
	}
});
