import sharp from 'sharp';
import { kept } from './kept.ts';

/** Few colours make a small file, without dots between them; the least effort gives bytes as few as the most. */
const png = { palette: true, dither: 0, effort: 1, compressionLevel: 9 } as const;

/**
 * A PNG of an SVG document that holds no text. It is kept under `from`, everything the document depends on, so that an
 * unchanged picture is neither laid out nor drawn again. The same document and versions give the same bytes.
 */
export function cachedPng(from: unknown, draw: () => string | Promise<string>, width?: number): Promise<Buffer> {
	return kept('pictures', [from, width, png, sharp.versions], async () => rasterise(await draw(), width));
}

/** An SVG document as PNG, in its own size or as wide as asked. */
export function rasterise(svg: string, width?: number): Promise<Buffer> {
	return sharp(Buffer.from(svg)).resize(width).png(png).toBuffer();
}
