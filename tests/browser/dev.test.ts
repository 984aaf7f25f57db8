import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { dev } from 'astro';
import { expect, onTestFinished, test } from 'vitest';

const own = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** The dev server over a copy of the project; stopped and removed after the test. */
async function serve({ index }: { index: boolean }) {
	const root = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	for (const path of own) cpSync(path, join(root, path), { recursive: true });
	symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
	if (index) cpSync('dist/pagefind', join(root, 'dist/pagefind'), { recursive: true });
	const server = await dev({ root, logLevel: 'silent', server: { port: 0 } });
	onTestFinished(() => server.stop());
	const get = (path: string) => fetch(`http://localhost:${server.address.port}${path}`);
	return { get };
}

test('search works in dev over the index of the last build', async () => {
	const { get } = await serve({ index: true });
	const answer = await get('/pagefind/pagefind.js');
	expect(answer.status).toBe(200);
	expect(answer.headers.get('content-type')).toBe('text/javascript');
});

test('without an index dev says how to get one', async () => {
	const { get } = await serve({ index: false });
	const answer = await get('/pagefind/pagefind.js');
	expect(answer.status).toBe(404);
	expect(await answer.text()).toContain('Run "npm run build" once');
});

test('dev serves nothing from outside the index', async () => {
	const { get } = await serve({ index: true });
	expect((await get('/pagefind/..%2f..%2fpackage.json')).status).toBe(404);
});
