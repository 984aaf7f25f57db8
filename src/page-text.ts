import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from './check.ts';
import { nearest } from './issue.ts';
import { pageFingerprint } from './quality/page-words.ts';
import { readingCopy } from './quality/reading-copy.ts';

/** The command line of `npm run page-text -- <article>`: the words of a built page with the fingerprint a rating names. */
function main(id: string): void {
	const { articles } = checkContent(process.cwd(), new Date()).library;
	const entry = articles.get(id);
	const path = join('dist', 'articles', id, 'index.html');
	if (!entry || !existsSync(path)) {
		const right = nearest(id, articles.keys());
		console.error(
			entry
				? `${path} is not there. Build the site first: npm run build.`
				: `No article has the id "${id}". ${right ? `Did you mean "${right}"?` : `Articles: ${[...articles.keys()].sort().join(', ')}.`}`,
		);
		process.exitCode = 1;
		return;
	}
	console.log(`page: "${pageFingerprint(entry)}"\n\n${readingCopy(readFileSync(path, 'utf8'))}`);
}

main(process.argv[2] ?? '');
