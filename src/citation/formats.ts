import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import type { CslItem } from './csl.ts';
import { nbib } from './nbib.ts';
import { ris } from './ris.ts';

/** A file format that reference managers read. */
export interface Format {
	/** Ending of the file, without its stop. */
	extension: string;
	mediaType: string;
	/** What its readers call it. */
	name: string;
	write(items: readonly CslItem[]): string;
}

/**
 * Every format that is offered. A new one is a file with a writer, a line here, and the two routes of its ending:
 * `pages/library.<extension>.ts` and `pages/[collection]/[id].<extension>.ts`.
 */
export const formats: readonly Format[] = [
	{ extension: 'ris', mediaType: 'application/x-research-info-systems', name: 'RIS', write: ris },
	{ extension: 'bib', mediaType: 'application/x-bibtex', name: 'BibTeX', write: bibtex },
	{ extension: 'nbib', mediaType: 'application/nbib', name: 'PubMed (nbib)', write: nbib },
	{
		extension: 'csl.json',
		mediaType: 'application/vnd.citationstyles.csl+json',
		name: 'CSL-JSON',
		write: cslJson,
	},
];

/** Address of the references of all studies, as if it were a page. */
export const libraryAddress = '/library/';

/** Address of a page's references in one format: "/studies/nascimento-2018/" → "/studies/nascimento-2018.ris". */
export function downloadAddress(page: string, format: Format): string {
	return `${page.replace(/\/$/, '')}.${format.extension}`;
}
