import { expect, test } from 'vitest';
import { fileOf, pageOf, sectionsOf } from './twins.ts';

const site = 'https://hip-to-knee.example';
const moved = new Set(['/', '/articles/', '/articles/running/', '/exercises/squat/figure.svg']);

const twin = `Question

# “Can I run?” \\*

Read [this](${site}/articles/running/#steps), [that](${site}/diary/) and [the paper](https://doi.org/10.1/x).

![Standing.](${site}/exercises/squat/figure.svg)
`;

test('links to pages and pictures that move along stay within the site, all others lead where they led', () => {
	const { title, body } = pageOf('/claims/x/', twin, 'Whether you can.', { site, moved });
	expect(title).toBe('“Can I run?” *');
	expect(body).toBe(`Question


Read [this](/articles/running/), [that](${site}/diary/) and [the paper](https://doi.org/10.1/x).

![Standing.](/exercises/squat/figure.svg)`);
});

test('a text without a title is named', () => {
	expect(() => pageOf('/claims/x/', 'Text.', '', { site, moved })).toThrow('The twin of /claims/x/ has no title.');
});

test('a file carries title and description as YAML reads them', () => {
	expect(fileOf({ address: '/', title: 'He said: "go"', description: 'a # b', body: 'Text.' })).toBe(
		'---\ntitle: "He said: \\"go\\""\ndescription: "a # b"\n---\n\nText.\n',
	);
});

test('a section is a page with pages below it', () => {
	const page = (address: string) => ({ address, title: address, description: '', body: '' });
	expect(sectionsOf(['/', '/about/', '/articles/', '/articles/running/'].map(page))).toEqual([
		{ label: '/articles/', link: '/articles/' },
	]);
});
