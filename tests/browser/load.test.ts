import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open, useSite } from './browser.ts';

useSite();

const article = '/articles/load-on-the-kneecap/';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const weight = (page: Page) => page.locator('.own-weight');
const bend = (page: Page) => page.locator('.bend-try');

async function openWeight(page: Page) {
	await weight(page).locator('summary').press('Enter');
	await page.getByLabel('Your weight in kilograms').waitFor();
}

async function openBend(page: Page) {
	await bend(page).locator('summary').press('Enter');
	await bend(page).getByRole('slider').waitFor();
}

test('the chart draws the numbers its table says, and each leads to its source', async () => {
	const { page, problems } = await open(article, { viewport: { width: 360, height: 800 } });
	const chart = page.locator('[data-chart="load"]').first();
	const drawn = await chart.locator('.load-plot').evaluate((plot) => {
		const [low = 0, high = 0] = (plot.getAttribute('data-axis') ?? '').split(' ').map(Number);
		return [...plot.querySelectorAll('circle')].map((dot) => {
			const { left, width } = (dot.closest('svg') as Element).getBoundingClientRect();
			const box = dot.getBoundingClientRect();
			const share = (100 * (box.left + box.width / 2 - left)) / width;
			return low + ((share - 4) / 92) * (high - low);
		});
	});
	await chart.locator('summary').first().click();
	const cells = await chart.locator('td').allTextContents();
	expect(drawn).toHaveLength(8);
	drawn.forEach((value, index) => expect(Math.abs(value - Number.parseFloat(cells[index] ?? ''))).toBeLessThan(0.05));
	const number = chart.locator('button.num').first();
	await number.focus();
	await page.keyboard.press('Enter');
	const note = page.locator(`[id="${await number.getAttribute('popovertarget')}"]`);
	expect(await note.textContent()).toContain('Hart 2022');
	expect(problems).toEqual([]);
});

const sizes: [string, number, string][] = [
	['at 320 px', 320, '100%'],
	['at 320 px with text twice as large', 320, '200%'],
	['at 1280 px', 1280, '100%'],
];

test.each(sizes)('no label of the charts lies on another or is cut off, %s', async (_, width, fontSize) => {
	const { page } = await open(article, { viewport: { width, height: 800 } });
	await page.evaluate((size) => (document.documentElement.style.fontSize = size), fontSize);
	const wrong = await page.locator('figure.chart').evaluateAll((charts) =>
		charts.flatMap((chart) => {
			const labels = [
				...chart.querySelectorAll('.load-plot p, .bend-plot p, figcaption, .chart-key, text, .load-bar svg'),
			];
			const boxes = labels.map((label) => ({
				text: label.textContent?.trim() ?? '',
				box: label.getBoundingClientRect(),
			}));
			const cut = boxes.filter(({ box }) => box.left < -0.5 || box.right > innerWidth + 0.5);
			const inside = labels.filter((label) => label.scrollWidth > label.clientWidth + 1 && label.tagName === 'P');
			const overlapping = boxes.flatMap(({ text, box: a }, index) =>
				boxes
					.slice(index + 1)
					.filter(
						({ box: b }) =>
							Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
							Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
					)
					.map(({ text: other }) => `${text} / ${other}`),
			);
			return [...cut.map(({ text }) => text), ...inside.map(({ textContent }) => textContent), ...overlapping];
		}),
	);
	expect(wrong).toEqual([]);
});

test('a reader types a weight by keyboard and reads kilograms; nothing is kept or sent', async () => {
	const { page, context, problems } = await open(article, { viewport: { width: 360, height: 800 } });
	await openWeight(page);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.getByLabel('Your weight in kilograms').focus();
	await page.keyboard.type('70');
	const result = weight(page).locator('[data-result]');
	expect(await result.textContent()).toContain('For 70 kg, if the model of the review held for you');
	expect(await result.locator('li').allTextContents()).toEqual([
		'Walking: about 63 kg, 0.9 times your weight (spread 35 to 91 kg)',
		'Down stairs: about 196 kg, 2.8 times your weight (spread 161 to 231 kg)',
		'Up stairs: about 224 kg, 3.2 times your weight (spread 175 to 273 kg)',
		'Running: about 364 kg, 5.2 times your weight (spread 280 to 448 kg)',
	]);
	expect(await weight(page).getByText('It was not measured in you.').isVisible()).toBe(true);
	expect(asked).toEqual([]);
	expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
	expect(await context.cookies()).toEqual([]);
	expect(problems).toEqual([]);
});

test('what is no weight is told plainly, once the reader has finished, and goes when it is right', async () => {
	const { page } = await open(article);
	await openWeight(page);
	const field = page.getByLabel('Your weight in kilograms');
	const problem = weight(page).locator('[data-problem]');
	await field.fill('7');
	expect(await problem.textContent()).toBe('');
	for (const [typed, said] of [
		['700', '700 is outside what we can work with. Write a weight from 30 to 200 kilograms.'],
		['<b>x', '“<b>x” is not a number. Write your weight in kilograms, from 30 to 200.'],
		['', 'Write your weight in kilograms, from 30 to 200.'],
	] as const) {
		await field.fill(typed);
		await field.press('Enter');
		expect(await problem.textContent()).toBe(said);
		expect(await field.getAttribute('aria-invalid')).toBe('true');
		expect(await weight(page).locator('[data-result]').textContent()).toBe('');
	}
	await field.fill('82,5');
	expect(await problem.textContent()).toBe('');
	expect(await field.getAttribute('aria-invalid')).toBe('false');
	expect(await weight(page).locator('li').last().textContent()).toContain('about 429 kg');
});

test('the slider bends both knees by keyboard and says which is in its advised range', async () => {
	const { page, problems } = await open(article, { viewport: { width: 320, height: 700 } });
	await openBend(page);
	const slider = bend(page).getByRole('slider', { name: 'Knee bend' });
	const picture = () =>
		bend(page)
			.locator('.bend-stages svg')
			.evaluateAll((all) => all.map((one) => one.innerHTML));
	const before = await picture();
	expect(await slider.getAttribute('aria-valuetext')).toBe(
		'0 degrees. Squat: inside its advised range. Seated knee extension: outside its advised range.',
	);
	await slider.focus();
	await page.keyboard.press('End');
	expect(await bend(page).locator('.bend-stages p').allTextContents()).toEqual([
		'Squat: outside its advised range.',
		'Seated knee extension: inside its advised range.',
	]);
	expect(await bend(page).getByText('90 degrees').isVisible()).toBe(true);
	(await picture()).forEach((now, index) => expect(now).not.toBe(before[index]));
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	expect(problems).toEqual([]);
});

test('what could not be loaded says so, and is tried again', async () => {
	const { page, context } = await open(article);
	await page.waitForLoadState('networkidle');
	await context.setOffline(true);
	await bend(page).locator('summary').click();
	await bend(page).getByText('This part could not be loaded.').waitFor();
	await context.setOffline(false);
	await bend(page).locator('summary').click();
	await openBend(page);
	expect(await bend(page).getByText('This part could not be loaded.').count()).toBe(0);
	expect(await bend(page).locator('.bend-stages svg').count()).toBe(2);
});

test('without scripts the charts are whole and what needs a script is not there', async () => {
	const { page } = await open(article, { javaScriptEnabled: false });
	expect(await weight(page).isVisible()).toBe(false);
	expect(await bend(page).isVisible()).toBe(false);
	const charts = page.locator('[data-chart="load"]');
	expect(await charts.count()).toBe(3);
	expect(await charts.first().locator('.load-bar').count()).toBe(8);
	expect(await page.locator('.bend-figures svg').count()).toBe(6);
	expect(await page.locator('.bend-chart').getByText('The band is the range the authors advise.').isVisible()).toBe(
		true,
	);
	await page.locator('.bend-chart .chart-table summary').click();
	expect(await page.locator('.bend-chart').getByRole('rowheader').count()).toBe(4);
});

test('on paper the tables are open and what needs a screen is left out', async () => {
	const { page } = await open(article);
	await page.emulateMedia({ media: 'print' });
	expect(await weight(page).isVisible()).toBe(false);
	expect(await bend(page).isVisible()).toBe(false);
	expect(await page.locator('[data-chart="load"] table').first().isVisible()).toBe(true);
});

test.each(['light', 'dark'] as const)('axe finds nothing with all parts open, %s', async (colorScheme) => {
	const { page } = await open(article, { colorScheme, viewport: { width: 360, height: 800 }, bypassCSP: true });
	await openWeight(page);
	await page.getByLabel('Your weight in kilograms').fill('9');
	await page.keyboard.press('Enter');
	await openBend(page);
	for (const table of await page.locator('.chart-table summary').all()) await table.click();
	await page.addScriptTag({ content: axe });
	const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
		violations: { id: string; nodes: { target: string[] }[] }[];
	};
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
		[],
	);
});
