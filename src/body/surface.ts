import type { Surface } from './contact.ts';
import type { Props } from './prop.ts';
import { straight, turn, turned, type Vector } from './vector.ts';

/** Height of the mat, which counts as the ground. */
export const ground: Surface = { point: [0, 0, 0], normal: [0, 1, 0] };

/** Surfaces by the name an author uses in a contact. */
export function surfacesOf(props: Props): Record<string, Surface> {
	const level = (height: number, area?: Surface['area']): Surface => ({
		point: [0, height, 0],
		normal: [0, 1, 0],
		...(area ? { area } : {}),
	});
	const found: Record<string, Surface> = { ground };
	const { chair, step, bench } = props;
	if (chair) {
		found['chair'] = level(chair.height, areaOf(chair.at, 17, 19));
		found['chair back'] = level(chair.height + 43, backArea(chair));
	}
	if (step) found['step'] = level(step.height, areaOf(step.at, step.depth / 2, step.width / 2 - 4));
	if (bench) found['bench'] = level(bench.height, areaOf(bench.at, bench.depth / 2 - 4, bench.width / 2));
	if (props.roller) found['roller'] = level(props.roller.diameter);
	if (props.towel) found['towel'] = level(props.towel.diameter);
	if (props.ball) {
		const [x, y, z] = props.ball.at;
		found['ball'] = { point: [x + props.ball.diameter / 2, y, z], normal: [1, 0, 0] };
	}
	if (props.wall) found['wall'] = wallSurface(props.wall);
	const seat = props['machine seat'];
	if (seat) {
		const axes = turn(straight, 2, seat.recline);
		found['machine seat'] = level(seat.height);
		found['machine back'] = { point: [seat.at[0], seat.height, seat.at[1]], normal: axes[0] };
	}
	return found;
}

function areaOf([x, z]: readonly [number, number], halfX: number, halfZ: number): NonNullable<Surface['area']> {
	return [x - halfX, x + halfX, z - halfZ, z + halfZ];
}

/** The top rail of a chair, where hands hold on. */
function backArea({ at, turn: facing }: NonNullable<Props['chair']>) {
	const [x, , z] = turned(turn(straight, 1, facing), [-19.5, 0, 0]);
	const along = Math.abs(x) > Math.abs(z);
	return areaOf([at[0] + x, at[1] + z], along ? 2 : 15, along ? 15 : 2);
}

function wallSurface({ side, distance }: NonNullable<Props['wall']>): Surface {
	const normal: Vector = { behind: [1, 0, 0], before: [-1, 0, 0], working: [0, 0, -1], other: [0, 0, 1] }[
		side
	] as unknown as Vector;
	return { point: [-normal[0] * distance, 0, -normal[2] * distance], normal };
}
