import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { boardsInOrder } from '../../src/boards.ts';
import { checkContent } from '../../src/check.ts';
import { strayQuotes } from '../../src/quality/quotes.ts';
import { readingCopy } from '../../src/quality/reading-copy.ts';

const { library } = checkContent('.', new Date());
const boards = boardsInOrder(library);
const built = (...path: string[]) => readFileSync(join('dist', ...path, 'index.html'), 'utf8');

test('the board names every article once, weakest first, and says which are not rated', () => {
	const rows = [...built('quality').matchAll(/<tr data-source="quality:([^"]+)"[^]*?<\/tr>/g)];
	expect(rows.map(([, id]) => id)).toEqual(boards.map(({ entry }) => entry.id));
	expect(boards).toHaveLength(library.articles.size);
	const words = library.strings.get('en')?.quality;
	expect(rows.map(([row]) => row.includes(words?.notRated ?? '-'))).toEqual(
		boards.map(({ ratings }) => !ratings.length),
	);
	expect(rows.map(([row]) => row.includes(words?.hasChanged ?? '-'))).toEqual(
		boards.map(({ hasChanged }) => hasChanged),
	);
});

test('each article leads to its board, and its board back to it', () => {
	for (const { entry } of boards) {
		expect(built('articles', entry.id)).toContain(`href="/quality/${entry.id}/"`);
		expect(built('quality', entry.id)).toContain(`href="/articles/${entry.id}/"`);
	}
});

test('the board says first that the ratings are our own', () => {
	for (const page of [built('quality'), ...boards.map(({ entry }) => built('quality', entry.id))]) {
		expect(page).toMatch(/<p class="lead">The ratings here are our own[^<]*No outside body has scored us\.<\/p>/);
	}
});

test('every quotation stands on the page it was taken from, as long as the page is the one that was read', () => {
	const stray = boards
		.filter(({ hasChanged }) => !hasChanged)
		.flatMap(({ entry, ratings }) => {
			const words = readingCopy(built('articles', entry.id));
			return ratings.flatMap((rating) => strayQuotes(rating, words));
		});
	expect(stray).toEqual([]);
});
