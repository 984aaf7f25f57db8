// Builds the site twice: in folders of different names and depth, in other time zones, languages and homes, with folders
// read in another order, one under a clock 45 days on; then once more where the first build kept pictures and content.
// Says which files differ, and where. The same content gives the same bytes.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSite, copySite, differing, digestOf } from './site-copy.ts';

const base = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
/** Turns the order round in which Node reads folders, and puts the clock on by 45 days. */
const otherMachine = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const turned = (names) => Array.isArray(names) ? [...names].reverse() : names;
const { readdirSync, readdir } = fs;
const later = fs.promises.readdir;
fs.readdirSync = (...all) => turned(readdirSync(...all));
fs.readdir = (...all) => readdir(...all.slice(0, -1), (error, names) => all.at(-1)(error, turned(names)));
fs.promises.readdir = async (...all) => turned(await later(...all));
syncBuiltinESMExports();
const on = 45 * 24 * 60 * 60 * 1000;
const Real = Date;
globalThis.Date = class Date extends Real {
	constructor(...all) {
		if (all.length === 0) super(Real.now() + on);
		else super(...all);
	}
	static now() {
		return Real.now() + on;
	}
};
`;
writeFileSync(join(base, 'other-machine.mjs'), otherMachine);

const machines = [
	{ folder: 'a', env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' } },
	{
		folder: 'another folder/with a longer name',
		env: {
			...{ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', HOME: base, USER: 'somebody' },
			...{ RAYON_NUM_THREADS: '1', NODE_OPTIONS: `--import=${pathToFileURL(join(base, 'other-machine.mjs')).href}` },
		},
	},
].map(({ folder, env }) => {
	const root = join(base, folder);
	copySite(root, 'copied');
	const { status, said } = buildSite(root, env);
	if (status !== 0) throw new Error(`The site does not build in ${root}:\n${said.slice(-2000)}`);
	return { root, env, dist: join(root, 'dist'), digest: digestOf(join(root, 'dist')) };
});
const [one, other] = machines;
if (!one || !other) throw new Error('Two builds are compared.');

const wrong = differing(one.digest, other.digest);
for (const file of wrong) console.log(`${file}: ${difference(file)}`);
const again = buildSite(one.root, one.env);
if (again.status !== 0) throw new Error(`The site does not build again:\n${again.said.slice(-2000)}`);
const stale = differing(one.digest, digestOf(one.dist));
for (const file of stale) console.log(`${file}: another one in a second build of the same folder`);
const held = [one, other].flatMap(({ dist, digest }) => [...digest.keys()].filter((file) => namesMachine(dist, file)));
for (const file of new Set(held)) console.log(`${file}: holds the path of the machine that built it`);
console.log(
	`${one.digest.size} files, ${wrong.length} differ, ${stale.length} in a second build, ${new Set(held).size} hold a path of the machine.`,
);
if (!process.argv.includes('--keep')) rmSync(base, { recursive: true, force: true });
else console.log(`Kept in ${base}.`);
process.exitCode = wrong.length + stale.length + held.length === 0 ? 0 : 1;

/** Where two files part, with what stands there. */
function difference(file: string): string {
	if (!one?.digest.has(file)) return 'only in the second build';
	if (!other?.digest.has(file)) return 'only in the first build';
	const [a, b] = [readFileSync(join(one.dist, file)), readFileSync(join(other.dist, file))];
	let at = 0;
	while (at < a.length && a[at] === b[at]) at += 1;
	const around = (bytes: Buffer) => JSON.stringify(bytes.subarray(Math.max(0, at - 20), at + 60).toString('utf8'));
	return `${a.length} and ${b.length} bytes, from byte ${at}: ${around(a)} | ${around(b)}`;
}

function namesMachine(dist: string, file: string): boolean {
	return readFileSync(join(dist, file)).includes(base);
}
