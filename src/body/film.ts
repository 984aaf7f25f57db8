import { cameraOf, type Camera, type View } from './camera.ts';
import type { Shape } from './draw.ts';
import type { Posture } from './kinematics.ts';
import type { Motion } from './motion.ts';
import { sceneryOf, shapesOf, viewBoxOf, type Scenery } from './scenery.ts';
import { limbJoints, movements } from './skeleton.ts';

/** A value at every step of the way, or the one it keeps. */
type Track = number | readonly number[];

/** A movement solved once and for all, so that a browser shows any moment of it without a solver. */
export interface Film {
	scenery: Scenery;
	/** Where the viewer may stand, the first unless the reader chooses, each with a frame that holds the whole way. */
	views: readonly { camera: View; viewBox: string }[];
	/** Shares of the way (0 start, 1 end) at which the key poses are reached, in order. */
	keys: readonly number[];
	/** Joint angles in degrees, by name; what is not named stays zero. */
	angles: Readonly<Record<string, Track>>;
	/** Forwards, up and to the right: where the pelvis is, in centimetres. */
	root: readonly [Track, Track, Track];
	/** Whether the two sides of the body do different things. */
	isOneSided: boolean;
	/** Whether the way leads back to where it began, so that its end is its start. */
	isRound: boolean;
	/** Muscles tinted for a part of the way, where they are not the same all along. */
	tints?: readonly Tint[];
}

/** Muscles that work between two shares of the way. */
export interface Tint {
	from: number;
	to: number;
	muscles: Scenery['muscles'];
}

/** A movement that can be asked for its posture at any share of the way. */
export interface Reel extends Pick<Film, 'scenery' | 'keys' | 'isRound'> {
	postureAt: (share: number) => Posture;
	cameras: readonly View[];
	tints?: readonly Tint[];
	/** Even steps to bake it in. */
	steps: number;
}

/** Even steps of a film: between them, parts at rest stray by less than 0.15 cm in every exercise (tests/body/film.test.ts). */
const steps = 24;
/** Every so many steps the frame is measured; its margin holds what lies between. */
const measured = 3;

/**
 * Bakes a movement. `postureAt` gives its posture at a share of the way; it is handed in so that a browser, which shares
 * this module, loads no solver.
 */
export function filmOf(motion: Motion, postureAt: (share: number) => Posture): Film {
	const { record, keys } = motion;
	const shares = keys.map((_, index) => index / (keys.length - 1));
	return bake({
		scenery: sceneryOf(motion),
		keys: shares,
		postureAt: (share) => keys[shares.indexOf(share)]?.posture ?? postureAt(share),
		cameras: [record.camera, ...(record.secondCamera ? [record.secondCamera] : [])],
		isRound: false,
		steps,
	});
}

/** Bakes anything that moves, with its numbers rounded to hundredths. */
export function bake({ scenery, keys, postureAt, cameras, isRound, tints, steps }: Reel): Film {
	const postures = Array.from({ length: steps + 1 }, (_, index) => postureAt(index / steps));
	const track = (valueOf: (posture: Posture) => number): Track => trackOf(postures.map(valueOf));
	const tracks = movements.map(({ name }) => [name, track(({ angles }) => angles[name] ?? 0)] as const);
	const angles = Object.fromEntries(tracks.filter(([, values]) => values !== 0));
	const film: Film = {
		scenery: { ...scenery, soles: scenery.soles.map(([x, y, z]) => [hundredth(x), hundredth(y), hundredth(z)]) },
		views: [],
		keys,
		angles,
		root: [track(({ root }) => root[0]), track(({ root }) => root[1]), track(({ root }) => root[2])],
		isOneSided: isOneSided(angles, steps),
		isRound,
		...(tints ? { tints } : {}),
	};
	return { ...film, views: cameras.map((camera) => ({ camera, viewBox: wholeWay(film, camera, steps) })) };
}

/** The shapes at a share of the way, with the muscles that work there. */
export function filmShapes(film: Film, share: number, camera: Camera): Shape[] {
	const tint = film.tints?.find(({ from, to }) => share > from && share < to);
	return shapesOf(tint ? { ...film.scenery, muscles: tint.muscles } : film.scenery, filmAt(film, share), camera);
}

/** The posture at a share of the way, straight between the two steps next to it. */
export function filmAt({ scenery, angles, root }: Film, share: number): Posture {
	const at = (track: Track) => {
		if (typeof track === 'number') return track;
		const last = track.length - 1;
		const along = Math.min(1, Math.max(0, share)) * last;
		const index = Math.min(last - 1, Math.floor(along));
		const [from = 0, to = 0] = [track[index], track[index + 1]];
		return from + (along - index) * (to - from);
	};
	return {
		orientation: scenery.lies,
		angles: Object.fromEntries(Object.entries(angles).map(([name, track]) => [name, at(track)])),
		root: [at(root[0]), at(root[1]), at(root[2])],
	};
}

/** The key pose nearest to a share of the way, by its place in `keys`; between two, the earlier. */
export function nearestKey({ keys, isRound }: Film, share: number): number {
	const distances = keys.map((key) => {
		const distance = Math.abs(key - share);
		return isRound ? Math.min(distance, 1 - distance) : distance;
	});
	return distances.indexOf(Math.min(...distances));
}

function wholeWay(film: Film, view: View, steps: number): string {
	const camera = cameraOf(view, false);
	const looks = Math.ceil(steps / measured);
	const shares = Array.from({ length: looks + 1 }, (_, index) => index / looks);
	return viewBoxOf(shares.flatMap((share) => filmShapes(film, share, camera)));
}

function trackOf(values: readonly number[]): Track {
	const rounded = values.map(hundredth);
	const [first = 0] = rounded;
	return rounded.every((value) => value === first) ? first : rounded;
}

/** A limb that goes another way than its fellow, or a trunk that turns or leans to a side; both by more than a degree. */
function isOneSided(angles: Film['angles'], steps: number): boolean {
	const values = (name: string): readonly number[] => {
		const track = angles[name] ?? 0;
		return typeof track === 'number' ? Array<number>(steps + 1).fill(track) : track;
	};
	return movements.some(({ name, joint, motion, side }) => {
		if (side === 'other' || (!side && ['tilt', 'flexion'].includes(motion))) return false;
		const fellow = joint in limbJoints ? values(name.replace('working', 'other')) : [];
		return values(name).some((value, index) => Math.abs(value - (fellow[index] ?? 0)) > 1);
	});
}

function hundredth(value: number): number {
	return Math.round(value * 100) / 100 || 0;
}
