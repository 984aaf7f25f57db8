import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open, useSite } from './browser.ts';

useSite();

/** It has three key poses, one side that works, a second camera, and a dose to pace. */
const exercise = '/exercises/step-down/';
const player = (page: Page) => page.locator('#player');
const button = (page: Page, name: string) => player(page).getByRole('button', { name, exact: true });
const slider = (page: Page) => player(page).getByRole('slider');
const place = async (page: Page) => Number(await slider(page).inputValue());
const said = (page: Page) => player(page).locator('.player-panel [role="status"]').textContent();
const drawn = (page: Page, inside = '#player') =>
	page.locator(`${inside} .player-stage path`).evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
const captions = (page: Page) => page.locator('#figure .frames > li > p').allTextContents();

/** Opens the player; `isFrozen` lets time pass only as the test says. */
async function openPlayer(page: Page, isFrozen = true): Promise<void> {
	if (isFrozen) {
		await page.clock.install();
		await page.clock.pauseAt(Date.now() + 1000);
	}
	await button(page, 'See it move').click();
	await button(page, 'Pause').waitFor();
}

test('one press shows the movement there and back, once, and the stills stay', async () => {
	const { page, problems } = await open(exercise, { viewport: { width: 360, height: 740 } });
	const stills = await page.locator('#figure .frames .figure').count();
	await openPlayer(page);
	expect(await button(page, 'See it move').count()).toBe(0);
	expect(await button(page, 'Repeat').getAttribute('aria-pressed')).toBe('false');
	expect(await button(page, 'Pause').evaluate((one) => one === document.activeElement)).toBe(true);
	const places: number[] = [];
	const pictures = new Set<string>();
	for (let part = 0; part < 46; part++) {
		await page.clock.runFor(100);
		places.push(await place(page));
		pictures.add(JSON.stringify(await drawn(page)));
	}
	expect(Math.max(...places)).toBe(100);
	// Up to the hold it only goes there, after it only back.
	expect(places.slice(0, 20)).toEqual(places.slice(0, 20).toSorted((a, b) => a - b));
	expect(places.slice(26)).toEqual(places.slice(26).toSorted((a, b) => b - a));
	expect(pictures.size).toBeGreaterThan(15);
	await page.clock.runFor(200);
	expect(await button(page, 'Play').isVisible()).toBe(true);
	expect(await place(page)).toBe(0);
	const atEnd = await drawn(page);
	await page.clock.runFor(5000);
	expect(await drawn(page)).toEqual(atEnd);
	expect(await said(page)).toBe('');
	expect(await page.locator('#figure .frames .figure').count()).toBe(stills);
	expect(problems).toEqual([]);
});

test('it pauses, goes at half the speed, and repeats when asked', async () => {
	const { page } = await open(exercise);
	await openPlayer(page);
	await page.clock.runFor(1000);
	await button(page, 'Pause').click();
	const there = await place(page);
	expect(there).toBeGreaterThan(40);
	expect(there).toBeLessThan(60);
	await page.clock.runFor(3000);
	expect(await place(page)).toBe(there);
	await button(page, 'Half speed').click();
	await slider(page).fill('0');
	await button(page, 'Play').click();
	await page.clock.runFor(2000);
	expect(Math.abs((await place(page)) - 50)).toBeLessThan(8);
	await button(page, 'Half speed').click();
	await button(page, 'Repeat').click();
	await page.clock.runFor(12_000);
	expect(await button(page, 'Pause').isVisible()).toBe(true);
	await button(page, 'Repeat').click();
	await page.clock.runFor(6000);
	expect(await button(page, 'Play').isVisible()).toBe(true);
});

test('steps go from key pose to key pose and are said; play is not', async () => {
	const { page } = await open(exercise);
	const [start = '', middle = '', end = ''] = await captions(page);
	await openPlayer(page);
	await page.clock.runFor(300);
	expect(await said(page)).toBe('');
	await button(page, 'Step on').press('Enter');
	expect([await place(page), await said(page)]).toEqual([50, middle]);
	await button(page, 'Step on').press('Space');
	expect([await place(page), await said(page)]).toEqual([100, end]);
	await button(page, 'Step on').press('Enter');
	expect([await place(page), await said(page)]).toEqual([100, end]);
	await button(page, 'Step back').press('Enter');
	await button(page, 'Step back').press('Enter');
	expect([await place(page), await said(page)]).toEqual([0, start]);
	expect(await player(page).locator('.player-captions p.now').allTextContents()).toEqual([start]);
});

test('at a key pose it shows what the still shows', async () => {
	const { page } = await open(exercise);
	await openPlayer(page);
	for (const [index, key] of ['0', '50', '100'].entries()) {
		await slider(page).fill(key);
		const still = await page
			.locator('#figure .frames > li')
			.nth(index)
			.locator('path:not(.arrow)')
			.evaluateAll((paths) => paths.map((path) => path.getAttribute('class')));
		const moving = await player(page)
			.locator('.player-stage path')
			.evaluateAll((paths) => paths.map((path) => path.getAttribute('class')));
		expect(moving.toSorted()).toEqual(still.toSorted());
	}
});

test('the slider is moved by keys and says the step', async () => {
	const { page } = await open(exercise);
	const [start = '', , end = ''] = await captions(page);
	await openPlayer(page);
	await slider(page).focus();
	await page.keyboard.press('Home');
	expect(await slider(page).getAttribute('aria-valuetext')).toBe(start);
	const before = await drawn(page);
	for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
	expect(await place(page)).toBe(5);
	expect(await drawn(page)).not.toEqual(before);
	await page.keyboard.press('End');
	expect(await slider(page).getAttribute('aria-valuetext')).toBe(end);
	await page.clock.runFor(3000);
	expect(await place(page)).toBe(100);
});

test('the other leg is the mirror image, and the other side another picture', async () => {
	const { page } = await open(exercise);
	await openPlayer(page);
	await button(page, 'Pause').click();
	const stage = player(page).locator('.player-stage');
	const matrix = () => stage.evaluate((one) => getComputedStyle(one).transform);
	expect(await matrix()).toBe('none');
	await button(page, 'Other leg').click();
	expect(await matrix()).toBe('matrix(-1, 0, 0, 1, 0, 0)');
	expect(await button(page, 'Other leg').getAttribute('aria-pressed')).toBe('true');
	const before = [await stage.getAttribute('viewBox'), await drawn(page)];
	await button(page, 'From another side').click();
	expect([await stage.getAttribute('viewBox'), await drawn(page)]).not.toEqual(before);
	await button(page, 'From another side').click();
	expect([await stage.getAttribute('viewBox'), await drawn(page)]).toEqual(before);
	await page.goto('/exercises/squat/');
	await openPlayer(page, false);
	expect(await button(page, 'Other leg').count()).toBe(0);
});

test('with less motion wanted it shows the key poses as stills, and nothing between', async () => {
	const { page } = await open(exercise, { reducedMotion: 'reduce' });
	await openPlayer(page);
	const places: number[] = [];
	for (let part = 0; part < 30; part++) {
		places.push(await place(page));
		await page.clock.runFor(250);
	}
	expect(places.filter((one, index) => one !== places[index - 1])).toEqual([0, 50, 100, 50, 0]);
	expect(await button(page, 'Play').isVisible()).toBe(true);
	await slider(page).focus();
	await page.keyboard.press('ArrowRight');
	expect(await place(page)).toBe(50);
	await page.keyboard.press('ArrowRight');
	expect(await place(page)).toBe(100);
});

/** Opens the pacer and waits until the figure stands in its face. */
async function openPacer(page: Page): Promise<void> {
	await page.locator('#pacer').getByText('Open the pacer').click();
	await page.locator('.pacer-face .player-stage path').first().waitFor();
}

/** From "Get ready" to the first repetition: two seconds to move, none to hold, two to return. */
async function startPacer(page: Page): Promise<void> {
	await page.locator('#pacer').getByRole('button', { name: 'Start', exact: true }).click();
	await page.clock.runFor(5000);
}

test('the figure moves with the pacer, in its face, and an opened player with it', async () => {
	const { page, problems } = await open(exercise, { viewport: { width: 360, height: 740 } });
	await openPlayer(page);
	await button(page, 'Pause').click();
	await openPacer(page);
	const start = await drawn(page, '#pacer');
	await startPacer(page);
	await page.clock.runFor(1000);
	expect(Math.abs((await place(page)) - 50)).toBeLessThan(5);
	expect(await drawn(page, '#pacer')).not.toEqual(start);
	await page.clock.runFor(1000);
	expect(await place(page)).toBe(100);
	expect(await drawn(page, '#pacer')).toEqual(await drawn(page));
	await page.clock.runFor(1000);
	expect(Math.abs((await place(page)) - 50)).toBeLessThan(5);
	await page.clock.runFor(1500);
	expect(await place(page)).toBe(0);
	expect(await drawn(page, '#pacer')).toEqual(start);
	// Who takes a control of the player has it for oneself; the pacer's own figure goes on.
	await button(page, 'Step on').click();
	await page.clock.runFor(1500);
	expect(await place(page)).toBe(50);
	expect(await drawn(page, '#pacer')).not.toEqual(start);
	await page.locator('#pacer').getByRole('button', { name: 'Pause', exact: true }).click();
	const paused = await drawn(page, '#pacer');
	await page.clock.runFor(3000);
	expect(await drawn(page, '#pacer')).toEqual(paused);
	expect(problems).toEqual([]);
});

test('the pacer brings its figure along; figure, number and buttons are on a small phone together', async () => {
	const { page } = await open(exercise, { viewport: { width: 360, height: 640 } });
	await page.clock.install();
	await page.clock.pauseAt(Date.now() + 1000);
	await openPacer(page);
	expect(await button(page, 'See it move').isVisible()).toBe(true);
	const face = page.locator('.pacer-face');
	const before = await face.boundingBox();
	expect(before && before.y >= 0 && before.y + before.height <= 640).toBe(true);
	const start = await drawn(page, '#pacer');
	await startPacer(page);
	await page.clock.runFor(1500);
	expect(await drawn(page, '#pacer')).not.toEqual(start);
	expect((await face.boundingBox())?.height).toBe(before?.height);
	await face.getByRole('button', { name: 'Other leg' }).click();
	expect(await face.locator('.player-stage.mirrored').count()).toBe(1);
});

test('with less motion wanted the pacer shows the pose its phase leads to', async () => {
	const { page } = await open(exercise, { reducedMotion: 'reduce' });
	await page.clock.install();
	await page.clock.pauseAt(Date.now() + 1000);
	await openPacer(page);
	const start = await drawn(page, '#pacer');
	await startPacer(page);
	const pictures: string[] = [];
	for (let part = 0; part < 16; part++) {
		pictures.push(JSON.stringify(await drawn(page, '#pacer')));
		await page.clock.runFor(250);
	}
	expect(new Set(pictures).size).toBe(2);
	expect(pictures[2]).not.toBe(JSON.stringify(start));
	expect(pictures.at(-1)).toBe(JSON.stringify(start));
});

test('an exercise that keeps moving moves for the whole time', async () => {
	const { page } = await open('/exercises/giant-side-steps-band/');
	await page.clock.install();
	await page.clock.pauseAt(Date.now() + 1000);
	await openPacer(page);
	await startPacer(page);
	const pictures = new Set<string>();
	for (let part = 0; part < 8; part++) {
		await page.clock.runFor(700);
		pictures.add(JSON.stringify(await drawn(page, '#pacer')));
	}
	expect(pictures.size).toBeGreaterThan(4);
});

test('nothing of it is loaded before it is asked for; once open it works offline and asks for nothing', async () => {
	const { page, context, problems } = await open(exercise);
	await page.waitForLoadState('networkidle');
	const requests: string[] = [];
	// The browser itself may ask for the icon of the page at any time.
	page.on('request', (request) => request.url().endsWith('/favicon.svg') || requests.push(request.url()));
	expect(await page.locator('.player-stage').count()).toBe(0);
	await openPlayer(page);
	expect(requests.some((url) => url.endsWith('/motion.json'))).toBe(true);
	await context.setOffline(true);
	requests.length = 0;
	await page.clock.runFor(6000);
	await button(page, 'From another side').click();
	await button(page, 'Play').click();
	await page.clock.runFor(1000);
	expect(await place(page)).toBeGreaterThan(30);
	expect(requests).toEqual([]);
	expect(problems.filter((problem) => problem.startsWith('script'))).toEqual([]);
});

test('where it could not be loaded it says so, and works once the network is back', async () => {
	const { page, context } = await open(exercise);
	await page.waitForLoadState('networkidle');
	await context.setOffline(true);
	await button(page, 'See it move').click();
	await player(page).getByText('The movement could not be loaded.').waitFor();
	await context.setOffline(false);
	await button(page, 'See it move').click();
	await button(page, 'Pause').waitFor();
	expect(await player(page).getByText('The movement could not be loaded.').count()).toBe(0);
});

test('without scripts nothing of it shows, and the stills do', async () => {
	const { page } = await open(exercise, { javaScriptEnabled: false });
	expect(await player(page).isVisible()).toBe(false);
	expect(await page.locator('#figure .frames .figure').first().isVisible()).toBe(true);
});

test('nothing under it jumps while it plays', async () => {
	const { page } = await open(exercise, { viewport: { width: 360, height: 740 } });
	await openPlayer(page);
	const height = async () => (await player(page).boundingBox())?.height;
	const before = await height();
	for (let part = 0; part < 10; part++) {
		await page.clock.runFor(500);
		expect(await height()).toBe(before);
	}
	for (const name of ['Step back', 'Play', 'Step on', 'Half speed', 'Repeat', 'Other leg', 'From another side']) {
		const box = await button(page, name).boundingBox();
		expect(box && box.height >= 44 && box.width >= 44, name).toBe(true);
	}
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('its script and its films are light', () => {
	const light = (path: string, limit: number) => expect(gzipSync(readFileSync(path)).length, path).toBeLessThan(limit);
	const scripts = readdirSync('dist/_astro').filter((file) => /^player\.[\w-]+\.js$/.test(file));
	expect(scripts.length).toBe(1);
	for (const file of scripts) light(join('dist/_astro', file), 12 * 1024);
	for (const id of readdirSync('dist/exercises', { withFileTypes: true }))
		if (id.isDirectory()) light(join('dist/exercises', id.name, 'motion.json'), 3 * 1024);
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
	violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[];
}

const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
	[360, 1280].map((width) => [colorScheme, width] as const),
);

test.each(looks)('axe finds nothing on the opened player and pacer, %s at %i px', async (colorScheme, width) => {
	const { page } = await open(exercise, { colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
	await openPlayer(page, false);
	await button(page, 'Other leg').click();
	await openPacer(page);
	await page.addScriptTag({ content: axe });
	const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults;
	expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([]);
});
