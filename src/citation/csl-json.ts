import type { CslItem } from './csl.ts';

/** CSL-JSON (1.0.2). The PubMed number stands in a note as well, because Zotero drops the field of its own. */
export function cslJson(items: readonly CslItem[]): string {
	const noted = items.map((item) => (item.PMID === undefined ? item : { ...item, note: `PMID: ${item.PMID}` }));
	return `${JSON.stringify(noted, null, '\t')}\n`;
}
