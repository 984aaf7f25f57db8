import { anglesOf } from '../body/angles.ts';
import type { View } from '../body/camera.ts';
import { padPlaces, padsOf } from '../body/contact.ts';
import { bake, type Film, type Tint } from '../body/film.ts';
import { framesOf, type Posture } from '../body/kinematics.ts';
import { movements, sides, type Angles, type Side } from '../body/skeleton.ts';
import { settle, type Condition } from '../body/solve.ts';
import type { Stride } from './stride.ts';

/** What of a foot stands on the ground. */
export type Sole = 'heel' | 'foot' | 'toes';
export type Soles = Readonly<Record<Side, Sole | null>>;

/** A solved moment of the gait cycle; `share` goes from 0, where the working heel lands, to 1, where it lands again. */
export interface CycleKey {
	share: number;
	posture: Posture;
	soles: Soles;
}

/** Where the viewer stands: at the side of the working leg; and in front, high enough that a lifted thigh stays behind the shirt. */
export const views: readonly View[] = ['side', { from: 'front', turn: 0, elevation: 18 }];
/** Poses stand at even percents of a stride, so each stands on one of these steps. */
const steps = 50;
/** How far a foot may miss the ground before the stride is refused, in centimetres. */
const bearable = 0.3;

const cycles = new Map<string, CycleKey[]>();

/** A foot that no posture near the wanted angles brings to its place. */
export class FootOutOfReach extends Error {
	/** The place of the pose in the record. */
	readonly pose: number;

	constructor(pose: number, at: number, miss: number) {
		super(`In the pose at ${at} percent a foot misses its place on the ground by ${miss.toFixed(1)} cm.`);
		this.pose = pose;
	}
}

/**
 * The poses of a whole stride with their feet on the ground, the second half mirrored from the first. The body stays where
 * it is, as on a treadmill, so a foot that stands goes back with the ground. Throws `FootOutOfReach`.
 */
export function cycleOf(stride: Stride): CycleKey[] {
	const key = JSON.stringify(stride);
	const known = cycles.get(key) ?? solve(stride);
	cycles.set(key, known);
	return known;
}

function solve(stride: Stride): CycleKey[] {
	let angles: Angles = {};
	let contacts: readonly string[] = [];
	const first = stride.poses.map((pose, index): CycleKey => {
		angles = anglesOf(pose, angles);
		contacts = pose.contacts ?? contacts;
		const [share, soles] = [pose.at / 100, { working: soleOf(contacts, 'working'), other: soleOf(contacts, 'other') }];
		const wanted: Posture = { orientation: 'standing', angles, root: [0, 0, 0] };
		const { posture, miss } = settle(wanted, conditionsAt(stride, soles, share));
		if (miss > bearable) throw new FootOutOfReach(index, pose.at, miss);
		return { share, posture, soles };
	});
	return [...first, ...first.map(mirrored)];
}

/** Half a stride later the other side does the same. */
function mirrored({ share, posture, soles }: CycleKey): CycleKey {
	return {
		share: share + 0.5,
		posture: mirrorOf(posture),
		soles: { working: soles.other, other: soles.working },
	};
}

/** The mirror image of a posture: sides change places, and what leans or turns to one side does so to the other. */
export function mirrorOf({ orientation, angles, root: [x, y, z] }: Posture): Posture {
	const named = movements.flatMap(({ name, joint, motion, side }) => {
		const sign = side || ['tilt', 'flexion'].includes(motion) ? 1 : -1;
		const fellow = side ? `${side === 'working' ? 'other' : 'working'} ${joint} ${motion}` : name;
		const angle = angles[fellow];
		return angle === undefined ? [] : [[name, sign * angle] as const];
	});
	return { orientation, angles: Object.fromEntries(named), root: [x, y, -z] };
}

/** The posture at a share of the stride: smooth through the poses, with the feet on the ground that moves back. */
export function strideAt(stride: Stride, share: number): Posture {
	const within = share - Math.floor(share);
	if (within >= 0.5) return mirrorOf(strideAt(stride, within - 0.5));
	const keys = cycleOf(stride);
	const index = keys.findLastIndex((key) => key.share <= within + 1e-9);
	const at = (place: number): CycleKey => {
		const key = keys[(place + keys.length) % keys.length];
		if (!key) throw new Error('A stride needs poses.');
		return { ...key, share: key.share + Math.floor(place / keys.length) };
	};
	const [from, to] = [at(index), at(index + 1)];
	if (within - from.share < 1e-9) return from.posture;
	const around = [at(index - 1), from, to, at(index + 2)];
	const through = (valueOf: (posture: Posture) => number) =>
		smooth(
			around.map((key) => [key.share, valueOf(key.posture)] as const),
			within,
		);
	const wanted: Posture = {
		orientation: 'standing',
		angles: Object.fromEntries(
			movements.map(({ name, range: [low, high] }) => [
				name,
				Math.min(
					high,
					Math.max(
						low,
						through(({ angles }) => angles[name] ?? 0),
					),
				),
			]),
		),
		root: [0, through(({ root }) => root[1]), 0],
	};
	const soles = { working: shared(from, to, 'working'), other: shared(from, to, 'other') };
	return settle(wanted, conditionsAt(stride, soles, within)).posture;
}

const films = new WeakMap<Stride, Film>();

/**
 * The stride for a browser, from the side and from the front; the outer hip is tinted on the leg that stands alone. Baked
 * once for each stride, as every page that shows it asks.
 */
export function strideFilm(stride: Stride): Film {
	const film = films.get(stride) ?? bakeStride(stride);
	films.set(stride, film);
	return film;
}

function bakeStride(stride: Stride): Film {
	const keys = cycleOf(stride);
	const soles = keys.flatMap((key) => padsOfSoles(key));
	return bake({
		scenery: { lies: 'standing', props: {}, muscles: none, soles },
		keys: stride.moments.map(({ at }) => at / 100),
		postureAt: (share) => strideAt(stride, share),
		cameras: views,
		tints: sides.flatMap((side) => tintsOf(keys, side)),
		isRound: true,
		steps,
	});
}

const none: Tint['muscles'] = { working: [], other: [], both: [] };

/** The outer hip of a side, for as long as its leg carries the body alone. */
function tintsOf(keys: readonly CycleKey[], side: Side): Tint[] {
	const fellow = side === 'working' ? 'other' : 'working';
	const alone = keys.flatMap((key, index) => (key.soles[side] && !key.soles[fellow] ? [index] : []));
	const [first, last] = [alone[0], alone.at(-1)];
	if (first === undefined || last === undefined) return [];
	const [from, to] = [keys[first - 1]?.share ?? 0, keys[last + 1]?.share ?? 1];
	return [{ from, to, muscles: { ...none, [side]: ['gluteus-medius'] } }];
}

/** Where the soles that stand are, for the patch of ground under them. */
function padsOfSoles({ posture, soles }: CycleKey) {
	const frames = framesOf(posture);
	return sides.flatMap((side) => {
		const sole = soles[side];
		return sole ? padPlaces(frames, padsOf(`${side} ${sole}`, 'standing')) : [];
	});
}

function soleOf(contacts: readonly string[], side: Side): Sole | null {
	const words = contacts.find((contact) => contact.startsWith(side));
	return words ? (words.slice(side.length + 1) as Sole) : null;
}

/** What stands on the ground between two poses: a flat foot has its heel and its toes there too. */
function shared(from: CycleKey, to: CycleKey, side: Side): Sole | null {
	const [before, after] = [from.soles[side], to.soles[side]];
	if (!before || !after) return null;
	if (before === 'foot') return after;
	return after === 'foot' || after === before ? before : null;
}

/** Where a foot that stands is, in centimetres in front of the hips: its heel lands at `reach` and goes back with the ground. */
export function groundAt({ reach, length }: Stride, side: Side, share: number): number {
	const since = side === 'working' ? share : share + 0.5;
	return reach - length * (since - Math.floor(since));
}

const upright: Posture = { orientation: 'standing', angles: {}, root: [0, 0, 0] };

/** The pelvis in its place, and every sole that stands on the ground where the ground has carried it. */
function conditionsAt(stride: Stride, soles: Soles, share: number): Condition[] {
	const sideways = stride.sway * Math.cos(2 * Math.PI * (share - 0.3));
	const pelvis: Condition = ({ pelvis: { origin } }) => [origin[0], origin[2] - sideways];
	const feet = sides.flatMap((side): Condition[] => {
		const sole = soles[side];
		if (!sole) return [];
		const pads = padsOf(`${side} ${sole}`, 'standing');
		const [forwards, outwards] = fromHeel(side, sole);
		const [x, z] = [groundAt(stride, side, share) + forwards, (side === 'working' ? 1 : -1) * (stride.width / 2)];
		return [
			(frames) => {
				const places = padPlaces(frames, pads);
				const gaps = places.map((place, index) => place[1] - (pads[index]?.radius ?? 0));
				const [first] = places;
				return first ? [...gaps, first[0] - x, first[2] - z - outwards] : gaps;
			},
		];
	});
	return [pelvis, ...feet];
}

/** How far the first pad of a sole lies in front of the heel and beside the middle of a foot that stands flat. */
function fromHeel(side: Side, sole: Sole): readonly [forwards: number, beside: number] {
	const frames = framesOf(upright);
	const [pad] = padPlaces(frames, padsOf(`${side} ${sole}`, 'standing'));
	const [heel] = padPlaces(frames, padsOf(`${side} heel`, 'standing'));
	return pad && heel ? [pad[0] - heel[0], pad[2] - heel[2]] : [0, 0];
}

/** A smooth curve through the second and third of four points, level with the way from the first to the last (Catmull and Rom). */
function smooth(points: readonly (readonly [at: number, value: number])[], at: number): number {
	const [before = [0, 0], from = before, to = from, after = to] = points;
	const span = to[0] - from[0];
	const slope = (a: readonly [number, number], b: readonly [number, number]) => (b[1] - a[1]) / (b[0] - a[0]);
	const [out, into] = [slope(before, to) * span, slope(from, after) * span];
	const t = (at - from[0]) / span;
	const [t2, t3] = [t * t, t * t * t];
	return (2 * t3 - 3 * t2 + 1) * from[1] + (t3 - 2 * t2 + t) * out + (3 * t2 - 2 * t3) * to[1] + (t3 - t2) * into;
}
