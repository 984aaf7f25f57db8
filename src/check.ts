import { pathToFileURL } from 'node:url';
import { readContent } from './files.ts';
import { link, type Library } from './graph.ts';
import { count, formatReport, summariseWarnings, type Issue } from './issue.ts';
import { check } from './rules.ts';
import { readingInShort } from './rules/reading.ts';

export interface Checked {
	library: Library;
	errors: Issue[];
	warnings: Issue[];
}

/** Reads, links and checks all content under `root/content`. Throws nothing: problems are returned. */
export function checkContent(root: string, today: Date): Checked {
	const content = readContent(root);
	const library = link(content);
	const issues = [...content.issues, ...check(library, today)];
	return {
		library,
		errors: issues.filter((issue) => issue.severity === 'error'),
		warnings: issues.filter((issue) => issue.severity === 'warning'),
	};
}

/**
 * Where a build keeps what it checked before it started. Pages are bundled with modules of their own, so nothing but the
 * process itself takes it to them.
 */
const place = Symbol.for('hip-to-knee.checked');
const shared = globalThis as { [place]?: Checked };

/** Checks the content for the build that begins, and keeps the result for its pages and later steps. */
export function checkForBuild(root: string, today: Date): Checked {
	return (shared[place] = checkContent(root, today));
}

/** What the build checked before it started; `undefined` where no build runs. */
export function checkedForBuild(): Checked | undefined {
	return shared[place];
}

/** The command line of `npm run check`: prints the report and sets the exit code. */
function main(): void {
	const { library, errors, warnings } = checkContent(process.cwd(), new Date());
	if (warnings.length > 0)
		console.warn(`${count(warnings.length, 'warning')} about the content:\n${summariseWarnings(warnings)}\n`);
	if (errors.length > 0) {
		console.error(formatReport(errors));
		process.exitCode = 1;
		return;
	}
	const { studies, claims, exercises, programmes, articles, terms } = library;
	console.log(
		`Content is sound: ${count(articles.size, 'article')}, ${count(exercises.size, 'exercise')}, ${count(programmes.size, 'programme')}, ${count(claims.size, 'claim')}, ${count(studies.size, 'study', 'studies')}, ${count(terms.size, 'term')}.`,
	);
	console.log(readingInShort(library));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
