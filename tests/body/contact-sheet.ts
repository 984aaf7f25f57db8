import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { parse } from 'yaml';
import { findBrowser } from '../../src/browser.mjs';
import { figure, type Figure } from '../../src/body/figure.ts';
import { movementSchema } from '../../src/body/pose.ts';

const colours = {
	light: {
		paper: '#fbfaf7',
		floor: '#ece7da',
		floor2: '#d9d2c1',
		skin: '#e9bf9f',
		skinFar: '#c6977a',
		shirt: '#e3e9ec',
		shirtFar: '#b9c5ca',
		shorts: '#2c4a6e',
		shortsFar: '#1d3350',
		shoe: '#39414c',
		shoeFar: '#262c35',
		sole: '#8b949e',
		hair: '#4a342c',
		face: '#3c2a23',
		prop: '#cdc4b1',
		propTop: '#ded7c8',
		propDark: '#a59b87',
		wall: '#e7e1d4',
		band: '#d2553a',
		bandFar: '#a84631',
		accent: '#0b5a68',
	},
	dark: {
		paper: '#13171c',
		floor: '#232a31',
		floor2: '#1b2127',
		skin: '#d9ae8e',
		skinFar: '#a87f65',
		shirt: '#c3cdd2',
		shirtFar: '#8b989f',
		shorts: '#46698f',
		shortsFar: '#2f4a69',
		shoe: '#77828f',
		shoeFar: '#57616c',
		sole: '#a9b2bb',
		hair: '#6b4d40',
		face: '#2c1e18',
		prop: '#5b6059',
		propTop: '#6d726a',
		propDark: '#444943',
		wall: '#20272d',
		band: '#f0866c',
		bandFar: '#c0624b',
		accent: '#7cc7d1',
	},
};

/** Styles of a figure in one theme. */
function styles(theme: keyof typeof colours): string {
	const c = colours[theme];
	const fills: Record<string, string> = {
		ground: c.floor,
		'ground.edge': c.floor2,
		'skin.near': c.skin,
		'skin.far': c.skinFar,
		'shirt.near': c.shirt,
		'shirt.far': c.shirtFar,
		'shorts.near': c.shorts,
		'shorts.far': c.shortsFar,
		'shoe.near': c.shoe,
		'shoe.far': c.shoeFar,
		sole: c.sole,
		hair: c.hair,
		face: c.face,
		prop: c.prop,
		'prop.top': c.propTop,
		'prop.dark': c.propDark,
		'prop.wall': c.wall,
		band: c.band,
		'band.behind': c.bandFar,
	};
	return `.${theme}{background:${c.paper};color:${c.accent}}.${theme} path{stroke:${c.paper};stroke-width:1.3;paint-order:stroke;stroke-linejoin:round}
${Object.entries(fills)
	.map(([role, fill]) => `.${theme} .${role}{fill:${fill}}`)
	.join('')}
.${theme} .seam,.${theme} .face,.${theme} .ground,.${theme} .hair{stroke:none}.${theme} .ear{stroke:${c.skinFar};stroke-width:.8;}
.${theme} .muscle{fill:${c.band};stroke-width:.8;stroke-opacity:.7}.${theme} .arrow{fill:none;stroke:${c.accent};stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}`;
}

function svg({ viewBox, frames }: Figure, index: number): string {
	const paths = frames[index]?.shapes.map(({ path, role }) => `<path class="${role}" d="${path}"/>`).join('') ?? '';
	return `<svg viewBox="${viewBox}">${paths}</svg>`;
}

/** Renders every pose file of a folder to one sheet per theme and width: `node tests/body/contact-sheet.ts <folder> <out> [name …]`. */
async function main([folder = '', out = '', ...only]: string[]): Promise<void> {
	mkdirSync(out, { recursive: true });
	const names = readdirSync(folder)
		.filter((file) => file.endsWith('.yaml'))
		.map((file) => file.slice(0, -5))
		.filter((name) => only.length === 0 || only.includes(name));
	const cards: { name: string; figure: Figure }[] = [];
	for (const name of names) {
		try {
			const found = figure(movementSchema.parse(parse(readFileSync(join(folder, `${name}.yaml`), 'utf8'))));
			cards.push({ name, figure: found });
			const sizes = found.frames.map((_, index) => gzipSync(svg(found, index)).length);
			console.log(`${name}: ${sizes.join(', ')} bytes gzip`);
		} catch (error) {
			console.log(`${name}: ${(error as Error).message}`);
		}
	}
	const browser = await chromium.launch({
		executablePath: findBrowser() ?? '',
		args: ['--no-sandbox', '--disable-gpu'],
	});
	for (const [theme, width] of [
		['light', 480],
		['light', 180],
		['dark', 180],
	] as const) {
		const body = cards
			.map(
				(card) =>
					`<figure><figcaption>${card.name}</figcaption>${card.figure.frames.map((_, index) => svg(card.figure, index)).join('')}</figure>`,
			)
			.join('');
		const page = `<style>body{margin:0;padding:8px;display:flex;flex-wrap:wrap;gap:10px;font:12px sans-serif;align-items:end}figure{margin:0}svg{width:${width}px;height:${Math.round(width * 0.8)}px;margin:2px}${styles(theme)}</style><body class="${theme}">${body}`;
		const file = resolve(out, `${theme}-${width}.html`);
		writeFileSync(file, page);
		const tab = await browser.newPage({ viewport: { width: width === 480 ? 2000 : 1560, height: 600 } });
		await tab.goto(pathToFileURL(file).href);
		await tab.screenshot({ path: resolve(out, `${theme}-${width}.png`), fullPage: true });
		await tab.close();
	}
	await browser.close();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));
