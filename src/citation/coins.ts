import { pagesOf, yearOf, type CslItem, type CslName } from './csl.ts';
import { familyWithSuffix, nameInTwo } from './names.ts';

/**
 * The title of a COinS span (`<span class="Z3988" title="…">`), an OpenURL context object (ANSI/NISO Z39.88-2004) from which
 * reference managers offer every reference of a list. They prefer it to all else a page says of itself, so it stands on the
 * page of all references and nowhere else. Not escaped for HTML.
 */
export function coins(item: CslItem): string {
	const { first, last } = pagesOf(item);
	const [lead] = item.author;
	const isArticle = item.type === 'article-journal';
	const pairs: Pair[] = [
		['ctx_ver', 'Z39.88-2004'],
		['rft_val_fmt', `info:ofi/fmt:kev:mtx:${isArticle ? 'journal' : 'dc'}`],
		['rft_id', item.DOI && `info:doi/${item.DOI}`],
		['rft_id', item.PMID && `info:pmid/${item.PMID}`],
		['rft_id', isArticle && item.DOI === undefined ? item.URL : undefined],
		...(isArticle ? articlePairs(item) : documentPairs(item)),
		['rft.date', yearOf(item)],
		['rft.volume', item.volume],
		['rft.issue', item.issue],
		['rft.spage', first],
		['rft.epage', last],
		...(lead && 'family' in lead ? leadPairs(lead) : []),
		...item.author.map((name): Pair => [isCorporate(name) ? 'rft.aucorp' : 'rft.au', nameInTwo(name)]),
	];
	return pairs
		.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]))
		.join('&');
}

type Pair = [key: string, value: string | number | undefined];

function articlePairs(item: CslItem): Pair[] {
	return [
		['rft.genre', 'article'],
		['rft.atitle', item.title],
		['rft.jtitle', item['container-title']],
		['rft.stitle', item['container-title-short']],
	];
}

function documentPairs(item: CslItem): Pair[] {
	return [
		['rft.type', item.type],
		['rft.title', item.title],
		['rft.publisher', item.publisher],
		['rft.source', item['container-title']],
		['rft.identifier', item.URL],
	];
}

function leadPairs(lead: Exclude<CslName, { literal: string }>): Pair[] {
	return [
		['rft.aulast', familyWithSuffix(lead)],
		['rft.aufirst', lead.given],
	];
}

/** A group of several words, which would be taken apart as a person. One word stays whole, and in its place among others. */
function isCorporate(name: CslName): boolean {
	return 'literal' in name && name.literal.includes(' ');
}
