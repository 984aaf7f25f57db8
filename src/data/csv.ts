/** A value of a table: numbers stay numbers, nothing is an empty cell. */
export type Cell = string | number | null;

/**
 * What a spreadsheet could run: a text that begins with = + - @ or their full-width forms, a tab or a carriage return.
 * An apostrophe is among them so that the guard can be taken away again without a doubt.
 */
const risky = /^[=+\-@＝＋－＠\t\r\n']/;

/**
 * A table as RFC 4180 has it: UTF-8, a header, CRLF at the end of every line, quotes around what needs them. A text that a
 * spreadsheet could run as a formula gets an apostrophe before it; a reader takes away the first apostrophe of a text. A
 * number is written as it is, its minus sign too.
 */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
	return [header, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(cell);
	const safe = risky.test(cell) ? `'${cell}` : cell;
	return /[",;\t\r\n]|^\s|\s$|^$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
