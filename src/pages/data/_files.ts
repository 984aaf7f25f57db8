import type { APIRoute } from 'astro';
import { contentFingerprint } from '../../files.ts';
import type { Library } from '../../graph.ts';
import { loadLibrary } from '../../library.ts';
import { openData, type OpenDataFile } from '../../open-data.ts';

/** The state of the content the data are made from. */
export function fingerprint(): string {
	return contentFingerprint(process.cwd());
}

const written = new WeakMap<Library, OpenDataFile[]>();

/** Every file of the open data, for a site at this address; written once for the content as it is. */
export async function dataFiles(site: URL | undefined): Promise<OpenDataFile[]> {
	const library = await loadLibrary();
	if (!site) throw new Error('astro.config.mjs names no site.');
	const files = written.get(library) ?? openData(library, { site, content: fingerprint(), words: library.t.data });
	written.set(library, files);
	return files;
}

/** Address of what says the meaning of every field of a file. */
export function schemaOf(name: NonNullable<OpenDataFile['name']>): string {
	return name === 'findings' ? '/data/findings.csv-metadata.json' : `/data/${name}.schema.json`;
}

/** Size in kilobytes of 1,024 bytes, rounded up. */
export function kilobytes(text: string): number {
	return Math.ceil(Buffer.byteLength(text) / 1024);
}

/** The file at this path; "{name}" in it stands for the name of the route. */
export function dataFile(path: string): APIRoute {
	return async ({ site, params }) => {
		const asked = path.replace('{name}', params['name'] ?? '');
		const file = (await dataFiles(site)).find((one) => one.path === asked);
		if (!file) return new Response(null, { status: 404 });
		return new Response(file.text, { headers: { 'Content-Type': `${file.mediaType}; charset=utf-8` } });
	};
}
