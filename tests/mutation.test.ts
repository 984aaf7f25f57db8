import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Study } from '../src/evidence/study.ts';
import { readContent, type Content, type SourceRecord } from '../src/files.ts';
import { link, type Library } from '../src/graph.ts';
import type { Issue } from '../src/issue.ts';
import { check } from '../src/rules.ts';
import { changed, generator, pick } from './mutation/changes.ts';
import { kinds, placesOf } from './mutation/places.ts';
import { leftOut, mustBeCaught, whatItIs } from './mutation/population.ts';
import { tokensIn, type Token } from './mutation/tokens.ts';
import { compare, valueOf } from './mutation/verdict.ts';

const seed = Number(process.env['MUTATION_SEED'] ?? 20261121);
const changes = Number(process.env['MUTATIONS'] ?? 300);
const today = new Date();
const root = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
cpSync('content', join(root, 'content'), { recursive: true });
afterAll(() => rmSync(root, { recursive: true, force: true }));

const base = readContent(root);
const before = checked(base);
const places = placesOf(before.library);

test('each of 300 changed numbers is caught or changes every place that shows it', () => {
	const random = generator(seed);
	const tokens = allTokens();
	const results = sample(tokens.changeable, random).map((token) => ({
		token,
		what: token.what,
		...tryOut(token, changed(token, random)),
	}));
	const unseen = results.filter(({ stale }) => stale.length > 0);
	const caught = results.filter(({ rules }) => rules.length > 0);
	const everywhere = results.length - caught.length - unseen.length;
	console.log(
		[
			`mutations: ${results.length}, caught ${caught.length}, changed everywhere ${everywhere}, unseen ${unseen.length} (seed ${seed})`,
			`  sampled: ${tally(results.map(({ what }) => what))}`,
			`  caught by: ${tally(caught.map(({ rules }) => rules[0] ?? ''))}`,
			`  places that changed: ${tally(results.flatMap((result) => kinds.filter((kind) => result.changed.includes(kind))))}`,
			`  numbers in content: ${tokens.all}; left out: ${tally(tokens.left)}`,
		].join('\n'),
	);
	expect(
		unseen.map(
			({ token, to, stale }) => `${token.file} ${token.path.join('.')} ${token.text} → ${to}: ${stale.join('; ')}`,
		),
	).toEqual([]);
	expect(results.length).toBe(changes);
});

test('a place that keeps the old number is seen', () => {
	const file = 'content/studies/nascimento-2018.yaml';
	const token = tokensIn(file, readFileSync(join(root, file), 'utf8')).find(({ text }) => text === '-1.5');
	if (!token) throw new Error('The study holds a difference of -1.5 points.');
	const own = `nascimento-2018 ${token.path.join('.')}`;
	const field = places.get(own);
	if (!field) throw new Error(`There is no place "${own}".`);
	const after = new Map(places).set(own, { ...field, text: '-1.6' });
	const { stale } = compare({ token, to: '-1.6' }, recordOf(token), places, after);
	expect(stale).toContain('nascimento-2018#pain-hipknee-vs-knee line');
	expect(stale.some((where) => where.includes('<Num>'))).toBe(true);
	expect(compare({ token, to: '-1.6' }, recordOf(token), places, places).stale).toContain(`${own} is shown nowhere`);
});

test('every way of changing a number gives another one', () => {
	const random = generator(seed);
	const token = (text: string, typed: Token['typed']): Token => ({
		...{ file: '', collection: 'studies', id: '', path: [], start: 0, name: undefined },
		...{ text, typed },
	});
	for (const text of ['-1.5', '10', '0', '0.035', '1,502', 'twelve']) {
		const ways = Array.from({ length: 50 }, () =>
			changed(token(text, text.startsWith('-') ? 'number' : 'text'), random),
		);
		expect(
			ways.filter((way) => Number.isNaN(valueOf(way)) || valueOf(way) === valueOf(text)),
			text,
		).toEqual([]);
		expect(new Set(ways).size, text).toBeGreaterThan(3);
	}
});

function checked(content: Content): { library: Library; errors: Map<string, string> } {
	const library = link(content);
	const issues = [...content.issues, ...check(library, today)].filter(({ severity }) => severity === 'error');
	return { library, errors: new Map(issues.map((issue) => [keyOf(issue), issue.rule])) };
}

function keyOf({ rule, file, line, message }: Issue): string {
	return `${rule} ${file} ${line ?? 0} ${message}`;
}

interface Outcome {
	to: string;
	/** Rules that report something they did not report before. */
	rules: string[];
	stale: string[];
	changed: string[];
}

/** Writes the number into the file, reads that file again, links and checks the whole library, and puts the file back. */
function tryOut(token: Token, to: string): Outcome {
	const path = join(root, token.file);
	const text = readFileSync(path, 'utf8');
	writeFileSync(path, text.slice(0, token.start) + to + text.slice(token.start + token.text.length));
	const own = readContent(root, token.file);
	writeFileSync(path, text);
	if (own.issues.length > 0) return { to, rules: own.issues.map(({ rule }) => rule), stale: [], changed: [] };
	const isOther = ({ file }: SourceRecord) => file !== token.file;
	const first = base.records.findIndex((record) => !isOther(record));
	const records = base.records.filter(isOther);
	records.splice(first, 0, ...own.records);
	const after = checked({ ...base, records });
	const rules = [...after.errors].flatMap(([key, rule]) => (before.errors.has(key) ? [] : [rule]));
	if (rules.length > 0) return { to, rules, stale: [], changed: [] };
	const record = recordOf(token);
	const missed = mustBeCaught(token, record);
	if (missed) return { to, rules, stale: [missed], changed: [] };
	return { to, rules, ...compare({ token, to }, record, places, placesOf(after.library)) };
}

function recordOf({ collection, file, id }: Token): SourceRecord {
	const record = base.records.find((one) => one.file === file && (one.id === id || collection === 'safety'));
	if (!record) throw new Error(`${file} has no record "${id}".`);
	return record;
}

function allTokens() {
	const files = [...new Set(base.records.map(({ file }) => file))].sort();
	const all = files.flatMap((file) => tokensIn(file, readFileSync(join(root, file), 'utf8')));
	const shown = shownByClaims();
	return {
		all: all.length,
		left: all.flatMap((token) => leftOut(token) ?? []),
		changeable: all
			.filter((token) => leftOut(token) === undefined)
			.map((token) => ({
				...token,
				what: shown.has(rowOf(token)) ? 'studies, numbers under claims' : whatItIs(token, recordOf(token)),
			})),
	};
}

/** Outcomes that claims show as a number, a picture or a line of a plot, and those that say which change people notice. */
function shownByClaims(): Set<string> {
	const claims = [...before.library.claims.values()].flatMap(({ data }) => [
		data.headline ?? [],
		...(data.forest?.rows.map(({ outcome }) => outcome) ?? []),
	]);
	return new Set([...claims.flat(), ...[...before.library.scales.values()].flatMap(({ noticed }) => noticed)]);
}

/** `study#outcome` of a number that is a field of an outcome. */
function rowOf(token: Token): string {
	const { path, typed, collection } = token;
	if (collection !== 'studies' || path[0] !== 'outcomes' || typed !== 'number') return '';
	const { outcomes } = recordOf(token).data as Study;
	return `${token.id}#${outcomes[Number(path[1])]?.id ?? ''}`;
}

/** Numbers of every sort in turn, until there are enough; each number at most once. */
function sample<Sorted extends Token & { what: string }>(tokens: readonly Sorted[], random: () => number): Sorted[] {
	const piles = [...Map.groupBy(tokens, ({ what }) => what)]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, pile]) => [...pile]);
	const chosen: Sorted[] = [];
	while (chosen.length < changes && piles.some((pile) => pile.length > 0)) {
		for (const pile of piles) {
			if (chosen.length === changes || pile.length === 0) continue;
			const token = pick(pile, random);
			pile.splice(pile.indexOf(token), 1);
			chosen.push(token);
		}
	}
	return chosen;
}

function tally(names: readonly string[]): string {
	const counts = [...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length] as const);
	return counts
		.sort(([, a], [, b]) => b - a)
		.map(([name, count]) => `${name} ${count}`)
		.join(', ');
}
