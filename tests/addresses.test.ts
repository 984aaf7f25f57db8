import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import { builtAddresses, followAddresses, listedAddresses } from '../src/addresses.ts';
import { checkContent } from '../src/check.ts';
import { formatReport } from '../src/issue.ts';
import { writeMoved } from '../src/site/integrations.ts';
import { redirectPage } from '../src/site/redirect.ts';
import { contentFolder, soundFiles, today } from './records.ts';

const list = [
	'/',
	'/claims/hip-helps/',
	'/claims/hip-helps.ris',
	'/exercises/bridge/',
	'/exercises/bridge/handout/',
	'/glossary/',
	'/glossary/#patella',
	'/studies/example-2020/',
	'/studies/example-2020/#pain',
];
const listed = list.map((address, index) => ({ address, line: index + 3 }));
const without = (...gone: string[]) => new Set(list.filter((address) => !gone.includes(address)));

/** What a build with these addresses says, with these redirects in the content. */
function follow(built: ReadonlySet<string>, redirects: { from: string; to: string }[] = []) {
	const files = soundFiles({ 'content/redirects.yaml': stringify({ redirects }) });
	const { library } = checkContent(contentFolder(files), today);
	const { moved, issues } = followAddresses(listed, built, library.redirects);
	return { moved: Object.fromEntries(moved), report: issues.length === 0 ? 'sound' : formatReport(issues) };
}

test('a build that has every address is sound, and so is one that has more', () => {
	expect(follow(new Set(list))).toEqual({ moved: {}, report: 'sound' });
	expect(follow(new Set([...list, '/claims/new/']))).toEqual({ moved: {}, report: 'sound' });
});

test('an address that is gone is named with its line and what to do', () => {
	const built = without('/claims/hip-helps/', '/claims/hip-helps.ris', '/glossary/#patella').add('/claims/hips-help/');
	expect(follow(built).report).toMatchInlineSnapshot(`
		"Found 2 problems in 1 file.

		  addresses.txt
		      4 | address-kept: The address /claims/hip-helps/ was published, and the site no longer has it, nor 1 address under or beside it.
		        └─ Bring it back, or add "- from: /claims/hip-helps/" with "to: /claims/hips-help/" to content/redirects.yaml.
		      9 | address-kept: The address /glossary/#patella was published, and the site no longer has it.
		        └─ Bring it back, or add "- from: /glossary/#patella" with "to: where it stands now" to content/redirects.yaml."
	`);
});

test('a redirect heals a page with all that stands under and beside it', () => {
	const built = without(
		'/exercises/bridge/',
		'/exercises/bridge/handout/',
		'/claims/hip-helps/',
		'/claims/hip-helps.ris',
	)
		.add('/exercises/hip-bridge/')
		.add('/exercises/hip-bridge/handout/')
		.add('/claims/hips-help/')
		.add('/claims/hips-help.ris');
	const redirects = [
		{ from: '/exercises/bridge/', to: '/exercises/hip-bridge/' },
		{ from: '/claims/hip-helps/', to: '/claims/hips-help/' },
	];
	expect(follow(built, redirects)).toEqual({
		moved: {
			'/claims/hip-helps/': '/claims/hips-help/',
			'/claims/hip-helps.ris': '/claims/hips-help.ris',
			'/exercises/bridge/': '/exercises/hip-bridge/',
			'/exercises/bridge/handout/': '/exercises/hip-bridge/handout/',
		},
		report: 'sound',
	});
});

test('a redirect heals a part of a page, and a page takes its parts along', () => {
	const term = follow(without('/glossary/#patella').add('/glossary/#kneecap'), [
		{ from: '/glossary/#patella', to: '/glossary/#kneecap' },
	]);
	expect(term).toEqual({ moved: { '/glossary/#patella': '/glossary/#kneecap' }, report: 'sound' });
	const study = follow(without('/studies/example-2020/', '/studies/example-2020/#pain').add('/studies/example-2021/'), [
		{ from: '/studies/example-2020/', to: '/studies/example-2021/' },
	]);
	expect(study).toEqual({ moved: { '/studies/example-2020/': '/studies/example-2021/' }, report: 'sound' });
});

test('a redirect from what still stands or never stood, to nothing or to a file of another kind', () => {
	const redirects = [
		{ from: '/exercises/bridge/', to: '/' },
		{ from: '/exercises/brigde/', to: '/' },
		{ from: '/claims/hip-helps/', to: '/exercises/brigde/' },
		{ from: '/claims/hip-helps.ris', to: '/glossary/' },
	];
	expect(follow(without('/claims/hip-helps/', '/claims/hip-helps.ris'), redirects).report).toMatchInlineSnapshot(`
		"Found 4 problems in 1 file.

		  content/redirects.yaml
		      2 | redirect-is-old: The address /exercises/bridge/ still stands.
		        └─ Remove the redirect, or the page.
		      4 | redirect-is-old: The address /exercises/brigde/ was never published.
		        └─ Did you mean /exercises/bridge/?
		      7 | redirect-resolves: The redirect from /claims/hip-helps/ leads to /exercises/brigde/, which is not there.
		        └─ Did you mean /exercises/bridge/?
		      9 | redirect-resolves: The file /claims/hip-helps.ris cannot lead to /glossary/, which is of another kind.
		        └─ Name a file that ends in .ris."
	`);
});

test('an address that is none, or is redirected twice, is an error of its file', () => {
	const redirects = [
		{ from: 'claims/a/', to: '/claims/b/' },
		{ from: '/claims/c/', to: '/claims/b/' },
		{ from: '/claims/c/', to: '/claims/d/' },
	];
	const { errors } = checkContent(
		contentFolder(soundFiles({ 'content/redirects.yaml': stringify({ redirects }) })),
		today,
	);
	expect(formatReport(errors)).toMatchInlineSnapshot(`
		"Found 2 problems in 1 file.

		  content/redirects.yaml
		      2 | schema: redirects.0.from: An address begins with a slash and has no space: /claims/hip-exercise-eases-pain/, /glossary/#patella.
		      6 | schema: redirects.2.from: The address /claims/c/ is redirected twice. Keep one of the two."
	`);
});

test('pages, files and places of records are addresses; what a page loads for itself is none', () => {
	const ids = { 'study:a': { address: '/studies/a/' }, 'outcome:a#pain': { address: '/studies/a/#pain' } };
	const dir = folderOf({
		'index.html': '',
		'404.html': '',
		'studies/a/index.html': '',
		'studies/a.ris': '',
		'data/claims.json': '',
		'exercises/b/motion.json': '',
		'_astro/x.js': '',
		'pagefind/pagefind.js': '',
		'sitemap-0.xml': '',
		_redirects: '',
		'xref.json': JSON.stringify({ ids }),
		'addresses.txt': '# Addresses\n/studies/a/\n',
	});
	expect([...builtAddresses(dir)]).toEqual([
		'/',
		'/addresses.txt',
		'/data/claims.json',
		'/studies/a.ris',
		'/studies/a/',
		'/studies/a/#pain',
		'/xref.json',
	]);
	expect(listedAddresses(dir)).toEqual([{ address: '/studies/a/', line: 2 }]);
});

test('the page at an old address leads on without script or style, and names the new one', () => {
	const t = checkContent(contentFolder(soundFiles()), today).library.strings.get('en');
	if (!t) throw new Error('No words.');
	const page = redirectPage('/claims/hips-help/', 'https://example.org', t);
	expect(page).toContain('<meta http-equiv="refresh" content="0; url=/claims/hips-help/">');
	expect(page).toContain('<link rel="canonical" href="https://example.org/claims/hips-help/">');
	expect(page).toContain('<a href="/claims/hips-help/">https://example.org/claims/hips-help/</a>');
	expect(page).toContain('<meta name="robots" content="noindex">');
	expect(page).not.toMatch(/<script|<style|style=|\son\w+=/);
});

test('old pages lead on, old files are there, old parts of a page link on, and hosts get their lines', () => {
	const t = checkContent(contentFolder(soundFiles()), today).library.strings.get('en');
	if (!t) throw new Error('No words.');
	const files = { 'glossary/index.html': '<main><h2 id="kneecap">kneecap</h2></main>', 'claims/b.ris': 'TY  - JOUR\n' };
	const dir = folderOf(files);
	const moved = {
		'/claims/a/': '/claims/b/',
		'/claims/a.ris': '/claims/b.ris',
		'/glossary/#patella': '/glossary/#kneecap',
	};
	writeMoved(dir, new Map(Object.entries(moved)), 'https://example.org', t);
	const read = (path: string) => readFileSync(join(dir, path), 'utf8');
	expect(read('claims/a/index.html')).toBe(redirectPage('/claims/b/', 'https://example.org', t));
	expect(read('claims/a.ris')).toBe(files['claims/b.ris']);
	expect(read('glossary/index.html')).toBe(
		'<main><h2 id="kneecap">kneecap</h2><aside class="moved-parts" data-pagefind-ignore><p>Moved from this page:</p>' +
			'<ul><li id="patella"><a href="/glossary/#kneecap">/glossary/#kneecap</a></li></ul></aside></main>',
	);
	expect(read('_redirects')).toBe('/claims/a/ /claims/b/ 301\n/claims/a.ris /claims/b.ris 301\n');
});

/** A temporary folder with these files, removed after the test. */
function folderOf(files: Record<string, string>): string {
	const dir = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(dir, path)), { recursive: true });
		writeFileSync(join(dir, path), text);
	}
	return dir;
}
