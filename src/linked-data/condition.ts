import type { MedicalConditionLeaf } from 'schema-dts';
import type { Term } from '../article/term.ts';
import type { Names } from './names.ts';
import { known } from './node.ts';

/** Words that tell where or when it hurts; a phrase with one of them is something people type, and no name. */
const noName = /\b(on|when|going|behind|around|under)\b/;

/** The condition this site is about, as its glossary tells of it, and the joint it belongs to. */
export function condition(names: Names, term: Term, joint: Term | undefined): MedicalConditionLeaf {
	return {
		'@type': 'MedicalCondition',
		'@id': names.condition,
		name: term.medical ?? term.plain,
		alternateName: [...new Set([term.plain, ...term.otherNames])].filter((name) => !noName.test(name)),
		description: term.definition,
		url: names.at(`/glossary/#${term.id}`),
		...known({
			signOrSymptom: term.gloss === null ? null : { '@type': 'MedicalSymptom' as const, name: term.gloss },
			associatedAnatomy: joint && {
				'@type': 'Joint' as const,
				...known({ name: joint.medical ?? joint.plain, description: joint.definition }),
			},
		}),
	};
}
