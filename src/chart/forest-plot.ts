import { axisFor, place, type Axis } from './axis.ts';

/** One study or pooled result to draw. */
export interface ForestRow {
	name: string;
	/** `study#outcome`, or empty for our own pooling. */
	source: string;
	value: number;
	ci: [number, number];
	/** Share of the whole weight, 0 to 1; without weights every mark has the same size. */
	weight: number | null;
}

export interface ForestMarks {
	axis: Axis;
	rows: {
		name: string;
		source: string;
		x: number;
		from: number;
		to: number;
		cutLow: boolean;
		cutHigh: boolean;
		size: number;
	}[];
	/** `middle` is the place of its value from one end of its interval to the other, in percent. */
	pooled: { x: number; from: number; to: number; middle: number } | null;
	/** Place of no effect, in percent. */
	none: number;
	/** Places of the smallest change people notice, on both sides. */
	noticed: number[];
	/** Place of each tick of the axis. */
	tickPlaces: number[];
}

const largest = 8;
const smallest = 3;

/**
 * Places of everything in a forest plot across, in percent of the width; its rows stand one under another. The axis holds every estimate and most
 * of every interval; an interval that is far longer than the others is cut and marked. The area of a mark is its weight, so that a mark never
 * looks heavier than its study.
 */
export function forestPlot(
	rows: readonly ForestRow[],
	options: {
		log: boolean;
		none: number;
		noticed: readonly number[];
		pooled: { value: number; ci: [number, number] } | null;
	},
): ForestMarks {
	const { log, none, pooled } = options;
	const axis = axisFor([none, ...bounds(rows, log), ...(pooled ? [pooled.value] : [])], log);
	const heaviest = Math.max(...rows.map(({ weight }) => weight ?? 1));
	const onAxis = (value: number) => value >= axis.low && value <= axis.high;
	const across = (value: number) => place(axis, value);
	const drawn = rows.map((row) => ({
		name: row.name,
		source: row.source,
		x: place(axis, row.value),
		from: place(axis, row.ci[0]),
		to: place(axis, row.ci[1]),
		cutLow: row.ci[0] < axis.low,
		cutHigh: row.ci[1] > axis.high,
		size: row.weight === null ? (largest + smallest) / 2 : largest * Math.sqrt(row.weight / heaviest),
	}));
	return {
		axis,
		rows: drawn,
		pooled: pooled && diamond(across(pooled.value), across(pooled.ci[0]), across(pooled.ci[1])),
		none: place(axis, none),
		noticed: options.noticed
			.flatMap((change) => [none - change, none + change])
			.filter(onAxis)
			.map((value) => place(axis, value)),
		tickPlaces: axis.ticks.map((tick) => place(axis, tick)),
	};
}

function diamond(x: number, from: number, to: number) {
	return { x, from, to, middle: (100 * (x - from)) / (to - from) };
}

/** Values the axis must hold: estimates, and intervals up to three times the middle length of all. */
function bounds(rows: readonly ForestRow[], log: boolean): number[] {
	const to = log ? Math.log : (value: number) => value;
	const from = log ? Math.exp : (value: number) => value;
	const halves = rows.map(({ ci }) => (to(ci[1]) - to(ci[0])) / 2).sort((a, b) => a - b);
	const reach = 3 * (halves[Math.floor((halves.length - 1) / 2)] ?? 0);
	return rows.flatMap(({ value, ci }) => [
		value,
		from(Math.max(to(ci[0]), to(value) - reach)),
		from(Math.min(to(ci[1]), to(value) + reach)),
	]);
}
