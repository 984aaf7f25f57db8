import type { MentionKind } from './article/mentions.ts';
import type { Collection } from './collections.ts';
import { segmentsOf, type BoundPiece, type QuantityRequest } from './evidence/binding.ts';
import {
	absent,
	figureValue,
	named,
	quantity,
	stated,
	unknownPart,
	type Figures,
	type Quantity,
} from './evidence/quantity.ts';
import type { Scale } from './evidence/scale.ts';
import type { Study } from './evidence/study.ts';
import { studyName } from './evidence/wording.ts';
import type { SourceRecord } from './files.ts';
import { nearest } from './issue.ts';

/** A record whose own named figures have been taken out of its texts. */
export interface Numbered {
	record: SourceRecord;
	data: unknown;
	figures: Figures;
}

/** Texts of a record with their numbers filled in, and the pieces of each for the pages. */
export interface Filled {
	data: unknown;
	/** Pieces by the filled text. */
	pieces: Map<string, BoundPiece[]>;
	problems: { path: PropertyKey[]; message: string; hint: string | undefined }[];
}

/** Collects the named figures of a record and leaves their numbers in its texts. */
export function takeFigures(record: SourceRecord): Numbered {
	const figures = new Map<string, string>();
	const data = mapTexts(record.data, [], (text, path) =>
		segmentsOf(text)
			.map((segment) => {
				if (segment.kind === 'figure') figures.set(`${outcomeAt(record, path)}.${segment.name}`, segment.text);
				return segment.kind === 'request' ? `{${segment.text}}` : segment.text;
			})
			.join(''),
	);
	return { record, data, figures };
}

/** Answers requests from any record to any record. */
export class Quantities {
	readonly #records: ReadonlyMap<string, Numbered>;
	readonly #scales: ReadonlyMap<string, Scale>;

	readonly #unsound: ReadonlySet<string>;

	/** `unsound` are the addresses of records that could not be read; they have their own report, so what asks them is let pass. */
	constructor(records: readonly Numbered[], unsound: ReadonlySet<string>) {
		this.#unsound = unsound;
		this.#records = new Map(records.map((numbered) => [addressOf(numbered.record), numbered]));
		this.#scales = new Map(
			records.flatMap(({ record }) =>
				record.collection === 'scales' ? [[record.id, record.data as Scale] as const] : [],
			),
		);
	}

	/** `home` is the record that a request without an address speaks of. */
	answer(request: QuantityRequest, home: string): Quantity {
		const address = request.record ?? home;
		const asked = this.#records.get(address);
		if (!asked && this.#unsound.has(address)) return { found: true, text: '…', source: address, part: '' };
		if (!asked) {
			const right = nearest(address, this.#records.keys());
			return { ...absent(`No record has the id "${address}"`), hint: right && `Did you mean "${right}"?` };
		}
		if (asked.record.collection === 'studies') {
			const study = asked.data as Study;
			if (request.outcome === undefined && request.path.join() === 'name') {
				return { found: true, text: studyName(study), source: study.id, part: 'name' };
			}
			return quantity({ study, figures: asked.figures, scales: this.#scales }, request);
		}
		return partOf(asked, address, request);
	}

	/** Fills in every number the texts of a record ask for. */
	fill({ record, data }: Numbered): Filled {
		const filled: Filled = { data, pieces: new Map(), problems: [] };
		filled.data = mapTexts(data, [], (text, path) => {
			const segments = segmentsOf(text);
			if (segments.every((segment) => segment.kind === 'text')) return text;
			const pieces = segments.map((segment): BoundPiece => {
				if (segment.kind !== 'request') return segment.text;
				const found = this.answer(segment.request, homeAt(record, data, path));
				if (found.found) return { text: found.text, source: found.source, part: found.part };
				filled.problems.push({ path, message: `{${segment.text}}: ${found.message}`, hint: found.hint });
				return '…';
			});
			const whole = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
			filled.pieces.set(whole, pieces);
			return whole;
		});
		return filled;
	}
}

const kinds: Partial<Record<Collection, MentionKind | 'safety' | 'scale' | 'elsewhere' | 'quality'>> = {
	claims: 'claim',
	exercises: 'exercise',
	programmes: 'programme',
	articles: 'article',
	glossary: 'term',
	beliefs: 'belief',
	choices: 'choice',
	safety: 'safety',
	scales: 'scale',
	elsewhere: 'elsewhere',
	quality: 'quality',
};

/** How a request names a record: a study by its id alone, others with their kind. */
export function addressOf({ collection, id }: Pick<SourceRecord, 'collection' | 'id'>): string {
	const kind = kinds[collection];
	return kind === undefined ? id : kind === 'safety' ? 'safety:rules' : `${kind}:${id}`;
}

/** The record a text without an address speaks of: the study of a finding, else its own record. */
function homeAt(record: SourceRecord, data: unknown, path: readonly PropertyKey[]): string {
	if (record.collection === 'claims' && path[0] === 'findings') {
		const finding = (data as { findings: { finding: string }[] }).findings[Number(path[1])]?.finding ?? '';
		return finding.split('#')[0] ?? '';
	}
	return addressOf(record);
}

function outcomeAt(record: SourceRecord, path: readonly PropertyKey[]): string {
	if (record.collection !== 'studies' || path[0] !== 'outcomes') return '';
	return (record.data as Study).outcomes[Number(path[1])]?.id ?? '';
}

/** A figure by its name, or a field by its path; rows of a list by name, id or place from 1. */
function partOf(asked: Numbered, address: string, { path, as }: QuantityRequest): Quantity {
	const place = { source: address, part: path.join('.') };
	const figure = path.length === 1 ? asked.figures.get(`.${path[0] ?? ''}`) : undefined;
	const value = figure === undefined ? path.reduce<unknown>(step, asked.data) : figureValue(figure);
	if (typeof value === 'number' || typeof value === 'string') return stated(value, as, place, '');
	const names = [...asked.figures.keys()].map((key) => key.slice(1));
	const fields = Object.entries(asked.data as object).flatMap(([key, field]) =>
		typeof field === 'number' ? [key] : [],
	);
	return unknownPart(path.join(', '), [...fields, ...names]);
}

function step(value: unknown, key: string): unknown {
	if (Array.isArray(value)) {
		const rows = value as Record<string, unknown>[];
		const place = /^\d+$/.test(key) ? rows[Number(key) - 1] : undefined;
		return place ?? rows.find((row) => row['id'] === key || row['study'] === key) ?? named(rows.filter(hasName), key);
	}
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function hasName(row: Record<string, unknown>): row is { name: string } {
	return typeof row['name'] === 'string';
}

/** The same value with every text in it changed; days and numbers stay. */
function mapTexts(value: unknown, path: PropertyKey[], change: (text: string, path: PropertyKey[]) => string): unknown {
	if (typeof value === 'string') return change(value, path);
	if (Array.isArray(value)) return value.map((item, index) => mapTexts(item, [...path, index], change));
	if (typeof value !== 'object' || value === null || value instanceof Date) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, [...path, key], change)]),
	);
}
