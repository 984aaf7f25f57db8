import { z } from 'zod';
import type { Notice, NoticeKind } from './look-up.ts';
import { jsonIn, unreadable, type Registered, type RegistryAnswer } from './registered.ts';

const text = z
	.string()
	.nullish()
	.transform((value) => value ?? '');

/** The fields of a summary that are used (NCBI E-utilities, ESummary 2.0); all others may be anything. */
const summarySchema = z.object({
	title: z.string(),
	authors: z.array(z.object({ name: z.string(), authtype: text })).nullish(),
	source: text,
	fulljournalname: text,
	pubdate: text,
	epubdate: text,
	volume: text,
	pages: text,
	pubtype: z.array(z.string()).nullish(),
	articleids: z.array(z.object({ idtype: z.string(), value: z.string() })),
	references: z.array(z.object({ reftype: z.string(), pmid: z.union([z.string(), z.number()]).nullish() })).nullish(),
});

/** Where a summary says which notice concerns the paper: "Retraction in", and as the XML writes it, "RetractionIn". */
const kinds: Record<string, NoticeKind> = {
	retractionin: 'retracted',
	partialretractionin: 'retracted',
	retractedandrepublishedin: 'retracted',
	expressionofconcernin: 'concern',
	erratumin: 'corrected',
	correctedandrepublishedin: 'corrected',
};

/** Address that asks for many papers at once. NCBI wants to know tool and mail (ncbi.nlm.nih.gov/books/NBK25497). */
export function pubmedAddress(base: string, pmids: readonly string[], mail: string | undefined): string {
	const url = new URL('esummary.fcgi', base.replace(/\/?$/, '/'));
	const fields = { db: 'pubmed', retmode: 'json', tool: 'hip-to-knee', id: pmids.join(',') };
	for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value);
	if (mail !== undefined) url.searchParams.set('email', mail);
	return url.href;
}

/** Reads the answer for several PMIDs, by PMID. One that PubMed does not know has `error` in place of a summary. */
export function readPubmed(text: string, pmids: readonly string[]): Map<string, RegistryAnswer> | { problem: string } {
	const parsed = z.object({ result: z.record(z.string(), z.unknown()) }).safeParse(jsonIn(text));
	if (!parsed.success) return unreadable(text);
	const { result } = parsed.data;
	return new Map(pmids.map((pmid) => [pmid, answerFor(pmid, result[pmid])]));
}

function answerFor(pmid: string, value: unknown): RegistryAnswer {
	if (z.object({ error: z.string() }).safeParse(value).success) return { paper: undefined };
	const parsed = summarySchema.safeParse(value);
	if (!parsed.success) return unreadable(JSON.stringify(value) ?? '');
	return { paper: paperOf(pmid, parsed.data) };
}

function paperOf(pmid: string, summary: z.output<typeof summarySchema>): Registered {
	const idOf = (type: string) => summary.articleids.find(({ idtype }) => idtype === type)?.value;
	const page = (id: string | number) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`;
	const first = summary.authors?.[0];
	const notices = (summary.references ?? []).flatMap(({ reftype, pmid: notice }): Notice[] => {
		const kind = kinds[reftype.replace(/[^a-z]/gi, '').toLowerCase()];
		// A notice without a number of its own is named on the page of the paper.
		return kind === undefined ? [] : [{ kind, at: page(notice || pmid) }];
	});
	const retracted = summary.pubtype?.includes('Retracted Publication') === true;
	if (retracted && !notices.some(({ kind }) => kind === 'retracted'))
		notices.push({ kind: 'retracted', at: page(pmid) });
	return {
		titles: [summary.title],
		firstAuthor: first && (first.authtype === 'CollectiveName' ? first.name : familyOf(first.name)),
		journals: [summary.source, summary.fulljournalname].filter((name) => name !== ''),
		years: [summary.pubdate, summary.epubdate].flatMap((day) => /^\d{4}/.exec(day)?.map(Number) ?? []),
		volume: summary.volume || undefined,
		pages: summary.pages === '' ? [] : [summary.pages],
		doi: idOf('doi'),
		pmid,
		pmcid: /PMC\d+/.exec(idOf('pmc') ?? '')?.[0],
		notices,
	};
}

/** "van de Beek D", "Smith JA Jr" → the family name. */
function familyOf(name: string): string {
	return name.replace(/\s+(Jr|Sr|II|III|IV|\dnd|\drd|\dth)\.?$/, '').replace(/\s+\p{Lu}{1,4}$/u, '');
}
