import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { collectionNames, collections, type Collection } from './collections.ts';
import { parseMdx, type ProseNode } from './article/mdx.ts';
import { schemaIssues, wording } from './schema-issues.ts';
import { nearest, type Issue } from './issue.ts';
import { decode, oddCharacters } from './source-text.ts';
import { readYaml } from './yaml-source.ts';

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
		if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
			content.issues.push(notAFile(path, file));
			const list = collectionOf(inside);
			if (list && 'list' in collections[list]) content.ids.delete(list);
			continue;
		}
		const collection = collectionOf(inside);
		if (collection === undefined) content.issues.push(misplaced(file, inside));
		else readFile(path, file, collection, content);
	}
	return content;
}

/** Changes whenever a content file is added, removed or written; the dev server asks for it on every page. */
export function contentVersion(root: string): string {
	const files = listFiles(join(root, 'content'));
	return files.map((file) => `${file}:${statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0}`).join();
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
	const list = 'list' in shelf;
	const known = content.ids.get(collection);
	if (!list) known?.add(name);
	else content.ids.delete(collection); // Until the list has been read.

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
	const odd = oddCharacters(text);
	for (const { line, message, hint } of odd) add('text-is-seen', message, hint, line);
	if (odd.length > 0) return;
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
	const source = readYaml(yaml);
	if ('problems' in source) {
		for (const { line, message, hint } of source.problems) add('yaml-syntax', message, hint, line);
		return;
	}
	const raw = source.value;
	if (raw === null || raw === undefined) {
		add('schema', 'The file holds no fields.', 'Copy the fields of a neighbour in the same folder.', 1);
		return;
	}
	if (list && !Array.isArray(raw)) {
		add('schema', 'The file is not a list.', 'It is a list of records, each beginning with "- id:".', 1);
		return;
	}
	if (list && known) content.ids.set(collection, known);
	(list ? (raw as unknown[]) : [raw]).forEach((value, index) => {
		const prefix = list ? [index] : [];
		const lineOf = (path: readonly PropertyKey[]) => source.lineOf([...prefix, ...path]);
		const id = idOf(value) ?? name;
		if (list && known?.has(id)) {
			add(
				'id-unique',
				`The id "${id}" stands twice in this list.`,
				'Join the two entries, or give one another id.',
				lineOf(['id']),
			);
		}
		if (list) known?.add(id);
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

/** Files under a folder, and what stands where a file is meant: a folder of such a name, a link. */
function listFiles(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => !entry.isDirectory() || /\.(?:yaml|mdx)$/.test(entry.name))
		.filter((entry) => !entry.name.startsWith('.') && entry.name !== 'README.md')
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

function notAFile(path: string, file: string): Issue {
	const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
	return {
		rule: 'file-is-file',
		file,
		severity: 'error',
		message: isFolder
			? 'A folder stands where a file is meant.'
			: 'This is a link that leads nowhere, or no file at all.',
		hint: 'Put the file itself there, or delete it.',
	};
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
