import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { examples, ownStyles } from '../../src/hosting.ts';
import { headersOfAll, mediaTypeOf, pagePolicy, serverPolicy } from '../../src/site/headers.ts';
import { headersFile } from '../../src/site/hosts.ts';
import { headersFor, readHeadersFile } from '../serving/headers-file.ts';

const styles = ownStyles('.');
const [pageStyle] = styles;
const directives = (policy: string) =>
	new Map(policy.split('; ').map((one) => [one.split(' ')[0] ?? '', one.split(' ').slice(1)] as const));

test('the policy allows nothing but own files, and two styles by their hashes', () => {
	const own = directives(serverPolicy(styles));
	expect(own.get('default-src')).toEqual(["'none'"]);
	expect(own.get('frame-ancestors')).toEqual(["'none'"]);
	expect(own.get('base-uri')).toEqual(["'none'"]);
	const allowed = new Set([...own.values()].flat());
	expect([...allowed].filter((one) => !["'none'", "'self'", "'wasm-unsafe-eval'"].includes(one))).toEqual([
		expect.stringMatching(/^'sha256-[A-Za-z0-9+/]{43}='$/),
		expect.stringMatching(/^'sha256-[A-Za-z0-9+/]{43}='$/),
	]);
});

test('only the search page lets its scripts run WebAssembly', () => {
	expect(pagePolicy('/search/', pageStyle)).toContain("'wasm-unsafe-eval'");
	for (const path of ['/', '/search', '/articles/search/', '/404/'])
		expect(pagePolicy(path, pageStyle)).not.toContain('wasm-unsafe-eval');
});

test('a page allows nothing that the server forbids', () => {
	const server = directives(serverPolicy(styles));
	for (const path of ['/', '/search/'])
		for (const [directive, allowed] of directives(pagePolicy(path, pageStyle)))
			expect(server.get(directive), directive).toEqual(expect.arrayContaining(allowed));
});

test('every header a scanner of sites asks for is there', () => {
	const headers = headersOfAll(styles);
	expect(Object.keys(headers).sort()).toEqual([
		'Access-Control-Allow-Origin',
		'Content-Security-Policy',
		'Cross-Origin-Opener-Policy',
		'Cross-Origin-Resource-Policy',
		'Permissions-Policy',
		'Referrer-Policy',
		'Strict-Transport-Security',
		'X-Content-Type-Options',
	]);
	const [, seconds] = /^max-age=(\d+)$/.exec(headers['Strict-Transport-Security'] ?? '') ?? [];
	expect(Number(seconds)).toBeGreaterThan(180 * 24 * 3600);
});

test('the _headers file keeps to what hosts can read', () => {
	const text = headersFile(styles);
	const rules = readHeadersFile(text);
	expect(rules.length).toBeLessThan(100);
	for (const line of text.split('\n')) expect(line.length).toBeLessThan(2000);
	for (const { path } of rules) expect(path.split('*').length, path).toBeLessThan(3);
	expect(Object.fromEntries(headersFor(rules, '/articles/'))).toEqual(headersOfAll(styles));
});

test('scripts and styles named by their content are kept for good, pages are not', () => {
	const rules = readHeadersFile(headersFile(styles));
	expect(headersFor(rules, '/_astro/a.1234.js').get('Cache-Control')).toContain('immutable');
	expect(headersFor(rules, '/articles/').has('Cache-Control')).toBe(false);
});

test('each kind of file has its media type', () => {
	const types = {
		'/studies/a.csl.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
		'/data/claims.json': 'application/json; charset=utf-8',
		'/studies/a.ris': 'application/x-research-info-systems; charset=utf-8',
		'/index.md': 'text/markdown; charset=utf-8',
		'/feed.xml': 'application/atom+xml; charset=utf-8',
		'/sitemap.xml': 'application/xml; charset=utf-8',
		'/card.png': 'image/png',
		'/pagefind/wasm.en.pagefind': 'application/octet-stream',
	};
	for (const [path, type] of Object.entries(types)) expect(mediaTypeOf(path), path).toBe(type);
});

test('the examples for nginx and Caddy say what "npm run hosting" makes', () => {
	for (const [file, text] of examples('.')) expect(readFileSync(file, 'utf8'), file).toBe(text);
});
