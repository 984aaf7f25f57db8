import { expect, test } from 'vitest';
import { open, useSite } from './browser.ts';
import { kinds } from './kinds.ts';

useSite();

test('every picture is told in words: a figure by a sentence, an image by its name, a chart by a table', async () => {
	const { page } = await open('/');
	const wrong: string[] = [];
	let figures = 0;
	for (const path of kinds) {
		await page.goto(path);
		const found = await page.locator('main figure').evaluateAll((all) =>
			all.map((figure) => ({
				sentence: (figure.querySelector('figcaption')?.textContent ?? figure.getAttribute('aria-label') ?? '').trim(),
				nameless: [...figure.querySelectorAll('[role="img"], img')].filter(
					(image) =>
						(image.getAttribute('aria-label') ?? image.getAttribute('alt') ?? '').trim().split(/\s+/).length < 3,
				).length,
				// Cells of the table, or numbers in its text that lead to their source.
				isChart: figure.matches('[data-chart]'),
				cells: figure.querySelectorAll('th[scope="row"], button.num').length,
			})),
		);
		figures += found.length;
		for (const { sentence, nameless, isChart, cells } of found) {
			if (!/[.?]$/.test(sentence)) wrong.push(`${path}: "${sentence}" is no whole sentence`);
			if (nameless > 0) wrong.push(`${path}: ${nameless} images of "${sentence.slice(0, 40)}" have no name`);
			if (isChart && cells === 0) wrong.push(`${path}: "${sentence.slice(0, 40)}" has no table`);
		}
	}
	expect(figures).toBeGreaterThanOrEqual(20);
	expect(wrong).toEqual([]);
});

/** What a screen reader meets, in this order. */
const orders: [string, string, RegExp[]][] = [
	[
		'/claims/hip-exercise-beats-thigh-exercise/',
		'figure[data-chart="forest"]',
		[
			/text: .*results lie between/,
			/img "Forest plot: /,
			/paragraph: .*smallest change people notice/,
			/The numbers as a table/,
		],
	],
	[
		'/articles/load-on-the-kneecap/',
		'figure[data-chart="load"]',
		[
			/text: .*running pressed the kneecap most/,
			/paragraph: Walking/,
			/without pain/,
			/with kneecap pain/,
			/paragraph: Running/,
			/times body weight/,
			/The numbers as a table/,
		],
	],
	[
		'/articles/gait-mechanics/',
		'figure.stride',
		[
			/button "See it move"/,
			/img "From the side: /,
			/img "From the front: /,
			/Heel lands/,
			/Weight comes on/,
			/Standing on one leg$/,
			/Pushing off/,
			/Leg swings through/,
		],
	],
	[
		'/articles/how-much-pain-is-ok/',
		'.pain-rule',
		[
			/paragraph: Keep pain under/,
			/Under \d: fine ; ?\d to \d: up to the limit ; ?Above \d: too much/,
			/link "Print a diary"/,
		],
	],
	[
		'/exercises/squat/',
		'#figure',
		[
			/img "Standing/,
			/paragraph: Stand with/,
			/img "Hips lowered/,
			/paragraph: Send your hips back/,
			/button "See it move"/,
		],
	],
];

test.each(orders)('on %s a screen reader meets %s in an order that makes sense', async (path, selector, order) => {
	const { page } = await open(path, { viewport: { width: 360, height: 800 } });
	const lines = (await page.locator(selector).first().ariaSnapshot()).split('\n');
	let at = -1;
	for (const part of order) {
		const next = lines.findIndex((line, index) => index > at && part.test(line));
		expect(next, `${part} after line ${at} of:\n${lines.join('\n')}`).toBeGreaterThan(at);
		at = next;
	}
});
