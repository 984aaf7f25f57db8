import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { plugins } from '@citation-js/core';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check.ts';
import { cslOf, type CslItem } from '../../src/citation/csl.ts';
import { formats } from '../../src/citation/formats.ts';
import { awkward } from './awkward.ts';
import { readNbib } from './nbib-reader.ts';

const { library } = checkContent(process.cwd(), new Date('2026-11-21'));
const real = [...library.studies.values()].map(({ id, data }) => cslOf(id, data.citation));
const odd = Object.entries(awkward).map(([id, citation]) => cslOf(id, citation));

/** How a program that is not ours reads each format. */
const readers: Readonly<Record<string, (text: string) => Record<string, unknown>[]>> = {
	ris: (text) => {
		// citation-js has no place for an accession number in its items, only in the records it reads them from.
		const records = plugins.input.chain(text, { forceType: '@ris/file', target: '@else/list+object' });
		return plugins.input
			.chain(text, { forceType: '@ris/file' })
			.map((item, index) => ({ ...item, PMID: records[index]?.['AN'] }));
	},
	bib: (text) => plugins.input.chain(text, { forceType: '@biblatex/text' }),
	nbib: (text) => readNbib(text) as Record<string, unknown>[],
	'csl.json': (text) => JSON.parse(text) as Record<string, unknown>[],
};

/** The ten fields that must survive, in one shape whoever read them. */
function tenFields(item: Record<string, unknown>) {
	const issued = item['issued'] as CslItem['issued'];
	return {
		title: String(item['title']).replace(/<\/?span[^>]*>/g, ''),
		authors: (item['author'] as Record<string, string>[]).map(nameOf),
		journal: item['container-title'] ?? item['collection-title'] ?? item['publisher'],
		year: Number(issued?.['date-parts'][0][0]),
		volume: item['volume'],
		issue: item['issue'],
		pages: item['page'],
		doi: item['DOI'],
		pmid: item['PMID'],
		url: item['URL'],
	};
}

function nameOf(name: Record<string, string>): string {
	const family = [name['dropping-particle'], name['non-dropping-particle'], name['family']].filter(Boolean).join(' ');
	return name['literal'] ?? [family, name['given'], name['suffix']].filter(Boolean).join(' | ');
}

const asRecord = (item: CslItem) => ({ ...item }) as Record<string, unknown>;

for (const format of formats) {
	const read = readers[format.extension];
	if (!read) throw new Error(`No reader for ".${format.extension}": add one to this test.`);

	test(`${format.name}: ten fields of every awkward record are read back as they were`, () => {
		for (const item of odd)
			expect(read(format.write([item])).map(tenFields), item.id).toEqual([tenFields(asRecord(item))]);
	});

	test(`${format.name}: ten fields of every study are read back as they were, from one file`, () => {
		expect(real.length).toBeGreaterThanOrEqual(204);
		expect(read(format.write(real)).map(tenFields)).toEqual(real.map((item) => tenFields(asRecord(item))));
	});
}
