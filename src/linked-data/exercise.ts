import type { ExercisePlanLeaf, MuscleLeaf, PhysicalActivityCategory } from 'schema-dts';
import type { Exercise } from '../exercise/exercise.ts';
import { amount, aWeek } from './amount.ts';
import { licence, type PageFields } from './frame.ts';
import { ref, refs, type Names } from './names.ts';
import { known } from './node.ts';

/** Names of muscles and aims in the language of the page. */
export interface ExerciseWords {
	muscles: Readonly<Record<string, string>>;
	musclesMedical: Readonly<Record<string, string>>;
	aims: Readonly<Record<string, string>>;
	language: string;
}

export function exercisePage(names: Names, path: string): PageFields {
	return { mainEntity: ref(names.thing(path, 'exercise')), about: ref(names.condition) };
}

/** The least that tells a machine what the page is about and on which studies it rests; the rest stands in a file. */
export function exerciseInBrief(
	names: Names,
	path: string,
	{ name }: Exercise,
	/** Paths of the studies behind it. */
	studies: readonly string[],
): ExercisePlanLeaf {
	return {
		'@type': 'ExercisePlan',
		'@id': names.thing(path, 'exercise'),
		name,
		...known({ isBasedOn: refs(studies.map((study) => names.thing(study, 'study'))) }),
	};
}

/** An exercise with its muscles and, as parts, the doses others gave for it, each with the study that did. */
export function exerciseNode(
	names: Names,
	path: string,
	exercise: Exercise,
	studies: readonly string[],
	/** Path of a study's page. */
	studyPath: (id: string) => string,
	words: ExerciseWords,
): ExercisePlanLeaf {
	const { inShort, otherNames, aims, muscles, dose } = exercise;
	return {
		...exerciseInBrief(names, path, exercise, studies),
		url: names.at(path),
		description: inShort,
		image: names.at(`${path}figure.svg`),
		exerciseType: aims.map((aim) => words.aims[aim] ?? aim),
		category: [...new Set(aims.map(categoryOf))],
		associatedAnatomy: [...muscles.primary, ...muscles.secondary].map(({ muscle }) => muscleNode(muscle, words)),
		hasPart: dose.map((one) => doseNode(one, one.study === null ? null : names.thing(studyPath(one.study), 'study'))),
		publisher: ref(names.organization),
		license: licence,
		isAccessibleForFree: true,
		inLanguage: words.language,
		mainEntityOfPage: ref(names.at(path)),
		...known({ alternateName: [...new Set([...otherNames.patients, ...otherNames.clinicians])] }),
	};
}

function categoryOf(aim: Exercise['aims'][number]): PhysicalActivityCategory {
	if (aim === 'balance') return 'https://schema.org/Balance';
	return aim === 'flexibility' ? 'https://schema.org/Flexibility' : 'https://schema.org/StrengthTraining';
}

function muscleNode(muscle: string, { muscles, musclesMedical }: ExerciseWords): MuscleLeaf {
	return { '@type': 'Muscle', ...known({ name: musclesMedical[muscle], alternateName: muscles[muscle] }) };
}

/** One dose: its words, and the numbers they hold as far as the record has them. */
function doseNode(
	{ text, sets, reps, holdSeconds, tempo, restSeconds, perWeek, weeks, source, url }: Exercise['dose'][number],
	study: string | null,
): ExercisePlanLeaf {
	const variables = [
		...(sets === null ? [] : [`sets: ${sets}`]),
		...(holdSeconds === null ? [] : [`hold: ${holdSeconds} s`]),
		...(tempo === null ? [] : [`tempo: ${tempo}`]),
	];
	return {
		'@type': 'ExercisePlan',
		description: text,
		...known({
			repetitions: amount(reps),
			restPeriods: amount(restSeconds, 'seconds'),
			activityFrequency: aWeek(perWeek),
			activityDuration: amount(weeks, 'weeks'),
			additionalVariable: variables,
			isBasedOn: study === null ? url : ref(study),
			creditText: source,
		}),
	};
}
