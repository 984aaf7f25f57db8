import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { backlinksOf } from '../../src/backlinks.ts';
import { checkContent } from '../../src/check.ts';
import { beliefsAsked } from '../../src/graph.ts';
import { article, articleText, belief, contentFolder, mdx, soundFiles, today } from '../records.ts';

/** The library of a sound folder with two beliefs, asked about by an article in this way. */
function libraryAsking(check: string) {
	const beliefs = [belief({ id: 'second' }), belief({ id: 'first', statement: 'It is all at the hip.' })];
	const files = soundFiles({
		'content/beliefs.yaml': stringify(beliefs),
		'content/articles/why-hips.mdx': mdx(article(), `${articleText}\n${check}\n`),
	});
	return checkContent(contentFolder(files), today).library;
}

const backlinks = (check: string) => {
	const library = libraryAsking(check);
	const claim = library.claims.get('hips-help');
	return claim ? backlinksOf(library, claim) : [];
};

test('the page of a claim knows the article that asks about it, and where', () => {
	const [page, ...others] = backlinks('<BeliefCheck ids="first" />');
	expect(others).toEqual([]);
	expect(page?.address).toBe('/articles/why-hips/');
	expect(page?.how).toContain('belief');
	expect(page?.sentences).toContainEqual({
		text: 'It is all at the hip.',
		address: '/articles/why-hips/#belief-first',
	});
	expect(page?.sentences.map(({ address }) => address)).not.toContain('/articles/why-hips/#belief-second');
});

test('a check without ids asks about every belief, in the order of the file', () => {
	const addresses = backlinks('<BeliefCheck />').flatMap(({ sentences }) => sentences.map(({ address }) => address));
	expect(addresses).toEqual(
		expect.arrayContaining(['/articles/why-hips/#belief-first', '/articles/why-hips/#belief-second']),
	);
	const asked = (ids?: string) => beliefsAsked(libraryAsking('<BeliefCheck />'), ids).map(({ id }) => id);
	expect(asked()).toEqual(['second', 'first']);
	expect(asked('first, second')).toEqual(['first', 'second']);
});

test('a belief that no article shows gives its claim no page', () => {
	expect(backlinks('').flatMap(({ how }) => how)).not.toContain('belief');
});
