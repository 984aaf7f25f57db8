import { cardColours } from './card-layout.ts';

/** An icon for a phone: how many pixels wide, how much of it the mark takes, and how round its corners are (shares of its width). */
export interface Icon {
	pixels: number;
	share: number;
	corner: number;
	/** May be cut to any shape, down to a circle of 80 % of its width (W3C, Web Application Manifest). */
	maskable?: true;
}

/** Icons by their file name. */
export const icons: Readonly<Record<string, Icon>> = {
	'icon-192': { pixels: 192, share: 0.72, corner: 0.2 },
	'icon-512': { pixels: 512, share: 0.72, corner: 0.2 },
	'icon-maskable': { pixels: 512, share: 0.6, corner: 0, maskable: true },
	'apple-touch-icon': { pixels: 180, share: 0.72, corner: 0 },
};

/** The site's mark, `favicon` as SVG, on paper. */
export function iconSvg({ share, corner }: Icon, favicon: string): string {
	const [side, inset] = [24 / share, (24 / share - 24) / 2];
	const viewBox = [-inset, -inset, side, side].map((number) => number.toFixed(3)).join(' ');
	const paper = `<rect x="${-inset}" y="${-inset}" width="${side}" height="${side}" rx="${corner * side}" fill="${cardColours.paper}"/>`;
	return favicon.replace(/<svg[^>]*>/, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${paper}`);
}
