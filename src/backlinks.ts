import { beliefAnchor } from './article/belief.ts';
import { choiceAnchor } from './article/choice.ts';
import type { PageKind } from './article/mentions.ts';
import { addressOf, entryOf, type Entry, type Library, type Mention } from './graph.ts';

/** A mention that stands on a page. */
type PageMention = Mention & { from: { kind: PageKind } };

/** A page that mentions another, once, with each of its sentences that does. */
export interface Backlink {
	from: PageMention['from'];
	/** Title or name of the page. */
	name: string;
	address: string;
	/** How it mentions: the fields or forms, each once. */
	how: string[];
	/** The sentences, each once, with the address of its place where it has one. */
	sentences: { text: string; address: string | undefined }[];
}

/** The pages that mention an entry, in the order of the library; an entry's mentions of itself are left out. */
export function backlinksOf(library: Library, entry: Entry<unknown>): Backlink[] {
	const others = entry.backlinks
		.flatMap((mention) => asRead(library, mention))
		.filter(({ from }) => from.file !== entry.file || from.id !== entry.id);
	const pages = Map.groupBy(others, ({ from }) => addressOf(from.kind, from.id));
	return [...pages].flatMap(([address, mentions]) => {
		const [first] = mentions;
		if (!first) return [];
		return [
			{
				from: first.from,
				name: nameOf(entryOf(library, first.from.kind, first.from.id)),
				address,
				how: [...new Set(mentions.map((mention) => mention.how))],
				sentences: sentencesOf(address, mentions),
			},
		];
	});
}

/** What a belief or a choice mentions is read where an article shows it. */
function asRead(library: Library, mention: Mention): PageMention[] {
	const { kind, id } = mention.from;
	if (kind !== 'belief' && kind !== 'choice') return [{ ...mention, from: { ...mention.from, kind } }];
	const shownBy = entryOf(library, kind, id)?.backlinks.filter(({ from }) => from.kind === 'article') ?? [];
	const [sentence, anchor] =
		kind === 'belief'
			? [library.beliefs.get(id)?.data.statement ?? '', beliefAnchor(id)]
			: [library.choices.get(id)?.data.name ?? '', choiceAnchor(id)];
	return shownBy.map(({ from }) => ({
		...mention,
		from: { ...from, kind: 'article' },
		sentence,
		anchor,
	}));
}

/** What a reader calls a record: its title, its name, the claim it makes or its plain word. */
export function nameOf(entry: Entry<unknown> | undefined): string {
	const data = (entry?.data ?? {}) as Record<string, unknown>;
	return String(data['title'] ?? data['name'] ?? data['claim'] ?? data['plain'] ?? entry?.id ?? '');
}

/** A sentence mentioned twice keeps the mention that has a place of its own. */
function sentencesOf(address: string, mentions: readonly Mention[]): Backlink['sentences'] {
	const sentences = new Map<string, string | undefined>();
	for (const { sentence, anchor } of mentions) {
		if (sentence !== '') sentences.set(sentence, sentences.get(sentence) ?? (anchor && `${address}#${anchor}`));
	}
	return [...sentences].map(([text, place]) => ({ text, address: place }));
}
