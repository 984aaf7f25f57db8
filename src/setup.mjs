// Makes a fresh clone ready: installs what package-lock.json names and, with --browser, a browser for the tests.
// Runs on any Node from 18 on, before anything is installed, so it is plain JavaScript without dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'node_modules', '.bin');
process.env.PATH = `${bin}${delimiter}${process.env.PATH}`;

installDependencies();
checkNode();
if (process.argv.includes('--browser')) installBrowser();

function installDependencies() {
	if (isInstalled()) return;
	console.log('Installing dependencies (npm ci) …');
	const result = run('npm', ['ci', '--no-audit', '--no-fund']);
	if (result.status !== 0) {
		stop(
			'The dependencies could not be installed; npm says why above.',
			'It needs npm 10 or newer and a connection to the npm registry.',
		);
	}
}

/** npm writes node_modules/.package-lock.json; each package there must be the one package-lock.json asks for. */
function isInstalled() {
	const wanted = readLock(join(root, 'package-lock.json'));
	const present = readLock(join(root, 'node_modules', '.package-lock.json'));
	if (!wanted) stop('package-lock.json is missing or broken.', 'Restore it from git: git checkout package-lock.json');
	if (!present) return false;
	return Object.entries(wanted).every(([path, one]) => {
		const skipped = one.optional && present[path] === undefined; // For another platform.
		return path === '' || skipped || present[path]?.version === one.version;
	});
}

function readLock(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8')).packages;
	} catch {
		return undefined;
	}
}

/** The project brings Node 24 for Linux; elsewhere the Node of the machine must be new enough. */
function checkNode() {
	const version =
		spawnSync('node', ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' }).stdout?.trim() ??
		'none';
	const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
	if (major > 22 || (major === 22 && minor >= 18)) return;
	stop(
		`Node ${version} is too old to build the site.`,
		'Install Node 24 from https://nodejs.org, or run this on Linux (x64 or arm64), where the project brings its own.',
	);
}

function installBrowser() {
	if (findBrowser()) return;
	const isDebian = existsSync('/etc/debian_version');
	const isRoot = process.getuid?.() === 0;
	if (isDebian && isRoot) {
		console.log('Installing chromium for the browser tests (apt-get) …');
		const updated = run('apt-get', ['update', '-qq']);
		const installed =
			updated.status === 0 && run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
		if (installed && installed.status === 0 && findBrowser()) return;
		stop(
			'apt-get could not install chromium; it says why above.',
			'Install it by hand: apt-get update && apt-get install chromium',
		);
	}
	stop(
		'The browser tests need Chrome or Chromium, and none was found.',
		isDebian
			? 'Install it: sudo apt-get install chromium'
			: 'Install Chrome or Chromium, or set CHROME_PATH to its executable.',
	);
}

function run(command, args) {
	return spawnSync(command, args, {
		cwd: root,
		stdio: 'inherit',
		shell: process.platform === 'win32',
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	});
}

function stop(what, how) {
	console.error(`\n${what}\n${how}\n`);
	process.exit(1);
}
