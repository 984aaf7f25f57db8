import type { APIRoute } from 'astro';
import css from '../../body/figure.css?raw';
import { stripFile } from '../../body/svg.ts';
import type { Exercise } from '../../exercise/exercise.ts';
import { loadLibrary } from '../../library.ts';

export async function exercisePaths() {
	const { exercises } = await loadLibrary();
	return [...exercises.keys()].map((id) => ({ params: { id } }));
}

type Pictures = Parameters<typeof stripFile>[0];
type Words = Awaited<ReturnType<typeof loadLibrary>>['t'];

/** An SVG file of pictures side by side, with their colours, for every exercise. */
export function pictureFile(picturesOf: (exercise: Exercise, t: Words) => Pictures): APIRoute {
	return async ({ params }) => {
		const { exercises, t } = await loadLibrary();
		const exercise = exercises.get(params['id'] ?? '')?.data;
		if (!exercise) return new Response(null, { status: 404 });
		return new Response(stripFile(picturesOf(exercise, t), css, exercise.name), {
			headers: { 'Content-Type': 'image/svg+xml' },
		});
	};
}
