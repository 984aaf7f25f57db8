import { mdxToMdast } from 'satteri';
import type { Node, Parent } from 'mdast';

export interface MdxProblem {
	line: number | undefined;
	message: string;
	hint: string;
}

/** A node of the parsed prose, as far as this project looks at it. */
export interface ProseNode extends Node {
	name?: string | null;
	value?: string;
	url?: string;
	depth?: number;
	/** Of a list: whether it is numbered. */
	ordered?: boolean | null;
	attributes?: { type: string; name?: string; value?: unknown }[];
	children?: ProseNode[];
}

/**
 * The tree of an MDX file, frontmatter included, so that line numbers are the file's; or what is wrong with its syntax.
 */
export function parseMdx(text: string): { tree: ProseNode } | { problem: MdxProblem } {
	try {
		return { tree: mdxToMdast(text) as Parent as ProseNode };
	} catch (error) {
		return { problem: problemIn(error instanceof Error ? error.message : String(error)) };
	}
}

/** Attributes of a component as text; a bare attribute, and one that holds code, is the empty string. */
export function attributesOf(node: ProseNode): Record<string, string> {
	const pairs = (node.attributes ?? []).map(
		({ name = '{…}', value }) => [name, typeof value === 'string' ? value : ''] as const,
	);
	return Object.fromEntries(pairs);
}

export function isComponent(node: ProseNode): boolean {
	return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Code anywhere in a text, with its lines: expressions in braces, imports and exports, blocks. A comment prints nothing. */
export function codeIn(node: ProseNode): { text: string; line: number }[] {
	const line = node.position?.start.line ?? 1;
	const value = node.value ?? '';
	if (node.type === 'mdxjsEsm' || node.type === 'code') return [{ text: value, line }];
	if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
		return /^\s*\/\*[^]*\*\/\s*$/.test(value) ? [] : [{ text: `{${value}}`, line }];
	}
	return (node.children ?? []).flatMap(codeIn);
}

/** What Markdown knows and a page here does not show: where it stands, how it reads, and what to write. */
export interface OddMarkup {
	line: number;
	message: string;
	hint: string;
}

const strange: Readonly<Record<string, readonly [what: string, hint: string]>> = {
	image: ['A picture', 'Pages load nothing from others, and figures are drawn from records. Describe it in words.'],
	imageReference: [
		'A picture',
		'Pages load nothing from others, and figures are drawn from records. Describe it in words.',
	],
	definition: ['An address apart from its link', 'Write the address where the link is: [words](/articles/running/).'],
	linkReference: ['A link without its address', 'Write the address where the link is: [words](/articles/running/).'],
	footnoteReference: ['A footnote', 'Cite a study, <Cite study="nascimento-2018" />, or write a sentence.'],
	footnoteDefinition: ['A footnote', 'Cite a study, <Cite study="nascimento-2018" />, or write a sentence.'],
	html: ['HTML', 'Use the components that content/README.md lists.'],
};

/** Pictures, footnotes and addresses that are no links to a page of ours, to this page or to the page of somebody else. */
export function oddMarkup(node: ProseNode): OddMarkup[] {
	const line = node.position?.start.line ?? 1;
	const [what, hint] = strange[node.type] ?? [];
	if (what && hint) return [{ line, message: `${what} stands in the text, where no page shows it.`, hint }];
	const inside = (node.children ?? []).flatMap(oddMarkup);
	if (node.type !== 'link' || isAddress(node.url ?? '')) return inside;
	return [
		{
			line,
			message: `The link "${(node.url ?? '').slice(0, 60)}" leads to no page.`,
			hint: 'An address begins with "/" (our pages), "#" (this page) or "https://" (pages of others).',
		},
		...inside,
	];
}

function isAddress(url: string): boolean {
	if (/^(?:\/|#\S)/.test(url)) return true; // Which of our pages there are, another rule knows.
	return /^https?:/.test(url) && URL.canParse(url);
}

/** The parser's message is "line:column: what (note) (code)". */
function problemIn(message: string): MdxProblem {
	const match = /^(\d+):(\d+): (.*?)( \(mdx[^()]*\))?$/s.exec(message);
	const what = (match?.[3] ?? message).replace(/ \(\d+:\d+\)$/, '').replace(/ \(note: .*\)$/, '');
	return {
		line: match?.[1] === undefined ? undefined : Number(match[1]),
		message: `${what}.`,
		hint: 'In MDX a "<" begins a component and a "{" begins code: write "less than", and close every tag.',
	};
}
