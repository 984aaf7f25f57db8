import type { APIRoute } from 'astro';
import { atomFeed } from '../feed.ts';
import { loadLibrary } from '../library.ts';

/** Changes of articles and claims, for feed readers. */
export const GET: APIRoute = async ({ site }) => {
	const library = await loadLibrary();
	if (!site) throw new Error('astro.config.mjs names no address of the site, which a feed needs.');
	return new Response(atomFeed(library, library.t, site), { headers: { 'Content-Type': 'application/atom+xml' } });
};
