import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import jsQR from 'jsqr';
import sharp from 'sharp';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open, useSite } from './browser.ts';

useSite();

const handouts = ['exercises', 'programmes'].flatMap((kind) =>
	readdirSync(join('dist', kind))
		.map((id) => `/${kind}/${id}/handout/`)
		.filter((path) => existsSync(join('dist', path, 'index.html'))),
);

/** Width and height in millimetres between the margins of the handout. */
const papers = { A4: [190, 281], Letter: [195.9, 263.4] } as const;

/** What does not fit, is too small to read or lies over something else, on a page shown as it prints. */
function faults(): string[] {
	return [...document.querySelectorAll<HTMLElement>('.sheet')].flatMap((sheet, index) => {
		const box = sheet.getBoundingClientRect();
		const found: string[] = [];
		for (const part of sheet.querySelectorAll<HTMLElement>(':not(svg *)')) {
			const { left, right, bottom, width } = part.getBoundingClientRect();
			if (width > 0 && (left < box.left - 1 || right > box.right + 1 || bottom > box.bottom + 1))
				found.push(`side ${index + 1}: ${part.tagName} ${part.className} runs over the edge`);
			const says = [...part.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim());
			// Nine points are twelve pixels.
			if (says && width > 0 && Number.parseFloat(getComputedStyle(part).fontSize) < 11.99)
				found.push(`side ${index + 1}: ${part.textContent} is too small`);
		}
		const parts = [...sheet.children, ...sheet.querySelectorAll('.sheet-item')];
		for (const [at, part] of parts.entries()) {
			const next = part.nextElementSibling?.getBoundingClientRect().top ?? Infinity;
			// A picture cuts off what runs out of its frame, as a wall does.
			const inner = [...part.querySelectorAll(':not(svg *)')].map((one) => one.getBoundingClientRect().bottom);
			if (Math.max(part.getBoundingClientRect().bottom, ...inner) > next + 1)
				found.push(`side ${index + 1}: part ${at} lies over the next`);
		}
		for (const figure of sheet.querySelectorAll('.figure')) {
			if (figure.getBoundingClientRect().height < 60) found.push(`side ${index + 1}: a picture is under 16 mm high`);
		}
		return found;
	});
}

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

async function print(page: Page, path: string, format: keyof typeof papers) {
	await page.emulateMedia({ media: 'print' });
	const [width, height] = papers[format].map((millimetres) => Math.floor((millimetres * 96) / 25.4));
	// Media queries on the size of paper ask for the whole sheet of it.
	await page.setViewportSize({ width: width ?? 0, height: (height ?? 0) + 60 });
	const sides = await page.locator('.sheet').count();
	const found = (await page.evaluate(faults)).map((fault) => `${path}, ${format}: ${fault}`);
	const count = pagesOf(await page.pdf({ format }));
	if (count !== sides) found.push(`${path}, ${format}: ${count} pages instead of ${sides}`);
	return found;
}

test.each(['A4', 'Letter'] as const)(
	'each side of every handout, and the diary, is one page of %s, whole, apart and readable',
	async (format) => {
		expect(handouts.length).toBeGreaterThan(50);
		const { page } = await open('/');
		const found: string[] = [];
		for (const path of [...handouts, '/diary/']) {
			await page.goto(path);
			found.push(...(await print(page, path, format)));
		}
		expect(found).toEqual([]);
	},
	300_000,
);

test('the faults of a side are found: too much on it, and too small a letter', async () => {
	const { page } = await open('/exercises/squat/handout/');
	await page.evaluate(() => {
		const steps = document.querySelector('.sheet-steps');
		for (let more = 0; more < 60; more++) steps?.append(steps.children[0]?.cloneNode(true) ?? '');
		document.querySelector<HTMLElement>('.sheet-foot p')?.style.setProperty('font-size', '8pt');
	});
	const found = (await print(page, 'squat', 'A4')).join('\n');
	expect(found).toContain('runs over the edge');
	expect(found).toContain('is too small');
	expect(found).toContain('2 pages instead of 1');
});

test('a camera reads the address of the page from the paper and from a dark screen', async () => {
	const { page } = await open('/exercises/clamshell/handout/', { colorScheme: 'dark' });
	for (const media of ['screen', 'print'] as const) {
		await page.emulateMedia({ media });
		const shot = await page.locator('.sheet-code').screenshot();
		const { data, info } = await sharp(shot).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
		expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data, media).toBe(
			'https://hip-to-knee.example/exercises/clamshell/',
		);
	}
});

test('from an exercise to its handout, which prints by a button', async () => {
	const { page, problems } = await open('/exercises/clamshell/');
	await page.getByRole('link', { name: 'Print as a handout' }).click();
	expect(new URL(page.url()).pathname).toBe('/exercises/clamshell/handout/');
	await page.evaluate(() => {
		window.print = () => document.body.setAttribute('data-printed', '');
	});
	await page.getByRole('button', { name: 'Print' }).click();
	expect(await page.locator('body[data-printed]').count()).toBe(1);
	expect(problems).toEqual([]);
});

test('without scripts there is no button, and the sheet is whole', async () => {
	const { page } = await open('/programmes/fohx-hip/handout/', { javaScriptEnabled: false });
	expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
	expect(await page.locator('.sheet .figure').count()).toBe(8);
	expect(await page.getByText('No clinician has reviewed this site yet.').first().isVisible()).toBe(true);
});

test('on paper stands the sheet alone', async () => {
	const { page } = await open('/programmes/fohx-hip/handout/');
	await page.emulateMedia({ media: 'print' });
	for (const outside of ['.site-header', '.site-footer', '.crumbs', '.sheet-actions', '.skip'])
		expect(await page.locator(outside).isVisible(), outside).toBe(false);
	expect(await page.locator('.sheet').isVisible()).toBe(true);
});

test.each([320, 360, 1280])('on a screen %i px wide nothing scrolls sideways', async (width) => {
	const { page } = await open('/programmes/knee-12-week/handout/', { viewport: { width, height: 800 } });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test('what every side repeats is read out and reached by keyboard once', async () => {
	const { page } = await open('/programmes/knee-12-week/handout/');
	expect(await page.locator('.sheet').count()).toBe(4);
	expect(await page.getByRole('complementary', { name: 'How much pain is all right' }).count()).toBe(1);
	const reached = await page.evaluate(() => {
		const links = [...document.querySelectorAll<HTMLElement>('.sheet-safety a')];
		return links.filter((link) => (link.focus(), document.activeElement === link)).map((link) => link.textContent);
	});
	expect(reached).toEqual(['More about pain, running, teenagers and flare-ups', 'Print a diary']);
});

test('the diary has a line for every day of two weeks, its columns named, and a button that prints', async () => {
	const { page, problems } = await open('/diary/');
	expect(await page.locator('.diary tbody tr').count()).toBe(14);
	const heads = await page.locator('.diary thead th').allTextContents();
	for (const name of ['Day', 'during', 'an hour later', 'next morning', 'less', 'same', 'more'])
		expect(heads).toContain(name);
	await page.evaluate(() => {
		window.print = () => document.body.setAttribute('data-printed', '');
	});
	await page.getByRole('button', { name: 'Print' }).click();
	expect(await page.locator('body[data-printed]').count()).toBe(1);
	expect(problems).toEqual([]);
});

test('without scripts the diary is whole, and every line of it is there to write on when printed', async () => {
	const { page } = await open('/diary/', { javaScriptEnabled: false });
	expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
	await page.emulateMedia({ media: 'print' });
	const [width, height] = papers.Letter.map((millimetres) => Math.floor((millimetres * 96) / 25.4));
	await page.setViewportSize({ width: width ?? 0, height: (height ?? 0) + 60 });
	const heights = await Promise.all(
		(await page.locator('.diary tbody tr').all()).map(async (row) => (await row.boundingBox())?.height ?? 0),
	);
	// Seven millimetres leave room for handwriting.
	expect(Math.min(...heights)).toBeGreaterThanOrEqual(26);
	expect(await page.getByText('Do not wait with these').isVisible()).toBe(true);
});

test('from the pain rule of an article and of a handout to the diary', async () => {
	for (const path of ['/articles/how-much-pain-is-ok/', '/exercises/squat/handout/']) {
		const { page } = await open(path);
		await page.getByRole('link', { name: 'Print a diary' }).first().click();
		expect(new URL(page.url()).pathname, path).toBe('/diary/');
		expect(await page.locator('main').getByRole('link', { name: 'Print a diary' }).count()).toBe(0);
	}
});
