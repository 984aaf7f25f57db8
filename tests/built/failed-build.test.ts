import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, afterAll, expect, test } from 'vitest';

let root: string;

beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
	for (const path of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
		cpSync(path, join(root, path), { recursive: true });
	symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
	mkdirSync(join(root, 'dist'));
	writeFileSync(join(root, 'dist/index.html'), 'the last good build');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const build = () => spawnSync(resolve('node_modules/.bin/astro'), ['build'], { cwd: root, encoding: 'utf8' });
const lastGood = () => readFileSync(join(root, 'dist/index.html'), 'utf8');

test('broken content stops the build with one report, exit code 1, and leaves dist as it was', () => {
	const article = join(root, 'content/articles/getting-started.mdx');
	const study = join(root, 'content/studies/dolak-2011.yaml');
	const before = [readFileSync(article, 'utf8'), readFileSync(study, 'utf8')] as const;
	writeFileSync(article, before[0].replace('<RedFlags />', '<RedFlag />'));
	writeFileSync(study, before[1].replace('design: rct', 'design: rtc'));
	const { status, stdout, stderr } = build();
	writeFileSync(article, before[0]);
	writeFileSync(study, before[1]);
	expect(status).toBe(1);
	const said = stdout + stderr;
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
