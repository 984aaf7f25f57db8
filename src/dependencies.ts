import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { byText, count } from './issue.ts';

/** A package the project installs, as package-lock.json names it and node_modules holds it. */
export interface Dependency {
	name: string;
	version: string;
	/** SPDX expression: "MIT", "Apache-2.0 AND MIT". */
	licence: string | undefined;
	/** Whether the built site needs it, or only its tests and tools. */
	use: 'build' | 'tests';
	/** Whether it wants to run a script when it is installed. */
	hasScript: boolean;
	/** Whether the lockfile names its content by a hash. */
	isPinned: boolean;
}

/** Licences of what the site is built with; MPL and LGPL ask for changes to these packages themselves, and there are none. */
const forBuild = [
	'0BSD',
	'Apache-2.0',
	'BlueOak-1.0.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'CC0-1.0',
	'ISC',
	'LGPL-3.0-or-later',
	'MIT',
	'MPL-2.0',
	'OFL-1.1',
	'Python-2.0',
];

/** Licences by use. Tests never leave the machine they run on, so they may use what only binds what is passed on. */
export const allowedLicences: Readonly<Record<Dependency['use'], readonly string[]>> = {
	build: forBuild,
	tests: [...forBuild, 'CC-BY-4.0', 'EPL-2.0', 'GPL-3.0-or-later'],
};

interface Entry {
	version?: string;
	license?: string;
	integrity?: string;
	dev?: boolean;
	link?: boolean;
	hasInstallScript?: boolean;
}

interface Manifest {
	license?: string | { type?: string };
	scripts?: Record<string, string>;
}

/**
 * Every package of a lockfile, by name and version. `installed` gives the package.json of a path ("node_modules/zod"),
 * or nothing where it is not installed, as those for other machines are; what a package says itself counts most.
 */
export function dependencies(
	packages: Readonly<Record<string, Entry>>,
	installed: (path: string) => Manifest | undefined,
): Dependency[] {
	return Object.entries(packages)
		.filter(([path, { link }]) => path !== '' && !link)
		.map(([path, entry]) => {
			const own = installed(path);
			const said = typeof own?.license === 'object' ? own.license.type : own?.license;
			return {
				name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
				version: entry.version ?? 'no version',
				licence: said ?? entry.license,
				use: entry.dev ? ('tests' as const) : ('build' as const),
				hasScript:
					entry.hasInstallScript === true ||
					['preinstall', 'install', 'postinstall'].some((name) => own?.scripts?.[name] !== undefined),
				isPinned: entry.integrity !== undefined,
			};
		})
		.sort((a, b) => byText(`${a.name}@${a.version}`, `${b.name}@${b.version}`));
}

/** Whether an SPDX expression allows use under the licences given: all of those joined by AND, one of those joined by OR. */
export function isAllowed(expression: string, licences: readonly string[]): boolean {
	const plain = expression.replace(/\(([^()]*)\)/g, (_, inner: string) => (isAllowed(inner, licences) ? 'yes' : 'no'));
	if (plain !== expression) return isAllowed(plain, licences);
	return expression
		.split(/ OR /)
		.some((choice) => choice.split(/ AND /).every((one) => one.trim() === 'yes' || licences.includes(one.trim())));
}

/** What is wrong with the packages, one a line, each with what would be right. */
export function faults(all: readonly Dependency[], allowScripts: Readonly<Record<string, boolean>>): string[] {
	return all.flatMap(({ name, version, licence, use, hasScript, isPinned }) => {
		const one = `${name} ${version}`;
		const found = licence === undefined ? 'names no licence' : `is under ${licence}`;
		return [
			...(licence !== undefined && isAllowed(licence, allowedLicences[use])
				? []
				: [
						`${one} ${found}; for ${use} we use ${allowedLicences[use].join(', ')}. Take another package, or add it to src/dependencies.ts with the reason.`,
					]),
			...(hasScript && !(name in allowScripts)
				? [
						`${one} wants to run a script when it is installed. Say in package.json under allowScripts whether it may: "${name}": false.`,
					]
				: []),
			...(isPinned
				? []
				: [`${one} stands in package-lock.json without a hash of its content. Install it anew: npm install ${name}.`]),
		];
	});
}

/** How many packages there are, under which licences, and which run scripts, in lines to print. */
export function summary(all: readonly Dependency[], allowScripts: Readonly<Record<string, boolean>>): string[] {
	const part = (use: Dependency['use']) => {
		const here = all.filter((one) => one.use === use);
		const licences = Map.groupBy(here, ({ licence }) => licence ?? 'none named');
		const counted = [...licences].sort(([a, x], [b, y]) => y.length - x.length || byText(a, b));
		return `For ${use}: ${count(here.length, 'package')}. ${counted.map(([licence, some]) => `${licence} ${some.length}`).join(', ')}.`;
	};
	const scripts = all
		.filter(({ hasScript }) => hasScript)
		.map(({ name, version }) => `${name} ${version} (${allowScripts[name] ? 'runs' : 'is not run'})`);
	return [part('build'), part('tests'), `Scripts at installation: ${scripts.join(', ') || 'none'}.`];
}

interface Audit {
	vulnerabilities?: Record<string, { severity: string; range: string }>;
}

/** Known faults of the packages, asked of the registry; that it did not answer is said. */
export function advisories(output: string): string[] {
	let audit: Audit = {};
	try {
		audit = JSON.parse(output) as Audit;
	} catch {
		// npm writes what went wrong before the JSON.
	}
	if (!audit.vulnerabilities) return ['Advisories: not known, for the registry did not answer "npm audit".'];
	const known = Object.entries(audit.vulnerabilities).map(
		([name, { severity, range }]) => `  ${name} ${range}: ${severity}`,
	);
	return known.length === 0
		? ['Advisories: none.']
		: [`Advisories: ${known.length}; "npm audit" tells more.`, ...known];
}

/** The command line of `npm run dependencies`. */
function main(): void {
	const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };
	const { allowScripts = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as {
		allowScripts?: Record<string, boolean>;
	};
	const all = dependencies(packages, (path) => {
		const file = join(path, 'package.json');
		return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : undefined;
	});
	for (const line of summary(all, allowScripts)) console.log(line);
	const asked = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', shell: process.platform === 'win32' });
	for (const line of advisories(asked.stdout ?? '')) console.log(line);
	const wrong = faults(all, allowScripts);
	for (const line of wrong) console.error(line);
	process.exitCode = wrong.length === 0 ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
