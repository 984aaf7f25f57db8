import type { Browser, CDPSession } from 'playwright-core';
import { median } from './ratios.ts';

/** What a phone loads and waits for on one page, with nothing kept from before. Bytes are those of bodies on the way. */
export interface Paint {
	'KB to first paint': number;
	'KB in all': number;
	requests: number;
	'script KB': number;
	/** Inline script is in it. */
	'script KB unpacked': number;
	'styles KB': number;
	'fonts KB': number;
	'first paint, s': number;
	'largest paint, s': number;
	'layout shift': number;
}

/** Slow 4G and a processor four times slower. */
const network = {
	offline: false,
	latency: 150,
	downloadThroughput: (1.6 * 1024 * 1024) / 8,
	uploadThroughput: (0.75 * 1024 * 1024) / 8,
};
/** Milliseconds for which a page is watched after it has loaded. */
const idle = 2000;
const phone = { viewport: { width: 360, height: 780 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** The median of several loads of each address, figure by figure; in turns, so that a busy moment meets all of them. */
export async function paintsOf(browser: Browser, urls: readonly string[], loads: number): Promise<Paint[]> {
	const all: Paint[][] = urls.map(() => []);
	for (let turn = 0; turn < loads; turn++)
		for (const [index, url] of urls.entries()) all[index]?.push(await load(browser, url));
	return all.map((paints) => {
		const names = Object.keys(paints[0] ?? {}) as (keyof Paint)[];
		const middle = names.map((name) => [name, median(paints.map((one) => one[name]))]);
		return Object.fromEntries(middle) as Paint;
	});
}

async function load(browser: Browser, url: string): Promise<Paint> {
	const context = await browser.newContext(phone);
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	const traffic = await watch(session);
	await session.send('Network.emulateNetworkConditions', network);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	await page.addInitScript(() => {
		const seen = { largest: 0, shift: 0 };
		Object.assign(globalThis, { seen });
		new PerformanceObserver((list) => {
			for (const { startTime } of list.getEntries()) seen.largest = startTime;
		}).observe({ type: 'largest-contentful-paint', buffered: true });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.goto(url, { waitUntil: 'networkidle' });
	// What a page loads when it has nothing else to do.
	await page.waitForTimeout(idle);
	const { first, largest, shift, inPage } = await page.evaluate(() => ({
		...(globalThis as unknown as { seen: { largest: number; shift: number } }).seen,
		first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
		inPage: [...document.scripts]
			.filter(({ src, type }) => src === '' && !type.endsWith('json'))
			.reduce((sum, { text }) => sum + new TextEncoder().encode(text).length, 0),
	}));
	await context.close();
	return {
		'KB to first paint': kilobytes(traffic.beforePaint()),
		'KB in all': kilobytes(traffic.packed()),
		requests: traffic.requests(),
		'script KB': kilobytes(traffic.packed('Script')),
		'script KB unpacked': kilobytes(traffic.unpacked('Script') + inPage),
		'styles KB': kilobytes(traffic.packed('Stylesheet')),
		'fonts KB': kilobytes(traffic.packed('Font')),
		'first paint, s': first / 1000,
		'largest paint, s': largest / 1000,
		'layout shift': shift,
	};
}

/** One file a page asked for; times are the browser's, in seconds. */
interface Asked {
	type: string;
	/** Bytes of its headers and of all of it, as sent. */
	head: number;
	all: number;
	end: number;
	/** What it held when unpacked, piece by piece. */
	pieces: { at: number; bytes: number }[];
}

/** Counts what comes over the network, and what of it before the first paint with content. */
async function watch(session: CDPSession) {
	const files = new Map<string, Asked>();
	let painted = Infinity;
	session.on('Network.requestWillBeSent', ({ requestId }) => {
		files.set(requestId, { type: '', head: 0, all: 0, end: Infinity, pieces: [] });
	});
	session.on('Network.responseReceived', ({ requestId, type, response }) => {
		Object.assign(files.get(requestId) ?? {}, { type, head: response.encodedDataLength });
	});
	session.on('Network.dataReceived', ({ requestId, timestamp, dataLength }) => {
		files.get(requestId)?.pieces.push({ at: timestamp, bytes: dataLength });
	});
	session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
		Object.assign(files.get(requestId) ?? {}, { all: encodedDataLength, end: timestamp });
	});
	session.on('Page.lifecycleEvent', ({ name, timestamp }) => {
		if (name === 'firstContentfulPaint') painted = timestamp;
	});
	await session.send('Network.enable');
	await session.send('Page.enable');
	await session.send('Page.setLifecycleEventsEnabled', { enabled: true });
	const sum = (count: (file: Asked) => number, type?: string) =>
		[...files.values()]
			.filter((file) => type === undefined || file.type === type)
			.reduce((total, file) => total + count(file), 0);
	const body = ({ all, head }: Asked) => Math.max(0, all - head);
	const unpacked = ({ pieces }: Asked, until = Infinity) =>
		pieces.filter(({ at }) => at <= until).reduce((total, { bytes }) => total + bytes, 0);
	return {
		// Of a file still on its way, the share that had come: pieces are told unpacked only.
		beforePaint: () =>
			sum((file) => body(file) * (file.end <= painted ? 1 : unpacked(file, painted) / (unpacked(file) || 1))),
		packed: (type?: string) => sum(body, type),
		unpacked: (type?: string) => sum((file) => unpacked(file), type),
		requests: () => files.size,
	};
}

function kilobytes(bytes: number): number {
	return bytes / 1024;
}
