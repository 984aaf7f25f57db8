import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

// The language server of the YAML extension for VS Code and other editors; it is CommonJS.
const require = createRequire(import.meta.url);
const { getLanguageService } = require('yaml-language-server') as typeof import('yaml-language-server');
const { TextDocument } =
	require('vscode-languageserver-textdocument') as typeof import('vscode-languageserver-textdocument');

const service = getLanguageService({
	schemaRequestService: async (uri: string) => readFileSync(fileURLToPath(uri), 'utf8'),
	telemetry: { send() {}, sendError() {}, sendTrack() {} },
	workspaceContext: { resolveRelativePath: (path: string, from: string) => new URL(path, from).href },
} as unknown as Parameters<typeof getLanguageService>[0]);
service.configure({ validate: true, hover: true, completion: true, schemas: [], customTags: [], yamlVersion: '1.2' });

let version = 0; // The server keeps what it parsed by address and version.
const open = (path: string, edit = (text: string) => text) => {
	const text = edit(readFileSync(path, 'utf8'));
	return TextDocument.create(pathToFileURL(resolve(path)).href, 'yaml', ++version, text);
};
const problems = async (path: string, edit?: (text: string) => string) =>
	(await service.doValidation(open(path, edit), false)).map(
		(problem) => `${problem.range.start.line + 1}: ${problem.message}`,
	);

test('an editor finds nothing to mark in a file of each kind', async () => {
	const files = [
		'content/studies/dolak-2011.yaml',
		'content/claims/hip-exercise-eases-pain.yaml',
		'content/glossary.yaml',
		'content/scales.yaml',
		'content/beliefs.yaml',
		'content/choices.yaml',
		'content/safety.yaml',
		'content/stride.yaml',
		'content/redirects.yaml',
		'content/looked-up.yaml',
		'content/proof.yaml',
		'content/strings/en.yaml',
	];
	for (const file of files) expect(await problems(file), file).toEqual([]);
});

test('an editor marks a wrong value, an unknown field and a missing one as they are typed', async () => {
	const found = await problems('content/studies/dolak-2011.yaml', (text) =>
		text.replace('design: rct', 'design: rtc').replace('readDepth:', 'readDepht:'),
	);
	expect(found.join('\n')).toMatch(/Missing property "readDepth"/);
	expect(found.join('\n')).toMatch(/Value is not accepted\. Valid values: "rct"/);
	expect(found.join('\n')).toMatch(/Property readDepht is not allowed/);
});

test('an editor shows the sentence written for the author', async () => {
	const document = open('content/studies/dolak-2011.yaml');
	const hover = await service.doHover(document, document.positionAt(document.getText().indexOf('\nconclusion:') + 3));
	expect(JSON.stringify(hover?.contents)).toContain('The finding in our own words.');
});

test('every YAML file of the content names its schema', () => {
	const folders = ['studies', 'claims', 'quality', 'strings'].flatMap((folder) =>
		readdirSync(join('content', folder))
			.filter((file) => file.endsWith('.yaml'))
			.map((file) => [join('content', folder, file), `../../.astro/collections/${folder}.schema.json`]),
	);
	const single = ['glossary', 'scales', 'beliefs', 'choices', 'safety', 'redirects'].map((name) => [
		`content/${name}.yaml`,
		`../.astro/collections/${name}.schema.json`,
	]);
	const wrong = [...folders, ...single].filter(
		([file = '', schema]) => !readFileSync(file, 'utf8').startsWith(`# yaml-language-server: $schema=${schema}\n`),
	);
	expect(wrong).toEqual([]);
});
