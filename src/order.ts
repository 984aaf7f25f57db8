import type { Article } from './article/article.ts';
import { claimKinds, verdicts, type Claim } from './evidence/claim.ts';
import type { Study } from './evidence/study.ts';
import type { Exercise } from './exercise/exercise.ts';
import { positions } from './exercise/exercise.ts';
import type { Entry, Library } from './graph.ts';

/** Articles for one kind of reader, in the order they are meant to be read. */
export function articlesFor(library: Library, reader: Article['reader']): Entry<Article>[] {
	return [...library.articles.values()]
		.filter((entry) => entry.data.reader === reader)
		.sort((a, b) => a.data.order - b.data.order || byText(a.id, b.id));
}

/** Exercises by position, then by name. */
export function exercisesInOrder(library: Library): Entry<Exercise>[] {
	return [...library.exercises.values()].sort(
		(a, b) =>
			positions.indexOf(a.data.position) - positions.indexOf(b.data.position) || byText(a.data.name, b.data.name),
	);
}

/** Studies, newest first, then by author. */
export function studiesInOrder(library: Library): Entry<Study>[] {
	return [...library.studies.values()].sort(
		(a, b) => b.data.citation.year - a.data.citation.year || byText(a.id, b.id),
	);
}

/** Claims of one kind: links of the gait story in their order first, then by verdict and id. */
export function claimsOfKind(library: Library, kind: (typeof claimKinds)[number]): Entry<Claim>[] {
	return [...library.claims.values()]
		.filter((entry) => entry.data.kind === kind)
		.sort(
			(a, b) =>
				(a.data.chain?.order ?? 99) - (b.data.chain?.order ?? 99) ||
				verdicts.indexOf(a.data.verdict) - verdicts.indexOf(b.data.verdict) ||
				byText(a.id, b.id),
		);
}

export function byText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
