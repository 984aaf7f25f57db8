// Every check, in the order in which a fault is cheapest to find; ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Tally {
	passed: number;
	failed: number;
}

const total: Tally = { passed: 0, failed: 0 };

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

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** A command that passes or fails as a whole. */
function step(name: string, [command = '', ...args]: string[]): boolean {
	console.log(`\n── ${name}`);
	const passed = run(command, args);
	count({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });
	return passed;
}

/** One project of tests/vitest.config.ts; its tests are counted one by one. */
function vitest(name: string, project: string): void {
	console.log(`\n── ${name}`);
	const folder = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
	const report = join(folder, 'report.json');
	const passed = run('vitest', [
		'run',
		'--config',
		'tests/vitest.config.ts',
		'--project',
		project,
		'--reporter=dot',
		'--reporter=json',
		`--outputFile.json=${report}`,
	]);
	const counted = readTally(report);
	rmSync(folder, { recursive: true, force: true });
	// A run that fails outside a test (a file that does not load) counts as one failure.
	count(passed || counted.failed > 0 ? counted : { ...counted, failed: 1 });
}

function readTally(report: string): Tally {
	try {
		const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
			numPassedTests: number;
			numFailedTests: number;
		};
		return { passed: numPassedTests, failed: numFailedTests };
	} catch {
		return { passed: 0, failed: 0 };
	}
}

function count({ passed, failed }: Tally): void {
	total.passed += passed;
	total.failed += failed;
}

function run(command: string, args: string[]): boolean {
	return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}
