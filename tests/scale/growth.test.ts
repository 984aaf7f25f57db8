import { Session } from 'node:inspector/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backlinksOf } from '../../src/backlinks.ts';
import { overlapOf } from '../../src/evidence/overlap.ts';
import { exportFiles } from '../../src/exports.ts';
import { readContent } from '../../src/files.ts';
import { entriesOf, link, referencesOf } from '../../src/graph.ts';
import { openData } from '../../src/open-data.ts';
import { claimsOfKind, studiesByAuthor, studiesInOrder } from '../../src/order.ts';
import { placesOf, studyPlaces } from '../../src/places.ts';
import { check } from '../../src/rules.ts';
import { namesByLetter } from '../../src/search/a-to-z.ts';
import { today } from '../records.ts';
import { realContent, writeContent } from './make.ts';
import { pagesOf, pagesOfRound, synthetic } from './synthetic.ts';

/** The smaller site has a copy of each article beyond our own; the larger one has so many times as many. */
const times = 4;
/** Sorting grows a little faster than what it sorts; what looks at every pair grows by the square, sixteenfold. */
const most = 6;

/** How often each function ran, by its file and name, while content of three sizes became all that pages are made of. */
const runs: Map<string, number>[] = [];

beforeAll(async () => {
	const files = realContent();
	const added = pagesOfRound * [...files.keys()].filter((path) => path.startsWith('articles/')).length;
	const root = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
	afterAll(() => rmSync(root, { recursive: true, force: true }));
	// The first and smallest is our own, which the others hold too.
	for (const more of [0, added, added * times]) {
		const folder = join(root, String(more));
		writeContent(folder, synthetic(files, pagesOf(files) + more));
		if (more === 0) work(folder); // What is worked out once, such as figures, is kept from here on.
		runs.push(await countRuns(() => work(folder)));
	}
});

test('the same content and number make the same site, of about as many pages', () => {
	const files = synthetic(realContent(), 600);
	expect(Math.abs(pagesOf(files) - 600)).toBeLessThan(6);
	expect([...synthetic(realContent(), 600)]).toEqual([...files]);
});

test('four times the records make every function run about four times as often, not sixteen', () => {
	const [base, small, large] = runs;
	const grown = [...(large ?? [])].flatMap(([name, all]) => {
		const [few, many] = [(small?.get(name) ?? 0) - (base?.get(name) ?? 0), all - (base?.get(name) ?? 0)];
		return many > 1000 && many > most * few ? [`${name}: ${few} runs became ${many}`] : [];
	});
	expect(grown).toEqual([]);
});

/** Everything that is computed from the content before pages are drawn. */
function work(root: string): void {
	const content = readContent(root);
	const library = link(content);
	const errors = [...content.issues, ...check(library, today)].filter(({ severity }) => severity === 'error');
	expect(errors).toEqual([]);
	const t = library.strings.get('en');
	if (!t) throw new Error('The words of the interface are missing.');
	for (const entry of entriesOf(library)) {
		backlinksOf(library, entry);
		referencesOf(library, entry);
	}
	const headings = (id: string) =>
		(library.articles.get(id)?.prose.headings ?? []).map(({ text }) => ({ text, slug: text }));
	namesByLetter([...placesOf(library, t, headings), ...studyPlaces(library, t)], 'en');
	exportFiles(library);
	openData(library, { site: 'https://hip-to-knee.example', content: 'sha256:0', words: t.data });
	overlapOf([...library.studies.values()].map(({ data }) => data));
	studiesInOrder(library);
	studiesByAuthor(library, 'en');
	claimsOfKind(library, 'effect');
}

/** How often each function of the project ran while something was done, as V8 counts it. */
async function countRuns(act: () => void): Promise<Map<string, number>> {
	const session = new Session();
	session.connect();
	await session.post('Profiler.enable');
	await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
	act();
	const { result } = await session.post('Profiler.takePreciseCoverage');
	await session.post('Profiler.stopPreciseCoverage');
	session.disconnect();
	const counts = new Map<string, number>();
	for (const { url, functions } of result.filter((script) => script.url.includes('/src/'))) {
		for (const { functionName, ranges } of functions) {
			const [range] = ranges;
			const name = `${url.slice(url.lastIndexOf('/src/') + 1)} ${functionName || `function at ${range?.startOffset ?? 0}`}`;
			counts.set(name, (counts.get(name) ?? 0) + (range?.count ?? 0));
		}
	}
	return counts;
}
