import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { open, useSite } from './browser.ts';

useSite();

const article = '/articles/getting-a-diagnosis/';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test.each([
	['with scripts', true],
	['without scripts', false],
])(
	'on a phone a word says what it means, opens its entry on Enter and tap, and gives the focus back, %s',
	async (_, javaScriptEnabled) => {
		const { page, problems } = await open(article, { viewport: { width: 320, height: 740 }, javaScriptEnabled });
		const word = page.getByRole('button', { name: 'cartilage', exact: true });
		const note = page.locator('#term-cartilage');
		const sentence = page.locator('p', { has: word });
		expect(await sentence.textContent()).toContain('cartilage (smooth joint lining)');
		expect(await note.isVisible()).toBe(false);
		await word.focus();
		await page.keyboard.press('Enter');
		expect(await note.isVisible()).toBe(true);
		expect(await note.textContent()).toContain('The smooth, living layer that covers the ends of bones');
		const box = await note.boundingBox();
		expect(box && box.x >= 0 && box.x + box.width <= 320 && box.y + box.height <= 741).toBe(true);
		await page.keyboard.press('Escape');
		expect(await note.isVisible()).toBe(false);
		expect(await word.evaluate((element) => element === document.activeElement)).toBe(true);
		await word.click();
		expect(await note.isVisible()).toBe(true);
		await page.getByRole('heading', { level: 2 }).first().click({ force: true });
		expect(await note.isVisible()).toBe(false);
		await word.click();
		await note.getByRole('link', { name: 'All of this entry' }).click();
		expect(page.url()).toContain('/glossary/#cartilage');
		expect(problems).toEqual([]);
	},
);

test('from an open entry the keyboard goes on to its link, its button and back into the text', async () => {
	const { page } = await open(article, { viewport: { width: 360, height: 740 } });
	const word = page.locator('[popovertarget="term-cartilage"].term');
	await word.focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
	expect(await focused()).toBe('All of this entry');
	await page.keyboard.press('Tab');
	expect(await focused()).toBe('Close');
	await page.keyboard.press('Enter');
	expect(await page.locator('#term-cartilage').isVisible()).toBe(false);
	expect(await word.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('no word opens on hover', async () => {
	const { page } = await open(article);
	for (const word of await page.locator('.term').all()) await word.hover();
	expect(await page.locator('[popover]:popover-open').count()).toBe(0);
});

test.each([
	['light', 320],
	['dark', 1280],
] as const)('axe finds nothing on a page with an entry open, %s at %i px', async (colorScheme, width) => {
	const { page } = await open(article, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
	await page.locator('[popovertarget="term-cartilage"].term').click();
	await page.addScriptTag({ content: axe });
	const violations = await page.evaluate(
		'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].target))',
	);
	expect(violations).toEqual([]);
});

test('a word keeps the height of its line and fits a narrow one', async () => {
	const { page } = await open('/articles/why-hips-when-it-hurts-at-the-knee/', {
		viewport: { width: 320, height: 740 },
	});
	const found = await page.locator('.term').evaluateAll((words) =>
		words.map((word) => {
			const around = word.closest('p, li, td');
			const { height, right } = word.getBoundingClientRect();
			return {
				isOneLine: around !== null && height <= Number.parseFloat(getComputedStyle(around).lineHeight) + 0.5,
				right,
			};
		}),
	);
	expect(found.length).toBeGreaterThan(5);
	expect(found.filter(({ isOneLine, right }) => !isOneLine || right > 320)).toEqual([]);
});

test('on paper glosses are printed and entries are not', async () => {
	const { page } = await open(article);
	await page.locator('[popovertarget="term-cartilage"].term').click();
	await page.emulateMedia({ media: 'print' });
	expect(await page.locator('.gloss').first().isVisible()).toBe(true);
	expect(await page.locator('.term-note:visible').count()).toBe(0);
});
