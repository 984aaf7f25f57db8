import { expect, test } from 'vitest';
import { open, useSite } from './browser.ts';

useSite();

test('exercises are narrowed by position, muscle, equipment and aim, by keyboard, and the list can be shared', async () => {
	const { page } = await open('/exercises/');
	const shown = () => page.locator('#exercise-list .exercise-card:visible').count();
	expect(await shown()).toBe(38);
	const position = page.getByLabel('Position');
	await position.focus();
	await page.keyboard.type('Lying on your side');
	await page.waitForFunction(() => location.search.includes('position='));
	expect(new URL(page.url()).search).toBe('?position=side-lying');
	const lying = await shown();
	expect(lying).toBeGreaterThanOrEqual(2);
	expect(lying).toBeLessThan(38);
	expect(await page.getByRole('status').textContent()).toBe(`${lying} exercises`);
	await page.getByRole('combobox', { name: 'Equipment' }).selectOption('none');
	expect(await shown()).toBeLessThanOrEqual(lying);

	const shared = await open(page.url());
	expect(await shared.page.locator('#exercise-list .exercise-card:visible').count()).toBe(await shown());
	await page.getByRole('button', { name: 'Show all' }).click();
	expect(await shown()).toBe(38);
	expect(new URL(page.url()).search).toBe('');
});

test('boxes say what is not possible: by keyboard, beside the choices, in the address and back again', async () => {
	const { page, problems } = await open('/exercises/');
	const shown = () => page.locator('#exercise-list .exercise-card:visible').count();
	const status = () => page.getByRole('status').textContent();
	const addressed = (search: string) => page.waitForFunction((asked) => location.search === asked, search);
	const lying = page.getByRole('checkbox', { name: 'I can’t lie down' });
	const kneeling = page.getByRole('checkbox', { name: 'I can’t kneel' });
	await lying.focus();
	await page.keyboard.press('Space');
	await addressed('?without=lying');
	const first = await shown();
	expect(first).toBeLessThan(38);
	expect(await status()).toBe(`${first} exercises`);
	expect(await page.getByRole('link', { name: 'Clamshell' }).isVisible()).toBe(false);

	await page.keyboard.press('Tab');
	expect(await kneeling.evaluate((box) => box === document.activeElement)).toBe(true);
	await page.keyboard.press('Space');
	await addressed('?without=lying&without=kneeling');
	const second = await shown();
	expect(second).toBeLessThan(first);
	expect(await page.getByRole('link', { name: /knee on a stool/ }).count()).toBe(0);

	await page.getByLabel('What it is for').selectOption('hip-strength');
	await addressed('?aim=hip-strength&without=lying&without=kneeling');
	const both = await shown();
	expect(both).toBeGreaterThan(0);
	expect(both).toBeLessThan(second);
	expect(await page.locator('#gentle').isVisible()).toBe(false);
	expect(await page.locator('#middle').isVisible()).toBe(true);

	const shared = await open('/exercises/?aim=hip-strength&without=lying&without=kneeling');
	expect(await shared.page.locator('#exercise-list .exercise-card:visible').count()).toBe(both);
	expect(await shared.page.getByRole('checkbox', { checked: true }).count()).toBe(2);

	await page.getByRole('link', { name: 'Lateral band walk' }).click();
	await page.getByRole('heading', { level: 1, name: 'Lateral band walk' }).waitFor();
	await page.goBack();
	await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent !== '');
	expect(await shown()).toBe(both);
	expect(await kneeling.isChecked()).toBe(true);

	await page.getByRole('button', { name: 'Show all' }).click();
	await addressed('');
	expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
	expect(await shown()).toBe(38);
	expect(problems).toEqual([]);
});

test('a step back over a link to a group brings back the choices of that time', async () => {
	const { page } = await open('/exercises/');
	const shown = () => page.locator('#exercise-list .exercise-card:visible').count();
	await page.locator('#exercise-levels').getByRole('link', { name: 'Hard' }).click();
	await page.getByRole('checkbox', { name: 'I can’t stand for long' }).check();
	await page.waitForFunction(() => location.search + location.hash === '?without=standing#hard');
	expect(await shown()).toBeLessThan(38);
	await page.goBack();
	await page.waitForFunction(() => location.search === '');
	expect(await shown()).toBe(38);
	expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
});

test('without scripts the exercises stand in a list for each level, with links to the lists', async () => {
	const { page } = await open('/exercises/', { javaScriptEnabled: false });
	expect(await page.locator('#exercise-filters').isVisible()).toBe(false);
	expect(await page.locator('#exercise-list h2').allTextContents()).toEqual(['Gentle', 'Middle', 'Hard']);
	const sizes = await page
		.locator('#exercise-list section')
		.evaluateAll((all) => all.map((one) => one.querySelectorAll('li a').length));
	expect(Math.min(...sizes)).toBeGreaterThan(0);
	expect(sizes.reduce((sum, size) => sum + size)).toBe(38);
	await page.locator('#exercise-levels').getByRole('link', { name: 'Hard' }).click();
	expect(new URL(page.url()).hash).toBe('#hard');
	expect(await page.getByRole('link', { name: 'Side plank' }).isVisible()).toBe(true);
});

test.each([true, false])('from an exercise to a harder one and down again, scripts %s', async (javaScriptEnabled) => {
	const { page } = await open('/exercises/fire-hydrant/', { javaScriptEnabled });
	const progression = page.getByRole('navigation', { name: 'From easier to harder exercises' });
	await progression.getByRole('link', { name: 'Standing band hip abduction' }).click();
	expect(new URL(page.url()).pathname).toBe('/exercises/band-hip-abduction-standing/');
	// Only the file of the fire hydrant says that this one is harder.
	await progression.getByRole('link', { name: 'Fire hydrant' }).click();
	expect(new URL(page.url()).pathname).toBe('/exercises/fire-hydrant/');
});

test('a choice that no exercise fits says so', async () => {
	const { page } = await open('/exercises/?position=sitting&aim=balance');
	expect(await page.getByRole('status').textContent()).toBe('No exercise fits all of these. Take one choice away.');
});

test('unknown filters in an address are ignored', async () => {
	const { page } = await open('/exercises/?position=flying&aim=%3Cb%3E&without=flying');
	expect(await page.locator('#exercise-list .exercise-card:visible').count()).toBe(38);
});

test('studies are sorted by year, size and design, and narrowed by design', async () => {
	const { page } = await open('/studies/');
	const values = (key: string) =>
		page
			.locator('#study-list > li:visible')
			.evaluateAll((rows, name) => rows.map((row) => Number((row as HTMLElement).dataset[name])), key);
	const falling = (numbers: number[]) =>
		numbers.every((value, index) => index === 0 || value <= (numbers[index - 1] ?? Infinity));
	expect(falling(await values('year'))).toBe(true);
	await page.getByLabel('Sort by').selectOption('people');
	expect(falling(await values('people'))).toBe(true);
	await page.getByLabel('Sort by').selectOption('design');
	expect(falling((await values('rank')).reverse())).toBe(true);
	await page.locator('select[name="design"]').selectOption('rct');
	expect(new Set(await values('rank')).size).toBe(1);
	expect(new URL(page.url()).search).toBe('?sort=design&design=rct');
	expect(await page.getByRole('status').textContent()).toBe(`${(await values('rank')).length} studies`);
});
