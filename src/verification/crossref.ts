import { z } from 'zod';
import type { Notice, NoticeKind } from './look-up.ts';
import { jsonIn, unreadable, type RegistryAnswer } from './registered.ts';

const texts = z
	.array(z.string())
	.nullish()
	.transform((list) => list ?? []);
const date = z
	.object({ 'date-parts': z.array(z.array(z.number().nullable())) })
	.nullish()
	.transform((value) => value?.['date-parts'][0]?.[0] ?? undefined);

/** The fields of a work that are used (github.com/CrossRef/rest-api-doc, api_format.md); all others may be anything. */
const workSchema = z.object({
	DOI: z.string(),
	title: texts,
	subtitle: texts,
	author: z.array(z.object({ family: z.string().optional(), name: z.string().optional() })).nullish(),
	'container-title': texts,
	'short-container-title': texts,
	issued: date,
	published: date,
	'published-print': date,
	'published-online': date,
	volume: z.string().nullish(),
	page: z.string().nullish(),
	'article-number': z.string().nullish(),
	'updated-by': z.array(z.object({ type: z.string(), DOI: z.string().optional() })).nullish(),
});

/**
 * What later publications do to a paper: the types of update Crossref knows
 * (crossref.org/documentation/crossmark/crossmark-registering-updates). Additions and new editions change nothing.
 */
const kinds: Record<string, NoticeKind> = {
	retraction: 'retracted',
	withdrawal: 'retracted',
	removal: 'retracted',
	partial_retraction: 'retracted',
	expression_of_concern: 'concern',
	correction: 'corrected',
	corrigendum: 'corrected',
	erratum: 'corrected',
};

/** Address that asks for one paper. With a mail address Crossref knows whom to write to, and answers more readily. */
export function crossrefAddress(base: string, doi: string, mail: string | undefined): string {
	const url = new URL(`works/${encodeURIComponent(doi)}`, base.replace(/\/?$/, '/'));
	if (mail !== undefined) url.searchParams.set('mailto', mail);
	return url.href;
}

/**
 * Reads the answer for a DOI. A retraction stands in `updated-by` of the paper it retracts; the field comes from publishers
 * and from Retraction Watch (crossref.org/blog/retraction-watch-retractions-now-in-the-crossref-api). A notice itself has
 * `update-to`, which says nothing about the paper.
 */
export function readCrossref(status: number, text: string): RegistryAnswer {
	if (status === 404) return { paper: undefined };
	const parsed = z.object({ message: workSchema }).safeParse(jsonIn(text));
	if (!parsed.success) return unreadable(text);
	const { message: work } = parsed.data;
	const [title = ''] = work.title;
	const first = work.author?.[0];
	const given = <T>(values: readonly (T | null | undefined)[]) => values.filter((value) => value != null);
	return {
		paper: {
			titles: [title, ...work.subtitle.map((subtitle) => `${title} ${subtitle}`)].filter((one) => one !== ''),
			firstAuthor: first?.family ?? first?.name,
			journals: [...work['container-title'], ...work['short-container-title']],
			years: given([work.issued, work.published, work['published-print'], work['published-online']]),
			volume: work.volume ?? undefined,
			pages: given([work.page, work['article-number']]),
			doi: work.DOI,
			pmid: undefined,
			pmcid: undefined,
			notices: (work['updated-by'] ?? []).flatMap(({ type, DOI }): Notice[] => {
				const kind = kinds[type.toLowerCase()];
				return kind === undefined ? [] : [{ kind, at: `https://doi.org/${encodeURI(DOI ?? work.DOI)}` }];
			}),
		},
	};
}
