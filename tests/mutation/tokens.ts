import { isPair, isScalar, isSeq, parseDocument, visit, type Document } from 'yaml';
import { parseMdx, type ProseNode } from '../../src/article/mdx.ts';
import type { Collection } from '../../src/collections.ts';
import { numeralsIn } from '../../src/evidence/numerals.ts';

/** A number as it stands in a content file. */
export interface Token {
	file: string;
	collection: Collection;
	/** Id of its record. */
	id: string;
	/** The field it stands in, from its record; empty for the prose of an MDX file. */
	path: PropertyKey[];
	text: string;
	start: number;
	/** Whether the field is a number, or a text that holds one. */
	typed: 'number' | 'text';
	/** The name it has in its text: `{recovered=46}`. */
	name: string | undefined;
}

/** Every number in a file: fields that are numbers, and numerals in texts. What stands inside requests is a name. */
export function tokensIn(file: string, text: string): Token[] {
	const collection = (file.split('/')[1] ?? '').replace('.yaml', '') as Collection;
	const name = /([^/]+)\.\w+$/.exec(file)?.[1] ?? '';
	const yaml = file.endsWith('.mdx') ? frontmatter(text) : text;
	const document = parseDocument(yaml);
	const isList = isSeq(document.contents);
	const fields = scalarsIn(document).flatMap(({ path, start, end, isNumber }) => {
		const id = isList ? String(document.getIn([path[0], 'id'])) : name;
		const own = isList ? path.slice(1) : path;
		const source = yaml.slice(start, end);
		const found = isNumber ? [{ text: source, index: 0, name: undefined }] : numerals(source);
		return found.map((one) => ({
			...{ file, collection, id, path: own, text: one.text, start: start + one.index, name: one.name },
			typed: isNumber ? ('number' as const) : ('text' as const),
		}));
	});
	return [...fields, ...proseTokens(file, collection, name, text)];
}

function scalarsIn(document: Document) {
	const found: { path: PropertyKey[]; start: number; end: number; isNumber: boolean }[] = [];
	visit(document, {
		Scalar(key, node, ancestors) {
			if (key === 'key' || !node.range) return;
			const steps = [...ancestors, node];
			const path = steps.flatMap((step, index): PropertyKey[] => {
				const parent = steps[index - 1];
				if (isSeq(parent)) return [parent.items.indexOf(step)];
				return isPair(step) && isScalar(step.key) ? [String(step.key.value)] : [];
			});
			found.push({ path, start: node.range[0], end: node.range[1], isNumber: typeof node.value === 'number' });
		},
	});
	return found;
}

function proseTokens(file: string, collection: Collection, id: string, text: string): Token[] {
	const parsed = file.endsWith('.mdx') ? parseMdx(text) : undefined;
	if (!parsed || 'problem' in parsed) return [];
	return blocksOf(parsed.tree).flatMap(({ position }) => {
		const [from = 0, to = 0] = [position?.start.offset, position?.end.offset];
		return numerals(withoutMarkup(text.slice(from, to))).map((one) => ({
			...{ file, collection, id, path: [], text: one.text, start: from + one.index, name: undefined },
			typed: 'text' as const,
		}));
	});
}

function blocksOf(node: ProseNode): ProseNode[] {
	const isBlock = ['paragraph', 'heading', 'tableCell', 'text'].includes(node.type);
	return isBlock ? [node] : (node.children ?? []).flatMap(blocksOf);
}

/** Tags, their attributes and the addresses of links blank, so that positions stay. */
function withoutMarkup(source: string): string {
	return source
		.replace(/<[^<>]*\/>/g, (tag) => '\uFFFC'.repeat(tag.length))
		.replace(/<[^<>]*>|\]\([^()]*\)/g, (tag) => ' '.repeat(tag.length));
}

/** The frontmatter with everything around it blank, so that positions are those of the file. */
function frontmatter(text: string): string {
	const [whole = '', inside = ''] = /^---\n([\s\S]*?)\n---/.exec(text) ?? [];
	return `   \n${inside}${' '.repeat(whole.length - inside.length - 4)}`;
}

/** Numerals of a text as written: names in braces left out, the numbers they name kept with their names. */
function numerals(source: string): { text: string; index: number; name: string | undefined }[] {
	const figures: { name: string; from: number; to: number }[] = [];
	const blank = source.replace(/\{[^{}]*\}/g, (braces, index: number) => {
		const [, before = braces, name] = /^(\{\s*([a-z][a-z0-9-]*)\s*=)/.exec(braces) ?? [];
		if (name) figures.push({ name, from: index, to: index + braces.length });
		return '\uFFFC'.repeat(before.length) + braces.slice(before.length);
	});
	return numeralsIn(blank, { isStudy: () => false }).map(({ text, index }) => ({
		...{ text, index },
		name: figures.find(({ from, to }) => from < index && index < to)?.name,
	}));
}
