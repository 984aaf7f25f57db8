import { padPlaces, padsOf, type Contact } from './contact.ts';
import { framesOf, type Frames } from './kinematics.ts';
import type { KeyFrame } from './motion.ts';
import type { PoseWords } from './pose-words.ts';
import type { MovementRecord } from './pose.ts';
import { sides, type Side } from './skeleton.ts';
import { length, mix, type Vector } from './vector.ts';

/** A solved pose, what bears it, and the name of how the body stands, sits or lies. */
export interface Stance {
	record: MovementRecord;
	key: KeyFrame;
	frames: Frames;
	/** The surface each foot rests on, or null when it is in the air. */
	feet: Readonly<Record<Side, string | null>>;
	name: StanceName;
}

type StanceName = keyof PoseWords['posture'];
type Seen = Omit<Stance, 'name'>;

/** Reads from a solved pose what bears the body. */
export function stanceOf(record: MovementRecord, key: KeyFrame): Stance {
	const frames = framesOf(key.posture);
	const [working, other] = sides.map((side) => footRest(record, key, frames, side));
	const seen = { record, key, frames, feet: { working: working ?? null, other: other ?? null } };
	return { ...seen, name: nameOf(seen) };
}

export const onSide = ({ record: { lies } }: Seen) => lies === 'side-lying' || lies === 'side-lying-working-below';
export const upright = ({ record: { lies } }: Seen) => lies === 'standing' || lies === 'kneeling' || lies === 'sitting';
export const outwards = (side: Side) => (side === 'working' ? 1 : -1);
export const otherOf = (side: Side): Side => (side === 'working' ? 'other' : 'working');

/** Whether one of these parts rests on anything, or on the surface named. */
export const touches = ({ contacts }: KeyFrame, parts: readonly string[], on?: string) =>
	contacts.some((one) => parts.includes(one.part) && (!on || one.on === on));

/** What a segment of a limb rests on, by any of its parts; other parts of the body do not count. */
export function restOf({ contacts }: KeyFrame, side: Side, ...segments: string[]): string | null {
	const rests = ({ part, on }: Contact) =>
		part.startsWith(side) &&
		!/^(working|other) /.test(on) &&
		padsOf(part, 'standing').some(({ segment }) => segments.some((one) => segment === `${side} ${one}`));
	return contacts.find(rests)?.on ?? null;
}

/** Height of the lowest point of a part above the floor or mat, in centimetres. */
export function gapBelow({ frames, record }: Pick<Seen, 'frames' | 'record'>, part: string): number {
	const pads = padsOf(part, record.lies);
	return Math.min(...padPlaces(frames, pads).map((place, index) => place[1] - (pads[index]?.radius ?? 0)));
}

/** Degrees that a direction points along an axis of the room: 0 forwards, 1 up, 2 to the working side. */
export const tiltOf = (direction: Vector, axis: 0 | 1 | 2) =>
	(Math.asin(direction[axis] / length(direction)) * 180) / Math.PI;

/** Middle between a joint of both sides. */
export const middle = ({ frames }: Pick<Seen, 'frames'>, segment: 'upper arm' | 'thigh' | 'foot') =>
	mix(frames[`working ${segment}`].origin, frames[`other ${segment}`].origin, 0.5);

function footRest(record: MovementRecord, key: KeyFrame, frames: Frames, side: Side): string | null {
	const on = restOf(key, side, 'foot', 'toes');
	if (on) return on;
	if (record.props.plate) return 'plate';
	return gapBelow({ frames, record }, `${side} foot`) < 1 ? 'ground' : null;
}

function nameOf(seen: Seen): StanceName {
	const { record, key, frames } = seen;
	const knees = sides.filter((side) => restOf(key, side, 'shank')).length;
	switch (record.lies) {
		case 'standing':
			return standing(seen);
		case 'kneeling':
			return 'kneeling';
		case 'sitting':
			if (record.props['machine seat']) return 'reclined';
			return record.props.chair ? 'chair' : 'floor';
		case 'back-lying':
			return touches(key, ['seat']) ? 'floor' : 'back';
		case 'front-lying':
			return 'front';
		case 'all-fours':
			return knees === 2 ? 'handsAndKnees' : 'handsAndKnee';
		case 'on-forearms':
			return knees > 0 ? 'forearmsKneesAndToes' : 'forearmsAndToes';
		default:
			return sides.some((side) => restOf(key, side, 'forearm') && frames[`${side} upper arm`].origin[1] > 15)
				? 'sideOnForearm'
				: 'side';
	}
}

/** Feet further apart than this, from front to back, make a long step; in centimetres. */
const strideFrom = 34;

function standing({ key, frames, feet }: Seen): StanceName {
	if (sides.some((side) => restOf(key, side, 'shank') === 'chair')) return 'kneeOnStool';
	const rests = sides.map((side) => feet[side]);
	const onStep = rests.filter((on) => on === 'step').length;
	if (rests.includes(null)) return onStep > 0 ? 'oneLegOnStep' : 'oneLeg';
	if (onStep === 2) return 'step';
	const [a, b] = [frames['working foot'].origin, frames['other foot'].origin];
	if (onStep === 0) return Math.abs(a[0] - b[0]) > strideFrom ? 'stride' : 'standing';
	const low = feet.working === 'step' ? 'other' : 'working';
	if (!touches(key, [`${low} heel`])) return 'footOnStep';
	const ahead = frames[`${low} foot`].origin[0] - frames[`${otherOf(low)} foot`].origin[0];
	return ahead > Math.max(8, Math.abs(a[2] - b[2]) - 14) ? 'heelBefore' : 'heelBeside';
}
