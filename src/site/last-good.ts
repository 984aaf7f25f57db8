import { existsSync, renameSync, rmSync } from 'node:fs';

/** The folder a build writes into, beside `dist`. What stands there before a build begins is left over. */
export function nextTo(dist: string): string {
	return `${dist}.next`;
}

/** Where the last good site stands while the next one takes its place. It is whole whenever it is there. */
function previousTo(dist: string): string {
	return `${dist}.previous`;
}

/**
 * Puts a finished build in place of `dist`. No file system call of Node exchanges two folders, so `dist` is gone between
 * two renames; who is stopped right there is healed by `restoreLastGood`. Nothing is deleted under a name that is served
 * or restored.
 */
export function putInPlace(dist: string): void {
	if (existsSync(dist)) renameSync(dist, previousTo(dist));
	renameSync(nextTo(dist), dist);
	clearLeftOvers(dist);
}

/** Where a build was stopped between the two renames, puts the last good site back. Says whether it had to. */
export function restoreLastGood(dist: string): boolean {
	if (existsSync(dist) || !existsSync(previousTo(dist))) return false;
	renameSync(previousTo(dist), dist);
	return true;
}

/** Deletes what stopped builds left beside `dist`; the previous site moves aside first, so that no part of it is restored. */
export function clearLeftOvers(dist: string): void {
	rmSync(nextTo(dist), { recursive: true, force: true });
	if (!existsSync(dist) || !existsSync(previousTo(dist))) return;
	renameSync(previousTo(dist), nextTo(dist));
	rmSync(nextTo(dist), { recursive: true, force: true });
}
