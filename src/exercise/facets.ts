import { aims, equipment, levels, muscles, positions, type Exercise } from './exercise.ts';

/** What an exercise may ask of a reader who cannot give it: things to buy, lying down, weight on a knee, standing. */
export const demands = ['equipment', 'lying', 'kneeling', 'standing'] as const;
export type Demand = (typeof demands)[number];

const lyingDown: readonly Exercise['position'][] = ['side-lying', 'back-lying', 'front-lying', 'on-forearms'];
/** Things every home has; an exercise that needs only these can be done without equipment. */
const householdThings: readonly Exercise['equipment'][number]['item'][] = ['wall', 'chair', 'towel'];
const onTheKnee = /\bkneel|\bknees?( and shins?)? on\b/i;

/** Ways to narrow the list of exercises, each with the values some exercise has, in the order of the vocabulary. */
export function facets(exercises: readonly Exercise[]) {
	const used = <Value extends string>(values: readonly Value[], of: (exercise: Exercise) => readonly Value[]) =>
		values.filter((value) => exercises.some((exercise) => of(exercise).includes(value)));
	return {
		aim: used(aims, (exercise) => exercise.aims),
		level: used(levels, (exercise) => [exercise.level]),
		position: used(positions, (exercise) => [exercise.position]),
		muscle: used(muscles, mainMuscles),
		equipment: used(equipment, neededEquipment),
		demand: used(demands, demandsOf),
	};
}

/**
 * What the exercise asks for in its main form. Lying is told by the position, and a plank counts because one lies down to
 * begin it; kneeling by the position or, for a knee on a stool, by the words of the position and the steps.
 */
export function demandsOf(exercise: Exercise): Demand[] {
	const { position, positionDetail, steps } = exercise;
	const asks: Record<Demand, boolean> = {
		equipment: neededEquipment(exercise).some((item) => !householdThings.includes(item)),
		lying: lyingDown.includes(position),
		kneeling: position === 'all-fours' || [positionDetail, ...steps].some((text) => onTheKnee.test(text)),
		standing: position === 'standing',
	};
	return demands.filter((demand) => asks[demand]);
}

/** The main muscles of an exercise, each once. */
export function mainMuscles(exercise: Exercise) {
	return [...new Set(exercise.muscles.primary.map((one) => one.muscle))];
}

/** What the exercise cannot be done without. */
export function neededEquipment(exercise: Exercise) {
	return exercise.equipment.filter((one) => !one.optional).map((one) => one.item);
}
