import type { Citation } from '../evidence/citation.ts';

/** Addresses at which the publication can be found, most lasting first. */
export function linksOf(citation: Citation): { kind: 'doi' | 'pubmed' | 'pmc' | 'journalPage'; url: string }[] {
	const { doi, pmid, pmcid, url } = citation;
	return [
		...(doi === null ? [] : [{ kind: 'doi' as const, url: `https://doi.org/${encodeURI(doi)}` }]),
		...(pmid === null ? [] : [{ kind: 'pubmed' as const, url: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` }]),
		...(pmcid === null ? [] : [{ kind: 'pmc' as const, url: `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/` }]),
		...(url === null ? [] : [{ kind: 'journalPage' as const, url }]),
	];
}
