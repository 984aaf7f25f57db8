// Builds sites of several sizes, each twice, and prints what a page costs: `npm run bench:scale -- 500 1000 2000`.
// The second build finds the same content and what the first one kept. Linux only: memory is read from /proc.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtFiles } from '../../src/built-files.ts';
import { measured } from '../measured.ts';
import { makeSite } from './make.ts';

const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0 || !sizes.every((size) => size > 0)) throw new Error('npm run bench:scale -- 500 1000 2000');

console.log('  pages  build  seconds  processor s  ms/page  peak MB  dist MB   files');
for (const size of sizes) {
	const root = join(mkdtempSync(join(tmpdir(), 'hip-to-knee-')), 'site');
	makeSite(root, size);
	for (const which of ['first', 'again']) {
		const build = await measured([process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'], root);
		if (build.status !== 0) throw new Error(build.lines.map(({ text }) => text).join('\n'));
		const files = builtFiles(join(root, 'dist'));
		const pages = files.filter((file) => file.endsWith('.html')).length;
		const bytes = files.reduce((sum, file) => sum + statSync(join(root, 'dist', file)).size, 0);
		const row: [number | string, number][] = [
			[pages, 7],
			[which, 7],
			[build.seconds.toFixed(0), 9],
			[build.processorSeconds?.toFixed(0) ?? '–', 13],
			[((1000 * build.seconds) / pages).toFixed(0), 9],
			[build.megabytes?.toFixed(0) ?? '–', 9],
			[(bytes / 1024 ** 2).toFixed(0), 9],
			[files.length, 8],
		];
		console.log(row.map(([value, width]) => String(value).padStart(width)).join(''));
	}
	rmSync(join(root, '..'), { recursive: true, force: true });
}
