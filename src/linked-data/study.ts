import type {
	MedicalScholarlyArticleLeaf,
	OrganizationLeaf,
	PersonLeaf,
	PropertyValueLeaf,
	ReportLeaf,
	WebPageLeaf,
} from 'schema-dts';
import { cslOf, pagesOf, yearOf, type CslItem, type CslName } from '../citation/csl.ts';
import { linksOf } from '../citation/links.ts';
import type { Citation } from '../evidence/citation.ts';
import type { Notice } from '../verification/look-up.ts';
import type { Names } from './names.ts';
import { known } from './node.ts';

/**
 * A published study as its citation names it: a paper of a journal, a report or a page of others. Its corrections are
 * the addresses of the notices; schema.org has no other word for a retraction.
 */
export function studyNode(
	names: Names,
	path: string,
	id: string,
	citation: Citation,
	notices: readonly Notice[] = [],
): MedicalScholarlyArticleLeaf | ReportLeaf | WebPageLeaf {
	const item = cslOf(id, citation);
	const { first, last } = pagesOf(item);
	const isPaper = item.type === 'article-journal';
	const fields = {
		'@id': names.thing(path, 'study'),
		headline: item.title,
		author: item.author.map(authorNode),
		...known({
			datePublished: yearOf(item)?.toString(),
			isAccessibleForFree: citation.openAccess,
			sameAs: linksOf(citation).map(({ url }) => url),
			identifier: identifiers(item),
			correction: notices.length === 0 ? null : notices.map(({ at }) => at),
			publisher: isPaper ? null : publisherNode(citation.journal),
		}),
	};
	if (item.type === 'report') return { '@type': 'Report', ...fields };
	if (item.type === 'webpage') return { '@type': 'WebPage', ...fields };
	return {
		'@type': 'MedicalScholarlyArticle',
		...fields,
		...known({
			isPartOf: issueNode(item),
			pagination: item.page,
			pageStart: first,
			pageEnd: last,
		}),
	};
}

function authorNode(name: CslName): PersonLeaf | OrganizationLeaf {
	if ('literal' in name) return { '@type': 'Organization', name: name.literal };
	const { family, given, suffix } = name;
	return {
		'@type': 'Person',
		name: [given, family, suffix].filter((part) => part !== undefined).join(' '),
		familyName: family,
		givenName: given,
		...known({ honorificSuffix: suffix }),
	};
}

function publisherNode(name: string): OrganizationLeaf {
	return { '@type': 'Organization', name };
}

function identifiers(item: CslItem): PropertyValueLeaf[] {
	const numbers = { doi: item.DOI, pmid: item.PMID, pmcid: item.PMCID };
	return Object.entries(numbers).flatMap(([propertyID, value]) =>
		value === undefined ? [] : { '@type': 'PropertyValue' as const, propertyID, value },
	);
}

/** The journal with the volume and issue the paper stands in, as far as they are known. */
function issueNode(item: CslItem): NonNullable<MedicalScholarlyArticleLeaf['isPartOf']> {
	const journal = {
		'@type': 'Periodical' as const,
		...known({ name: item['container-title'], alternateName: item['container-title-short'] }),
	};
	const volume =
		item.volume === undefined
			? journal
			: { '@type': 'PublicationVolume' as const, volumeNumber: item.volume, isPartOf: journal };
	return item.issue === undefined
		? volume
		: { '@type': 'PublicationIssue' as const, issueNumber: item.issue, isPartOf: volume };
}
