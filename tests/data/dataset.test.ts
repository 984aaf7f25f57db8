import { expect, test } from 'vitest';
import { datasetNode } from '../../src/data/dataset.ts';

test('the dataset names its licence and every file with its full address', () => {
	const words = { name: 'Open data', description: 'Everything as files.' };
	const files = [
		{ path: '/data/claims.json', mediaType: 'application/json' },
		{ path: '/data/findings.csv', mediaType: 'text/csv' },
	];
	const node = datasetNode(words, files, 'https://example.org');
	expect(node).toMatchObject({
		...words,
		license: 'https://creativecommons.org/licenses/by/4.0/',
		url: 'https://example.org/data/',
	});
	expect(node.distribution.map(({ contentUrl, encodingFormat }) => [contentUrl, encodingFormat])).toEqual([
		['https://example.org/data/claims.json', 'application/json'],
		['https://example.org/data/findings.csv', 'text/csv'],
	]);
});
