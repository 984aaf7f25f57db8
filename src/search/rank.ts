/** What ranking looks at in a search hit. */
export interface Rankable {
	title: string;
	aliases: string;
}

/**
 * Hits in a better order: pages whose name or other name is the query come first, then those whose name begins with it,
 * then those that hold it; inside each, Pagefind's order stays.
 */
export function rank<Hit>(hits: readonly Hit[], query: string, of: (hit: Hit) => Rankable): Hit[] {
	const wanted = fold(query);
	return hits
		.map((hit, index) => ({ hit, index, place: place(of(hit), wanted) }))
		.sort((a, b) => a.place - b.place || a.index - b.index)
		.map(({ hit }) => hit);
}

/**
 * Whether a hit shares the beginning of a word with the query. Pagefind shortens a word it does not know until something
 * matches; a hit that shares fewer than three letters has nothing to do with the question.
 */
export function isNear(query: string, texts: readonly string[]): boolean {
	const found = texts.flatMap(words);
	return words(query).some((word) => found.some((other) => commonStart(word, other) >= Math.min(3, word.length)));
}

function words(text: string): string[] {
	return fold(text)
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');
}

function commonStart(a: string, b: string): number {
	let length = 0;
	while (length < a.length && a[length] === b[length]) length++;
	return length;
}

/** Whether the query is the name of this page, another name of it, or the beginning of its name. */
export function isNamed(hit: Rankable, query: string): boolean {
	return place(hit, fold(query)) < 2;
}

function place({ title, aliases }: Rankable, wanted: string): number {
	const name = fold(title);
	const others = aliases.split(', ').map(fold);
	if (name === wanted || others.includes(wanted)) return 0;
	if (name.startsWith(wanted)) return 1;
	return 2;
}

/** Lower case, without accents, straight apostrophes, no quotation marks, singular of a plain plural. */
function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[’‘]/g, "'")
		.replace(/["“”]/g, '')
		.trim()
		.replace(/([^s])s$/, '$1');
}
