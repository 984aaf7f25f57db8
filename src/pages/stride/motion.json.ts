import type { APIRoute } from 'astro';
import type { MotionFile } from '../../body/player.ts';
import { fill } from '../../evidence/plural.ts';
import { strideFilm } from '../../gait/cycle.ts';
import { strideMoments } from '../../gait/stride-pictures.ts';
import { loadLibrary } from '../../library.ts';

/** The walking stride, baked for the player, with the words around it. */
export const GET: APIRoute = async () => {
	const { stride, t } = await loadLibrary();
	const { open, failed, ...words } = t.player;
	const moments = strideMoments(stride.data, t.stride, t.pose);
	const file: MotionFile = {
		film: strideFilm(stride.data),
		words,
		captions: moments.map(({ caption }) => caption),
		titles: moments.map((moment) => fill(t.stride.title, { name: moment.name, medical: moment.medical })),
		viewNames: [t.stride.sideView, t.stride.frontView],
		keepsMoving: true,
	};
	return new Response(JSON.stringify(file), { headers: { 'Content-Type': 'application/json' } });
};
