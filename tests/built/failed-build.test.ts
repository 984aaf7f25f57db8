import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, afterAll, expect, test } from 'vitest';
import { beginBuild, buildSite, copySite } from '../site-copy.ts';

let root: string;

beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
	copySite(root);
	mkdirSync(join(root, 'dist'));
	writeFileSync(join(root, 'dist/index.html'), 'the last good build');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const build = () => buildSite(root);
const lastGood = () => readFileSync(join(root, 'dist/index.html'), 'utf8');

test('broken content stops the build with one report, exit code 1, and leaves dist as it was', () => {
	const article = join(root, 'content/articles/getting-started.mdx');
	const study = join(root, 'content/studies/dolak-2011.yaml');
	const before = [readFileSync(article, 'utf8'), readFileSync(study, 'utf8')] as const;
	writeFileSync(article, before[0].replace('<RedFlags />', '<RedFlag />'));
	writeFileSync(study, before[1].replace('design: rct', 'design: rtc'));
	const { status, said } = build();
	writeFileSync(article, before[0]);
	writeFileSync(study, before[1]);
	expect(status).toBe(1);
	expect(said).toContain('There is no component <RedFlag>.');
	expect(said).toContain('"rtc" is not one of the values allowed.');
	expect(said).toContain('in 2 files.');
	expect(lastGood()).toBe('the last good build');
});

test('a page that fails while it is rendered leaves dist as it was', () => {
	const page = join(root, 'src/pages/about.astro');
	const before = readFileSync(page, 'utf8');
	writeFileSync(page, before.replace('const { studies, t }', "throw new Error('on purpose');\nconst { studies, t }"));
	const { status } = build();
	writeFileSync(page, before);
	expect(status).toBe(1);
	expect(lastGood()).toBe('the last good build');
	expect(existsSync(join(root, 'dist/pagefind'))).toBe(false);
});

test('a build that is killed leaves dist as it was', async () => {
	const running = beginBuild(root);
	const ended = new Promise((done) => running.once('exit', done));
	while (!existsSync(join(root, 'dist.next')) && running.exitCode === null) await wait(20);
	if (running.pid !== undefined) process.kill(-running.pid, 'SIGKILL');
	await ended;
	expect(running.signalCode).toBe('SIGKILL');
	expect(lastGood()).toBe('the last good build');
});

test('a site that was moved aside when its build was killed is back with the next command, even one that fails', () => {
	const strings = join(root, 'content/strings/en.yaml');
	const before = readFileSync(strings, 'utf8');
	renameSync(join(root, 'dist'), join(root, 'dist.previous'));
	writeFileSync(strings, '');
	const { status, said } = build();
	writeFileSync(strings, before);
	expect(status).toBe(1);
	expect(said).toContain('the last good site, which is back');
	expect(lastGood()).toBe('the last good build');
});
