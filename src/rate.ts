import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from './check.ts';
import { formatReport, type Issue } from './issue.ts';
import { pageFingerprint } from './quality/page-words.ts';
import { strayQuotes } from './quality/quotes.ts';
import { readingCopy } from './quality/reading-copy.ts';

/**
 * The command line of `npm run rate -- <article> <file of reader a> <file of reader b>`: joins the two files, each a
 * rating that begins with "- reader:", into the record of the article. What is wrong with it is said all at once, and the
 * record stays as it was.
 */
function main(id: string, files: string[]): void {
	if (id === '' || files.length === 0)
		return fail('Write: npm run rate -- <article> <file of reader a> <file of reader b>');
	const absent = files.filter((file) => !existsSync(file));
	if (absent.length > 0) return fail(`Not found: ${absent.join(', ')}.`);
	const file = `content/quality/${id}.yaml`;
	const head = `# yaml-language-server: $schema=../../.astro/collections/quality.schema.json\nid: ${id}\nratings:\n`;
	const before = existsSync(file) ? readFileSync(file) : undefined;
	mkdirSync('content/quality', { recursive: true });
	writeFileSync(file, head + files.map((path) => asItem(readFileSync(path, 'utf8'))).join(''));

	const { library, errors } = checkContent(process.cwd(), new Date());
	const issues = [...errors.filter((issue) => issue.file === file), ...quoteIssues(id, file, library)];
	if (issues.length > 0) {
		if (before === undefined) rmSync(file);
		else writeFileSync(file, before);
		return fail(`${formatReport(issues)}\n\nLines count in the two files joined. ${file} is as it was before.`);
	}
	console.log(`${file} holds the ratings; nothing is wrong with them.`);
}

/** The rating as an item of a list, whatever its own indent. */
function asItem(text: string): string {
	const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
	const indent = Math.min(...lines.map((line) => line.search(/\S/)));
	const isItem = lines[0]?.trim().startsWith('- ') === true;
	return lines.map((line, index) => `${isItem ? '  ' : index === 0 ? '  - ' : '    '}${line.slice(indent)}\n`).join('');
}

/** Quotations that the built page does not hold, as far as the page is the one that was read. */
function quoteIssues(
	id: string,
	file: string,
	{ articles, quality }: ReturnType<typeof checkContent>['library'],
): Issue[] {
	const entry = articles.get(id);
	const record = quality.get(id);
	const path = join('dist', 'articles', id, 'index.html');
	if (!entry || !record || !existsSync(path)) return [];
	const words = readingCopy(readFileSync(path, 'utf8'));
	const page = pageFingerprint(entry);
	return record.data.ratings.flatMap((rating, index) =>
		rating.page !== page
			? [
					{
						rule: 'rated-page-current',
						file,
						line: record.lineOf(['ratings', index, 'page']),
						message: `Reader ${rating.reader} read the page ${rating.page}; it is now ${page}.`,
						hint: 'Have the page read again: its words have changed.',
						severity: 'error' as const,
					},
				]
			: strayQuotes(rating, words).map(({ item, quote }) => ({
					rule: 'quote-on-page',
					file,
					line: record.lineOf(['ratings', index, ...item.split(' '), 'quote']),
					message: `Reader ${rating.reader}, ${item}: the page does not hold "${quote}".`,
					hint: 'Quote the page word for word, as "npm run page-text" prints it.',
					severity: 'error' as const,
				})),
	);
}

function fail(message: string): void {
	console.error(message);
	process.exitCode = 1;
}

main(process.argv[2] ?? '', process.argv.slice(3));
