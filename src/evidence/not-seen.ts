import type { Study } from './study.ts';

/** What readers expect of a study and may find missing. */
export const unseenParts = [
	'women',
	'age',
	'country',
	'armSizes',
	'dose',
	'registration',
	'riskOfBias',
	'funding',
	'interests',
	'harms',
] as const;
export type UnseenPart = (typeof unseenParts)[number];

/** What the source did not report, or was not read of it. Group sizes, dose and harms are expected of trials only. */
export function notSeen(study: Study): UnseenPart[] {
	const { population, arms, appraisal, design, outcomes } = study;
	const trial = design === 'rct';
	const people = !['systematic-review', 'guideline', 'consensus', 'narrative-review'].includes(design);
	const harms = /harm|adverse|side.effect|blister|sore/i;
	const missing: Record<UnseenPart, boolean> = {
		women: people && population.women === null,
		age: people && population.ageMean === null && population.ageRange === null,
		country: population.country === null,
		armSizes: trial && (arms.length === 0 || arms.some(({ n }) => n === null)),
		dose: trial && (arms.length === 0 || arms.some(({ dose }) => dose === null)),
		registration: (trial || design === 'systematic-review') && study.registration.length === 0,
		riskOfBias:
			(trial || design === 'systematic-review') &&
			appraisal.pedro === null &&
			appraisal.riskOfBias === null &&
			appraisal.amstar === null,
		funding: study.funding === null,
		interests: study.competingInterests === null,
		harms:
			trial &&
			!outcomes.some(
				({ measure, estimate }) => harms.test(measure) || (estimate.kind === 'text' && harms.test(estimate.value)),
			),
	};
	return unseenParts.filter((part) => missing[part]);
}
