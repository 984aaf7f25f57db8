/** A place in a drawing, across and down, in its own units. */
export type Place = readonly [x: number, y: number];

/** An outline: where it begins, then curves by two handles and an end each. */
export type Outline = readonly Place[];

export type Move = (place: Place) => Place;

/** Reads an outline: one place, then a curve a line. */
export function outlineIn(text: string): Outline {
	return text
		.trim()
		.split(/[,\n]/)
		.map((place): Place => {
			const [x = NaN, y = NaN] = place.trim().split(' ').map(Number);
			return [x, y];
		});
}

/** An outline as the closed path of an SVG, each place moved first. */
export function outlined([start, ...curves]: Outline, move: Move = (place) => place): string {
	return start ? `M${list(move(start))}C${list(...curves.map(move))}Z` : '';
}

/** Places as a path writes them, to a tenth of a unit. */
export function list(...places: readonly Place[]): string {
	return places.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join(' ');
}

function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}
