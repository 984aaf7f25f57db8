import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { stillColours } from '../../src/body/still-colours.ts';
import { stripOf } from '../../src/body/svg.ts';
import { cardMadeFrom, drawCard, type Card } from '../../src/site/card.ts';
import { cardColours, titleSizes } from '../../src/site/card-layout.ts';
import { cachedPng, rasterise } from '../../src/site/raster.ts';

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

test('a kept card is drawn again when its words, figures, colours or the frame change, and only then', async () => {
	const [home, away] = [process.cwd(), mkdtempSync(join(tmpdir(), 'hip-to-knee-'))];
	process.chdir(away); // Pictures are kept in the folder of the project.
	onTestFinished(() => {
		process.chdir(home);
		rmSync(away, { recursive: true, force: true });
	});
	const card: Card = { title: 'Squat', kind: 'Exercises', strip };
	let drawings = 0;
	const kept = (one: Card, on = frame, ink = colours) =>
		cachedPng(cardMadeFrom(one, on, ink), () => {
			drawings += 1;
			return drawCard(one, on, ink);
		});
	const first = await kept(card);
	expect((await kept({ ...card })).equals(first)).toBe(true);
	expect(drawings).toBe(1);
	const moved = stripOf([{ viewBox: '0 0 40 90', shapes: [{ path: 'M0 0h9v8z', role: 'skin far' }] }]);
	const changed = [
		await kept({ ...card, title: 'Squats' }),
		await kept({ ...card, below: 'For the thigh.' }),
		await kept({ ...card, strip: moved }),
		await kept(card, { ...frame, tagline: 'Another line' }),
		await kept(card, frame, colours.replace('#', '#0')),
	];
	expect(drawings).toBe(1 + changed.length);
	expect((await kept(card)).equals(first)).toBe(true);
	expect(drawings).toBe(1 + changed.length);
	expect(changed.slice(0, 4).every((png) => !png.equals(first))).toBe(true);
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
