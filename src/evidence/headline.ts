import type { Claim } from './claim.ts';
import { isNumeric } from './estimate.ts';
import type { Scale } from './scale.ts';
import { sizeOfDifference, sizeOfStandardised, stated, type EffectSize } from './statement.ts';
import type { Outcome, Study } from './study.ts';

/** Where the numbers of claims are looked up. */
export interface Records {
	studies: ReadonlyMap<string, { data: Study }>;
	scales: ReadonlyMap<string, Scale>;
}

/** The finding a claim shows first, with what a reader needs beside it. */
export interface Headline {
	address: string;
	study: Study;
	outcome: Outcome;
	scale: Scale | undefined;
	/** Smallest changes people notice on this scale, smallest first, each with where it stands. */
	noticed: { address: string; value: number }[];
	size: EffectSize | null;
}

/** The headline of a claim, or undefined when it has none. */
export function headlineOf(claim: Claim, records: Records): Headline | undefined {
	const address = claim.headline ?? '';
	const found = outcomeAt(address, records);
	if (!found) return undefined;
	const scale = records.scales.get(found.outcome.scale ?? '');
	const noticed = noticedOn(scale, records);
	return { address, ...found, scale, noticed, size: claim.kind === 'effect' ? sizeOf(found.outcome, noticed) : null };
}

/** The outcome at `study#outcome`. */
export function outcomeAt(
	address: string,
	{ studies }: Pick<Records, 'studies'>,
): { study: Study; outcome: Outcome } | undefined {
	const [id = '', outcomeId] = address.split('#');
	const study = studies.get(id)?.data;
	const outcome = study?.outcomes.find((one) => one.id === outcomeId);
	return study && outcome ? { study, outcome } : undefined;
}

/** The sentence of a claim, worded by its certainty and the size of its headline; null where certainty is not rated. */
export function statementOf(claim: Claim, records: Records): string | null {
	if (claim.statement === null || claim.certainty === null) return null;
	return stated(claim.kind, claim.statement, claim.certainty.level, headlineOf(claim, records)?.size ?? null);
}

/** Smallest changes people notice on a scale; studies differ, so all are given. */
export function noticedOn(scale: Scale | undefined, records: Records): Headline['noticed'] {
	const found = (scale?.noticed ?? []).flatMap((address) => {
		const estimate = outcomeAt(address, records)?.outcome.estimate;
		return estimate && isNumeric(estimate) && estimate.value !== null ? [{ address, value: estimate.value }] : [];
	});
	return found.sort((a, b) => a.value - b.value);
}

/** Size of an effect; where studies differ on what people notice, the larger change counts, so that nothing is oversold. */
function sizeOf({ estimate }: Outcome, noticed: Headline['noticed']): EffectSize | null {
	if (!isNumeric(estimate) || estimate.value === null) return null;
	if (estimate.kind === 'SMD') return sizeOfStandardised(estimate.value);
	const change = noticed.at(-1)?.value;
	return estimate.kind === 'MD' && change !== undefined ? sizeOfDifference(estimate.value, change) : null;
}
