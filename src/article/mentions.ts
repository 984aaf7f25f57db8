import { parseRequest } from '../evidence/binding.ts';
import { attributesOf, codeIn, isComponent, type ProseNode } from './mdx.ts';

const pageKinds = ['study', 'claim', 'exercise', 'programme', 'article', 'term'] as const;
/** Kinds of record that have a page, or a place on one. */
export type PageKind = (typeof pageKinds)[number];
/** A belief has no page of its own: articles show it. */
export type MentionKind = PageKind | 'belief';

/** A reference from prose to a record, as the author wrote it. */
export interface ProseMention {
	kind: MentionKind;
	id: string;
	/** Outcome of a study, where one was named. */
	outcome?: string | undefined;
	line: number;
	/** The sentence it stands in, without markup; empty for cards on a line of their own. */
	sentence: string;
	/** How it was written: a citation, a number, a card, a term, a link. */
	how: 'cite' | 'num' | 'card' | 'term' | 'link';
	/** Which occurrence of a citation of this study it is, from 1. */
	nth?: number;
}

/** A component as written, for the rules that check its name and attributes. */
export interface ProseComponent {
	name: string;
	line: number;
	attributes: Record<string, string>;
}

export interface ProseHeading {
	depth: number;
	text: string;
	/** The text with every component as U+FFFC, so that what was typed can be told from what a record says. */
	typed: string;
	line: number;
}

/** A sentence of the plain layer, with the words a reader reads. */
export interface ProseSentence {
	text: string;
	line: number;
	/** False inside the clinician layer. */
	plain: boolean;
	/** The text with every component as U+FFFC, so that what was typed can be told from what a record says. */
	typed: string;
	/** Studies it cites, each counted once. */
	cited: number;
}

export interface Prose {
	mentions: ProseMention[];
	components: ProseComponent[];
	headings: ProseHeading[];
	sentences: ProseSentence[];
	/** Internal links as written, with their line. */
	links: { url: string; line: number }[];
	/** What MDX would run or print as it stands, beside every sentence: `{46}`, `export …`, a block of code. */
	code: { text: string; line: number }[];
}

const kindOfFolder: Record<string, PageKind> = {
	studies: 'study',
	claims: 'claim',
	exercises: 'exercise',
	programmes: 'programme',
	articles: 'article',
};

/**
 * What an MDX text refers to, in order, with lines counted from the top of the file.
 * `textOf` gives the words a component stands for (a number from a record), so that sentences read as on the page.
 */
export function readProse(tree: ProseNode, textOf: (component: ProseComponent) => string): Prose {
	const prose: Prose = { mentions: [], components: [], headings: [], sentences: [], links: [], code: codeIn(tree) };
	const citations = new Map<string, number>();

	const visit = (node: ProseNode, plain: boolean): void => {
		const line = node.position?.start.line ?? 1;
		if (node.type === 'heading') {
			const typed = plainText(node, () => '\uFFFC');
			prose.headings.push({ depth: node.depth ?? 2, text: plainText(node, textOf), typed, line });
		}
		if (isBlockOfText(node)) {
			const sentences = splitSentences(pieces(node, textOf));
			for (const sentence of sentences) {
				const { text, typed, line, nodes } = sentence;
				const cited = new Set(nodes.filter(({ name }) => name === 'Cite').map((cite) => attributesOf(cite)['study']))
					.size;
				if (node.type !== 'heading') prose.sentences.push({ text, typed, line, plain, cited });
				for (const inner of sentence.nodes) record(inner, sentence.text);
			}
			return;
		}
		if (isComponent(node)) record(node, '');
		const inside = plain && node.name !== 'ForClinicians';
		for (const child of node.children ?? []) visit(child, inside);
	};

	const record = (node: ProseNode, sentence: string): void => {
		const line = node.position?.start.line ?? 1;
		if (node.type === 'link' && node.url?.startsWith('/')) {
			prose.links.push({ url: node.url, line });
			const target = targetOf(node.url);
			if (target) prose.mentions.push({ ...target, line, sentence, how: 'link' });
			return;
		}
		if (!isComponent(node) || !node.name) return;
		const component = { name: node.name, line, attributes: attributesOf(node) };
		prose.components.push(component);
		for (const mention of mentionsOf(component)) {
			const nth = mention.how === 'cite' ? (citations.get(mention.id) ?? 0) + 1 : undefined;
			if (nth !== undefined) citations.set(mention.id, nth);
			prose.mentions.push({ ...mention, line, sentence, ...(nth === undefined ? {} : { nth }) });
		}
	};

	visit(tree, true);
	return prose;
}

/** The record an internal address leads to: `/exercises/clamshell/`, `/glossary/#patella`. */
export function targetOf(url: string): { kind: PageKind; id: string } | undefined {
	const term = /^\/glossary\/#([^/#]+)$/.exec(url);
	if (term?.[1]) return { kind: 'term', id: term[1] };
	const page = /^\/([a-z]+)\/([^/#]+)\/(#.*)?$/.exec(url);
	const kind = page?.[1] === undefined ? undefined : kindOfFolder[page[1]];
	return kind && page?.[2] ? { kind, id: page[2] } : undefined;
}

export function isPageKind(kind: string | undefined): kind is PageKind {
	return pageKinds.some((one) => one === kind);
}

/** Ids in a list an author writes: "clamshell, bridge". */
export function idList(text: string | undefined): string[] {
	return (text ?? '').split(/[\s,]+/).filter((id) => id !== '');
}

function mentionsOf({ name, attributes }: ProseComponent): Omit<ProseMention, 'line' | 'sentence'>[] {
	switch (name) {
		case 'Cite':
			return attributes['study'] ? [{ kind: 'study', id: attributes['study'], how: 'cite' }] : [];
		case 'Num': {
			const { record, outcome } = parseRequest(attributes['of'] ?? '');
			const [kind, id] = record?.includes(':') ? record.split(':') : ['study', record];
			return id && isPageKind(kind) ? [{ kind, id, outcome, how: 'num' }] : [];
		}
		case 'Term':
			return attributes['id'] ? [{ kind: 'term', id: attributes['id'], how: 'term' }] : [];
		case 'Says':
			return attributes['claim'] ? [{ kind: 'claim', id: attributes['claim'], how: 'link' }] : [];
		case 'Claim':
			return attributes['id'] ? [{ kind: 'claim', id: attributes['id'], how: 'card' }] : [];
		case 'Exercises':
			return idList(attributes['ids']).map((id) => ({ kind: 'exercise', id, how: 'card' }));
		case 'Programmes':
			return idList(attributes['ids']).map((id) => ({ kind: 'programme', id, how: 'card' }));
		case 'BeliefCheck':
			return idList(attributes['ids']).map((id) => ({ kind: 'belief', id, how: 'card' }));
		default:
			return [];
	}
}

interface Piece {
	text: string;
	line: number;
	node?: ProseNode;
}

interface Sentence {
	text: string;
	typed: string;
	line: number;
	nodes: ProseNode[];
}

function isBlockOfText(node: ProseNode): boolean {
	return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

function pieces(node: ProseNode, textOf: (component: ProseComponent) => string): Piece[] {
	return (node.children ?? []).flatMap((child): Piece[] => {
		const line = child.position?.start.line ?? node.position?.start.line ?? 1;
		if (child.type === 'text' || child.type === 'inlineCode') return [{ text: child.value ?? '', line }];
		if (child.type === 'break') return [{ text: ' ', line }];
		if (isComponent(child) && (child.children ?? []).length === 0) {
			return [{ text: textOf({ name: child.name ?? '', line, attributes: attributesOf(child) }), line, node: child }];
		}
		const inner = pieces(child, textOf);
		return isComponent(child) || child.type === 'link' ? [{ text: '', line, node: child }, ...inner] : inner;
	});
}

function plainText(node: ProseNode, textOf: (component: ProseComponent) => string): string {
	return pieces(node, textOf)
		.map((piece) => piece.text)
		.join('')
		.trim();
}

const sentenceEnd = /[.?!]["”’)]?\s*$/;

/** A sentence ends at . ? or ! before a space and a capital, digit or quote; a citation after the full stop belongs to it. */
function splitSentences(all: Piece[]): Sentence[] {
	const sentences: Sentence[] = [];
	let current: Sentence | undefined;
	let ended = false;
	for (const piece of all) {
		if (piece.node) {
			const startsNew: boolean = ended && piece.text !== '' && piece.node.name !== 'Cite';
			if (!current || startsNew) sentences.push((current = { text: '', typed: '', line: piece.line, nodes: [] }));
			if (startsNew) ended = false;
			current.nodes.push(piece.node);
			current.text += piece.text;
			if (piece.text !== '') current.typed += '\uFFFC';
			if (sentenceEnd.test(piece.text)) ended = true;
			continue;
		}
		for (const part of piece.text.split(/(?<=[.?!]["”’)]?)(?=\s)/)) {
			if (ended && part.trim() !== '') {
				sentences.push((current = { text: '', typed: '', line: piece.line, nodes: [] }));
				ended = false;
			}
			if (!current) sentences.push((current = { text: '', typed: '', line: piece.line, nodes: [] }));
			current.text += part;
			current.typed += part;
			if (sentenceEnd.test(part) && !/\b(e\.g|i\.e|vs|cf|approx|no|al)\.$/i.test(part.trim())) ended = true;
		}
	}
	return sentences
		.map((sentence) => ({ ...sentence, text: sentence.text.replace(/\s+/g, ' ').trim() }))
		.filter((sentence) => sentence.text !== '' || sentence.nodes.length > 0);
}
