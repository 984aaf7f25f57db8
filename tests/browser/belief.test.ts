import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check.ts';
import { statementOf } from '../../src/evidence/headline.ts';
import { open, useSite } from './browser.ts';

useSite();

const path = '/articles/what-we-thought-what-was-found/';
const { library } = checkContent('.', new Date());
const beliefs = [...library.beliefs.values()].map(({ data }) => data);
const [first] = beliefs;
if (!first) throw new Error('content/beliefs.yaml holds no belief.');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The words a reader reads, as a record holds them. */
const words = (text: string | null) =>
	(text ?? '')
		.replace(/\u2060/g, '')
		.replace(/\s+/g, ' ')
		.trim();

test('by keyboard an answer is chosen and its reply is shown and read out', async () => {
	const { page } = await open(path);
	const belief = page.locator(`#belief-${first.id}`);
	expect(await belief.locator('.belief-reply').isVisible()).toBe(false);
	await belief.getByRole('radio').first().focus();
	await page.keyboard.press('Space');
	expect(await belief.getByRole('radio', { name: 'I agree' }).isChecked()).toBe(true);
	const status = page.locator('.beliefs [role="status"]');
	expect(words(await status.textContent())).toContain(first.reply.agree);
	expect(words(await status.textContent())).toContain(first.found);
	const shown = words(await belief.locator('.belief-reply').innerText());
	expect(shown.startsWith(first.reply.agree)).toBe(true);
	expect(shown).toContain(first.found);
	expect(shown).not.toContain(first.reply.disagree);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	expect(await belief.locator(':focus').count()).toBe(1);
});

test('another answer changes the opening alone, and only that is read out', async () => {
	const { page } = await open(path);
	const belief = page.locator(`#belief-${first.id}`);
	await belief.getByRole('radio').first().focus();
	await page.keyboard.press('Space');
	const before = words(await belief.locator('.belief-reply').innerText());
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	const after = words(await belief.locator('.belief-reply').innerText());
	expect(after).toBe(before.replace(first.reply.agree, first.reply.disagree));
	expect(words(await page.locator('.beliefs [role="status"]').textContent())).toBe(first.reply.disagree);
	expect(await page.locator('.belief-reply:visible').count()).toBe(1);
});

test('what was read out is gone when the reader moves on', async () => {
	const { page } = await open(path);
	await page.locator(`#belief-${first.id}`).getByRole('radio').first().check();
	await page.locator(`#belief-${beliefs[1]?.id}`).getByRole('radio').first().focus();
	expect(await page.locator('.beliefs [role="status"]').textContent()).toBe('');
});

test('the verdict and the sentence of each claim are the claim’s own', async () => {
	const { page } = await open(path);
	for (const { id, claim } of beliefs) {
		const data = library.claims.get(claim)?.data;
		if (!data) throw new Error(`No claim "${claim}".`);
		const box = page.locator(`#belief-${id}`);
		await box.getByRole('radio').nth(1).check();
		const text = words(await box.locator('.belief-claim').innerText());
		expect(text).toContain(`“${data.claim}” ${library.strings.get('en')?.verdicts[data.verdict]}`);
		expect(text).toContain(statementOf(data, library) ?? '');
	}
});

test('an answer is kept nowhere and asks for nothing', async () => {
	const { page, context, problems } = await open(path);
	await page.waitForLoadState('networkidle');
	const address = page.url();
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	for (const { id } of beliefs) {
		await page.locator(`#belief-${id}`).getByRole('radio').nth(2).check();
		await page.keyboard.press('Enter');
	}
	await page.waitForLoadState('networkidle');
	expect(requests).toEqual([]);
	expect(page.url()).toBe(address);
	expect(await context.cookies()).toEqual([]);
	expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
	expect(problems).toEqual([]);
	await page.reload();
	expect(await page.locator('.belief :checked').count()).toBe(0);
});

test('without scripts every statement is answered on the page, with the opening for the answer', async () => {
	const { page } = await open(path, { javaScriptEnabled: false });
	expect(beliefs.length).toBe(5);
	for (const { id, statement, reply, found } of beliefs) {
		const box = page.locator(`#belief-${id}`);
		expect(await box.getByText(statement).isVisible()).toBe(true);
		for (const [index, answer] of [reply.agree, reply.unsure, reply.disagree].entries()) {
			await box.getByRole('radio').nth(index).check();
			const shown = words(await box.locator('.belief-reply').innerText());
			expect(shown.startsWith(answer), answer).toBe(true);
			expect(shown).toContain(found);
		}
	}
});

test('a number in a reply opens its note', async () => {
	const { page } = await open(path, { viewport: { width: 360, height: 740 } });
	for (const { id } of beliefs) {
		const box = page.locator(`#belief-${id}`);
		await box.getByRole('radio').nth(1).check();
		await box.locator('.num').first().click();
		expect(await page.locator('.number-note:popover-open').isVisible(), id).toBe(true);
		await page.keyboard.press('Escape');
	}
});

test('printed, every reply stands with the openings for all answers', async () => {
	const { page } = await open(path);
	await page.emulateMedia({ media: 'print' });
	expect(await page.locator('.belief-reply:visible').count()).toBe(beliefs.length);
	expect(await page.locator('.belief-opening:visible').count()).toBe(3 * beliefs.length);
	expect(await page.getByText('If you disagree:').first().isVisible()).toBe(true);
});

test.each(['light', 'dark'] as const)(
	'answered, at 320 px, axe finds nothing, and in letters twice as large nothing is too wide, %s',
	async (colorScheme) => {
		const { page } = await open(path, { colorScheme, viewport: { width: 320, height: 740 }, bypassCSP: true });
		for (const { id } of beliefs) await page.locator(`#belief-${id}`).getByRole('radio').first().check();
		const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		expect(over).toBe(0);
		await page.addScriptTag({ content: axe });
		const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
			violations: { id: string }[];
		};
		expect(violations.map(({ id }) => id)).toEqual([]);
		await page.addStyleTag({ content: 'html { font-size: 200% }' });
		const wide = await page
			.locator('.beliefs :visible')
			.evaluateAll((all) =>
				all.filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.outerHTML),
			);
		expect(wide).toEqual([]);
		const answers = await page
			.locator('.belief-answers label')
			.evaluateAll((all) => all.map((label) => label.getBoundingClientRect().height));
		expect(Math.min(...answers)).toBeGreaterThanOrEqual(44);
	},
);
