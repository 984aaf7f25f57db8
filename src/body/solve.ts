import { framesOf, type Frames, type Orientation, type Posture } from './kinematics.ts';
import { movements, type Movement } from './skeleton.ts';

/** What must hold: a list of misses in centimetres, all zero when it does. */
export type Condition = (frames: Frames) => number[];

/** The search ends when it would turn no joint by more than this, in degrees, and misses by less than this, in centimetres. */
const finest = 0.02;
const tolerance = 0.02;
/** Steps this small, in degrees, lead nowhere. */
const stuck = 1e-3;
const rounds = 120;
const largestTurn = 15;
/** Squared misses that a step may leave, because the next one mends them. */
const slack = 0.2;

/** How readily a movement gives way to a contact: ankles and wrists first, trunk and pelvis last; the shin hardly turns. */
const readiness: Record<string, number> = {
	ankle: 6,
	toes: 6,
	wrist: 20,
	elbow: 8,
	shoulder: 8,
	knee: 1,
	'knee rotation': 0.001,
	hip: 1,
	neck: 20,
	trunk: 0.04,
	pelvis: 0.04,
};
const freely = 40;
/** The turns of the pelvis that follow from what the body rests on. */
const freeTurns: Partial<Record<Orientation, string>> = {
	'back-lying': 'pelvis tilt',
	'front-lying': 'pelvis tilt',
	'on-forearms': 'pelvis tilt',
	'side-lying': 'pelvis list',
	'side-lying-working-below': 'pelvis list',
};

/**
 * The posture nearest to the wanted one in which every condition holds: the shortest weighted change of angles under the
 * linearised conditions, repeated until they hold (constrained Gauss–Newton), within the limits of the joints.
 * `miss` is the largest remaining miss in centimetres.
 */
export function settle(wanted: Posture, conditions: readonly Condition[], guess: Posture = wanted) {
	const moves = [...movements, ...(['root 0', 'root 1', 'root 2'] as const).map(rootMovement)];
	const give = moves.map((move) => readinessOf(move, wanted.orientation));
	const missesAt = (values: readonly number[]) => {
		const frames = framesOf(postureOf(wanted.orientation, values));
		return conditions.flatMap((condition) => condition(frames));
	};
	const aim = valuesOf(wanted);
	let values = valuesOf(guess);
	let misses = missesAt(values);
	let [next, nextMisses] = [values, misses];
	let [damping, lastLongest] = [1, Infinity];
	for (let round = 0; round < rounds; round++) {
		const back = aim.map((value, index) => value - (values[index] ?? 0));
		const slopes = slopesOf(missesAt, values, misses);
		const held = new Set<number>();
		let step = back;
		for (let pass = 0; pass < 4; pass++) {
			const free = give.map((one, index) => (held.has(index) ? 0 : one));
			const from = back.map((value, index) => (held.has(index) ? 0 : value));
			step = shortestStep(free, slopes, misses, from);
			const outside = step.flatMap((value, index) =>
				isOutside(moves[index], (values[index] ?? 0) + value) ? [index] : [],
			);
			const fresh = outside.filter((index) => !held.has(index) && isAtLimit(moves[index], values[index] ?? 0));
			if (fresh.length === 0) break;
			fresh.forEach((index) => held.add(index));
		}
		const longest = Math.max(...step.slice(0, movements.length).map(Math.abs));
		if (longest > 0.9 * lastLongest && round > 3) damping = Math.max(0.1, 0.7 * damping);
		lastLongest = longest;
		let share = damping * Math.min(1, largestTurn / longest);
		for (let halving = 0; halving < 4; halving++, share /= 2) {
			next = values.map((value, index) => clamp(moves[index], value + share * (step[index] ?? 0)));
			nextMisses = missesAt(next);
			if (squares(nextMisses) < Math.max(0.9 * squares(misses), slack)) break;
		}
		[values, misses] = [next, nextMisses];
		if (longest < finest && largest(misses) < tolerance) break;
		if (share * longest < stuck) break;
	}
	return { posture: postureOf(wanted.orientation, values), miss: largest(misses), misses };
}

function rootMovement(name: string): Movement {
	return { name, joint: 'root', motion: '', side: null, range: [-Infinity, Infinity] };
}

function readinessOf(move: Movement, orientation: Orientation): number {
	if (move.joint === 'root') return 1e4;
	if (freeTurns[orientation] === move.name) return freely;
	return readiness[`${move.joint} ${move.motion}`] ?? readiness[move.joint] ?? 1;
}

const largest = (misses: readonly number[]) => Math.max(0, ...misses.map(Math.abs));
const squares = (misses: readonly number[]) => misses.reduce((sum, miss) => sum + miss * miss, 0);
const isOutside = (move: Movement | undefined, value: number) =>
	!!move && (value < move.range[0] || value > move.range[1]);
const isAtLimit = (move: Movement | undefined, value: number) =>
	!!move && (value <= move.range[0] || value >= move.range[1]);
const clamp = (move: Movement | undefined, value: number) =>
	move ? Math.min(move.range[1], Math.max(move.range[0], value)) : value;

function valuesOf({ angles, root }: Posture): number[] {
	return [...movements.map(({ name }) => angles[name] ?? 0), ...root];
}

function postureOf(orientation: Orientation, values: readonly number[]): Posture {
	const angles = Object.fromEntries(movements.map(({ name }, index) => [name, values[index] ?? 0]));
	const [x = 0, y = 0, z = 0] = values.slice(movements.length);
	return { orientation, angles, root: [x, y, z] };
}

/** Change of every miss per degree or centimetre, by small differences; one row for each movement. */
function slopesOf(
	missesAt: (values: readonly number[]) => number[],
	values: readonly number[],
	misses: readonly number[],
) {
	const small = 1e-3;
	return values.map((value, index) =>
		missesAt(values.with(index, value + small)).map((miss, row) => (miss - (misses[row] ?? 0)) / small),
	);
}

/** The step nearest to `back` (in the measure of `give`) that cancels the misses to first order. */
function shortestStep(
	give: readonly number[],
	slopes: readonly number[][],
	misses: readonly number[],
	back: readonly number[],
) {
	const matrix = misses.map((_, i) =>
		misses.map((__, j) => slopes.reduce((sum, row, k) => sum + (row[i] ?? 0) * (give[k] ?? 0) * (row[j] ?? 0), 0)),
	);
	const target = misses.map(
		(miss, i) => miss + slopes.reduce((sum, row, k) => sum + (row[i] ?? 0) * (back[k] ?? 0), 0),
	);
	const forces = solved(matrix, target);
	return back.map(
		(value, k) =>
			value - (give[k] ?? 0) * (slopes[k] ?? []).reduce((sum, slope, i) => sum + slope * (forces[i] ?? 0), 0),
	);
}

/** Solves a symmetric system by Cholesky; conditions that say the same twice are softened by a tiny ridge. */
function solved(matrix: readonly number[][], target: readonly number[]): number[] {
	const size = target.length;
	const ridge = 1e-9 * matrix.reduce((sum, row, i) => sum + (row[i] ?? 0), 1e-9);
	const lower: number[][] = [];
	const half: number[] = [];
	for (let i = 0; i < size; i++) {
		const row: number[] = [];
		for (let j = 0; j <= i; j++) {
			const other = j === i ? row : (lower[j] ?? []);
			const rest = (matrix[i]?.[j] ?? 0) - row.reduce((sum, value, k) => sum + value * (other[k] ?? 0), 0);
			row.push(j === i ? Math.sqrt(Math.max(rest + ridge, ridge)) : rest / (other[j] ?? 1));
		}
		lower.push(row);
		half.push(((target[i] ?? 0) - half.reduce((sum, value, k) => sum + value * (row[k] ?? 0), 0)) / (row[i] ?? 1));
	}
	const result = Array<number>(size).fill(0);
	for (let i = size - 1; i >= 0; i--) {
		const rest = result.reduce((sum, value, k) => (k > i ? sum + value * (lower[k]?.[i] ?? 0) : sum), 0);
		result[i] = ((half[i] ?? 0) - rest) / (lower[i]?.[i] ?? 1);
	}
	return result;
}
