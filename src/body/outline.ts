/** A circle in the picture, in centimetres. */
export interface Circle {
	x: number;
	y: number;
	r: number;
}

/** A length in the picture, to a tenth, as short as it can be written. */
export const tenth = (value: number): string => {
	const rounded = Math.round(value * 10) / 10;
	return String(rounded === 0 ? 0 : rounded).replace(/^(-?)0\./, '$1.');
};

/** Writes numbers with only the separators a path needs. */
export function pairs(...values: number[]): string {
	return values
		.map(tenth)
		.reduce((text, value) => text + (text === '' || value.startsWith('-') ? '' : ' ') + value, '');
}

/**
 * The outline round circles, as if a band were pulled tight about them: a closed path of tangents and arcs. Two circles give a
 * tapered capsule. Every outline runs the same way round, so that several in one path fill as their union.
 */
export function outline(circles: readonly Circle[]): string {
	const around = order(circles);
	const [only] = around;
	if (!only) return '';
	if (around.length === 1) {
		const { x, y, r } = only;
		return `M${pairs(x - r, y)}a${pairs(r, r)} 0 1 1 ${pairs(2 * r, 0)}a${pairs(r, r)} 0 1 1 ${pairs(-2 * r, 0)}z`;
	}
	const tangents = around.map((circle, index) => tangent(circle, around[(index + 1) % around.length] ?? only));
	let path = '';
	around.forEach((circle, index) => {
		const start = tangents.at(index - 1) ?? 0;
		const end = tangents[index] ?? 0;
		const sweep = (((end - start) % turnRadians) + turnRadians) % turnRadians;
		path += `${index === 0 ? 'M' : 'L'}${pairs(...at(circle, start))}`;
		if (circle.r > 0.05) {
			path += `A${pairs(circle.r, circle.r)} 0 ${sweep > Math.PI ? 1 : 0} 1 ${pairs(...at(circle, end))}`;
		}
	});
	return `${path}z`;
}

const turnRadians = 2 * Math.PI;
const directions = Array.from({ length: 120 }, (_, index) => {
	const angle = (index * turnRadians) / 120;
	return [Math.cos(angle), Math.sin(angle)] as const;
});

/** Circles that touch the tight band, in order round it. */
function order(circles: readonly Circle[]): Circle[] {
	const outermost = directions.map(([cos, sin]) => {
		let [best, furthest] = [circles[0], -Infinity];
		for (const circle of circles) {
			const reach = circle.x * cos + circle.y * sin + circle.r;
			if (reach <= furthest + 1e-9) continue;
			[best, furthest] = [circle, reach];
		}
		return best as Circle;
	});
	const runs = outermost.filter((circle, index) => circle !== outermost.at(index - 1));
	return runs.length === 0 ? outermost.slice(0, 1) : runs;
}

/** Direction in which the common tangent of two neighbours faces. */
function tangent(from: Circle, to: Circle): number {
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	const cosine = Math.min(1, Math.max(-1, (from.r - to.r) / Math.hypot(dx, dy)));
	return Math.atan2(dy, dx) - Math.acos(cosine);
}

function at({ x, y, r }: Circle, angle: number): [number, number] {
	return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
}
