import { getEntry, render } from 'astro:content';
import { AstroError } from 'astro/errors';
import { checkContent, checkedForBuild } from './check.ts';
import { contentVersion } from './files.ts';
import { referencesOf, type Entry, type Library } from './graph.ts';
import { formatReport } from './issue.ts';
import type { Safety } from './article/safety.ts';
import { parseRequest } from './evidence/binding.ts';
import type { Quantity } from './evidence/quantity.ts';
import type { Strings } from './site/strings.ts';

/** The linked library with everything a page needs: sound, so nothing is undefined. */
export interface SoundLibrary extends Library {
	safety: Safety;
	stride: NonNullable<Library['stride']>;
	/** The words of the interface. */
	t: Strings;
}

let loaded: { key: string; library: SoundLibrary } | undefined;

/** The one door to the content. Throws one report with all problems of all files. */
export async function loadLibrary(): Promise<SoundLibrary> {
	const key = import.meta.env.DEV ? currentVersion() : 'build';
	if (loaded?.key === key) return loaded.library;
	const { library, errors } =
		(import.meta.env.DEV ? undefined : checkedForBuild()) ?? checkContent(process.cwd(), new Date());
	if (errors.length > 0) throw new AstroError(formatReport(errors));
	const t = library.strings.get('en');
	const { safety, stride } = library;
	if (!t || !safety || !stride)
		throw new AstroError('content/strings/en.yaml, content/safety.yaml or content/stride.yaml is missing.');
	loaded = { key, library: { ...library, safety, stride, t } };
	return loaded.library;
}

let version: string | undefined;

/** In dev: looks at the files once for all components that render together. */
function currentVersion(): string {
	if (version === undefined) setTimeout(() => (version = undefined), 0);
	return (version ??= contentVersion(process.cwd()));
}

/** The number a request names, as `<Num>` shows it. Throws where no record holds it, which the check reports with file and line. */
export function answerTo({ quantities }: Library, request: string): Extract<Quantity, { found: true }> {
	const found = quantities.answer(parseRequest(request), '');
	if (!found.found) throw new AstroError(`"${request}" names a number that is not there. ${found.message}`);
	return found;
}

/** The rendered prose of an MDX record. */
export async function renderProse(collection: 'articles' | 'exercises' | 'programmes', id: string) {
	const entry = await getEntry(collection, id);
	if (!entry)
		throw new AstroError(`No prose for ${collection}/${id}.`, 'Run the build again; the content store may be stale.');
	return render(entry);
}

/** Number and next place of each citation on one page, in order of mention. One page render has one of these. */
export interface CitationCounter {
	numberOf(study: string): number;
	nextPlace(study: string): number;
}

export function countCitations(library: Library, entry: Entry<unknown>): CitationCounter {
	const order = referencesOf(library, entry).map((reference) => reference.id);
	const places = new Map<string, number>();
	return {
		numberOf: (study) => order.indexOf(study) + 1,
		nextPlace(study) {
			const place = (places.get(study) ?? 0) + 1;
			places.set(study, place);
			return place;
		},
	};
}
