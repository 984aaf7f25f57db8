import type { APIRoute } from 'astro';
import figureCss from '../../body/figure.css?raw';
import { stillColours } from '../../body/still-colours.ts';
import { pageCards, type PageCard } from '../../cards.ts';
import { loadLibrary } from '../../library.ts';
import { cardMadeFrom, drawCard } from '../../site/card.ts';
import { cachedPng } from '../../site/raster.ts';

export async function getStaticPaths() {
	const library = await loadLibrary();
	return pageCards(library, library.t).map((props) => ({
		params: { page: props.page.slice(1, -1) || undefined },
		props: { ...props },
	}));
}

const colours = stillColours(figureCss);

/** The picture shown where the address of a page is shared. */
export const GET: APIRoute<PageCard> = async ({ props: { card } }) => {
	const { t } = await loadLibrary();
	const png = await cachedPng(cardMadeFrom(card, t.site, colours), () => drawCard(card, t.site, colours));
	return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
