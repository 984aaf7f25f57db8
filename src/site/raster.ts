import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** Few colours make a small file, without dots between them; the least effort gives bytes as few as the most. */
const png = { palette: true, dither: 0, effort: 1, compressionLevel: 9 } as const;
/** Pictures of earlier builds, by what they were made from; it goes with node_modules. */
const folder = 'node_modules/.astro/pictures';

/**
 * A PNG of an SVG document that holds no text. It is kept under a hash of `from`, everything the document depends on, so
 * that an unchanged picture is neither laid out nor drawn again. The same document and versions give the same bytes.
 */
export async function cachedPng(from: unknown, draw: () => string | Promise<string>, width?: number): Promise<Buffer> {
	const made = JSON.stringify([from, width, png, sharp.versions]);
	const file = join(folder, `${createHash('sha256').update(made).digest('hex').slice(0, 32)}.png`);
	const kept = readIfThere(file);
	if (kept) return kept;
	const bytes = await rasterise(await draw(), width);
	mkdirSync(folder, { recursive: true });
	// Renamed, so that another build never reads half a file.
	writeFileSync(`${file}.${process.pid}`, bytes);
	renameSync(`${file}.${process.pid}`, file);
	return bytes;
}

/** An SVG document as PNG, in its own size or as wide as asked. */
export function rasterise(svg: string, width?: number): Promise<Buffer> {
	return sharp(Buffer.from(svg)).resize(width).png(png).toBuffer();
}

function readIfThere(file: string): Buffer | undefined {
	try {
		return readFileSync(file);
	} catch {
		return undefined;
	}
}
