import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open, useSite } from './browser.ts';

useSite();

const article = '/articles/gait-mechanics/';
const names = ['Heel lands', 'Weight comes on', 'Standing on one leg', 'Pushing off', 'Leg swings through'];
const figure = (page: Page) => page.locator('figure.stride');
const button = (page: Page, name: string) => figure(page).getByRole('button', { name, exact: true });
const slider = (page: Page) => figure(page).getByRole('slider');
const place = async (page: Page) => Number(await slider(page).inputValue());
const shown = (page: Page) => figure(page).locator('.player-captions p.now').textContent();
const said = (page: Page) => figure(page).locator('.player-panel [role="status"]').textContent();
const drawn = (page: Page) =>
	figure(page)
		.locator('.player-stage')
		.evaluateAll((stages) => stages.map((stage) => stage.innerHTML));

/** Opens the figure in a time that passes only as the test says. */
async function openFigure(page: Page): Promise<void> {
	await page.clock.install();
	await page.clock.pauseAt(Date.now() + 1000);
	await button(page, 'See it move').click();
	await slider(page).waitFor();
}

test('the slider moves both pictures and the caption by keys', async () => {
	const { page, problems } = await open(article, { viewport: { width: 360, height: 740 } });
	await openFigure(page);
	await slider(page).focus();
	await page.keyboard.press('Home');
	expect(await shown(page)).toMatch(/^Heel lands/);
	const [side, front] = await drawn(page);
	for (let press = 0; press < 30; press++) await page.keyboard.press('ArrowRight');
	expect(await place(page)).toBe(30);
	expect(await shown(page)).toMatch(/^Standing on one leg \(midstance\): .*Drawn to help, not measured\.$/);
	expect(await slider(page).getAttribute('aria-valuetext')).toMatch(/^Standing on one leg/);
	const [sideLater, frontLater] = await drawn(page);
	expect(sideLater === side || frontLater === front).toBe(false);
	// The end is the start.
	await page.keyboard.press('End');
	expect(await drawn(page)).toEqual([side, front]);
	expect(await shown(page)).toMatch(/^Heel lands/);
	expect(problems).toEqual([]);
});

test('the buttons go from moment to moment, round and round, and say which it is', async () => {
	const { page } = await open(article);
	await openFigure(page);
	await button(page, 'Pause').press('Enter');
	for (const name of [...names.slice(1), ...names.slice(0, 2)]) {
		await page.clock.runFor(1000);
		await button(page, 'Step on').press('Enter');
		expect(await shown(page)).toContain(name);
		await page.clock.runFor(1000);
		expect(await said(page)).toContain(name);
	}
	await button(page, 'Step back').press('Space');
	await button(page, 'Step back').press('Space');
	expect(await place(page)).toBe(80);
	expect(await shown(page)).toContain('Leg swings through');
});

test('it plays round after round until it is paused, and says each moment at most once a second', async () => {
	const { page } = await open(article);
	await page.clock.install();
	await page.clock.pauseAt(Date.now() + 1000);
	await button(page, 'See it move').click();
	await button(page, 'Pause').waitFor();
	await figure(page)
		.locator('.player-panel [role="status"]')
		.evaluate((status) => {
			const times: number[] = [];
			Object.assign(window, { times });
			new MutationObserver(() => times.push(performance.now())).observe(status, { childList: true });
		});
	const places: number[] = [];
	for (let part = 0; part < 52; part++) {
		await page.clock.runFor(250);
		places.push(await place(page));
	}
	expect(places.filter((one, index) => one < (places[index - 1] ?? 0)).length).toBe(2);
	const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
	expect(times.length).toBeGreaterThan(5);
	expect(Math.min(...times.slice(1).map((time, index) => time - (times[index] ?? 0)))).toBeGreaterThanOrEqual(999);
	await button(page, 'Pause').click();
	const there = await drawn(page);
	await page.clock.runFor(3000);
	expect(await drawn(page)).toEqual(there);
});

test('with less motion wanted nothing plays by itself, and the slider goes from moment to moment', async () => {
	const { page } = await open(article, { reducedMotion: 'reduce' });
	await openFigure(page);
	expect(await button(page, 'Play').isVisible()).toBe(true);
	const atFirst = await drawn(page);
	await page.clock.runFor(8000);
	expect(await drawn(page)).toEqual(atFirst);
	await slider(page).focus();
	const places: number[] = [];
	for (let press = 0; press < 5; press++) {
		await page.keyboard.press('ArrowRight');
		places.push(await place(page));
	}
	expect(places).toEqual([10, 30, 50, 80, 80]);
	await page.keyboard.press('ArrowLeft');
	expect(await place(page)).toBe(50);
});

test('without scripts the strip is whole: five moments, two pictures and a caption each', async () => {
	const { page } = await open(article, { javaScriptEnabled: false });
	expect(await button(page, 'See it move').count()).toBe(0);
	const moments = figure(page).locator('.stride-moments > li');
	expect(await moments.count()).toBe(names.length);
	for (const [index, name] of names.entries()) {
		const moment = moments.nth(index);
		expect(await moment.getByRole('img').count()).toBe(2);
		expect(await moment.locator('.figure').first().isVisible()).toBe(true);
		expect(await moment.locator('p').innerText()).toMatch(new RegExp(`^${name}[^]*Drawn to help, not measured\\.$`));
	}
});

test.each([
	[320, 1],
	[360, 2],
	[1280, 2],
])('at %i px with letters %i times as large nothing of it runs out of the page', async (width, times) => {
	const { page } = await open(article, { viewport: { width, height: 800 } });
	await page.evaluate((size) => (document.documentElement.style.fontSize = size), `${100 * times}%`);
	await button(page, 'See it move').click();
	await slider(page).waitFor();
	const wide = await figure(page).evaluate((root) => {
		const edge = root.getBoundingClientRect().right + 1;
		return [...root.querySelectorAll('*')]
			.filter((one) => one.getBoundingClientRect().right > edge && !one.closest('.visually-hidden'))
			.map((one) => one.outerHTML.slice(0, 80));
	});
	expect(wide).toEqual([]);
	for (const name of ['Step back', 'Step on', 'Half speed', 'Repeat']) {
		const box = await button(page, name).boundingBox();
		expect(box && box.height >= 44 && box.width >= 44, name).toBe(true);
	}
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
	violations: { id: string; nodes: { target: string[] }[] }[];
}

test.each(['light', 'dark'] as const)(
	'axe finds nothing on the article with the figure opened, %s',
	async (colorScheme) => {
		const { page } = await open(article, { colorScheme, viewport: { width: 360, height: 800 }, bypassCSP: true });
		await button(page, 'See it move').click();
		await button(page, 'Pause').click();
		await page.addScriptTag({ content: axe });
		const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults;
		expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([]);
	},
);
