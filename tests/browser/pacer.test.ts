import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open, useSite } from './browser.ts';

useSite();

/** Its first dose says 2 s up, 1 s hold, 2 s down, 1 s between repetitions, 90 s between 3 sets of 10. */
const exercise = '/exercises/sidelying-slr-abduction/';
const pacer = (page: Page) => page.locator('#pacer');
const word = (page: Page) => pacer(page).locator('.pacer-word').textContent();
const number = (page: Page) => pacer(page).getByRole('timer').textContent();
const said = (page: Page) => pacer(page).locator('[data-said]').textContent();
const counts = (page: Page) => pacer(page).locator('.pacer-counts').textContent();

async function openPacer(page: Page): Promise<void> {
	await pacer(page).getByText('Open the pacer').click();
	await pacer(page).getByRole('button', { name: 'Start', exact: true }).waitFor();
}

test('it starts, pauses, skips and starts over by keyboard, and says where one is', async () => {
	const { page, problems } = await open(exercise, { viewport: { width: 360, height: 740 } });
	await page.clock.install();
	await page.clock.pauseAt(Date.now() + 1000);
	await pacer(page).locator('summary').first().focus();
	await page.keyboard.press('Enter');
	const start = pacer(page).getByRole('button', { name: 'Start', exact: true });
	await start.waitFor();
	expect(await number(page)).toBe('6:02');
	expect(await start.evaluate((button) => button === document.activeElement)).toBe(true);

	await page.keyboard.press('Enter');
	expect([await word(page), await number(page), await said(page)]).toEqual(['Get ready', '5', 'Get ready']);
	await page.clock.runFor(5000);
	expect([await word(page), await number(page)]).toEqual(['Move', '2']);
	expect(await said(page)).toBe('Set 1 of 3. Move, 1 of 10');
	expect(await counts(page)).toBe('Set 1 of 3 · repetition 1 of 10\n5:57 left');
	await page.clock.runFor(2000);
	expect([await word(page), await said(page)]).toEqual(['Hold', 'Hold']);
	await page.clock.runFor(1000);
	expect([await word(page), await said(page)]).toEqual(['Return', 'Return']);

	// Space works on the pacer itself; on a button it presses that button.
	await pacer(page).locator('.pacer-face').focus();
	await page.keyboard.press('Space');
	expect(await said(page)).toBe('Paused');
	await page.clock.runFor(60_000);
	expect([await word(page), await number(page)]).toEqual(['Return', '2']);
	await page.keyboard.press('Space');
	await page.clock.runFor(1000);
	expect(await number(page)).toBe('1');
	await pacer(page).getByRole('button', { name: 'Skip' }).focus();
	await page.keyboard.press('Space');
	expect([await word(page), await number(page)]).toEqual(['Rest', '90']);
	expect(await said(page)).toBe('Rest, 90 seconds. Set 1 of 3 is done.');
	await page.clock.runFor(30_000);
	expect(await said(page)).toBe('Rest, 90 seconds. Set 1 of 3 is done.');
	await page.keyboard.press('Space');
	expect(await counts(page)).toContain('Set 2 of 3 · repetition 1 of 10');
	await pacer(page).getByRole('button', { name: 'Start over' }).press('Enter');
	expect([await word(page), await number(page)]).toEqual(['Get ready', '5']);
	for (let part = 0; part < 6; part++) await pacer(page).getByRole('button', { name: 'Skip' }).press('Enter');
	expect([await word(page), await number(page)]).toEqual(['Done', '']);
	expect(await pacer(page).getByRole('button', { name: 'Again' }).isVisible()).toBe(true);
	expect(problems).toEqual([]);
});

test('a page whose timers come minutes late still shows the right time', async () => {
	const { page } = await open(exercise);
	await page.clock.install();
	await page.clock.pauseAt(Date.now() + 1000);
	await openPacer(page);
	await pacer(page).getByRole('button', { name: 'Start', exact: true }).click();
	await page.clock.runFor(1000);
	// As in a background tab: time passes, and of all timers only those due run, once.
	await page.clock.fastForward(180_000);
	expect(await counts(page)).toBe('Set 2 of 3 · repetition 5 of 10\n3:01 left');
	expect([await word(page), await number(page)]).toEqual(['Return', '2']);
	await page.clock.fastForward(600_000);
	expect(await word(page)).toBe('Done');
});

test('each phase begins at its time, with progress from 0 to 1', async () => {
	const { page } = await open(exercise);
	await page.clock.install();
	await page.clock.pauseAt(Date.now() + 1000);
	await openPacer(page);
	await page.evaluate(() => {
		const heard: { kind: string; at: number; startMs: number; progress: number }[] = [];
		Object.assign(globalThis, { heard });
		document.addEventListener('pace', (event) => {
			const { phase, progress } = (event as CustomEvent).detail;
			heard.push({ kind: phase.kind, at: performance.now(), startMs: phase.startMs, progress });
		});
	});
	await pacer(page).locator('.pacer-settings summary').click();
	await pacer(page).getByLabel('Get ready, in seconds').fill('0');
	await pacer(page).getByLabel('Move, in seconds').fill('0.5');
	await pacer(page).getByLabel('Hold, in seconds').fill('0.4');
	await pacer(page).getByLabel('Return, in seconds').fill('0.3');
	await pacer(page).getByLabel('Return, in seconds').press('Tab');
	await pacer(page).getByRole('button', { name: 'Start', exact: true }).click();
	await page.clock.runFor(1500);
	const heard = (await page.evaluate('heard')) as { kind: string; at: number; startMs: number; progress: number }[];
	const firsts = heard.filter(({ startMs }, index) => index > 0 && heard[index - 1]?.startMs !== startMs);
	const began = heard.findLast(({ startMs, progress }) => startMs === 0 && progress < 0.1)?.at ?? NaN;
	const late = firsts.filter(({ startMs }) => startMs > 0).map(({ at, startMs }) => at - began - startMs);
	expect(late.length).toBeGreaterThanOrEqual(3);
	expect(Math.max(...late.map(Math.abs))).toBeLessThanOrEqual(50);
	expect(Math.min(...heard.map(({ progress }) => progress))).toBeGreaterThanOrEqual(0);
	expect(Math.max(...heard.map(({ progress }) => progress))).toBeLessThanOrEqual(1);
});

test('once open it works with the network off, and asks for nothing', async () => {
	const { page, context, problems } = await open(exercise);
	await openPacer(page);
	await context.setOffline(true);
	const requests: string[] = [];
	// The browser itself may ask for the icon of the page at any time.
	page.on('request', (request) => request.url().endsWith('/favicon.svg') || requests.push(request.url()));
	await pacer(page).getByRole('button', { name: 'Start', exact: true }).click();
	await pacer(page).getByRole('button', { name: 'Skip' }).click();
	expect(await word(page)).toBe('Move');
	await pacer(page).getByText('Signals and numbers').click();
	await pacer(page).getByLabel('Screen flash').check();
	expect(await pacer(page).locator('.pacer-face').getAttribute('data-phase')).toBe('lift');
	await page.waitForFunction(() => document.querySelector('.pacer-face.flash') !== null);
	expect(requests).toEqual([]);
	expect(problems.filter((problem) => problem.startsWith('script'))).toEqual([]);
});

test('where it could not be loaded it says so, and works once the network is back', async () => {
	const { page, context } = await open(exercise);
	const start = pacer(page).getByRole('button', { name: 'Start', exact: true });
	await context.setOffline(true);
	await pacer(page).getByText('Open the pacer').click();
	await pacer(page).getByText('The pacer could not be loaded.').waitFor();
	await context.setOffline(false);
	await pacer(page).getByText('Open the pacer').click();
	await pacer(page).getByText('Open the pacer').click();
	await start.waitFor();
	expect(await pacer(page).getByText('The pacer could not be loaded.').count()).toBe(0);
});

test('it keeps its settings and nothing else, and hostile settings fall back', async () => {
	const { page, context } = await open(exercise);
	await page.evaluate(() =>
		localStorage.setItem('pacer', '{"cues":{"beep":7},"own":{"readySeconds":-1,"restSeconds":"x"}}'),
	);
	await openPacer(page);
	await pacer(page).getByText('Signals and numbers').click();
	expect(await pacer(page).getByLabel('Beeps').isChecked()).toBe(true);
	expect(await pacer(page).getByLabel('Get ready, in seconds').inputValue()).toBe('5');
	await pacer(page).getByLabel('Beeps').uncheck();
	await pacer(page).getByLabel('Get ready, in seconds').fill('9');
	await pacer(page).getByLabel('Sets', { exact: true }).fill('2');
	await pacer(page).getByRole('button', { name: 'Start', exact: true }).click();
	expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({
		pacer: '{"cues":{"beep":false,"vibrate":false,"speak":false,"flash":false},"own":{"readySeconds":9}}',
	});
	expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
	expect(await context.cookies()).toEqual([]);

	await page.goto('/exercises/squat/');
	await openPacer(page);
	await pacer(page).getByText('Signals and numbers').click();
	expect(await pacer(page).getByLabel('Beeps').isChecked()).toBe(false);
	expect(await pacer(page).getByLabel('Get ready, in seconds').inputValue()).toBe('9');
	expect(await pacer(page).getByLabel('Sets', { exact: true }).inputValue()).toBe('3');
});

test('it says which numbers are ours and which the source gives, and the reader can change them', async () => {
	const { page } = await open(exercise);
	await openPacer(page);
	const choices = pacer(page).locator('.pacer-choices');
	expect(await choices.textContent()).toBe('Our choice, not from a study: Get ready 5 s.');
	await pacer(page).getByLabel('Whose dose').selectOption({ label: 'TeamPFP' });
	expect(await choices.textContent()).toBe('Our choice, not from a study: Get ready 5 s · Relax 1 s.');
	expect(await pacer(page).locator('.pacer-dose').textContent()).toContain('4 s out, 4 s in');
	await pacer(page).getByText('Signals and numbers').click();
	const rest = pacer(page).getByLabel('Rest between sets, in seconds');
	expect(await rest.inputValue()).toBe('60');
	await rest.fill('30');
	await rest.press('Tab');
	expect(await choices.textContent()).toContain('Your choice: Rest 30 s.');
	for (const name of ['Move', 'Hold', 'Return']) {
		await pacer(page).getByLabel(`${name}, in seconds`).fill('0');
		await pacer(page).getByLabel(`${name}, in seconds`).press('Tab');
	}
	await pacer(page).getByText('Give moving, holding or returning some seconds.').waitFor();
	expect(await pacer(page).getByLabel('Return, in seconds').inputValue()).toBe('4');
});

test('who changes a number in the middle stays there, paused', async () => {
	const { page } = await open(exercise);
	await openPacer(page);
	await pacer(page).getByRole('button', { name: 'Start', exact: true }).click();
	for (let part = 0; part < 2; part++) await pacer(page).getByRole('button', { name: 'Skip' }).click();
	await pacer(page).getByText('Signals and numbers').click();
	const rest = pacer(page).getByLabel('Rest between sets, in seconds');
	await rest.fill('120');
	await rest.press('Tab');
	expect([await word(page), await number(page)]).toEqual(['Rest', '120']);
	await pacer(page).getByRole('button', { name: 'Go on' }).click();
	await pacer(page).getByText('Open the pacer').click();
	await pacer(page).getByText('Open the pacer').click();
	expect(await pacer(page).getByRole('button', { name: 'Go on' }).isVisible()).toBe(true);
});

test('with less motion asked for nothing flashes and the bar moves by the second', async () => {
	const { page } = await open(exercise, { reducedMotion: 'reduce' });
	await page.evaluate(() => localStorage.setItem('pacer', '{"cues":{"flash":true}}'));
	await page.clock.install();
	await page.clock.pauseAt(Date.now() + 1000);
	await openPacer(page);
	await pacer(page).getByText('Signals and numbers').click();
	expect(await pacer(page).getByLabel('Screen flash').isDisabled()).toBe(true);
	expect(await pacer(page).getByText('Off, because your device asks for less motion.').isVisible()).toBe(true);
	await page.evaluate(() => {
		let changes = 0;
		new MutationObserver((all) => (changes += all.length)).observe(document.querySelector('.pacer-face') as Node, {
			attributeFilter: ['class'],
		});
		let events = 0;
		document.addEventListener('pace', () => events++);
		Object.assign(globalThis, { counted: () => ({ changes, events }) });
	});
	await pacer(page).getByRole('button', { name: 'Start', exact: true }).click();
	await page.clock.runFor(10_000);
	const { changes, events } = (await page.evaluate('counted()')) as { changes: number; events: number };
	expect(changes).toBe(0);
	// One a second and a few more where sound or screen wake up; without the wish for less motion it is one a frame.
	expect(events).toBeGreaterThanOrEqual(11);
	expect(events).toBeLessThanOrEqual(15);
});

test('words are only spoken by a voice of the device itself', async () => {
	const { page } = await open(exercise);
	const speech = (voices: { lang: string; localService: boolean }[]) => `
		globalThis.spoken = [];
		const own = new EventTarget();
		Object.assign(own, { getVoices: () => ${JSON.stringify(voices)}, cancel() {}, speak: (one) => spoken.push(one.text) });
		Object.defineProperty(globalThis, 'speechSynthesis', { value: own, configurable: true });
		globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };`;
	await page.evaluate(speech([{ lang: 'en-GB', localService: false }]));
	await openPacer(page);
	await pacer(page).getByText('Signals and numbers').click();
	expect(await pacer(page).getByLabel('Spoken words').isDisabled()).toBe(true);

	await page.reload();
	await page.evaluate(speech([{ lang: 'en-GB', localService: true }]));
	await openPacer(page);
	await pacer(page).getByText('Signals and numbers').click();
	await pacer(page).getByLabel('Spoken words').check();
	await pacer(page).getByRole('button', { name: 'Start', exact: true }).click();
	await pacer(page).getByRole('button', { name: 'Skip' }).click();
	expect(await page.evaluate('spoken')).toEqual(['Get ready', 'Set 1 of 3. Move, 1 of 10']);
});

test('the buttons are large and in reach, and the page never scrolls sideways', async () => {
	const { page } = await open(exercise, { viewport: { width: 320, height: 640 } });
	await openPacer(page);
	for (const name of ['Back', 'Start', 'Skip', 'Start over']) {
		const box = await pacer(page).getByRole('button', { name, exact: true }).boundingBox();
		expect(box && box.height >= 56 && box.width >= 56, name).toBe(true);
	}
	await pacer(page).getByText('Signals and numbers').click();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	const face = await pacer(page).locator('.pacer-face').boundingBox();
	expect(face && face.height <= 640).toBe(true);
});

test('without scripts there is no pacer, and the dose stands as text; nor without numbers to pace', async () => {
	const { page } = await open(exercise, { javaScriptEnabled: false });
	expect(await pacer(page).isVisible()).toBe(false);
	expect(await page.locator('.dose-text', { hasText: 'at about 10-12RM' }).isVisible()).toBe(true);
	await page.goto('/exercises/leg-press/');
	expect(await pacer(page).count()).toBe(0);
});

test('nothing of it is loaded before it is opened', async () => {
	const { page } = await open(exercise);
	const asked: string[] = [];
	const isScript = (path: string) => path.endsWith('.js');
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await page.waitForLoadState('networkidle');
	expect(asked.filter(isScript)).toEqual([]);
	await openPacer(page);
	expect(asked.filter(isScript).length).toBeGreaterThan(0);
});
