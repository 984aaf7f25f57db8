/** Address of the Markdown twin of a page. */
export function twinOf(page: string): string {
	return `${page}index.md`;
}

/** One line of a list of pages, in the form of llmstxt.org. */
export function listItem({ name, href, note }: { name: string; href: string; note: string }): string {
	return `- [${escaped(name)}](${href}): ${escaped(note)}`;
}

/** Text whose signs mean nothing to Markdown. */
export function escaped(text: string): string {
	return text
		.replace(/[\u2060\u00AD]/g, '')
		.replace(/[\\`*[\]<~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, '\\$&');
}

/** Words between two marks: "**so**". White space stays outside. */
export function around(words: string, mark: string): string {
	const inner = words.trim();
	return inner === '' ? words : words.replace(inner, () => `${mark}${inner}${mark}`);
}

/** Words as a link; no words, no link. */
export function linked(words: string, target: string): string {
	const inner = words.trim();
	return inner === '' ? '' : words.replace(inner, () => `[${inner}](${target})`);
}

/** Lines with what stands before the first and before the others, so that they belong together. */
export function prefixed(text: string, first: string, rest: string): string {
	return text
		.split('\n')
		.map((line, index) => (line === '' ? rest.trimEnd() : `${index === 0 ? first : rest}${line}`))
		.join('\n');
}

/** Blocks of an item: a list directly below its sentence, paragraphs apart. */
export function tight(blocks: readonly string[]): string {
	return blocks.reduce((text, block) => text + (/^(?:- |1\. )/.test(block) ? '\n' : '\n\n') + block);
}
