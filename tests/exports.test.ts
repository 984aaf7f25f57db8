import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkContent } from '../src/check.ts';
import { formats } from '../src/citation/formats.ts';
import { exportFiles, studiesBehind, type ExportFile } from '../src/exports.ts';
import { contentFolder, soundFiles, study, today } from './records.ts';

const fileName = (file: ExportFile) => `${file.page.slice(0, -1)}.${file.extension}`;

const small = () => {
	const second = study({ id: 'sample-2021' });
	const files = soundFiles({ 'content/studies/sample-2021.yaml': stringify(second) });
	return checkContent(contentFolder(files), today).library;
};

test('each study, each page that rests on studies and the whole library has a file in every format', () => {
	const pages = [
		'library',
		'studies/example-2020',
		'studies/sample-2021',
		'articles/why-hips',
		'claims/hips-help',
		'exercises/bridge',
		'programmes/six-weeks',
	];
	expect(exportFiles(small()).map(fileName)).toEqual(
		pages.flatMap((page) => formats.map((format) => `/${page}.${format.extension}`)),
	);
});

test('a file holds the studies of its page, each once, and the library holds all', () => {
	const keys = (address: string) =>
		exportFiles(small())
			.find((file) => fileName(file) === address)
			?.text.match(/(?<=^@article\{)[^,]+/gm);
	expect(keys('/library.bib')).toEqual(['example-2020', 'sample-2021']);
	expect(keys('/articles/why-hips.bib')).toEqual(['example-2020']);
	expect(keys('/exercises/bridge.bib')).toEqual(['example-2020']);
	expect(keys('/studies/sample-2021.bib')).toEqual(['sample-2021']);
});

const { library } = checkContent(process.cwd(), today);
const files = exportFiles(library);

test('no two files of the real library share an address, and each says what it is', () => {
	expect(new Set(files.map(fileName)).size).toBe(files.length);
	expect(files.length).toBeGreaterThan(library.studies.size * formats.length);
	expect(files.filter((file) => file.text.length < 100 || file.mediaType === '')).toEqual([]);
});

test('the file of a claim holds every study its findings name', () => {
	expect(library.claims.size).toBeGreaterThan(0);
	for (const claim of library.claims.values()) {
		const named = new Set(claim.data.findings.map(({ finding }) => finding.split('#')[0] ?? ''));
		expect(new Set(studiesBehind(library, claim).map(({ id }) => id)), claim.id).toEqual(named);
	}
});

test('every format has its two routes', () => {
	const routes = formats.flatMap(({ extension }) => [
		`src/pages/library.${extension}.ts`,
		`src/pages/[collection]/[id].${extension}.ts`,
	]);
	expect(routes.filter((route) => !existsSync(route))).toEqual([]);
});
