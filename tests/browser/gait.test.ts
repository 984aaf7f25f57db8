import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check.ts';
import { chainOf } from '../../src/gait/chain.ts';
import { open, useSite } from './browser.ts';

useSite();

const path = '/articles/gait-mechanics/';
const { library } = checkContent('.', new Date());
const strings = library.strings.get('en');
const words = strings?.pelvicDrop;
const [withPain, withoutPain] = ['patellofemoral pain', 'control'].map(
	(name) =>
		library.studies
			.get('nakagawa-2012')
			?.data.outcomes.find(({ id }) => id === 'pelvic-drop')
			?.groups.find((group) => group.name === name)?.mean,
);
const drop = (page: Page) => page.locator('.drop');
const slider = (page: Page) => drop(page).getByRole('slider');
const said = (page: Page) => slider(page).getAttribute('aria-valuetext');
const pelvis = (page: Page, side: number) =>
	page.locator('.drop-picture').nth(side).locator('[data-part="pelvis"]').getAttribute('d');
const button = (page: Page, name = '') => drop(page).getByRole('button', { name, exact: true });

test('the keyboard sets the drop: words, number and picture follow, and the level pelvis stays', async () => {
	const { page, problems } = await open(path);
	const level = await pelvis(page, 0);
	expect(await said(page)).toContain(`${withPain}°`);
	await slider(page).focus();
	const seen = new Set([await pelvis(page, 1)]);
	let at = Number(await slider(page).inputValue());
	while (at > Number(withoutPain)) {
		await page.keyboard.press('ArrowLeft');
		const now = Number(await slider(page).inputValue());
		expect(now).toBeLessThan(at);
		at = now;
		seen.add(await pelvis(page, 1));
	}
	// On the way down the keys stop at whole degrees, and exactly at the other average.
	expect(at).toBe(withoutPain);
	expect(await said(page)).toContain(words?.withoutPain);
	expect(await drop(page).locator('[data-reading]').textContent()).toContain(`${withoutPain}°`);
	expect(await drop(page).locator('[data-dropped] text').textContent()).toBe(`${withoutPain}°`);
	expect(seen.size).toBeGreaterThan(3);
	await page.keyboard.press('Home');
	expect(await said(page)).toBe(words?.level);
	expect(await pelvis(page, 1)).toBe(level);
	expect(await pelvis(page, 0)).toBe(level);
	expect(problems).toEqual([]);
});

test('buttons step, jump to both averages, and say where they are', async () => {
	const { page } = await open(path, { viewport: { width: 360, height: 740 } });
	await button(page, words?.withoutPain).click();
	expect(Number(await slider(page).inputValue())).toBe(withoutPain);
	expect(await button(page, words?.withoutPain).getAttribute('aria-pressed')).toBe('true');
	expect(await button(page, words?.withPain).getAttribute('aria-pressed')).toBe('false');
	expect(await drop(page).getByRole('status').textContent()).toContain(words?.withoutPain);
	await button(page, words?.more).click();
	expect(Number(await slider(page).inputValue())).toBe(Math.floor(Number(withoutPain)) + 1);
	await button(page, words?.less).click();
	expect(Number(await slider(page).inputValue())).toBe(withoutPain);
	for (const name of [words?.less, words?.more, words?.withPain, words?.withoutPain]) {
		const box = await button(page, name).boundingBox();
		expect(box && box.height >= 44 && box.width >= 44, name).toBe(true);
	}
});

test('the thumb of the slider stands under its place on the scale', async () => {
	for (const width of [320, 1280]) {
		const { page } = await open(path, { viewport: { width, height: 800 } });
		for (const at of [words?.withPain, words?.withoutPain]) {
			await button(page, at).click();
			const gap = await drop(page).evaluate((root) => {
				const input = root.querySelector('input');
				const line = root.querySelector('[data-now]')?.getBoundingClientRect();
				if (!input || !line) return NaN;
				const box = input.getBoundingClientRect();
				const thumb = 28;
				const share = (input.valueAsNumber - Number(input.min)) / (Number(input.max) - Number(input.min));
				return Math.abs(box.left + thumb / 2 + share * (box.width - thumb) - line.left);
			});
			expect(gap).toBeLessThan(1.5);
		}
	}
});

test('nothing jumps while the drop changes', async () => {
	for (const width of [320, 360, 1280]) {
		const { page } = await open(path, { viewport: { width, height: 740 } });
		const height = async () => (await drop(page).boundingBox())?.height;
		const before = await height();
		await slider(page).focus();
		await page.keyboard.press('Home');
		expect(await height()).toBe(before);
		for (let press = 0; press < 18; press++) {
			await page.keyboard.press('ArrowRight');
			expect(await height()).toBe(before);
		}
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
	}
});

test('without scripts both pictures, all numbers and all words are there, and no control', async () => {
	const { page } = await open(path, { javaScriptEnabled: false });
	expect(await pelvis(page, 0)).not.toBe(await pelvis(page, 1));
	for (const side of [0, 1]) expect(await page.locator('.drop-picture').nth(side).isVisible()).toBe(true);
	const text = (await drop(page).innerText()).replace(/\u2060/g, '');
	for (const own of [words?.level, words?.overlap, words?.noCause, words?.drawn, `${withPain}°`, `${withoutPain}°`]) {
		expect(text).toContain(own);
	}
	expect(await drop(page).locator('.drop-control').isVisible()).toBe(false);
});

test('the chain shows every link in order, with its verdict in words, and leads to its claim and its section', async () => {
	const { page } = await open(path, { javaScriptEnabled: false });
	const links = chainOf(library.claims.values());
	const shown = page.locator('.chain-link');
	expect(await shown.count()).toBe(links.length);
	for (const [index, { id, name, claim }] of links.entries()) {
		const link = shown.nth(index);
		const text = await link.innerText();
		for (const own of [name, claim.claim, strings?.verdicts[claim.verdict]]) expect(text).toContain(own);
		const hrefs = await link.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
		expect(hrefs).toEqual([`#${id}`, `/claims/${id}/`]);
		expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
	}
	const styles = await shown
		.locator('.chain-rail i')
		.evaluateAll((all) =>
			all.map(
				(one) => getComputedStyle(one, '::before').borderInlineStartStyle + getComputedStyle(one, '::after').content,
			),
		);
	const byVerdict = new Map(links.map(({ claim }, index) => [claim.verdict, styles[index]]));
	expect(new Set(byVerdict.values()).size).toBe(byVerdict.size);
	links.forEach(({ claim }, index) => expect(styles[index]).toBe(byVerdict.get(claim.verdict)));
});

test.each([360, 1280])('with text twice as large nothing of the two is cut, at %i px', async (width) => {
	const { page } = await open(path, { viewport: { width, height: 900 } });
	await page.evaluate(() => {
		document.documentElement.style.fontSize = '200%';
	});
	const cut = await page.locator('.drop, .chain').evaluateAll((parts) =>
		parts.flatMap((part) => {
			const frame = part.getBoundingClientRect();
			return [...part.querySelectorAll('p, li, button, text, .verdict')].flatMap((one) => {
				const box = one.getBoundingClientRect();
				const isHidden = one.classList.contains('visually-hidden') || !one.checkVisibility();
				return !isHidden && (box.right > frame.right + 1 || box.left < frame.left - 1) ? [one.textContent] : [];
			});
		}),
	);
	expect(cut).toEqual([]);
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
	violations: { id: string; nodes: { target: string[] }[] }[];
}

const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
	[320, 1280].map((width) => [colorScheme, width] as const),
);

test.each(looks)('axe finds nothing on the drop and the chain, %s at %i px', async (colorScheme, width) => {
	const { page } = await open(path, { colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
	await button(page, words?.withoutPain).click();
	await page.addScriptTag({ content: axe });
	const { violations } = (await page.evaluate(
		`axe.run({ include: [['.drop'], ['.chain']] }, { resultTypes: ["violations"] })`,
	)) as AxeResults;
	expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([]);
});
