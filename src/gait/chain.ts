import type { Claim } from '../evidence/claim.ts';

/** One link of the gait story, as its claim record holds it. */
export interface ChainLink {
	id: string;
	claim: Claim;
	order: number;
	name: string;
	/** Studies that speak for the link and against it, each counted once a side. */
	studiesFor: number;
	studiesAgainst: number;
}

/** The links of the gait story in their order. Claims that are no link are passed over. */
export function chainOf(claims: Iterable<{ id: string; data: Claim }>): ChainLink[] {
	return [...claims]
		.flatMap(({ id, data: claim }) => {
			const { chain } = claim;
			if (chain === null) return [];
			return [
				{ id, claim, ...chain, studiesFor: studiesThat(claim, 'for'), studiesAgainst: studiesThat(claim, 'against') },
			];
		})
		.sort((a, b) => a.order - b.order);
}

function studiesThat({ findings }: Claim, bears: 'for' | 'against'): number {
	const studies = findings.filter((finding) => finding.bears === bears).map(({ finding }) => finding.split('#')[0]);
	return new Set(studies).size;
}
