import { z } from 'zod';
import { studyName } from './evidence/wording.ts';
import { addressOf, type Library } from './graph.ts';
import { byText } from './issue.ts';
import { sorted } from './rules/rule.ts';

/** What a stable id names and where it stands. */
export const stableIdSchema = z.strictObject({
	kind: z
		.enum(['article', 'claim', 'study', 'outcome', 'exercise', 'programme', 'term'])
		.describe('What the id names.'),
	title: z.string().describe('What it is called.'),
	address: z.string().regex(/^\//).describe('Path from the root of the site, with a fragment for a part of a page.'),
});

export type StableId = z.output<typeof stableIdSchema>;

/** Every stable id, as `kind:id` and `outcome:study#outcome`, sorted. */
export function stableIds({
	articles,
	claims,
	studies,
	exercises,
	programmes,
	terms,
}: Library): Record<string, StableId> {
	const all: [string, StableId][] = [
		...sorted(articles).map(({ id, data }) => named('article', id, data.title)),
		...sorted(claims).map(({ id, data }) => named('claim', id, data.claim)),
		...sorted(studies).flatMap(({ id, data }) => [
			named('study', id, `${studyName(data)}: ${data.citation.title}`),
			...data.outcomes.map((outcome): [string, StableId] => [
				`outcome:${id}#${outcome.id}`,
				{
					kind: 'outcome',
					title: `${studyName(data)}: ${outcome.measure}, ${outcome.timepoint}`,
					address: `${addressOf('study', id)}#${outcome.id}`,
				},
			]),
		]),
		...sorted(exercises).map(({ id, data }) => named('exercise', id, data.name)),
		...sorted(programmes).map(({ id, data }) => named('programme', id, data.name)),
		...sorted(terms).map(({ id, data }) => named('term', id, data.plain)),
	];
	return Object.fromEntries(all.sort(([a], [b]) => byText(a, b)));
}

function named(kind: Exclude<StableId['kind'], 'outcome'>, id: string, title: string): [string, StableId] {
	return [`${kind}:${id}`, { kind, title, address: addressOf(kind, id) }];
}
