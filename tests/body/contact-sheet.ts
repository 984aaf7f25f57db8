import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { figure, wrongFigure, type Figure } from '../../src/body/figure.ts';
import type { Shape } from '../../src/body/draw.ts';
import { pathsOf } from '../../src/body/svg.ts';
import { findBrowser } from '../../src/browser.mjs';
import { checkContent } from '../../src/check.ts';
import type { Exercise } from '../../src/exercise/exercise.ts';

const css = readFileSync('src/body/figure.css', 'utf8');

const svg = (viewBox: string, shapes: readonly Shape[]) =>
	`<svg class="figure" viewBox="${viewBox}">${pathsOf(shapes)}</svg>`;
const svgs = ({ viewBox, frames }: Figure) => frames.map(({ shapes }) => svg(viewBox, shapes));

/** Every picture of an exercise in rows: the movement, its second view, and its mistakes. */
function rowsOf({ id, data: { movement, mistakes } }: { id: string; data: Exercise }) {
	const second = movement.secondCamera;
	return [
		{ name: id, pictures: svgs(figure(movement)) },
		...(second ? [{ name: `${id} (second view)`, pictures: svgs(figure(movement, { camera: second })) }] : []),
		...mistakes.flatMap(({ text, wrong }) => {
			if (!wrong) return [];
			const { viewBox, shapes } = wrongFigure(movement, wrong);
			return [{ name: `${id}, not like this: ${text}`, pictures: [svg(viewBox, shapes)] }];
		}),
	];
}

/** Renders all figures to one sheet per theme and width, to be looked at: `node tests/body/contact-sheet.ts <folder> [id …]`. */
async function main([folder = 'contact-sheet', ...only]: string[]): Promise<void> {
	mkdirSync(folder, { recursive: true });
	const exercises = [...checkContent(process.cwd(), new Date()).library.exercises.values()].filter(
		({ id }) => only.length === 0 || only.includes(id),
	);
	const rows = exercises.flatMap(rowsOf);
	for (const { name, pictures } of rows) {
		console.log(`${name}: ${pictures.map((picture) => gzipSync(picture).length).join(', ')} bytes gzip`);
	}
	const body = rows
		.map(({ name, pictures }) => `<figure><figcaption>${name}</figcaption>${pictures.join('')}</figure>`)
		.join('');
	const browser = await chromium.launch({
		executablePath: findBrowser() ?? '',
		args: ['--no-sandbox', '--disable-gpu'],
	});
	for (const colorScheme of ['light', 'dark'] as const) {
		for (const width of [480, 180]) {
			const style = `${css}:root{color-scheme:light dark;background:light-dark(#fbfaf7,#13171c);color:light-dark(#000,#fff)}body{margin:0;padding:8px;display:flex;flex-wrap:wrap;gap:10px;font:12px sans-serif;align-items:end}figure{margin:0;max-width:${3 * width}px}svg{width:${width}px;height:${Math.round(0.8 * width)}px;margin:2px}`;
			const file = resolve(folder, `${colorScheme}-${width}.html`);
			writeFileSync(file, `<!doctype html><meta charset="utf-8"><style>${style}</style>${body}`);
			const tab = await browser.newPage({ viewport: { width: width === 480 ? 2000 : 1560, height: 600 }, colorScheme });
			await tab.goto(pathToFileURL(file).href);
			await tab.screenshot({ path: resolve(folder, `${colorScheme}-${width}.png`), fullPage: true });
			await tab.close();
		}
	}
	await browser.close();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));
