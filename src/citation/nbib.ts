import { yearOf, type CslItem, type CslName } from './csl.ts';
import { nameInFull, nameWithInitials } from './names.ts';

/** Where PubMed breaks its lines. */
const lineWidth = 88;

/**
 * PubMed's MEDLINE format (.nbib; pubmed.ncbi.nlm.nih.gov/help, "MEDLINE/PubMed Display Format"). Every record begins with
 * PMID, empty where there is none: programs know a record by it. An address stands in LID, as other .nbib writers do.
 */
export function nbib(items: readonly CslItem[]): string {
	return items.map((item) => `${linesOf(item).join('\n')}\n`).join('\n');
}

function linesOf(item: CslItem): string[] {
	const doi = item.DOI === undefined ? undefined : `${item.DOI} [doi]`;
	return [
		['PMID- ' + (item.PMID ?? '')],
		tag('VI', item.volume),
		tag('IP', item.issue),
		tag('DP', yearOf(item)?.toString()),
		tag('TI', item.title),
		tag('PG', item.page),
		tag('LID', doi),
		tag('LID', item.URL),
		...item.author.flatMap(authorLines),
		tag('PT', item.type === 'article-journal' ? 'Journal Article' : 'Technical Report'),
		tag('PB', item.publisher ?? (item.type === 'webpage' ? item['container-title'] : undefined)),
		...(item.type === 'article-journal' ? journalLines(item) : []),
		tag('PMC', item.PMCID),
		tag('AID', doi),
	].flat();
}

function authorLines(name: CslName): string[][] {
	if ('literal' in name) return [tag('CN', name.literal)];
	return [tag('FAU', nameInFull(name)), tag('AU', nameWithInitials(name))];
}

function journalLines(item: CslItem): string[][] {
	return [tag('TA', item['container-title-short']), tag('JT', item['container-title'])];
}

/** A field; its further lines begin at the column of its text. */
function tag(name: string, value: string | undefined): string[] {
	if (value === undefined) return [];
	const lines: string[] = [];
	let line = `${name.padEnd(4)}-`;
	for (const word of value.split(/\s+/)) {
		if (line.length + 1 + word.length > lineWidth && line.length > 6) {
			lines.push(line);
			line = `     `;
		}
		line += ` ${word}`;
	}
	return [...lines, line];
}
