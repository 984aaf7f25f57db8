/**
 * `npm run bench:generators`: this site beside what a team would pick instead, with the same pages. `-- paint`: what a
 * phone loads and waits for, beside Astro Starlight, Eleventy and Hugo; it needs a built site in dist/. `-- build 447
 * 1000`: seconds and memory of a build without a cache, at about so many pages. Both write their tables into results.md.
 * The generators are installed beside this file when they are first asked for; Hugo comes from the system.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { format, resolveConfig } from 'prettier';
import { findBrowser } from '../../src/browser.mjs';
import { builtFiles, builtPages } from '../../src/built-files.ts';
import { makeSite } from '../scale/make.ts';
import { serve } from '../serving/server.ts';
import { measured, type Measured } from '../measured.ts';
import { paintsOf, type Paint } from './paint.ts';
import { deadLinks, generators, writeProject, type Generator } from './projects.ts';
import { losses, ratioTable, type Rows } from './ratios.ts';
import { introduction, withPart } from './results.ts';
import { stages } from './stages.ts';
import { readTwins } from './twins.ts';

const here = import.meta.dirname;
const ours = 'Hip to Knee';
const dist = 'dist';
const parts = { paint, build } as const;
/** Pages of the content as it is; a smaller site cannot be made of it. */
const smallest = 447;
/** Loads of a page, of which the median is told. */
const loads = 5;
const shownPages = {
	'the home page': '/',
	'an article': '/articles/running/',
	'a study': '/studies/nascimento-2018/',
	'an exercise': '/exercises/squat/',
};

const [part, ...sizes] = process.argv.slice(2);
if (part !== undefined && !(part in parts))
	stop(`There is no part "${part}". There are: ${Object.keys(parts).join(', ')}.`);
const wanted = sizes.map(Number);
const stranger = wanted.find((size) => !(size >= smallest));
if (stranger !== undefined)
	stop(`The content makes ${smallest} pages, and no site is smaller: ask for ${smallest} or more.`);
const hugo = spawnSync('hugo', ['version'], { encoding: 'utf8' });
if (hugo.error) stop('Hugo is not installed: on Debian, apt-get install hugo.');
const packages = installed();
const work = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
// A build must not know that something watches it.
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
if (part !== 'build') await paint();
if (part !== 'paint') for (const size of wanted.length > 0 ? wanted : [smallest, 1000]) await build(size);

async function paint(): Promise<void> {
	if (!existsSync(join(dist, 'index.html'))) stop('There is no built site in dist/. Run "npm run build" first.');
	const executablePath = findBrowser() ?? stop('No Chrome or Chromium was found; npm test installs or asks for one.');
	const folders = new Map([[ours, dist]]);
	for (const [id, generator] of Object.entries(generators)) {
		const folder = join(work, id);
		const { status } = await buildProject(folder, generator, dist);
		if (status !== 0) stop(`${generator.name} did not build.`);
		folders.set(generator.name, join(folder, 'dist'));
	}
	const servers = await Promise.all([...folders.values()].map((folder) => serve(folder, { coding: 'br' })));
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
	const tables: string[] = [];
	for (const [kind, path] of Object.entries(shownPages)) {
		const addresses = servers.map(({ origin }) => origin + path);
		const paints = await paintsOf(browser, addresses, loads);
		const rows: Rows<keyof Paint> = Object.fromEntries(
			[...folders.keys()].flatMap((name, index) => (paints[index] ? [[name, paints[index]]] : [])),
		);
		console.log(`\n${kind}\n${ratioTable(rows)}`);
		const figures = Object.keys(rows[ours] ?? {}) as (keyof Paint)[];
		tables.push(`### ${capital(kind)}, \`${path}\`\n\n${ratioTable(rows)}`, ...losses(rows, figures));
	}
	const about = `What a phone 360 px wide loads of the same page and waits for, with nothing kept from before: slow 4G (1.6 Mbit/s, 150 ms), a processor four times slower, bodies compressed by Brotli and counted without headers. Median of ${loads} loads, in turns. In brackets: how many times ours. Seconds are this machine's: read the ratios. Ours has in the page what the others do not: the source of each number, drawn figures, linked data. Chromium ${browser.version()}.`;
	await browser.close();
	await Promise.all(servers.map((server) => server.stop()));
	await keep('First paint', [about, ...tables], 'npm run build && npm run bench:generators -- paint');
}

async function build(size: number): Promise<void> {
	const rows: Rows<'pages' | 'seconds' | 'processor seconds' | 'peak MB' | 'ms a page' | 'MB built'> = {};
	const root = join(work, 'ours');
	const note = (name: string, { seconds, processorSeconds, megabytes, status }: Measured, folder: string) => {
		const files = status === 0 ? builtFiles(folder) : [];
		const pages = files.filter((file) => file.endsWith('index.html')).length;
		const known = <Figure>(figure: Figure) => (status === 0 ? figure : undefined);
		rows[name] = {
			pages: known(pages),
			seconds: known(seconds),
			'processor seconds': known(processorSeconds),
			'peak MB': known(megabytes),
			'ms a page': known((1000 * seconds) / pages),
			'MB built': known(megabytesOf(folder, files)),
		};
		console.log(ratioTable(rows).split('\n').at(-1));
	};
	makeSite(root, size);
	const own = await measured([process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'], root, env);
	if (own.status !== 0) stop(lastLines(own));
	note(ours, own, join(root, dist));
	for (const [id, generator] of Object.entries<Generator>(generators)) {
		const folder = join(work, id);
		if (size <= (generator.atMost ?? Infinity))
			note(generator.name, await buildProject(folder, generator, join(root, dist)), join(folder, 'dist'));
		rmSync(folder, { recursive: true, force: true });
	}
	rmSync(root, { recursive: true, force: true });
	const title = `Build of ${size.toLocaleString('en-GB')} pages`;
	const about = `A build without a cache, of the same pages: ours from its records, the others from the Markdown twins of ours. One build each, one after the other. In brackets: how many times ours. The machine had ${cpus().length} processors and a load of ${loadavg()[1]?.toFixed(1)} at the end; processor seconds hardly depend on that.`;
	await keep(
		title,
		[about, ratioTable(rows), `Where our seconds go: ${stages(own)}.`],
		`npm run bench:generators -- build ${size}`,
	);
}

/** Builds the pages of a built site with another generator, from nothing. */
async function buildProject(folder: string, generator: Generator, from: string): Promise<Measured> {
	rmSync(folder, { recursive: true, force: true });
	writeProject(folder, generator, readTwins(from), from);
	const result = await measured(generator.command, folder, { ...env, ...generator.env });
	if (result.status !== 0) {
		console.error(`${generator.name} did not build:\n${lastLines(result)}`);
		return result;
	}
	const out = join(folder, 'dist');
	const dead = deadLinks(out, builtPages(out));
	if (dead.length > 0) stop(`${generator.name}: ${dead.length} links lead nowhere: ${dead.slice(0, 3).join(', ')}`);
	return result;
}

/** Writes a part of results.md and says it. */
async function keep(title: string, blocks: readonly string[], command: string): Promise<void> {
	const file = join(here, 'results.md');
	const day = new Date().toISOString().slice(0, 10);
	const text = [`Command: \`${command}\`. Measured ${day}. ${versions()}.`, ...blocks].join('\n\n');
	console.log(`\n${title}\n\n${text}`);
	const known = existsSync(file) ? readFileSync(file, 'utf8') : '';
	const written = withPart(known, introduction(Object.values(generators)), { title, text });
	writeFileSync(file, await format(written, { ...(await resolveConfig(file)), filepath: file }));
}

function versions(): string {
	const of = (name: string) =>
		(JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8')) as { version: string }).version;
	const hugoVersion = /v([\d.]+)/.exec(hugo.stdout)?.[1];
	return `Node ${process.versions.node}, Astro ${of('astro')}, Starlight ${of('@astrojs/starlight')}, Eleventy ${of('@11ty/eleventy')}, Hugo ${hugoVersion}`;
}

/** The folder of the generators, installed from their own lockfile when they are not there. */
function installed(): string {
	const folder = join(here, 'node_modules');
	if (existsSync(folder)) return folder;
	console.log('Installing Starlight and Eleventy (200 MB) beside tests/generators/.');
	const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--prefix', here], { stdio: 'inherit' });
	return status === 0 ? folder : stop('They could not be installed; is the npm registry within reach?');
}

/** Weight of some files of a folder, in MB. */
function megabytesOf(folder: string, files: readonly string[]): number {
	return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1024 ** 2;
}

function lastLines({ lines }: Measured): string {
	return lines
		.slice(-15)
		.map(({ text }) => text)
		.join('\n');
}

function capital(text: string): string {
	return text.replace(/^./, (letter) => letter.toUpperCase());
}

function stop(message: string): never {
	console.error(message);
	process.exit(1);
}
