import type { Shape } from './draw.ts';
import type { Figure } from './figure.ts';

/** The paths of a picture as SVG markup; their colours come from figure.css. */
export function pathsOf(shapes: readonly Shape[]): string {
	return shapes.map(({ path, role }) => `<path class="${role}" d="${path}"/>`).join('');
}

/** Width over height of a figure's frame. */
export function proportionOf({ viewBox }: Pick<Figure, 'viewBox'>): number {
	const [, , width = 1, height = 1] = viewBox.split(' ').map(Number);
	return width / height;
}

const gap = 8;

/** Pictures side by side, bottoms level, on one scale: a whole SVG document. `css` gives it its colours; `title` names it. */
export function stripFile(
	pictures: readonly { viewBox: string; shapes: readonly Shape[] }[],
	css: string,
	title: string,
) {
	const sizes = pictures.map(({ viewBox }) => viewBox.split(' ').map(Number));
	const height = Math.max(...sizes.map(([, , , own = 0]) => own));
	let x = 0;
	const placed = pictures.map(({ viewBox, shapes }, index) => {
		const [, , width = 0, own = 0] = sizes[index] ?? [];
		const markup = `<svg x="${x.toFixed(1)}" y="${(height - own).toFixed(1)}" width="${width}" height="${own}" viewBox="${viewBox}">${pathsOf(shapes)}</svg>`;
		x += width + gap;
		return markup;
	});
	const width = (x - gap).toFixed(1);
	return `<svg xmlns="http://www.w3.org/2000/svg" class="figure" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"><title>${escaped(title)}</title><style>${css}</style>${placed.join('')}</svg>`;
}

function escaped(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
