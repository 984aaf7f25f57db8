import { fill } from '../evidence/plural.ts';
import { format } from '../evidence/quantity.ts';
import { capital } from '../evidence/wording.ts';
import { extremes, type Activity, type LoadGroup, type LoadRow } from './load.ts';

/** The interface strings under `load` that name activities and groups. */
export interface LoadNames {
	activities: Readonly<Record<Activity, string>>;
	groups: Readonly<Record<LoadGroup, string>>;
	/** A mean with its spread: "{mean} (SD {sd})". */
	withSpread: string;
}

/** The pattern of a study's sentence with what pressed most and least; other names in it come from `more`. */
export function loadSentence(
	rows: readonly LoadRow[],
	pattern: string,
	{ activities }: Pick<LoadNames, 'activities'>,
	more: Readonly<Record<string, string | number>> = {},
): string {
	const { least, most, low, high } = extremes(rows);
	const names = { least: activities[least.activity], most: activities[most.activity] };
	return capital(fill(pattern, { ...more, ...names, low: format(low, true), high: format(high, true) }));
}

/** The same numbers as rows of a table: the activity, then each group with its spread. */
export function loadTable(rows: readonly LoadRow[], names: LoadNames): { heads: string[]; rows: TableRow[] } {
	const groups = [...new Set(rows.flatMap(({ bars }) => bars.map(({ group }) => group)))];
	return {
		heads: groups.map((group) => capital(names.groups[group])),
		rows: rows.map(({ activity, bars }) => ({
			name: capital(names.activities[activity]),
			source: bars[0]?.answer.source ?? '',
			cells: groups.map((group) => {
				const bar = bars.find((one) => one.group === group);
				if (!bar) return '';
				const mean = format(bar.mean, true);
				return bar.sd === null ? mean : fill(names.withSpread, { mean, sd: format(bar.sd, true) });
			}),
		})),
	};
}

interface TableRow {
	name: string;
	cells: string[];
	source: string;
}
