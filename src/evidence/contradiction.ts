import type { Outcome, Study } from './study.ts';

/** Two numbers of a record that cannot both hold. `path` leads to one of them. */
export interface Contradiction {
	path: PropertyKey[];
	/** What stands there and what follows from the other number. */
	message: string;
	/** What to look at. */
	hint: string;
}

/** The parts of an outcome that are held against each other. */
export type CheckedOutcome = Pick<
	Outcome,
	'estimate' | 'groups' | 'measure' | 'comparison' | 'direction' | 'note' | 'conflict'
>;

/** The parts of a study that are held against each other. */
export interface CheckedStudy extends Pick<Study, 'design' | 'arms' | 'conflicts'> {
	population: Pick<Study['population'], 'n' | 'studies'>;
	outcomes: CheckedOutcome[];
}

/** Looks at one outcome of a study; paths start at the outcome. */
export type OutcomeCheck = (outcome: CheckedOutcome, study: CheckedStudy) => Contradiction[];

export const checkBoth = 'Check both numbers; if the source itself disagrees, say how in "conflict".';
