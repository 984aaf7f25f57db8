import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { expect, test } from 'vitest';

// Each room may use the rooms to its right, and itself.
const order = [
	'pages',
	'site',
	'linked-data',
	'search',
	'quality',
	'data',
	'article',
	'exercise',
	'gait',
	'body',
	'chart',
	'verification',
	'citation',
	'evidence',
];
const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
	(file) => file.endsWith('.ts') && !file.endsWith('.d.ts'),
);
const imports = (file: string) =>
	[...readFileSync(join('src', file), 'utf8').matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? '');
/** The subject a file belongs to; files of the house itself (src/*.ts and its rules) belong to none. */
const room = (path: string) =>
	path.startsWith(`rules${sep}`) ? '' : path.includes(sep) ? (path.split(sep)[0] ?? '') : '';
/** Integrations run inside Astro's build and are no part of a subject. */
const integrations = ['site/integrations.ts', 'search/pagefind.ts', 'search/twins.ts'].map(normalize);

test('a module of a subject imports only its own subject and those to its right', () => {
	const wrong = files.flatMap((file) => {
		const from = room(file);
		// Routes take what they show from the library, so they may open every door.
		if (['', 'pages'].includes(from) || integrations.includes(file)) return [];
		return imports(file)
			.filter((target) => target.startsWith('.'))
			.map((target) => normalize(join(dirname(file), target)))
			.filter((target) => {
				const to = room(target);
				if (to === '') return target !== 'issue.ts';
				return order.indexOf(to) < order.indexOf(from);
			})
			.map((target) => `${file} imports ${target}`);
	});
	expect(wrong).toEqual([]);
});

test('plain modules know nothing of Astro; only the two doors do', () => {
	const doors = new Set(['content.config.ts', 'library.ts', ...integrations]);
	const routes = (file: string) => file.startsWith(`pages${sep}`);
	const wrong = files.filter(
		(file) =>
			!doors.has(file) &&
			!routes(file) &&
			imports(file).some((target) => target.startsWith('astro') || target.endsWith('.astro')),
	);
	expect(wrong).toEqual([]);
});

test('relative imports name the file with its ending', () => {
	const wrong = files.flatMap((file) =>
		imports(file)
			.filter((target) => target.startsWith('.') && !/\.(ts|mjs|css(\?raw)?|astro)$/.test(target))
			.map((target) => `${file}: ${target}`),
	);
	expect(wrong).toEqual([]);
});
