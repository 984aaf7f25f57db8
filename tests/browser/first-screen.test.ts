import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { open, useSite } from './browser.ts';
import { kinds } from './kinds.ts';

useSite();

/** So much arrives in the first round trips of a slow connection (RFC 6928: ten segments of 1,460 bytes). */
const firstBytes = 14 * 1024;

/** A server that sends the first bytes of a page, compressed as most servers do it, and then nothing more, of any file. */
async function stalled(): Promise<string> {
	const server = createServer((request, response) => {
		if (!request.url?.endsWith('/')) return;
		const page = gzipSync(readFileSync(join('dist', request.url, 'index.html')), { level: 6 });
		response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip' });
		response.write(page.subarray(0, firstBytes));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const painted = (page: Page) =>
	page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);

/** Where the parts of the first screen lie, and how they look. */
const firstScreen = (page: Page) =>
	page
		.locator('.site-header, .crumbs, h1, .lead, .lead .num, .fact-line, .contents, .contents li')
		.evaluateAll((parts) =>
			parts.map((part) => {
				const { x, y, width, height } = part.getBoundingClientRect();
				const { color, fontSize, fontWeight, backgroundColor, textDecorationLine } = getComputedStyle(part);
				const box = [x, y, width, height].map(Math.round).join(' ');
				return `${part.className || part.tagName} ${box} ${color} ${fontSize} ${fontWeight} ${backgroundColor} ${textDecorationLine}`;
			}),
		);

test.each([
	['/articles/gait-mechanics/', 360],
	['/articles/when-to-see-a-clinician/', 360],
	['/articles/hip-or-knee-or-both/', 1280],
	['/articles/noisy-knees/', 1280],
])('the first 14 KB of %s paint its first screen as it stays, %i px', async (path, width) => {
	const origin = await stalled();
	const viewport = { width, height: 800 };
	const { page } = await open('/about/', { viewport });
	await page.goto(origin + path, { waitUntil: 'commit' });
	await painted(page);
	await page.locator('.contents ul li').last().waitFor();
	expect(await page.evaluate(() => [document.readyState, document.styleSheets.length])).toEqual(['loading', 1]);
	const first = await firstScreen(page);

	const { page: whole, context } = await open('/about/', { viewport });
	await context.route('**/*.woff2', (route) => route.abort());
	await whole.goto(path);
	expect(first.length).toBeGreaterThan(10);
	expect(await firstScreen(whole)).toEqual(first);
});

/** What may come late, after the first paint; a page whose head holds a sheet waits for its sheets. */
const late = {
	'typeface and scripts': () => /\.(woff2|js)$/,
	'scripts and styles': (html: string) => (/<\/head>[^]*<link rel="stylesheet"/.test(html) ? /\.(css|js)$/ : /\.js$/),
};

test.each([
	['typeface and scripts', 360],
	['typeface and scripts', 1280],
	['scripts and styles', 360],
	['scripts and styles', 1280],
] as const)('nothing moves when %s come late, %i px', async (what, width) => {
	const moved: string[] = [];
	const { page, context } = await open('/about/', { viewport: { width, height: 800 } });
	await page.addInitScript(() => {
		const shifts: string[] = [];
		Object.assign(window, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & {
				value: number;
				sources: { node?: Element }[];
			})[])
				shifts.push(`${entry.value.toFixed(4)} ${entry.sources.map(({ node }) => node?.className || node?.nodeName)}`);
		}).observe({ type: 'layout-shift', buffered: true });
	});
	let held: RegExp;
	await context.route(
		() => true,
		async (route, request) => {
			if (held.test(request.url())) await painted(page);
			await route.continue();
		},
	);
	for (const path of kinds) {
		const file = path.replace(/\?.*$/, '').replace(/\/$/, '/index.html');
		held = late[what](readFileSync(join('dist', file), 'utf8'));
		await page.goto(path);
		await page.evaluate(() => document.fonts.ready);
		await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
		const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
		moved.push(...shifts.map((shift) => `${path} ${shift}`));
	}
	expect(moved).toEqual([]);
});
