import type { APIRoute } from 'astro';
import { libraryAddress } from '../citation/formats.ts';
import { exportFiles, type ExportFile } from '../exports.ts';
import type { Library } from '../graph.ts';
import { loadLibrary } from '../library.ts';

// A route has to end in the very ending of its files: with "always" for trailing slashes, Astro's dev server finds a file
// only where the name of the route has one.

/** Paths of one format: the file of every record that is, or rests on, studies. */
export async function recordPaths(extension: string) {
	const files = await filesOf(extension);
	return files.flatMap((file) => {
		const [, collection, id] = file.page.split('/');
		return id ? [{ params: { collection, id }, props: { ...file } }] : [];
	});
}

/** The references of one record. */
export const recordFile: APIRoute<ExportFile> = ({ props }) => respond(props);

/** The references of every study. */
export function libraryFile(extension: string): APIRoute {
	return async () => {
		const file = (await filesOf(extension)).find(({ page }) => page === libraryAddress);
		if (!file) throw new Error(`No file ".${extension}" of the whole library; formats.ts names the formats.`);
		return respond(file);
	};
}

const written = new WeakMap<Library, Map<string, ExportFile[]>>();

/** The files of one format; all formats are written at once, for the content as it is. */
async function filesOf(extension: string): Promise<ExportFile[]> {
	const library = await loadLibrary();
	const known = written.get(library) ?? Map.groupBy(exportFiles(library), (file) => file.extension);
	written.set(library, known);
	return known.get(extension) ?? [];
}

function respond({ text, mediaType }: ExportFile): Response {
	return new Response(text, { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
}
