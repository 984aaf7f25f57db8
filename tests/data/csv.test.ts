import { expect, test } from 'vitest';
import { csv, type Cell } from '../../src/data/csv.ts';
import { readCsv, unguarded } from './csv-reader.ts';

const awkward = [
	'plain',
	'a, b',
	'say "hip"',
	'"',
	'two\nlines',
	'two\r\nlines',
	' spaced ',
	'',
	'=1+1',
	'=HYPERLINK("https://example.org","x")',
	'+1',
	'-5.23 vs 1.18',
	'@SUM(A1)',
	'\t=1',
	'\r=1',
	"'quoted'",
	"''",
	'＝1',
	'−1.5 points',
	'a;=1',
];

test('whatever is written is read back', () => {
	const rows = awkward.map((text, index): Cell[] => [text, index, null]);
	const read = readCsv(csv(['a', 'b', 'c'], rows));
	expect(read[0]).toEqual(['a', 'b', 'c']);
	expect(read.slice(1).map(([text = '', number, nothing]) => [unguarded(text), Number(number), nothing])).toEqual(
		rows.map(([text, number]) => [text, number, '']),
	);
});

test('no text begins as a formula does, and every number is as it was', () => {
	const texts = readCsv(
		csv(
			['a'],
			awkward.map((text) => [text]),
		),
	).flat();
	expect(texts.filter((text) => /^\s*[=+\-@＝＋－＠\t\r]/.test(text))).toEqual([]);
	expect(csv(['a'], [[-1.5], [0], [-0.03], [1200]])).toBe('a\r\n-1.5\r\n0\r\n-0.03\r\n1200\r\n');
});

test('an empty text differs from nothing', () => {
	expect(csv(['a', 'b'], [['', null]])).toBe('a,b\r\n"",\r\n');
});
