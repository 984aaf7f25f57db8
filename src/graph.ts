import { isForClinicians, type Article } from './article/article.ts';
import type { Belief } from './article/belief.ts';
import { withoutTreatment, type Choice } from './article/choice.ts';
import type { Elsewhere } from './article/elsewhere.ts';
import {
	idList,
	noProse,
	readProse,
	type MentionKind,
	type PageKind,
	type Prose,
	type ProseComponent,
} from './article/mentions.ts';
import type { Safety } from './article/safety.ts';
import { glossBeside, type Term } from './article/term.ts';
import { parseRequest, type BoundPiece } from './evidence/binding.ts';
import type { Claim } from './evidence/claim.ts';
import { statementOf } from './evidence/headline.ts';
import type { Scale } from './evidence/scale.ts';
import type { Study } from './evidence/study.ts';
import type { Exercise } from './exercise/exercise.ts';
import type { Programme } from './exercise/programme.ts';
import type { Stride } from './gait/stride.ts';
import type { Collection } from './collections.ts';
import { fieldMentions } from './field-mentions.ts';
import type { Content, SourceRecord } from './files.ts';
import { byText } from './issue.ts';
import type { Proof } from './quality/proof.ts';
import type { Quality } from './quality/rating.ts';
import { addressOf as recordAddress, Quantities, takeFigures, type Filled } from './quantities.ts';
import type { Redirects } from './site/redirect.ts';
import type { Strings } from './site/strings.ts';
import { gravest, isOfPaper, stillHolds, type LookedUp, type LookUp, type Notice } from './verification/look-up.ts';

/** Where a reference comes from and where it leads; `line` and `sentence` let a page link to the very place. */
export interface Mention {
	from: { kind: MentionKind; id: string; file: string };
	to: { kind: MentionKind; id: string; outcome?: string | undefined };
	line: number | undefined;
	/** The words around it, empty where it stands in a field. */
	sentence: string;
	/** How it was written: in prose, or the name of the field. */
	how: string;
	/** Fragment of the place on the page it comes from. */
	anchor?: string | undefined;
}

export interface Entry<Data> {
	id: string;
	file: string;
	data: Data;
	/** What the prose under the record says and refers to; empty for YAML. */
	prose: Prose;
	/** Mentions from this record, in order. */
	mentions: Mention[];
	/** Mentions of this record by others. */
	backlinks: Mention[];
	/** The pieces of each text that holds numbers from records, by the text. */
	pieces: ReadonlyMap<string, BoundPiece[]>;
	/** Numbers its texts ask for and no record holds. */
	missingNumbers: Filled['problems'];
	/** The record as it was written, with its requests in braces. */
	written: unknown;
	lineOf: SourceRecord['lineOf'];
}

/** A record that nothing mentions by id: its data, and where it stands. */
export type Placed<Data> = Pick<Entry<Data>, 'file' | 'data' | 'lineOf'>;

/** Every record, linked: ids lead to entries, entries know who mentions them. */
export interface Library {
	studies: Map<string, Entry<Study>>;
	claims: Map<string, Entry<Claim>>;
	exercises: Map<string, Entry<Exercise>>;
	programmes: Map<string, Entry<Programme>>;
	articles: Map<string, Entry<Article>>;
	terms: Map<string, Entry<Term>>;
	/** In the order of their file, in which a page asks them. */
	beliefs: Map<string, Entry<Belief>>;
	choices: Map<string, Entry<Choice>>;
	safety: Safety | undefined;
	/** Pages of others that articles lead to, by id. */
	elsewhere: Map<string, Elsewhere>;
	/** Ids of such pages, sound or not; `undefined` where the file could not be read. */
	elsewhereIds: ReadonlySet<string> | undefined;
	/** The walking stride, with the lines of its fields. */
	stride: Placed<Stride> | undefined;
	/** Scales outcomes are scored on, by id. */
	scales: Map<string, Scale>;
	/** Where scales stand: ids found, sound or not (`undefined` where the file could not be read), and lines of fields. */
	scalePlaces: {
		ids: ReadonlySet<string> | undefined;
		lineOf(id: string, path: readonly PropertyKey[]): number | undefined;
	};
	/** Ratings by the id of their article; an article may have none. */
	quality: Map<string, Placed<Quality>>;
	strings: Map<string, Strings>;
	/** Old addresses with their new ones, with the lines of their fields. */
	redirects: Placed<Redirects> | undefined;
	/** What Crossref and PubMed said of the studies, with the lines of its fields. */
	lookedUp: Placed<LookedUp> | undefined;
	/** What was measured of the built site, with the lines of its fields. */
	proof: Placed<Proof> | undefined;
	/** Answers what a text asks of a record. */
	quantities: Quantities;
	mentions: Mention[];
	/** Ids of every file found, sound or not; a kind whose one file could not be read is not there. */
	ids: Map<MentionKind, ReadonlySet<string>>;
	/** Collections of which any file was found, sound or not. */
	present: ReadonlySet<Collection>;
}

export const collectionOfKind = {
	study: 'studies',
	claim: 'claims',
	exercise: 'exercises',
	programme: 'programmes',
	article: 'articles',
	term: 'glossary',
	belief: 'beliefs',
	choice: 'choices',
} as const satisfies Record<MentionKind, Collection>;

/** Collections whose texts ask for no numbers. */
const bare: ReadonlySet<Collection> = new Set(['strings', 'quality', 'redirects', 'lookedUp', 'proof']);

/** Turns records into the linked library. Unknown ids stay as mentions for the rules to report. */
export function link(content: Content): Library {
	const numbered = content.records.filter(({ collection }) => !bare.has(collection)).map(takeFigures);
	const quantities = new Quantities(numbered, unsoundAddresses(content));
	const filled = new Map(numbered.map((one) => [one.record, { ...quantities.fill(one), written: one }]));
	const of = <Name extends Collection>(name: Name) =>
		content.records.filter((record): record is SourceRecord<Name> => record.collection === name);
	const dataOf = <Name extends Collection>(record: SourceRecord<Name>) =>
		(filled.get(record)?.data ?? record.data) as typeof record.data;
	const claims = new Map(of('claims').map((record) => [record.id, dataOf(record)]));
	const scales = new Map(of('scales').map((record) => [record.id, record.data]));
	const studies = new Map(of('studies').map((record) => [record.id, { data: dataOf(record) }]));
	const terms = new Map(of('glossary').map((record) => [record.id, record.data]));
	const textOf =
		(explains: boolean) =>
		({ name, attributes }: ProseComponent, words: string) => {
			if (name === 'Term') return !explains ? '' : glossBeside(terms.get(attributes['id'] ?? '')?.gloss ?? null, words);
			if (name === 'Num') return numberText(quantities, attributes['of'] ?? '');
			const claim = name === 'Says' ? claims.get(attributes['claim'] ?? '') : undefined;
			return claim ? (statementOf(claim, { studies, scales }) ?? '…') : '';
		};

	const shelf = <Name extends keyof typeof fieldMentions>(name: Name, kind: MentionKind) =>
		new Map(
			of(name).map((record) => {
				const explains = !('reader' in record.data && isForClinicians(record.data));
				const prose = record.tree === undefined ? noProse() : readProse(record.tree, textOf(explains));
				const from = { kind, id: record.id, file: record.file };
				const texts = filled.get(record);
				const mentions: Mention[] = [
					...fieldMentions[name](record as never).map((field) => ({
						from,
						to: field.to,
						line: record.lineOf(field.path),
						sentence: '',
						how: field.how,
					})),
					...(kind === 'choice' && texts ? numberMentions(texts) : []).map((to) => ({
						from,
						to,
						line: undefined,
						sentence: '',
						how: 'choice',
					})),
					...prose.mentions.map((mention) => ({
						from,
						to: { kind: mention.kind, id: mention.id, outcome: mention.outcome },
						line: mention.line,
						sentence: mention.sentence,
						how: mention.how,
						anchor: mention.nth === undefined ? undefined : citeAnchor(mention.id, mention.nth),
					})),
					...prose.components.filter(asksEveryBelief).flatMap(({ line }) =>
						of('beliefs').map(({ id }) => {
							const to = { kind: 'belief' as const, id };
							return { from, to, line, sentence: '', how: 'card' };
						}),
					),
				];
				const entry = {
					id: record.id,
					file: record.file,
					data: dataOf(record),
					pieces: texts?.pieces ?? new Map(),
					missingNumbers: texts?.problems ?? [],
					written: texts?.written.data ?? record.data,
					prose,
					mentions,
					backlinks: [],
					lineOf: record.lineOf,
				};
				return [record.id, entry] as const;
			}),
		);

	const library = {
		studies: shelf('studies', 'study') as Library['studies'],
		claims: shelf('claims', 'claim') as Library['claims'],
		exercises: shelf('exercises', 'exercise') as Library['exercises'],
		programmes: shelf('programmes', 'programme') as Library['programmes'],
		articles: shelf('articles', 'article') as Library['articles'],
		terms: shelf('glossary', 'term') as Library['terms'],
		beliefs: shelf('beliefs', 'belief') as Library['beliefs'],
		choices: shelf('choices', 'choice') as Library['choices'],
		safety: of('safety').map(dataOf)[0],
		elsewhere: new Map(of('elsewhere').map((record) => [record.id, dataOf(record)])),
		elsewhereIds: content.ids.get('elsewhere'),
		stride: of('stride')[0],
		scales,
		scalePlaces: {
			ids: content.ids.get('scales'),
			lineOf: (id: string, path: readonly PropertyKey[]) =>
				of('scales')
					.find((record) => record.id === id)
					?.lineOf(path),
		},
		quality: new Map(of('quality').map(({ id, file, data, lineOf }) => [id, { file, data, lineOf }])),
		strings: new Map(of('strings').map((record) => [record.id, record.data])),
		redirects: of('redirects')[0],
		lookedUp: of('lookedUp')[0],
		proof: of('proof')[0],
		quantities,
		mentions: [] as Mention[],
		ids: new Map(
			Object.entries(collectionOfKind).flatMap(([kind, name]) => {
				const ids = content.ids.get(name);
				return ids ? [[kind as MentionKind, ids] as const] : [];
			}),
		),
		present: new Set([...content.ids].filter(([, ids]) => ids.size > 0).map(([name]) => name)),
	};
	for (const entry of entriesOf(library)) {
		for (const mention of entry.mentions) {
			library.mentions.push(mention);
			entryOf(library, mention.to.kind, mention.to.id)?.backlinks.push(mention);
		}
	}
	return library;
}

/** Addresses of records whose file is there but could not be read. */
function unsoundAddresses({ ids, records }: Content): Set<string> {
	const sound = new Set(records.map(recordAddress));
	const all = [...ids].flatMap(([collection, names]) => [...names].map((id) => recordAddress({ collection, id })));
	return new Set(all.filter((address) => !sound.has(address)));
}

/** The entries of each kind, in the order in which reports and pages take the kinds. */
function shelves(library: Library): Record<MentionKind, ReadonlyMap<string, Entry<unknown>>> {
	const { articles, exercises, programmes, claims, studies, terms, beliefs, choices } = library;
	return {
		article: articles,
		exercise: exercises,
		programme: programmes,
		claim: claims,
		study: studies,
		term: terms,
		belief: beliefs,
		choice: choices,
	};
}

/** Every entry of every collection, sorted by kind and id. */
export function entriesOf(library: Library): Entry<unknown>[] {
	return Object.values(shelves(library)).flatMap((shelf) => [...shelf.values()].sort((a, b) => byText(a.id, b.id)));
}

export function entryOf(library: Library, kind: MentionKind, id: string): Entry<unknown> | undefined {
	return shelves(library)[kind].get(id);
}

/** The collection an entry came from. */
export function collectionOf(library: Library, entry: Entry<unknown>) {
	const kinds = Object.entries(shelves(library)) as [MentionKind, ReadonlyMap<string, unknown>][];
	const kind = kinds.find(([, entries]) => entries.get(entry.id) === entry)?.[0];
	return collectionOfKind[kind ?? 'article'];
}

/**
 * The studies behind an entry's prose, each once: in the order it cites them, then those it only takes a number from,
 * then those behind the choices it shows.
 */
export function referencesOf(library: Library, entry: Entry<unknown>): Entry<Study>[] {
	const named = entry.prose.mentions.filter((mention) => mention.kind === 'study');
	const cited = named.filter((mention) => mention.how === 'cite');
	const behind = choiceMentionsOf(library, entry).map(({ to }) => to);
	const ids = [...cited, ...named, ...behind].map(({ id }) => id);
	return [...new Set(ids)].flatMap((id) => library.studies.get(id) ?? []);
}

/** Mentions of studies in the choices that an entry's prose shows. */
export function choiceMentionsOf(library: Library, entry: Entry<unknown>): Mention[] {
	const shown = entry.prose.mentions.filter(({ kind }) => kind === 'choice');
	const mentions = shown.flatMap(({ id }) => library.choices.get(id)?.mentions ?? []);
	return mentions.filter(({ to }) => to.kind === 'study');
}

/** What Crossref and PubMed said of a study under the numbers it has now; `undefined` where nobody has asked them. */
export function lookUpOf(library: Pick<Library, 'lookedUp'>, study: Study): LookUp | undefined {
	const lookUp = lastLookUpOf(library, study);
	return lookUp && stillHolds(lookUp, study.citation) ? lookUp : undefined;
}

/** What they said last, under whatever numbers they were asked for. */
function lastLookUpOf({ lookedUp }: Pick<Library, 'lookedUp'>, study: Study): LookUp | undefined {
	return lookedUp?.data.studies.find(({ id }) => id === study.id);
}

/** The notices about a study's paper; one stays when the study gets another number beside the one that was asked for. */
export function noticesOf(library: Pick<Library, 'lookedUp'>, study: Study): readonly Notice[] {
	const lookUp = lastLookUpOf(library, study);
	return lookUp && isOfPaper(lookUp, study.citation) ? lookUp.notices : [];
}

/** The mark a study carries wherever it is named; a correction stands on its page alone. */
export function markOf(library: Pick<Library, 'lookedUp'>, study: Study): 'retracted' | 'concern' | undefined {
	const kind = gravest(noticesOf(library, study));
	return kind === 'corrected' ? undefined : kind;
}

/** Studies behind the claims whose cards an entry's prose shows, without those it cites itself; in the order of the cards. */
export function studiesOfClaimCards(library: Library, entry: Entry<unknown>): Entry<Study>[] {
	const cited = new Set(referencesOf(library, entry).map(({ id }) => id));
	const cards = entry.prose.mentions.filter(({ kind, how }) => kind === 'claim' && how === 'card');
	const findings = cards.flatMap(({ id }) => library.claims.get(id)?.data.findings ?? []);
	const ids = new Set(findings.map(({ finding }) => finding.split('#')[0] ?? ''));
	return [...ids].flatMap((id) => (cited.has(id) ? [] : (library.studies.get(id) ?? [])));
}

/** Address of a record's page, or of its place in the glossary. */
export function addressOf(kind: PageKind, id: string): string {
	return kind === 'term' ? `/glossary/#${id}` : `/${collectionOfKind[kind]}/${id}/`;
}

/** The beliefs a check asks about, in its order: those it names, or every one. */
export function beliefsAsked(library: Library, ids: string | undefined): Entry<Belief>[] {
	if (ids === undefined) return [...library.beliefs.values()];
	return idList(ids).flatMap((id) => library.beliefs.get(id) ?? []);
}

/** The choices a list names, in its order; the one without treatment stands apart, beneath all others. */
export function choicesNamed(library: Library, ids: string): Entry<Choice>[] {
	return idList(ids).flatMap((id) => (id === withoutTreatment ? [] : (library.choices.get(id) ?? [])));
}

function asksEveryBelief({ name, attributes }: ProseComponent): boolean {
	return name === 'BeliefCheck' && attributes['ids'] === undefined;
}

/** Fragment of the nth citation of a study on a page. */
export function citeAnchor(study: string, nth: number): string {
	return `cite-${study}-${nth}`;
}

/** The words `<Num>` stands for, or a gap the rules report. */
function numberText(quantities: Quantities, request: string): string {
	const found = quantities.answer(parseRequest(request), '');
	return found.found ? found.text : '…';
}

/** The studies and programmes that the numbers in the texts of a record come from. */
function numberMentions({ pieces }: Filled): Mention['to'][] {
	const sources = [...pieces.values()].flat().flatMap((piece) => (typeof piece === 'string' ? [] : [piece.source]));
	return [...new Set(sources)].flatMap((source): Mention['to'][] => {
		if (source.startsWith('programme:')) return [{ kind: 'programme', id: source.slice('programme:'.length) }];
		const [id = '', outcome] = source.split('#');
		return source.includes(':') ? [] : [{ kind: 'study', id, outcome }];
	});
}
