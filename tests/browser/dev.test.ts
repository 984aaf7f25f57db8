import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { dev } from 'astro';
import { expect, onTestFinished, test } from 'vitest';

test.each([
	['over the index of the last build', true],
	['or says how to get one', false],
])('search works in dev, %s', async (_, built) => {
	const root = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	for (const path of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
		cpSync(path, join(root, path), { recursive: true });
	symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
	if (built) cpSync('dist/pagefind', join(root, 'dist/pagefind'), { recursive: true });
	const server = await dev({ root, logLevel: 'silent', server: { port: 0 } });
	onTestFinished(() => server.stop());
	const answer = await fetch(`http://localhost:${server.address.port}/pagefind/pagefind.js`);
	expect(answer.status).toBe(built ? 200 : 404);
	expect(await answer.text()).toContain(built ? 'search' : 'Run "npm run build" once');
});
