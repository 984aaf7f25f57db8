// Every check, in the order in which a fault is cheapest to find; ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let passed = 0;
/** What failed, said once more at the end, where nobody has to look for it. */
const failures: string[] = [];

step('Format', ['prettier', '--check', '--log-level=warn', 'src', 'tests', 'astro.config.mjs']);
step('Types', ['astro', 'check']);
step('Content', ['node', 'src/check.ts']);
vitest('Units, rules and content', 'unit');
const built = step('Build', ['astro', 'build']);
if (built) {
	vitest('Built pages', 'site');
	vitest('Real browser', 'browser');
} else {
	console.log('\nThe site was not built, so the built pages and the browser were not tested.');
}

for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** A command that passes or fails as a whole. */
function step(name: string, [command = '', ...args]: string[]): boolean {
	console.log(`\n── ${name}`);
	const isSound = run(command, args);
	if (isSound) passed += 1;
	else failures.push(name);
	return isSound;
}

/** One project of tests/vitest.config.ts; its tests are counted one by one. */
function vitest(name: string, project: string): void {
	console.log(`\n── ${name}`);
	const folder = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
	const report = join(folder, 'report.json');
	const isSound = run('vitest', [
		'run',
		'--config',
		'tests/vitest.config.ts',
		'--project',
		project,
		'--reporter=dot',
		'--reporter=json',
		`--outputFile.json=${report}`,
	]);
	const tests = readTests(report);
	rmSync(folder, { recursive: true, force: true });
	passed += tests.filter(({ status }) => status === 'passed').length;
	const failed = tests.filter(({ status }) => status === 'failed').map(({ fullName }) => `${name}: ${fullName}`);
	// A run that fails outside a test (a file that does not load) counts as one failure.
	failures.push(...(isSound || failed.length > 0 ? failed : [name]));
}

function readTests(report: string): { status: string; fullName: string }[] {
	try {
		const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
			testResults: { assertionResults: { status: string; fullName: string }[] }[];
		};
		return testResults.flatMap(({ assertionResults }) => assertionResults);
	} catch {
		return [];
	}
}

function run(command: string, args: string[]): boolean {
	return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}
