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
	attributes?: { type: string; name?: string; value?: unknown }[];
	children?: ProseNode[];
}

/** The tree of an MDX file, frontmatter included, so that line numbers are the file's. Throws on a syntax error. */
export function parseMdx(text: string): ProseNode {
	return mdxToMdast(text) as Parent as ProseNode;
}

/** What is wrong with the syntax of an MDX file, or `undefined`. */
export function mdxProblem(text: string): MdxProblem | undefined {
	try {
		parseMdx(text);
		return undefined;
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const match = /^(\d+):(\d+): (.*?)( \(mdx[^()]*\))?$/s.exec(message);
		const what = (match?.[3] ?? message).replace(/ \(\d+:\d+\)$/, '').replace(/ \(note: .*\)$/, '');
		return {
			line: match?.[1] === undefined ? undefined : Number(match[1]),
			message: `${what}.`,
			hint: 'In MDX a "<" begins a component and a "{" begins code: write "less than", and close every tag.',
		};
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
