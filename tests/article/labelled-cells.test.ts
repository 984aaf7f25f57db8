import { expect, test } from 'vitest';
import { labelledCells } from '../../src/article/labelled-cells.ts';

const row = (tag: string, cells: string[]) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

test('every cell but the first of a row carries the heading of its column', () => {
	const rows = `<thead>${row('th', ['Choice', 'What was <b>found</b>', 'Harms'])}</thead><tbody>${row('td', ['Rest', 'less <button>2</button>', 'none'])}${row('td', ['Run', 'more', 'few'])}</tbody>`;
	const { html, columns } = labelledCells(rows);
	expect(columns).toBe(3);
	expect(html.match(/<td[^>]*>[^<]*/g)).toEqual([
		'<td>Rest',
		'<td data-label="What was found">less ',
		'<td data-label="Harms">none',
		'<td>Run',
		'<td data-label="What was found">more',
		'<td data-label="Harms">few',
	]);
	expect(html.replace(/ data-label="[^"]*"/g, '')).toBe(rows);
});

test('a heading with a quotation mark does not end the attribute, and a cell without a heading has no label', () => {
	const { html } = labelledCells(`<thead>${row('th', ['A', 'Said "so"'])}</thead>${row('td', ['1', '2', '3'])}`);
	expect(html).toContain('<td data-label="Said &quot;so&quot;">2</td><td>3</td>');
});

test('a heading of a row counts as its first cell', () => {
	const head = `<thead>${row('th', ['Page', 'Grade'])}</thead>`;
	const { html, columns } = labelledCells(`${head}<tr><th scope="row">Running</th><td>3.2</td></tr>`);
	expect(columns).toBe(2);
	expect(html).toBe(`${head}<tr><th scope="row">Running</th><td data-label="Grade">3.2</td></tr>`);
});
