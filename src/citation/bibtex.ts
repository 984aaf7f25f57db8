import { yearOf, type CslItem, type CslName } from './csl.ts';

const types = { 'article-journal': 'article', report: 'techreport', webpage: 'online' } as const;
const hostFields = { 'article-journal': 'journal', report: 'institution', webpage: 'organization' } as const;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * BibTeX in UTF-8; keys are the ids. Titles are in double braces, so that a style keeps their capitals. DOI and address
 * are verbatim fields: nothing in them is escaped but braces. `@online` is biblatex's; BibTeX takes it for `@misc`.
 */
export function bibtex(items: readonly CslItem[]): string {
	return items.map(entryOf).join('\n');
}

function entryOf(item: CslItem): string {
	const [, month, day] = item.issued?.['date-parts'][0] ?? [];
	const host = item['container-title'] ?? item.publisher;
	const fields: [string, string | undefined][] = [
		['author', braced(item.author.map(nameOf).join(' and '))],
		['title', braced(`{${escape(item.title)}}`)],
		[hostFields[item.type], escaped(host)],
		['shortjournal', escaped(item['container-title-short'])],
		['year', braced(yearOf(item)?.toString())],
		['month', month === undefined ? undefined : months[month - 1]],
		['day', braced(day?.toString())],
		['volume', escaped(item.volume)],
		['number', escaped(item.issue)],
		['pages', escaped(item.page?.replace(/-/g, '--'))],
		['doi', verbatim(item.DOI)],
		['pmid', braced(item.PMID)],
		['pmcid', braced(item.PMCID)],
		['url', verbatim(item.URL)],
		['urldate', braced(item.accessed?.['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-'))],
	];
	const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`\t${name} = ${value}`]));
	return `@${types[item.type]}{${item.id},\n${lines.join(',\n')}\n}\n`;
}

/**
 * "Family, Suffix, Given"; a group in braces of its own, so that its words are not taken for names, and so is a family name
 * with a small word between hyphens (Fernández-de-las-Peñas), which BibTeX would split there.
 */
function nameOf(name: CslName): string {
	if ('literal' in name) return `{${escape(name.literal)}}`;
	const family = /-\p{Ll}/u.test(name.family) ? `{${escape(name.family)}}` : escape(name.family);
	return [family, ...[name.suffix, name.given].flatMap((part) => (part === undefined ? [] : [escape(part)]))].join(
		', ',
	);
}

const commands: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
};

/** Characters with a meaning in TeX as TeX writes them. Braces become commands, because BibTeX counts even escaped ones. */
function escape(text: string): string {
	return text.replace(/[\\{}~^]|[&%$#_]/g, (character) => commands[character] ?? `\\${character}`);
}

function braced(value: string | undefined): string | undefined {
	return value === undefined ? undefined : `{${value}}`;
}

function escaped(value: string | undefined): string | undefined {
	return value === undefined ? undefined : braced(escape(value));
}

function verbatim(value: string | undefined): string | undefined {
	return braced(value?.replace(/[{}\\]/g, encodeURIComponent));
}
