import { pagesOf, yearOf, type CslDate, type CslItem } from './csl.ts';
import { nameInFull } from './names.ts';

const types = { 'article-journal': 'JOUR', report: 'RPRT', webpage: 'ELEC' } as const;

/**
 * RIS, with lines ending in CR LF as its specification asks. The journal is T2 and its abbreviation J2. The numbers of PubMed
 * and PubMed Central stand twice: as accession number (AN) and in C2, where EndNote keeps them, and each in an M2, which
 * Zotero adds to its Extra field.
 */
export function ris(items: readonly CslItem[]): string {
	return items.map((item) => `${linesOf(item).join('\r\n')}\r\nER  - \r\n`).join('\r\n');
}

function linesOf(item: CslItem): string[] {
	const { first, last } = pagesOf(item);
	return [
		tag('TY', types[item.type]),
		...item.author.map((author) => tag('AU', nameInFull(author))),
		tag('TI', item.title),
		tag('T2', item['container-title']),
		tag('J2', item['container-title-short']),
		tag('PB', item.publisher),
		tag('PY', yearOf(item)),
		tag('DA', dayOf(item.issued)),
		tag('VL', item.volume),
		tag('IS', item.issue),
		tag('SP', first),
		tag('EP', last),
		tag('DO', item.DOI),
		...(item.PMID === undefined ? [] : [tag('AN', item.PMID), tag('DB', 'PubMed'), tag('M2', `PMID: ${item.PMID}`)]),
		...(item.PMCID === undefined ? [] : [tag('C2', item.PMCID), tag('M2', `PMCID: ${item.PMCID}`)]),
		tag('UR', item.URL),
		tag('Y2', dayOf(item.accessed)),
	].flat();
}

function tag(name: string, value: string | number | undefined): string[] {
	return value === undefined ? [] : [`${name}  - ${String(value).replace(/\s+/g, ' ')}`];
}

/** "2026/11/21/", where the day is known. */
function dayOf(date: CslDate | undefined): string | undefined {
	const [year, month, day] = date?.['date-parts'][0] ?? [];
	if (year === undefined || month === undefined || day === undefined) return undefined;
	return `${year}/${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}/`;
}
