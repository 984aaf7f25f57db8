import { dotsSentence, forestSentence, stripSentence } from '../../src/chart/sentences.ts';
import { pictureOf } from '../../src/chart/picture.ts';
import { parseRequest, type BoundPiece } from '../../src/evidence/binding.ts';
import { forestOf, type Forest } from '../../src/evidence/forest.ts';
import { headlineOf, statementOf } from '../../src/evidence/headline.ts';
import { plainNumber } from '../../src/evidence/plain-number.ts';
import { estimateLine, groupLine, studyName } from '../../src/evidence/wording.ts';
import { addressOf } from '../../src/quantities.ts';
import { entriesOf, type Entry, type Library } from '../../src/graph.ts';
import type { Claim } from '../../src/evidence/claim.ts';
import type { SourceRecord } from '../../src/files.ts';
import type { Strings } from '../../src/site/strings.ts';

export const kinds = [
	'field of its record',
	'number in a text',
	'number in prose',
	'sentence of a claim',
	'plain sentence under a claim',
	'chart',
	'line for clinicians',
	'name or size of a study',
] as const;

/** A text that pages show, and the number of which record it shows. */
export interface Place {
	kind: (typeof kinds)[number];
	/** The record it comes from: `study#outcome`, `programme:id`. */
	source: string;
	/** `value`, `hip.mean`; `estimate *` where it shows several of them, `*` where it shows several of its source. */
	part: string;
	text: string;
}

/** Every place where pages show numbers, by a name that a changed number leaves as it is. */
export function placesOf(library: Library): Map<string, Place> {
	const t = library.strings.get('en');
	if (!t) throw new Error('content/strings/en.yaml is missing.');
	const places = new Map<string, Place>();
	const put = (where: string, place: Place) => places.set(where, place);
	for (const entry of entriesOf(library)) {
		const address = addressIn(library, entry);
		fieldPlaces(address, entry.data, entry.pieces, put);
		entry.prose.components
			.filter(({ name }) => name === 'Num')
			.forEach(({ attributes }, index) => {
				const found = library.quantities.answer(parseRequest(attributes['of'] ?? ''), '');
				if (found.found) put(`${address} <Num> ${index}`, { kind: 'number in prose', ...found });
			});
		[...entry.prose.sentences, ...entry.prose.headings].forEach(({ text }, index) =>
			put(`${address} sentence ${index}`, { kind: 'number in prose', source: address, part: '*', text }),
		);
	}
	fieldPlaces('safety:rules', library.safety, new Map(), put);
	for (const [id, page] of library.elsewhere) fieldPlaces(`elsewhere:${id}`, page, new Map(), put);
	for (const [id, rated] of library.quality) fieldPlaces(`quality:${id}`, rated.data, new Map(), put);
	for (const [id, scale] of library.scales) fieldPlaces(`scale:${id}`, scale, new Map(), put);
	for (const [id, words] of library.strings) fieldPlaces(`strings:${id}`, words, new Map(), put);
	for (const entry of library.studies.values()) studyPlaces(entry.id, entry.data, put);
	for (const entry of library.claims.values()) claimPlaces(entry, library, t, put);
	return places;
}

type Put = (where: string, place: Place) => void;

/** How a request names an entry. */
function addressIn(library: Library, entry: Entry<unknown>): string {
	const collection = entry.file.split('/')[1]?.replace('.yaml', '') ?? '';
	return library.studies.get(entry.id) === entry ? entry.id : addressOf({ collection, id: entry.id } as SourceRecord);
}

function fieldPlaces(address: string, data: unknown, pieces: ReadonlyMap<string, BoundPiece[]>, put: Put): void {
	for (const { path, value } of leavesOf(data)) {
		const where = `${address} ${path.join('.')}`;
		put(where, { kind: 'field of its record', source: address, part: path.join('.'), text: String(value) });
		(pieces.get(String(value)) ?? []).forEach((piece, index) => {
			if (typeof piece !== 'string') put(`${where} {${index}}`, { kind: 'number in a text', ...piece });
		});
	}
}

function studyPlaces(id: string, study: Parameters<typeof studyName>[0], put: Put): void {
	const { population } = study;
	const of = { kind: 'name or size of a study', source: id } as const;
	put(`${id} name`, { ...of, part: 'year', text: studyName(study) });
	put(`${id} people`, { ...of, part: 'n', text: String(population.n) });
	put(`${id} studies`, { ...of, part: 'studies', text: String(population.studies) });
	for (const { id: outcome, estimate, unit, groups } of study.outcomes) {
		const line = { kind: 'line for clinicians', source: `${id}#${outcome}` } as const;
		put(`${id}#${outcome} line`, { ...line, part: 'estimate *', text: estimateLine(estimate, unit) });
		groups.forEach((group, index) =>
			put(`${id}#${outcome} line ${index}`, { ...line, part: `groups ${index} *`, text: groupLine(group) }),
		);
	}
}

function claimPlaces(entry: Entry<Claim>, library: Library, t: Strings, put: Put): void {
	const address = `claim:${entry.id}`;
	const statement = statementOf(entry.data, library);
	if (statement !== null) {
		put(`${address} statement`, { kind: 'sentence of a claim', source: address, part: '*', text: statement });
	}
	const headline = headlineOf(entry.data, library);
	if (headline) {
		plainNumber(headline, t.reading)
			.flat()
			.forEach((piece) => {
				if (typeof piece === 'string') return;
				put(`${address} plain ${piece.source} ${piece.part}`, { kind: 'plain sentence under a claim', ...piece });
			});
		const picture = pictureOf(headline);
		const chart = { kind: 'chart', source: headline.address } as const;
		if (picture.kind === 'dots') {
			put(`${address} dots`, { ...chart, part: 'shares *', text: dotsSentence(picture.groups, headline, t.chart) });
			for (const { name, percent } of picture.groups) {
				const part = headline.outcome.groups.length === 0 ? 'value' : `${name}.percent`;
				put(`${address} dots ${name}`, { ...chart, part, text: String(percent) });
			}
		}
		if (picture.kind === 'strip') {
			put(`${address} strip`, { ...chart, part: 'scores *', text: stripSentence(picture.groups, headline, t.chart) });
			for (const { name, mean } of picture.groups) {
				put(`${address} strip ${name}`, { ...chart, part: `${name}.mean`, text: String(mean) });
			}
		}
	}
	const drawn = entry.data.forest ? forestOf(entry.data.forest, library) : undefined;
	if (drawn && 'forest' in drawn) forestPlaces(address, drawn.forest, t, put);
}

function forestPlaces(address: string, forest: Forest, t: Strings, put: Put): void {
	put(`${address} forest`, { kind: 'chart', source: address, part: '*', text: forestSentence(forest, t.chart) });
	for (const { source, value, ci, name, timepoint } of forest.lines) {
		const text = `${value} (${ci.join(' to ')})`;
		put(`${address} forest ${source}`, { kind: 'chart', source, part: 'estimate drawn', text });
		put(`${address} forest ${source} name`, { kind: 'chart', source, part: '*', text: `${name}, ${timepoint}` });
	}
}

export interface Leaf {
	path: PropertyKey[];
	value: string | number;
}

/** Numbers and texts of a record, with their paths. */
export function leavesOf(value: unknown, path: PropertyKey[] = []): Leaf[] {
	if (typeof value === 'string' || typeof value === 'number') return [{ path, value }];
	if (typeof value !== 'object' || value === null || value instanceof Date) return [];
	return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}
