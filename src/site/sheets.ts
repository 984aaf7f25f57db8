import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compactStyle } from '../body/svg.ts';
import { typefaceRule } from './typeface.ts';

/** What the first screen of any page shows; the styles of parts come after them, so that these give way. */
const firstSheets = ['src/site/home.css', 'src/article/article.css', 'src/article/prose.css', 'src/evidence/title.css'];

/**
 * The style that stands in every page, so that a browser paints the first screen from the first bytes it gets. It is one
 * text for all pages of a site, whose root is `base`: policies name it by its hash.
 */
export function firstStyle(root: string, base = '/'): string {
	const read = (file: string) => compactStyle(readFileSync(join(root, file), 'utf8'));
	return [typefaceRule(base), `@layer site{${read('src/site/site.css')}}`, ...firstSheets.map(read)].join('');
}

/** Stands where the first screen of a page ends. */
export const firstScreenEnd = '<!--first screen-->';

const sheetLink = /<link rel="stylesheet" href="([^"]+)">/g;

/**
 * Lets built pages ask for the style sheets they use alone, and only where their first screen ends: a browser paints what
 * stands before a sheet without it, and holds back what comes after (HTML, "body-ok"). `textOf` gives the text of a sheet
 * by its address; it is asked once for each.
 */
export function withOwnSheets(textOf: (href: string) => string): (html: string) => string {
	const known = new Map<string, string[]>();
	const selectors = (href: string) => {
		const list = known.get(href) ?? selectorsOf(textOf(href));
		known.set(href, list);
		return list;
	};
	return (html) => {
		const here = new Set([...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)));
		const links: string[] = [];
		const without = html.replace(sheetLink, (link, href: string) => {
			if (selectors(href).some((selector) => mayMatch(selector, here))) links.push(link);
			return '';
		});
		const place = without.includes(firstScreenEnd) ? firstScreenEnd : '</head>';
		return without.replace(place, () => links.join('') + (place === firstScreenEnd ? '' : place));
	};
}

function selectorsOf(css: string): string[] {
	return [...css.matchAll(/([^{};]+)\{/g)].flatMap(([, list = '']) =>
		/^\s*@/.test(list) ? [] : list.split(/,(?![^(]*\))/),
	);
}

/** Each class of the selector is there, and one of each `:is()`; what `:not()` and `:has()` ask is left open. */
function mayMatch(selector: string, here: ReadonlySet<string>): boolean {
	const areHere = (part: string) => [...part.matchAll(/\.([a-z_][\w-]*)/gi)].every(([, name = '']) => here.has(name));
	const choices = [...selector.matchAll(/:(?:is|where)\(([^()]*)\)/g)].map(([, list = '']) => list.split(','));
	return areHere(selector.replace(/\([^()]*\)/g, '')) && choices.every((parts) => parts.some(areHere));
}
