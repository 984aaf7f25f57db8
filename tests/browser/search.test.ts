import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { open, useSite } from './browser.ts';

useSite();

const settled = (page: Page) =>
	page.waitForFunction(
		() =>
			/\d/.test(document.querySelector('#search-status')?.textContent ?? '') ||
			document.querySelector('#search-status')?.textContent?.startsWith('Nothing'),
	);
const addresses = (page: Page) =>
	page
		.locator('#search-results .results > li > a:first-child')
		.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));

test.each([
	['clamshell', '/exercises/clamshell/'],
	['clams', '/exercises/clamshell/'],
	['runner’s knee', '/articles/what-is-patellofemoral-pain/'],
	["runner's knee", '/articles/what-is-patellofemoral-pain/'],
	['nascimento 2018', '/studies/nascimento-2018/'],
	['monster walk', '/exercises/monster-walk/'],
	['red flags', '/articles/when-to-see-a-clinician/'],
	['dolak', '/studies/dolak-2011/'],
])('a search for “%s” finds what one expects first', async (query, expected) => {
	const { page, problems } = await open(`/search/?q=${encodeURIComponent(query)}`);
	await settled(page);
	expect((await addresses(page))[0]).toBe(expected);
	expect(problems).toEqual([]);
});

test('a complaint finds what a patient can read before what a clinician cites', async () => {
	const { page } = await open('/search/?q=stairs');
	await settled(page);
	const groups = await page.locator('#search-results h2').allTextContents();
	expect(groups[0]).toMatch(/^Article /);
	expect(groups.findIndex((group) => group.startsWith('Study'))).toBe(groups.length - 1);
});

test('a search for “glute” finds buttock and outer hip exercises and the glossary', async () => {
	const { page } = await open('/search/?q=glute');
	await settled(page);
	const found = await addresses(page);
	expect(found).toContain('/glossary/');
	expect(found.filter((path) => path.startsWith('/exercises/')).length).toBeGreaterThanOrEqual(5);
});

test('typing searches, the address can be shared, and the count is announced once', async () => {
	const { page } = await open('/search/');
	await page.evaluate(() => {
		const said: string[] = [];
		Object.assign(window, { said });
		const status = document.querySelector('#search-status');
		new MutationObserver(() => said.push(status?.textContent ?? '')).observe(status ?? document.body, {
			childList: true,
			characterData: true,
			subtree: true,
		});
	});
	await page.locator('#search-query').pressSequentially('bridge', { delay: 20 });
	await settled(page);
	const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
	expect(said.filter((text) => /\d+ results?/.test(text)).length).toBe(1);
	expect(await page.locator('[role="status"]').count()).toBe(1);
	expect(new URL(page.url()).search).toBe('?q=bridge');

	const shared = await open(page.url());
	await settled(shared.page);
	expect(await addresses(shared.page)).toEqual(await addresses(page));
});

test('results are grouped by kind and can be reached and opened by keyboard', async () => {
	const { page } = await open('/search/?q=clamshell');
	await settled(page);
	const groups = await page.locator('#search-results h2').allTextContents();
	expect(groups[0]).toMatch(/^Exercise \(\d+\)$/);
	expect(groups.length).toBeGreaterThan(2);
	await page.locator('#search-query').focus();
	for (let presses = 0; presses < 12; presses++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate(() => document.activeElement?.closest('.results') !== null)) break;
	}
	await page.keyboard.press('Enter');
	await page.waitForURL('**/exercises/clamshell/');
});

test('filters by kind, muscle and equipment narrow the results and stand in the address', async () => {
	const { page } = await open('/search/?q=hip');
	await settled(page);
	await page.getByLabel('Kind').selectOption('exercise');
	await page.waitForFunction(() =>
		[...document.querySelectorAll('#search-results h2')].every((heading) =>
			heading.textContent?.startsWith('Exercise'),
		),
	);
	const all = (await page.locator('#search-status').textContent()) ?? '';
	await page.getByLabel('Equipment').selectOption('step');
	await page.waitForFunction(
		(before) =>
			document.querySelector('#search-status')?.textContent !== before &&
			/\d/.test(document.querySelector('#search-status')?.textContent ?? ''),
		all,
	);
	const found = await addresses(page);
	expect(found.length).toBeGreaterThan(0);
	expect(found.every((path) => path.startsWith('/exercises/'))).toBe(true);
	expect(new URL(page.url()).search).toBe('?q=hip&kind=exercise&equipment=step');
});

test('a search that finds nothing says so and leads to the sections', async () => {
	const { page } = await open('/search/?q=zzzxqv');
	await settled(page);
	expect(await page.locator('#search-status').textContent()).toBe(
		'Nothing found for “zzzxqv”. Try a shorter or plainer word, or one of these.',
	);
	expect(await page.locator('#search-hubs').isVisible()).toBe(true);
});

test('a hostile query is shown as text', async () => {
	const query = '<img src=x onerror=alert(1)>';
	const { page, problems } = await open(`/search/?q=${encodeURIComponent(query)}`);
	await settled(page);
	expect(await page.locator('#search img').count()).toBe(0);
	expect(await page.locator('#search-query').inputValue()).toBe(query);
	expect(problems).toEqual([]);
});
