import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

/** A folder that holds only setup.mjs and what it needs, run with a PATH of stand-in commands. */
function setup(
	commands: Record<string, string>,
	{ lock = '{"packages":{}}' as string | null, args = [] as string[] } = {},
) {
	const root = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	mkdirSync(join(root, 'src'));
	mkdirSync(join(root, 'bin'));
	for (const file of ['setup.mjs', 'browser.mjs']) cpSync(join('src', file), join(root, 'src', file));
	if (lock !== null) writeFileSync(join(root, 'package-lock.json'), lock);
	for (const [name, script] of Object.entries(commands))
		writeFileSync(join(root, 'bin', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
	const result = spawnSync(process.execPath, [join(root, 'src/setup.mjs'), ...args], {
		encoding: 'utf8',
		env: { PATH: join(root, 'bin') },
	});
	return { status: result.status, said: `${result.stdout}${result.stderr}`.trim() };
}

test('a missing lockfile is named, with how to get it back', () => {
	const { status, said } = setup({}, { lock: null });
	expect(status).toBe(1);
	expect(said).toBe('package-lock.json is missing or broken.\nRestore it from git: git checkout package-lock.json');
});

test('a failed installation is named', () => {
	const { status, said } = setup({ npm: 'exit 1' });
	expect(status).toBe(1);
	expect(said).toContain('The dependencies could not be installed; npm says why above.');
});

test('a Node that is too old is named, with the version found', () => {
	const { status, said } = setup({ npm: 'exit 0', node: 'echo v20.20.2' });
	expect(status).toBe(1);
	expect(said).toContain('Node v20.20.2 is too old to build the site.');
});

test('a fresh clone is installed once, and a complete one is left alone', () => {
	const { status, said } = setup({ npm: 'echo "npm $*"', node: 'echo v24.21.0' });
	expect(status).toBe(0);
	expect(said).toContain('npm ci');
});
