import { levels } from '../exercise/exercise.ts';
import { loopFrom, stepsOf } from '../exercise/progression.ts';
import { error, sorted, type Rule } from './rule.ts';

/** A harder exercise is never of a lower level than the easier one that leads to it. */
export const harderIsNotGentler: Rule = ({ exercises }) =>
	sorted(exercises).flatMap((entry) =>
		stepsOf(entry.data).flatMap((step) => {
			const easier = exercises.get(step.easier);
			const harder = exercises.get(step.harder);
			if (!easier || !harder) return []; // References between records have their own rule.
			if (levels.indexOf(easier.data.level) <= levels.indexOf(harder.data.level)) return [];
			return error({
				rule: 'harder-is-not-gentler',
				file: entry.file,
				line: entry.lineOf(step.path),
				message: `${harder.id} is given as harder than ${easier.id}, but its level is "${harder.data.level}" and that of ${easier.id} is "${easier.data.level}".`,
				hint: `Correct the level in ${easier.file} or in ${harder.file}, or take the link away.`,
			});
		}),
	);

/** Going from harder to harder never comes back to an exercise passed before. */
export const progressionsEnd: Rule = ({ exercises }) => {
	const told = new Set<string>();
	return sorted(exercises).flatMap((entry) => {
		const loop = told.has(entry.id) ? undefined : loopFrom(entry.id, exercises);
		if (!loop) return [];
		for (const id of loop) told.add(id);
		const files = [...new Set(loop)].map((id) => exercises.get(id)?.file);
		return error({
			rule: 'progression-ends',
			file: entry.file,
			line: entry.lineOf(['harder']) ?? entry.lineOf(['easier']),
			message: `Going from harder to harder leads back to the start: ${loop.join(' → ')}.`,
			hint: `Take one easier or harder link away in ${files.join(', ')}.`,
		});
	});
};
