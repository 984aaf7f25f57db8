import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { findBrowser } from '../../src/browser.mjs';
import { serve, type Server } from '../serving/server.ts';

let browser: Browser;
let server: Server;
let origin: string;

/** Serves `dist/` with the headers of its `_headers` file and opens a browser, once a test file. */
export function useSite(): void {
	beforeAll(async () => {
		const executablePath = findBrowser();
		if (!executablePath)
			throw new Error('No Chrome or Chromium was found. Run npm test, which installs or asks for one.');
		server = await serve('dist');
		origin = server.origin;
		browser = await chromium.launch({
			executablePath,
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
			],
		});
	});
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
	});
}

/** What went wrong on pages opened by `open`: console errors, failed requests and requests to anyone else. */
export interface Watched {
	context: BrowserContext;
	page: Page;
	problems: string[];
}

/** A page of the site in a context of its own, watched for errors and closed after the test. */
export async function open(path: string, options: BrowserContextOptions = {}): Promise<Watched> {
	const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 900 }, ...options });
	onTestFinished(() => context.close());
	const page = await context.newPage();
	const problems: string[] = [];
	page.on('console', (message) => message.type() === 'error' && problems.push(`console: ${message.text()}`));
	page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
	// A request that a test cuts off by leaving the page is no failure of the page.
	page.on(
		'requestfailed',
		(request) => request.failure()?.errorText === 'net::ERR_ABORTED' || problems.push(`failed: ${request.url()}`),
	);
	page.on(
		'request',
		(request) =>
			request.url().startsWith(origin) ||
			request.url().startsWith('data:') ||
			problems.push(`elsewhere: ${request.url()}`),
	);
	await page.goto(path);
	return { context, page, problems };
}
