import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { open, useSite } from './browser.ts';

useSite();

/** The status line says a count or that nothing was found; both come last. */
const settled = (page: Page) =>
	page.waitForFunction(() => /\d|^Nothing/.test(document.querySelector('#search-status')?.textContent ?? ''));
/** Pages found, best first; an entry of the glossary is a page of its own. */
const addresses = (page: Page) =>
	page.locator('#search-results .results:not(.instead) > li .result-head a').evaluateAll((links) =>
		links.map((link) => {
			const { pathname, hash } = new URL((link as HTMLAnchorElement).href);
			return pathname === '/glossary/' ? pathname + hash : pathname;
		}),
	);
const ask = async (page: Page, query: string) => {
	await page.evaluate(() => document.querySelector('#search-status')?.replaceChildren());
	await page.locator('#search-query').fill(query);
	await settled(page);
	return addresses(page);
};

interface Asked {
	query: string;
	by: string;
	expect: string[];
}

test('what people type finds what they mean, also in words the search was never tuned to', async () => {
	const { page, problems } = await open('/search/');
	for (const [file, first, three] of [
		['queries.yaml', 0.9, 0.98],
		['queries-unseen.yaml', 0.85, 0.93],
	] as const) {
		const asked = parse(readFileSync(`tests/search/${file}`, 'utf8')) as Asked[];
		const ranks: number[] = [];
		for (const { query, by, expect: wanted } of asked) {
			const found = await ask(page, query);
			if (by === 'elsewhere') continue;
			const isWanted = (one: string) =>
				wanted.includes(one) || (one.startsWith('/glossary/') && wanted.includes('/glossary/'));
			ranks.push(found.findIndex(isWanted) + 1);
		}
		const share = (holds: (rank: number) => boolean) => ranks.filter(holds).length / ranks.length;
		const at1 = share((rank) => rank === 1);
		const at3 = share((rank) => rank > 0 && rank <= 3);
		const mrr = ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length;
		console.log(
			`${file}: ${ranks.length} queries, first ${at1.toFixed(3)}, in three ${at3.toFixed(3)}, MRR ${mrr.toFixed(3)}`,
		);
		expect(at1).toBeGreaterThanOrEqual(first);
		expect(at3).toBeGreaterThanOrEqual(three);
	}
	expect(problems).toEqual([]);
});

test('slips of spelling are mended and told', async () => {
	const { page } = await open('/search/?q=glutius%20maximus');
	await settled(page);
	expect((await addresses(page))[0]).toBe('/glossary/#gluteus-maximus');
	expect(await page.locator('#search-status').textContent()).toContain('Shown for “gluteus maximus”');
});

test('a sign that cannot wait is found by the words people use, and the result leads to it', async () => {
	const { page } = await open('/search/?q=locked%20knee');
	await settled(page);
	const link = page.locator('#search-results .results > li').first().locator('a').first();
	await link.click();
	await page.waitForURL('**/articles/when-to-see-a-clinician/**');
	expect(new URL(page.url()).hash).toBe('#sign-locked');
	await page.waitForFunction(() => (CSS.highlights.get('search')?.size ?? 0) > 0);
	const paint = () =>
		getComputedStyle(document.querySelector('main') as Element, '::highlight(search)').backgroundColor;
	expect(await page.evaluate(paint)).toBe('rgb(246, 226, 168)');
});

test('typing searches, the address can be shared, and the back button keeps it', async () => {
	const { page } = await open('/search/');
	await page.locator('#search-query').pressSequentially('bridge', { delay: 20 });
	await settled(page);
	const found = await addresses(page);
	expect(found[0]).toBe('/exercises/bridge/');
	expect(new URL(page.url()).search).toBe('?q=bridge');
	await page.locator('#search-results a').first().click();
	await page.waitForURL('**/exercises/bridge/**');
	await page.goBack();
	await settled(page);
	expect(await addresses(page)).toEqual(found);

	const shared = await open(page.url());
	await settled(shared.page);
	expect(await addresses(shared.page)).toEqual(found);
});

test('the count is announced once', async () => {
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
	await page.locator('#search-query').pressSequentially('clamshell', { delay: 20 });
	await settled(page);
	const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
	expect(said.filter((text) => /\d+ results?/.test(text)).length).toBe(1);
	expect(await page.locator('[role="status"]').count()).toBe(1);
});

test('filters by kind, muscle and equipment narrow the results, with counts, and stand in the address', async () => {
	const { page } = await open('/search/?q=hip');
	await settled(page);
	await page.getByText('Narrow the results').click();
	expect(await page.getByLabel('Kind').locator('option[value="exercise"]').textContent()).toMatch(/^Exercise \(\d+\)$/);
	await page.getByLabel('Kind').selectOption('exercise');
	await page.getByLabel('Equipment').selectOption('step');
	await page.waitForFunction(() =>
		[...document.querySelectorAll('#search-results .result-kind')].every((kind) => kind.textContent === 'Exercise'),
	);
	await settled(page);
	const found = await addresses(page);
	expect(found.length).toBeGreaterThan(0);
	expect(found.every((path) => path.startsWith('/exercises/'))).toBe(true);
	expect(new URL(page.url()).search).toBe('?q=hip&kind=exercise&equipment=step');
});

test('a search that finds nothing says so and leads to the sections', async () => {
	const { page } = await open('/search/?q=zzzxqv');
	await settled(page);
	expect(await page.locator('#search-status').textContent()).toMatch(/^Nothing here answers “zzzxqv”/);
	expect(await page.locator('#search-hubs').isVisible()).toBe(true);
	const instead = page.locator('#search-results .instead a');
	expect(await instead.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))).toEqual([
		'/articles/getting-a-diagnosis/',
		'/articles/when-to-see-a-clinician/',
	]);
});

test('filters that leave nothing are told from a search that finds nothing', async () => {
	const { page } = await open('/search/?q=nascimento%202018&kind=exercise');
	await page.waitForFunction(() => /^Your filters/.test(document.querySelector('#search-status')?.textContent ?? ''));
	expect(await page.locator('#search-results .instead').count()).toBe(0);
});

test.each([
	['markup', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
	['10,000 characters', 'knee '.repeat(2000)],
	['quotes, braces and signs of patterns', `"'\`{}[](.*+?^$|\\`],
	['emoji and right to left', '🦵 ركبة \u202Eknee'],
])('a hostile query, %s, is text and does no harm', async (_, query) => {
	const { page, problems } = await open('/search/');
	await page.locator('#search-query').fill(query);
	await settled(page);
	expect(await page.locator('#search img, #search-results script').count()).toBe(0);
	const link = page.locator('#search-results a').first();
	if ((await link.count()) > 0) {
		await link.click();
		await page.waitForLoadState();
		expect(await page.locator('main img[src="x"]').count()).toBe(0);
	}
	expect(problems).toEqual([]);
});

test('the box opens with / and Ctrl-K on any page, is walked with arrows and closed with Escape', async () => {
	const { page, problems } = await open('/articles/running/');
	await page.keyboard.press('/');
	const box = page.getByRole('dialog');
	await box.waitFor();
	await page.keyboard.type('glute med');
	await page.waitForFunction(() => document.querySelectorAll('.search-box .results > li').length > 0);
	await page.waitForFunction(() => /\d/.test(document.querySelector('.search-box [role="status"]')?.textContent ?? ''));
	await page.keyboard.press('ArrowDown');
	expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(
		/^\/glossary\/.*#gluteus-medius$/,
	);
	await page.keyboard.press('ArrowUp');
	expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
	await page.keyboard.press('Escape');
	expect(await box.isVisible()).toBe(false);
	await page.keyboard.press('Control+k');
	await box.waitFor();
	await page.keyboard.press('Enter');
	await page.waitForURL('**/search/?q=glute+med');
	expect(problems).toEqual([]);
});

test('a screen reader meets a named field, the count, and a list of named links with kind and sentence', async () => {
	const { page } = await open('/articles/running/');
	await page.keyboard.press('/');
	const box = page.getByRole('dialog', { name: 'Search this site' });
	await box.waitFor();
	await page.keyboard.type('clamshell');
	await page.waitForFunction(() => /\d/.test(document.querySelector('.search-box [role="status"]')?.textContent ?? ''));
	const tree = await box.ariaSnapshot();
	const inShort = /^inShort: (.*)$/m.exec(readFileSync('content/exercises/clamshell.mdx', 'utf8'))?.[1];
	expect(tree.split('\n').slice(0, 12).join('\n')).toMatch(
		new RegExp(
			String.raw`- dialog "Search this site":
  - search:
    - searchbox "Search this site": clamshell
    - button "Close"
  - status: \d+ results
  - list:
    - listitem:
      - link "Clamshell":
        - /url: /exercises/clamshell/\?mark=clamshell
        - mark: Clamshell
      - text: Exercise
      - paragraph: ${inShort}`,
		),
	);
	expect(tree).toMatch(/- link "All results for “clamshell”":\n\s+- \/url: \/search\/\?q=clamshell$/);
});

test('the box opens from the header by touch, and typing in a field does not open it', async () => {
	const { page } = await open('/exercises/', { viewport: { width: 360, height: 700 }, hasTouch: true });
	await page.locator('.search-link').tap();
	const box = page.getByRole('dialog');
	await box.waitFor();
	await page.getByRole('searchbox').fill('a/b');
	expect(await page.getByRole('searchbox').inputValue()).toBe('a/b');
	const wide = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(wide).toBeLessThanOrEqual(360);
	expect((await page.locator('.search-box button').first().boundingBox())?.height).toBeGreaterThanOrEqual(44);
});

test('without scripts the header leads to the search page, and that to every name from A to Z', async () => {
	const { page } = await open('/', { javaScriptEnabled: false });
	await page.locator('.search-link').click();
	expect(new URL(page.url()).pathname).toBe('/search/');
	await page.getByRole('link', { name: 'Everything, A to Z' }).click();
	const link = page
		.getByRole('link', { name: 'runner’s knee', exact: true })
		.or(page.getByRole('link', { name: "runner's knee", exact: true }));
	await link.first().click();
	expect(new URL(page.url()).pathname).toMatch(/^\/(articles\/what-is-patellofemoral-pain|glossary)\//);
});
