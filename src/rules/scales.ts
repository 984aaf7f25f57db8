import { error, sorted, type Rule } from './rule.ts';

/** An outcome whose measure names its range (pain, 0-10 scale) is on a scale with these ends. */
export const measuresFitTheirScale: Rule = (library) =>
	sorted(library.studies).flatMap((entry) =>
		entry.data.outcomes.flatMap(({ id, measure, scale }, index) => {
			const ends = library.scales.get(scale ?? '')?.ends;
			const [range, low, high] = /\b(\d+(?:\.\d+)?)\s?(?:-|–|to)\s?(\d+(?:\.\d+)?)\b/.exec(measure) ?? [];
			if (!ends || range === undefined || (Number(low) === ends[0] && Number(high) === ends[1])) return [];
			return error({
				rule: 'measure-fits-scale',
				file: entry.file,
				line: entry.lineOf(['outcomes', index, 'measure']),
				message: `The measure of "${id}" says ${range}, but the scale "${scale ?? ''}" runs from ${ends[0]} to ${ends[1]}.`,
				hint: 'Name the scale it was scored on, or correct the measure or the ends in content/scales.yaml.',
			});
		}),
	);
