import { fewestSteps, mostSteps } from '../article/ladder.ts';
import { error, sorted, type Rule } from './rule.ts';

/** Every ladder holds one numbered list, of as many items as can be drawn as stairs. */
export const laddersHoldSteps: Rule = (library) =>
	sorted(library.articles).flatMap((entry) =>
		entry.prose.components.flatMap(({ name, line, steps = 0 }) => {
			if (name !== 'Ladder' || (steps >= fewestSteps && steps <= mostSteps)) return [];
			return error({
				rule: 'ladder-steps',
				file: entry.file,
				line,
				message: steps === 0 ? '<Ladder> holds no numbered list alone.' : `<Ladder> holds ${steps} steps.`,
				hint: `Between its tags stands one numbered list of ${fewestSteps} to ${mostSteps} items, with an empty line above and below it, and no list inside.`,
			});
		}),
	);
