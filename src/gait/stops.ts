/** The stop after or before a value; the value itself at the end of the way. `stops` rise. */
export function nextStop(stops: readonly number[], value: number, way: 1 | -1): number {
	const next = way === 1 ? stops.find((stop) => stop > value) : stops.findLast((stop) => stop < value);
	return next ?? value;
}
