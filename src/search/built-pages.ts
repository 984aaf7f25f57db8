import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every built page under a folder: its file, as a path from there, and its HTML. */
export function* builtPages(folder: string): Generator<{ file: string; html: string }> {
	for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
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
