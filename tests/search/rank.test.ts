import { expect, test } from 'vitest';
import { isNear, rank } from '../../src/search/rank.ts';

const hits = [
	{ title: '“Clamshells train the rotators.”', aliases: '' },
	{ title: 'Clamshell', aliases: 'clams, clam shells, outer hip' },
	{ title: 'What is patellofemoral pain?', aliases: 'runner’s knee, PFPS' },
	{ title: 'Side plank', aliases: '' },
];
const order = (query: string) => rank(hits, query, (hit) => hit).map((hit) => hit.title);

test('a page whose name is the query comes first, in the singular and the plural', () => {
	expect(order('clamshell')[0]).toBe('Clamshell');
	expect(order('Clamshells')[0]).toBe('Clamshell');
	expect(order('clams')[0]).toBe('Clamshell');
});

test('another name counts like the name, whatever the apostrophe', () => {
	expect(order("runner's knee")[0]).toBe('What is patellofemoral pain?');
	expect(order('pfps')[0]).toBe('What is patellofemoral pain?');
});

test('a name that begins with the query comes before the rest, which keeps its order', () => {
	expect(order('side')).toEqual(['Side plank', ...hits.slice(0, 3).map((hit) => hit.title)]);
	expect(order('zzz')).toEqual(hits.map((hit) => hit.title));
});

test('a hit that shares less than three letters with the query is far', () => {
	expect(isNear('zzzxqv', ['Zeitlin 2025', 'zone'])).toBe(false);
	expect(isNear('running', ['runs on stairs'])).toBe(true);
	expect(isNear('PT', ['PT exercises'])).toBe(true);
	expect(isNear('Müller', ['muller'])).toBe(true);
});
