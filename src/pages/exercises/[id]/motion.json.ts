import type { APIRoute } from 'astro';
import { motionOf } from '../../../body/motion.ts';
import type { MotionFile } from '../../../body/player.ts';
import { dosePace, isPaceable } from '../../../exercise/dose-pace.ts';
import { captionOf } from '../../../exercise/pictures.ts';
import { loadLibrary } from '../../../library.ts';
import { keptFilm } from '../../_films.ts';
import { exercisePaths } from '../_picture-files.ts';

export const getStaticPaths = exercisePaths;

/** The movement of an exercise, baked for the player, with the words around it. */
export const GET: APIRoute = async ({ params }) => {
	const { exercises, t } = await loadLibrary();
	const exercise = exercises.get(params['id'] ?? '')?.data;
	if (!exercise) return new Response(null, { status: 404 });
	const motion = motionOf(exercise.movement);
	const { open, failed, ...words } = t.player;
	const file: MotionFile = {
		film: await keptFilm(exercise.movement),
		words,
		captions: motion.keys.map(({ moment }) => captionOf(exercise, moment)),
		keepsMoving: exercise.dose.some((dose) => isPaceable(dose) && dosePace(dose).keepsMoving),
	};
	return new Response(JSON.stringify(file), { headers: { 'Content-Type': 'application/json' } });
};
