import type { CslItem } from './csl.ts';

/** CSL-JSON (1.0.2). The numbers of PubMed stand in a note as well, because Zotero drops the fields of their own. */
export function cslJson(items: readonly CslItem[]): string {
	const noted = items.map((item) => {
		const numbers = (['PMID', 'PMCID'] as const).flatMap((name) => (item[name] ? `${name}: ${item[name]}` : []));
		return numbers.length === 0 ? item : { ...item, note: numbers.join('\n') };
	});
	return `${JSON.stringify(noted, null, '\t')}\n`;
}
