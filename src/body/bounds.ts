/** Left, top, right and bottom of what paths cover, in centimetres. */
export type Bounds = [left: number, top: number, right: number, bottom: number];

/** What the paths of a figure cover: their corners and the whole circles of their arcs. */
export function boundsOf(paths: readonly string[]): Bounds {
	const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
	for (const path of paths) for (const [x, y, rx, ry] of spots(path)) widen(bounds, x, y, rx, ry);
	return bounds;
}

function widen(bounds: Bounds, x: number, y: number, rx: number, ry: number): void {
	bounds[0] = Math.min(bounds[0], x - rx);
	bounds[1] = Math.min(bounds[1], y - ry);
	bounds[2] = Math.max(bounds[2], x + rx);
	bounds[3] = Math.max(bounds[3], y + ry);
}

/** Points and ellipses of a path of M, L, C, A and a commands. */
function spots(path: string): [number, number, number, number][] {
	const found: [number, number, number, number][] = [];
	let [x, y] = [0, 0];
	for (const [, command = '', rest = ''] of path.matchAll(/([MLCAa])([^MLCAaz]*)/g)) {
		const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
		const [endX = 0, endY = 0] = numbers.slice(-2);
		const [rx = 0, ry = 0, , large = 0] = numbers;
		if (command === 'a') {
			found.push([x + endX / 2, y + endY / 2, rx, ry]);
			[x, y] = [x + endX, y + endY];
			continue;
		}
		if (command === 'A' && rx === ry) found.push([...centre(x, y, endX, endY, rx, large), rx, rx]);
		found.push([endX, endY, 0, 0]);
		[x, y] = [endX, endY];
	}
	return found;
}

/** Middle of an arc that runs clockwise on the screen. */
function centre(x: number, y: number, endX: number, endY: number, r: number, large: number): [number, number] {
	const [dx, dy] = [endX - x, endY - y];
	const chord = Math.hypot(dx, dy);
	if (chord === 0) return [x, y];
	const height = Math.sqrt(Math.max(0, r * r - (chord * chord) / 4)) * (large ? -1 : 1);
	return [x + dx / 2 - (dy / chord) * height, y + dy / 2 + (dx / chord) * height];
}
