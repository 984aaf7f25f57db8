import type { Citation } from '../evidence/citation.ts';

/** The parts of a reference in AMA style (11th edition), ready for markup. */
export interface ReferenceParts {
	authors: string;
	title: string;
	journal: string;
	/** Year, volume, issue and pages: "2018;48(1):19-31". */
	place: string;
}

/** Formats a citation in AMA style: up to six authors, else three and "et al". */
export function vancouver(citation: Citation): ReferenceParts {
	const names = citation.authors.map(({ family, given }) => (given === null ? family : `${family} ${initials(given)}`));
	const shown = names.length > 6 ? [...names.slice(0, 3), 'et al'] : names;
	const volume = citation.volume ?? '';
	const issue = citation.issue === null ? '' : `(${citation.issue})`;
	const pages = citation.pages === null ? '' : `:${citation.pages}`;
	const where = `${volume}${issue}${pages}`;
	return {
		authors: shown.join(', '),
		title: citation.title.replace(/\.$/, ''),
		journal: citation.journalAbbrev ?? citation.journal,
		place: `${citation.year}${where === '' ? '' : `;${where.replace(/^:/, '')}`}`,
	};
}

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

/** "Lucas R." → "LR"; "Jean-Francois" → "JF"; initials already printed together stay as they are. */
function initials(given: string): string {
	if (/^\p{Lu}{1,4}$/u.test(given)) return given;
	return given
		.split(/[\s.-]+/)
		.filter((part) => part !== '')
		.map((part) => part[0]?.toUpperCase() ?? '')
		.join('');
}
