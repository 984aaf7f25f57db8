import type { APIRoute } from 'astro';
import { loadLibrary } from '../library.ts';
import { cardColours } from '../site/card-layout.ts';
import { icons } from '../site/icon.ts';

/** What a phone needs to put the site on its home screen (W3C, Web Application Manifest). */
export const GET: APIRoute = async () => {
	const { t } = await loadLibrary();
	const manifest = {
		id: '/',
		name: t.site.name,
		short_name: t.site.name,
		description: t.site.description,
		lang: t.language.code,
		start_url: '/',
		scope: '/',
		display: 'minimal-ui',
		background_color: cardColours.paper,
		theme_color: cardColours.paper,
		icons: [
			{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
			...Object.entries(icons).map(([name, { pixels, maskable }]) => ({
				src: `/${name}.png`,
				sizes: `${pixels}x${pixels}`,
				type: 'image/png',
				...(maskable && { purpose: 'maskable' }),
			})),
		],
		shortcuts: [
			{ name: t.nav.help, url: '/articles/when-to-see-a-clinician/' },
			{ name: t.nav.exercises, url: '/exercises/' },
		],
	};
	return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
