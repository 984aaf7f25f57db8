import { anglesOf } from './angles.ts';
import { contactsIn, padPlaces, padsOf, type Contact, type Surface } from './contact.ts';
import { framesOf, type Ball, type Frames, type Posture } from './kinematics.ts';
import { moments, type KeyPose, type Moment, type MovementRecord, type WrongPose } from './pose.ts';
import { surfacesOf } from './surface.ts';
import { settle, type Condition } from './solve.ts';
import { dot, length, mix, subtract, type Vector } from './vector.ts';

/** A solved pose: every contact holds. */
export interface KeyFrame {
	posture: Posture;
	contacts: readonly Contact[];
	/** Where the pads of each part that rests on a surface are, by part. */
	places: Readonly<Record<string, readonly Vector[]>>;
}

/** A movement with its poses solved, in order: start, middle if there is one, end. */
export interface Motion {
	record: MovementRecord;
	keys: readonly (KeyFrame & { moment: Moment })[];
}

/** How far a contact may miss before the pose is refused, in centimetres. */
const bearable = 0.3;

/** A contact that no posture near the wanted angles can reach. */
export class OutOfReach extends Error {
	readonly moment: Moment | 'wrong';

	constructor(moment: Moment | 'wrong', contact: Contact | undefined, miss: number) {
		super(`In the ${moment} pose the ${contact?.part} misses the ${contact?.on} by ${miss.toFixed(1)} cm.`);
		this.moment = moment;
	}
}

const motions = new Map<string, Motion>();
const mistakes = new Map<string, KeyFrame>();

/** Solves once for equal records: checks, pages and pictures all ask, and the search takes its time. */
function once<Solved>(known: Map<string, Solved>, record: unknown, solve: () => Solved): Solved {
	const key = JSON.stringify(record);
	const solved = known.get(key) ?? solve();
	known.set(key, solved);
	return solved;
}

/** Solves the poses of a movement one after the other. Throws `OutOfReach`. */
export function motionOf(record: MovementRecord): Motion {
	return once(motions, record, () => solve(record));
}

function solve(record: MovementRecord): Motion {
	const keys: (KeyFrame & { moment: Moment })[] = [];
	for (const moment of moments) {
		const pose = record[moment];
		if (pose) keys.push({ ...keyFrame(record, pose, moment, keys.at(-1)), moment });
	}
	return { record, keys };
}

/** Solves a mistake from the pose it goes wrong from. Throws `OutOfReach`. */
export function wrongFrame(motion: Motion, wrong: WrongPose): KeyFrame {
	const { record } = motion;
	return once(mistakes, [record, wrong], () => keyFrame(record, wrong, 'wrong', rightFrame(motion, wrong)));
}

/** The pose a mistake goes wrong from, or the end where there is no middle. */
export function rightFrame({ keys }: Motion, { from }: WrongPose): KeyFrame {
	const right = keys.find(({ moment }) => moment === from) ?? keys.at(-1);
	if (!right) throw new Error('A movement needs a pose for a mistake to differ from.');
	return right;
}

/** The posture at a share of the whole movement (0 start, 1 end); contacts that both neighbours share hold all the way. */
export function postureAt({ record, keys }: Motion, share: number): Posture {
	const legs = keys.length - 1;
	const along = Math.min(1, Math.max(0, share)) * legs;
	const index = Math.min(legs - 1, Math.floor(along));
	const [from, to] = [keys[index], keys[index + 1]];
	if (!from || !to) throw new Error('A movement needs two poses.');
	return between(record, from, to, along - index);
}

/** The posture at a share of the way between two solved poses; shared contacts go straight from place to place. */
export function between(record: MovementRecord, from: KeyFrame, to: KeyFrame, share: number): Posture {
	const names = new Set([...Object.keys(from.posture.angles), ...Object.keys(to.posture.angles)]);
	const wanted: Posture = {
		orientation: from.posture.orientation,
		angles: Object.fromEntries(
			[...names].map((name) => [
				name,
				(1 - share) * (from.posture.angles[name] ?? 0) + share * (to.posture.angles[name] ?? 0),
			]),
		),
		root: mix(from.posture.root, to.posture.root, share),
	};
	const shared = from.contacts.filter(({ part, on }) => to.contacts.some((one) => one.part === part && one.on === on));
	const conditions = shared.map(({ part, on }): Condition => {
		const pads = padsOf(part, record.lies);
		const [before, after] = [from.places[part], to.places[part]];
		if (!before || !after) return touching(pads, padsOf(on, record.lies));
		const places = before.map((place, index) => mix(place, after[index] ?? place, share));
		return standingAt(pads, places);
	});
	return settle(wanted, conditions).posture;
}

function keyFrame(
	record: MovementRecord,
	pose: KeyPose | WrongPose,
	moment: Moment | 'wrong',
	before: KeyFrame | undefined,
): KeyFrame {
	const wanted: Posture = {
		orientation: record.lies,
		angles: anglesOf(pose, before?.posture.angles),
		root: before?.posture.root ?? [0, 0, 0],
	};
	const contacts = pose.contacts?.flatMap((words) => contactsIn(words) ?? []) ?? before?.contacts ?? [];
	const surfaces = surfacesOf(record.props);
	const conditions = contacts.map(({ part, on, moved }): Condition => {
		const pads = padsOf(part, record.lies);
		const surface = surfaces[on];
		if (!surface) return touching(pads, padsOf(on, record.lies));
		const stays = !moved && before?.contacts.some((one) => one.part === part && one.on === on);
		const places = before?.places[part];
		return stays && places ? standingAt(pads, places) : restingOn(pads, surface);
	});
	const { posture, miss } = settle(wanted, conditions);
	const frames = framesOf(posture);
	if (miss > bearable) {
		const { contact, by } = firstMiss(wanted, contacts, conditions);
		throw new OutOfReach(moment, contact, by);
	}
	const places = Object.fromEntries(
		contacts.filter(({ on }) => on in surfaces).map(({ part }) => [part, padPlaces(frames, padsOf(part, record.lies))]),
	);
	return { posture, contacts, places };
}

/** The first contact that cannot hold together with those before it, so that an author looks at the right one. */
function firstMiss(wanted: Posture, contacts: readonly Contact[], conditions: readonly Condition[]) {
	for (const [index, contact] of contacts.entries()) {
		const by = settle(wanted, conditions.slice(0, index + 1)).miss;
		if (by > bearable) return { contact, by };
	}
	return { contact: contacts.at(-1), by: bearable };
}

/** Every pad touches the surface, anywhere on it; the first lies within its edges. */
function restingOn(pads: readonly Ball[], { point, normal, area }: Surface): Condition {
	return (frames) => {
		const places = padPlaces(frames, pads);
		const gaps = places.map((place, index) => dot(normal, subtract(place, point)) - (pads[index]?.radius ?? 0));
		const [first] = places;
		if (!area || !first) return gaps;
		return [...gaps, outside(first[0], area[0], area[1]), outside(first[2], area[2], area[3])];
	};
}

/** How far a value lies outside a range: negative below, positive above. */
function outside(value: number, low: number, high: number): number {
	return Math.min(0, value - low) + Math.max(0, value - high);
}

/** Every pad is where it was. */
function standingAt(pads: readonly Ball[], places: readonly Vector[]): Condition {
	return (frames: Frames) =>
		padPlaces(frames, pads).flatMap((place, index) => [...subtract(place, places[index] ?? place)]);
}

/** The first pads of two parts of the body touch. */
function touching([pad]: readonly Ball[], [target]: readonly Ball[]): Condition {
	return (frames) => {
		if (!pad || !target) return [];
		const [a, b] = padPlaces(frames, [pad, target]);
		return a && b ? [length(subtract(a, b)) - pad.radius - target.radius] : [];
	};
}
