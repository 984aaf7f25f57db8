/**
 * `npm run bench:search`: how well and how fast the built site's search answers, beside plain Pagefind and beside
 * MiniSearch over the whole text of the same pages. Bytes are what a browser loads until the first result, compressed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { chromium, type Page } from 'playwright-core';
import { parse } from 'yaml';
import { findBrowser } from '../../src/browser.mjs';
import { serve } from '../serving/server.ts';

interface Asked {
	query: string;
	by: string;
	expect: string[];
}

/** Where a search puts the pages it finds, best first. */
type Search = (query: string) => Promise<string[]>;

/** Bodies the host has sent, and when: a browser's own count leaves out what a worker asks for. */
const sent: { at: number; bytes: number }[] = [];
/** A result, in the box and on the search page. */
const firstItem = '.search-box .results > li, #search-results li';
const sets = { seen: asked('queries.yaml'), unseen: asked('queries-unseen.yaml') };
const { origin } = await serve('dist', {
	coding: 'gzip',
	onSent: (bytes) => sent.push({ at: Date.now(), bytes }),
});
const executablePath = findBrowser();
if (!executablePath) throw new Error('No Chrome or Chromium was found; npm test installs or asks for one.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();

await page.goto(`${origin}/search/`);
const ours: Search = async (query) => {
	await page.evaluate(() => document.querySelector('#search-status')?.replaceChildren());
	await page.fill('#search-query', query);
	await page.waitForFunction(() => /\d|^Nothing/.test(document.querySelector('#search-status')?.textContent ?? ''));
	return page.$$eval('#search-results .results:not(.instead) .result-head a', (links) =>
		links.map((link) => {
			const { pathname, hash } = new URL((link as HTMLAnchorElement).href);
			return pathname === '/glossary/' ? pathname + hash : pathname;
		}),
	);
};
const pagefind: Search = (query) =>
	page.evaluate(async (words) => {
		const address = '/pagefind/pagefind.js';
		const api = await import(address);
		const { results } = await api.search(words);
		const hits = await Promise.all(
			results.slice(0, 10).map((result: { data(): Promise<{ url: string }> }) => result.data()),
		);
		return hits.map(({ url }) => url);
	}, query);
const whole = wholeTexts();
const miniSearch: Search = async (query) =>
	whole.index.search(query, { prefix: true, fuzzy: 0.2 }).map(({ id }) => id as string);

const quality = [];
for (const [name, search] of Object.entries({
	'Hip to Knee': ours,
	'plain Pagefind': pagefind,
	'MiniSearch, whole text': miniSearch,
}))
	for (const [set, queries] of Object.entries(sets))
		quality.push({ search: name, set, ...(await score(search, queries)) });
console.table(quality);

const cold = [];
for (const [name, run] of Object.entries({
	'box on an article': boxRun,
	'search page': pageRun,
	'plain Pagefind': pagefindRun,
}))
	cold.push({ search: name, ...(await coldRun(run)) });
cold.push({
	search: 'MiniSearch, whole text',
	'KB until a result': whole.kilobytes,
	'ms cold, slow 4G': null,
	'ms a letter, phone': null,
});
console.table(cold);
await browser.close();
process.exit(0);

function asked(file: string): Asked[] {
	return parse(readFileSync(`tests/search/${file}`, 'utf8')) as Asked[];
}

/** Success at one and three, mean reciprocal rank over queries the site can answer; queries without any result. */
async function score(search: Search, queries: readonly Asked[]) {
	const ranks: number[] = [];
	let empty = 0;
	for (const { query, by, expect } of queries) {
		const found = await search(query);
		if (found.length === 0) empty++;
		if (by === 'elsewhere') continue;
		// Pagefind knows the glossary as one page.
		const wanted = new Set([...expect, ...(expect.some((one) => one.startsWith('/glossary/')) ? ['/glossary/'] : [])]);
		const isWanted = (one: string) =>
			wanted.has(one) || (expect.includes('/glossary/') && one.startsWith('/glossary/'));
		ranks.push(found.findIndex(isWanted) + 1);
	}
	const share = (holds: (rank: number) => boolean) => Number((ranks.filter(holds).length / ranks.length).toFixed(3));
	const reciprocal = ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length;
	return {
		queries: ranks.length,
		first: share((rank) => rank === 1),
		'in three': share((rank) => rank > 0 && rank <= 3),
		MRR: Number(reciprocal.toFixed(3)),
		empty,
	};
}

interface Run {
	/** When the search began and when its first result stood on the page, in milliseconds. */
	from: number;
	to: number;
	letter: number | null;
}

/** A first search with an empty cache on slow 4G (1.6 Mbit/s, 150 ms) and a processor four times slower. */
async function coldRun(run: (page: Page) => Promise<Run>) {
	const context = await browser.newContext();
	const phone = await context.newPage();
	const session = await context.newCDPSession(phone);
	await phone.addInitScript((item) => {
		new MutationObserver((_, observer) => {
			if (!document.querySelector(item)) return;
			document.documentElement.dataset['firstResult'] = String(Date.now());
			observer.disconnect();
		}).observe(document, { childList: true, subtree: true });
	}, firstItem);
	await phone.goto(`${origin}/articles/running/`, { waitUntil: 'networkidle' });
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: (1.6 * 1024 * 1024) / 8,
		uploadThroughput: (0.75 * 1024 * 1024) / 8,
	});
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	const { from, to, letter } = await run(phone);
	await context.close();
	const loaded = sent.filter(({ at }) => at >= from && at <= to).reduce((sum, { bytes }) => sum + bytes, 0);
	return {
		'KB until a result': Math.round(loaded / 102.4) / 10,
		'ms cold, slow 4G': to - from,
		'ms a letter, phone': letter && Math.round(letter),
	};
}

async function boxRun(phone: Page): Promise<Run> {
	const from = Date.now();
	await phone.keyboard.press('/');
	await phone.waitForSelector('.search-box input');
	await phone.keyboard.type('clams');
	const to = await firstResult(phone);
	await phone.fill('.search-box input', '');
	await phone.waitForFunction((item) => !document.querySelector(item), firstItem);
	await phone.waitForTimeout(1500);
	return { from, to, letter: await letterTime(phone, '.search-box input') };
}

async function pageRun(phone: Page): Promise<Run> {
	const from = Date.now();
	await phone.goto(`${origin}/search/?q=clams`);
	const to = await firstResult(phone);
	await phone.waitForTimeout(1500);
	await phone.fill('#search-query', '');
	await phone.waitForFunction((item) => !document.querySelector(item), firstItem);
	return { from, to, letter: await letterTime(phone, '#search-query') };
}

async function pagefindRun(phone: Page): Promise<Run> {
	const from = Date.now();
	await phone.evaluate(async () => {
		const address = '/pagefind/pagefind.js';
		const { results } = await (await import(address)).search('clams');
		await Promise.all(results.slice(0, 5).map((result: { data(): Promise<unknown> }) => result.data()));
	});
	return { from, to: Date.now(), letter: null };
}

/** When the first result came to stand on the page, as the page saw it. */
async function firstResult(phone: Page): Promise<number> {
	const at = await phone.waitForFunction(() => document.documentElement.dataset['firstResult']);
	return Number(await at.jsonValue());
}

/** From the first letter to the first result, once everything is loaded, in the page's own time. */
function letterTime(phone: Page, field: string): Promise<number> {
	return phone.evaluate(
		([input, item]) =>
			new Promise<number>((resolve) => {
				const box = document.querySelector<HTMLInputElement>(input ?? '');
				if (!box) return;
				const from = performance.now();
				const look = () =>
					document.querySelector(item ?? '') ? resolve(performance.now() - from) : requestAnimationFrame(look);
				box.value = 'k';
				box.dispatchEvent(new InputEvent('input', { bubbles: true }));
				look();
			}),
		[field, firstItem],
	);
}

/** MiniSearch as a team would set it up: the whole text of every page that has a Markdown twin, loaded as one index. */
function wholeTexts() {
	const index = new MiniSearch<{ id: string; title: string; text: string }>({
		fields: ['title', 'text'],
		searchOptions: { boost: { title: 2 } },
	});
	const twins = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.md'));
	for (const file of twins) {
		const text = readFileSync(join('dist', file), 'utf8');
		index.add({ id: `/${file.slice(0, -'index.md'.length)}`, title: /^# (.*)$/m.exec(text)?.[1] ?? '', text });
	}
	return { index, kilobytes: Math.round(gzipSync(JSON.stringify(index)).length / 102.4) / 10 };
}
