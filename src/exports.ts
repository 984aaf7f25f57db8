import { cslOf, type CslItem } from './citation/csl.ts';
import { formats, libraryAddress } from './citation/formats.ts';
import type { Study } from './evidence/study.ts';
import { addressOf, referencesOf, type Entry, type Library } from './graph.ts';
import { byText } from './issue.ts';

/** A file of references: where it stands, what kind it is and what it says. */
export interface ExportFile {
	/** Address of the page whose references they are: "/studies/nascimento-2018/". */
	page: string;
	/** Ending of the file: "ris". */
	extension: string;
	mediaType: string;
	text: string;
}

/** The studies a record rests on, each once: first those its prose cites, in the order of its reference list. */
export function studiesBehind(library: Library, entry: Entry<unknown>): Entry<Study>[] {
	const named = entry.mentions
		.filter(({ to }) => to.kind === 'study')
		.flatMap(({ to }) => library.studies.get(to.id) ?? []);
	return [...new Set([...referencesOf(library, entry), ...named])];
}

/** Every file of references: one per format for each study, for each page that rests on studies, and for all studies. */
export function exportFiles(library: Library): ExportFile[] {
	const { studies, claims, exercises, programmes, articles } = library;
	const all = [...studies.values()].sort((a, b) => byText(a.id, b.id));
	const kinds = { article: articles, claim: claims, exercise: exercises, programme: programmes };
	return [
		...filesOf(libraryAddress, all),
		...all.flatMap((study) => filesOf(addressOf('study', study.id), [study])),
		...(Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) =>
			[...kinds[kind].values()].flatMap((entry) => filesOf(addressOf(kind, entry.id), studiesBehind(library, entry))),
		),
	];
}

function filesOf(page: string, studies: readonly Entry<Study>[]): ExportFile[] {
	if (studies.length === 0) return [];
	const items = studies.map(itemOf);
	return formats.map((format) => ({
		page,
		extension: format.extension,
		mediaType: format.mediaType,
		text: format.write(items),
	}));
}

function itemOf({ id, data }: Entry<Study>): CslItem {
	return cslOf(id, data.citation);
}
