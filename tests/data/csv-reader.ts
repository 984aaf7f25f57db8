/** The rows of a text as RFC 4180 has them, read letter by letter. Throws where the text is no such table. */
export function readCsv(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let at = 0;
	while (at < text.length) {
		let cell = '';
		if (text[at] === '"') {
			at++;
			for (;;) {
				if (at >= text.length) throw new Error('A quotation mark is not closed.');
				if (text[at] !== '"') cell += text[at++];
				else if (text[at + 1] === '"') {
					cell += '"';
					at += 2;
				} else break;
			}
			at++;
		} else {
			while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
				if (text[at] === '"' || text[at] === '\n') throw new Error(`A bare ${JSON.stringify(text[at])} at ${at}.`);
				cell += text[at++];
			}
		}
		row.push(cell);
		if (text[at] === ',') {
			at++;
			if (at === text.length) throw new Error('The last line has no end.');
		} else if (text.startsWith('\r\n', at)) {
			rows.push(row);
			row = [];
			at += 2;
		} else throw new Error(`Neither comma nor end of line at ${at}.`);
	}
	if (rows.some(({ length }) => length !== rows[0]?.length)) throw new Error('Rows differ in length.');
	return rows;
}

/** A text as it was before it was guarded against being run as a formula. */
export function unguarded(cell: string): string {
	return cell.startsWith("'") ? cell.slice(1) : cell;
}
