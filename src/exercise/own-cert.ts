import { certItems, type CertId, type CertRow } from './cert.ts';
import type { Exercise } from './exercise.ts';

/** What an exercise page of ours says of a sub-item; some ask about running a trial, which a page does not. */
export type OwnCertState = 'reported' | 'not reported' | 'does not apply';

/** Sub-items on who delivered a programme, to whom, and what was recorded. */
const aboutTrials: ReadonlySet<CertId> = new Set(['2', '3', '4', '5', '9', '10', '16a', '16b']);

/** "When this is easy, move on …": the sentence that says when to make an exercise harder. */
const saysWhen = /\bwhen \w+ is (?:easy|comfortable)\b/i;

/** The sub-items an exercise page gives, by rule from its record: a page says what its fields hold and no more. */
export function certOfExercise(exercise: Exercise): CertRow<OwnCertState>[] {
	const { dose, easier, harder } = exercise;
	const given: Partial<Record<CertId, boolean>> = {
		'1': true, // The equipment, or that nothing is needed, stands on every page.
		'7a': harder.some(({ text }) => saysWhen.test(text)),
		'7b': harder.length > 0,
		'8': true, // So do the steps.
		'13': dose.some(isWhole),
		'14a': easier.length + harder.length > 0,
		'14b': easier.length + harder.length > 0,
	};
	return certItems.map(({ id }) => ({
		id,
		state: aboutTrials.has(id) ? 'does not apply' : given[id] ? 'reported' : 'not reported',
		note: null,
	}));
}

/** A dose with sets, repetitions or the time of a hold, and sessions a week. */
function isWhole({ sets, reps, holdSeconds, perWeek }: Exercise['dose'][number]): boolean {
	return sets !== null && (reps !== null || holdSeconds !== null) && perWeek !== null;
}
