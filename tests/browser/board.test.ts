import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import { checkContent } from '../../src/check.ts';
import { pageFingerprint } from '../../src/quality/page-words.ts';
import { answers, writtenRating } from '../quality/ratings.ts';

const { articles } = checkContent('.', new Date()).library;
const [running, teenagers] = ['running', 'teenagers'].map((id) => articles.get(id));

/** Addresses of a dev server over a copy of the project with these ratings alone; stopped and removed after the test. */
async function serveRated(ratings: Record<string, unknown[]>) {
	const root = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	for (const path of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
		cpSync(path, join(root, path), { recursive: true });
	symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
	rmSync(join(root, 'content/quality'), { recursive: true });
	mkdirSync(join(root, 'content/quality'));
	for (const [id, list] of Object.entries(ratings))
		writeFileSync(join(root, `content/quality/${id}.yaml`), stringify({ id, ratings: list }));
	const { VITEST, NODE_ENV, ...env } = process.env; // With them set, Astro serves no pages.
	const server = spawn(resolve('node_modules/.bin/astro'), ['dev', '--port', '0'], { cwd: root, env });
	onTestFinished(() => void server.kill());
	const origin = await new Promise<string>((found, failed) => {
		let said = '';
		const listen = (bytes: Buffer) => {
			said += bytes.toString();
			const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
			if (address) found(address);
		};
		server.stdout.on('data', listen);
		server.stderr.on('data', listen);
		server.on('exit', () => failed(new Error(said)));
	});
	return async (path: string) => (await fetch(origin + path)).text();
}

test('rated pages show both readers, weakest page and weakest item first, and what has changed since', async () => {
	if (!running || !teenagers) throw new Error('The articles of this test are gone.');
	const [quote = ''] = running.data.answer;
	const page = pageFingerprint(running);
	const get = await serveRated({
		teenagers: [writtenRating(), writtenRating({ reader: 'b' })], // Of a page with another fingerprint.
		running: [
			writtenRating({ page, discern: answers('score', { 12: 1, 8: 2 }), jama: answers('met', { authorship: false }) }),
			writtenRating({ page, reader: 'b', discern: { ...answers('score', { 12: 3 }), 8: { score: 5, quote } } }),
		],
	});

	const rows = [...(await get('/quality/')).matchAll(/<tr[^>]*data-source="quality:([^"]+)"[^]*?<\/tr>/g)];
	expect(rows.slice(0, 2).map(([, id]) => id)).toEqual(['running', 'teenagers']);
	expect(rows[0]?.[0]).toContain('a: 68 of 75');
	expect(rows[0]?.[0]).toContain('b: 73 of 75');
	expect(rows[0]?.[0]).not.toContain('changed since it was rated');
	expect(rows[1]?.[0]).toContain('changed since it was rated');
	expect(rows.slice(2).every(([row]) => row.includes('not rated yet'))).toBe(true);

	const board = await get('/quality/running/');
	const items = [...board.matchAll(/<h3[^>]*>\s*<span class="soft"[^>]*>(\d+) /g)].map(([, id]) => id);
	expect(items.slice(0, 2)).toEqual(['12', '8']);
	expect(board).toContain('2 points apart');
	expect(board).toContain('3 points apart');
	expect(board).toContain(`href="/articles/running/#:~:text=`);
	expect(board).toContain(quote);
});
