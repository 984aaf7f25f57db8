// Breaks content files in thousands of ways and counts what the check makes of it; then builds some of what it accepted,
// all at once, and some of what it reported, one by one. FUZZ_SEED, MUTANTS and BUILDS change the run; --all prints every
// mutation that was accepted.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { builtPages } from '../../src/built-files.ts';
import { checkContent } from '../../src/check.ts';
import { generator, pick } from '../mutation/changes.ts';
import { buildSite, copySite } from '../site-copy.ts';
import { outcomes, put } from './trial.ts';
import type { Tried } from './worker.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 20261121);
const count = Number(process.env['MUTANTS'] ?? 2000);
const sampled = Number(process.env['BUILDS'] ?? 12);
/** Longest wait for one mutation, in milliseconds. */
const patience = 120_000;

const tried: Tried[] = [];
const hung: string[] = [];
await tryAll();
report();
const faults = sampled > 0 ? [...buildReported(), ...buildAccepted()] : [];
for (const fault of faults) console.log(`FAULT ${fault}`);
const bad =
	tried.filter(({ outcome }) => outcome === 'crash' || outcome === 'unclear').length + hung.length + faults.length;
console.log(`${count} mutations, ${bad} faults (seed ${seed}).`);
process.exitCode = bad === 0 ? 0 : 1;

/** Works through all mutations; a worker that hangs is stopped, and the next one begins after what it hung on. */
async function tryAll(): Promise<void> {
	let from = 0;
	while (from < count) {
		const start: number = from;
		from = await new Promise<number>((done, fail) => {
			const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { seed, count, from: start } });
			let now: { index: number; kind: string; file: string } | undefined;
			let timer: NodeJS.Timeout | undefined;
			worker.on('message', (message: { tried?: Tried; begins?: typeof now }) => {
				clearTimeout(timer);
				if (message.tried) tell(message.tried);
				if (!message.begins) return;
				now = message.begins;
				timer = setTimeout(() => {
					hung.push(`${now?.kind ?? ''} in ${now?.file ?? ''} (number ${now?.index ?? 0})`);
					void worker.terminate().then(() => done((now?.index ?? start) + 1));
				}, patience);
			});
			worker.on('error', fail);
			worker.on('exit', (code) => code === 0 && done(count));
		});
	}
}

/** Faults are told as they come, and every 250 mutations how many there were. */
function tell(one: Tried): void {
	tried.push(one);
	if (one.outcome === 'crash' || one.outcome === 'unclear')
		console.log(
			`${one.outcome.toUpperCase()} ${one.kind} in ${one.file}: ${change(one)}\n${one.report.slice(0, 1500)}`,
		);
	if (one.outcome === 'sound' && process.argv.includes('--all'))
		console.log(`accepted ${one.kind} in ${one.file}: ${change(one)}`);
	if (tried.length % 250 > 0) return;
	const sizes = Object.keys(outcomes).map((name) => tried.filter(({ outcome }) => outcome === name).length);
	console.log(
		`${tried.length}: ${Object.values(outcomes)
			.map((what, index) => `${sizes[index] ?? 0} ${what}`)
			.join(', ')}`,
	);
}

function report(): void {
	const all = Object.entries(outcomes).map(([outcome, what]) => {
		const some = tried.filter((one) => one.outcome === outcome);
		return { what, some, size: outcome === 'hang' ? hung.length : some.length };
	});
	for (const { what, size } of all) console.log(`${String(size).padStart(6)} ${what}`);
	const kinds = [...Map.groupBy(tried, ({ kind }) => kind)].sort(([a], [b]) => (a < b ? -1 : 1));
	for (const [kind, some] of kinds) {
		const sound = some.filter(({ outcome }) => outcome === 'sound').length;
		console.log(`  ${kind}: ${some.length}, accepted ${sound}`);
	}
	for (const one of hung) console.log(`HANG ${one}`);
}

/** What differs, in a line. */
function change({ file, mutant }: Tried): string {
	if (!('text' in mutant)) return 'bytes' in mutant ? 'other bytes' : JSON.stringify(mutant);
	const [old, now] = [readFileSync(file, 'utf8'), mutant.text];
	let from = 0;
	while (from < old.length && old[from] === now[from]) from += 1;
	let same = 0;
	while (same < Math.min(old.length, now.length) - from && old.at(-1 - same) === now.at(-1 - same)) same += 1;
	const part = (text: string) => JSON.stringify(text.slice(Math.max(0, from - 30), text.length - same).slice(0, 140));
	return `${part(old)} → ${part(now)}`;
}

/** A copy of the site with a last good build in it. */
function siteCopy(): string {
	const root = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
	copySite(root);
	mkdirSync(join(root, 'dist'));
	writeFileSync(join(root, 'dist/index.html'), 'the last good build');
	return root;
}

/** What the check reports stops the build with the same words and exit code 1, and leaves the last good site. */
function buildReported(): string[] {
	const root = siteCopy();
	const random = generator(seed);
	const reported = tried.filter(({ outcome }) => ['line', 'file', 'elsewhere'].includes(outcome));
	const faults = Array.from({ length: Math.min(sampled, reported.length) }, () => pick(reported, random)).flatMap(
		(one) => {
			put(root, one.file, one.mutant);
			const { status, said } = buildSite(root);
			resetContent(root);
			const problem =
				one.report
					.split('\n')
					.find((line) => /^ +\d* \| /.test(line))
					?.trim() ?? '';
			const what = `${one.kind} in ${one.file}`;
			const kept = readFileSync(join(root, 'dist/index.html'), 'utf8') === 'the last good build';
			if (status !== 1) return [`${what}: is reported, and the build ends with ${status}.`];
			if (!said.includes(problem))
				return [`${what}: the build says something else than "${problem}": ${said.slice(0, 800)}`];
			return kept ? [] : [`${what}: the last good build is gone.`];
		},
	);
	rmSync(root, { recursive: true, force: true });
	console.log(`${sampled} builds of what is reported: ${faults.length} faults.`);
	return faults;
}

/** What the check accepts builds: as many accepted files as are sound together, each once; halves find what breaks. */
function buildAccepted(): string[] {
	const root = siteCopy();
	const sound = tried.filter(({ outcome, mutant }) => outcome === 'sound' && ('text' in mutant || 'bytes' in mutant));
	const chosen = [...Map.groupBy(sound, ({ file }) => file).values()].flatMap((some) => pick(some, generator(seed)));
	const together = chosen.filter((one) => {
		put(root, one.file, one.mutant);
		if (checkContent(root, new Date()).errors.length === 0) return true;
		cpSync(one.file, join(root, one.file));
		return false;
	});
	const faults: string[] = [];
	const attempt = (some: readonly Tried[]): void => {
		resetContent(root);
		for (const { file, mutant } of some) put(root, file, mutant);
		const { status, said } = buildSite(root);
		const odd = status === 0 ? oddWords(join(root, 'dist')) : [];
		if (status === 0 && odd.length === 0) return;
		if (some.length > 1) {
			const half = Math.ceil(some.length / 2);
			attempt(some.slice(0, half));
			attempt(some.slice(half));
			return;
		}
		const what = some.map((one) => `${one.kind} in ${one.file}: ${change(one)}`).join();
		faults.push(
			status === 0
				? `${what}: pages show ${odd.join(', ')}`
				: `${what}: accepted, and the build fails: ${said.slice(-1200)}`,
		);
	};
	attempt(together);
	rmSync(root, { recursive: true, force: true });
	console.log(`${together.length} accepted files built together: ${faults.length} faults.`);
	return faults;
}

function resetContent(root: string): void {
	rmSync(join(root, 'content'), { recursive: true, force: true });
	cpSync('content', join(root, 'content'), { recursive: true });
}

/** Built pages that show what a program says where words are missing. */
function oddWords(dist: string): string[] {
	return [...builtPages(dist)]
		.filter(({ html }) => />[^<]*(?:\bundefined\b|\[object |\bNaN\b)[^<]*</.test(html))
		.map(({ file }) => file);
}
