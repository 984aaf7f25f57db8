import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { advisories, allowedLicences, dependencies, faults, isAllowed, summary } from '../src/dependencies.ts';

const entry = { version: '1.0.0', license: 'MIT', integrity: 'sha512-x' };
const none = () => undefined;

test('a package names its licence itself, or else the lockfile does', () => {
	const [first, second] = dependencies(
		{ '': {}, 'node_modules/a': entry, 'node_modules/a/node_modules/@b/c': { ...entry, dev: true } },
		(path) => (path === 'node_modules/a' ? { license: { type: 'ISC' } } : undefined),
	);
	expect(first).toMatchObject({ name: '@b/c', licence: 'MIT', use: 'tests' });
	expect(second).toMatchObject({ name: 'a', licence: 'ISC', use: 'build' });
});

test('a licence outside the list is named, with the list', () => {
	const all = dependencies({ 'node_modules/a': { ...entry, license: 'AGPL-3.0' } }, none);
	expect(faults(all, {})).toEqual([
		`a 1.0.0 is under AGPL-3.0; for build we use ${allowedLicences.build.join(', ')}. Take another package, or add it to src/dependencies.ts with the reason.`,
	]);
	expect(faults(dependencies({ 'node_modules/a': { version: '1.0.0', integrity: 'x' } }, none), {})[0]).toContain(
		'a 1.0.0 names no licence;',
	);
});

test('tests may use what the site may not be built with', () => {
	const gpl = { ...entry, license: 'GPL-3.0-or-later' };
	expect(faults(dependencies({ 'node_modules/a': { ...gpl, dev: true } }, none), {})).toEqual([]);
	expect(faults(dependencies({ 'node_modules/a': gpl }, none), {})).toHaveLength(1);
});

test.each([
	['MIT', true],
	['(MIT OR GPL-2.0)', true],
	['MIT AND GPL-2.0', false],
	['(MIT AND (GPL-2.0 OR ISC))', true],
	['GPL-2.0', false],
	['SEE LICENSE IN LICENSE', false],
])('%s is allowed: %s', (expression, allowed) => {
	expect(isAllowed(expression, ['MIT', 'ISC'])).toBe(allowed);
});

test('a script at installation needs a word in allowScripts, wherever it is declared', () => {
	const packages = { 'node_modules/a': { ...entry, hasInstallScript: true }, 'node_modules/b': entry };
	const all = dependencies(packages, (path) =>
		path.endsWith('/b') ? { license: 'MIT', scripts: { postinstall: 'x' } } : undefined,
	);
	expect(faults(all, { a: false })).toEqual([
		'b 1.0.0 wants to run a script when it is installed. Say in package.json under allowScripts whether it may: "b": false.',
	]);
	expect(summary(all, { a: false, b: true }).at(-1)).toBe(
		'Scripts at installation: a 1.0.0 (is not run), b 1.0.0 (runs).',
	);
});

test('a package without a hash of its content is named', () => {
	const all = dependencies({ 'node_modules/a': { version: '1.0.0', license: 'MIT' } }, none);
	expect(faults(all, {})).toEqual([
		'a 1.0.0 stands in package-lock.json without a hash of its content. Install it anew: npm install a.',
	]);
});

test('advisories are listed, and a registry that does not answer is no good news', () => {
	expect(advisories('')).toEqual(['Advisories: not known, for the registry did not answer "npm audit".']);
	expect(advisories('{"message":"405"}')).toEqual(advisories(''));
	expect(advisories('{"vulnerabilities":{}}')).toEqual(['Advisories: none.']);
	expect(advisories('{"vulnerabilities":{"a":{"severity":"high","range":"<2"}}}')).toEqual([
		'Advisories: 1; "npm audit" tells more.',
		'  a <2: high',
	]);
});

test('what the project installs is under licences it allows, and no script runs unasked', () => {
	const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, object> };
	const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
		allowScripts: Record<string, boolean>;
	};
	const all = dependencies(packages, (path) =>
		existsSync(`${path}/package.json`)
			? (JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) as object)
			: undefined,
	);
	expect(all.length).toBeGreaterThan(100);
	expect(faults(all, allowScripts)).toEqual([]);
});
