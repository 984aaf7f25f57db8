/**
 * `npm run test:base`: builds the site for a path of its own, serves it there with nothing else around it, follows every
 * address in every file, and uses in a browser what loads more. `-- <folder>` takes a folder already built for it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import jsQR from 'jsqr';
import { chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { findBrowser } from '../../src/browser.mjs';
import { builtFiles } from '../../src/built-files.ts';
import { serve } from './server.ts';
import { isInstalled, nginx } from './servers.ts';

const site = 'https://someone.github.io/hip-to-knee/';
const { origin, pathname: base } = new URL(site);
const temporary = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
const folder = process.argv[2] ?? join(temporary, 'site');
let failures = 0;
const report = (name: string, wrong: Iterable<string>, rest = '') => {
	const all = [...wrong];
	console.log(`${all.length === 0 ? 'ok    ' : 'FAILED'} ${name}${rest && `: ${rest}`}`);
	for (const one of all.slice(0, 20)) console.log(`       ${one}`);
	failures += all.length === 0 ? 0 : 1;
};

try {
	if (!process.argv[2]) build();
	const files = builtFiles(folder);
	const server = await serve(folder, { base });
	try {
		await follow(files, server.origin);
		await use(server.origin);
	} finally {
		await server.stop();
	}
	if (isInstalled('nginx')) await behindNginx(files);
	else console.log('nginx is not installed, so the site was not tried behind it. On Debian: apt-get install nginx');
} finally {
	rmSync(temporary, { recursive: true, force: true });
}
process.exitCode = failures === 0 ? 0 : 1;

function build(): void {
	const env = { ...process.env, SITE_URL: site };
	const { status } = spawnSync('astro', ['build', '--outDir', folder, '--silent'], { env, stdio: 'inherit' });
	if (status !== 0) throw new Error('The build failed; it says why above.');
}

/** Every address in every file leads under the base to what is there, fragments too. */
async function follow(files: readonly string[], server: string): Promise<void> {
	const ids = new Map<string, Set<string>>();
	for (const file of files.filter((one) => one.endsWith('.html') && !one.startsWith('pagefind/'))) {
		const html = readFileSync(join(folder, file), 'utf8');
		ids.set(
			base + file.replace(/index\.html$/, ''),
			new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)),
		);
	}
	const found = new Map<string, string>();
	const isLinked = new Set<string>();
	for (const file of files.filter((one) => !one.startsWith('pagefind/'))) {
		for (const { address, isLink } of addressesIn(file)) {
			if (!found.has(address)) found.set(address, file);
			if (isLink) isLinked.add(address);
		}
	}
	const wrong: string[] = [];
	for (const [address, file] of found) {
		const { pathname, hash } = new URL(address);
		// Linked data names things by fragments that are no places on a page; a link leads to a place.
		const fragment = decodeURIComponent(hash.slice(1).replace(/:~:text=.*$/, ''));
		if (!pathname.startsWith(base)) wrong.push(`${file}: ${address} is outside ${base}`);
		else if (pathname === `${base}404/`) continue;
		else if ((await fetch(server + pathname, { method: 'HEAD' })).status !== 200)
			wrong.push(`${file}: ${address} is not there`);
		else if (fragment && isLinked.has(address) && ids.get(pathname)?.has(fragment) === false)
			wrong.push(`${file}: ${address} has no such place`);
	}
	report('every address in every file', wrong, `${found.size} addresses in ${files.length} files`);
	const outside = ['/', '/articles/', '/_astro/', '/pagefind/pagefind.js', '/card.png'];
	const there = await Promise.all(outside.map(async (path) => ((await fetch(server + path)).ok ? [path] : [])));
	report('nothing is served outside the base', there.flat());
}

/** The whole addresses on the site that a file holds: of links and other attributes, JSON, scripts, styles, and written whole. */
function addressesIn(file: string): { address: string; isLink: boolean }[] {
	if (/\.(png|woff2)$/.test(file) || /^_(headers|redirects)$/.test(file)) return [];
	const text = readFileSync(join(folder, file), 'utf8');
	const here = new URL(base + file.replace(/(^|\/)index\.html$/, '$1'), origin);
	const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, one = '']) => one.replaceAll('&amp;', '&'));
	const isMarkup = /\.(html|svg)$/.test(file);
	const links = isMarkup ? all(/<a\s[^>]*?href="([^"]*)"/g) : file.endsWith('.md') ? all(/\]\(([^)\s]*)\)/g) : [];
	const others = [
		...all(new RegExp(String.raw`(${origin.replaceAll('.', '\\.')}(?:/[^\s"'<>()\\,;\x60\]]*)?)`, 'g')).map((one) =>
			one.replace(/[.:]$/, ''),
		),
		...(isMarkup ? [...all(/\s(?:href|src|action|poster)="([^"]*)"/g), ...all(/\s[\w:-]+="(\/[^"\s]*)"/g)] : []),
		...(/\.(json|jsonld|webmanifest)$/.test(file) ? all(/"(\/[^"\s]*)"/g) : []),
		...(file.endsWith('.js') ? all(/["'`](\/\w[^"'`?\s]*)["'`?]/g) : []),
		...(file.endsWith('.css') ? all(/url\(["']?([^"')]+)/g) : []),
	];
	const whole = (list: readonly string[], isLink: boolean) =>
		list
			.flatMap((one) => URL.parse(one, here) ?? [])
			.flatMap(({ href, origin: its }) => (its === origin ? [{ address: href, isLink }] : []));
	return [...whole(links, true), ...whole(others, false)];
}

/** What loads more: search, lists, pacer, player, films, beliefs, notes, references, handouts. */
async function use(server: string): Promise<void> {
	const browser = await chromium.launch({
		executablePath: findBrowser() ?? '',
		args: ['--no-sandbox', '--disable-gpu'],
	});
	const at = `${server}${base.slice(0, -1)}`;
	const step = async (name: string, path: string, act: (page: Page) => Promise<string | undefined>) => {
		const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
		const page = await context.newPage();
		const wrong: string[] = [];
		page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
		page.on('pageerror', (error) => wrong.push(error.message));
		page.on('request', (request) => request.url().startsWith(`${at}/`) || wrong.push(`asks ${request.url()}`));
		page.on('response', (answer) => answer.status() >= 400 && wrong.push(`${answer.status()} ${answer.url()}`));
		try {
			await page.goto(at + path);
			wrong.push(...[await act(page)].filter((one) => one !== undefined));
		} catch (error) {
			wrong.push(String(error));
		}
		report(name, wrong);
		await context.close();
	};
	const leadsTo = (page: Page, path: string) =>
		page.url().startsWith(at + path) ? undefined : `it leads to ${page.url()}, not to ${at}${path}`;

	await step('the search box', '/about/', async (page) => {
		await page.keyboard.press('/');
		await page.locator('.search-box input').fill('clamshell');
		await page.locator('.search-box .results a').first().click();
		await page.waitForURL(/mark=/);
		return leadsTo(page, '/exercises/clamshell/?mark=clamshell');
	});
	await step('the way from the box to the search page', '/about/', async (page) => {
		await page.keyboard.press('/');
		await page.locator('.search-box input').fill('clamshell');
		await page.getByRole('link', { name: 'All results' }).click();
		await page.waitForURL(/q=clamshell/);
		return leadsTo(page, '/search/?q=clamshell');
	});
	await step('the search page, by name and by text', '/search/?q=sham+ultrasound', async (page) => {
		await page.getByRole('heading', { name: 'Also in the text of' }).waitFor();
		const kinds = await page.locator('h2 + .results .result-kind').allTextContents();
		if (kinds.every((kind) => kind === 'Page')) return 'pages found by text are all of no kind';
		await page.locator('h2 + .results a').first().click();
		await page.waitForURL(/mark=/);
		return leadsTo(page, '/');
	});
	await step('a list narrowed by filters, and shared', '/exercises/?position=side-lying', async (page) => {
		const shown = await page.locator('#exercise-list .exercise-card:visible').count();
		return shown > 1 && shown < 38 ? undefined : `${shown} exercises are shown`;
	});
	await step('the pacer', '/exercises/sidelying-slr-abduction/', async (page) => {
		await page.locator('#pacer').getByText('Open the pacer').click();
		await page.locator('#pacer').getByRole('button', { name: 'Start', exact: true }).click();
		return undefined;
	});
	await step('the player', '/exercises/step-down/', async (page) => {
		await page.locator('#player').getByRole('button', { name: 'See it move', exact: true }).click();
		await page.locator('#player').getByRole('button', { name: 'Pause', exact: true }).waitFor();
		return undefined;
	});
	await step('the films of load', '/articles/load-on-the-kneecap/', async (page) => {
		await page.locator('.bend-try summary').press('Enter');
		await page.locator('.bend-try').getByRole('slider').waitFor();
		return undefined;
	});
	await step('the check of beliefs', '/articles/what-we-thought-what-was-found/', async (page) => {
		await page.getByRole('radio').first().check();
		const reply = await page.locator('.beliefs [role="status"]').textContent();
		return reply ? undefined : 'no reply is said';
	});
	await step('the diary', '/diary/', async (page) => {
		const said = await page.locator('main').textContent();
		return said?.includes(`${new URL(site).host}${base}diary/`) ? undefined : 'it does not say where it stands';
	});
	await step('a handout, whose code holds the whole address', '/exercises/clamshell/handout/', async (page) => {
		const shot = await page.locator('.sheet-code').screenshot();
		const { data, info } = await sharp(shot).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
		const read = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
		return read === `${site}exercises/clamshell/` ? undefined : `the code holds ${read}`;
	});
	await step('the citation of a page', '/articles/running/', async (page) => {
		const text = await page.locator('main').textContent();
		return text?.includes(`${site}articles/running/`) ? undefined : 'it does not name the address of the page';
	});
	await step('a download', '/studies/nascimento-2018/', async (page) => {
		const link = page.locator('a[href$=".ris"]').first();
		const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
		return file.url() === `${at}/studies/nascimento-2018.ris` ? undefined : `it loads ${file.url()}`;
	});
	await browser.close();
}

/** The same files behind nginx, told the base. */
async function behindNginx(files: readonly string[]): Promise<void> {
	const root = join(temporary, 'root');
	mkdirSync(root);
	symlinkSync(resolve(folder), join(root, base.slice(1, -1)));
	const server = await nginx({ name: 'localhost', port: Number(process.env['PORT'] ?? 4480), root, base });
	const wrong: string[] = [];
	try {
		for (const file of files.filter((one) => !/^_(headers|redirects)$/.test(one))) {
			const answer = await fetch(`${server.origin}${base}${file}`);
			await answer.arrayBuffer();
			const isKept = answer.headers.get('Cache-Control')?.includes('immutable') ?? false;
			if (!answer.ok || isKept !== file.startsWith('_astro/')) wrong.push(`${file}: ${answer.status}, kept: ${isKept}`);
		}
		const lost = await fetch(`${server.origin}${base}articles/no-such-page/`);
		if (lost.status !== 404 || !(await lost.text()).includes(`href="${base}search/"`))
			wrong.push('no page for what is not there');
	} finally {
		await server.stop();
	}
	report('every file behind nginx', wrong, `${files.length} files`);
}
