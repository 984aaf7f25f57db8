import { named } from '../../src/evidence/quantity.ts';
import { numberWords, numeralsIn, wordValues } from '../../src/evidence/numerals.ts';
import type { Study } from '../../src/evidence/study.ts';
import { addressOf } from '../../src/quantities.ts';
import type { SourceRecord } from '../../src/files.ts';
import { leavesOf, type Place } from './places.ts';
import type { Token } from './tokens.ts';

export interface Change {
	token: Token;
	/** The number written in its place. */
	to: string;
}

/** Places that should show the changed number and do not; and how many of each kind show it. */
export interface Verdict {
	stale: string[];
	changed: Place['kind'][];
}

/**
 * Compares every place before and after. The field itself and every place bound to that part of its record show the new
 * number; so does every line that puts several numbers of the record together; and no other text of the same row of the
 * record still holds the old one, typed again by hand.
 */
export function compare(
	{ token, to }: Change,
	record: SourceRecord,
	before: ReadonlyMap<string, Place>,
	after: ReadonlyMap<string, Place>,
): Verdict {
	const verdict: Verdict = { stale: [], changed: [] };
	const [old, now] = [valueOf(token.text), valueOf(to)];
	const target = targetOf(token, record);
	let seen = false;
	for (const [where, place] of before) {
		const next = after.get(where);
		const differs = next?.text !== place.text;
		if (differs) verdict.changed.push(place.kind);
		if (where === target.own) {
			seen = differs && next !== undefined && shows(next.text, now);
			if (!seen) verdict.stale.push(where);
			continue;
		}
		if (place.kind === 'field of its record' || place.source !== target.source || next === undefined) continue;
		if (target.parts(place.part) && shows(place.text, old) && !shows(next.text, now)) verdict.stale.push(where);
		if (target.lines.includes(place.part) && numbersIn(place.text).includes(Math.abs(old)) && !differs)
			verdict.stale.push(where);
		if (target.isDrawn && place.part === 'estimate drawn' && !differs) verdict.stale.push(where);
	}
	if (!seen) verdict.stale.push(`${target.own} is shown nowhere`);
	return { ...verdict, stale: [...verdict.stale, ...copies(token, record, old)] };
}

interface Target {
	/** Where the field itself is shown. */
	own: string;
	/** What places bound to the number name as their source. */
	source: string;
	/** Whether a part of that source is this number. */
	parts: (part: string) => boolean;
	/** Parts of places that put it together with other numbers. */
	lines: string[];
	/** Whether a forest plot draws it. */
	isDrawn: boolean;
}

function targetOf(token: Token, record: SourceRecord): Target {
	const { path } = token;
	const address = addressOf(record);
	const own = `${address} ${path.join('.')}`;
	const figures = token.name === undefined ? [] : [token.name];
	if (record.collection === 'studies') {
		const study = record.data as Study;
		const outcome = path[0] === 'outcomes' ? study.outcomes[Number(path[1])] : undefined;
		const source = outcome ? `${study.id}#${outcome.id}` : study.id;
		const names = token.name === undefined ? partsOf(study, path) : figures;
		const arm = path[0] === 'arms' ? study.arms[Number(path[1])] : undefined;
		const parts = (part: string) => names.includes(part) || isOfArm(part, study, arm, String(path.at(-1)));
		const isDrawn = outcome !== undefined && ['value', 'ci'].includes(String(path[3]));
		return { own, source, parts, lines: linesOf(path), isDrawn };
	}
	const parts = (part: string) => figures.includes(part) || leadsTo(record.data, part.split('.'), path);
	return { own, source: address, parts, lines: [], isDrawn: false };
}

/** Which places put a number of an outcome together with others. */
function linesOf([top, , field, row, last]: readonly PropertyKey[]): string[] {
	if (top !== 'outcomes') return [];
	if (field === 'estimate') return row === 'level' ? [] : ['estimate *'];
	if (field !== 'groups') return [];
	const charts = last === 'percent' ? ['shares *'] : last === 'mean' ? ['scores *'] : [];
	return [`groups ${String(row)} *`, ...charts];
}

/** How requests name a field of a study. */
function partsOf(study: Study, path: readonly PropertyKey[]): string[] {
	const [top, row, field, inner, last] = path.map(String);
	if (top === 'population') return [row === 'ageRange' ? 'ages' : (row ?? '')];
	if (top === 'citation') return [row ?? ''];
	if (top !== 'outcomes') return [];
	if (field === 'timepoint') return ['when'];
	if (field === 'equivalence') return [inner ?? ''];
	if (field === 'groups') return [`${study.outcomes[Number(row)]?.groups[Number(inner)]?.name ?? ''}.${last ?? ''}`];
	if (field !== 'estimate') return [];
	return inner === 'ci' ? ['low', 'high', 'interval'] : [inner ?? ''];
}

function isOfArm(part: string, study: Study, arm: Study['arms'][number] | undefined, field: string): boolean {
	const steps = part.split('.');
	return arm !== undefined && steps.at(-1) === field && named(study.arms, steps.slice(0, -1).join('.')) === arm;
}

/** Whether a request names this field of a record: rows of a list by place from 1, id, study or beginning of the name. */
function leadsTo(data: unknown, steps: readonly string[], path: readonly PropertyKey[]): boolean {
	if (steps.length !== path.length) return false;
	return path.every((key, index) => {
		const step = steps[index] ?? '';
		if (step === String(key)) return !Array.isArray(at(data, path.slice(0, index)));
		const rows = at(data, path.slice(0, index));
		const row: unknown = Array.isArray(rows) ? rows[Number(key)] : undefined;
		if (typeof row !== 'object' || row === null) return false;
		const { id, study, name } = row as Record<string, unknown>;
		return step === String(Number(key) + 1) || step === id || step === study || String(name ?? '').startsWith(step);
	});
}

/** Other texts of the same row that hold the number too, typed again: they would keep the old one. */
function copies(token: Token, record: SourceRecord, old: number): string[] {
	const { path, typed } = token;
	if (
		typed !== 'number' ||
		record.collection !== 'studies' ||
		!['population', 'arms', 'outcomes'].includes(String(path[0]))
	)
		return [];
	const row = path.slice(0, path[0] === 'population' ? 1 : 2);
	const typedIn = (text: string) =>
		numeralsIn(text.replace(/\{[^{}]*\}/g, '\uFFFC'), { isStudy: () => false }).map(({ value }) => value);
	return leavesOf(at(record.data, row))
		.filter(
			({ path: steps, value }) => typeof value === 'string' && !steps.some((step) => called.includes(String(step))),
		)
		.filter(({ value }) => typedIn(String(value)).includes(Math.abs(old)))
		.map(({ path: field }) => `${addressOf(record)} ${[...row, ...field].join('.')} types it again`);
}

/** What a thing is called, where a number is part of the name, and fields that are numbers in writing. */
const called = ['id', 'name', 'measure', 'timepoint', 'locator', 'scale', 'secondReading', 'ageRange'];

function at(data: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

/** Whether a text shows a number: as it is, rounded or in percent, without its sign, in digits or as a word. */
function shows(text: string, value: number): boolean {
	const size = Math.abs(value);
	const shown = numbersIn(text);
	return [size, Math.round(size), round(size * 100)].some((one) => shown.includes(one));
}

/** Every number a text shows, digits and words, without signs. */
export function numbersIn(text: string): number[] {
	return [...text.toLowerCase().matchAll(/\d[\d,]*(?:\.\d+)?|\.\d+|[a-z]+/g)].flatMap(([found]) => {
		const word = numberWords.indexOf(found);
		if (/^[a-z]/.test(found)) return word >= 0 ? [word] : found in wordValues ? [wordValues[found] ?? 0] : [];
		return [Number(found.replace(/,(?=\d{3})/g, '').replace(/,$/, ''))];
	});
}

export function valueOf(text: string): number {
	return wordValues[text.toLowerCase()] ?? Number(text.replace(/,(?=\d{3})/g, ''));
}

function round(value: number): number {
	return Math.round(value * 1e6) / 1e6;
}
