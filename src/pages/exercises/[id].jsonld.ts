import type { APIRoute } from 'astro';
import { loadLibrary } from '../../library.ts';
import { exerciseGraph } from '../../linked-data.ts';
import { mediaType } from '../../linked-data/node.ts';
import { exercisePaths } from './_picture-files.ts';

export const getStaticPaths = exercisePaths;

/** What the page of an exercise tells machines, whole. */
export const GET: APIRoute = async ({ params, site }) => {
	const library = await loadLibrary();
	const entry = library.exercises.get(params['id'] ?? '');
	if (!entry) return new Response(null, { status: 404 });
	const graph = exerciseGraph(library, entry, site);
	return new Response(JSON.stringify(graph), { headers: { 'Content-Type': mediaType } });
};
