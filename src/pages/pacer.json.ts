import type { APIRoute } from 'astro';
import { loadLibrary } from '../library.ts';

/** The words of the pacer, which a page loads when its reader opens it; those it shows before stand on the page. */
export const GET: APIRoute = async () => {
	const { t } = await loadLibrary();
	const { title, lead, open, failed, ...words } = t.pacer;
	return Response.json(words);
};
