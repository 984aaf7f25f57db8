import type { Orientation } from './kinematics.ts';
import type { PoseWords } from './pose-words.ts';
import type { Side } from './skeleton.ts';
import { onSide, otherOf, outwards, tiltOf, touches, type Stance } from './stance.ts';
import { length, scale, subtract, type Vector } from './vector.ts';

/** One leg of a posture: what it does, how far its knee is bent, and its name where the posture gives it one. */
export interface Leg {
	side: Side;
	state: LegState;
	bend: Bend;
	kneeDegrees: number;
	/** Null where the legs are only “one” and “the other”. */
	name: keyof PoseWords['legName'] | null;
}

type LegState = keyof PoseWords['leg'];
export type Bend = keyof PoseWords['knee'];

/** What both legs of a posture do. */
export function legsOf(stance: Stance): readonly [Leg, Leg] {
	return [legOf(stance, 'working'), legOf(stance, 'other')];
}

function legOf(stance: Stance, side: Side): Leg {
	const seen = seenLeg(stance, side);
	const [state] = states[stance.record.lies].find(([, is]) => is(seen)) ?? ['down' as const];
	const { kneeDegrees } = seen;
	return { side, state, bend: bendOf(kneeDegrees), kneeDegrees, name: nameOf(stance, side) };
}

function bendOf(kneeDegrees: number): Bend {
	if (kneeDegrees < 10) return 'straight';
	if (kneeDegrees < 20) return 'almost';
	if (kneeDegrees < 40) return 'slightly';
	return kneeDegrees < 112 ? 'bent' : 'far';
}

function nameOf(stance: Stance, side: Side): Leg['name'] {
	const { record, frames, feet, name } = stance;
	if (onSide(stance)) return (record.lies === 'side-lying') === (side === 'working') ? 'top' : 'bottom';
	if (name === 'stride')
		return frames[`${side} foot`].origin[0] > frames[`${otherOf(side)} foot`].origin[0] ? 'front' : 'back';
	if (['footOnStep', 'heelBefore', 'heelBeside'].includes(name)) return feet[side] === 'step' ? 'onStep' : 'onFloor';
	return ['oneLeg', 'oneLegOnStep', 'kneeOnStool'].includes(name) && feet[side] ? 'standing' : null;
}

/** From the hip to another joint: forwards, up, and away from the midline, as shares of 1. */
interface Way {
	front: number;
	up: number;
	out: number;
}

interface SeenLeg extends Stance {
	side: Side;
	rests: boolean;
	/** The sole lies flat. */
	flat: boolean;
	kneeDegrees: number;
	bent: boolean;
	toKnee: Way;
	toFoot: Way;
	hip: Vector;
	knee: Vector;
	foot: Vector;
	otherKnee: Vector;
	otherFoot: Vector;
}

function seenLeg(stance: Stance, side: Side): SeenLeg {
	const { key, frames, feet } = stance;
	const kneeDegrees = key.posture.angles[`${side} knee flexion`] ?? 0;
	const place = (segment: 'thigh' | 'shank' | 'foot', of = side) => frames[`${of} ${segment}`].origin;
	const [hip, knee, foot] = [place('thigh'), place('shank'), place('foot')];
	const way = (to: Vector) => {
		const [front, up, z] = scale(subtract(to, hip), 1 / length(subtract(to, hip)));
		return { front, up, out: z * outwards(side) };
	};
	return {
		...stance,
		side,
		rests: feet[side] !== null,
		flat: touches(key, [`${side} foot`]),
		kneeDegrees,
		bent: kneeDegrees > 40,
		toKnee: way(knee),
		toFoot: way(foot),
		hip,
		knee,
		foot,
		otherKnee: place('shank', otherOf(side)),
		otherFoot: place('foot', otherOf(side)),
	};
}

type States = readonly (readonly [LegState, (leg: SeenLeg) => boolean])[];

const upright: States = [
	['swungOut', (leg) => onStool(leg) && shinOut(leg) > 18],
	['swungIn', (leg) => onStool(leg) && shinOut(leg) < -18],
	['lowKnee', ({ rests, knee }) => rests && knee[1] < 25],
	['down', (leg) => leg.rests || onStool(leg)],
	['hipHigh', ({ bent, toKnee }) => bent && toKnee.front > 0.85],
	['aside', ({ toFoot }) => toFoot.out > 0.3],
	['behind', ({ foot, hip }) => foot[0] - hip[0] < -13],
	[
		'behind',
		({ bent, knee, otherKnee, foot, otherFoot }) => bent && knee[0] < otherKnee[0] + 8 && foot[0] < otherFoot[0] - 10,
	],
	['before', ({ bent, toKnee }) => bent && toKnee.front > 0.35],
	['hangingBefore', ({ name, foot, hip }) => name === 'oneLegOnStep' && foot[0] - hip[0] > 14],
	['hanging', ({ name }) => name === 'oneLegOnStep'],
	['before', ({ foot, hip }) => foot[0] - hip[0] > 20],
	['off', () => true],
];

const onItsSide: States = [
	['opened', (leg) => kneesParted(leg) && length(subtract(leg.foot, leg.otherFoot)) < 17],
	['raised', (leg) => kneesParted(leg) || (leg.foot[1] - leg.hip[1] > 12 && leg.knee[1] > leg.hip[1])],
];

/** What a leg can do in each way to lie or stand: the first that holds, or else it is down. */
const states: Record<Orientation, States> = {
	standing: upright,
	kneeling: upright,
	sitting: [['before', ({ rests }) => !rests]],
	'back-lying': [
		['footFlat', ({ flat }) => flat],
		['overTowel', (leg) => onTowel(leg) && leg.rests],
		['overTowelHeelUp', onTowel],
		['down', ({ rests }) => rests],
		['drawnUp', ({ toKnee, kneeDegrees }) => toKnee.up > 0.5 && kneeDegrees > 90],
		['across', ({ toFoot }) => toFoot.up > 0.5 && toFoot.out < -0.25],
		['up', ({ toFoot }) => toFoot.up > 0.85],
		['raised', ({ foot }) => foot[1] > 14],
	],
	'front-lying': [['raised', ({ foot }) => foot[1] > 18]],
	'on-forearms': [],
	'all-fours': [
		['down', ({ key, side }) => touches(key, [`${side} knee`])],
		['aside', ({ toKnee }) => toKnee.out > 0.45],
		['soleUp', () => true],
	],
	'side-lying': onItsSide,
	'side-lying-working-below': onItsSide,
};

const onStool = ({ name }: SeenLeg) => name === 'kneeOnStool';

const shinOut = ({ foot, knee, side }: SeenLeg) => tiltOf(subtract(foot, knee), 2) * outwards(side);

const kneesParted = ({ knee, otherKnee }: SeenLeg) => knee[1] - otherKnee[1] > 30;

/** Whether a knee lies on the rolled towel: little above it, as the knee has a thickness. */
function onTowel({ record: { props }, knee }: SeenLeg): boolean {
	return !!props.towel && knee[1] < props.towel.diameter + 10;
}
