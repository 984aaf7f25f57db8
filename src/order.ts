import type { Article } from './article/article.ts';
import type { Claim } from './evidence/claim.ts';
import type { Study } from './evidence/study.ts';
import { studyName } from './evidence/wording.ts';
import { positions, type Exercise } from './exercise/exercise.ts';
import type { Entry, Library } from './graph.ts';
import { byText } from './issue.ts';

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

/** Studies by their first author under its first letter, then by year. */
export function studiesByAuthor(library: Library, language: string): { letter: string; entries: Entry<Study>[] }[] {
	const inOrder = new Intl.Collator(language);
	const sortedByName = [...library.studies.values()].sort(
		(a, b) => inOrder.compare(studyName(a.data), studyName(b.data)) || byText(a.id, b.id),
	);
	const letterOf = (name: string) => name.normalize('NFD').charAt(0).toUpperCase();
	const byLetter = Map.groupBy(sortedByName, ({ data }) => letterOf(studyName(data)));
	return [...byLetter].map(([letter, entries]) => ({ letter, entries }));
}

/** Claims of one kind: links of the gait story in their order first, then those that most pages show, then by id. */
export function claimsOfKind(library: Library, kind: Claim['kind']): Entry<Claim>[] {
	const place = (entry: Entry<Claim>) => entry.data.chain?.order ?? Infinity;
	return [...library.claims.values()]
		.filter((entry) => entry.data.kind === kind)
		.sort((a, b) => {
			if (place(a) !== place(b)) return place(a) - place(b);
			return (
				b.backlinks.length - a.backlinks.length || b.data.findings.length - a.data.findings.length || byText(a.id, b.id)
			);
		});
}
