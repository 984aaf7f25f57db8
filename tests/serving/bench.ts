/**
 * `npm run bench:serving`: the built site behind nginx and Caddy as the project configures them. Every file with its
 * headers, every page in a browser, compression, old addresses, and how many requests it bears beside a bare file.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../src/browser.mjs';
import { builtFiles } from '../../src/built-files.ts';
import { checkContent } from '../../src/check.ts';
import { ownStyles } from '../../src/hosting.ts';
import { cacheRules, headersOfAll, isText, mediaTypeOf } from '../../src/site/headers.ts';
import { writeMoved } from '../../src/site/integrations.ts';
import { caddy, hasBrotli, isInstalled, nginx, type Started } from './servers.ts';

const missing = ['nginx', 'caddy', 'wrk'].filter((program) => !isInstalled(program));
if (missing.length > 0 || !existsSync('dist/_headers')) {
	if (missing.length > 0)
		console.error(`Not installed: ${missing.join(', ')}. On Debian: apt-get install ${missing.join(' ')}`);
	if (!existsSync('dist/_headers')) console.error('There is no built site. Run "npm run build" first.');
	process.exit(1);
}

const port = Number(process.env['PORT'] ?? 4480);
const article = '/articles/running/';
const moved = { from: '/articles/an-old-name/', to: article };
let failures = 0;
const report = (name: string, wrong: readonly string[], rest = '') => {
	console.log(`${wrong.length === 0 ? 'ok    ' : 'FAILED'} ${name}${rest && `: ${rest}`}`);
	for (const one of wrong.slice(0, 10)) console.log(`       ${one}`);
	failures += wrong.length === 0 ? 0 : 1;
};

// The site with one page at an old address, as content/redirects.yaml would make it.
const root = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
cpSync('dist', root, { recursive: true });
const words = checkContent('.', new Date()).library.strings.get('en');
if (words) writeMoved(root, new Map([[moved.from, moved.to]]), 'https://hip-to-knee.example', words);
const files = builtFiles(root)
	.map((file) => `/${file}`)
	.filter((file) => !/^\/_(headers|redirects)$/.test(file));
// As the README says for nginx.
for (const file of files) {
	if (isText(mediaTypeOf(file)))
		writeFileSync(join(root, `${file}.gz`), gzipSync(readFileSync(join(root, file)), { level: 9 }));
}
const place = { name: 'localhost', port, root, base: '/' };

try {
	for (const [name, start] of Object.entries({ nginx, caddy })) {
		if (process.argv[2] && process.argv[2] !== name) continue;
		const server = await start(place);
		try {
			await checkFiles(name, server.origin);
			await checkCompression(name, server.origin);
			await checkPages(name, server.origin);
			if (name === 'nginx') load(server);
		} finally {
			await server.stop();
		}
	}
} finally {
	rmSync(root, { recursive: true, force: true });
}
process.exitCode = failures === 0 ? 0 : 1;

/** Status, type, cache rule and all other headers of every file, and what is not there. */
async function checkFiles(name: string, origin: string): Promise<void> {
	const wrong: string[] = [];
	const all = headersOfAll(ownStyles('.'));
	const look = async (path: string, status: number, type: string) => {
		const answer = await fetch(origin + path, { redirect: 'manual' });
		await answer.arrayBuffer();
		const cache = path.startsWith(cacheRules.hashedFolder) ? cacheRules.hashed : cacheRules.others;
		for (const [header, value] of Object.entries({ ...all, 'Content-Type': type, 'Cache-Control': cache })) {
			const found = answer.headers.get(header);
			// A type no reader asks for may go without.
			if (header === 'Content-Type' && value === 'application/octet-stream') continue;
			if (found?.toLowerCase() !== value.toLowerCase()) wrong.push(`${path}: ${header} is "${found}", not "${value}"`);
		}
		if (answer.status !== status) wrong.push(`${path}: ${answer.status}, not ${status}`);
	};
	for (const file of files) await look(file.replace(/\/index\.html$/, '/'), 200, mediaTypeOf(file));
	for (const path of ['/no-such-page/', '/articles/no-such-page/', '/_headers', '/_redirects'])
		await look(path, 404, 'text/html; charset=utf-8');
	const short = await fetch(origin + article.slice(0, -1), { redirect: 'manual' });
	if (new URL(short.headers.get('Location') ?? '', origin).href !== origin + article)
		wrong.push(`${article.slice(0, -1)} leads to ${short.headers.get('Location')}`);
	report(`${name}: headers, type and cache rule of every file`, wrong, `${files.length} files, 4 that are not there`);
}

async function checkCompression(name: string, origin: string): Promise<void> {
	const size = async (path: string, coding: string) => {
		const answer = await fetch(origin + path, { headers: { 'Accept-Encoding': coding } });
		await answer.arrayBuffer();
		return answer.headers.get('Content-Encoding') ?? 'identity';
	};
	const texts = [
		article,
		`${article}index.md`,
		'/data/claims.json',
		'/library.csl.json',
		'/feed.xml',
		'/exercises/squat/figure.svg',
	];
	const wrong: string[] = [];
	for (const coding of ['gzip', ...(name === 'nginx' && hasBrotli ? ['br'] : [])])
		for (const path of texts) {
			const found = await size(path, coding);
			if (found !== coding) wrong.push(`${path}: ${found}, not ${coding}`);
		}
	const first = await fetch(origin + article);
	const again = await fetch(origin + article, { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } });
	if (again.status !== 304) wrong.push(`${article} asked for again: ${again.status}, not 304`);
	report(`${name}: compression and asking again`, wrong, name === 'nginx' && hasBrotli ? 'gzip and brotli' : 'gzip');
}

/** Every page in a browser: nothing forbidden, nothing missing, nobody else asked, no cookie, nothing stored. */
async function checkPages(name: string, origin: string): Promise<void> {
	const browser = await chromium.launch({
		executablePath: findBrowser() ?? '',
		args: ['--no-sandbox', '--disable-gpu'],
	});
	const context = await browser.newContext();
	const page = await context.newPage();
	const wrong: string[] = [];
	let address = '';
	page.on('console', (message) => message.type() === 'error' && wrong.push(`${address}: ${message.text()}`));
	page.on('pageerror', (error) => wrong.push(`${address}: ${error.message}`));
	page.on(
		'request',
		(request) => request.url().startsWith(`${origin}/`) || wrong.push(`${address} asks ${request.url()}`),
	);
	page.on(
		'response',
		(answer) => answer.status() >= 400 && wrong.push(`${address}: ${answer.status()} ${answer.url()}`),
	);
	const pages = files.filter((file) => file.endsWith('/index.html')).map((file) => file.replace(/index\.html$/, ''));
	for (address of name === 'nginx' ? pages : pages.filter((_, index) => index % 20 === 0))
		await page.goto(origin + address);
	const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
	if (kept > 0 || (await context.cookies()).length > 0) wrong.push('something was stored');
	address = moved.from;
	await page.goto(origin + moved.from);
	await page.waitForURL(origin + moved.to);
	address = '/search/';
	await page.goto(`${origin}/search/?q=sham+ultrasound`);
	await page.getByRole('heading', { name: 'Also in the text of' }).waitFor();
	report(
		`${name}: pages in a browser, an old address, search by text`,
		wrong,
		name === 'nginx' ? `${pages.length} pages` : '',
	);
	await browser.close();
}

/** Requests a second for an article, beside the same bytes from nginx without headers or compression. */
function load({ origin, folder }: Started): void {
	writeFileSync(join(folder, 'bare.html'), readFileSync(join(root, article, 'index.html')));
	const bareOrigin = origin.replace(`${port}`, `${port + 1}`);
	const perSecond = (url: string, ...headers: string[]) => {
		const { stdout } = spawnSync('wrk', ['-t1', '-c32', '-d5s', ...headers.flatMap((one) => ['-H', one]), url], {
			encoding: 'utf8',
		});
		const wrong = /Socket errors:.*|Non-2xx.*/.exec(stdout)?.[0];
		return {
			rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? 0),
			wrong: wrong ? [`${url}: ${wrong}`] : [],
		};
	};
	const bare = perSecond(`${bareOrigin}/bare.html`);
	for (const [name, ...headers] of [['as it is'], ['with gzip', 'Accept-Encoding: gzip']]) {
		const own = perSecond(origin + article, ...headers);
		const ratio = `${(own.rate / bare.rate).toFixed(2)} of a bare file (${Math.round(own.rate)} and ${Math.round(bare.rate)} a second)`;
		report(`nginx: an article under load ${name}`, [...own.wrong, ...bare.wrong], ratio);
	}
}
