import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { plugins } from '@citation-js/core';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check.ts';
import { cslOf, type CslItem } from '../../src/citation/csl.ts';
import { formats } from '../../src/citation/formats.ts';
import { awkward } from './awkward.ts';
import { readNbib } from './nbib-reader.ts';
import { readRis } from './ris-reader.ts';

const { library } = checkContent(process.cwd(), new Date('2026-11-21'));
const real = [...library.studies.values()].map(({ id, data }) => cslOf(id, data.citation));
const odd = Object.entries(awkward).map(([id, citation]) => cslOf(id, citation));

type Found = Record<string, unknown>;

/** A reader of a format that knows nothing of our writers. */
interface Reader {
	name: string;
	extension: string;
	read(text: string): Found[];
	/** What stands for a type the format has no word for. */
	types?: Readonly<Record<string, string>>;
}

const chain = (text: string, options: { forceType: string; target?: string }) => plugins.input.chain(text, options);

const readers: readonly Reader[] = [
	{
		name: 'citation-js',
		extension: 'ris',
		read: (text) => {
			// citation-js has no place for an accession number in its items, only in the records it reads them from.
			const records = chain(text, { forceType: '@ris/file', target: '@else/list+object' });
			return chain(text, { forceType: '@ris/file' }).map((item, index) => ({ ...item, PMID: records[index]?.['AN'] }));
		},
	},
	{ name: 'the specification', extension: 'ris', read: (text) => readRis(text) as Found[] },
	{
		name: 'citation-js',
		extension: 'bib',
		read: (text) => {
			const entries = chain(text, { forceType: '@biblatex/text', target: '@biblatex/entries+list' });
			return chain(text, { forceType: '@biblatex/text' }).map((item, index) => ({
				...item,
				...keptByEntry(entries[index]),
			}));
		},
	},
	{ name: 'PubMed’s help', extension: 'nbib', read: (text) => readNbib(text) as Found[], types: { webpage: 'report' } },
	{ name: 'JSON', extension: 'csl.json', read: (text) => JSON.parse(text) as Found[] },
];

/** What citation-js reads of a BibTeX entry and leaves out of its item. */
function keptByEntry(entry: Found | undefined) {
	const { pmid, pmcid, shortjournal } = (entry?.['properties'] ?? {}) as Record<string, string>;
	return { PMID: pmid, PMCID: pmcid, 'container-title-short': shortjournal };
}

/** Every field a record can have, in one shape whoever read it. */
function fieldsOf(item: Found) {
	const issued = item['issued'] as CslItem['issued'];
	return {
		type: item['type'],
		title: String(item['title']).replace(/<\/?span[^>]*>/g, ''),
		authors: (item['author'] as Record<string, string>[]).map(nameOf),
		journal: item['container-title'] ?? item['collection-title'] ?? item['publisher'],
		abbreviation: item['container-title-short'] ?? item['journalAbbreviation'],
		date: issued?.['date-parts'][0].map(Number),
		volume: item['volume'],
		issue: item['issue'],
		pages: item['page'],
		doi: item['DOI'],
		pmid: item['PMID'],
		pmcid: item['PMCID'],
		url: item['URL'],
	};
}

function nameOf(name: Record<string, string>): string {
	const family = [name['dropping-particle'], name['non-dropping-particle'], name['family']].filter(Boolean).join(' ');
	return name['literal'] ?? [family, name['given'], name['suffix']].filter(Boolean).join(' | ');
}

function seenBy({ types = {} }: Reader, item: Found) {
	return { ...fieldsOf(item), type: types[String(item['type'])] ?? item['type'] };
}

const write = (extension: string, items: readonly CslItem[]) =>
	formats.find((format) => format.extension === extension)?.write(items) ?? '';

test('every format has a reader', () => {
	const read = new Set(readers.map(({ extension }) => extension));
	expect(formats.map(({ extension }) => extension).filter((extension) => !read.has(extension))).toEqual([]);
});

test('every field stands in some study, so that none is read back only as missing', () => {
	const seen = real.flatMap((item) => Object.entries(fieldsOf({ ...item })).filter(([, value]) => value !== undefined));
	expect([...new Set(seen.map(([field]) => field))].sort()).toEqual(Object.keys(fieldsOf({ ...real[0] })).sort());
});

for (const reader of readers) {
	const { name, extension, read } = reader;
	const asRecord = (item: CslItem) => seenBy(reader, { ...item });

	test(`.${extension} by ${name}: every field of every awkward record is read back as it was`, () => {
		for (const item of odd)
			expect(
				read(write(extension, [item])).map((found) => seenBy(reader, found)),
				item.id,
			).toEqual([asRecord(item)]);
	});

	test(`.${extension} by ${name}: every field of every study is read back as it was, from one file`, () => {
		expect(real.length).toBeGreaterThanOrEqual(204);
		expect(read(write(extension, real)).map((found) => seenBy(reader, found))).toEqual(real.map(asRecord));
	});
}
