import { levels, type Exercise } from './exercise.ts';

/** One link of a progression: an easier and a harder exercise, by id, and the field that says so. */
export interface Step {
	easier: string;
	harder: string;
	path: ['easier' | 'harder', number, 'exercise'];
}

type Exercises = ReadonlyMap<string, { id: string; data: Exercise }>;

/** The links an exercise names in its easier and its harder ways. */
export function stepsOf({ id, easier, harder }: Pick<Exercise, 'id' | 'easier' | 'harder'>): Step[] {
	return [
		...easier.flatMap(({ exercise }, index) =>
			exercise === null ? [] : [{ easier: exercise, harder: id, path: ['easier', index, 'exercise'] } satisfies Step],
		),
		...harder.flatMap(({ exercise }, index) =>
			exercise === null ? [] : [{ easier: id, harder: exercise, path: ['harder', index, 'exercise'] } satisfies Step],
		),
	];
}

/** Ids of the exercises just below and just above one, whichever of the two files says so; the gentlest first. */
export function progressionOf(id: string, exercises: Exercises): { easier: string[]; harder: string[] } {
	const steps = [...exercises.values()].flatMap(({ data }) => stepsOf(data));
	const level = (of: string) => levels.indexOf(exercises.get(of)?.data.level ?? 'gentle');
	const each = (ids: string[]) =>
		[...new Set(ids)].filter((one) => exercises.has(one)).sort((a, b) => level(a) - level(b));
	return {
		easier: each(steps.filter(({ harder }) => harder === id).map(({ easier }) => easier)),
		harder: each(steps.filter(({ easier }) => easier === id).map(({ harder }) => harder)),
	};
}

/** The ids on a way from harder to harder that comes back to where it began, first and last alike; undefined if none. */
export function loopFrom(id: string, exercises: Exercises): string[] | undefined {
	const ways: string[][] = [[id]];
	const seen = new Set<string>();
	for (const way of ways) {
		for (const next of progressionOf(way.at(-1) ?? id, exercises).harder) {
			if (next === id) return [...way, id];
			if (seen.has(next)) continue;
			seen.add(next);
			ways.push([...way, next]);
		}
	}
	return undefined;
}
