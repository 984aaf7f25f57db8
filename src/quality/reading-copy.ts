import { hasClass, isBlock, pageTree, type PagePart } from './page-tree.ts';

/**
 * The words of a built page as a reader sees them, from the title to the footer, with every fold opened: "#" before
 * headings, "-" before list items, "|" between cells, "[3]" for a citation, "[Picture: …]" for the words of a picture.
 */
export function readingCopy(html: string): string {
	return tidy(pageTree(html, 'eye').map(linesOf).join(''));
}

function linesOf(part: PagePart): string {
	if (typeof part === 'string') return part.replace(/\s+/g, ' ');
	const { name, attributes, parts } = part;
	if (name === 'picture') return `\n[Picture: ${attributes['alt']}]\n`;
	if (name === 'br') return '\n';
	const words = parts.map(linesOf).join('');
	if (hasClass(part, 'cite-link')) return `[${words}]`;
	const level = /^h([1-6])$/.exec(name)?.[1];
	const mark = level ? `${'#'.repeat(Number(level))} ` : name === 'li' ? '- ' : '';
	if (isBlock(name)) return `\n${mark}${words}\n`;
	return name === 'th' || name === 'td' ? `${words} | ` : words;
}

/** One space between words, no empty line twice, an empty line before a heading. */
function tidy(text: string): string {
	return text
		.replace(/[\u2060\u00AD]/g, '')
		.replace(/(^|\n)- *(?:\n *)+/g, '$1- ')
		.replace(/(^|\n)- (#+ )/g, '$1$2')
		.split('\n')
		.map((line) =>
			line
				.replace(/\s+/g, ' ')
				.replace(/ \|\s*$/, '')
				.trim(),
		)
		.filter((line) => line !== '' && line !== '-')
		.map((line) => (/^#+ /.test(line) ? `\n${line}` : line))
		.join('\n')
		.trim();
}
