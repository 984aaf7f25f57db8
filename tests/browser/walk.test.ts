import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open, useSite } from './browser.ts';
import { stopsOfPage, watchFocus, type Stop } from './focus.ts';
import { kinds } from './kinds.ts';
import { anyWidget, widgets } from './widgets.ts';

useSite();

/** Articles, exercises and claims are built alike; these bring nothing to the keyboard that the others do not have. */
const alike = [
	'/articles/getting-started/',
	'/articles/when-to-see-a-clinician/',
	'/articles/how-much-pain-is-ok/',
	'/articles/running/',
	'/articles/getting-a-diagnosis/',
	'/articles/stairs-squats-and-sitting/',
	'/exercises/clamshell/',
	'/studies/dolak-2011/',
	'/claims/weak-hips-come-first/',
	'/claims/hip-group-had-43-percent-less-pain/',
	'/claims/a-scan-is-needed-for-the-diagnosis/',
];
const walked = kinds.filter((path) => !alike.includes(path));

/** Presses Tab so many times, without waiting in between, and tells what took the focus. */
async function tab(page: Page, times: number, isBack = false): Promise<string[]> {
	const keys = await page.context().newCDPSession(page);
	await page.evaluate(watchFocus);
	const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, modifiers: isBack ? 8 : 0 };
	await Promise.all(
		Array.from({ length: times }, () => [
			keys.send('Input.dispatchKeyEvent', { ...key, type: 'rawKeyDown' }),
			keys.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' }),
		]).flat(),
	);
	await keys.detach();
	return page.evaluate('walked');
}

/** What is wrong with how the stops of a page look and are called. */
function faults(path: string, stops: readonly Stop[]): string[] {
	return stops.flatMap(({ kind, name, contrast, hidden }) => {
		const what = `${path}: ${kind} "${name}"`;
		return [
			...(contrast >= 3 ? [] : [`${what}: its mark of focus has a contrast of ${contrast.toFixed(1)}`]),
			...(hidden === '' ? [] : [`${what}: ${hidden}`]),
			...(name === '' ? [`${what}: it has no name`] : []),
		];
	});
}

test('Tab goes through every kind of page in the order it is read, and Shift+Tab back', async () => {
	const { page, problems } = await open('/');
	let presses = 0;
	for (const path of walked) {
		await page.goto(path, { waitUntil: path.startsWith('/search/') ? 'networkidle' : 'load' });
		const stops = await page.evaluate(stopsOfPage, 0);
		const places = stops.map(({ place }) => place);
		const there = await tab(page, stops.length);
		expect(there, path).toEqual(places);
		const back = await tab(page, stops.length - 1, true);
		expect(back, path).toEqual(places.toReversed().slice(1));
		presses += there.length + back.length;
	}
	console.log(`${walked.length} pages, ${presses} presses of Tab`);
	expect(problems).toEqual([]);
});

const looks: [string, BrowserContextOptions, number][] = [
	['light, 1280 px', { colorScheme: 'light' }, 5],
	['dark, 360 px', { colorScheme: 'dark', viewport: { width: 360, height: 640 } }, 3],
	['forced colours, 1280 px', { forcedColors: 'active' }, 3],
];

test.each(looks)('what has the focus shows it, has a name and is not covered, %s', async (_, options, most) => {
	const { page } = await open('/', options);
	for (const path of walked) {
		await page.goto(path);
		expect(faults(path, await page.evaluate(stopsOfPage, most))).toEqual([]);
	}
});

const opened: [string, (page: Page) => Promise<void>][] = [
	[
		'/exercises/squat/',
		async (page) => {
			await page.getByRole('button', { name: 'See it move' }).first().press('Enter');
			await page.getByRole('button', { name: 'Pause', exact: true }).first().press('Enter');
			await page.locator('.pacer summary').first().press('Enter');
			await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
		},
	],
	[
		'/articles/load-on-the-kneecap/',
		async (page) => {
			await page.locator('.own-weight summary').press('Enter');
			await page.locator('.bend-try summary').press('Enter');
			await page.locator('.own-weight input').waitFor();
			await page.locator('.bend-try input').waitFor();
		},
	],
	[
		'/articles/gait-mechanics/',
		async (page) => {
			await page.getByRole('button', { name: 'See it move' }).first().press('Enter');
			await page.getByRole('button', { name: 'Pause', exact: true }).first().press('Enter');
		},
	],
];

test.each(opened)('with every part open Tab still goes through %s, and nothing is missed', async (path, openParts) => {
	const { page } = await open(path, { viewport: { width: 360, height: 740 } });
	await openParts(page);
	await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
	const stops = await page.evaluate(stopsOfPage, 3);
	expect(faults(path, stops)).toEqual([]);
	await page.locator('.skip').focus();
	expect(await tab(page, stops.length - 1)).toEqual(stops.slice(1).map(({ place }) => place));
	const strangers = await page.evaluate(
		(selector) =>
			[...document.querySelectorAll('button, input, select, summary, [tabindex="0"]')]
				.filter((one) => !one.matches(selector))
				.map((one) => one.outerHTML.slice(0, 120)),
		anyWidget,
	);
	expect(strangers).toEqual([]);
});

const phone = { viewport: { width: 360, height: 740 } };
const isFocused = (page: Page, selector: string) =>
	page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector);

/** Opens the note of a button by a key, closes it by another, and looks where the focus is. */
async function openAndClose(page: Page, selector: string): Promise<void> {
	const button = page.locator(selector).first();
	const note = page.locator(`[id="${await button.getAttribute('popovertarget')}"]`);
	for (const [opening, closing] of [
		['Enter', 'Escape'],
		['Space', 'Enter'],
	] as const) {
		await button.focus();
		await page.keyboard.press(opening);
		await note.waitFor({ state: 'visible' });
		if (closing === 'Enter') await note.getByRole('button', { name: 'Close' }).focus();
		await page.keyboard.press(closing);
		await note.waitFor({ state: 'hidden' });
		expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
	}
}

/** What a reader does with each widget, by keys alone. */
const work: Record<keyof typeof widgets, (page: Page) => Promise<void>> = {
	'menu of a narrow screen': async (page) => {
		await page.locator('.menu-button').focus();
		await page.keyboard.press('Enter');
		await page.locator('#menu').waitFor({ state: 'visible' });
		await page.keyboard.press('Tab');
		expect(await isFocused(page, '#menu a')).toBe(true);
		await page.keyboard.press('Escape');
		await page.locator('#menu').waitFor({ state: 'hidden' });
		expect(await isFocused(page, '.menu-button')).toBe(true);
	},
	'search field': async (page) => {
		await page.locator('.search-form input').focus();
		await page.keyboard.type('squat');
		await page.keyboard.press('Tab');
		expect(await isFocused(page, '.search-form button')).toBe(true);
		await page.keyboard.press('Space');
		await page.waitForURL('**/search/?q=squat');
	},
	'note of a citation': (page) => openAndClose(page, '.cite-button'),
	'note of a number': (page) => openAndClose(page, 'main button.num'),
	'entry of a word': (page) => openAndClose(page, 'button.term'),
	'part that opens': async (page) => {
		const part = page.locator('details.clinicians').first();
		await part.locator('summary').first().focus();
		await page.keyboard.press('Enter');
		expect(await part.evaluate((one) => (one as HTMLDetailsElement).open)).toBe(true);
		await page.keyboard.press('Space');
		expect(await part.evaluate((one) => (one as HTMLDetailsElement).open)).toBe(false);
	},
	'wide table or listing': async (page) => {
		const box = page.locator('pre.data-code');
		await box.focus();
		await page.keyboard.press('ArrowRight');
		await page.waitForFunction(() => (document.querySelector('pre.data-code')?.scrollLeft ?? 0) > 0);
	},
	'choices marked': async (page) => {
		const box = page.locator('.choice input[type=checkbox]').first();
		await box.focus();
		await page.keyboard.press('Space');
		expect(await box.isChecked()).toBe(true);
		await page.keyboard.press('Space');
		expect(await box.isChecked()).toBe(false);
	},
	'belief check': async (page) => {
		const belief = page.locator('[id^="belief-"]').first();
		await belief.getByRole('radio').first().focus();
		await page.keyboard.press('Space');
		await belief.locator('.belief-reply').waitFor({ state: 'visible' });
		await page.keyboard.press('ArrowDown');
		expect(await belief.getByRole('radio').nth(1).isChecked()).toBe(true);
	},
	'pelvic drop': async (page) => {
		const slider = page.locator('.drop-control input');
		await slider.focus();
		await page.keyboard.press('Home');
		const least = Number(await slider.inputValue());
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		expect(await isFocused(page, '.drop-buttons button')).toBe(true);
		await page.keyboard.press('Enter');
		expect(Number(await slider.inputValue())).toBeGreaterThan(least);
	},
	player: async (page) => {
		const player = page.locator('#player');
		await player.getByRole('button', { name: 'See it move' }).focus();
		await page.keyboard.press('Enter');
		await player.getByRole('button', { name: 'Pause', exact: true }).waitFor();
		expect(await isFocused(page, '#player button')).toBe(true);
		await page.keyboard.press('Space');
		await player.getByRole('button', { name: 'Play', exact: true }).waitFor();
		await player.getByRole('slider').focus();
		await page.keyboard.press('End');
		const end = await player.getByRole('slider').inputValue();
		await page.keyboard.press('ArrowLeft');
		expect(Number(await player.getByRole('slider').inputValue())).toBeLessThan(Number(end));
	},
	pacer: async (page) => {
		const pacer = page.locator('.pacer').first();
		await pacer.locator('summary').first().focus();
		await page.keyboard.press('Enter');
		await pacer.getByRole('button', { name: 'Start', exact: true }).waitFor();
		await page.keyboard.press('Enter');
		await pacer.getByText('Get ready').first().waitFor();
		await pacer.locator('summary').first().focus();
		await page.keyboard.press('Enter');
		expect(await pacer.getByRole('timer').isVisible()).toBe(false);
	},
	'own weight': async (page) => {
		await page.locator('.own-weight summary').focus();
		await page.keyboard.press('Enter');
		await page.locator('.own-weight input').waitFor();
		await page.keyboard.press('Tab');
		expect(await isFocused(page, '.own-weight input')).toBe(true);
		await page.keyboard.type('80');
		expect(await page.locator('.own-weight [data-result] li').count()).toBe(4);
	},
	'knee bend': async (page) => {
		await page.locator('.bend-try summary').focus();
		await page.keyboard.press('Enter');
		const slider = page.locator('.bend-try input');
		await slider.waitFor();
		await page.keyboard.press('Tab');
		expect(await isFocused(page, '.bend-try input')).toBe(true);
		await page.keyboard.press('End');
		expect(Number(await slider.inputValue())).toBeGreaterThan(0);
	},
	'filters and order of a list': async (page) => {
		const shown = () => page.locator('#exercise-list .exercise-card:visible').count();
		const all = await shown();
		await page.locator('.filters select').nth(1).focus();
		await page.keyboard.press('ArrowDown');
		expect(await shown()).toBeLessThan(all);
		await page.locator('.filters button').focus();
		await page.keyboard.press('Enter');
		expect(await shown()).toBe(all);
	},
	'button that prints': async (page) => {
		await page.evaluate(() => (window.print = () => document.body.setAttribute('data-printed', '')));
		await page.locator('.sheet-actions button').focus();
		await page.keyboard.press('Enter');
		expect(await page.locator('body[data-printed]').count()).toBe(1);
	},
};

test.each(Object.keys(widgets) as (keyof typeof widgets)[])('%s works by keys alone', async (name) => {
	const { page, problems } = await open(widgets[name].page, phone);
	await work[name](page);
	expect(problems).toEqual([]);
});

test('a table too wide for its page is scrolled by arrows', async () => {
	const { page } = await open('/exercises/squat/', { viewport: { width: 320, height: 640 } });
	await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
	const wide = page.locator('.table-box').filter({ visible: true });
	for (const box of await wide.all()) {
		if (await box.evaluate((one) => one.scrollWidth <= one.clientWidth)) continue;
		await box.focus();
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => box.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
	}
});
