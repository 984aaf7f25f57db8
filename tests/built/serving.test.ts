import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtFiles } from '../../src/built-files.ts';
import { ownStyles } from '../../src/hosting.ts';
import { headersOfAll, mediaTypeOf, pagePolicy, rareTypes, typesOfFiles } from '../../src/site/headers.ts';
import { headersFor, readHeadersFile } from '../serving/headers-file.ts';

const files = builtFiles('dist').map((file) => `/${file}`);
const styles = ownStyles('.');
const [pageStyle] = styles;
const rules = readHeadersFile(readFileSync('dist/_headers', 'utf8'));

test('every built file is sent with the headers of all, and no header comes from two rules', () => {
	const wanted = headersOfAll(styles);
	for (const file of files) expect(Object.fromEntries(headersFor(rules, file)), file).toMatchObject(wanted);
});

test('a host that reads _headers names the right type of every file it does not know', () => {
	const rare = files.filter((file) => file in typesOfFiles || Object.keys(rareTypes).some((one) => file.endsWith(one)));
	expect(rare.length).toBeGreaterThan(1000);
	for (const file of rare) expect(headersFor(rules, file).get('Content-Type'), file).toBe(mediaTypeOf(file));
});

test('every built file but those of the search index has a type of its own', () => {
	const bare = files.filter((file) => mediaTypeOf(file) === 'application/octet-stream');
	expect(bare.filter((file) => !file.startsWith('/pagefind/') && !/^\/_(headers|redirects)$/.test(file))).toEqual([]);
});

test('every page carries the policy of its path', () => {
	const pages = files.filter((file) => file.endsWith('.html') && !file.startsWith('/pagefind/'));
	const without = pages.filter((file) => {
		const html = readFileSync(join('dist', file), 'utf8');
		if (html.includes('<meta http-equiv="refresh"')) return false; // It forbids everything.
		const policy = pagePolicy(file.replace(/index\.html$/, ''), pageStyle);
		return !html.includes(`<meta http-equiv="content-security-policy" content="${policy}">`);
	});
	expect(without).toEqual([]);
});

test('every page carries the one style that its policy allows, and no other', () => {
	const others = files.flatMap((file) => {
		if (!file.endsWith('.html') || file.startsWith('/pagefind/')) return [];
		const html = readFileSync(join('dist', file), 'utf8');
		if (html.includes('<meta http-equiv="refresh"')) return [];
		const found = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, text]) => text);
		return found.length === 1 && found[0] === pageStyle ? [] : [file];
	});
	expect(others).toEqual([]);
});

test('the pictures that carry a style carry the one the policy allows', () => {
	const policy = headersFor(rules, '/').get('Content-Security-Policy') ?? '';
	const pictures = files.filter((file) => file.endsWith('.svg'));
	const carried = pictures.flatMap(
		(file) => /<style>(.*?)<\/style>/s.exec(readFileSync(join('dist', file), 'utf8'))?.[1] ?? [],
	);
	expect(carried.length).toBeGreaterThan(50);
	const hashes = new Set(carried.map((style) => createHash('sha256').update(style).digest('base64')));
	expect([...hashes].filter((hash) => !policy.includes(`'sha256-${hash}'`))).toEqual([]);
});
