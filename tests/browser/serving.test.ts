import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { open, useSite } from './browser.ts';

useSite();

// Every browser test runs under the headers of the built `_headers` file, every-page.test.ts on every page; these look at
// the headers themselves.

test('search finds by the text of pages, whose index runs under the policy', async () => {
	const { page, problems } = await open('/search/?q=sham+ultrasound');
	await page.getByRole('heading', { name: 'Also in the text of' }).waitFor();
	expect(problems).toEqual([]);
});

test('outside the search page nothing can run WebAssembly, and nowhere a script or style of its own', async () => {
	const runs = async (path: string) => {
		const { page } = await open(path);
		return page.evaluate(() => {
			const works = (start: () => unknown) => {
				try {
					start();
					return true;
				} catch {
					return false;
				}
			};
			const style = document.createElement('style');
			style.textContent = 'body { border-top-width: 77px }';
			document.head.append(style);
			const script = document.createElement('script');
			script.textContent = 'globalThis.ranInline = true';
			document.head.append(script);
			return {
				wasm: works(() => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
				styled: getComputedStyle(document.body).borderTopWidth === '77px',
				inline: 'ranInline' in globalThis,
			};
		});
	};
	expect(await runs('/')).toEqual({ wasm: false, styled: false, inline: false });
	expect(await runs('/search/')).toEqual({ wasm: true, styled: false, inline: false });
});

test('a picture opened as a file has its colours', async () => {
	const { page, problems } = await open('/exercises/squat/figure.svg');
	const fills = await page.locator('path').evaluateAll((paths) => paths.map((path) => getComputedStyle(path).fill));
	expect(new Set(fills).size).toBeGreaterThan(4);
	expect(problems.filter((problem) => problem.includes('Content Security Policy'))).toEqual([]);
});

test('a script of another site may read the data', async () => {
	const other = createServer((_, response) => response.end('<!doctype html><title>Another site</title>'));
	await new Promise<void>((resolve) => other.listen(0, resolve));
	onTestFinished(() => void other.close());
	const { page } = await open('/');
	const address = new URL('/data/claims.json', page.url()).href;
	await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`);
	const records = await page.evaluate(
		async (url) => ((await (await fetch(url)).json()) as { records: unknown[] }).records.length,
		address,
	);
	expect(records).toBeGreaterThan(50);
});

test('an address that is not there shows the page that says so', async () => {
	const { page } = await open('/articles/no-such-page/');
	expect(await page.title()).toContain('This page is not here');
});
