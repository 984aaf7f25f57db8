import { aims, equipment, muscles, positions, type Exercise } from './exercise.ts';

/** Ways to narrow the list of exercises, each with the values some exercise has, in the order of the vocabulary. */
export function facets(exercises: readonly Exercise[]) {
	const used = <Value extends string>(values: readonly Value[], of: (exercise: Exercise) => readonly Value[]) =>
		values.filter((value) => exercises.some((exercise) => of(exercise).includes(value)));
	return {
		aim: used(aims, (exercise) => exercise.aims),
		position: used(positions, (exercise) => [exercise.position]),
		muscle: used(muscles, mainMuscles),
		equipment: used(equipment, neededEquipment),
	};
}

/** The main muscles of an exercise, each once. */
export function mainMuscles(exercise: Exercise) {
	return [...new Set(exercise.muscles.primary.map((one) => one.muscle))];
}

/** What the exercise cannot be done without. */
export function neededEquipment(exercise: Exercise) {
	return exercise.equipment.filter((one) => !one.optional).map((one) => one.item);
}
