import { groupParts, outcomeParts, studyParts } from './evidence/quantity.ts';
import { parseRequest } from './evidence/binding.ts';
import type { Study } from './evidence/study.ts';
import type { Entry, Library } from './graph.ts';

/** Which records hold a number that was typed by hand, as a hint for its author: nearest records first. */
export function likelyRecords(
	library: Library,
	entry: Entry<unknown>,
	typed: { text: string; value: number; line: number | undefined },
): string {
	const { text, value } = typed;
	const far = (line: number | undefined) => Math.abs((line ?? 0) - (typed.line ?? 0));
	const mentioned = entry.mentions
		.filter(({ to }) => to.kind === 'study')
		.sort((a, b) => far(a.line) - far(b.line))
		.map(({ to }) => to.id);
	const own = library.studies.get(entry.id) === entry ? [entry.id] : [];
	const nearby = [...new Set([...own, ...mentioned])];
	const asked = nearby.flatMap((id) => requestsFor(library, id, value, own.includes(id)));
	if (asked.length > 0)
		return `"${text}" looks like ${asked
			.slice(0, 4)
			.map((request) => `{${request}}`)
			.join(' or ')}.`;
	const inWords = nearby.flatMap((id) => wordsWith(library, id, text));
	if (inWords.length > 0) {
		return `"${text}" stands in the words of ${inWords.slice(0, 3).join(' and ')}: name it there, {name=${text}}, and ask for it by that name.`;
	}
	return 'Ask the record that holds it: {study#outcome, part}. If no record does, add the number with its source, or say it without one.';
}

function requestsFor(library: Library, id: string, value: number, own: boolean): string[] {
	const study = library.studies.get(id)?.data;
	if (!study) return [];
	return allRequests(study)
		.filter((request) => {
			const found = library.quantities.answer(parseRequest(request), id);
			return found.found && numberIn(found.text) === value;
		})
		.map((request) => (own ? request.replace(id, '').replace(/^, /, '') : request));
}

/** Every request a study can answer. */
export function allRequests(study: Study): string[] {
	return [
		`${study.id}, name`,
		...studyParts.map((part) => `${study.id}, ${part}`),
		...study.arms.flatMap((arm) => [`${study.id}, ${arm.name}, n`]),
		...study.outcomes.flatMap((outcome) => [
			...outcomeParts
				.filter((part) => part !== 'interval')
				.map((part) => `${study.id}#${outcome.id}${part === 'value' ? '' : `, ${part}`}`),
			...outcome.groups.flatMap((group) =>
				groupParts.map((part) => `${study.id}#${outcome.id}, ${group.name}, ${part}`),
			),
		]),
	];
}

function wordsWith(library: Library, id: string, text: string): string[] {
	const study = library.studies.get(id)?.data;
	const holds = (words: string) =>
		words
			.split(/[^\d.,]+/)
			.map((part) => part.replace(/[.,]$/, ''))
			.includes(text);
	return (study?.outcomes ?? []).flatMap(({ id: outcome, estimate }) =>
		estimate.kind === 'text' && holds(estimate.value) ? [`${id}#${outcome}`] : [],
	);
}

function numberIn(text: string): number {
	return Number(/\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', ''));
}
