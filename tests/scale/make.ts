// Writes a folder in which a site of about N pages can be built: `node tests/scale/make.ts FOLDER N`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtFiles } from '../../src/built-files.ts';
import { copySite } from '../site-copy.ts';
import { isContent, pagesOf, synthetic, type Files } from './synthetic.ts';

/** The content of the project in the working directory, by path. */
export function realContent(): Files {
	return new Map(
		builtFiles('content')
			.filter(isContent)
			.sort()
			.map((path) => [path, readFileSync(join('content', path), 'utf8')]),
	);
}

/** Copies the project into a folder that must not be there yet, with content for about so many pages; says how many. */
export function makeSite(folder: string, pages: number): number {
	copySite(folder);
	const files = synthetic(realContent(), pages);
	writeContent(folder, files);
	return pagesOf(files);
}

/** Writes content files under `folder/content`. */
export function writeContent(folder: string, files: Files): void {
	for (const [path, text] of files) {
		const file = join(folder, 'content', path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const [folder = '', pages = ''] = process.argv.slice(2);
	if (folder === '' || !(Number(pages) > 0)) throw new Error('node tests/scale/make.ts FOLDER PAGES');
	console.log(`${makeSite(folder, Number(pages))} pages: cd ${folder} && node node_modules/astro/bin/astro.mjs build`);
}
