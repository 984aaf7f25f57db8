import { expect, test } from 'vitest';
import { open, useSite } from './browser.ts';

useSite();

const article = '/articles/hip-or-knee-or-both/';
const claim = '/claims/hip-exercise-beats-thigh-exercise/';
const source = 'nascimento-2018#pain-hipknee-vs-knee';

test.each([
	['with scripts', true],
	['without scripts', false],
])(
	'a number leads by keyboard to its source, the study and the place in the paper, %s',
	async (_, javaScriptEnabled) => {
		const { page, problems } = await open(article, { viewport: { width: 360, height: 740 }, javaScriptEnabled });
		const number = page.locator(`button.num[data-source="${source}"]`).first();
		expect(await number.textContent()).toBe('1.5 points out of 10');
		await number.focus();
		await page.keyboard.press('Enter');
		const note = page.locator(`[id="${await number.getAttribute('popovertarget')}"]`);
		expect(await note.isVisible()).toBe(true);
		const said = (await note.textContent())?.replace(/\s+/g, ' ') ?? '';
		expect(said).toContain('Nascimento 2018: review of 14 studies, 673 people');
		expect(said).toContain('Where it stands: abstract');
		expect(said).toMatch(/looked up (?:once|twice, independently) \(\d+ \w+ \d{4}/);
		const box = await note.boundingBox();
		expect(box && box.x >= 0 && box.x + box.width <= 360 && box.y + box.height <= 741).toBe(true);
		await page.keyboard.press('Escape');
		expect(await note.isVisible()).toBe(false);
		await number.click();
		await note.getByRole('link', { name: 'See it in the study' }).click();
		expect(page.url()).toContain('/studies/nascimento-2018/#pain-hipknee-vs-knee');
		const place = page.locator('#pain-hipknee-vs-knee');
		expect(await place.textContent()).toContain('MD −1.5 (95% CI −2.3 to −0.8)');
		expect(await place.textContent()).toContain('Where it stands: abstract');
		expect(problems).toEqual([]);
	},
);

test('every number of a page that opens a note opens one that is there, with a link to its record', async () => {
	const { page } = await open(article);
	const targets = await page
		.locator('button.num')
		.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('popovertarget') ?? ''));
	expect(targets.length).toBeGreaterThan(40);
	const without = await page.evaluate(
		(ids) => ids.filter((id) => !document.getElementById(id)?.querySelector('a[href]')),
		[...new Set(targets)],
	);
	expect(without).toEqual([]);
});

test('each claim of an article has a place of its own and a page one click away', async () => {
	const { page } = await open(article);
	const cards = await page.locator('.claim-card').evaluateAll((all) => all.map((card) => card.id));
	expect(cards.length).toBeGreaterThan(2);
	for (const id of cards) {
		await page.goto(`${article}#${id}`);
		expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
		expect(await page.locator(`[id="${id}"] a[href="/claims/${id}/"]`).count()).toBe(1);
	}
});

test('a printed article names the numbers it takes from each study and where they stand', async () => {
	const { page } = await open(article);
	await page.emulateMedia({ media: 'print' });
	const reference = page.locator('#ref-nascimento-2018');
	expect(await reference.isVisible()).toBe(true);
	expect((await reference.textContent())?.replace(/\s+/g, ' ')).toMatch(
		/Numbers on this page: .*\(after training; abstract, looked up/,
	);
	expect(await page.locator('.number-note:visible').count()).toBe(0);
});

test.each(['light', 'dark', 'forced'] as const)(
	'a chart keeps within 320 pixels and shows its marks, %s',
	async (mode) => {
		const { page } = await open(claim, {
			viewport: { width: 320, height: 700 },
			...(mode === 'forced' ? { forcedColors: 'active' } : { colorScheme: mode }),
		});
		const chart = page.locator('figure[data-chart="forest"]');
		const box = await chart.boundingBox();
		expect(box && box.x >= 0 && box.x + box.width <= 320).toBe(true);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		const sizes = await chart
			.locator('text')
			.evaluateAll((all) => all.map((text) => Number.parseFloat(getComputedStyle(text).fontSize)));
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
		const marks = await chart
			.locator('.chart-mark rect')
			.evaluateAll((all) => all.map((mark) => getComputedStyle(mark).fill));
		const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		expect(marks.length).toBe(2);
		for (const fill of marks) expect(fill).not.toBe(paper);
	},
);

test('the picture, the sentence and the table of a forest plot say the same', async () => {
	const { page } = await open(claim);
	const chart = page.locator('figure[data-chart="forest"]');
	const [low = 0, high = 0] = ((await chart.locator('svg[data-axis]').getAttribute('data-axis')) ?? '')
		.split(' ')
		.map(Number);
	const valueAt = (percent: string | null) => low + ((Number.parseFloat(percent ?? '') - 4) / 92) * (high - low);
	const numbers = (text: string) => [...text.replaceAll('−', '-').matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
	const table = await chart
		.locator('tbody tr')
		.evaluateAll((rows) => rows.map((row) => row.lastElementChild?.textContent ?? ''));
	const marks = await chart.locator('.chart-mark').evaluateAll((all) => all.map((mark) => mark.getAttribute('x')));
	const intervals = await chart
		.locator('.chart-interval')
		.evaluateAll((all) => all.map((line) => [line.getAttribute('x1'), line.getAttribute('x2')]));
	expect(marks.length).toBeGreaterThan(1);
	marks.forEach((mark, index) => {
		const [value = NaN, from = NaN, to = NaN] = numbers(table[index] ?? '');
		expect(valueAt(mark)).toBeCloseTo(value, 6);
		expect(intervals[index]?.map((end) => valueAt(end))).toEqual([expect.closeTo(from, 6), expect.closeTo(to, 6)]);
	});
	const sentence = numbers((await chart.locator('figcaption').textContent()) ?? '');
	const values = table.slice(0, marks.length).map((text) => numbers(text)[0] ?? NaN);
	expect(sentence.slice(0, 3)).toEqual([marks.length, Math.min(...values), Math.max(...values)]);
	expect(sentence.slice(-3)).toEqual(numbers(table.at(-1) ?? ''));
});
