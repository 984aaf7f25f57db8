import type { Props } from './prop.ts';
import { add, straight, turn, turned, type Axes, type Vector } from './vector.ts';

/** A box or a row of balls, drawn as one piece. */
export type Solid = { role: string } & (
	| { kind: 'box'; centre: Vector; half: Vector; axes: Axes; edge: number }
	| { kind: 'roll'; from: Vector; to: Vector; radius: number }
);

/** The solids that a prop is drawn as. */
export function solidsOf(props: Props): Solid[] {
	const { chair, step, wall, ball, roller, towel, bench, anchor } = props;
	const seat = props['machine seat'];
	return [
		...(chair ? chairSolids(chair) : []),
		...(step
			? [box('prop', [step.at[0], step.height / 2, step.at[1]], [step.depth / 2, step.height / 2, step.width / 2])]
			: []),
		...(wall ? [wallSolid(wall)] : []),
		...(ball ? [roll('prop soft', ball.at, ball.at, ball.diameter / 2)] : []),
		...(roller ? [across('prop', roller)] : []),
		...(towel ? [across('prop soft', towel)] : []),
		...(bench ? benchSolids(bench) : []),
		...(seat ? seatSolids(seat) : []),
		...(anchor ? [box('prop', anchor.at, [2, 4, 2])] : []),
	];
}

function box(role: string, centre: Vector, half: Vector, axes: Axes = straight, edge = 0.8): Solid {
	return { role, kind: 'box', centre, half, axes, edge };
}

function roll(role: string, from: Vector, to: Vector, radius: number): Solid {
	return { role, kind: 'roll', from, to, radius };
}

function across(
	role: string,
	{ at, diameter, length }: { at: readonly [number, number]; diameter: number; length: number },
) {
	const end = length / 2 - diameter / 2;
	return roll(role, [at[0], diameter / 2, at[1] - end], [at[0], diameter / 2, at[1] + end], diameter / 2);
}

function chairSolids({ at, height, turn: facing, back }: NonNullable<Props['chair']>): Solid[] {
	const axes = turn(straight, 1, facing);
	const here = (x: number, y: number, z: number) => add([at[0], 0, at[1]], turned(axes, [x, y, z]));
	const part = (role: string, centre: [number, number, number], half: Vector) => box(role, here(...centre), half, axes);
	const leg = (x: number, z: number) => part('prop dark', [x, height / 2 - 2, z], [1.2, height / 2 - 2.5, 1.2]);
	const legs = [leg(-18, -18), leg(-18, 18), leg(18, -18), leg(18, 18)];
	const rest = [
		part('prop dark', [-19.5, height + 16, -17], [1.2, 16, 1.2]),
		part('prop dark', [-19.5, height + 16, 17], [1.2, 16, 1.2]),
		part('prop', [-19.5, height + 33, 0], [1.6, 10, 20]),
	];
	return [...legs, ...(back ? rest : []), part('prop', [0, height - 2, 0], [20, 2, 20])];
}

function benchSolids({ at, height, depth, width }: NonNullable<Props['bench']>): Solid[] {
	const leg = (z: number) => box('prop dark', [at[0], height / 2 - 4, at[1] + z], [depth / 2 - 5, height / 2 - 4, 2]);
	return [
		leg(-width / 2 + 12),
		leg(width / 2 - 12),
		box('prop', [at[0], height - 4, at[1]], [depth / 2, 4, width / 2], straight, 1.5),
	];
}

function seatSolids({ at, height, recline }: NonNullable<Props['machine seat']>): Solid[] {
	const axes = turn(straight, 2, recline);
	const foot: Vector = [at[0], height, at[1]];
	return [
		box('prop dark', [at[0] + 8, 2, at[1]], [30, 2, 8]),
		box('prop dark', [at[0] + 10, height / 2 - 3, at[1]], [3, height / 2 - 3, 5]),
		box('prop', add(foot, turned(axes, [-3, 36, 0])), [3, 36, 20], axes, 1.5),
		box('prop', [at[0] + 19, height - 3, at[1]], [22, 3, 20], straight, 1.5),
	];
}

function wallSolid({ side, distance, width, height }: NonNullable<Props['wall']>): Solid {
	const sideways = side === 'working' || side === 'other';
	const away = distance + 2;
	const centre: Vector = {
		behind: [-away, height / 2, 0],
		before: [away, height / 2, 0],
		working: [0, height / 2, away],
		other: [0, height / 2, -away],
	}[side] as unknown as Vector;
	return box('prop wall', centre, sideways ? [width / 2, height / 2, 2] : [2, height / 2, width / 2], straight, 0);
}
