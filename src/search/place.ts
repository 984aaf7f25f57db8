/** Kinds of page, as search names them. */
export type PlaceKind = 'article' | 'exercise' | 'study' | 'claim' | 'programme' | 'term' | 'page';

/**
 * A place a reader can land on: a page, a section of an article, a sign that needs care, an entry of the glossary. What
 * search knows of it before it reads any page: its names, the words people type for it and what it says in short.
 */
export interface Place {
	kind: PlaceKind;
	/** Path, and the fragment of a place on a page. */
	address: string;
	name: string;
	/** Other names, as people type them. */
	aliases: readonly string[];
	/** What it says, in a sentence or two. */
	text: string;
	/** More words it is found by and that are not shown: the muscles of an exercise. */
	also?: string;
	/** Title of the page, where the place is a part of one. */
	page?: string;
	/** What it can be filtered by, beside its kind: `muscle`, `equipment`. */
	facets?: Readonly<Record<string, readonly string[]>>;
}

/** The page of a place; an entry of the glossary counts as a page of its own. */
export function pageOf({ kind, address }: Pick<Place, 'kind' | 'address'>): string {
	return kind === 'term' ? address : (address.split('#')[0] ?? address);
}

const kindOfFolder: Readonly<Record<string, PlaceKind>> = {
	articles: 'article',
	exercises: 'exercise',
	studies: 'study',
	claims: 'claim',
	programmes: 'programme',
	glossary: 'term',
};

/** The kind of the page at a path, also where the site stands under a path itself; lists are pages like any other. */
export function kindAt(path: string): PlaceKind {
	const parts = path.split('/');
	const at = parts.findLastIndex((part) => part in kindOfFolder);
	const [folder = '', id = ''] = at < 0 ? [] : parts.slice(at);
	return folder === 'glossary' || id !== '' ? (kindOfFolder[folder] ?? 'page') : 'page';
}
