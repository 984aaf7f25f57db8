import type { APIRoute } from 'astro';
import type { Film } from '../../body/film.ts';
import { bendPoses } from '../../gait/knee-bend-poses.ts';
import { keptFilm } from '../_films.ts';

/** The exercises whose knee a reader can bend, baked for the browser. */
export const GET: APIRoute = async () => {
	const films: Record<string, Film> = {};
	for (const [exercise, record] of Object.entries(bendPoses)) films[exercise] = await keptFilm(record);
	return new Response(JSON.stringify(films), { headers: { 'Content-Type': 'application/json' } });
};
