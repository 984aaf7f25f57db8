import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { clearLeftOvers, putInPlace, restoreLastGood } from '../../src/site/last-good.ts';

/** A folder in which these folders stand, each with a page that says which build made it; the path of its `dist`. */
function standing(folders: Record<string, string>): string {
	const root = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	for (const [folder, build] of Object.entries(folders)) {
		mkdirSync(join(root, folder));
		writeFileSync(join(root, folder, 'index.html'), build);
	}
	return join(root, 'dist');
}

/** Which build each folder holds. */
const seen = (dist: string) =>
	['', '.next', '.previous'].map((ending) => {
		const page = join(`${dist}${ending}`, 'index.html');
		return existsSync(page) ? readFileSync(page, 'utf8') : '';
	});

test('a finished build takes the place of the last one, and nothing is left over', () => {
	const dist = standing({ dist: 'old', 'dist.next': 'new' });
	putInPlace(dist);
	expect(seen(dist)).toEqual(['new', '', '']);
	expect([existsSync(`${dist}.next`), existsSync(`${dist}.previous`)]).toEqual([false, false]);
});

test('the first build of all needs no last one', () => {
	const dist = standing({ 'dist.next': 'new' });
	putInPlace(dist);
	expect(seen(dist)).toEqual(['new', '', '']);
});

test('a build stopped between its two renames gives the last good site back', () => {
	const dist = standing({ 'dist.next': 'new', 'dist.previous': 'old' });
	expect(restoreLastGood(dist)).toBe(true);
	expect(seen(dist)).toEqual(['old', 'new', '']);
	clearLeftOvers(dist);
	expect(seen(dist)).toEqual(['old', '', '']);
});

test('a build stopped after its second rename has put the new site in place, and the old one is not restored', () => {
	const dist = standing({ dist: 'new', 'dist.previous': 'old' });
	expect(restoreLastGood(dist)).toBe(false);
	clearLeftOvers(dist);
	expect(seen(dist)).toEqual(['new', '', '']);
});

test('a site that somebody deleted is not made from what a stopped build left', () => {
	const dist = standing({ 'dist.next': 'half a site' });
	expect(restoreLastGood(dist)).toBe(false);
	clearLeftOvers(dist);
	expect(seen(dist)).toEqual(['', '', '']);
});

test('whatever was left over, the next build puts its own site in place', () => {
	for (const dist of ['', 'dist'])
		for (const next of ['', 'dist.next'])
			for (const previous of ['', 'dist.previous']) {
				const left = [dist, next, previous].filter((name) => name !== '');
				const folder = standing(Object.fromEntries(left.map((name) => [name, 'left'])));
				restoreLastGood(folder);
				clearLeftOvers(folder);
				mkdirSync(`${folder}.next`);
				writeFileSync(join(`${folder}.next`, 'index.html'), 'new');
				putInPlace(folder);
				expect(seen(folder), left.join()).toEqual(['new', '', '']);
			}
});
