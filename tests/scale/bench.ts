// Builds sites of several sizes, each twice, and prints what a page costs: `npm run bench:scale -- 500 1000 2000`.
// The second build finds the same content and what the first one kept. Linux only: memory is read from /proc.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { builtFiles } from '../../src/built-files.ts';
import { beginBuild } from '../site-copy.ts';
import { makeSite } from './make.ts';

const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0 || !sizes.every((size) => size > 0)) throw new Error('npm run bench:scale -- 500 1000 2000');
/** Clock ticks a second, in which Linux counts processor time. */
const ticks = 100;
/** Milliseconds between two looks at the memory. */
const pause = 200;

interface Cost {
	seconds: number;
	/** Processor seconds of the build and of all it started; more than a busy machine's clock, they tell what it costs. */
	processor: number;
	/** Largest memory held at once by the build and all it started, in MB. */
	peak: number;
}

console.log('  pages  build  seconds  processor s  ms/page  peak MB  dist MB   files');
for (const size of sizes) {
	const root = join(mkdtempSync(join(tmpdir(), 'hip-to-knee-')), 'site');
	makeSite(root, size);
	for (const which of ['first', 'again']) {
		const cost = await costOf(root);
		const files = builtFiles(join(root, 'dist'));
		const pages = files.filter((file) => file.endsWith('.html')).length;
		const bytes = files.reduce((sum, file) => sum + statSync(join(root, 'dist', file)).size, 0);
		const row: [number | string, number][] = [
			[pages, 7],
			[which, 7],
			[cost.seconds.toFixed(0), 9],
			[cost.processor.toFixed(0), 13],
			[((1000 * cost.seconds) / pages).toFixed(0), 9],
			[(cost.peak / 1e6).toFixed(0), 9],
			[(bytes / 1e6).toFixed(0), 9],
			[files.length, 8],
		];
		console.log(row.map(([value, width]) => String(value).padStart(width)).join(''));
	}
	rmSync(join(root, '..'), { recursive: true, force: true });
}

/** Builds the site in a folder and watches what that takes. Throws where the build fails. */
async function costOf(root: string): Promise<Cost> {
	const started = performance.now();
	const build = beginBuild(root);
	let [peak, processor] = [0, 0];
	while (build.exitCode === null && build.signalCode === null) {
		const group = processesOf(build.pid ?? 0);
		peak = Math.max(
			peak,
			group.reduce((sum, one) => sum + one.bytes, 0),
		);
		processor = Math.max(
			processor,
			group.reduce((sum, one) => sum + one.seconds, 0),
		);
		await wait(pause);
	}
	if (build.exitCode !== 0) throw new Error(`The site in ${root} does not build.`);
	return { seconds: (performance.now() - started) / 1000, processor, peak };
}

/** Memory and processor time of every process of a group, with the time of its children that have ended. */
function processesOf(group: number): { bytes: number; seconds: number }[] {
	return readdirSync('/proc').flatMap((pid) => {
		if (!/^\d+$/.test(pid)) return [];
		try {
			// The name of a process stands in brackets and may hold spaces; its group is the third field after it.
			const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
			if (Number(fields[2]) !== group) return [];
			const used = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
			const held = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
			return [{ bytes: 1024 * Number(held ?? 0), seconds: used / ticks }];
		} catch {
			return []; // It ended meanwhile.
		}
	});
}
