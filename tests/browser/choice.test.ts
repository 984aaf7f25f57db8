import { expect, test } from 'vitest';
import { open, useSite } from './browser.ts';

useSite();

const article = '/articles/running/';

test('a choice is marked by keyboard and without scripts', async () => {
	const { page, problems } = await open(article, { javaScriptEnabled: false });
	const box = page.getByRole('checkbox', { name: 'Exercise at home' });
	await box.focus();
	await page.keyboard.press('Space');
	expect(await box.isChecked()).toBe(true);
	expect(await page.locator('.choice :checked').count()).toBe(1);
	expect(problems).toEqual([]);
});

test('what happens without treatment stands last, though the article does not name it', async () => {
	const { page } = await open(article);
	expect(await page.locator('.choice').last().getAttribute('id')).toBe('choice-waiting');
	expect(await page.locator('.choice-without').innerText()).toMatch(/^Without treatment/);
	expect(await page.locator('#choice-waiting').count()).toBe(1);
});

test.each([1, 2])('choices keep within 320 pixels, letters times %s', async (times) => {
	const { page } = await open(article, { viewport: { width: 320, height: 700 } });
	await page.evaluate((size) => (document.documentElement.style.fontSize = `${size * 100}%`), times);
	const wide = await page
		.locator('.choices *')
		.evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().right > 320).map((one) => one.outerHTML));
	expect(wide).toEqual([]);
	const targets = await page
		.locator('.choice label')
		.evaluateAll((all) => all.map((label) => label.getBoundingClientRect().height));
	expect(Math.min(...targets)).toBeGreaterThanOrEqual(44);
});
