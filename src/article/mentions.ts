import { sideBySide } from '../chart/shares.ts';
import { parseRequest } from '../evidence/binding.ts';
import { bendRequests } from '../gait/knee-bend.ts';
import { loadRequests, loadStudyOf } from '../gait/load.ts';
import { withoutTreatment } from './choice.ts';
import { attributesOf, codeIn, isComponent, oddMarkup, type OddMarkup, type ProseNode } from './mdx.ts';

const pageKinds = ['study', 'claim', 'exercise', 'programme', 'article', 'term'] as const;
/** Kinds of record that have a page, or a place on one. */
export type PageKind = (typeof pageKinds)[number];
/** A belief or a choice has no page of its own: articles show it. */
export type MentionKind = PageKind | 'belief' | 'choice';

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
	/** For a term: the words written and the gloss a page puts in brackets after them, if any. */
	shown?: { words: string; gloss: string; plain: boolean };
}

/** A component as written, for the rules that check its name and attributes. */
export interface ProseComponent {
	name: string;
	line: number;
	attributes: Record<string, string>;
	/** For a ladder: how many items its numbered list has; none where something else stands between its tags. */
	steps?: number;
}

export interface ProseHeading {
	depth: number;
	text: string;
	/** The text with every component as U+FFFC, so that what was typed can be told from what a record says. */
	typed: string;
	line: number;
	/** False inside the clinician layer. */
	plain: boolean;
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
	/** The text with components, links and the words of terms as U+FFFC: what stands there unexplained. */
	unmarked: string;
	/** Ids of the terms marked in it. */
	terms: string[];
}

export interface Prose {
	mentions: ProseMention[];
	components: ProseComponent[];
	headings: ProseHeading[];
	sentences: ProseSentence[];
	/** Internal links as written, with their line. */
	links: { url: string; line: number }[];
	/** Pages of others that its links lead to, each once, with the words that lead there first. */
	pagesOfOthers: Map<string, string>;
	/** What MDX would run or print as it stands, beside every sentence: `{46}`, `export …`, a block of code. */
	code: { text: string; line: number }[];
	/** Markdown and addresses that no page shows as they are meant. */
	odd: OddMarkup[];
}

/** The prose of a record that has none. */
export function noProse(): Prose {
	return {
		mentions: [],
		components: [],
		headings: [],
		sentences: [],
		links: [],
		pagesOfOthers: new Map(),
		code: [],
		odd: [],
	};
}

const kindOfFolder: ReadonlyMap<string, PageKind> = new Map([
	['studies', 'study'],
	['claims', 'claim'],
	['exercises', 'exercise'],
	['programmes', 'programme'],
	['articles', 'article'],
]);

/**
 * What an MDX text refers to, in order, with lines counted from the top of the file.
 * `textOf` gives the words a component stands for (a number from a record) or adds to its own (the gloss of a term),
 * so that sentences read as on the page. Glosses stand in the plain layer, and not in headings.
 */
export function readProse(tree: ProseNode, textOf: TextOf): Prose {
	const prose: Prose = { ...noProse(), code: codeIn(tree), odd: oddMarkup(tree) };
	const citations = new Map<string, number>();

	const visit = (node: ProseNode, plain: boolean): void => {
		const line = node.position?.start.line ?? 1;
		if (node.type === 'heading') {
			const typed = plainText(node, () => '\uFFFC');
			prose.headings.push({ depth: node.depth ?? 2, text: plainText(node, textOf), typed, line, plain });
		}
		if (isBlockOfText(node)) {
			const glosses = plain && node.type !== 'heading';
			const sentences = splitSentences(pieces(node, textOf, glosses));
			for (const sentence of sentences) {
				const { text, typed, unmarked, line, nodes } = sentence;
				const named = (name: string, attribute: string) =>
					nodes.flatMap((inner) => (inner.name === name ? (attributesOf(inner)[attribute] ?? []) : []));
				const cited = new Set(named('Cite', 'study')).size;
				const terms = named('Term', 'id');
				if (node.type !== 'heading') prose.sentences.push({ text, typed, unmarked, line, plain, cited, terms });
				for (const inner of sentence.nodes) record(inner, sentence.text, glosses);
			}
			return;
		}
		if (isComponent(node)) record(node, '', false);
		for (const text of wordsOf(node)) {
			prose.sentences.push({ text, typed: text, unmarked: text, line, plain, cited: 0, terms: [] });
		}
		const inside = plain && node.name !== 'ForClinicians';
		for (const child of node.children ?? []) visit(child, inside);
	};

	const record = (node: ProseNode, sentence: string, plain: boolean): void => {
		const line = node.position?.start.line ?? 1;
		if (node.type === 'link' && node.url?.startsWith('/')) {
			prose.links.push({ url: node.url, line });
			const target = targetOf(node.url);
			if (target) prose.mentions.push({ ...target, line, sentence, how: 'link' });
			return;
		}
		if (node.type === 'link' && node.url && URL.canParse(node.url)) {
			if (!prose.pagesOfOthers.has(node.url)) prose.pagesOfOthers.set(node.url, plainText(node, textOf));
			return;
		}
		if (!isComponent(node) || !node.name) return;
		const component = componentOf(node);
		prose.components.push(component);
		for (const mention of mentionsOf(component)) {
			const nth = mention.how === 'cite' ? (citations.get(mention.id) ?? 0) + 1 : undefined;
			if (nth !== undefined) citations.set(mention.id, nth);
			const shown = mention.how === 'term' ? { shown: { ...termShown(node, textOf, plain), plain } } : {};
			prose.mentions.push({ ...mention, line, sentence, ...(nth === undefined ? {} : { nth }), ...shown });
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
	const kind = kindOfFolder.get(page?.[1] ?? '');
	return kind && page?.[2] ? { kind, id: page[2] } : undefined;
}

export function isPageKind(kind: string | undefined): kind is PageKind {
	return pageKinds.some((one) => one === kind);
}

/** Ids in a list an author writes: "clamshell, bridge". */
export function idList(text: string | undefined): string[] {
	return (text ?? '').split(/[\s,]+/).filter((id) => id !== '');
}

/** The numbers a component asks records for. */
export function requestsOf({ name, attributes }: Pick<ProseComponent, 'name' | 'attributes'>): string[] {
	if (name === 'Num') return [attributes['of'] ?? ''];
	if (name === 'OutOf100') return sideBySide(attributes['of']);
	if (name === 'KneeBendLoad') return [...bendRequests];
	const study = name === 'LoadByActivity' ? loadStudyOf(attributes['study']) : undefined;
	return study ? loadRequests(study) : [];
}

/** Words an author writes for a picture, in its attributes. */
function wordsOf(node: ProseNode): string[] {
	if (!isComponent(node) || node.name !== 'OutOf100') return [];
	const { what, who } = attributesOf(node);
	return [...sideBySide(what), ...sideBySide(who)];
}

function mentionsOf(component: ProseComponent): Omit<ProseMention, 'line' | 'sentence'>[] {
	const { name, attributes } = component;
	switch (name) {
		case 'Cite':
			return attributes['study'] ? [{ kind: 'study', id: attributes['study'], how: 'cite' }] : [];
		case 'Term':
			return attributes['id'] ? [{ kind: 'term', id: attributes['id'], how: 'term' }] : [];
		case 'Says':
			return attributes['claim'] ? [{ kind: 'claim', id: attributes['claim'], how: 'link' }] : [];
		case 'Claim':
			return attributes['id'] ? [{ kind: 'claim', id: attributes['id'], how: 'card' }] : [];
		case 'GaitChain':
			return attributes['story'] ? [{ kind: 'claim', id: attributes['story'], how: 'card' }] : [];
		case 'PelvicDrop': {
			const { record, outcome } = parseRequest(attributes['of'] ?? '');
			return record ? [{ kind: 'study', id: record, outcome, how: 'card' }] : [];
		}
		case 'Exercises':
			return idList(attributes['ids']).map((id) => ({ kind: 'exercise', id, how: 'card' }));
		case 'Programmes':
			return idList(attributes['ids']).map((id) => ({ kind: 'programme', id, how: 'card' }));
		case 'BeliefCheck':
			return idList(attributes['ids']).map((id) => ({ kind: 'belief', id, how: 'card' }));
		case 'Choices':
			return [...new Set([...idList(attributes['ids']), withoutTreatment])].map((id) => ({
				kind: 'choice',
				id,
				how: 'card',
			}));
		default:
			return requestsOf(component).flatMap((request) => {
				const { record, outcome } = parseRequest(request);
				const [kind, id] = record?.includes(':') ? record.split(':') : ['study', record];
				return id && isPageKind(kind) ? [{ kind, id, outcome, how: 'num' }] : [];
			});
	}
}

/** The words of a component without children, or the gloss of a term beside the words written inside it. */
type TextOf = (component: ProseComponent, words: string) => string;

interface Piece {
	text: string;
	line: number;
	node?: ProseNode;
	/** Inside a term or a link, which lead to an explanation. */
	marked?: true;
	/** Not typed by the author. */
	filled?: true;
}

interface Sentence {
	text: string;
	typed: string;
	unmarked: string;
	line: number;
	nodes: ProseNode[];
}

function isBlockOfText(node: ProseNode): boolean {
	return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

function pieces(node: ProseNode, textOf: TextOf, plain: boolean, marked = false): Piece[] {
	const mark = marked ? { marked } : {};
	return (node.children ?? []).flatMap((child): Piece[] => {
		const line = child.position?.start.line ?? node.position?.start.line ?? 1;
		if (child.type === 'text' || child.type === 'inlineCode') return [{ text: child.value ?? '', line, ...mark }];
		if (child.type === 'break') return [{ text: ' ', line }];
		if (isComponent(child) && (child.children ?? []).length === 0) {
			return [{ text: textOf(componentOf(child), ''), line, node: child }];
		}
		const isTerm = isComponent(child) && child.name === 'Term';
		const inner = pieces(child, textOf, plain, marked || isTerm || child.type === 'link');
		if (!isComponent(child) && child.type !== 'link') return inner;
		const gloss = isTerm ? termShown(child, textOf, plain).gloss : '';
		const bracket: Piece[] = gloss === '' ? [] : [{ text: ` (${gloss})`, line, marked: true, filled: true }];
		return [{ text: '', line, node: child }, ...inner, ...bracket];
	});
}

function componentOf(node: ProseNode): ProseComponent {
	const component = { name: node.name ?? '', line: node.position?.start.line ?? 1, attributes: attributesOf(node) };
	return node.name === 'Ladder' ? { ...component, steps: stepsIn(node) } : component;
}

/** Items of the one numbered list a node holds; none where it holds something else, or a list holds another. */
function stepsIn({ children = [] }: ProseNode): number {
	const [list, ...more] = children;
	if (list?.type !== 'list' || !list.ordered || more.length > 0) return 0;
	const items = list.children ?? [];
	return items.some(({ children: inside = [] }) => inside.some(({ type }) => type === 'list')) ? 0 : items.length;
}

/** The words written inside a term, and the gloss that stands beside them. */
function termShown(node: ProseNode, textOf: TextOf, plain: boolean): { words: string; gloss: string } {
	const words = plainText(node, textOf);
	return { words, gloss: plain ? textOf(componentOf(node), words) : '' };
}

function plainText(node: ProseNode, textOf: TextOf): string {
	return pieces(node, textOf, false)
		.map((piece) => piece.text)
		.join('')
		.trim();
}

/** Stands for what the author did not type. */
const gap = '\uFFFC';

const startOf = ({ line }: Piece): Sentence => ({ text: '', typed: '', unmarked: '', line, nodes: [] });

const sentenceEnd = /[.?!]["”’)]?\s*$/;

/** A sentence ends at . ? or ! before a space and a capital, digit or quote; a citation after the full stop belongs to it. */
function splitSentences(all: Piece[]): Sentence[] {
	const sentences: Sentence[] = [];
	let current: Sentence | undefined;
	let ended = false;
	for (const piece of all) {
		if (piece.node) {
			const hasWords = piece.text !== '' || (piece.node.children ?? []).length > 0;
			const startsNew: boolean = ended && hasWords && piece.node.name !== 'Cite';
			if (!current || startsNew) sentences.push((current = startOf(piece)));
			if (startsNew) ended = false;
			current.nodes.push(piece.node);
			current.text += piece.text;
			if (piece.text !== '') {
				current.typed += gap;
				current.unmarked += gap;
			}
			if (sentenceEnd.test(piece.text)) ended = true;
			continue;
		}
		for (const part of piece.text.split(/(?<=[.?!]["”’)]?)(?=\s)/)) {
			if (ended && part.trim() !== '') {
				sentences.push((current = startOf(piece)));
				ended = false;
			}
			if (!current) sentences.push((current = startOf(piece)));
			current.text += part;
			current.typed += piece.filled ? gap : part;
			current.unmarked += piece.marked ? gap : part;
			if (sentenceEnd.test(part) && !/\b(e\.g|i\.e|vs|cf|approx|no|al)\.$/i.test(part.trim())) ended = true;
		}
	}
	return sentences
		.map((sentence) => ({ ...sentence, text: sentence.text.replace(/\s+/g, ' ').trim() }))
		.filter((sentence) => sentence.text !== '' || sentence.nodes.length > 0);
}
