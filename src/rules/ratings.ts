import { byText, nearest } from '../issue.ts';
import { error, type Rule } from './rule.ts';

/** Ratings belong to an article that is there. */
export const ratedArticlesExist: Rule = (library) => {
	const known = library.ids.get('article');
	if (!known) return [];
	const rated = [...library.quality].sort(([a], [b]) => byText(a, b));
	return rated.flatMap(([id, record]) => {
		if (known.has(id)) return [];
		const right = nearest(id, known);
		return error({
			rule: 'rated-article-exists',
			file: record.file,
			line: record.lineOf(['id']),
			message: `No article has the id "${id}", so no page has these ratings.`,
			hint: right ? `Did you mean "${right}"?` : 'It would live in content/articles/<id>.mdx.',
		});
	});
};
