import type { Exception } from '../evidence/exception.ts';
import { entriesOf, markOf, type Entry, type Library, type Mention } from '../graph.ts';
import { nearest } from '../issue.ts';
import { error, type Rule } from './rule.ts';

/** A text that rests on a retracted study says so, or gives the reason why not. Studies that name it are no such text. */
export const retractionsAreTold: Rule = (library) => {
	const gone = retractedIds(library);
	if (gone.size === 0) return [];
	return entriesOf(library).flatMap((entry) => {
		const byStudy = Map.groupBy(
			entry.mentions.filter(({ from, to }) => from.kind !== 'study' && to.kind === 'study' && gone.has(to.id)),
			({ to }) => to.id,
		);
		return [...byStudy].flatMap(([id, mentions]) => {
			if (exceptionsOf(entry).some(({ words }) => words === id) || saysSo(entry, mentions)) return [];
			const [first] = mentions;
			return error({
				rule: 'retraction-told',
				file: entry.file,
				line: first?.line,
				message: `The study ${id} was retracted, and no words beside it say so.`,
				hint: `Take it out, or write "retracted" in the sentence that names it. Where neither fits, add "- words: ${id}" with "because:" under exceptions.`,
			});
		});
	});
};

/** What Crossref and PubMed said is said of studies that are there. */
export const lookedUpStudiesExist: Rule = (library) => {
	const { lookedUp } = library;
	const known = library.ids.get('study');
	if (!lookedUp || !known) return [];
	return lookedUp.data.studies.flatMap(({ id }, index) => {
		if (known.has(id)) return [];
		const right = nearest(id, known);
		return error({
			rule: 'looked-up-study-exists',
			file: lookedUp.file,
			line: lookedUp.lineOf(['studies', index, 'id']),
			message: `No study has the id "${id}".`,
			hint: `${right ? `Did you mean "${right}"? ` : ''}"npm run verify-references" leaves it out.`,
		});
	});
};

/** Ids of the studies whose paper was retracted. */
export function retractedIds(library: Library): ReadonlySet<string> {
	const gone = [...library.studies.values()].filter(({ data }) => markOf(library, data) === 'retracted');
	return new Set(gone.map(({ id }) => id));
}

/** A sentence of the prose beside the mention, or any text of a record that names the study in a field. */
function saysSo(entry: Entry<unknown>, mentions: readonly Mention[]): boolean {
	const inProse = mentions.some(({ sentence }) => says(sentence));
	return inProse || (mentions.some(({ sentence }) => sentence === '') && textsIn(entry.data).some(says));
}

function says(text: string): boolean {
	return /\bretract(ed|ion)\b/i.test(text);
}

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function exceptionsOf(entry: Entry<unknown>): Exception[] {
	return (entry.data as { exceptions?: Exception[] }).exceptions ?? [];
}
