import { expect, test } from 'vitest';
import { withPart } from './results.ts';

test('a part takes its own place, builds by size, and leaves the others as they are', () => {
	const parts = [
		{ title: 'Build of 10,000 pages', text: 'ten' },
		{ title: 'Build of 447 pages', text: 'few' },
		{ title: 'First paint', text: 'old' },
		{ title: 'First paint', text: 'paint' },
	];
	expect(parts.reduce((known, part) => withPart(known, '# Head', part), '')).toBe(`# Head

## First paint

paint

## Build of 447 pages

few

## Build of 10,000 pages

ten
`);
});
