import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pageCards } from '../../src/cards.ts';
import { checkContent } from '../../src/check.ts';
import { contentDay } from '../../src/days.ts';

const site = 'https://hip-to-knee.example';
const limitBytes = 60 * 1024;
const { library } = checkContent('.', new Date());
const t = library.strings.get('en');
if (!t) throw new Error('No English strings.');
const pages = new Map(
	readdirSync('dist', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html') && !file.startsWith('pagefind'))
		.map((file) => [`/${file.replace(/index\.html$/, '')}`, readFileSync(join('dist', file), 'utf8')]),
);
const metaOf = (html: string, name: string) =>
	[...html.matchAll(new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`, 'g'))].map(
		([, content]) => content,
	);
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

test('every page names one picture that is there, its size and what it shows', () => {
	const wrong = [...pages].filter(([, html]) => {
		const [image = '', ...more] = metaOf(html, 'og:image');
		return (
			more.length > 0 ||
			!image.startsWith(`${site}/`) ||
			!existsSync(join('dist', image.slice(site.length))) ||
			metaOf(html, 'og:image:width').join() !== '1200' ||
			metaOf(html, 'og:image:height').join() !== '630' ||
			(metaOf(html, 'og:image:alt')[0] ?? '').length < 5 ||
			metaOf(html, 'twitter:card').join() !== 'summary_large_image'
		);
	});
	expect(wrong.map(([address]) => address)).toEqual([]);
});

test('each article, exercise, claim and programme has a picture of its own, told in its own words', () => {
	const own = pageCards(library, t).filter(({ page }) => page.split('/').length === 4);
	const { articles, exercises, claims, programmes } = library;
	expect(own.length).toBe(articles.size + exercises.size + claims.size + programmes.size);
	for (const { page, card } of own) {
		const html = pages.get(page) ?? '';
		expect(metaOf(html, 'og:image'), page).toEqual([`${site}${page}card.png`]);
		expect(metaOf(html, 'og:image:alt')[0]?.replace(/&#39;/g, "'"), page).toContain(card.title);
	}
	expect(new Set(own.map(({ alt }) => alt)).size).toBe(own.length);
});

test('every picture is 1200 by 630 pixels and light', async () => {
	const files = pageCards(library, t).map(({ page }) => join('dist', page, 'card.png'));
	const found = await Promise.all(
		files.map(async (file) => {
			const { width, height, format } = await sharp(file).metadata();
			return { file, bytes: readFileSync(file).length, size: `${format} ${width} ${height}` };
		}),
	);
	console.log(`${found.length} cards, heaviest ${Math.max(...found.map(({ bytes }) => bytes))} bytes`);
	expect(found.filter(({ bytes, size }) => size !== 'png 1200 630' || bytes > limitBytes)).toEqual([]);
});

test('the manifest names icons of the size it says, and the pages name the manifest', async () => {
	const manifest = JSON.parse(readFileSync('dist/manifest.webmanifest', 'utf8')) as {
		icons: { src: string; sizes: string; type: string; purpose?: string }[];
		shortcuts: { url: string }[];
		start_url: string;
	};
	for (const { src, sizes } of manifest.icons.filter(({ type }) => type === 'image/png')) {
		const { width, height } = await sharp(join('dist', src)).metadata();
		expect(`${width}x${height}`, src).toBe(sizes);
	}
	expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['any', '192x192', '512x512']));
	expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
	for (const { url } of manifest.shortcuts) expect(pages.has(url), url).toBe(true);
	expect(pages.has(manifest.start_url)).toBe(true);
	expect([...pages].filter(([, html]) => !html.includes('<link rel="manifest" href="/manifest.webmanifest"'))).toEqual(
		[],
	);
	// Phones ask for this address by themselves.
	expect((await sharp('dist/apple-touch-icon.png').metadata()).width).toBe(180);
});

test('the sitemap says the day of a change where the records hold one, and no other', () => {
	const items = all(readFileSync('dist/sitemap-0.xml', 'utf8'), /<url>(.*?)<\/url>/g);
	const wrong = items.filter((item) => {
		const page = all(item, /<loc>https:\/\/hip-to-knee\.example([^<]+)<\/loc>/g)[0] ?? '';
		const day = all(item, /<lastmod>([^<]+)<\/lastmod>/g)[0];
		return day?.slice(0, 10) !== contentDay(library, page)?.toISOString().slice(0, 10);
	});
	expect(wrong).toEqual([]);
	expect(items.filter((item) => item.includes('<lastmod>')).length).toBeGreaterThan(library.studies.size);
});

test('robots.txt names the sitemap, which leads to the list of pages', () => {
	expect(readFileSync('dist/robots.txt', 'utf8')).toContain(`Sitemap: ${site}/sitemap.xml\n`);
	expect(all(readFileSync('dist/sitemap.xml', 'utf8'), /<loc>([^<]+)<\/loc>/g)).toEqual([`${site}/sitemap-0.xml`]);
});

test('the feed is an Atom feed of every article and claim, newest first', () => {
	const feed = readFileSync('dist/feed.xml', 'utf8');
	const [head = '', ...rest] = feed.split('<entry>');
	const entries = rest.map((entry) => entry.split('</entry>')[0] ?? '');
	const one = (text: string, name: string) => {
		const found = all(text, new RegExp(`<${name}>([^<]+)</${name}>`, 'g'));
		expect(found.length, `${name} in ${text.slice(0, 200)}`).toBe(1);
		return found[0] ?? '';
	};
	const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
	expect(feed.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"')).toBe(
		true,
	);
	expect(head).toContain(`<link rel="self" type="application/atom+xml" href="${site}/feed.xml"/>`);
	for (const name of ['title', 'id', 'updated', 'name']) one(head, name);
	const ids = entries.map((entry) => one(entry, 'id'));
	expect([...ids].sort()).toEqual(
		[...pages.keys()]
			.filter((page) => /^\/(articles|claims)\/[^/]+\/$/.test(page))
			.map((page) => site + page)
			.sort(),
	);
	const updated = entries.map((entry) => one(entry, 'updated'));
	for (const [index, entry] of entries.entries()) {
		for (const name of ['title', 'published', 'summary']) one(entry, name);
		expect(entry).toContain(`<link rel="alternate" type="text/html" href="${ids[index]}"/>`);
		expect(one(entry, 'published')).toMatch(moment);
	}
	for (const day of [one(head, 'updated'), ...updated]) expect(day).toMatch(moment);
	expect(updated).toEqual([...updated].sort().reverse());
	expect(one(head, 'updated')).toBe(updated[0]);
});

test('every page leads to the feed, for readers and for feed readers', () => {
	const link = '<link rel="alternate" href="/feed.xml" type="application/atom+xml"';
	const without = [...pages].filter(([, html]) => !html.includes(link) || !html.includes('<a href="/feed.xml">'));
	expect(without.map(([address]) => address)).toEqual([]);
});

test('the page for addresses that are not here is in no list', () => {
	for (const file of ['sitemap-0.xml', 'feed.xml', 'manifest.webmanifest', 'robots.txt'])
		expect(readFileSync(join('dist', file), 'utf8'), file).not.toContain('404');
	expect(existsSync('dist/404/card.png')).toBe(false);
});
