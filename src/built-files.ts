import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file under the folder of a built site, as a path from there with slashes. */
export function builtFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** The address of a built file on its site: "/articles/" for its index.html. */
export function addressOfFile(file: string): string {
	return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Every built page under a folder: its file, as a path from there, and its HTML. */
export function* builtPages(folder: string): Generator<{ file: string; html: string }> {
	for (const file of builtFiles(folder)) {
		if (file.endsWith('.html')) yield { file, html: readFileSync(join(folder, file), 'utf8') };
	}
}

/** Changes built pages where they stand; a page that stays the same is not written. */
export function rewritePages(folder: string, change: (html: string) => string): void {
	for (const { file, html } of builtPages(folder)) {
		const changed = change(html);
		if (changed !== html) writeFileSync(join(folder, file), changed);
	}
}
