import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../src/check.ts';
import { collectionNames, collections } from '../src/collections.ts';
import { allowances, numeralsIn } from '../src/evidence/numerals.ts';
import { entriesOf, entryOf } from '../src/graph.ts';
import { formatReport } from '../src/issue.ts';
import { wordingOf } from '../src/plain-layer.ts';
import { countAllowed, typedNumerals } from '../src/rules/numbers.ts';
import { readingInShort } from '../src/rules/reading.ts';

const { library, errors, warnings } = checkContent('.', new Date());

test('the content of this repository has no issues', () => {
	expect(errors.length === 0 ? 'sound' : formatReport(errors)).toBe('sound');
});

test('no quantity in our sentences is unbound, and what may be typed is counted by reason', () => {
	const typed = typedNumerals(library);
	expect(
		typed.filter(({ allowed }) => allowed === undefined).map(({ entry, text }) => `${entry.file}: ${text}`),
	).toEqual([]);
	const counts = countAllowed(library);
	const requests = boundNumbers().length;
	console.log(
		`numbers in our sentences: ${requests} bound to records, 0 unbound, ${allowances.map((reason) => `${reason} ${counts.get(reason) ?? 0}`).join(', ')}`,
	);
	expect(requests).toBeGreaterThan(1000);
	expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(typed.length);
});

test('the words of the interface hold no quantity but the "of 100 people" that shares are written in', () => {
	const texts = [...library.strings.values()].flatMap((words) => textsIn(words));
	const found = texts.flatMap((text) =>
		numeralsIn(text.replace(/\{\w+\}/g, '\uFFFC'), { isStudy: () => false }).map(
			(one) => `${one.text} in "${text.slice(0, 40)}"`,
		),
	);
	expect(found).toMatchInlineSnapshot(`
		[
		  "4.0 in "© The founders of Hip to Knee. Text and "",
		  "100 in "{value} out of 100"",
		  "100 in "{measure}, out of every 100 people: {gro"",
		  "Two in "Reviews of exercise share many of their "",
		  "two in "Studies that two reviews share"",
		  "4.0 in "The text and the data are licensed CC BY"",
		]
	`);
});

test('nothing is an orphan, and no words are warned of', () => {
	expect(warnings.map((warning) => warning.message)).toEqual([]);
});

test('the founding articles’ studies are there, and at least ninety in all', () => {
	expect(library.studies.size).toBeGreaterThanOrEqual(90);
	for (const id of ['nascimento-2018', 'ismail-2013', 'gaitonde-2019', 'dolak-2011', 'lack-2015', 'rathleff-2014']) {
		expect(library.studies.has(id), id).toBe(true);
	}
});

test('all exercises, programmes, articles and terms are there', () => {
	expect(library.exercises.size).toBe(38);
	expect(library.programmes.size).toBeGreaterThanOrEqual(5);
	expect(library.terms.size).toBeGreaterThanOrEqual(60);
	expect([...library.articles.keys()].sort()).toEqual(
		expect.arrayContaining([
			'gait-mechanics',
			'getting-started',
			'hip-or-knee-or-both',
			'how-much-pain-is-ok',
			'what-is-patellofemoral-pain',
			'when-to-see-a-clinician',
			'why-hips-when-it-hurts-at-the-knee',
		]),
	);
});

test('every article reads easily and says who does what', () => {
	const articles = [...library.articles.values()].map((entry) => ({ id: entry.id, ...wordingOf(library, entry) }));
	console.log(readingInShort(library));
	expect(articles.filter(({ grade, passiveShare }) => grade > 8 || passiveShare > 0.2).map(({ id }) => id)).toEqual([]);
	expect(articles.filter(({ longest }) => longest > 20).map(({ id }) => id)).toEqual([]);
});

test('every mention is known to both ends', () => {
	const oneWay = library.mentions.filter((mention) => {
		const source = entryOf(library, mention.from.kind, mention.from.id);
		const target = entryOf(library, mention.to.kind, mention.to.id);
		return !source?.mentions.includes(mention) || !target?.backlinks.includes(mention);
	});
	expect(oneWay).toEqual([]);
	expect(library.mentions.length).toBeGreaterThan(1000);
});

test('order of files does not change what is linked', () => {
	const ids = entriesOf(library).map((entry) => `${entry.file} ${entry.id}`);
	expect(new Set(ids).size).toBe(ids.length);
});

test('the gait story has its links, and each has evidence on its own page', () => {
	const chain = [...library.claims.values()]
		.filter((claim) => claim.data.chain)
		.map((claim) => claim.data.chain?.order);
	expect(chain.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('no clinic article is named and no leftover of editing stands in the content', () => {
	const folder = (path: string): string[] =>
		readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
			entry.isDirectory() ? folder(join(path, entry.name)) : [join(path, entry.name)],
		);
	const leftovers = /\b(TODO|FIXME|TBC|lorem ipsum|seed \d{3}|dossier)\b/i;
	const found = folder('content').flatMap((file) =>
		readFileSync(file, 'utf8')
			.split('\n')
			.flatMap((line, index) => (leftovers.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
	);
	expect(found).toEqual([]);
});

test('every field of every schema has a sentence for its author', () => {
	const missing = collectionNames.flatMap((name) => undescribed(collections[name].schema, name));
	expect(missing).toEqual([]);
});

/** Every number that texts and prose take from a record. */
function boundNumbers(): unknown[] {
	return entriesOf(library).flatMap((entry) => [
		...[...entry.pieces.values()].flat().filter((piece) => typeof piece !== 'string'),
		...entry.prose.components.filter(({ name }) => name === 'Num'),
	]);
}

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Paths of fields without a description. */
function undescribed(schema: unknown, path: string): string[] {
	if (typeof schema !== 'object' || schema === null || !('def' in schema)) return [];
	const def = schema.def as Record<string, unknown>;
	const inner = ['element', 'innerType', 'valueType'].flatMap((key) => undescribed(def[key], path));
	const options = Array.isArray(def['options']) ? def['options'].flatMap((option) => undescribed(option, path)) : [];
	const fields =
		def['type'] === 'object'
			? Object.entries(def['shape'] as Record<string, { description?: string }>).flatMap(([name, field]) => [
					...(field.description ? [] : [`${path}.${name}`]),
					...undescribed(field, `${path}.${name}`),
				])
			: [];
	return [...fields, ...inner, ...options];
}
