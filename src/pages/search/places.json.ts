import type { APIRoute } from 'astro';
import { loadLibrary, renderProse } from '../../library.ts';
import { placesOf, turnTo } from '../../places.ts';

/** What search knows before it reads any page: the words of its box, and every place but the studies. */
export const GET: APIRoute = async () => {
	const library = await loadLibrary();
	const { t } = library;
	const headings = new Map(
		await Promise.all(
			[...library.articles.keys()].map(async (id) => {
				const { headings } = await renderProse('articles', id);
				return [id, headings.filter(({ depth }) => depth === 2)] as const;
			}),
		),
	);
	const words = { ...t.search, counts: t.counts, pageKinds: t.pageKinds, language: t.language.code };
	return Response.json({ words, turnTo, places: placesOf(library, t, (id) => headings.get(id) ?? []) });
};
