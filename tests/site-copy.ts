import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { builtFiles } from '../src/built-files.ts';
import { byText } from '../src/issue.ts';

const parts = ['src', 'content', 'public', 'addresses.txt', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * What a build needs, copied into a folder, so that it can be broken there. Packages are linked one by one, so that each
 * copy has a cache of its own, or copied as well, so that nothing of it lies outside.
 */
export function copySite(root: string, packages: 'linked' | 'copied' = 'linked'): void {
	mkdirSync(root, { recursive: true });
	for (const part of parts) cpSync(part, join(root, part), { recursive: true });
	mkdirSync(join(root, 'node_modules'));
	for (const name of readdirSync('node_modules').filter((one) => !one.startsWith('.'))) {
		const [from, to] = [resolve('node_modules', name), join(root, 'node_modules', name)];
		if (packages === 'linked') symlinkSync(from, to);
		else cpSync(from, to, { recursive: true, dereference: true });
	}
}

export interface Built {
	status: number | null;
	/** Everything it printed, without colours. */
	said: string;
}

const command = ['node_modules/astro/bin/astro.mjs', 'build'];

/** Builds the site that stands in a folder and waits for the end. */
export function buildSite(root: string, env: Record<string, string> = {}): Built {
	const run = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8', env: envOf(env) });
	return { status: run.status, said: (run.stdout + run.stderr).replace(/\u001b\[\d+m/g, '') };
}

/** Begins to build, as the head of a process group of its own that can be killed as a whole. */
export function beginBuild(root: string, env: Record<string, string> = {}): ChildProcess {
	return spawn(process.execPath, command, { cwd: root, stdio: 'ignore', detached: true, env: envOf(env) });
}

function envOf(env: Record<string, string>): NodeJS.ProcessEnv {
	// Vitest tells what it starts that it is being tested; a build must not know.
	const { VITEST: _, NODE_ENV: __, ...own } = process.env;
	return { ...own, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env };
}

/** The SHA-256 of every file under a folder by its path from there, sorted; empty where there is no folder. */
export function digestOf(folder: string): Map<string, string> {
	if (!existsSync(folder)) return new Map();
	const pairs = builtFiles(folder).map((file): [string, string] => [
		file,
		createHash('sha256')
			.update(readFileSync(join(folder, file)))
			.digest('hex'),
	]);
	return new Map(pairs.sort(([a], [b]) => byText(a, b)));
}

/** Files that are not the same in both, sorted. */
export function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
	return [...new Set([...one.keys(), ...other.keys()])]
		.filter((file) => one.get(file) !== other.get(file))
		.sort(byText);
}
