import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check.ts';
import { cslOf, yearOf, type CslItem, type CslName } from '../../src/citation/csl.ts';
import { formats } from '../../src/citation/formats.ts';
import { formatDay } from '../../src/evidence/day.ts';
import { addressOf } from '../../src/graph.ts';
import { builtPages } from '../../src/built-files.ts';
import { zoteroTakes, type ZoteroItem } from './zotero.ts';

const site = 'https://hip-to-knee.example';
/** Every page but those at old addresses, which only lead on. */
const pages = new Map(
	[...builtPages('dist')]
		.filter(({ file, html }) => !file.startsWith('pagefind') && !html.includes('<meta http-equiv="refresh"'))
		.map(({ file, html }) => [`/${file.replace(/index\.html$/, '')}`, html]),
);
const { library } = checkContent('.', new Date());
const studies = new Map(
	[...library.studies.values()].map(({ id, data }) => [addressOf('study', id), cslOf(id, data.citation)]),
);
const htmlOf = (address: string) => pages.get(address) ?? '';
const tagsOn = (html: string) => [...html.matchAll(/<meta (?:name|property)="([^"]*)"/g)].map(([, name = '']) => name);

/** What Zotero is known to make of pages; each row was seen in a running Zotero. */
const known: readonly [page: string, head: string, takes: string][] = [
	[
		'a paper',
		'<meta name="citation_title" content="T"><meta name="citation_journal_title" content="J">',
		'journalArticle',
	],
	['JSON-LD alone', '<script type="application/ld+json">{"@type":"ScholarlyArticle"}</script>', 'webpage'],
	['Open Graph', '<meta property="og:type" content="article"><meta name="author" content="A B">', 'webpage'],
	['Dublin Core', '<meta name="dcterms.type" content="blogPost">', 'blogPost'],
	['a title without a journal', '<meta name="citation_title" content="T">', 'journalArticle'],
	['a report', '<meta name="citation_technical_report_institution" content="I">', 'report'],
	[
		'a list of references on a page with Open Graph',
		`<meta property="og:type" content="website">${'<span class="Z3988" title="rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal"></span>'.repeat(2)}`,
		'journalArticle journalArticle',
	],
];

test.each(known)('the order of translators explains what Zotero makes of %s', (_, html, takes) => {
	expect(
		zoteroTakes(html)
			.items.map(({ itemType }) => itemType)
			.join(' '),
	).toBe(takes);
});

test('every page of our own is saved as a web page, with title, site, author and address', () => {
	const own = [...pages].filter(([address]) => !studies.has(address) && address !== '/references/');
	expect(own.length).toBeGreaterThan(200);
	for (const [address, html] of own) {
		const { by, items } = zoteroTakes(html);
		expect(by, address).toBe('Embedded Metadata');
		expect(items, address).toMatchObject([
			{ itemType: 'webpage', creators: [{ firstName: 'Hip to', lastName: 'Knee' }], publicationTitle: 'Hip to Knee' },
		]);
		expect(items[0]?.title?.length, address).toBeGreaterThan(3);
		expect(items[0]?.url, address).toBe(/<link rel="canonical" href="([^"]*)"/.exec(html)?.[1]);
	}
});

test('an article is saved with the day it was published', () => {
	for (const [id, { data }] of library.articles) {
		const [item] = zoteroTakes(htmlOf(addressOf('article', id))).items;
		expect([item?.title, item?.date, item?.url]).toEqual([
			data.title,
			formatDay(data.published),
			`${site}${addressOf('article', id)}`,
		]);
	}
});

test('no page but that of a study has tags of a paper, and none but that of all references has COinS', () => {
	const tagged = [...pages].filter(([, html]) => tagsOn(html).some((name) => name.startsWith('citation_')));
	expect(tagged.map(([address]) => address).sort()).toEqual([...studies.keys()].sort());
	expect([...pages].filter(([, html]) => html.includes('Z3988')).map(([address]) => address)).toEqual(['/references/']);
});

test('the page of each study is saved as its paper, with every field of its record', () => {
	expect(studies.size).toBeGreaterThan(200);
	for (const [address, record] of studies) {
		const { by, items } = zoteroTakes(htmlOf(address));
		expect(by, address).toBe('Embedded Metadata');
		if (record.type === 'article-journal') expect(items, address).toEqual([paper(record)]);
		// A guideline on the page of its publisher: no journal is made up for it.
		else expect(items, address).toMatchObject([{ itemType: 'report', title: record.title, url: record.URL }]);
	}
});

test('the page of all references offers every study at once, with every field Zotero keeps of a list', () => {
	const { by, items } = zoteroTakes(htmlOf('/references/'));
	expect(by).toBe('COinS');
	const byTitle = (a: ZoteroItem, b: ZoteroItem) => `${a.title} ${a.url}`.localeCompare(`${b.title} ${b.url}`);
	const expected = [...studies.values()].map((record) => {
		const { extra: _, url, ...kept } = paper(record);
		return { ...kept, url: record.DOI === undefined ? url : undefined };
	});
	expect(items.sort(byTitle)).toEqual(expected.sort(byTitle));
});

test('the page of all references leads to each study and to the files of all', () => {
	const links = [...htmlOf('/references/').matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href = '']) => href);
	expect([...studies.keys()].filter((address) => !links.includes(address))).toEqual([]);
	for (const { extension } of formats) {
		expect(links).toContain(`/library.${extension}`);
		expect(existsSync(`dist/library.${extension}`)).toBe(true);
	}
	for (const address of ['/studies/', '/data/']) expect(htmlOf(address)).toContain('href="/references/"');
	for (const kind of ['article', 'claim', 'programme'] as const) {
		const [id = ''] = library[`${kind}s`].keys();
		expect(htmlOf(addressOf(kind, id)), id).toContain('href="/references/"');
	}
});

function paper(record: CslItem): ZoteroItem {
	return {
		itemType: record.type === 'article-journal' ? 'journalArticle' : record.type,
		title: record.title,
		creators: record.author.map(inTwo),
		publicationTitle: record['container-title'],
		journalAbbreviation: record['container-title-short'],
		date: String(yearOf(record)),
		volume: record.volume,
		issue: record.issue,
		pages: record.page,
		DOI: record.DOI,
		url: record.URL,
		extra: record.PMID === undefined ? undefined : `PMID: ${record.PMID}`,
	};
}

/** A suffix stays with the family name, as Zotero has no place for it. */
function inTwo(name: CslName): ZoteroItem['creators'][number] {
	if ('literal' in name) return { lastName: name.literal };
	const { family, suffix, given } = name;
	return { lastName: suffix === undefined ? family : `${family} ${suffix}`, firstName: given };
}
