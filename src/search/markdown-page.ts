import { hasClass, isBlock, pageTree, wordsOf, type PageElement, type PagePart } from '../quality/page-tree.ts';
import { around, escaped, linked, prefixed, tight } from './markdown.ts';

/** A built page as Markdown. */
export interface MarkdownPage {
	/** From the title to the end of `<main>`. */
	text: string;
	/** What stands at the foot of every page: who has reviewed it, and the licence. */
	foot: string;
}

/** Controls, and what only helps to move about on a screen. */
const controls = new Set(['form', 'input', 'select', 'textarea', 'label', 'col', 'colgroup']);
const signposts = ['crumbs', 'letters', 'table-hint', 'places', 'cite-button', 'address'];

/**
 * The Markdown of a built page: its headings in their order, every fold open, citations as "[1]", pictures in words,
 * links with their whole address. Takes the HTML this site builds and the address the page stands at.
 */
export function markdownPage(html: string, address: string): MarkdownPage {
	const tree = pageTree(html, 'ear').filter((part) => typeof part !== 'string');
	const part = (name: string) => tree.find((element) => element.name === name)?.parts ?? [];
	const foot = part('footer').filter((element) => typeof element === 'string' || element.name !== 'nav');
	return { text: blocksOf(part('main'), address).join('\n\n'), foot: blocksOf(foot, address).join('\n\n') };
}

/** Paragraphs, lists, tables … of a run of parts; words between blocks are paragraphs. */
function blocksOf(parts: readonly PagePart[], address: string): string[] {
	const blocks: string[] = [];
	let run: PagePart[] = [];
	const endRun = () => {
		const paragraph = paragraphOf(run, address);
		if (paragraph !== '') blocks.push(paragraph);
		run = [];
	};
	for (const part of parts) {
		if (typeof part === 'string' || !(isBlock(part.name) || part.name === 'picture')) run.push(part);
		else {
			endRun();
			blocks.push(...blockOf(part, address));
		}
	}
	endRun();
	return blocks;
}

function blockOf(element: PageElement, address: string): string[] {
	const { name, parts } = element;
	if (isLeftOut(element)) return [];
	const level = /^h([1-6])$/.exec(name)?.[1];
	if (level) return [`${'#'.repeat(Number(level))} ${inlineOf(parts, address).trim()}`];
	if (name === 'ul' || name === 'ol') return listOf(element, address);
	if (name === 'dl') return [termsOf(element, address).join('\n')].filter((text) => text !== '');
	if (name === 'table') return tableOf(element, address);
	if (name === 'blockquote') return [prefixed(blocksOf(parts, address).join('\n\n'), '> ', '> ')];
	if (name === 'hr') return ['---'];
	if (name === 'picture') return [pictureOf(element, address)];
	const blocks = blocksOf(parts, address);
	const isTitle = name === 'summary' || name === 'legend' || name === 'caption';
	return isTitle && !contains(element, isHeading) ? blocks.map((block) => `**${block.replace(/\*\*/g, '')}**`) : blocks;
}

/** A list; cards, which have headings of their own, stand one below the other. */
function listOf({ name, attributes, parts }: PageElement, address: string): string[] {
	const items = elementsOf(parts);
	if (items.some((item) => contains(item, (one) => isHeading(one) || one.name === 'table')))
		return blocksOf(
			items.flatMap((item) => (item.name === 'li' ? item.parts : [item])),
			address,
		);
	const start = Number(attributes['start'] ?? 1);
	const texts = items.map((item) => blocksOf(item.parts, address)).filter((blocks) => blocks.length > 0);
	const lines = texts.map((blocks, index) => {
		const marker = name === 'ol' ? `${start + index}. ` : '- ';
		return prefixed(tight(blocks), marker, ' '.repeat(marker.length));
	});
	return lines.length > 0 ? [lines.join('\n')] : [];
}

/** Terms with what is said of them, as a list. */
function termsOf({ parts }: PageElement, address: string): string[] {
	const lines: string[] = [];
	for (const element of elementsOf(parts)) {
		if (element.name === 'div') lines.push(...termsOf(element, address));
		else if (element.name === 'dt') lines.push(`- **${inlineOf(element.parts, address).trim()}:**`);
		else {
			const [first = '', ...rest] = blocksOf(element.parts, address);
			const isWords = !/^(?:- |\d+\. |\||#)/.test(first);
			const words = isWords ? ` ${first}` : '';
			const more = isWords ? rest : [first, ...rest];
			lines.push(`${lines.pop() ?? '-'}${prefixed(words, '', '  ')}`);
			if (more.length > 0) lines.push(prefixed(tight(more), '  ', '  '));
		}
	}
	return lines;
}

function tableOf(table: PageElement, address: string): string[] {
	const rows = descendants(table, 'tr').map((row) =>
		elementsOf(row.parts).flatMap((cell) => {
			const width = Number(cell.attributes['colSpan'] ?? 1);
			return [cellOf(cell, address), ...Array<string>(width - 1).fill('')];
		}),
	);
	const columns = Math.max(0, ...rows.map((row) => row.length));
	if (columns === 0) return [];
	const line = (cells: readonly string[]) =>
		`| ${Array.from({ length: columns }, (_, i) => cells[i] ?? '').join(' | ')} |`;
	const [head = [], ...body] = rows;
	const rule = `|${' --- |'.repeat(columns)}`;
	const captions = descendants(table, 'caption').flatMap((caption) => blockOf(caption, address));
	return [...captions, [line(head), rule, ...body.map(line)].join('\n')];
}

/** The words of a cell in one line. */
function cellOf({ parts }: PageElement, address: string): string {
	return blocksOf(parts, address)
		.flatMap((block) => block.split('\n'))
		.map((line) =>
			line
				.replace(/^\s*(?:- |> ?)/, '')
				.replace(/\\$/, '')
				.trim(),
		)
		.filter((line) => line !== '')
		.join('; ')
		.replace(/\|/g, '\\|');
}

/** A paragraph whose first signs do not begin a list, a quotation or a heading. */
function paragraphOf(parts: readonly PagePart[], address: string): string {
	return inlineOf(parts, address)
		.trim()
		.replace(/^(?:[#>+-]|\d+(?=[.)]))(?=[.)]?(?:\s|$))/gm, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
}

function inlineOf(parts: readonly PagePart[], address: string): string {
	let text = '';
	let before: PagePart | undefined;
	for (const part of parts) {
		const words = inlinePartOf(part, address);
		const isBetweenElements = typeof part !== 'string' && before !== undefined && typeof before !== 'string';
		// Elements side by side that a style sheet sets apart.
		if (isBetweenElements && /[\p{L}\p{N}]$/u.test(text) && /^[\p{L}\p{N}]/u.test(words)) text += ' ';
		text += words;
		before = part;
	}
	return text.replace(/ +/g, ' ').replace(/ *(\\\n) */g, '$1');
}

function inlinePartOf(part: PagePart, address: string): string {
	if (typeof part === 'string') return escaped(part.replace(/\s+/g, ' '));
	const { name, attributes, parts } = part;
	if (isLeftOut(part)) return '';
	if (name === 'br') return '\\\n';
	if (name === 'picture') return pictureOf(part, address);
	if (hasClass(part, 'cite-link')) return `[${wordsOf(part).trim()}]`;
	if (name === 'code') return `\`${wordsOf(part).trim()}\``;
	const words = inlineOf(parts, address);
	if (name === 'strong' || name === 'b' || hasClass(part, 'verdict')) return around(words, '**');
	if (name === 'em' || name === 'i' || name === 'cite') return around(words, '*');
	const href = name === 'a' ? String(attributes['href'] ?? '') : '';
	// A link within the page leads nowhere in a text.
	if (href !== '' && !href.startsWith('#')) return linked(words, absolute(href, address));
	return isBlock(name) ? ` ${words} ` : words;
}

function pictureOf({ attributes }: PageElement, address: string): string {
	const words = escaped(String(attributes['alt']));
	const source = attributes['src'];
	return typeof source === 'string' ? `![${words}](${absolute(source, address)})` : `[Picture: ${words}]`;
}

/** Controls and signposts; a button stays where its words belong to the sentence. */
function isLeftOut(element: PageElement): boolean {
	if (element.name === 'button') return element.attributes['popoverTarget'] === undefined;
	return controls.has(element.name) || signposts.some((name) => hasClass(element, name));
}

function absolute(href: string, address: string): string {
	return new URL(href, address).href.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
}

function elementsOf(parts: readonly PagePart[]): PageElement[] {
	return parts.filter((part) => typeof part !== 'string');
}

function descendants(element: PageElement, name: string): PageElement[] {
	return elementsOf(element.parts).flatMap((one) => [...(one.name === name ? [one] : []), ...descendants(one, name)]);
}

function contains(element: PageElement, holds: (one: PageElement) => boolean): boolean {
	return elementsOf(element.parts).some((one) => holds(one) || contains(one, holds));
}

function isHeading({ name }: PageElement): boolean {
	return /^h[1-6]$/.test(name);
}
