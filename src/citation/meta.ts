import { formatDay } from '../evidence/day.ts';
import { pagesOf, yearOf, type CslItem, type OwnPage } from './csl.ts';
import { nameInTwo } from './names.ts';

/** The attributes of one `<meta>`. */
export type Meta = { name: string; content: string } | { property: string; content: string };

/**
 * Highwire Press tags for the page of a study, which let a reference manager save the paper in place of the page. What is
 * no journal article names its institution, so that no journal is made up.
 */
export function paperMeta(item: CslItem): Meta[] {
	const { first, last } = pagesOf(item);
	const isArticle = item.type === 'article-journal';
	const host = item['container-title'] ?? item.publisher;
	return [
		...named('citation_title', item.title),
		...item.author.flatMap((author) => named('citation_author', nameInTwo(author))),
		...named('citation_publication_date', yearOf(item)?.toString()),
		...named(isArticle ? 'citation_journal_title' : 'citation_technical_report_institution', host),
		...named('citation_journal_abbrev', item['container-title-short']),
		...named('citation_volume', item.volume),
		...named('citation_issue', item.issue),
		...named('citation_firstpage', first),
		...named('citation_lastpage', last),
		...named('citation_doi', item.DOI),
		...named('citation_pmid', item.PMID),
		...named('citation_public_url', item.URL),
	];
}

/**
 * Open Graph and author for one of the site's own pages: reference managers save it as a web page with author and date. The
 * type "website" says so; "article" lets them guess an article of a journal.
 */
export function pageMeta(page: OwnPage): Meta[] {
	return [
		{ property: 'og:type', content: 'website' },
		{ property: 'og:site_name', content: page.site },
		{ property: 'og:title', content: page.title },
		{ property: 'og:url', content: page.url },
		...named('author', page.site),
		...dated('article:published_time', page.published ?? page.changed),
		...dated('article:modified_time', page.changed),
	];
}

function named(name: string, content: string | undefined): Meta[] {
	return content === undefined ? [] : [{ name, content }];
}

function dated(property: string, day: Date | undefined): Meta[] {
	return day === undefined ? [] : [{ property, content: formatDay(day) }];
}
