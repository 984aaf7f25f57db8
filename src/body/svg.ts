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
/** Pictures of lying bodies are wider than this share of their height. */
export const wide = 1.5;

interface Picture {
	viewBox: string;
	shapes: readonly Shape[];
}

/** Pictures on one scale: wide ones below each other, others side by side with their feet level. Sizes are those of the markup's own units. */
export interface Strip {
	markup: string;
	width: number;
	height: number;
}

export function stripOf(pictures: readonly Picture[]): Strip {
	const sizes = pictures.map(({ viewBox }) => viewBox.split(' ').slice(2).map(Number) as [number, number]);
	const [widest, tallest] = [
		Math.max(...sizes.map(([width]) => width)),
		Math.max(...sizes.map(([, height]) => height)),
	];
	const isStack = pictures.every((picture) => proportionOf(picture) > wide);
	let [x, y] = [0, 0];
	const placed = pictures.map(({ viewBox, shapes }, index) => {
		const [width, height] = sizes[index] ?? [0, 0];
		const at = isStack ? `y="${y.toFixed(1)}"` : `x="${x.toFixed(1)}" y="${(tallest - height).toFixed(1)}"`;
		x += width + gap;
		y += height + gap;
		return `<svg ${at} width="${width}" height="${height}" viewBox="${viewBox}">${pathsOf(shapes)}</svg>`;
	});
	const [width = 0, height = 0] = (isStack ? [widest, y - gap] : [x - gap, tallest]).map(Math.ceil);
	return { markup: placed.join(''), width, height };
}

/** A strip as a whole SVG document. `css` gives it its colours; `title` names it. */
export function stripFile(pictures: readonly Picture[], css: string, title: string): string {
	const { markup, width, height } = stripOf(pictures);
	const style = compactStyle(css);
	return `<svg xmlns="http://www.w3.org/2000/svg" class="figure" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"><title>${escaped(title)}</title><style>${style}</style>${markup}</svg>`;
}

/** A style as pages and SVG files carry it, without comments and needless spaces; a policy that allows it names this text. */
export function compactStyle(css: string): string {
	return css
		.replace(/\/\*.*?\*\//gs, '')
		.replace(/\s+/g, ' ')
		.replace(/ ?([{};,]) ?/g, '$1')
		.replace(/: /g, ':')
		.replace(/;\}/g, '}')
		.trim();
}

function escaped(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
