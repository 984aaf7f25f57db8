import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtFiles } from '../../src/built-files.ts';

/** A page as any generator takes it. */
export interface TwinPage {
	/** Address within the site, with a slash at both ends: "/articles/running/"; "/" for the home page. */
	address: string;
	title: string;
	description: string;
	/** Markdown below the title; links to other pages of the pile are their addresses. */
	body: string;
}

/** What stands between a twin and a page of another generator: the pages and pictures there are, and where ours stand. */
export interface Pile {
	/** Address of the site the twins were built for, without a slash at its end. */
	site: string;
	/** Paths of the pages and pictures that move along: "/articles/running/", "/exercises/squat/figure.svg". */
	moved: ReadonlySet<string>;
}

/**
 * A Markdown twin as a page. Links to pages and pictures that move along become addresses within the site; their
 * fragments go, because each generator names headings in its own way. What does not move (exports, data, pages without a
 * twin) stays a link to where it stands.
 */
export function pageOf(address: string, twin: string, description: string, { site, moved }: Pile): TwinPage {
	const title = /^# (.*)$/m.exec(twin)?.[1];
	if (title === undefined) throw new Error(`The twin of ${address} has no title.`);
	const linked = twin.replace(/^# .*\n/m, '').replace(/\]\(([^()\s]+)\)/g, (whole, target: string) => {
		if (!target.startsWith(`${site}/`)) return whole;
		const path = target.slice(site.length).replace(/[#?].*$/, '');
		return moved.has(path) ? `](${path})` : whole;
	});
	return { address, title: plain(title), description, body: linked.trim() };
}

/** Every page of a built site that has a Markdown twin, in the order of addresses, and the pictures these show. */
export function readTwins(dist: string): { pages: TwinPage[]; pictures: string[] } {
	const files = builtFiles(dist);
	const pictures = files.filter((file) => file.endsWith('.svg') && file.includes('/'));
	const twins = files.filter((file) => file.endsWith('index.md')).sort();
	const addressOf = (file: string) => `/${file.slice(0, -'index.md'.length)}`;
	const site = /<link rel="canonical" href="(.*?)\/"/.exec(readFileSync(join(dist, 'index.html'), 'utf8'))?.[1] ?? '';
	const pile = { site, moved: new Set([...twins.map(addressOf), ...pictures.map((file) => `/${file}`)]) };
	const pages = twins.map((file) => {
		const html = readFileSync(join(dist, dirname(file), 'index.html'), 'utf8');
		const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
		return pageOf(addressOf(file), readFileSync(join(dist, file), 'utf8'), decoded(description), pile);
	});
	return { pages, pictures };
}

/** First part of the addresses of a site that holds more than one page, with the title of its own page. */
export function sectionsOf(pages: readonly TwinPage[]): { label: string; link: string }[] {
	return pages
		.filter(({ address }) => /^\/[^/]+\/$/.test(address))
		.filter(({ address }) => pages.some((page) => page.address !== address && page.address.startsWith(address)))
		.map(({ address, title }) => ({ label: title, link: address }));
}

/** A page as a Markdown file with its title and description in front. */
export function fileOf({ title, description, body }: TwinPage): string {
	return `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n\n${body}\n`;
}

/** Markdown of a title without its escapes. */
function plain(title: string): string {
	return title.replace(/\\([\\`*[\]<~_&])/g, '$1');
}

function decoded(attribute: string): string {
	return attribute
		.replace(/&quot;|&#34;/g, '"')
		.replace(/&#39;|&apos;/g, "'")
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&amp;/g, '&');
}
