/**
 * `npm run audit`: every built page by axe (light and dark, 360 and 1280 px) and by the Nu Html Checker, one page of each
 * kind by Lighthouse on its phone profile, and what pages weigh. `-- axe`, `-- nu`, `-- lighthouse`, `-- bytes` runs one of
 * them. Ends with exit code 1 where something was found. Lighthouse and the checker are installed beside this file when they
 * are first asked for.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../src/browser.mjs';
import { addressOfFile, builtFiles } from '../../src/built-files.ts';
import { count } from '../../src/issue.ts';
import { kinds } from '../browser/kinds.ts';
import { serve } from '../serving/server.ts';

const here = import.meta.dirname;
const dist = 'dist';
/** What Lighthouse rates a page by. */
const ratedBy = ['performance', 'accessibility', 'best-practices', 'seo'];
/** One look of Lighthouse at one page, in milliseconds; far more than it takes. */
const longestLook = 120_000;
const audits = { axe: axeOnEveryPage, nu: nuOnEveryPage, lighthouse: lighthouseOnEachKind, bytes: bytesOfPages };
const asked = process.argv.slice(2);
const stranger = asked.find((name) => !(name in audits));
if (stranger !== undefined) stop(`There is no audit "${stranger}". There are: ${Object.keys(audits).join(', ')}.`);
if (!existsSync(join(dist, 'index.html'))) stop('There is no built site in dist/. Run "npm run build" first.');
const browserPath = findBrowser() ?? stop('No Chrome or Chromium was found; npm test installs or asks for one.');

const found: string[] = [];
for (const [name, audit] of Object.entries(audits)) if (asked.length === 0 || asked.includes(name)) await audit();
for (const line of found) console.log(line);
process.exitCode = found.length === 0 ? 0 : 1;

async function axeOnEveryPage(): Promise<void> {
	const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
	const server = await serve(dist, { coding: 'br' });
	const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
	const paths = pages();
	let runs = 0;
	let violations = 0;
	for (const width of [360, 1280]) {
		const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
		const page = await context.newPage();
		for (const path of paths) {
			await page.goto(server.origin + path, { waitUntil: 'load' });
			await page.addScriptTag({ content: axe });
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				const result = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
					violations: { id: string; help: string; nodes: { target: string[] }[] }[];
				};
				runs++;
				violations += result.violations.length;
				for (const { id, help, nodes } of result.violations)
					found.push(
						`${path} ${width} px ${colorScheme}: ${id}, ${help}: ${nodes[0]?.target.join(' ')} (${nodes.length})`,
					);
			}
		}
		await context.close();
	}
	await browser.close();
	await server.stop();
	console.log(`axe: ${paths.length} pages, ${runs} runs, ${count(violations, 'violation', 'violations')}`);
}

function nuOnEveryPage(): void {
	const jar = join(tools(), 'vnu-jar/build/dist/vnu.jar');
	const { stderr, error } = spawnSync(
		'java',
		['-jar', jar, '--skip-non-html', '--errors-only', '--format', 'json', dist],
		{ encoding: 'utf8', maxBuffer: 1 << 28 },
	);
	if (error) stop('The Nu Html Checker needs Java 17 or newer: on Debian, apt-get install default-jre-headless.');
	const { messages } = JSON.parse(stderr) as { messages: { url: string; lastLine?: number; message: string }[] };
	for (const { url, lastLine, message } of messages)
		found.push(`${url.split(`/${dist}`).at(-1)}:${lastLine ?? 1}: ${message}`);
	console.log(`Nu Html Checker: ${pages().length} pages, ${count(messages.length, 'error', 'errors')}`);
}

interface Report {
	categories: Record<string, { title: string; score: number | null; auditRefs: { id: string; weight: number }[] }>;
	audits: Record<string, { score: number | null; title: string; displayValue?: string; numericValue?: number }>;
}

/**
 * Lighthouse's phone: slow 4G and a processor four times slower, simulated. A score under 100 is a finding, with its reasons.
 * A page that is slow once is looked at twice more, and the run in the middle counts, since the machine may have been busy.
 */
async function lighthouseOnEachKind(): Promise<void> {
	const [lighthouse, launcher] = await Promise.all([
		import(pathToFileURL(join(tools(), 'lighthouse/core/index.js')).href),
		import(pathToFileURL(join(tools(), 'chrome-launcher/dist/index.js')).href),
	]);
	const server = await serve(dist, { coding: 'br' });
	const look = async (path: string): Promise<Report> => {
		const chrome = await launcher.launch({
			chromePath: browserPath,
			chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
		});
		const tooLong = AbortSignal.timeout(longestLook);
		try {
			const flags = { port: chrome.port, logLevel: 'error', onlyCategories: ratedBy, maxWaitForLoad: longestLook / 4 };
			return await Promise.race([
				lighthouse.default(server.origin + path, flags).then(({ lhr }: { lhr: Report }) => lhr),
				new Promise<never>((_, reject) => {
					tooLong.onabort = () => reject(new Error(`Lighthouse had no answer within ${longestLook / 1000} s`));
				}),
			]);
		} finally {
			tooLong.onabort = null;
			await chrome.kill();
		}
	};
	const table: Record<string, Record<string, number | string | null>> = {};
	for (const [index, path] of kinds.entries()) {
		try {
			const looks = [await look(path)];
			if (points(looks[0] as Report, 'performance') < 100) looks.push(await look(path), await look(path));
			const report = looks.sort((a, b) => points(a, 'performance') - points(b, 'performance'))[looks.length >> 1];
			if (report === undefined) continue;
			const shown = [
				'first-contentful-paint',
				'largest-contentful-paint',
				'total-blocking-time',
				'cumulative-layout-shift',
			];
			table[path] = {
				...Object.fromEntries(ratedBy.map((id) => [report.categories[id]?.title, points(report, id)])),
				...Object.fromEntries(shown.map((id) => [report.audits[id]?.title, report.audits[id]?.displayValue ?? ''])),
			};
			for (const id of ratedBy) if (points(report, id) < 100) found.push(`${path}: ${shortfall(report, id)}`);
		} catch (error) {
			found.push(`${path}: ${(error as Error).message}`);
		}
		console.log(
			`${index + 1}/${kinds.length} ${path} ${ratedBy.map((id) => table[path] && Object.values(table[path])[ratedBy.indexOf(id)]).join(' ')}`,
		);
	}
	await server.stop();
	console.table(table);
}

function points({ categories }: Report, id: string): number {
	return Math.round((categories[id]?.score ?? 0) * 100);
}

/** A score under 100 and the audits that took points, those that took most first. */
function shortfall(report: Report, id: string): string {
	const { title = id, auditRefs = [] } = report.categories[id] ?? {};
	const lost = ({ id, weight }: { id: string; weight: number }) => weight * (1 - (report.audits[id]?.score ?? 1));
	const reasons = auditRefs
		.filter((audit) => lost(audit) > 0)
		.sort((a, b) => lost(b) - lost(a))
		.map(({ id }) => `${report.audits[id]?.title} ${report.audits[id]?.displayValue ?? ''}`.trim());
	return `${title} ${points(report, id)}: ${reasons.join('; ')}`;
}

/** What a page asks for until it is read: itself, its styles for the screen, its scripts with what these import, by Brotli. */
function bytesOfPages(): void {
	const table: Record<string, Record<string, number>> = {};
	for (const path of new Set([...kinds, ...pages().filter((one) => one.startsWith('/articles/'))])) {
		const { pathname } = new URL(path, 'http://localhost');
		const html = readFileSync(join(dist, pathname, pathname.endsWith('/') ? 'index.html' : ''), 'utf8');
		const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"(?! media="print")/g)].map(
			([, href]) => href,
		);
		const scripts = new Set<string>();
		const follow = (href: string) => {
			if (scripts.has(href)) return;
			scripts.add(href);
			const code = readFileSync(join(dist, href), 'utf8');
			for (const [, file = ''] of code.matchAll(/(?:from|^import|;import)"\.\/([^"]+)"/g)) follow(`/_astro/${file}`);
		};
		for (const [, src = ''] of html.matchAll(/<script[^>]* src="([^"]+)"/g)) follow(src);
		const packed = (files: Iterable<string | undefined>) =>
			[...files].reduce((sum, file = '') => sum + brotliCompressSync(readFileSync(join(dist, file))).length, 0);
		table[path] = {
			'HTML, KB': kilobytes(brotliCompressSync(html).length),
			'styles, KB': kilobytes(packed(sheets)),
			'script, KB': kilobytes(packed(scripts)),
		};
	}
	console.table(table);
}

function kilobytes(bytes: number): number {
	return Math.round(bytes / 102.4) / 10;
}

/** Every page that was built. */
function pages(): string[] {
	return builtFiles(dist)
		.filter((file) => file.endsWith('.html'))
		.map(addressOfFile)
		.sort();
}

/** The folder of the heavy tools, installed from their own lockfile when they are not there. */
function tools(): string {
	const folder = join(here, 'node_modules');
	if (existsSync(folder)) return folder;
	console.log('Installing Lighthouse and the Nu Html Checker (200 MB) beside tests/audit/.');
	const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--prefix', here], { stdio: 'inherit' });
	return status === 0 ? folder : stop('They could not be installed; is the npm registry within reach?');
}

function stop(message: string): never {
	console.error(message);
	process.exit(1);
}
