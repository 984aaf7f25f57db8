import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { icons, iconSvg, type Icon } from '../site/icon.ts';
import { cachedPng } from '../site/raster.ts';

export function getStaticPaths() {
	return Object.entries(icons).map(([icon, props]) => ({ params: { icon }, props: { ...props } }));
}

/** The mark of the site as phones and browsers ask for it. */
export const GET: APIRoute<Icon> = async ({ props: icon }) => {
	const svg = iconSvg(icon, readFileSync('public/favicon.svg', 'utf8'));
	const png = await cachedPng(svg, () => svg, icon.pixels);
	return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
