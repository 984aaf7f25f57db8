import { expect, test } from 'vitest';
import { open, useSite } from './browser.ts';
import { kinds } from './kinds.ts';

useSite();

const founding = '/articles/why-hips-when-it-hurts-at-the-knee/';

test.each([
	['with scripts', true],
	['without scripts', false],
])(
	'from home to the founding question, a citation, its study, and back to the sentence, %s',
	async (_, javaScriptEnabled) => {
		const { page, problems } = await open('/', { javaScriptEnabled });
		await page.getByRole('link', { name: 'Read the answer' }).click();
		expect(new URL(page.url()).pathname).toBe(founding);
		const sentence = page.locator('p', { has: page.locator('#cite-nascimento-2018-1') });
		expect(await sentence.textContent()).toContain('673 people');

		await page.locator('#cite-nascimento-2018-1 .cite-link').click();
		expect(page.url()).toContain('#ref-nascimento-2018');
		const reference = page.locator('#ref-nascimento-2018');
		expect(await reference.textContent()).toContain('doi:10.2519/jospt.2018.7365');
		await reference.getByRole('link', { name: 'Nascimento 2018', exact: true }).click();
		expect(new URL(page.url()).pathname).toBe('/studies/nascimento-2018/');
		expect(await page.locator('#pain-hipknee-vs-knee').textContent()).toContain('MD −1.5 (95% CI −2.3 to −0.8)');

		await page.locator('.used-in').getByRole('link', { name: '673 people' }).first().click();
		expect(page.url()).toContain(`${founding}#cite-nascimento-2018-1`);
		expect(await page.locator('#cite-nascimento-2018-1').isVisible()).toBe(true);
		expect(problems).toEqual([]);
	},
);

test.each([
	['with scripts', true],
	['without scripts', false],
])('from the exercises to one of them and the trials that used it, %s', async (_, javaScriptEnabled) => {
	const { page } = await open('/exercises/', { javaScriptEnabled });
	await page.getByRole('link', { name: 'Side-lying leg raise', exact: true }).click();
	expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Side-lying leg raise');
	expect(await page.locator('.steps li').count()).toBeGreaterThanOrEqual(4);
	const trials = page.locator('section', { has: page.locator('#trials') });
	await trials.getByRole('link', { name: 'Matthews 2020' }).click();
	expect(new URL(page.url()).pathname).toBe('/studies/matthews-2020/');
	await page.locator('.used-in').getByRole('link', { name: 'Side-lying leg raise', exact: true }).first().click();
	expect(new URL(page.url()).pathname).toBe('/exercises/sidelying-slr-abduction/');
});

test.each([
	['with scripts', true],
	['without scripts', false],
])(
	'on a phone a citation’s note opens on Enter and tap, closes on Escape, and gives the focus back, %s',
	async (_, javaScriptEnabled) => {
		const { page } = await open(founding, { viewport: { width: 360, height: 740 }, javaScriptEnabled });
		const button = page.locator('#cite-nascimento-2018-1 .cite-button');
		const note = page.locator('#note-nascimento-2018');
		expect(await note.isVisible()).toBe(false);
		await button.focus();
		await page.keyboard.press('Enter');
		expect(await note.isVisible()).toBe(true);
		expect(await note.textContent()).toContain('review of 14 studies, 673 people');
		const box = await note.boundingBox();
		expect(box && box.x >= 0 && box.x + box.width <= 360 && box.y + box.height <= 741).toBe(true);
		await page.keyboard.press('Escape');
		expect(await note.isVisible()).toBe(false);
		expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
		await button.click();
		expect(await note.isVisible()).toBe(true);
		await note.getByRole('button', { name: 'Close' }).click();
		expect(await note.isVisible()).toBe(false);
	},
);

test('nothing opens on hover alone', async () => {
	const { page } = await open(founding, { viewport: { width: 800, height: 740 } });
	await page.locator('#cite-nascimento-2018-1 .cite-button').hover();
	expect(await page.locator('[popover]:popover-open').count()).toBe(0);
});

test('on a wide screen the note stands in the margin, level with its line', async () => {
	const { page } = await open(founding);
	const cite = await page.locator('#cite-nascimento-2018-1').boundingBox();
	const note = await page.locator('#note-nascimento-2018').boundingBox();
	expect(cite && note && note.x > 700 && Math.abs(note.y - cite.y) < 40).toBe(true);
});

test('the menu of a phone opens without scripts, by keyboard', async () => {
	const { page } = await open('/', { viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
	const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Exercises' });
	expect(await page.locator('#menu').isVisible()).toBe(false);
	await page.getByRole('button', { name: 'Menu' }).focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await link.click();
	expect(new URL(page.url()).pathname).toBe('/exercises/');
});

test('the first key press offers to skip to the content', async () => {
	const { page } = await open('/claims/');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
});

test('without scripts search says that it needs them and leads on', async () => {
	const { page } = await open('/search/', { javaScriptEnabled: false });
	expect(await page.locator('noscript').textContent()).toContain('Search needs scripts');
	await page.locator('#search-hubs').getByRole('link', { name: 'Studies', exact: true }).click();
	expect(new URL(page.url()).pathname).toBe('/studies/');
});

test('printed, closed details are open, notes and navigation are gone, and addresses are written out', async () => {
	const { page } = await open(founding);
	await page.emulateMedia({ media: 'print' });
	const inside = page.locator('details.clinicians p').first();
	expect((await inside.boundingBox())?.height).toBeGreaterThan(10);
	expect(await page.locator('.site-nav').isVisible()).toBe(false);
	expect(await page.locator('#note-nascimento-2018').isVisible()).toBe(false);
	const after = (selector: string) =>
		page
			.locator(selector)
			.first()
			.evaluate((element) => getComputedStyle(element, '::after').content);
	expect(await after('.pain-rule .sources a')).toContain('https://');
	expect(await page.locator('.reference a[href^="https://doi.org"]').first().textContent()).toMatch(/^doi:10\./);
	expect(await after('.prose a[href^="/articles/"]')).toContain('/articles/');
	expect(await page.locator('.address').textContent()).toBe(`https://hip-to-knee.example${founding}`);
	expect(await page.locator('.address').isVisible()).toBe(true);
});

test('without scripts the cards of exercises in an article say how to do them, and how much', async () => {
	const { page } = await open('/articles/getting-started/', { javaScriptEnabled: false });
	const card = page.locator('article .exercise-card').filter({ hasText: 'Squat' }).first();
	expect(await card.locator('ol li').first().isVisible()).toBe(false);
	await card.getByText('How to do it').click();
	expect(new URL(page.url()).pathname).toBe('/articles/getting-started/');
	expect(await card.locator('ol li').first().isVisible()).toBe(true);
	expect(await card.getByText('3 sets of 10').isVisible()).toBe(true);
	await card.getByRole('link', { name: 'Print as a handout' }).click();
	expect(new URL(page.url()).pathname).toBe('/exercises/squat/handout/');
});

test('printed, the cards of exercises in an article are open', async () => {
	const { page } = await open('/articles/getting-started/');
	await page.emulateMedia({ media: 'print' });
	const steps = page.locator('article .exercise-card ol');
	expect(await steps.count()).toBeGreaterThan(0);
	for (const list of await steps.all()) expect((await list.boundingBox())?.height).toBeGreaterThan(30);
});

test.each([320, 360])('nothing scrolls sideways at %i px', async (width) => {
	const { page } = await open('/', { viewport: { width, height: 740 } });
	const wide: string[] = [];
	for (const path of kinds) {
		await page.goto(path);
		const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		if (over > 0) wide.push(`${path}: ${over} px too wide`);
	}
	expect(wide).toEqual([]);
});
