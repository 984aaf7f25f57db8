import { htmlToHast } from 'satteri';

/** An element of a built page that a reader meets. A picture is an element named "picture", its words under `alt`. */
export interface PageElement {
	name: string;
	attributes: Readonly<Record<string, unknown>>;
	parts: readonly PagePart[];
}
export type PagePart = PageElement | string;

type ParsedNode = ReturnType<typeof htmlToHast>;

/** Elements that end a line of text. */
const blocks = new Set(
	'address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody thead tr ul'.split(
		' ',
	),
);

/** Elements whose content nobody meets. */
const unseen = new Set(['script', 'style', 'template', 'noscript', 'head']);

/**
 * What a reader meets on a built page from `<main>` to its end, with every fold open. Notes that open on tap and what only
 * scripts show are left out. To the eye, words for screen readers are left out; to the ear, marks that are hidden from
 * them. Property names are those of hast: `className`, `ariaLabel`, `dataSource`.
 */
export function pageTree(html: string, reader: 'eye' | 'ear'): PagePart[] {
	const main = html.slice(Math.max(0, html.indexOf('<main'))).replace(/<\/(?:body|html)>/g, '');
	return partsOf(htmlToHast(main, { fragment: true }), reader);
}

/** The words of a part, with white space as it is in the source. */
export function wordsOf(part: PagePart): string {
	return typeof part === 'string' ? part : part.parts.map(wordsOf).join('');
}

/** Whether an element ends a line of text. */
export function isBlock(name: string): boolean {
	return blocks.has(name);
}

export function hasClass({ attributes }: PageElement, name: string): boolean {
	return Array.isArray(attributes['className']) && attributes['className'].includes(name);
}

function partsOf(node: ParsedNode, reader: 'eye' | 'ear'): PagePart[] {
	return 'children' in node ? node.children.flatMap((child) => partOf(child as ParsedNode, reader)) : [];
}

function partOf(node: ParsedNode, reader: 'eye' | 'ear'): PagePart[] {
	if (node.type === 'text') return [node.value];
	if (node.type !== 'element') return [];
	const element = { name: node.tagName, attributes: node.properties, parts: [] };
	const { hidden, popover, ariaHidden, ariaLabel, alt, role } = node.properties;
	const isSet = (value: unknown) => value !== undefined && value !== null && value !== false;
	if (unseen.has(node.tagName) || isSet(hidden) || isSet(popover)) return [];
	const isSilent = reader === 'eye' ? hasClass(element, 'visually-hidden') : ariaHidden === 'true';
	// A dot between two links is silent, but keeps them apart.
	if (isSilent) return partsOf(node, reader).filter((part) => part === '·');
	if (node.tagName === 'img') return alt ? [{ ...element, name: 'picture' }] : [];
	// What stands inside a picture is a part of it, also where words are set beside its lines.
	const isPicture = node.tagName === 'svg' || (Array.isArray(role) ? role.includes('img') : role === 'img');
	if (isPicture) return ariaLabel ? [{ ...element, name: 'picture', attributes: { alt: ariaLabel } }] : [];
	return [{ ...element, parts: partsOf(node, reader) }];
}
