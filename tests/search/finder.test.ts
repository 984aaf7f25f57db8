import { expect, test } from 'vitest';
import { namesByLetter } from '../../src/search/a-to-z.ts';
import { Finder } from '../../src/search/finder.ts';
import { stretches } from '../../src/search/marks.ts';
import { pagesFound } from '../../src/search/pages-found.ts';
import type { Place } from '../../src/search/place.ts';
import { termOf, termsOf, wordsIn } from '../../src/search/words.ts';

const places: Place[] = [
	{
		kind: 'exercise',
		address: '/exercises/clamshell/',
		name: 'Clamshell',
		aliases: ['clams'],
		text: 'Trains the hip.',
	},
	{ kind: 'exercise', address: '/exercises/squat/', name: 'Squat', aliases: [], text: 'Trains the thigh.' },
	{
		kind: 'article',
		address: '/articles/stairs/',
		name: 'Why do stairs hurt?',
		aliases: ['pain downstairs'],
		text: 'It is load.',
	},
	{
		kind: 'article',
		address: '/articles/stairs/#today',
		name: 'What can I do on stairs today?',
		aliases: [],
		text: 'Go slowly.',
		page: 'Why do stairs hurt?',
	},
	{
		kind: 'term',
		address: '/glossary/#patella',
		name: 'kneecap',
		aliases: ['patella', '“knee cap”'],
		text: 'The bone in front.',
	},
];
const finderOf = (all: readonly Place[]) => {
	const finder = new Finder();
	finder.add(all);
	return finder;
};
const first = (query: string, all = places) => finderOf(all).find(query).found[0]?.place.address;

test.each([
	['clams', '/exercises/clamshell/'],
	['CLAMSHELLS', '/exercises/clamshell/'],
	['clamsehll', '/exercises/clamshell/'],
	['squatting', '/exercises/squat/'],
	['squ', '/exercises/squat/'],
	['does it hurt on the stairs', '/articles/stairs/'],
	['kneecap', '/glossary/#patella'],
	['patela', '/glossary/#patella'],
])('“%s” leads to %s', (query, address) => {
	expect(first(query)).toBe(address);
});

test('the order in which places are added changes no answer', () => {
	for (const query of ['clams', 'stairs', 'kneecap', 'trains']) {
		const there = finderOf(places)
			.find(query)
			.found.map(({ place, score }) => [place.address, score.toFixed(6)]);
		const back = finderOf([...places].reverse())
			.find(query)
			.found.map(({ place, score }) => [place.address, score.toFixed(6)]);
		expect(back.sort()).toEqual(there.sort());
	}
});

test('a mended query is told, a known word is left alone, and nothing is mended while it is typed', () => {
	const finder = finderOf(places);
	expect(finder.find('clamsehll').meant).toBe('clamshell');
	expect(finder.find('clamshell').meant).toBeUndefined();
	expect(finder.find('clamsh').meant).toBeUndefined();
	expect(finder.find('hipstairs').meant).toBe('hip stairs');
});

test('questions without a telling word, and empty ones, find nothing and break nothing', () => {
	for (const query of ['', '   ', 'what is it', '()[]*+?\\', '\u202e', '🦵'])
		expect(finderOf(places).find(query).found).toEqual([]);
});

test('a page stands once, with its best place first', () => {
	const pages = pagesFound(finderOf(places).find('stairs').found);
	expect(pages.map(({ page }) => page)).toEqual(['/articles/stairs/']);
	expect(pages[0]?.best.address).toBe('/articles/stairs/');
	expect(pages[0]?.others.map(({ address }) => address)).toEqual(['/articles/stairs/#today']);
});

test('British and American spelling are one word', () => {
	const pairs = [
		['programme', 'program'],
		['programmes', 'programs'],
		['randomised', 'randomized'],
		['randomisation', 'randomization'],
		['centre', 'center'],
		['oedema', 'edema'],
		['colour', 'color'],
	] as const;
	for (const [british, american] of pairs) expect([british, termOf(british)]).toEqual([british, termOf(american)]);
	expect(termOf('four')).not.toBe(termOf('for'));
	expect(wordsIn('Runner’s knee, doi 10.2519/jospt.2018.7365')).toEqual([
		'runner',
		'knee',
		'doi',
		'10.2519/jospt.2018.7365',
	]);
});

test('marked stretches put together are the text', () => {
	const text = 'Clamshells, and a clamshell’s cousin: the “squat”.';
	const cut = stretches(text, termsOf('clamshell'));
	expect(cut.map((one) => one.text).join('')).toBe(text);
	expect(cut.filter(({ isHit }) => isHit).map((one) => one.text)).toEqual(['Clamshells', 'clamshell’s']);
});

test('from A to Z each name stands once, under its first letter, and other names say whose they are', () => {
	const letters = namesByLetter(places, 'en');
	expect(letters.map(({ letter }) => letter)).toEqual(['C', 'K', 'P', 'S', 'W']);
	expect(letters.find(({ letter }) => letter === 'K')?.names.map(({ name, of }) => [name, of])).toEqual([
		['“knee cap”', 'kneecap'],
		['kneecap', undefined],
	]);
});
