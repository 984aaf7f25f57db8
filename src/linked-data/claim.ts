import type { ClaimLeaf, StatementLeaf } from 'schema-dts';
import { formatDay } from '../evidence/day.ts';
import type { Claim } from '../evidence/claim.ts';
import { licence, type PageFields } from './frame.ts';
import { ref, refs, type Names } from './names.ts';
import { known } from './node.ts';

export function claimPage(names: Names, path: string): PageFields {
	return { mainEntity: ref(names.thing(path, 'claim')), about: ref(names.condition) };
}

/**
 * A claim as others make it, and what the evidence carries as a statement of ours about it. There is no rating: a verdict
 * on evidence is no mark of a person's truthfulness, and a number would say more than the words do.
 */
export function claimNodes(
	names: Names,
	path: string,
	{ claim, plain, published, checked }: Claim,
	/** The statement worded by rule, where the claim has one. */
	statement: string | undefined,
	/** Paths of the studies it rests on. */
	studies: readonly string[],
): [ClaimLeaf, StatementLeaf] {
	const own = names.thing(path, 'claim');
	return [
		{ '@type': 'Claim', '@id': own, text: claim, about: ref(names.condition), appearance: ref(names.at(path)) },
		{
			'@type': 'Statement',
			'@id': names.thing(path, 'statement'),
			text: statement ?? plain,
			about: ref(own),
			author: ref(names.organization),
			license: licence,
			datePublished: formatDay(published),
			dateModified: formatDay(checked),
			isPartOf: ref(names.at(path)),
			...known({
				abstract: statement === undefined ? null : plain,
				citation: refs(studies.map((study) => names.thing(study, 'study'))),
			}),
		},
	];
}
