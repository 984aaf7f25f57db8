import type { APIRoute } from 'astro';
import { readers } from '../article/article.ts';
import { claimKinds } from '../evidence/claim.ts';
import { statementOf } from '../evidence/headline.ts';
import { levels } from '../exercise/exercise.ts';
import { addressOf } from '../graph.ts';
import { loadLibrary } from '../library.ts';
import { articlesFor, claimsOfKind, exercisesInOrder } from '../order.ts';
import { listItem, twinOf } from '../search/markdown.ts';

/** What programs can read here, in the form of llmstxt.org: every article, exercise and claim, in the order of the lists. */
export const GET: APIRoute = async ({ site }) => {
	const library = await loadLibrary();
	const { t } = library;
	const item = (page: string, name: string, note: string) =>
		listItem({ name, href: new URL(twinOf(page), site).href, note });
	const articles = readers
		.map((reader) => ({ reader, own: articlesFor(library, reader) }))
		.filter(({ own }) => own.length > 0)
		.map(({ reader, own }) => [
			`## ${t.llms.articles}: ${t.reader[reader]}`,
			own.map(({ id, data }) => item(addressOf('article', id), data.title, data.answer.join(' '))).join('\n'),
		]);
	const exercises = levels.flatMap((level) => exercisesInOrder(library).filter(({ data }) => data.level === level));
	const claims = claimKinds.flatMap((kind) => claimsOfKind(library, kind));
	const lines = [
		`# ${t.site.name}`,
		`> ${t.site.description}`,
		[`${t.site.unreviewed} ${t.site.notAdvice}`, t.llms.markdown, t.llms.numbers, t.llms.claims, t.site.licence]
			.map((note) => `- ${note}`)
			.join('\n'),
		...articles.flat(),
		`## ${t.nav.exercises}`,
		exercises.map(({ id, data }) => item(addressOf('exercise', id), data.name, data.inShort)).join('\n'),
		`## ${t.nav.claims}`,
		claims
			.map(({ id, data }) => {
				const found = statementOf(data, library) ?? data.plain;
				return item(addressOf('claim', id), `“${data.claim}”`, `${t.verdicts[data.verdict]}. ${found}`);
			})
			.join('\n'),
		'## Optional',
		[
			item('/programmes/', t.programme.listTitle, t.programme.listLead),
			item('/studies/', t.study.listTitle, t.study.listLead),
			item('/studies/overlap/', t.overlap.title, t.overlap.lead),
			item('/references/', t.references.title, t.references.lead),
			item('/glossary/', t.glossary.title, t.glossary.lead),
			item('/data/', t.data.title, t.data.lead),
			item('/quality/', t.quality.title, t.quality.lead),
			item('/about/', t.about.title, t.about.lead),
			listItem({ name: 'llms-full.txt', href: new URL('/llms-full.txt', site).href, note: t.llms.full }),
		].join('\n'),
	];
	return new Response(`${lines.join('\n\n')}\n`);
};
