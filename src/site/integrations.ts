import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { builtAddresses, followAddresses, listedAddresses } from '../addresses.ts';
import { checkContent, checkedForBuild, checkForBuild } from '../check.ts';
import { contentDay } from '../days.ts';
import { ownStyles } from '../hosting.ts';
import { builtFiles, rewritePages } from '../built-files.ts';
import { formatReport, summariseWarnings } from '../issue.ts';
import { holdsAddresses, movedUnder, pathsOf, type SiteAddress } from './base.ts';
import { headersFile } from './hosts.ts';
import { bracketsKept } from './kept-together.ts';
import { clearLeftOvers, nextTo, putInPlace, restoreLastGood } from './last-good.ts';
import { movedParts, redirectLines, redirectPage } from './redirect.ts';
import { withOwnSheets } from './sheets.ts';
import type { Strings } from './strings.ts';
import { typefaceAddress } from './typeface.ts';

/** Stops a build before it starts when the content has problems, with all of them in one report. */
export function contentCheck(): AstroIntegration {
	return {
		name: 'content-check',
		hooks: {
			'astro:config:setup': ({ command, config, logger }) => {
				if (command !== 'build') return;
				const { errors, warnings } = checkForBuild(fileURLToPath(config.root), new Date());
				if (warnings.length > 0) logger.warn(`\n${summariseWarnings(warnings)}`);
				if (errors.length > 0) throw new AstroError(formatReport(errors));
			},
		},
	};
}

/** An item of the sitemap with the day its page last changed, where its records hold one. */
export function withContentDay<Item extends { url: string }>(item: Item): Item & { lastmod?: string } {
	const checked = checkedForBuild();
	const day = checked && contentDay(checked.library, new URL(item.url).pathname);
	return day ? { ...item, lastmod: day.toISOString() } : item;
}

/**
 * Rewrites the built pages so that no line ends with the bracket before a number, and each asks for its own style sheets
 * alone. List it before what reads the pages.
 */
export function pagesFinished(): AstroIntegration {
	return {
		name: 'pages-finished',
		hooks: {
			'astro:build:done': ({ dir }) => {
				const folder = fileURLToPath(dir);
				const sheetsSettled = withOwnSheets((href) => readFileSync(join(folder, href), 'utf8'));
				rewritePages(folder, (html) => sheetsSettled(bracketsKept(html)));
			},
		},
	};
}

/** Puts the typeface among the files that may be kept for good. */
export function typefaceFile(): AstroIntegration {
	return {
		name: 'typeface-file',
		hooks: {
			'astro:config:setup': ({ injectRoute }) =>
				injectRoute({ pattern: typefaceAddress, entrypoint: './src/site/typeface.ts', prerender: true }),
		},
	};
}

/** Gives the index of sitemaps the address that everyone asks for first. List it after the sitemap. */
export function plainSitemapAddress(): AstroIntegration {
	return {
		name: 'plain-sitemap-address',
		hooks: {
			'astro:build:done': ({ dir }) => copyFileSync(new URL('sitemap-index.xml', dir), new URL('sitemap.xml', dir)),
		},
	};
}

/** Writes `_headers`, which Netlify and Cloudflare Pages read. */
export function hostHeaders(): AstroIntegration {
	let styles: string[] = [];
	return {
		name: 'host-headers',
		hooks: {
			'astro:config:done': ({ config }) => {
				styles = ownStyles(fileURLToPath(config.root), new URL(config.site ?? '').pathname);
			},
			'astro:build:done': ({ dir }) => writeFileSync(new URL('_headers', dir), headersFile(styles)),
		},
	};
}

/**
 * Stops a build that has lost an address which was published once, and builds what stands at the old addresses. List it
 * after what indexes pages, and before `lastGoodBuild`.
 */
export function addressesKept(): AstroIntegration {
	let root = '';
	let site = '';
	return {
		name: 'addresses-kept',
		hooks: {
			'astro:config:done': ({ config }) => {
				root = fileURLToPath(config.root);
				site = config.site ?? '';
			},
			'astro:build:done': ({ dir }) => {
				const { library } = checkedForBuild() ?? checkContent(root, new Date());
				const words = library.strings.get('en');
				const folder = fileURLToPath(dir);
				const { moved, issues } = followAddresses(listedAddresses(root), builtAddresses(folder), library.redirects);
				if (issues.length > 0) throw new AstroError(formatReport(issues));
				if (words) writeMoved(folder, moved, site, words);
			},
		},
	};
}

/** At an old page a page that leads on, at an old file a copy of the new one, at an old part of a page a link to it. */
export function writeMoved(folder: string, moved: ReadonlyMap<string, string>, site: string, t: Strings): void {
	if (moved.size === 0) return;
	const fileOf = (address: string) => join(folder, address.endsWith('/') ? `${address}index.html` : address);
	const parts = [...moved].filter(([from]) => from.includes('#'));
	for (const [from, to] of moved) {
		if (from.includes('#')) continue;
		mkdirSync(dirname(fileOf(from)), { recursive: true });
		if (from.endsWith('/')) writeFileSync(fileOf(from), redirectPage(to, site, t));
		else copyFileSync(fileOf(to), fileOf(from));
	}
	for (const page of new Set(parts.map(([from]) => from.split('#')[0] ?? ''))) {
		const here = parts.filter(([from]) => from.startsWith(`${page}#`));
		const list = movedParts(
			here.map(([from, to]) => ({ fragment: from.slice(page.length + 1), to })),
			t,
		);
		const html = readFileSync(fileOf(page), 'utf8');
		writeFileSync(
			fileOf(page),
			html.replace('</main>', () => `${list}</main>`),
		);
	}
	writeFileSync(join(folder, '_redirects'), redirectLines(moved));
}

/** Before every command: puts the last good site back where a build was stopped while two sites changed places. List it first. */
export function lastGoodRestored(): AstroIntegration {
	return {
		name: 'last-good-restored',
		hooks: {
			'astro:config:setup': ({ config, logger }) => {
				const found = restoreLastGood(trimSlash(fileURLToPath(config.outDir)));
				if (found) logger.warn('A build was stopped while it changed places with the last good site, which is back.');
			},
		},
	};
}

/**
 * Moves every address of the built site under the path of SITE_URL, and serves it there in preview. The site is written
 * and built as if it stood at the root. List it after all that writes files, and before `lastGoodBuild`.
 */
export function underBase(address: SiteAddress): AstroIntegration {
	const { base } = address;
	/** The parts of a script that it loads later stand in it by their whole path. */
	const renderBuiltUrl = (file: string, { hostType, ssr }: { hostType: string; ssr: boolean }) =>
		hostType === 'js' && !ssr ? base + file : undefined;
	return {
		name: 'under-base',
		hooks: {
			'astro:config:setup': ({ command, updateConfig }) => {
				if (base === '/') return;
				if (command === 'preview') updateConfig({ base });
				if (command === 'build') updateConfig({ vite: { experimental: { renderBuiltUrl } } });
			},
			'astro:build:done': ({ dir, logger }) => {
				if (base === '/') return;
				const folder = fileURLToPath(dir);
				const files = builtFiles(folder);
				const paths = pathsOf(files);
				for (const file of files.filter(holdsAddresses)) {
					const text = readFileSync(join(folder, file), 'utf8');
					const moved = movedUnder(address, file, text, (path) => paths.has(path));
					if (moved !== text) writeFileSync(join(folder, file), moved);
				}
				logger.info(`every address begins with ${base}`);
			},
		},
	};
}

/**
 * Builds into a folder beside `dist/` and puts it in place when every step has succeeded, so that a failed or killed build
 * leaves the last good site as it was. List it last.
 */
export function lastGoodBuild(): AstroIntegration {
	let finalDir = '';
	return {
		name: 'last-good-build',
		hooks: {
			'astro:config:setup': ({ command, config, updateConfig }) => {
				if (command !== 'build') return;
				finalDir = trimSlash(fileURLToPath(config.outDir));
				updateConfig({ outDir: pathToFileURL(`${nextTo(finalDir)}/`) });
			},
			'astro:build:start': () => clearLeftOvers(finalDir),
			'astro:build:done': () => putInPlace(finalDir),
		},
	};
}

function trimSlash(path: string): string {
	return path.replace(/[\\/]$/, '');
}
