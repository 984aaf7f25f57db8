import type { DefinedTermLeaf, DefinedTermSetLeaf } from 'schema-dts';
import type { Term } from '../article/term.ts';
import { licence, type PageFields } from './frame.ts';
import { ref, type Names } from './names.ts';
import { known } from './node.ts';

export function glossaryPage(names: Names): PageFields {
	return { mainEntity: ref(names.glossary) };
}

interface GlossaryWords {
	name: string;
	description: string;
	language: string;
}

/** The glossary with the names of its terms: the everyday word and the medical one. */
export function glossaryInBrief(names: Names, words: GlossaryWords, terms: readonly Term[]): DefinedTermSetLeaf {
	return {
		...setNode(names, words),
		hasDefinedTerm: terms.map(({ id, plain, medical }) => ({
			'@type': 'DefinedTerm',
			'@id': termName(names, id),
			name: plain,
			...known({ alternateName: medical }),
		})),
	};
}

/** The glossary and its terms; a term is named by the address of its entry, and goes by its everyday word. */
export function glossaryNodes(
	names: Names,
	words: GlossaryWords,
	terms: readonly Term[],
): [DefinedTermSetLeaf, ...DefinedTermLeaf[]] {
	return [setNode(names, words), ...terms.map((term) => termNode(names, term))];
}

function setNode(names: Names, { name, description, language }: GlossaryWords): DefinedTermSetLeaf {
	return {
		'@type': 'DefinedTermSet',
		'@id': names.glossary,
		name,
		description,
		inLanguage: language,
		publisher: ref(names.organization),
		license: licence,
	};
}

function termName(names: Names, id: string): string {
	return names.at(`/glossary/#${id}`);
}

function termNode(names: Names, { id, plain, medical, otherNames, definition }: Term): DefinedTermLeaf {
	const others = [...new Set([...(medical === null ? [] : [medical]), ...otherNames])].filter((name) => name !== plain);
	return {
		'@type': 'DefinedTerm',
		'@id': termName(names, id),
		name: plain,
		description: definition,
		inDefinedTermSet: ref(names.glossary),
		...known({ alternateName: others }),
	};
}
