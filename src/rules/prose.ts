import { components } from '../article/components.ts';
import { ratesCertainty, wordCount } from '../article/words.ts';
import { sentencesOf } from '../evidence/field.ts';
import { entriesOf } from '../graph.ts';
import { nearest, type Issue } from '../issue.ts';
import { plainText } from '../plain-layer.ts';
import { error, sorted, type Rule } from './rule.ts';

/** NHS service manual: sentences of 20 words or fewer. */
const longestSentence = 20;

const namesElsewhere = Object.keys(components).filter((name) => !components[name]?.onlyInArticles);

/** Prose uses the components there are, with the attributes they take. */
export const componentsAreKnown: Rule = (library) =>
	entriesOf(library).flatMap((entry) =>
		entry.prose.components.flatMap((component): Issue[] => {
			const at = { file: entry.file, line: component.line };
			const known = Object.hasOwn(components, component.name) ? components[component.name] : undefined;
			if (!known) {
				const right = nearest(component.name, Object.keys(components));
				return error({
					rule: 'component-known',
					...at,
					message: `There is no component <${component.name}>.`,
					hint: `${right ? `Did you mean <${right}>? ` : ''}Components: ${Object.keys(components).join(', ')}.`,
				});
			}
			const given = Object.keys(component.attributes);
			return [
				...(known.onlyInArticles && !entry.file.startsWith('content/articles/')
					? error({
							rule: 'component-known',
							...at,
							message: `<${component.name}> stands in an article only.`,
							hint: `Components here: ${namesElsewhere.join(', ')}.`,
						})
					: []),
				...given
					.filter((name) => !known.required.includes(name) && !known.optional.includes(name))
					.flatMap((name) => {
						const right = nearest(name, [...known.required, ...known.optional]);
						return error({
							rule: 'attribute-known',
							...at,
							message: `<${component.name}> takes no attribute "${name}".`,
							hint: right
								? `Did you mean "${right}"?`
								: `It takes: ${[...known.required, ...known.optional].join(', ') || 'none'}.`,
						});
					}),
				...Object.entries(known.choices ?? {}).flatMap(([name, choices]) => {
					const value = component.attributes[name];
					if (value === undefined || choices.includes(value)) return [];
					const right = nearest(value, choices);
					return error({
						rule: 'attribute-known',
						...at,
						message: `<${component.name}> cannot draw the ${name} "${value}".`,
						hint: `${right ? `Did you mean "${right}"? ` : ''}It draws: ${choices.join(', ')}.`,
					});
				}),
				...given
					.filter((name) => known.optional.includes(name) && isBlank(component.attributes[name]))
					.flatMap((name) =>
						error({
							rule: 'attribute-known',
							...at,
							message: `The attribute "${name}" of <${component.name}> holds nothing.`,
							hint: `Fill it, or leave it away. For example: ${known.example}`,
						}),
					),
				...known.required
					.filter((name) => isBlank(component.attributes[name]))
					.flatMap((name) =>
						error({
							rule: 'attribute-known',
							...at,
							message: `<${component.name}> needs the attribute "${name}".`,
							hint: `For example: ${known.example}`,
						}),
					),
			];
		}),
	);

/** Whether an attribute is missing, or is a list of nothing. Code in braces counts as nothing. */
function isBlank(value: string | undefined): boolean {
	return value === undefined || /^[\s,|]*$/.test(value);
}

/** Prose holds no picture, footnote or address that a page does not show as it is meant. */
export const markupIsShown: Rule = (library) =>
	entriesOf(library).flatMap((entry) =>
		entry.prose.odd.flatMap((odd) => error({ rule: 'markup-shown', file: entry.file, ...odd })),
	);

/** Every article shows the signs that need a clinician, once. */
export const articlesShowRedFlags: Rule = (library) =>
	sorted(library.articles).flatMap((entry) => {
		const found = entry.prose.components.filter((component) => component.name === 'RedFlags');
		if (found.length === 1) return [];
		return error({
			rule: 'article-has-red-flags',
			file: entry.file,
			line: found[1]?.line,
			message: `The article shows the care card ${found.length} times.`,
			hint: 'Put <RedFlags /> on a line of its own, once, where a reader in trouble should meet it.',
		});
	});

/** Headings inside prose start at ## and never skip a level. */
export const headingsAreInOrder: Rule = (library) =>
	entriesOf(library).flatMap((entry) =>
		entry.prose.headings.flatMap((heading, index) => {
			const before = entry.prose.headings[index - 1]?.depth ?? 1;
			if (heading.depth >= 2 && heading.depth <= before + 1) return [];
			return error({
				rule: 'headings-in-order',
				file: entry.file,
				line: heading.line,
				message: `The heading "${heading.text}" has level ${heading.depth} after level ${before}.`,
				hint: 'The title is level 1; sections start with ##, sections inside them with ###.',
			});
		}),
	);

/** Sentences for patients have at most 20 words (NHS service manual). */
export const plainSentencesAreShort: Rule = (library) =>
	plainText(library).flatMap(({ entry, text, line }) => {
		const words = wordCount(text);
		if (words <= longestSentence) return [];
		return error({
			rule: 'sentence-short',
			file: entry.file,
			line,
			message: `A sentence for patients has ${words} words; ${longestSentence} is the most: "${text}"`,
			hint: 'Make two sentences of it, or move the detail into <ForClinicians>.',
		});
	});

/** How sure one can be is put into words by rule, from a claim's certainty and size (GRADE), never typed. */
export const certaintyIsNotTyped: Rule = (library) =>
	plainText(library).flatMap(({ entry, text, typed, line }) => {
		const isClaim = library.claims.get(entry.id) === entry;
		const word = ratesCertainty(typed, isClaim);
		if (word === undefined) return [];
		return error({
			rule: 'certainty-by-rule',
			file: entry.file,
			line,
			message: `"${word}" says how sure one can be, by hand: "${text}"`,
			hint: isClaim
				? 'Say what was found; the statement of the claim adds how sure one can be.'
				: 'Show the claim itself, <Says claim="hip-exercise-eases-pain" />, or say what was found.',
		});
	});

/** An association, a prevalence or a mechanism is not told as a cause. */
export const verbsFitTheKind: Rule = (library) =>
	sorted(library.claims).flatMap((entry) => {
		const { kind, plain } = entry.data;
		if (kind === 'cause' || kind === 'effect') return [];
		const causal = sentencesOf(plain).find(
			(sentence) =>
				/\b(?:causes?|caused|because of|leads? to|due to|makes? (?:your|the) knee)\b/i.test(sentence) &&
				!/\b(?:not?|nobody|nothing|never|whether)\b/i.test(sentence),
		);
		if (causal === undefined) return [];
		return error({
			rule: 'verb-fits-kind',
			file: entry.file,
			line: entry.lineOf(['plain']),
			message: `A claim of the kind "${kind}" is told as a cause: "${causal}"`,
			hint: 'Say what goes together, what is seen or what was measured.',
		});
	});
