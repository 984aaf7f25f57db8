import { isForClinicians } from '../article/article.ts';
import { specialName, unexplainedIn } from '../article/term.ts';
import { entriesOf, type Library } from '../graph.ts';
import { error, sorted, type Rule } from './rule.ts';

/** A term is marked where a page first uses it, and nowhere else: the mark puts its gloss there. */
export const termsStandOnce: Rule = (library) =>
	entriesOf(library).flatMap((entry) => {
		const lines = new Map<string, number>();
		return entry.prose.mentions.flatMap(({ how, id, line }) => {
			if (how !== 'term') return [];
			const first = lines.get(id);
			lines.set(id, first ?? line);
			if (first === undefined) return [];
			return error({
				rule: 'term-once',
				file: entry.file,
				line,
				message: `The term "${id}" is marked a second time; line ${first} explains it.`,
				hint: 'Write the words alone here. Where this place is the first in the plain layer, take the other mark away.',
			});
		});
	});

/** A mark on a term holds the words a reader taps. */
export const termsHoldWords: Rule = (library) =>
	entriesOf(library).flatMap((entry) =>
		entry.prose.mentions.flatMap(({ how, id, line, shown }) => {
			if (how !== 'term' || shown?.words !== '') return [];
			return error({
				rule: 'term-holds-words',
				file: entry.file,
				line,
				message: `<Term id="${id}"> holds no words.`,
				hint: `Write them between its tags: <Term id="${id}">${library.terms.get(id)?.data.plain ?? 'kneecap'}</Term>.`,
			});
		}),
	);

/** A term that patients meet by its medical word or an abbreviation has a gloss, so that it is explained right there. */
export const medicalWordsHaveAGloss: Rule = (library) =>
	articlesForPatients(library).flatMap((entry) =>
		entry.prose.mentions.flatMap(({ id, line, shown }) => {
			const term = library.terms.get(id)?.data;
			if (!shown?.plain || !term || term.gloss !== null) return [];
			const name = specialName(term, shown.words);
			if (name === undefined) return [];
			return error({
				rule: 'term-has-gloss',
				file: entry.file,
				line,
				message: `Patients meet "${shown.words}" here, and the term "${id}" has no gloss that explains it.`,
				hint: `Write the plain word, <Term id="${id}">${term.plain}</Term>, or add "gloss:" in content/glossary.yaml.`,
			});
		}),
	);

/** A medical word or an abbreviation of the glossary is marked where an article first uses it. */
export const medicalWordsAreMarked: Rule = (library) =>
	articlesForPatients(library).flatMap((entry) =>
		sorted(library.terms).flatMap((term) => {
			for (const { plain, terms, unmarked, text, line } of entry.prose.sentences) {
				if (!plain) continue;
				if (terms.includes(term.id)) return [];
				const [word, plainWords] = [unexplainedIn(term.data, unmarked), term.data.plain];
				if (word === undefined) continue;
				return error({
					rule: 'word-explained',
					file: entry.file,
					line,
					message: `"${word}" is used before it is explained: "${text}"`,
					hint: `Write <Term id="${term.id}">${word}</Term>${plainWords === word ? '' : `, or the plain words "${plainWords}"`}.`,
				});
			}
			return [];
		}),
	);

function articlesForPatients(library: Library) {
	return sorted(library.articles).filter((entry) => !isForClinicians(entry.data));
}
