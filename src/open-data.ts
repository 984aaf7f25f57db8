import { z } from 'zod';
import type { Finding } from './data/columns.ts';
import { dataLicence, dataVersion, type DataFile } from './data/dataset.ts';
import { findingsMetadata, findingsTable } from './data/findings.ts';
import { jsonSchemaOf } from './data/json-schema.ts';
import {
	publishedClaim,
	publishedExercise,
	publishedProgramme,
	publishedStudy,
	publishedTerm,
	recordSchemas,
	type DataName,
} from './data/records.ts';
import { formatDay } from './evidence/day.ts';
import { statementOf } from './evidence/headline.ts';
import { addressOf, lookUpOf, type Library } from './graph.ts';
import { sorted } from './rules/rule.ts';
import type { Strings } from './site/strings.ts';
import { stableIdSchema, stableIds } from './stable-ids.ts';

/** Where the data come from and where they will stand. */
export interface Origin {
	/** Address of the site: "https://hip-to-knee.example". */
	site: string | URL;
	/** Fingerprint of the content folder, from `contentFingerprint`. */
	content: string;
	words: Strings['data'];
}

/** A file of the open data with the number of its records; a file that only describes another has none. */
export interface OpenDataFile extends DataFile {
	name: DataName | 'findings' | 'xref' | undefined;
	records: number | undefined;
}

const dataNames = Object.keys(recordSchemas) as DataName[];

/** Every file of the open data: those with records first, then those that describe them. */
export function openData(library: Library, origin: Origin): OpenDataFile[] {
	const at = (path: string) => new URL(path, origin.site).href;
	const records = recordsOf(library, at);
	const findings = findingsOf(library, at);
	const ids = stableIds(library);
	const head = (name: DataName | 'xref', path: string) => ({
		$schema: at(`/data/${name}.schema.json`),
		name: origin.words.files[name].name,
		version: dataVersion,
		license: dataLicence.url,
		url: at(path),
		generatedFrom: origin.content,
	});
	const json = (path: string, text: string): DataFile => ({ path, mediaType: 'application/json', text });
	const about = {
		...origin.words.files.findings,
		license: dataLicence.url,
		url: at('/data/findings.csv-metadata.json'),
	};
	return [
		...dataNames.map((name) => {
			const text = linewise(head(name, `/data/${name}.json`), 'records', records[name]);
			return { ...json(`/data/${name}.json`, text), name, records: records[name].length };
		}),
		{
			path: '/data/findings.csv',
			mediaType: 'text/csv',
			text: findingsTable(findings),
			name: 'findings' as const,
			records: findings.length,
		},
		{
			...json('/xref.json', linewise(head('xref', '/xref.json'), 'ids', ids)),
			name: 'xref' as const,
			records: Object.keys(ids).length,
		},
		...[
			...dataNames.map((name) => json(`/data/${name}.schema.json`, pretty(fileSchema(name, origin)))),
			json('/data/xref.schema.json', pretty(fileSchema('xref', origin))),
			{
				path: '/data/findings.csv-metadata.json',
				mediaType: 'application/csvm+json',
				text: pretty(findingsMetadata({ ...about, title: about.name, description: about.holds })),
			},
		].map((file) => ({ ...file, name: undefined, records: undefined })),
	];
}

type At = (path: string) => string;

function recordsOf(library: Library, at: At) {
	const { studies, claims, exercises, programmes, terms, scales } = library;
	return {
		claims: sorted(claims).map(({ id, data }) =>
			publishedClaim(data, statementOf(data, { studies, scales }), at(addressOf('claim', id))),
		),
		studies: sorted(studies).map(({ id, data }) =>
			publishedStudy(data, lookUpOf(library, data), at(addressOf('study', id))),
		),
		exercises: sorted(exercises).map(({ id, data }) => publishedExercise(data, at(addressOf('exercise', id)))),
		programmes: sorted(programmes).map(({ id, data }) => publishedProgramme(data, at(addressOf('programme', id)))),
		glossary: sorted(terms).map(({ id, data }) => publishedTerm(data, at(addressOf('term', id)))),
	} satisfies Record<DataName, unknown[]>;
}

function findingsOf({ studies }: Library, at: At): Finding[] {
	return sorted(studies).flatMap(({ id, data }) =>
		data.outcomes.map((outcome) => ({ study: data, outcome, url: at(`${addressOf('study', id)}#${outcome.id}`) })),
	);
}

/** The shape of a whole file, as JSON Schema. */
function fileSchema(name: DataName | 'xref', { site, words }: Origin): Record<string, unknown> {
	const head = {
		$schema: z.url().describe('Address of the JSON Schema of this file.'),
		name: z.string().describe('What the file holds.'),
		version: z
			.string()
			.regex(/^\d+\.\d+\.\d+$/)
			.describe('Version of the shape: the first number rises when a field goes or changes its meaning.'),
		license: z.url().describe('Licence of the data.'),
		url: z.url().describe('Address of this file.'),
		generatedFrom: z
			.string()
			.regex(/^sha256:[0-9a-f]{64}$/)
			.describe('Fingerprint of the content the file was made from; files with the same one belong together.'),
	};
	const file =
		name === 'xref'
			? z.strictObject({ ...head, ids: z.record(z.string(), stableIdSchema).describe(words.files.xref.holds) })
			: z.strictObject({ ...head, records: z.array(recordSchemas[name]).describe(words.files[name].holds) });
	return {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		$id: new URL(`/data/${name}.schema.json`, site).href,
		title: words.files[name].name,
		description: `${words.files[name].holds} ${words.nullMeans}`,
		...jsonSchemaOf(file),
	};
}

/** JSON with one record a line, so that a change shows as the lines of its records. */
function linewise(head: Record<string, string>, key: string, records: unknown[] | Record<string, unknown>): string {
	const lines = Array.isArray(records)
		? records.map((record) => compact(record))
		: Object.entries(records).map(([id, record]) => `${JSON.stringify(id)}: ${compact(record)}`);
	const [open, close] = Array.isArray(records) ? ['[', ']'] : ['{', '}'];
	const fields = Object.entries(head).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
	return `{\n${fields.join('')}${JSON.stringify(key)}: ${open}\n${lines.join(',\n')}\n${close}\n}\n`;
}

function compact(value: unknown): string {
	return JSON.stringify(daysAsText(value));
}

/** Days as YYYY-MM-DD; JSON would write them with a time. */
function daysAsText(value: unknown): unknown {
	if (value instanceof Date) return formatDay(value);
	if (Array.isArray(value)) return value.map(daysAsText);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, daysAsText(inner)]));
}

function pretty(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}
