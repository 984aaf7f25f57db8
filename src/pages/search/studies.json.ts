import type { APIRoute } from 'astro';
import { loadLibrary } from '../../library.ts';
import { studyPlaces } from '../../places.ts';

/** The studies, as search knows them; loaded after the places patients look for. */
export const GET: APIRoute = async () => {
	const library = await loadLibrary();
	return Response.json({ places: studyPlaces(library, library.t) });
};
