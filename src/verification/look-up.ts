import { z } from 'zod';
import { doiSyntax, pmidSyntax, type Citation } from '../evidence/citation.ts';
import { day } from '../evidence/day.ts';
import { known, text } from '../evidence/field.ts';
import { idSchema } from '../evidence/study.ts';

/** What was published about a paper after it, from the least grave to the gravest. */
export const noticeKinds = ['corrected', 'concern', 'retracted'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Parts of a citation that are compared with what a registry holds. */
export const comparedParts = [
	'title',
	'authors',
	'journal',
	'year',
	'volume',
	'pages',
	'doi',
	'pmid',
	'pmcid',
] as const;
export type ComparedPart = (typeof comparedParts)[number];

export const registries = ['crossref', 'pubmed'] as const;
export type Registry = (typeof registries)[number];

const noticeSchema = z.strictObject({
	kind: z.enum(noticeKinds).describe('What the notice does to the paper.'),
	at: z.url().describe('Where the notice stands.'),
});

const differenceSchema = z.strictObject({
	part: z.enum(comparedParts).describe('Part of our citation that differs.'),
	theirs: text.describe('What the registry holds.'),
});

const answerFields = {
	found: z.boolean().describe('Whether the registry knows the number.'),
	differs: z.array(differenceSchema).default([]).describe('Parts of our citation that differ from the registry.'),
};

const studySchema = z.strictObject({
	id: idSchema.describe('Study that was looked up.'),
	on: day.describe('Day on which it was looked up.'),
	crossref: known(
		z.strictObject({ doi: z.string().regex(doiSyntax).describe('DOI that was asked for.'), ...answerFields }),
	).describe('What Crossref answered; left out for a study without a DOI.'),
	pubmed: known(
		z.strictObject({ pmid: z.string().regex(pmidSyntax).describe('PMID that was asked for.'), ...answerFields }),
	).describe('What PubMed answered; left out for a study without a PMID.'),
	notices: z.array(noticeSchema).default([]).describe('Retractions, concerns and corrections the registries know.'),
	settled: z
		.array(
			z.strictObject({
				part: z.enum(comparedParts).describe('Part in which our citation stays as it is.'),
				because: text.describe('Why ours is right: The paper itself prints pages 19 to 31.'),
			}),
		)
		.default([])
		.describe('Differences in which the registry is wrong; written by hand, kept when the study is looked up again.'),
});

/** What Crossref and PubMed said of each study, written by `npm run verify-references`. */
export const lookedUpSchema = z.strictObject({
	studies: z
		.array(studySchema)
		.superRefine((studies, context) => {
			studies.forEach(({ id }, index) => {
				if (studies.findIndex((one) => one.id === id) === index) return;
				context.addIssue({ code: 'custom', path: [index, 'id'], message: `${id} stands here twice. Remove one.` });
			});
		})
		.describe('The studies that were looked up, by id.'),
});

export type LookedUp = z.output<typeof lookedUpSchema>;
export type LookUp = LookedUp['studies'][number];
export type Notice = LookUp['notices'][number];
export type Difference = z.output<typeof differenceSchema>;

/** Whether the numbers that were asked for are still those of the citation; if not, it has yet to be looked up. */
export function stillHolds(lookUp: LookUp, { doi, pmid }: Citation): boolean {
	return (lookUp.crossref?.doi ?? null) === doi && (lookUp.pubmed?.pmid ?? null) === pmid;
}

/** Whether it is about the paper of the citation: one of the numbers that were asked for is still its own. */
export function isOfPaper(lookUp: LookUp, { doi, pmid }: Citation): boolean {
	return (doi !== null && lookUp.crossref?.doi === doi) || (pmid !== null && lookUp.pubmed?.pmid === pmid);
}

/** The registries' differences that nobody has settled, each with its registry. */
export function openDifferences(lookUp: LookUp): (Difference & { registry: Registry })[] {
	const settled = new Set(lookUp.settled.map(({ part }) => part));
	return registries.flatMap((registry) =>
		(lookUp[registry]?.differs ?? [])
			.filter(({ part }) => !settled.has(part))
			.map((difference) => ({ ...difference, registry })),
	);
}

/** The gravest kind of notice, `undefined` where there is none. */
export function gravest(notices: readonly Notice[]): NoticeKind | undefined {
	return noticeKinds.findLast((kind) => notices.some((notice) => notice.kind === kind));
}
