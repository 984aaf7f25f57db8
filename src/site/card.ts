import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import satori from 'satori';
import type { Strip } from '../body/svg.ts';
import type { verdicts } from '../evidence/claim.ts';
import { cardSize, cardTree, figureFrame, titleSizes, type Box } from './card-layout.ts';

/** What the picture of a page says. */
export interface Card {
	/** What kind of thing the page is, above the title. */
	kind?: string;
	title: string;
	/** A sentence or two under the title. */
	below?: string | undefined;
	/** What the evidence says of a claim. */
	verdict?: { is: (typeof verdicts)[number]; words: string };
	/** Drawn figures, beside the title. */
	strip?: Strip;
}

/** What stands on every card: name of the site, and the line at its foot. */
export interface CardFrame {
	name: string;
	tagline: string;
}

/**
 * A card of 1200 × 630 as an SVG document that needs no font: its words are outlines, as large as their room allows.
 * `colours` is a style sheet for the classes of figures. The same words and versions give the same text.
 */
export async function drawCard(card: Card, frame: CardFrame, colours: string): Promise<string> {
	const svg = await outlines(await largestFit(card, frame));
	return card.strip ? svg.replace('</svg>', `${placedStrip(card.strip, colours)}</svg>`) : svg;
}

/** Everything a drawn card depends on: its words and figures, the layouts it chooses from, colours, typeface, versions, code. */
export function cardMadeFrom(card: Card, frame: CardFrame, colours: string): unknown {
	const { version } = require('satori/package.json') as { version: string };
	const layouts = titleSizes(card).map((size) => cardTree(card, frame, size));
	const typeface = (require('@fontsource/atkinson-hyperlegible-next/package.json') as { version: string }).version;
	const code = [drawCard, largestFit, outlines, heightOf, drawn, placedStrip].map(String);
	return { layouts, strip: card.strip, figureFrame, colours, versions: [version, typeface], code };
}

/** The layout with the largest title at which everything fits. */
async function largestFit(card: Card, frame: CardFrame): Promise<Box> {
	for (const size of titleSizes(card)) {
		const tree = cardTree(card, frame, size);
		if ((await heightOf(tree)) <= cardSize.height) return tree;
	}
	throw new Error(`"${card.title}" is too long for its picture, even in small letters.`);
}

/** Draws a layout as high as a card, its words as outlines. */
function outlines(tree: Box): Promise<string> {
	return drawn(tree, { ...cardSize, embedFont: true });
}

/** The height in pixels that a layout needs; its words stay words, which is quicker. */
async function heightOf(tree: Box): Promise<number> {
	const svg = await drawn(tree, { width: cardSize.width, embedFont: false });
	return Number(/^<svg width="\d+" height="([\d.]+)"/.exec(svg)?.[1] ?? Infinity);
}

function drawn(tree: Box, size: { width: number; height?: number; embedFont: boolean }): Promise<string> {
	// Satori takes plain objects in place of React elements; its types ask for React.
	return satori(tree as unknown as Parameters<typeof satori>[0], {
		...size,
		fonts: fonts(),
		loadAdditionalAsset: (_, text) => {
			throw new Error(`The typeface has no letter for "${text}"; a picture cannot show it.`);
		},
	});
}

/** Figures as large as their frame allows, in its middle. */
function placedStrip({ markup, width, height }: Strip, colours: string): string {
	const { x, y, width: frameWidth, height: frameHeight } = figureFrame;
	const place = `x="${x}" y="${y}" width="${frameWidth}" height="${frameHeight}" viewBox="0 0 ${width} ${height}"`;
	return `<style>${colours}</style><svg class="figure" ${place}>${markup}</svg>`;
}

/** Finds packages from the project's folder; a bundle stands elsewhere. */
const require = createRequire(join(process.cwd(), 'package.json'));
let loaded: Parameters<typeof satori>[1]['fonts'] | undefined;

function fonts() {
	const folder = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin';
	return (loaded ??= ([400, 700] as const).map((weight) => ({
		name: 'Atkinson Hyperlegible Next',
		data: readFileSync(require.resolve(`${folder}-${weight}-normal.woff`)),
		weight,
		style: 'normal' as const,
	})));
}
