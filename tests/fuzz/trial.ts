import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { collectionNames, collections, type Collection } from '../../src/collections.ts';
import { readContent, type Content } from '../../src/files.ts';
import { link } from '../../src/graph.ts';
import { byText, formatReport, type Issue } from '../../src/issue.ts';
import { check } from '../../src/rules.ts';
import { oddCharacters } from '../../src/source-text.ts';
import { pick } from '../mutation/changes.ts';
import { kinds, type Mutant, type Random } from './kinds.ts';

/** A content file, and what stands in its place. */
export interface Mutation {
	kind: string;
	file: string;
	mutant: Mutant;
}

/** What the check makes of a mutation. */
export interface Outcome {
	outcome: 'line' | 'file' | 'elsewhere' | 'sound' | 'unclear' | 'crash';
	/** Rules that report it. */
	rules: string[];
	/** The report; of a crash its message and stack; of a sound one nothing. */
	report: string;
}

/** What each outcome means, as a run tells it. */
export const outcomes: Readonly<Record<Outcome['outcome'] | 'hang', string>> = {
	line: 'reported with file and line',
	file: 'reported with file',
	elsewhere: 'reported where other files need it',
	sound: 'accepted as sound',
	unclear: 'reported, unclear',
	crash: 'crash',
	hang: 'hang',
};

/** A copy of `content/` in which one file at a time is broken and read again. */
export class Trial {
	readonly root = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
	readonly files: string[];
	private readonly read: Map<string, Content>;
	private readonly known: Set<string>;
	private readonly today: Date;
	/** What the rest of the library says when a file is not read; the same as long as its id is known. */
	private readonly without = new Map<string, Issue[]>();

	constructor(today: Date) {
		this.today = today;
		cpSync('content', join(this.root, 'content'), { recursive: true });
		this.files = readdirSync(join(this.root, 'content'), { recursive: true, encoding: 'utf8' })
			.map((file) => `content/${file.split(sep).join('/')}`)
			.filter((file) => /\.(yaml|mdx)$/.test(file))
			.sort(byText);
		this.read = new Map(this.files.map((file) => [file, readContent(this.root, file)]));
		this.known = new Set(this.issuesOf(this.read).map(keyOf));
	}

	end(): void {
		rmSync(this.root, { recursive: true, force: true });
	}

	/** Breaks a file, reads what stands there now, links and checks the whole library, and puts the file back. */
	run({ file, mutant }: Mutation): Outcome {
		const text = readFileSync(join(this.root, file), 'utf8');
		const place = put(this.root, file, mutant);
		try {
			const read = new Map(this.read);
			read.delete(file);
			if (place !== undefined) read.set(place, readContent(this.root, place));
			const issues = this.issuesOf(new Map([...read].sort(([a], [b]) => byText(a, b))));
			return outcomeOf(
				issues.filter((issue) => !this.known.has(keyOf(issue))),
				[file, place],
			);
		} catch (error) {
			return {
				outcome: 'crash',
				rules: [],
				report: error instanceof Error ? (error.stack ?? error.message) : String(error),
			};
		} finally {
			putBack(this.root, file, text, place);
		}
	}

	private issuesOf(read: ReadonlyMap<string, Content>): Issue[] {
		const content = joined([...read.values()]);
		const unread = [...read].filter(([, { records }]) => records.length === 0).map(([file]) => file);
		const sizes = [...content.ids].map(([name, ids]) => `${name} ${ids.size}`);
		const key = unread.length === 0 || read.size !== this.files.length ? undefined : [...unread, ...sizes].join();
		const known = key === undefined ? undefined : this.without.get(key);
		const issues = known ?? check(link(content), this.today);
		if (key !== undefined) this.without.set(key, issues);
		return [...content.issues, ...issues].filter(({ severity }) => severity === 'error');
	}
}

/** Mutations without end, in turn of every kind named, of files of every collection alike. */
export function* mutationsOf(
	files: readonly string[],
	root: string,
	random: Random,
	names: readonly string[] = Object.keys(kinds),
): Generator<Mutation> {
	const piles = [...Map.groupBy(files, (file) => file.split('/')[1] ?? '').values()];
	for (let round = 0; ; round += 1) {
		for (const kind of names) {
			const pile = pick(piles, random);
			const file = pick(/MDX|tag|sentence/.test(kind) ? files.filter((one) => one.endsWith('.mdx')) : pile, random);
			const text = readFileSync(join(root, file), 'utf8');
			const mutant = kinds[kind]?.(file, text, random);
			if (mutant && !('text' in mutant && mutant.text === text)) yield { kind, file, mutant };
		}
	}
}

/** Puts a mutant in place of a file; the path at which something stands now, if anything. */
export function put(root: string, file: string, mutant: Mutant): string | undefined {
	const path = join(root, file);
	rmSync(path, { recursive: true, force: true });
	if ('is' in mutant) {
		if (mutant.is === 'a folder') mkdirSync(path);
		if (mutant.is === 'a link that leads nowhere') symlinkSync(join(root, 'nowhere'), path);
		return mutant.is === 'gone' ? undefined : file;
	}
	const place = 'renamed' in mutant ? mutant.renamed : file;
	if ('renamed' in mutant && existsSync(join(root, place))) return undefined;
	mkdirSync(dirname(join(root, place)), { recursive: true });
	writeFileSync(
		join(root, place),
		'text' in mutant ? mutant.text : 'bytes' in mutant ? mutant.bytes : readFileSync(file),
	);
	return place;
}

function putBack(root: string, file: string, text: string, place: string | undefined): void {
	if (place !== undefined) rmSync(join(root, place), { recursive: true, force: true });
	rmSync(join(root, file), { recursive: true, force: true });
	writeFileSync(join(root, file), text);
}

/** What reading all files at once would give. A list belongs to one file, which may leave it unread. */
function joined(all: readonly Content[]): Content {
	const ids = new Map<Collection, Set<string>>();
	for (const name of collectionNames) {
		const isUnread = 'list' in collections[name] && all.some((one) => !one.ids.has(name));
		if (!isUnread) ids.set(name, new Set(all.flatMap((one) => [...(one.ids.get(name) ?? [])])));
	}
	return { records: all.flatMap(({ records }) => records), ids, issues: all.flatMap(({ issues }) => issues) };
}

function outcomeOf(issues: readonly Issue[], places: readonly (string | undefined)[]): Outcome {
	const report = issues.length === 0 ? '' : formatReport(issues);
	const own = issues.filter(({ file }) => places.includes(file));
	const outcome =
		issues.length === 0
			? 'sound'
			: issues.some(isUnclear)
				? 'unclear'
				: own.some(({ line }) => line !== undefined)
					? 'line'
					: own.length > 0
						? 'file'
						: 'elsewhere';
	return { outcome, rules: [...new Set(issues.map(({ rule }) => rule))], report };
}

/**
 * What no author understands: words of the language the check is written in, characters that print nothing, a value
 * quoted at full length. What stands in quotation marks is the author's own.
 */
function isUnclear({ message, hint = '' }: Issue): boolean {
	const ours = message.replace(/"[^"]*"/g, '""').replace('the number NaN', '');
	return (
		/\b(?:undefined|NaN)\b|Invalid (?:input|element|key)|Maximum call|Cannot read|is not a function/.test(ours) ||
		/\[object /.test(message) ||
		oddCharacters(message + hint).length > 0 ||
		message.length > 900
	);
}

function keyOf({ rule, file, line, message }: Issue): string {
	return `${rule} ${file} ${line ?? 0} ${message}`;
}
