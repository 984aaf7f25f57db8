/**
 * The head and rows of a table, as HTML, with the heading of its column on every cell but the first of a row
 * (`data-label`), so that on a narrow screen each row can stand as a block of its own. `columns` is how many headings
 * the table has.
 */
export function labelledCells(table: string): { html: string; columns: number } {
	const [head = ''] = /^.*<\/thead>/s.exec(table) ?? [];
	const headings = [...head.matchAll(/<th\b[^>]*>(.*?)<\/th>/gs)].map(([, heading = '']) => plainText(heading));
	let column = -1;
	const rows = table.slice(head.length).replace(/<(tr|td|th)\b([^>]*)>/g, (whole, tag: string, attributes: string) => {
		column = tag === 'tr' ? -1 : column + 1;
		const label = headings[column];
		return tag !== 'td' || column === 0 || !label ? whole : `<td${attributes} data-label="${label}">`;
	});
	return { html: head + rows, columns: headings.length };
}

/** Text of HTML, still escaped; a double quote ends no attribute. */
function plainText(html: string): string {
	return html
		.replace(/<[^>]*>/g, '')
		.replaceAll('"', '&quot;')
		.trim();
}
