import { expect, test } from 'vitest';
import { forms, parseRequest, segmentsOf, strayBrace } from '../../src/evidence/binding.ts';

/** A request in one line: record # outcome / path / forms. */
const read = (text: string) => {
	const { record, outcome, path, as } = parseRequest(text);
	return `${record ?? '(own)'}${outcome === undefined ? '' : `#${outcome}`} | ${path.join(', ')} | ${[...as].join(', ')}`;
};

test('a request without an address speaks of the record the text stands in', () => {
	expect(read('n')).toBe('(own) | n | ');
	expect(read('recovered')).toBe('(own) | recovered | ');
	expect(read('hip exercise, n')).toBe('(own) | hip exercise, n | ');
	expect(read('')).toBe('(own) |  | ');
	expect(read('#pain-4wk')).toBe('(own)#pain-4wk |  | ');
	expect(read('#pain-4wk, hip, mean')).toBe('(own)#pain-4wk | hip, mean | ');
});

test('a study is asked by its id, its outcome after #', () => {
	expect(read('nascimento-2018')).toBe('nascimento-2018 |  | ');
	expect(read('nascimento-2018, studies')).toBe('nascimento-2018 | studies | ');
	expect(read('willy-2012a, women')).toBe('willy-2012a | women | ');
	expect(read('de-souza-junior-2024#run-pain-impact')).toBe('de-souza-junior-2024#run-pain-impact |  | ');
	expect(read('dolak-2011#pain-4wk, hip, mean')).toBe('dolak-2011#pain-4wk | hip, mean | ');
});

test('another record is asked by its kind and id', () => {
	expect(read('programme:fohx-hip, weeks')).toBe('programme:fohx-hip | weeks | ');
	expect(read('exercise:clamshell, dose, 1, sets')).toBe('exercise:clamshell | dose, 1, sets | ');
});

test('a form may stand anywhere after the address, and spaces do not matter', () => {
	expect(read('dolak-2011#pain-4wk, hip, mean, signed')).toBe('dolak-2011#pain-4wk | hip, mean | signed');
	expect(read('dolak-2011#pain-4wk, signed, hip, mean')).toBe('dolak-2011#pain-4wk | hip, mean | signed');
	expect(read(' dolak-2011#pain-4wk ,hip,mean ,round,of 100 ')).toBe('dolak-2011#pain-4wk | hip, mean | round, of 100');
	expect(read('n, Word')).toBe('(own) | n | Word');
	for (const form of forms) expect(read(`n, ${form}`)).toBe(`(own) | n | ${form}`);
});

test('a word that is no form is a part, so that a misspelt form is reported', () => {
	expect(read('n, rounded')).toBe('(own) | n, rounded | ');
	expect(read('n, WORD')).toBe('(own) | n, WORD | ');
});

test('a text falls into words, requests and named figures, and nothing is lost', () => {
	expect(segmentsOf('Of {n} people {recovered=46} got well.')).toEqual([
		{ kind: 'text', text: 'Of ' },
		{ kind: 'request', request: parseRequest('n'), text: 'n' },
		{ kind: 'text', text: ' people ' },
		{ kind: 'figure', name: 'recovered', text: '46' },
		{ kind: 'text', text: ' got well.' },
	]);
	expect(segmentsOf('')).toEqual([]);
	expect(segmentsOf('No number here.')).toEqual([{ kind: 'text', text: 'No number here.' }]);
	expect(segmentsOf('{n}{n}').map(({ kind }) => kind)).toEqual(['request', 'request']);
});

test('a figure keeps its number as it was printed: ranges, bounds, decimals', () => {
	const figure = (text: string) =>
		segmentsOf(text).map((one) => (one.kind === 'figure' ? [one.name, one.text] : one.kind));
	expect(figure('{ drop-out = 10-12 }')).toEqual([['drop-out', '10-12']]);
	expect(figure('{p=<0.001}')).toEqual([['p', '<0.001']]);
	expect(figure('{mean=0.50}')).toEqual([['mean', '0.50']]);
	expect(figure('{mean=}')).toEqual(['request']);
	expect(figure('{Mean=4}')).toEqual(['request']);
	expect(figure('{4=n}')).toEqual(['request']);
});

test('a brace without its partner is found, and stays words', () => {
	expect(strayBrace('{n} people')).toBeUndefined();
	expect(strayBrace('{n people')).toBe('{');
	expect(strayBrace('n} people')).toBe('}');
	expect(strayBrace('{{n}}')).toBe('{');
	expect(segmentsOf('{n people')).toEqual([{ kind: 'text', text: '{n people' }]);
});
