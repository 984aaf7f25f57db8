import { expect, test } from 'vitest';
import { kindAt } from '../../src/search/place.ts';

test('a page is of the kind of its folder, wherever the site stands', () => {
	const kinds = {
		'/': 'page',
		'/articles/': 'page',
		'/articles/running/': 'article',
		'/exercises/squat/handout/': 'exercise',
		'/glossary/': 'term',
		'/about/': 'page',
	};
	for (const [path, kind] of Object.entries(kinds))
		for (const base of ['', '/hip-to-knee', '/a/b']) expect(kindAt(base + path), base + path).toBe(kind);
});
