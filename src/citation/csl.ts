import type { Citation } from '../evidence/citation.ts';
import { linksOf } from './links.ts';

/** A person, with any suffix ("III"), or a group. */
export type CslName = { family: string; given: string; suffix?: string } | { literal: string };

/** Year, month and day, as far as they are known. */
export interface CslDate {
	'date-parts': [[year: number, month?: number, day?: number]];
}

/**
 * One item of CSL-JSON 1.0.2 (citationstyles.org, csl-data.json), as far as this site uses it. Every style and every
 * export is written from this and from nothing else.
 */
export interface CslItem {
	id: string;
	type: 'article-journal' | 'report' | 'webpage';
	title: string;
	author: CslName[];
	issued?: CslDate;
	'original-date'?: CslDate;
	accessed?: CslDate;
	'container-title'?: string;
	'container-title-short'?: string;
	publisher?: string;
	volume?: string;
	issue?: string;
	/** "19-31" with a hyphen and both numbers in full, or an article number. */
	page?: string;
	DOI?: string;
	PMID?: string;
	PMCID?: string;
	URL?: string;
}

/**
 * The citation of a study as a CSL item. What only groups wrote and has no mark of a journal (abbreviation, volume,
 * issue, pages, PubMed number) is a web page if it has an address of its own, else a report.
 */
export function cslOf(id: string, citation: Citation): CslItem {
	const type = typeOf(citation);
	const url = citation.url ?? linksOf(citation)[0]?.url;
	return {
		id,
		type,
		title: citation.title.replace(/(?<!\.)\.$/, ''),
		author: citation.authors.map(nameOf),
		issued: { 'date-parts': [[citation.year]] },
		[type === 'report' ? 'publisher' : 'container-title']: citation.journal,
		...(citation.journalAbbrev === null ? {} : { 'container-title-short': citation.journalAbbrev }),
		...(citation.volume === null ? {} : { volume: citation.volume }),
		...(citation.issue === null ? {} : { issue: citation.issue }),
		...(citation.pages === null ? {} : { page: fullRange(citation.pages) }),
		...(citation.doi === null ? {} : { DOI: citation.doi }),
		...(citation.pmid === null ? {} : { PMID: citation.pmid }),
		...(citation.pmcid === null ? {} : { PMCID: citation.pmcid }),
		...(url === undefined ? {} : { URL: url }),
	};
}

export interface OwnPage {
	title: string;
	/** Full address. */
	url: string;
	/** Name of the site, which signs its pages. */
	site: string;
	published?: Date | undefined;
	/** Last change of content: the version that is cited. */
	changed?: Date | undefined;
	/** Day on which it was read, where that is known. */
	accessed?: Date | undefined;
}

/** One of the site's own pages as a CSL item. */
export function pageItem({ title, url, site, published, changed, accessed }: OwnPage): CslItem {
	const issued = changed ?? published;
	return {
		id: new URL(url).pathname.replaceAll('/', ' ').trim().replaceAll(' ', '-') || 'home',
		type: 'webpage',
		title,
		author: [{ literal: site }],
		'container-title': site,
		...(issued ? { issued: dateOf(issued) } : {}),
		...(issued && published && published < issued ? { 'original-date': dateOf(published) } : {}),
		...(accessed ? { accessed: dateOf(accessed) } : {}),
		URL: url,
	};
}

/** Year of issue, where it is known. */
export function yearOf(item: CslItem): number | undefined {
	return item.issued?.['date-parts'][0][0];
}

/** First and last page; an article number has no last page. */
export function pagesOf(item: CslItem): { first?: string; last?: string } {
	const [, first, last] = /^([^-\s]+)-([^-\s]+)$/.exec(item.page ?? '') ?? [];
	if (first !== undefined && last !== undefined) return { first, last };
	return item.page === undefined ? {} : { first: item.page };
}

function typeOf(citation: Citation): CslItem['type'] {
	const { journalAbbrev, volume, issue, pages, pmid, pmcid } = citation;
	const hasJournal = [journalAbbrev, volume, issue, pages, pmid, pmcid].some((mark) => mark !== null);
	if (hasJournal || citation.authors.some((author) => author.given !== null)) return 'article-journal';
	return citation.url === null ? 'report' : 'webpage';
}

function nameOf({ family, given }: Citation['authors'][number]): CslName {
	if (given === null) return { literal: family };
	const [, names = given, suffix] = /^(.+?),\s*((?:[JS]r\.?)|[IVX]+)$/.exec(given) ?? [];
	return { family, given: names, ...(suffix === undefined ? {} : { suffix }) };
}

function dateOf(day: Date): CslDate {
	return { 'date-parts': [[day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]] };
}

/** "273–84" → "273-284": styles and programs want the last page in full. */
function fullRange(pages: string): string {
	const [, first, last] = /^(\d+)\s*[-–]\s*(\d+)$/.exec(pages) ?? [];
	if (first === undefined || last === undefined) return pages.replace(/\s*–\s*/g, '-');
	return `${first}-${first.slice(0, Math.max(0, first.length - last.length))}${last}`;
}
