import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filmOf, type Film } from '../body/film.ts';
import { motionOf, postureAt } from '../body/motion.ts';
import type { MovementRecord } from '../body/pose.ts';
import { kept } from '../site/kept.ts';

/** The film of a movement. It takes longest of all that is made for an exercise, so it is kept for the next build. */
export async function keptFilm(record: MovementRecord): Promise<Film> {
	const film = await kept('films', [record, solver(), process.versions], () => {
		const motion = motionOf(record);
		return JSON.stringify(filmOf(motion, (share) => postureAt(motion, share)));
	});
	return JSON.parse(film.toString()) as Film;
}

let digest: string | undefined;

/** What every film depends on beside its record: all that knows of the body. A dev server looks anew each time. */
function solver(): string {
	if (digest !== undefined && !import.meta.env.DEV) return digest;
	const hash = createHash('sha256');
	for (const file of readdirSync('src/body').sort()) hash.update(file).update(readFileSync(join('src/body', file)));
	return (digest = hash.digest('hex'));
}
