import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, onTestFinished, test } from 'vitest';
import { builtAddresses, listedAddresses } from '../../src/addresses.ts';
import { checkContent } from '../../src/check.ts';
import { isNumeric } from '../../src/evidence/estimate.ts';
import { readDepthOf } from '../../src/evidence/study.ts';
import { contentFingerprint } from '../../src/files.ts';
import { openData } from '../../src/open-data.ts';
import type { StableId } from '../../src/stable-ids.ts';
import { readCsv, unguarded } from '../data/csv-reader.ts';

const site = 'https://hip-to-knee.example';
const { library } = checkContent('.', new Date());
const words = library.strings.get('en')?.data;
if (!words) throw new Error('No words.');
const files = openData(library, { site, content: contentFingerprint('.'), words });
const read = (path: string) => readFileSync(join('dist', path), 'utf8');
const json = (path: string) => JSON.parse(read(path)) as Record<string, never>;
/** Strict but for tuples: the date of a reference has one to three parts. */
const ajv = new Ajv2020({ strict: true, strictTuples: false });
addFormats.default(ajv);

interface PublishedStudy {
	id: string;
	csl: { DOI?: string };
	outcomes: { id: string; readDepth: string }[];
	citation: { doi: string | null };
	funding: string | null;
}

test('every file stands where it should and holds what the records make', () => {
	const wrong = files.filter(({ path, text }) => !existsSync(join('dist', path)) || read(path) !== text);
	expect(wrong.map(({ path }) => path)).toEqual([]);
	expect(files.map(({ path }) => path)).toContain('/data/claims.json');
});

const described = ['data/claims', 'data/studies', 'data/exercises', 'data/programmes', 'data/glossary', 'xref'];

test.each(described)('%s.json is valid against its schema, and the schema is one', (path) => {
	const name = path.split('/').at(-1) ?? '';
	const schema = json(`data/${name}.schema.json`);
	const file = json(`${path}.json`) as Record<string, unknown>;
	const valid = ajv.compile(schema);
	expect(valid(file) ? [] : valid.errors).toEqual([]);
	expect(file['$schema']).toBe(schema['$id']);
	expect(file['url']).toBe(`${site}/${path}.json`);
	expect(file['generatedFrom']).toBe(contentFingerprint('.'));
	expect(valid({ ...file, version: 'new' })).toBe(false);
	const [list = ''] = ['records', 'ids'].filter((key) => key in file);
	const records = Object.values(file[list] as object) as Record<string, unknown>[];
	expect(records.length).toBeGreaterThan(10);
	for (const field of Object.keys(records[0] ?? {})) {
		const { [field]: _, ...less } = records[0] ?? {};
		expect(valid({ ...file, [list]: list === 'ids' ? { x: less } : [less] }), `${field} is needed`).toBe(false);
	}
	expect(valid({ ...file, [list]: list === 'ids' ? { x: { more: 1 } } : [{ ...records[0], more: 1 }] })).toBe(false);
});

test('every record is there once, with its address, and no text waits for a number', () => {
	const sizes = {
		claims: library.claims.size,
		studies: library.studies.size,
		exercises: library.exercises.size,
		programmes: library.programmes.size,
		glossary: library.terms.size,
	};
	const addresses = builtAddresses('dist');
	for (const [name, size] of Object.entries(sizes)) {
		const { records } = json(`data/${name}.json`) as unknown as { records: { id: string; url: string }[] };
		expect(new Set(records.map(({ id }) => id)).size, name).toBe(size);
		expect(records.map(({ url }) => url.replace(site, '')).filter((url) => !addresses.has(url))).toEqual([]);
		expect(read(`data/${name}.json`).match(/"[^"]*\{[a-z0-9#-][^"}]*\}[^"]*"/g) ?? []).toEqual([]);
	}
});

test('a study holds its reference, how deeply each number was read, and null for what was not seen', () => {
	const { records } = json('data/studies.json') as unknown as { records: PublishedStudy[] };
	for (const published of records) {
		const study = library.studies.get(published.id)?.data;
		if (!study) throw new Error(published.id);
		expect(published.csl.DOI ?? null).toBe(study.citation.doi);
		expect(published.outcomes.map(({ readDepth }) => readDepth)).toEqual(
			study.outcomes.map((outcome) => readDepthOf(study, outcome)),
		);
		expect(published.funding).toBe(study.funding);
	}
	expect(records.some(({ funding }) => funding === null)).toBe(true);
	const depths = records.flatMap(({ outcomes }) => outcomes.map(({ readDepth }) => readDepth));
	expect(depths.filter((depth) => depth === 'abstract').length, 'the page says "most"').toBeGreaterThan(
		depths.length / 2,
	);
});

const [header = [], ...rows] = readCsv(read('data/findings.csv'));
const asObject = (row: string[]) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']));

test('the table of findings says what the records say', () => {
	const shown = rows.map(asObject).map((row) => ({
		address: `${row['study']}#${row['outcome']}`,
		kind: row['estimate_kind'],
		value: row['value'] === '' ? null : Number(row['value']),
		words: row['in_words'] === '' ? null : unguarded(row['in_words'] ?? ''),
		interval: row['low'] === '' ? null : [Number(row['low']), Number(row['high'])],
		measure: unguarded(row['measure'] ?? ''),
		timepoint: unguarded(row['timepoint'] ?? ''),
		comparison: unguarded(row['comparison'] ?? ''),
		locator: unguarded(row['locator'] ?? ''),
		betterWhen: row['better_when'],
		depth: row['read_depth'],
		n: row['n'] === '' ? null : Number(row['n']),
		doi: row['doi'] || null,
		pmid: row['pmid'] || null,
		url: row['url'],
	}));
	const recorded = [...library.studies.values()].flatMap(({ id, data }) =>
		data.outcomes.map((outcome) => {
			const { estimate, measure, timepoint, comparison, locator, betterWhen } = outcome;
			const value = isNumeric(estimate) ? estimate.value : null;
			return {
				address: `${id}#${outcome.id}`,
				kind: estimate.kind,
				value,
				words: isNumeric(estimate) ? null : estimate.value,
				interval: isNumeric(estimate) ? estimate.ci : null,
				...{ measure, timepoint, comparison, locator, betterWhen },
				depth: readDepthOf(data, outcome),
				n: estimate.n,
				doi: data.citation.doi,
				pmid: data.citation.pmid,
				url: `${site}/studies/${id}/#${outcome.id}`,
			};
		}),
	);
	const byAddress = (a: { address: string }, b: { address: string }) => (a.address < b.address ? -1 : 1);
	expect(shown.sort(byAddress)).toEqual(recorded.sort(byAddress));
	expect(shown.some(({ value }) => value !== null && value < 0)).toBe(true);
});

test('no cell of the table begins as a formula does, unless it is a number', () => {
	const risky = rows.flat().filter((cell) => /^\s*[=+\-@＝＋－＠\t\r]/.test(cell) && Number.isNaN(Number(cell)));
	expect(risky).toEqual([]);
});

test('the table is as its metadata say', () => {
	interface Column {
		name: string;
		datatype: string;
		required: boolean;
	}
	const { tableSchema, url } = json('data/findings.csv-metadata.json') as unknown as {
		tableSchema: { columns: Column[]; primaryKey: string[] };
		url: string;
	};
	expect(existsSync(join('dist/data', url))).toBe(true);
	expect(header).toEqual(tableSchema.columns.map(({ name }) => name));
	const fits: Record<string, (cell: string) => boolean> = {
		string: () => true,
		number: (cell) => /^-?\d+(\.\d+)?(e-?\d+)?$/.test(cell),
		integer: (cell) => /^-?\d+$/.test(cell),
		anyURI: (cell) => URL.canParse(cell),
	};
	const wrong = rows.flatMap((row) =>
		tableSchema.columns.filter(({ datatype, required }, index) => {
			const cell = row[index] ?? '';
			return cell === '' ? required : !fits[datatype]?.(cell);
		}),
	);
	expect(wrong).toEqual([]);
	const keys = rows.map(asObject).map((row) => tableSchema.primaryKey.map((name) => row[name]).join('#'));
	expect(new Set(keys).size).toBe(rows.length);
});

test('every stable id leads to a place that is there', () => {
	const { ids } = json('xref.json') as unknown as { ids: Record<string, StableId> };
	const missing = Object.values(ids).filter(({ address }) => {
		const [page = '', fragment] = address.split('#');
		const path = join('dist', page, 'index.html');
		return !existsSync(path) || (fragment !== undefined && !readFileSync(path, 'utf8').includes(` id="${fragment}"`));
	});
	expect(missing).toEqual([]);
	const outcomes = [...library.studies.values()].flatMap(({ data }) => data.outcomes).length;
	const { articles, claims, studies, exercises, programmes, terms } = library;
	const records = [articles, claims, studies, exercises, programmes, terms].reduce((sum, { size }) => sum + size, 0);
	expect(Object.keys(ids).length).toBe(records + outcomes);
});

test('the list of addresses holds every address of the build: "npm run addresses" adds those that are new', () => {
	const listed = new Set(listedAddresses('.').map(({ address }) => address));
	expect([...builtAddresses('dist')].filter((address) => !listed.has(address))).toEqual([]);
});

const page = read('data/index.html');

test('the page names every file with its true size and number of records', () => {
	for (const { path, name, text, records } of files) {
		expect(page, path).toContain(`href="${path}"`);
		if (name === undefined) continue;
		const row = page.split('<tr class="data-file">').find((one) => one.includes(`href="${path}"`)) ?? '';
		const cells = [...row.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, cell]) => cell);
		expect(cells).toEqual([String(records), `${Math.ceil(Buffer.byteLength(text) / 1024)} KB`]);
	}
	expect(page).toContain(contentFingerprint('.'));
});

test('the example on the page runs and finds the trials of hip exercise against nothing', () => {
	const code = (/<pre[^>]*><code>([\s\S]*?)<\/code>/.exec(page)?.[1] ?? '')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&#39;/g, "'")
		.replace(/&amp;/g, '&');
	const folder = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	copyFileSync('dist/data/studies.json', join(folder, 'studies.json'));
	writeFileSync(join(folder, 'example.mjs'), code);
	const printed = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
	expect(printed).toContain('hott-2019: hip exercise vs free activity. AKPS, 0-100, 3 months\n  MD 1 (-4.6 to 6.6)\n');
	expect(printed.match(/^\S/gm)?.length).toBe(
		[...library.studies.values()]
			.filter(({ data }) => data.design === 'rct')
			.flatMap(({ data }) => data.outcomes)
			.filter(({ comparison }) => /\bhip\b.* vs (no exercise|no treatment|free activity|wait and see)/.test(comparison))
			.length,
	);
});
