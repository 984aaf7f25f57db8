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

/** Attributes of a component as text; a bare attribute is the empty string. */
export function attributesOf(node: ProseNode): Record<string, string> {
	const pairs = (node.attributes ?? []).flatMap((attribute) =>
		attribute.name === undefined
			? []
			: [[attribute.name, typeof attribute.value === 'string' ? attribute.value : ''] as const],
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
