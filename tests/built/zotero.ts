/** An item as Zotero makes it of a page, as far as the tests ask. Names are in two parts; a group has the last alone. */
export interface ZoteroItem {
	itemType: string;
	title?: string | undefined;
	creators: { lastName: string; firstName?: string }[];
	publicationTitle?: string | undefined;
	journalAbbreviation?: string | undefined;
	date?: string | undefined;
	volume?: string | undefined;
	issue?: string | undefined;
	pages?: string | undefined;
	DOI?: string | undefined;
	url?: string | undefined;
	extra?: string | undefined;
}

/** What a page's metadata says, by name or property, in their order. */
type Tags = ReadonlyMap<string, readonly string[]>;

/**
 * What Zotero offers to save of a page, by the translators that work on any page (github.com/zotero/translators): it asks
 * them by priority, and the first that finds something is taken.
 *
 * - unAPI (300) needs a server that answers queries.
 * - COinS (310) finds spans of the class Z3988. One is saved as what it says; two or more become a list to pick from, and
 *   nothing else on the page counts.
 * - Embedded Metadata (320) reads the head. `citation_journal_title` makes a journal article and
 *   `citation_technical_report_institution` a report, whatever else is there; `citation_title` alone is guessed to be a
 *   journal article. Without these, `z:itemType`, `og:type` "website" and Dublin Core types say what it is; any other page
 *   with such metadata is a web page. It does not read JSON-LD.
 * - DOI (400) looks up every DOI in the text on the net.
 *
 * A page of which none of them knows anything is saved as a web page with its title alone.
 */
export function zoteroTakes(html: string): { by: string; items: ZoteroItem[] } {
	if (/<link[^>]*rel="unapi-server"/.test(html)) return { by: 'unAPI', items: [] };
	const spans = [...html.matchAll(/<span class="Z3988" title="([^"]*)"/g)].map(([, title = '']) => text(title));
	if (spans.length > 0) return { by: 'COinS', items: spans.map(fromCoins) };
	const tags = tagsOf(html);
	const item = fromHead(tags, html);
	if (item) return { by: 'Embedded Metadata', items: [item] };
	const words = html.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/g, ' ');
	if (/\b10\.\d{4,}\/\S/.test(words)) return { by: 'DOI', items: [] };
	return { by: 'none', items: [{ itemType: 'webpage', title: titleOf(html), creators: [] }] };
}

function fromHead(tags: Tags, html: string): ZoteroItem | undefined {
	const one = (name: string) => tags.get(name)?.[0];
	const known = [...tags.keys()].some((name) => /^(og|article|dc|dcterms|z|citation)[.:_]/.test(name));
	if (!known) return undefined;
	const authors = tags.get('citation_author') ?? [];
	const pmid = one('citation_pmid');
	const pages = [one('citation_firstpage'), one('citation_lastpage')].filter((page) => page !== undefined).join('-');
	return {
		itemType: typeOf(tags),
		title: one('citation_title') ?? one('og:title') ?? titleOf(html),
		creators:
			authors.length > 0
				? authors.flatMap((author) => (authors.length === 1 ? apart(author) : [author])).map(nameOf)
				: (tags.get('author') ?? []).map(nameOf),
		publicationTitle: one('citation_journal_title') ?? one('og:site_name'),
		journalAbbreviation: one('citation_journal_abbrev'),
		date: one('citation_publication_date') ?? one('article:published_time'),
		volume: one('citation_volume'),
		issue: one('citation_issue'),
		pages: pages === '' ? undefined : pages,
		DOI: one('citation_doi'),
		url: one('citation_public_url') ?? one('og:url') ?? /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1],
		extra: pmid === undefined ? undefined : `PMID: ${pmid}`,
	};
}

function typeOf(tags: Tags): string {
	if (tags.has('citation_journal_title')) return 'journalArticle';
	if (tags.has('citation_technical_report_institution')) return 'report';
	const told = tags.get('z:itemType')?.[0];
	if (told !== undefined) return told;
	if (tags.get('og:type')?.[0] === 'website') return 'webpage';
	return tags.get('dcterms.type')?.[0] ?? (tags.has('citation_title') ? 'journalArticle' : 'webpage');
}

/** An only author with two words before a comma and two after it is taken for two authors. */
function apart(author: string): string[] {
	const [first = '', second = ''] = author.split(/\s*,\s*/);
	return first.includes(' ') && second.includes(' ') ? [first, second] : [author];
}

/** What stands after a second comma is lost; a name without a comma is split before its last word. */
function nameOf(name: string): ZoteroItem['creators'][number] {
	const [lastName = '', firstName] = name.split(/, ?/);
	if (firstName !== undefined) return { lastName, firstName };
	const space = name.lastIndexOf(' ');
	return space === -1 ? { lastName: name } : { lastName: name.slice(space + 1), firstName: name.slice(0, space) };
}

/** Keys as OpenURL has them; groups that stand as `rft.aucorp` are put before all others. */
function fromCoins(title: string): ZoteroItem {
	const pairs = title.split('&').map((pair) => pair.split('=').map((part) => decodeURIComponent(part)));
	const all = (key: string) => pairs.flatMap(([name, value = '']) => (name === key ? [value] : []));
	const one = (key: string) => all(key)[0];
	const id = (start: string) => all('rft_id').find((value) => value.startsWith(start));
	const isArticle = one('rft_val_fmt') === 'info:ofi/fmt:kev:mtx:journal';
	const pages = [one('rft.spage'), one('rft.epage')].filter((page) => page !== undefined).join('-');
	return {
		itemType: isArticle ? 'journalArticle' : (one('rft.type') ?? 'webpage'),
		title: isArticle ? one('rft.atitle') : one('rft.title'),
		creators: [...all('rft.aucorp').map((lastName) => ({ lastName })), ...all('rft.au').map(nameOf)],
		publicationTitle: isArticle ? one('rft.jtitle') : one('rft.source'),
		journalAbbreviation: one('rft.stitle'),
		date: one('rft.date'),
		volume: one('rft.volume'),
		issue: one('rft.issue'),
		pages: pages === '' ? undefined : pages,
		DOI: id('info:doi/')?.slice('info:doi/'.length),
		url: id('http') ?? one('rft.identifier'),
	};
}

function tagsOf(html: string): Tags {
	const tags = new Map<string, string[]>();
	for (const [, name = '', content = ''] of html.matchAll(/<meta (?:name|property)="([^"]*)" content="([^"]*)"/g))
		tags.set(name, [...(tags.get(name) ?? []), text(content)]);
	return tags;
}

function titleOf(html: string): string | undefined {
	return text(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of an attribute or a title. */
function text(html: string): string {
	return html.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
		if (name !== undefined) return entities[name] ?? whole;
		return String.fromCodePoint(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal));
	});
}
