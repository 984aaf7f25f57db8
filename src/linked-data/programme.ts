import type { ExercisePlanLeaf } from 'schema-dts';
import type { Programme } from '../exercise/programme.ts';
import { amount, aWeek } from './amount.ts';
import { licence, type PageFields } from './frame.ts';
import { ref, refs, type Names } from './names.ts';
import { known } from './node.ts';

export function programmePage(names: Names, path: string): PageFields {
	return { mainEntity: ref(names.thing(path, 'programme')), about: ref(names.condition) };
}

/** A programme as its source reports it, with its exercises as parts. What was not reported is left out. */
export function programmeNode(
	names: Names,
	path: string,
	programme: Programme,
	/** Paths of the studies behind it. */
	studies: readonly string[],
	/** Path of an exercise's page. */
	exercisePath: (id: string) => string,
	language: string,
): ExercisePlanLeaf {
	const { name, inShort, weeks, sessionsPerWeek, rest, exercises, sources } = programme;
	const bases = [
		...refs(studies.map((study) => names.thing(study, 'study'))),
		...(studies.length === 0 ? sources : []),
	];
	return {
		'@type': 'ExercisePlan',
		'@id': names.thing(path, 'programme'),
		name,
		url: names.at(path),
		description: inShort,
		publisher: ref(names.organization),
		license: licence,
		isAccessibleForFree: true,
		inLanguage: language,
		mainEntityOfPage: ref(names.at(path)),
		about: ref(names.condition),
		...known({
			isBasedOn: bases,
			activityDuration: amount(weeks, 'weeks'),
			activityFrequency: aWeek(sessionsPerWeek) ?? sessionsPerWeek?.toString(),
			restPeriods: rest,
			hasPart: exercises.map((row) =>
				rowNode(row, row.exercise === null ? null : names.thing(exercisePath(row.exercise), 'exercise')),
			),
		}),
	};
}

function rowNode(
	{ name, sets, reps, load, tempo, range, note }: Programme['exercises'][number],
	exercise: string | null,
): ExercisePlanLeaf {
	const variables = Object.entries({ sets, range, note }).flatMap(([word, value]) =>
		value === null ? [] : `${word}: ${value}`,
	);
	const times = amount(reps);
	return {
		'@type': 'ExercisePlan',
		name,
		...known({
			repetitions: times,
			intensity: [load, tempo].filter((part) => part !== null),
			additionalVariable: [...variables, ...(reps === null || times ? [] : [`repetitions: ${reps}`])],
			about: exercise === null ? null : ref(exercise),
		}),
	};
}
