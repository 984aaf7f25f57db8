/** Kinds of thing a page is about; each page tells of one of its kind. */
export type ThingKind = 'article' | 'claim' | 'exercise' | 'programme' | 'statement' | 'study';

/** A reference to a node that stands on this page or another. */
export interface Ref {
	'@id': string;
}

/**
 * The lasting names (`@id`) of things, on the site at one address. The name of a page is its address; the name of what it
 * is about is that address with the kind of thing as fragment. So a name leads to the page that tells of the thing.
 */
export interface Names {
	/** Full address of a path of the site: "/about/". */
	at(path: string): string;
	/** What the page at this path is about. */
	thing(path: string, kind: ThingKind): string;
	organization: string;
	website: string;
	/** The condition this site is about. */
	condition: string;
	/** The glossary as a set of terms; each term is named by the address of its entry. */
	glossary: string;
}

/** The names of the site at this address, which is `site` in astro.config.mjs. Throws where there is none. */
export function namesOn(site: URL | undefined): Names {
	if (!site) throw new Error('Lasting names need the address of the site: set site in astro.config.mjs.');
	const at = (path: string) => new URL(path, site).href;
	return {
		at,
		thing: (path, kind) => `${at(path)}#${kind}`,
		organization: at('/#organization'),
		website: at('/#website'),
		condition: at('/#patellofemoral-pain'),
		glossary: at('/glossary/#terms'),
	};
}

export function ref(id: string): Ref {
	return { '@id': id };
}

/** References to several things; an empty list where there are none, which `fields` leaves out. */
export function refs(ids: readonly string[]): Ref[] {
	return ids.map(ref);
}
