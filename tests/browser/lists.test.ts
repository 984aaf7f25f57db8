import { expect, test } from 'vitest';
import { open, useSite } from './browser.ts';

useSite();

test('exercises are narrowed by position, muscle, equipment and aim, by keyboard, and the list can be shared', async () => {
	const { page } = await open('/exercises/');
	const shown = () => page.locator('#exercise-list > li:visible').count();
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
	await page.getByLabel('Equipment').selectOption('none');
	expect(await shown()).toBeLessThanOrEqual(lying);

	const shared = await open(page.url());
	expect(await shared.page.locator('#exercise-list > li:visible').count()).toBe(await shown());
	await page.getByRole('button', { name: 'Show all' }).click();
	expect(await shown()).toBe(38);
	expect(new URL(page.url()).search).toBe('');
});

test('a choice that no exercise fits says so', async () => {
	const { page } = await open('/exercises/?position=sitting&aim=balance');
	expect(await page.getByRole('status').textContent()).toBe('No exercise fits all of these. Take one choice away.');
});

test('unknown filters in an address are ignored', async () => {
	const { page } = await open('/exercises/?position=flying&aim=%3Cb%3E');
	expect(await page.locator('#exercise-list > li:visible').count()).toBe(38);
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
