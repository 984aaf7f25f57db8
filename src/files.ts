import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { collectionNames, collections, type Collection } from './collections.ts';
import { parseMdx, type ProseNode } from './article/mdx.ts';
import { schemaIssues, wording } from './schema-issues.ts';
import { nearest, type Issue } from './issue.ts';

/** One record as it stands in a file: checked data, the prose under it, and where each field is. */
export interface SourceRecord<Name extends Collection = Collection> {
	collection: Name;
	id: string;
	/** Path relative to the project root, with forward slashes. */
	file: string;
	data: z.output<(typeof collections)[Name]['schema']>;
	/** The parsed prose of an MDX file, with lines counted from the top of the file. */
	tree: ProseNode | undefined;
	/** Line of a field by its path (`['citation', 'doi']`), or of the nearest field around it. */
	lineOf(path: readonly PropertyKey[]): number | undefined;
}

export interface Content {
	records: SourceRecord[];
	/**
	 * Ids of every file found, sound or not, so that one broken file does not break all that cite it. A list that could
	 * not be read has no entry.
	 */
	ids: Map<Collection, Set<string>>;
	issues: Issue[];
}

const largestFileBytes = 1024 * 1024;

/**
 * Every content file under `root/content`, or only the file named, parsed and checked one by one; nothing is thrown, all
 * problems are issues.
 */
export function readContent(root: string, only?: string): Content {
	const content: Content = { records: [], ids: new Map(collectionNames.map((name) => [name, new Set()])), issues: [] };
	const base = join(root, 'content');
	for (const path of listFiles(base)) {
		const inside = relative(base, path).split(sep).join('/');
		const file = `content/${inside}`;
		if (only !== undefined && file !== only) continue;
		const collection = collectionOf(inside);
		if (collection === undefined) content.issues.push(misplaced(file, inside));
		else readFile(path, file, collection, content);
	}
	return content;
}

/** Changes whenever a content file is added, removed or written; the dev server asks for it on every page. */
export function contentVersion(root: string): string {
	const files = listFiles(join(root, 'content'));
	return files.map((file) => `${file}:${statSync(file).mtimeMs}`).join();
}

/** Fingerprint of the content as it stands in its files, names and bytes: the same content gives the same on every machine. */
export function contentFingerprint(root: string): string {
	const base = join(root, 'content');
	const hash = createHash('sha256');
	for (const path of listFiles(base)) {
		const bytes = readFileSync(path);
		hash.update(`${relative(base, path).split(sep).join('/')}\0${bytes.length}\0`).update(bytes);
	}
	return `sha256:${hash.digest('hex')}`;
}

function readFile(path: string, file: string, collection: Collection, content: Content): void {
	const add = (rule: string, message: string, hint?: string, line?: number) =>
		content.issues.push({ rule, file, line, message, hint, severity: 'error' });
	const shelf = collections[collection];
	const name =
		file
			.split('/')
			.at(-1)
			?.replace(/\.\w+$/, '') ?? '';
	if (!('list' in shelf)) content.ids.get(collection)?.add(name);

	const bytes = statSync(path).size;
	if (bytes > largestFileBytes) {
		add(
			'file-small',
			`The file has ${(bytes / 1024 / 1024).toFixed(1)} MB; a content file has at most 1 MB.`,
			'Split it, or put pictures and data into public/.',
		);
		return;
	}
	const text = decode(readFileSync(path));
	if (text === undefined) {
		add('file-is-text', 'The file is not UTF-8 text.', 'Pictures and other binary files belong in public/.');
		return;
	}
	if (text.trim() === '') {
		add(
			'file-not-empty',
			'The file is empty.',
			'Copy a neighbour in the same folder and change it, or delete the file.',
		);
		return;
	}
	const prose = file.endsWith('.mdx') ? parseMdx(text) : undefined;
	if (prose && 'problem' in prose) add('mdx-syntax', prose.problem.message, prose.problem.hint, prose.problem.line);
	const yaml = prose ? frontmatter(text) : text;
	if (yaml === undefined) {
		add(
			'frontmatter',
			'The file does not begin with frontmatter.',
			'Put "---", the fields, and "---" on lines of their own before the text.',
			1,
		);
		return;
	}
	const lines = new LineCounter();
	const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
	const [broken] = document.errors; // The first one; those after it follow from it.
	if (broken) {
		const { message, hint } = yamlProblem(broken);
		add('yaml-syntax', message, hint, lines.linePos(broken.pos[0]).line);
		if ('list' in shelf) content.ids.delete(collection);
		return;
	}
	const raw: unknown = document.toJS();
	const list = 'list' in shelf;
	if (list && !Array.isArray(raw)) {
		add('schema', 'The file is not a list.', 'It is a list of records, each beginning with "- id:".', 1);
		content.ids.delete(collection);
		return;
	}
	(list ? (raw as unknown[]) : [raw]).forEach((value, index) => {
		const prefix = list ? [index] : [];
		const lineOf = (path: readonly PropertyKey[]) => lineIn(document, lines, [...prefix, ...path]);
		const id = idOf(value) ?? name;
		if (list && content.ids.get(collection)?.has(id)) {
			add(
				'id-unique',
				`The id "${id}" stands twice in this list.`,
				'Join the two entries, or give one another id.',
				lineOf(['id']),
			);
		}
		if (list) content.ids.get(collection)?.add(id);
		const parsed = shelf.schema.safeParse(value, { error: wording });
		if (!parsed.success) {
			for (const problem of parsed.error.issues) {
				for (const issue of schemaIssues(problem, value)) {
					add('schema', issue.message, issue.hint, lineOf(issue.path));
				}
			}
			return;
		}
		// Prose that does not parse cannot be linked; its frontmatter has been checked all the same.
		if (!prose || 'tree' in prose) {
			const record = { collection, id, file, data: parsed.data, tree: prose?.tree, lineOf };
			content.records.push(record as SourceRecord);
		}
		if (!list && 'id' in parsed.data && parsed.data.id !== name) {
			add(
				'id-is-file-name',
				`The id "${id}" differs from the file name "${name}".`,
				`Write "id: ${name}", or name the file ${id}.${file.split('.').at(-1)}.`,
				lineOf(['id']),
			);
		}
	});
}

function listFiles(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name !== 'README.md')
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

function collectionOf(inside: string): Collection | undefined {
	return collectionNames.find((name) => {
		const [folder, pattern] = collections[name].files.split('/');
		if (pattern === undefined) return inside === folder;
		const [actualFolder, file, ...deeper] = inside.split('/');
		return actualFolder === folder && deeper.length === 0 && file?.endsWith(pattern.slice(1)) === true;
	});
}

function misplaced(file: string, inside: string): Issue {
	const parts = inside.split('/');
	const places = collectionNames.map((name) => `content/${collections[name].files.replace('*', '<id>')}`);
	const folders = collectionNames.map((name) => collections[name].files.split('/')[0] ?? '');
	const folder = parts.length > 1 ? (parts[0] ?? '') : '';
	const right = folders.includes(folder) ? folder : nearest(folder || inside, folders);
	const place = right && places.find((path) => path.startsWith(`content/${right}`));
	return {
		rule: 'file-in-place',
		file,
		severity: 'error',
		message: 'No collection takes a file of this name in this folder, so no page would show it.',
		hint: place ? `Did you mean ${place}?` : `Content lives in ${places.join(', ')}.`,
	};
}

function decode(bytes: Uint8Array): string | undefined {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return text.includes('\0') ? undefined : text;
	} catch {
		return undefined;
	}
}

/** The YAML between the first two `---` lines, with a blank first line so that line numbers are the file's. */
function frontmatter(text: string): string | undefined {
	const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(\r?\n|$)/.exec(text);
	return match?.[1] === undefined ? undefined : `\n${match[1]}`;
}

function idOf(value: unknown): string | undefined {
	return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
		? value.id
		: undefined;
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

function yamlProblem({ code, message }: { code: string; message: string }): { message: string; hint: string } {
	if (code === 'DUPLICATE_KEY') return { message: 'The same field stands twice.', hint: 'Remove one of the two.' };
	if (code === 'TAB_AS_INDENT') return { message: 'The line is indented with a tab.', hint: 'Indent with two spaces.' };
	const first = message.split('\n')[0] ?? message;
	return {
		message: first.endsWith('.') ? first : `${first}.`,
		hint: 'Close every quote, and quote text that holds ": ", " #", braces or brackets.',
	};
}
