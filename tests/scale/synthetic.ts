import { parse, stringify } from 'yaml';
import { collectionNames, collections } from '../../src/collections.ts';

/** Content as text by its path under `content/`: "studies/dolak-2011.yaml". */
export type Files = ReadonlyMap<string, string>;

/** Pages that no record makes: home, lists, tools, pages about the site. */
const fixedPages = 17;
/** Records that one round adds. */
const round = { studies: 4, articles: 1, claims: 1 } as const;
type Copied = keyof typeof round;
/** Pages that one round adds: an article has a second one, on how it scores. */
export const pagesOfRound = round.studies + 2 * round.articles + round.claims;

/** How many pages a site of this content has. */
export function pagesOf(files: Files): number {
	const count = (folder: string) => [...files.keys()].filter((path) => path.startsWith(`${folder}/`)).length;
	const printed = 2 * (count('exercises') + count('programmes'));
	return fixedPages + 2 * count('articles') + printed + count('claims') + count('studies');
}

/**
 * The content with copies of its own studies, articles and claims, until its site has about as many pages as asked: four
 * studies to an article and a claim. A copy has a made-up first author and an id of its own, and refers to copies as its
 * original refers to originals, so that links, numbers and citations cross the whole of it and every rule holds. The same
 * content and number give the same text.
 */
export function synthetic(files: Files, pages: number): Map<string, string> {
	const originals = { studies: studiesOf(files), articles: recordsOf(files, 'articles'), claims: claimsOf(files) };
	const rounds = Math.max(0, Math.round((pages - pagesOf(files)) / pagesOfRound));
	const copies = new Map<string, Copy[]>();
	const made = (['studies', 'articles', 'claims'] as const).flatMap((kind) =>
		Array.from({ length: rounds * round[kind] }, (_, index) => {
			const original = originals[kind][index % originals[kind].length];
			if (!original) throw new Error(`There are no ${kind} to copy.`);
			const word = madeUp(index);
			const id = kind === 'studies' ? `${word}-${yearOf(original)}` : `${original.id}-${word}`;
			const copy = { original, kind, id, word: word.replace(/^./, (letter) => letter.toUpperCase()) };
			const key = `${kind}/${original.id}`;
			const known = copies.get(key);
			if (known) known.push(copy);
			else copies.set(key, [copy]);
			return copy;
		}),
	);
	const turns = new Map<string, number>();
	/** The next copy of a record, so that each is referred to as often as the others. */
	const next = (key: string): Copy | undefined => {
		const turn = turns.get(key) ?? 0;
		turns.set(key, turn + 1);
		const known = copies.get(key) ?? [];
		return known[turn % known.length];
	};
	const all = new Map(files);
	for (const copy of made) all.set(`${copy.kind}/${copy.id}.${extension(copy.kind)}`, written(copy, next));
	return all;
}

interface SourceText {
	id: string;
	data: Record<string, unknown>;
	/** Prose under the fields; empty for YAML. */
	prose: string;
}

interface Copy {
	original: SourceText;
	kind: Copied;
	id: string;
	/** The made-up word that tells it from other copies. */
	word: string;
}

function recordsOf(files: Files, kind: Copied): SourceText[] {
	return [...files].flatMap(([path, text]) => {
		if (!path.startsWith(`${kind}/`)) return [];
		const [, fields = text, prose = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
		const data = parse(fields) as SourceText['data'];
		return [{ id: String(data['id']), data, prose }];
	});
}

const studiesOf = (files: Files) => recordsOf(files, 'studies');

/** Links of the gait story are numbered, so each stands once. */
const claimsOf = (files: Files) => recordsOf(files, 'claims').filter(({ data }) => data['chain'] === undefined);

function yearOf({ data }: SourceText): number {
	return (data['citation'] as { year: number }).year;
}

function familyOf({ data }: SourceText): string {
	return (data['citation'] as { authors: { family: string }[] }).authors[0]?.family ?? '';
}

function extension(kind: Copied): string {
	return collections[kind].files.split('.').at(-1) ?? '';
}

/** The text of a copy. `next` gives the copy of a record to refer to. */
function written(copy: Copy, next: (key: string) => Copy | undefined): string {
	const { original, kind, id, word } = copy;
	const taken = new Map<string, Copy | undefined>([[`${kind}/${original.id}`, copy]]);
	const copyOf = (collection: Copied, one: string) => {
		const key = `${collection}/${one}`;
		if (!taken.has(key)) taken.set(key, next(key));
		return taken.get(key);
	};
	const idOf = (collection: Copied, one: string) => copyOf(collection, one)?.id ?? one;
	const told = (text: string) => withNames(withIds(text, idOf), [...taken.values()]);
	// Ids come first: they say of which studies the names are told.
	const mapped = mapFields(original.data, [], (text, path) => {
		const owner = ownerOf(kind, path);
		if (owner === undefined) return withIds(text, idOf);
		const [record = '', rest] = text.split('#');
		return [idOf(owner, record), ...(rest === undefined ? [] : [rest])].join('#');
	}) as SourceText['data'];
	const prose = withIds(original.prose, idOf);
	const named = mapFields(mapped, [], (text) => told(text)) as SourceText['data'];
	const fields = stringify({ ...named, ...ownFields(copy, named), id }, { lineWidth: 0 });
	return kind === 'articles' ? `---\n${fields}---\n${withNames(prose, [...taken.values()])}` : fields;

	function ownFields({ original: from }: Copy, data: SourceText['data']): SourceText['data'] {
		if (kind === 'articles') return { title: `${String(data['short'])}, as ${word} tells it` };
		if (kind === 'claims') return { claim: `${String(data['claim']).replace(/\.$/, '')}, says ${word}.` };
		const { pmid: _, pmcid: __, ...citation } = data['citation'] as Record<string, unknown>;
		const [first, ...others] = citation['authors'] as Record<string, unknown>[];
		const authors = [{ ...first, family: word }, ...others];
		const title = `${String(citation['title'])}: ${word} and ${from.id.length} others`;
		// 10.5555 is the prefix that Crossref keeps for tests.
		return { citation: { ...citation, title, authors, doi: `10.5555/${id}` } };
	}
}

/** Of which kind the record is that a field of ids refers to. */
function ownerOf(kind: Copied, path: readonly PropertyKey[]): Copied | undefined {
	const names = path.filter((part) => typeof part === 'string').join('.');
	if (kind === 'studies') return names === 'includes.studies' ? 'studies' : undefined;
	if (kind === 'articles') return names === 'related.articles' ? 'articles' : undefined;
	return ['findings.finding', 'headline', 'forest.rows.outcome'].includes(names) ? 'studies' : undefined;
}

const record = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** A text that refers to copies: in requests for numbers, citations, cards and links. */
function withIds(text: string, idOf: (collection: Copied, id: string) => string): string {
	const listed = (ids: string) => ids.replace(new RegExp(record, 'g'), (id) => idOf('claims', id));
	// What is drawn of load has colours and places of its own for the studies it knows.
	return text
		.replace(
			new RegExp(`(\\{|of="|\\| )(${record})(?=[#,])`, 'g'),
			(_, before: string, id: string) => before + idOf('studies', id),
		)
		.replace(
			new RegExp(`((?<!<LoadByActivity )study=")(${record})"`, 'g'),
			(_, before: string, id: string) => `${before}${idOf('studies', id)}"`,
		)
		.replace(/(<Claim id="|<Says claim=")([^"]*)/g, (_, before: string, ids: string) => before + listed(ids))
		.replace(
			new RegExp(`\\]\\(/(studies|claims|articles)/(${record})/`, 'g'),
			(_, kind: Copied, id: string) => `](/${kind}/${idOf(kind, id)}/`,
		);
}

/** A text that calls the copied studies by the names of their made-up authors. */
function withNames(text: string, copies: readonly (Copy | undefined)[]): string {
	return copies.reduce((told, copy) => {
		if (copy?.kind !== 'studies') return told;
		const [family, year] = [familyOf(copy.original), yearOf(copy.original)];
		return told.replaceAll(`${family} ${year}`, `${copy.word} ${year}`);
	}, text);
}

function mapFields(
	value: unknown,
	path: PropertyKey[],
	change: (text: string, path: PropertyKey[]) => string,
): unknown {
	if (typeof value === 'string') return change(value, path);
	if (Array.isArray(value)) return value.map((item, index) => mapFields(item, [...path, index], change));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [key, mapFields(inner, [...path, key], change)]),
	);
}

const syllables = [...'bdgkmnprtvz'].flatMap((consonant) => [...'aeiou'].map((vowel) => consonant + vowel));

/** A word of three syllables that means nothing, another for each number below 166,375. */
function madeUp(index: number): string {
	const size = syllables.length;
	// The factor shares no divisor with the count, so no word comes twice, and neighbours look nothing alike.
	const spread = (index * 72_931 + 40_507) % size ** 3;
	return [Math.floor(spread / size ** 2), Math.floor(spread / size) % size, spread % size]
		.map((place) => syllables[place])
		.join('');
}

/** Whether a path under `content/` is a content file. */
export function isContent(path: string): boolean {
	return collectionNames.some((name) => {
		const [folder, pattern] = collections[name].files.split('/');
		return pattern === undefined ? path === folder : path.startsWith(`${folder}/`) && path.endsWith(pattern.slice(1));
	});
}
