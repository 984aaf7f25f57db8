import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addressOfFile, builtFiles } from '../../src/built-files.ts';
import { open, useSite } from './browser.ts';
import { anyWidget } from './widgets.ts';

useSite();

const paths = builtFiles('dist')
	.filter((file) => file.endsWith('.html'))
	.map(addressOfFile);

/** Runs in the page: what it keeps on the device, and what takes the focus but is no link and none of the widgets. */
async function traces(known: string) {
	const databases = await indexedDB.databases();
	const caches = 'caches' in globalThis ? await globalThis.caches.keys() : [];
	const workers = await navigator.serviceWorker?.getRegistrations();
	const focusable = document.querySelectorAll<HTMLElement>(
		'button, input, select, textarea, summary, audio, video, iframe, object, embed, dialog, [tabindex]:not([tabindex="-1"]), [contenteditable]',
	);
	return {
		kept: [
			document.cookie,
			...Object.keys(localStorage),
			...Object.keys(sessionStorage),
			...databases.map(({ name }) => `database ${name}`),
			...caches,
			...(workers ?? []).map(({ scope }) => `worker ${scope}`),
		].filter((one) => one !== ''),
		strangers: [...focusable].filter((one) => !one.matches(known)).map((one) => one.outerHTML.slice(0, 120)),
	};
}

test('no page asks anyone else, writes an error, keeps anything on the device or has a widget nobody walks', async () => {
	const left = [...paths];
	const wrong: string[] = [];
	const hosts = new Set<string>();
	const walk = async ({ page, problems }: { page: Page; problems: string[] }) => {
		page.on('request', (request) => request.url().startsWith('data:') || hosts.add(new URL(request.url()).origin));
		for (let path = left.pop(); path !== undefined; path = left.pop()) {
			await page.goto(path, { waitUntil: 'networkidle' });
			const { kept, strangers } = await page.evaluate(traces, anyWidget);
			wrong.push(...[...problems, ...kept.map((one) => `kept: ${one}`), ...strangers].map((one) => `${path}: ${one}`));
			problems.length = 0;
		}
	};
	// Half a second of silence ends each page; eight pages are silent at once.
	const tabs = await Promise.all(Array.from({ length: 8 }, () => open('/')));
	await Promise.all(tabs.map(walk));
	expect(paths.length).toBeGreaterThan(400);
	expect(wrong).toEqual([]);
	expect([...hosts]).toEqual([new URL(tabs[0]?.page.url() ?? '').origin]);
	for (const { context } of tabs) expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
});
