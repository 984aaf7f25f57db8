import { expect, test } from 'vitest';
import { firstScreenEnd, firstStyle, withOwnSheets } from '../../src/site/sheets.ts';

const sheets: Record<string, string> = {
	'/a.css': '.note{color:red}.note-short{margin:.5rem}',
	'/b.css': '.chart .axis{fill:url(/_astro/x.note.svg)}',
	'/c.css': 'table{width:100%}',
};
const page = (head: string, body: string) => `<html><head>${head}</head><body>${body}</body></html>`;
const link = (name: string) => `<link rel="stylesheet" href="/${name}.css">`;
const settled = (html: string) => withOwnSheets(html, (href) => sheets[href] ?? '');
const print = '<link rel="stylesheet" href="/print.css" media="print">';

test('a page asks for the sheets whose classes it holds, and for those that name none', () => {
	const html = page(print + link('a') + link('b') + link('c'), '<p class="soft note">x</p>');
	expect(settled(html)).toBe(page(print + link('a') + link('c'), '<p class="soft note">x</p>'));
});

test('sheets keep their order and stand where the first screen ends', () => {
	const html = page(
		print + link('b') + link('a'),
		`<h1>x</h1>${firstScreenEnd}<i class="axis"></i><p class="note">y</p>`,
	);
	expect(settled(html)).toBe(
		page(print, `<h1>x</h1>${link('b')}${link('a')}<i class="axis"></i><p class="note">y</p>`),
	);
});

test('a word in the text, a file name or a part of a class is no class', () => {
	const html = page(link('a') + link('b'), '<p class="notes">note axis chart</p>');
	expect(settled(html)).toBe(page('', '<p class="notes">note axis chart</p>'));
});

test('the style in every page asks for nothing and holds no comment', () => {
	const style = firstStyle('.');
	expect(style).toMatch(/^@layer site\{/);
	expect(style).not.toMatch(/url\(|@import|\/\*|<\//);
});
