import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stillColours } from '../../src/body/still-colours.ts';
import { stripOf } from '../../src/body/svg.ts';
import { drawCard, type Card } from '../../src/site/card.ts';
import { cardColours, titleSizes } from '../../src/site/card-layout.ts';
import { rasterise } from '../../src/site/raster.ts';

const frame = { name: 'Hip to Knee', tagline: 'Pain around the kneecap, explained' };
const colours = stillColours(readFileSync('src/body/figure.css', 'utf8'));
const strip = stripOf([{ viewBox: '0 0 40 90', shapes: [{ path: 'M0 0h9v9z', role: 'skin far' }] }]);
const draw = (card: Card) => drawCard(card, frame, colours);

test('a card holds outlines and no text, so that it needs no font of the machine', async () => {
	const svg = await draw({ title: 'Squat', kind: 'Exercises', strip });
	expect(svg).toContain('width="1200" height="630"');
	expect(/<text|font-family|https?:(?!\/\/www\.w3\.org)/.test(svg)).toBe(false);
	expect(svg.match(/<path/g)?.length).toBeGreaterThan(4);
});

test('the same card gives the same bytes', async () => {
	const card: Card = { title: 'Will it get better?', below: 'For many.', verdict: { is: 'partly', words: 'Partly' } };
	const [once, twice] = [await draw(card), await draw(card)];
	expect(once).toBe(twice);
	expect((await rasterise(once)).equals(await rasterise(twice))).toBe(true);
});

test('a sentence of 200 characters fits, with its verdict, above the line at the foot', async () => {
	const title = `“${'Exercise for the hips and the knees eased the pain. '.repeat(4).trim()}”`;
	expect(title.length).toBeGreaterThan(200);
	await expect(
		draw({ title, kind: 'Does it help?', verdict: { is: 'supports', words: 'In line' } }),
	).resolves.toBeTruthy();
});

test('what cannot fit, and a letter the typeface has not, stop the build with their words', async () => {
	await expect(draw({ title: 'A word. '.repeat(300) })).rejects.toThrow('is too long for its picture');
	await expect(draw({ title: 'Knie 膝' })).rejects.toThrow('The typeface has no letter for "膝"');
});

test('a longer word asks for smaller letters, and figures leave less room', () => {
	const largest = (card: Card) => titleSizes(card)[0] ?? 0;
	expect(largest({ title: 'Squat' })).toBeGreaterThan(
		largest({ title: 'Squat-and-patellofemoralissimostrengthening' }),
	);
	expect(largest({ title: 'Strengthening', strip })).toBeLessThan(largest({ title: 'Strengthening' }));
});

test('cards wear the light theme of the site', () => {
	const css = readFileSync('src/site/site.css', 'utf8');
	for (const [name, colour] of Object.entries(cardColours)) expect(css).toContain(`--${name}: light-dark(${colour},`);
});

test('every role of a figure has its colour written out', () => {
	expect(colours).not.toMatch(/var\(|light-dark|@media|:is\(|--/);
	expect(colours).toContain('.figure .muscle { fill: #d2553a;');
	expect(colours).toContain('.figure .arrow, .figure .cross {');
});
