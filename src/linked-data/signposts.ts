import type { CslItem } from '../citation/csl.ts';
import { downloadAddress, formats } from '../citation/formats.ts';
import { licence } from './frame.ts';
import { mediaType } from './node.ts';

/** The attributes of one `<link>` that tells machines where to go, and loads nothing. */
export interface Signpost {
	rel: 'author' | 'cite-as' | 'describedby' | 'license';
	href: string;
	type?: string;
}

/**
 * Links of one of our own pages (FAIR Signposting level 1): its licence and who made it. None is told to be cited as another
 * address (RFC 8574, cite-as): that names a persistent identifier, and a page has none but its canonical address.
 */
export const ownSignposts: readonly Signpost[] = [
	{ rel: 'license', href: licence },
	{ rel: 'author', href: '/about/' },
];

/** The link to the file that holds the graph of a page. */
export function graphSignpost(file: string): Signpost {
	return { rel: 'describedby', href: file, type: mediaType };
}

/**
 * Links of the page of a study: what is cited is the paper, by its DOI, and files describe it. Our licence is not the
 * paper's, so the page names none here.
 */
export function paperSignposts(path: string, { DOI }: CslItem): Signpost[] {
	return [
		...(DOI === undefined ? [] : [{ rel: 'cite-as' as const, href: `https://doi.org/${encodeURI(DOI)}` }]),
		...formats.map((format) => ({
			rel: 'describedby' as const,
			href: downloadAddress(path, format),
			type: format.mediaType,
		})),
	];
}
