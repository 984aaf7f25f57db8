import type { Place } from './place.ts';

export interface Name {
	name: string;
	address: string;
	/** The record it stands for: `term:patella`; a page about the site has none. */
	record: string | undefined;
	/** The name of the place, where this is another name of it. */
	of?: string;
}

/** Longer other names are questions and lists of words; they serve search and would hide the names here. */
const longestName = 40;

/** Names and other names of all places, each once for each place, by their first letter; digits and signs under "#". */
export function namesByLetter(places: readonly Place[], language: string): { letter: string; names: Name[] }[] {
	const letters = new Map<string, Name[]>();
	for (const { kind, name, aliases, address } of places) {
		const record = recordOf({ kind, address });
		const others = new Set(
			aliases.filter((alias) => alias.length <= longestName && alias.toLowerCase() !== name.toLowerCase()),
		);
		for (const one of [
			{ name, address, record },
			...[...others].map((other) => ({ name: other, address, record, of: name })),
		]) {
			const first =
				one.name
					.normalize('NFD')
					.match(/[\p{L}\p{N}]/u)?.[0]
					?.toUpperCase() ?? '#';
			const letter = /\p{L}/u.test(first) ? first : '#';
			const known = letters.get(letter);
			if (known) known.push(one);
			else letters.set(letter, [one]);
		}
	}
	const inOrder = new Intl.Collator(language);
	return [...letters]
		.sort(([a], [b]) => inOrder.compare(a, b))
		.map(([letter, names]) => ({ letter, names: names.sort((a, b) => inOrder.compare(bare(a.name), bare(b.name))) }));
}

/** A name without the marks it may begin with: claims stand by their first word, not by their quotation mark. */
function bare(name: string): string {
	return name.replace(/^[^\p{L}\p{N}]+/u, '');
}

function recordOf({ kind, address }: Pick<Place, 'kind' | 'address'>): string | undefined {
	if (kind === 'page') return undefined;
	if (address.includes('#sign-')) return 'safety:rules';
	return `${kind}:${/([^/#]+)\/?$/.exec(address)?.[1] ?? ''}`;
}
