import { createReadStream, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { close, createIndex } from 'pagefind';
import { builtPages, rewritePages } from '../built-files.ts';

const contentTypes: Record<string, string> = {
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
};

/**
 * Builds the search index from the finished pages, and fails the build when Pagefind reports a problem or finds a
 * number of pages other than the pages marked for it. In dev it serves the index of the last build.
 * Pages carry no filters, whose files Pagefind names anew each time (https://github.com/Pagefind/pagefind/issues/638): so
 * the same pages give the same index, byte for byte.
 */
export function pagefind(): AstroIntegration {
	return {
		name: 'pagefind',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const { index } = await answer('createIndex', createIndex({ forceLanguage: 'en' }));
				if (!index) throw new AstroError('Pagefind gave no index.');
				const path = fileURLToPath(dir);
				await answer('addDirectory', index.addDirectory({ path }));
				// Written here, not by Pagefind's own writer, which may answer before its files are complete.
				const { files } = await answer('getFiles', index.getFiles());
				for (const file of files) {
					const target = join(path, 'pagefind', file.path);
					mkdirSync(dirname(target), { recursive: true });
					writeFileSync(target, file.content);
				}
				await close();
				const [marked, indexed] = [markedPages(path), indexedPages(path)];
				if (marked === 0 || marked !== indexed) {
					throw new AstroError(
						`Pagefind indexed ${indexed} pages, but ${marked} pages are marked for it.`,
						'Page.astro marks a page with data-pagefind-body when it is given a kind.',
					);
				}
				dropMarks(path);
				logger.info(`indexed ${indexed} pages`);
			},
			'astro:server:setup': ({ server }) => {
				const built = join(server.config.root, 'dist');
				server.middlewares.use((request, response, next) => {
					const url = new URL(request.url ?? '/', 'http://localhost').pathname;
					if (!url.startsWith('/pagefind/')) return next();
					const file = normalize(join(built, url));
					if (!file.startsWith(join(built, 'pagefind')) || !existsSync(file) || !statSync(file).isFile()) {
						response.statusCode = 404;
						response.end('No search index yet. Run "npm run build" once; dev serves the index of the last build.');
						return;
					}
					response.setHeader('Content-Type', contentTypes[extname(file)] ?? 'application/octet-stream');
					createReadStream(file).pipe(response);
				});
			},
		},
	};
}

/**
 * Takes the marks of what is not indexed from the pages once the index is made: readers need not load them. Notes keep
 * theirs, so that tests can see that no note is indexed.
 */
function dropMarks(folder: string): void {
	rewritePages(folder, (html) =>
		html.replace(/<[^<>]* data-pagefind-ignore[^<>]*>/g, (tag) =>
			tag.includes(' popover') ? tag : tag.replace(/ data-pagefind-ignore(?:="true")?/, ''),
		),
	);
}

/** Built pages that carry the mark of a page to be found. */
function markedPages(folder: string): number {
	let marked = 0;
	for (const { html } of builtPages(folder)) if (html.includes('data-pagefind-body')) marked += 1;
	return marked;
}

/** Pages of every language in the index that was written. */
function indexedPages(folder: string): number {
	const entry = JSON.parse(readFileSync(join(folder, 'pagefind/pagefind-entry.json'), 'utf8')) as {
		languages: Record<string, { page_count: number }>;
	};
	return Object.values(entry.languages).reduce((sum, language) => sum + language.page_count, 0);
}

/** Pagefind reports problems in its answer; here they are thrown. */
async function answer<Answer extends { errors: string[] }>(step: string, promise: Promise<Answer>): Promise<Answer> {
	const result = await promise;
	if (result.errors.length > 0) throw new AstroError(`Pagefind failed in ${step}: ${result.errors.join('; ')}`);
	return result;
}
