// Kills builds at random moments, with SIGKILL and with everything they started: what is served is always one whole site,
// and the next build recovers by itself. Moments are random; each third one is when a folder comes. FUZZ_SEED and KILLS change the run.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { restoreLastGood } from '../../src/site/last-good.ts';
import { generator } from '../mutation/changes.ts';
import { beginBuild, buildSite, copySite, differing, digestOf } from '../site-copy.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 20261121);
const kills = Number(process.env['KILLS'] ?? 20);
/** Two sites that differ on every page: each says where it stands. */
const sites = ['https://one.example', 'https://two.example'] as const;
/** Folders whose coming marks a moment worth a kill: building begins, the index is written, the sites change places. */
const landmarks = ['dist.next', 'dist.next/_astro', 'dist.next/pagefind', 'dist.next/a-z/index.md', 'dist.previous'];

const root = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
const dist = join(root, 'dist');
const random = generator(seed);
const faults: string[] = [];

copySite(root);
const started = performance.now();
const whole = sites.map((SITE_URL) => {
	const { status, said } = buildSite(root, { SITE_URL });
	if (status !== 0) throw new Error(`The site does not build:\n${said}`);
	return digestOf(dist);
});
const duration = (performance.now() - started) / sites.length;
console.log(
	`A build takes ${Math.round(duration / 1000)} s and makes ${whole[0]?.size ?? 0} files; ${differing(...pair(whole)).length} differ between the two sites. Seed ${seed}.`,
);

let served = 1;
for (let round = 1; round <= kills; round += 1) {
	const wanted = 1 - served;
	const landmark = round % 3 === 0 ? landmarks[(round / 3 - 1) % landmarks.length] : undefined;
	const moment = random() * duration;
	const build = beginBuild(root, { SITE_URL: sites[wanted] ?? '' });
	const ended = new Promise<void>((done) => build.once('exit', () => done()));
	const killed = await Promise.race([
		ended.then(() => 'too late, it had ended'),
		landmark === undefined ? wait(moment).then(() => `after ${(moment / 1000).toFixed(1)} s`) : appears(landmark),
	]);
	if (build.pid !== undefined && build.exitCode === null) process.kill(-build.pid, 'SIGKILL');
	await ended;
	const left = leftOvers();
	const healed = restoreLastGood(dist);
	const after = digestOf(dist);
	const now = whole.findIndex((site) => differing(site, after).length === 0);
	if (now === -1) faults.push(`${round}: dist is neither site: ${nearestOf(after)}`);
	else served = now;
	const what = now === -1 ? 'NO WHOLE SITE' : now === wanted ? 'the new site' : 'the last good site';
	console.log(
		`${String(round).padStart(3)} killed ${killed}: serves ${what}${healed ? ', moved back' : ''}; left over: ${left.join(', ') || 'nothing'}`,
	);
	// Builds killed in between start from what the one before left; every fifth time a build runs to its end.
	if (round % 5 === 0 || round === kills) recover(round);
}
rmSync(root, { recursive: true, force: true });
for (const fault of faults) console.error(fault);
console.log(`${kills} builds killed, ${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** The build after a killed one puts its whole site in place and clears what was left. */
function recover(round: number): void {
	const wanted = 1 - served;
	const { status, said } = buildSite(root, { SITE_URL: sites[wanted] ?? '' });
	const wrong = differing(digestOf(dist), whole[wanted] ?? new Map());
	if (status !== 0) faults.push(`${round}: the next build fails: ${said.slice(-500)}`);
	else if (wrong.length > 0) faults.push(`${round}: the next build differs: ${wrong.slice(0, 5).join(', ')}`);
	else served = wanted;
	if (leftOvers().length > 0) faults.push(`${round}: the next build leaves ${leftOvers().join(', ')}`);
	console.log(`    next build: ${status === 0 && wrong.length === 0 ? 'sound, every byte' : 'BROKEN'}`);
}

function leftOvers(): string[] {
	return ['dist.next', 'dist.previous'].filter((name) => existsSync(join(root, name)));
}

/** Waits until a folder or file of the build is there. */
async function appears(name: string): Promise<string> {
	while (!existsSync(join(root, name))) await wait(1);
	return `when ${name} came`;
}

/** How far a folder is from the site it is most like. */
function nearestOf(digest: ReadonlyMap<string, string>): string {
	const far = whole.map((site) => differing(site, digest)).sort((a, b) => a.length - b.length)[0] ?? [];
	return `${digest.size} files, ${far.length} others than in the nearest: ${far.slice(0, 5).join(', ')}`;
}

function pair<Item>([one, other]: Item[]): [Item, Item] {
	if (one === undefined || other === undefined) throw new Error('Two sites are compared.');
	return [one, other];
}
