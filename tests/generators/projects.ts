import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileOf, sectionsOf, type TwinPage } from './twins.ts';

const here = import.meta.dirname;

/** A generator the site is compared with, and how a project of it is written and built. */
export interface Generator {
	name: string;
	/** What its pages have, for whoever reads the table. */
	does: string;
	/** Folder beside this file with its templates. */
	templates: string;
	/** Where a project keeps its pages, files that are served as they are, and the list of sections. */
	folders: { pages: string; served: string; sections: string };
	/** File of a page below `folders.pages`. */
	fileOf(address: string, hasPagesBelow: boolean): string;
	/** Program and arguments that build the project in the working directory into `dist`. */
	command: [string, ...string[]];
	env?: Record<string, string>;
	/** Pages beyond which it is not tried. */
	atMost?: number;
}

const nextToChildren = (address: string) => `${address.slice(1)}index.md`;

const starlight: Generator = {
	name: 'Astro Starlight',
	does: 'its own templates, links to the sections, list of contents, Pagefind, sitemap; no breadcrumb',
	templates: 'starlight',
	folders: { pages: 'src/content/docs', served: 'public', sections: 'sections.json' },
	fileOf: nextToChildren,
	command: [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'],
	env: { SIDEBAR: 'sections' },
};

export const generators = {
	starlight,
	'starlight-own': {
		...starlight,
		name: 'Astro Starlight, every page in its sidebar',
		does: 'the same with the sidebar it makes by itself, which lists every page on every page',
		env: { SIDEBAR: 'own' },
		// Its weight grows with the square of the pages.
		atMost: 1000,
	},
	eleventy: {
		name: 'Eleventy',
		does: 'one template: head, sections, breadcrumb, list of contents, sitemap; no search',
		templates: 'eleventy',
		folders: { pages: 'content', served: 'public', sections: '_data/sections.json' },
		fileOf: nextToChildren,
		command: [process.execPath, 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
	},
	hugo: {
		name: 'Hugo',
		does: 'one template: head, sections, breadcrumb, list of contents, sitemap; no search',
		templates: 'hugo',
		folders: { pages: 'content', served: 'static', sections: 'data/sections.json' },
		// A page with pages below it is a section to Hugo.
		fileOf: (address, hasPagesBelow) =>
			address === '/' || hasPagesBelow ? `${address.slice(1)}_index.md` : `${address.slice(1, -1)}.md`,
		command: ['hugo', '--quiet', '--noBuildLock'],
	},
} satisfies Record<string, Generator>;

/** Writes a project of a generator with these pages; pictures are copied from the built site they come from. */
export function writeProject(
	folder: string,
	generator: Generator,
	{ pages, pictures }: { pages: readonly TwinPage[]; pictures: readonly string[] },
	dist: string,
): void {
	const { templates, folders, fileOf: place } = generator;
	const write = (file: string, text: string) => {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), text);
	};
	cpSync(join(here, templates), folder, { recursive: true });
	write(folders.sections, JSON.stringify(sectionsOf(pages)));
	// Astro looks up in it which packages bring parts of a site.
	cpSync(join(here, 'package.json'), join(folder, 'package.json'));
	for (const file of ['favicon.svg', ...pictures]) cpSync(join(dist, file), join(folder, folders.served, file));
	cpSync(join(here, 'style.css'), join(folder, folders.served, 'style.css'));
	const parents = new Set(pages.map(({ address }) => address.replace(/[^/]+\/$/, '')));
	for (const page of pages) write(join(folders.pages, place(page.address, parents.has(page.address))), fileOf(page));
	linkPackages(folder);
}

/** Links packages one by one, so that each project has a cache of its own. */
function linkPackages(folder: string): void {
	const packages = join(here, 'node_modules');
	mkdirSync(join(folder, 'node_modules'));
	for (const name of readdirSync(packages).filter((one) => !one.startsWith('.')))
		symlinkSync(join(packages, name), join(folder, 'node_modules', name));
}

/** Pages without the page of its own that a link to it leads to: "page → target", for every link within the built site. */
export function deadLinks(dist: string, html: Iterable<{ file: string; html: string }>): string[] {
	const dead: string[] = [];
	const known = new Map<string, boolean>();
	for (const page of html)
		for (const [, href = ''] of page.html.matchAll(/<a [^>]*?href="?(\/[^"#?\s>]*)/g)) {
			const file = join(dist, href.endsWith('/') ? `${href}index.html` : href);
			if (!known.has(file)) known.set(file, existsSync(file));
			if (!known.get(file)) dead.push(`${page.file} → ${href}`);
		}
	return dead;
}
