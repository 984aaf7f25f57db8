import { dotGrid, type Dot } from './dot-grid.ts';

/** Side of the square one person stands in, and of the picture. */
export const cell = 10;
export const side = 10 * cell;

/** Head and shoulders, from the top of the head. */
const person = 'a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 1 1 0-3.4zm-3.6 8c0-5 7.2-5 7.2 0z';

/** A hundred people, ten in a row, as two paths: those counted, from the top left, and those not. */
export function people(percent: number): { on: string; off: string } {
	const all = dotGrid(percent);
	return { on: drawn(all.filter(({ on }) => on)), off: drawn(all.filter(({ on }) => !on)) };
}

function drawn(dots: readonly Dot[]): string {
	return dots.map(({ column, row }) => `M${column * cell + cell / 2} ${row * cell + 1}${person}`).join('');
}
