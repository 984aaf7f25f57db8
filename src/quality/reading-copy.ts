/** Elements that end a line of text. */
const blocks = new Set(
	'address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody thead tr ul'.split(
		' ',
	),
);
/** Elements whose content nobody sees. */
const unseen = new Set(['script', 'style', 'template', 'noscript', 'head']);
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decode(text: string): string {
	return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
		if (name !== undefined) return entities[name] ?? whole;
		return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
	});
}

function attribute(tag: string, name: string): string | undefined {
	const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag);
	return found ? decode(found[1] ?? '') : undefined;
}

function isUnseen(name: string, tag: string): boolean {
	const classes = (attribute(tag, 'class') ?? '').split(' ');
	return (
		unseen.has(name) ||
		attribute(tag, 'hidden') !== undefined ||
		attribute(tag, 'popover') !== undefined ||
		classes.includes('visually-hidden')
	);
}

/**
 * The words of a built page as a reader sees them, from the title to the footer, with every fold opened: "#" before
 * headings, "-" before list items, "|" between cells, "[3]" for a citation, "[Picture: …]" for the words of a picture.
 * Notes that open on tap are left out. Takes the HTML this site builds: well-formed, attributes in double quotes.
 */
export function readingCopy(html: string): string {
	const main = html.slice(Math.max(0, html.indexOf('<main')));
	let text = '';
	let hidden: string[] = []; // Open elements from the first unseen one inwards.
	const open: { name: string; isCitation: boolean }[] = [];
	for (const [token, closing, name = ''] of main.matchAll(
		/<!--[^]*?-->|<(\/?)([a-zA-Z][\w-]*)(?:"[^"]*"|[^">])*>|[^<]+/g,
	)) {
		if (token.startsWith('<!')) continue;
		if (name === '') {
			if (hidden.length === 0) text += decode(token).replace(/\s+/g, ' ');
			continue;
		}
		const isEmpty = empty.has(name) || token.endsWith('/>');
		if (closing) {
			if (hidden.length > 0) {
				if (hidden.at(-1) === name) hidden = hidden.slice(0, -1);
				continue;
			}
			if (open.at(-1)?.name === name && open.pop()?.isCitation) text += ']';
			if (blocks.has(name)) text += '\n';
			if (name === 'th' || name === 'td') text += ' | ';
			continue;
		}
		if (hidden.length > 0) {
			if (!isEmpty) hidden.push(name);
			continue;
		}
		const words = attribute(token, name === 'img' ? 'alt' : 'aria-label');
		if ((name === 'img' || name === 'svg') && words) text += `\n[Picture: ${words}]\n`;
		if (name === 'svg' || isUnseen(name, token)) {
			if (!isEmpty) hidden = [name];
			continue;
		}
		if (blocks.has(name) || name === 'br') text += '\n';
		const level = /^h([1-6])$/.exec(name)?.[1];
		if (level) text += `${'#'.repeat(Number(level))} `;
		if (name === 'li') text += '- ';
		const isCitation = attribute(token, 'class') === 'cite-link';
		if (isCitation) text += '[';
		if (!isEmpty) open.push({ name, isCitation });
	}
	return tidy(text);
}

/** One space between words, no empty line twice, an empty line before a heading. */
function tidy(text: string): string {
	return text
		.replace(/[\u2060\u00AD]/g, '')
		.replace(/(^|\n)- *(?:\n *)+/g, '$1- ')
		.replace(/(^|\n)- (#+ )/g, '$1$2')
		.split('\n')
		.map((line) =>
			line
				.replace(/\s+/g, ' ')
				.replace(/ \|\s*$/, '')
				.trim(),
		)
		.filter((line) => line !== '' && line !== '-')
		.map((line) => (/^#+ /.test(line) ? `\n${line}` : line))
		.join('\n')
		.trim();
}
