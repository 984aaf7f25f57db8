import { createHash } from 'node:crypto';
import { formats } from '../citation/formats.ts';

/** What a page may load and do, by CSP directive: its own files, and nothing of anyone else. */
const sources = {
	'default-src': "'none'",
	'script-src': "'self'",
	'style-src': "'self'",
	'img-src': "'self'",
	'font-src': "'self'",
	'connect-src': "'self'",
	'manifest-src': "'self'",
	'worker-src': "'self'",
	'base-uri': "'none'",
	'form-action': "'self'",
};

/** Pagefind reads its index by WebAssembly. */
const wasm = "'wasm-unsafe-eval'";

/**
 * The policy a page carries itself, so that it holds on any host. It allows the one style that stands in the page; only
 * the search page may run WebAssembly.
 */
export function pagePolicy(path: string, firstStyle: string): string {
	const own = { ...sources, 'style-src': withStyles([firstStyle]) };
	return written(path === '/search/' ? { ...own, 'script-src': `'self' ${wasm}` } : own);
}

/**
 * The policy a server sends with every file. WebAssembly is allowed because the worker of search is bound by the header
 * alone; on every other page the page's own policy still forbids it. `styles` are the texts that stand in pages and in
 * pictures opened as files; their hashes allow them and no other.
 */
export function serverPolicy(styles: readonly string[]): string {
	return written({
		...sources,
		'script-src': `'self' ${wasm}`,
		'style-src': withStyles(styles),
		'frame-ancestors': "'none'",
	});
}

function withStyles(styles: readonly string[]): string {
	const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
	return ["'self'", ...hashes].join(' ');
}

function written(policy: Record<string, string>): string {
	return Object.entries(policy)
		.map(([directive, allowed]) => `${directive} ${allowed}`)
		.join('; ');
}

/** What the pages never ask for, so that nothing on them ever can. */
const unusedFeatures = [
	'accelerometer',
	'camera',
	'display-capture',
	'geolocation',
	'gyroscope',
	'hid',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'serial',
	'usb',
];

/** Headers of every answer, pages, files and errors alike. */
export function headersOfAll(styles: readonly string[]): Record<string, string> {
	return {
		'Content-Security-Policy': serverPolicy(styles),
		'X-Content-Type-Options': 'nosniff',
		// What somebody reads about their knee is no other site's business.
		'Referrer-Policy': 'no-referrer',
		'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
		// Two years; subdomains are left to whoever owns them.
		'Strict-Transport-Security': 'max-age=63072000',
		'Cross-Origin-Opener-Policy': 'same-origin',
		'Cross-Origin-Resource-Policy': 'same-origin',
		// Everything here is public and the same for everyone: scripts of other sites may read the data and the pages.
		'Access-Control-Allow-Origin': '*',
	};
}

/** How long a copy may be kept: files named by their content for good, all else only after asking again. */
export const cacheRules = {
	hashedFolder: '/_astro/',
	hashed: 'public, max-age=31536000, immutable',
	others: 'public, max-age=0, must-revalidate',
} as const;

/** Media types that servers and hosts rarely know, by ending, the longer before the shorter. */
export const rareTypes: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		[...formats]
			.sort((a, b) => b.extension.length - a.extension.length)
			.map(({ extension, mediaType }) => [`.${extension}`, mediaType]),
	),
	'.jsonld': 'application/ld+json',
	'.md': 'text/markdown',
	'.webmanifest': 'application/manifest+json',
};

/** Files whose type their ending does not tell. */
export const typesOfFiles: Readonly<Record<string, string>> = {
	'/feed.xml': 'application/atom+xml',
	'/data/findings.csv-metadata.json': 'application/csvm+json',
};

/** Media types that every host knows, for servers that are told all of them. */
export const plainTypes: Readonly<Record<string, string>> = {
	'.html': 'text/html',
	'.css': 'text/css',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.csv': 'text/csv',
	'.txt': 'text/plain',
	'.xml': 'application/xml',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.woff2': 'font/woff2',
};

/** Whether files of a media type are text, which is sent as UTF-8 and is worth compressing. */
export function isText(mediaType: string): boolean {
	return !/^(image\/png|font\/)/.test(mediaType);
}

/** Media type of a file by its path from the root of the site, with its charset. */
export function mediaTypeOf(path: string): string {
	const endings = { ...rareTypes, ...plainTypes };
	const ending = Object.keys(endings).find((one) => path.endsWith(one));
	const type = typesOfFiles[path] ?? endings[ending ?? ''] ?? 'application/octet-stream';
	return isText(type) && ending !== undefined ? `${type}; charset=utf-8` : type;
}
