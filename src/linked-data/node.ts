import type { Graph, Thing } from 'schema-dts';

/** One thing with its lasting name, in the words of schema.org. */
export type Node = Exclude<Thing, string>;

/** Media type of a file that holds a graph. */
export const mediaType = 'application/ld+json';

/** Nodes of one page or file as JSON-LD 1.1; each name may be told of once. Throws where one is told of twice. */
export function graphOf(nodes: readonly Node[]): Graph {
	const names = nodes.flatMap((node) => node['@id'] ?? []);
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	if (twice !== undefined) throw new Error(`Two nodes of one page are named ${twice}. Join them into one.`);
	return { '@context': 'https://schema.org', '@graph': nodes };
}

/** A graph as text for a script element: "<" is escaped, so that no text can end the element. */
export function printed(graph: Graph): string {
	return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

type Known<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], null | undefined> };

/** The fields that are known: null, undefined and empty lists are left out. */
export function known<const Fields extends Record<string, unknown>>(fields: Fields): Known<Fields> {
	const there = Object.entries(fields).filter(
		([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
	);
	// The fields are those given; Object.fromEntries forgets their names.
	return Object.fromEntries(there) as Known<Fields>;
}
