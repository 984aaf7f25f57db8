import type { APIRoute } from 'astro';
import { loadLibrary } from '../library.ts';
import { glossaryGraph } from '../linked-data.ts';
import { mediaType } from '../linked-data/node.ts';

/** What the glossary tells machines, whole. */
export const GET: APIRoute = async ({ site }) =>
	new Response(JSON.stringify(glossaryGraph(await loadLibrary(), site)), { headers: { 'Content-Type': mediaType } });
