/** One dot of a hundred: its place in the grid from 0 and whether it stands for a person counted. */
export interface Dot {
	column: number;
	row: number;
	on: boolean;
}

/**
 * A hundred people as dots, ten in a row, filled from the top left, so that groups are compared by length as well as by number.
 * The share is in percent and is rounded to whole people.
 */
export function dotGrid(percent: number): Dot[] {
	const people = Math.round(percent);
	return Array.from({ length: 100 }, (_, index) => ({
		column: index % 10,
		row: Math.floor(index / 10),
		on: index < people,
	}));
}
