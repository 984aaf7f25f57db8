import { expect, test } from 'vitest';
import { holdsAddresses, movedUnder, pathsOf, siteAddress } from '../../src/site/base.ts';

const files = [
	'index.html',
	'404.html',
	'articles/running/index.html',
	'articles/running/index.md',
	'search/index.html',
];
const built = [
	...files,
	'search/places.json',
	'_astro/a.1.js',
	'_astro/font.woff2',
	'pagefind/pagefind.js',
	'card.png',
];
const paths = pathsOf(built);
const address = siteAddress('https://someone.github.io/hip-to-knee/');
const move = (file: string, text: string) => movedUnder(address, file, text, (path) => paths.has(path));

test('the path of SITE_URL is the base, with or without a slash at its end', () => {
	expect(siteAddress('https://example.org')).toEqual({ site: 'https://example.org', base: '/' });
	expect(siteAddress('https://example.org/')).toEqual({ site: 'https://example.org', base: '/' });
	const knee = { site: 'https://example.org/a/knee/', base: '/a/knee/' };
	expect(siteAddress('https://example.org/a/knee')).toEqual(knee);
	expect(siteAddress('https://example.org/a/knee/')).toEqual(knee);
});

test('a SITE_URL that no site can stand at is named', () => {
	const example = 'Write it whole: SITE_URL=https://example.org/ or https://example.org/knee/.';
	const said = {
		'example.org': `SITE_URL is "example.org", which is no web address. ${example}`,
		'ftp://example.org/': `SITE_URL is "ftp://example.org/", which is no web address. ${example}`,
		'https://example.org/?a': `SITE_URL is "https://example.org/?a"; a site stands at no query, fragment or account. ${example}`,
		'https://example.org/a b/': `The path of SITE_URL is "/a%20b/"; keep to letters, digits, "-" and "_". ${example}`,
	};
	for (const [text, message] of Object.entries(said)) expect(() => siteAddress(text)).toThrow(message);
});

test.each([
	['a.html', '<a href="/">', '<a href="/hip-to-knee/">'],
	['a.html', '<a href="/#top">', '<a href="/hip-to-knee/#top">'],
	[
		'a.html',
		'<a title="5 > 3" href="/articles/running/?mark=x#a">',
		'<a title="5 > 3" href="/hip-to-knee/articles/running/?mark=x#a">',
	],
	[
		'a.html',
		'<img srcset="/card.png 1x,/card.png 2x">',
		'<img srcset="/hip-to-knee/card.png 1x,/hip-to-knee/card.png 2x">',
	],
	['a.html', '<div data-film="/search/places.json">', '<div data-film="/hip-to-knee/search/places.json">'],
	[
		'a.html',
		'<div data-all="{&quot;to&quot;:&quot;/search/&quot;}">',
		'<div data-all="{&quot;to&quot;:&quot;/hip-to-knee/search/&quot;}">',
	],
	['a.html', '<meta content="0; url=/search/">', '<meta content="0; url=/hip-to-knee/search/">'],
	[
		'a.json',
		'{"scope":"/","to":"/articles/running/#a"}',
		'{"scope":"/hip-to-knee/","to":"/hip-to-knee/articles/running/#a"}',
	],
	[
		'a.js',
		'import("/pagefind/pagefind.js"),`/search/?q=${q}`',
		'import("/hip-to-knee/pagefind/pagefind.js"),`/hip-to-knee/search/?q=${q}`',
	],
	['a.css', 'src:url(/_astro/font.woff2)', 'src:url(/hip-to-knee/_astro/font.woff2)'],
	['_redirects', '/articles/old/ /articles/running/ 301\n', '/articles/old/ /hip-to-knee/articles/running/ 301\n'],
	[
		'a.md',
		'[x](https://someone.github.io/articles/running/#a).',
		'[x](https://someone.github.io/hip-to-knee/articles/running/#a).',
	],
	[
		'a.md',
		'It stands at https://someone.github.io/articles/running/.',
		'It stands at https://someone.github.io/hip-to-knee/articles/running/.',
	],
	['a.xml', '<loc>https://someone.github.io</loc>', '<loc>https://someone.github.io/hip-to-knee</loc>'],
	[
		'a.html',
		'<link href="https://someone.github.io/404/">',
		'<link href="https://someone.github.io/hip-to-knee/404/">',
	],
])('in %s %s moves', (file, text, moved) => {
	expect(move(file, text)).toBe(moved);
	expect(move(file, moved), 'a second time').toBe(moved);
});

test.each([
	['a.html', '<p>and/or /search/ <br/>'],
	['a.html', '<a href="/another-site-on-this-host/">'],
	['a.html', '<a href="//example.org/search/">'],
	['a.html', '<a href="https://example.org/search/">'],
	['a.html', '<a href="https://someone.github.io.example.org/search/">'],
	['a.html', '<img alt="km / h" src="data:,">'],
	['a.js', 'e.key===`/`&&!e.ctrlKey'],
	['a.js', 'split("/")'],
	['a.json', '{"text":"1/2 and /search/ too"}'],
	['a.md', 'https://someone.github.io/another-project/'],
])('in %s %s stays', (file, text) => {
	expect(move(file, text)).toBe(text);
});

test('pictures, fonts and the index of search are left alone', () => {
	expect(['card.png', '_astro/font.woff2', 'pagefind/pagefind.js', '_headers'].filter(holdsAddresses)).toEqual([]);
	expect(
		['index.html', 'a/index.md', '_astro/a.js', '_redirects', 'feed.xml'].filter((file) => !holdsAddresses(file)),
	).toEqual([]);
});
