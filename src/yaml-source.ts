import {
	isAlias,
	isMap,
	isNode,
	isScalar,
	isSeq,
	LineCounter,
	parseDocument,
	visit,
	type Document,
	type ScalarTag,
} from 'yaml';
import { oddCharacters, type SourceProblem } from './source-text.ts';

/** The values of a YAML text, and the line of each field by its path, or of the nearest field around it. */
export interface YamlSource {
	value: unknown;
	lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** Most characters in one text; the longest there is has about 800. */
const longestText = 5_000;

const quoting = 'Close every quote, and quote text that holds ": ", " #", braces or brackets.';

/** A day that stands without quotes is a date for Astro, which reads the same files by YAML 1.1; so it is one here. */
const date: ScalarTag = {
	tag: 'tag:yaml.org,2002:timestamp',
	default: true,
	test: /^\d{4}-\d\d-\d\d$/,
	resolve: (text) => {
		const day = new Date(text);
		return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? day : text;
	},
};

/** Reads YAML as content files use it: plain values, lists and blocks of fields. What else YAML can do is a problem. */
export function readYaml(yaml: string): YamlSource | { problems: SourceProblem[] } {
	const lines = new LineCounter();
	try {
		const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, customTags: [date] });
		const lineAt = (offset: number) => lines.linePos(offset).line;
		const [broken] = document.errors; // The first one; those after it follow from it.
		if (broken && !isExhausted(broken)) return { problems: [{ ...problemOf(broken), line: lineAt(broken.pos[0]) }] };
		if (broken) return { problems: [tooDeep(lineAt(broken.pos[0]))] };
		const problems = oddParts(document, lineAt);
		if (problems.length > 0) return { problems };
		return { value: document.toJS(), lineOf: (path) => lineIn(document, lines, path) };
	} catch (error) {
		// Lists inside lists by the thousand exhaust whatever goes through them.
		if (isExhausted(error)) return { problems: [tooDeep(1)] };
		throw error;
	}
}

function isExhausted(error: unknown): boolean {
	return error instanceof Error && /call stack/i.test(error.message);
}

function tooDeep(line: number): SourceProblem {
	return {
		line,
		message: 'Lists or blocks stand inside one another too deeply to be read.',
		hint: 'No field needs more than six levels. Quote text that begins with brackets or braces.',
	};
}

/** Anchors, aliases and tags, which an author means as text; characters nobody sees; texts without an end. */
function oddParts(document: Document, lineAt: (offset: number) => number): SourceProblem[] {
	const problems: SourceProblem[] = [];
	const add = (offset: number | undefined, message: string, hint: string) =>
		problems.push({ line: offset === undefined ? undefined : lineAt(offset), message, hint });
	const quote = 'Write the words out, in double quotes.';
	visit(document, (_, node) => {
		if (!isNode(node)) return;
		const offset = node.range?.[0];
		if (isAlias(node)) return void add(offset, `"*${node.source}" stands for something written elsewhere.`, quote);
		if (node.anchor) add(offset, `"&${node.anchor}" gives a name to a value, and is not shown.`, quote);
		// A tag stands on a node only where it was written.
		if (node.tag)
			add(offset, `"${node.tag.replace('tag:yaml.org,2002:', '!!')}" says what a value is, and is not shown.`, quote);
		if (!isScalar(node) || typeof node.value !== 'string') return;
		if (node.value.length > longestText)
			add(offset, `A text has ${node.value.length} characters; ${longestText} is the most.`, 'Shorten it.');
		const [odd] = oddCharacters(node.value);
		if (odd) add(offset, odd.message.replace('The line', 'The text'), odd.hint);
	});
	return problems;
}

/** Line of the deepest node on the path that exists; for a missing field, the line of its parent's key. */
function lineIn(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
	let node: unknown = document.contents;
	let offset = isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
	for (const key of path) {
		let next: unknown;
		if (isMap(node)) {
			const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
			if (isScalar(pair?.key)) offset = pair.key.range?.[0] ?? offset;
			next = pair?.value;
		} else if (isSeq(node)) {
			next = node.items[Number(key)];
			if (isMap(next) || isSeq(next) || isScalar(next)) offset = next.range?.[0] ?? offset;
		}
		if (next === undefined) break;
		node = next;
	}
	return offset === undefined ? undefined : lines.linePos(offset).line;
}

function problemOf({ code, message }: { code: string; message: string }): { message: string; hint: string } {
	if (code === 'DUPLICATE_KEY') return { message: 'The same field stands twice.', hint: 'Remove one of the two.' };
	if (code === 'TAB_AS_INDENT') return { message: 'The line is indented with a tab.', hint: 'Indent with two spaces.' };
	if (code === 'MULTIPLE_DOCS')
		return {
			message: 'A line of "---" or "..." ends the record here, and more follows.',
			hint: 'Take that line away.',
		};
	const first = message.split('\n')[0] ?? message;
	return { message: first.endsWith('.') ? first : `${first}.`, hint: quoting };
}
