import { placeOf } from './kinematics.ts';
import { legsOf, type Leg } from './leg.ts';
import type { KeyFrame } from './motion.ts';
import type { PoseWords } from './pose-words.ts';
import type { MovementRecord } from './pose.ts';
import { lengthOf, sides, type Side } from './skeleton.ts';
import {
	gapBelow,
	middle,
	onSide,
	outwards,
	restOf,
	stanceOf,
	tiltOf,
	touches,
	upright,
	type Stance,
} from './stance.ts';
import { bendAtHips, leanOf, leanToWall, listOf, trunkOf } from './trunk.ts';
import { dot, subtract, type Vector } from './vector.ts';

/** A solved posture read as signs, each of which can be said in words. */
export interface Reading extends Body {
	signs: readonly Sign[];
}

interface Body extends Stance {
	legs: readonly [Leg, Leg];
}

export type Topic = Exclude<keyof PoseWords, 'text' | 'legName' | 'knee' | 'posture'>;

/** One thing seen in a posture, or between two. */
export type Sign = {
	[One in Topic]: {
		topic: One;
		state: keyof PoseWords[One];
		/** How telling it is; what is not worth a word on its own weighs nothing, and is said only when it is news. */
		weight: number;
		leg?: Leg;
	};
}[Topic];

/** Reads the signs of a solved pose. */
export function readingOf(record: MovementRecord, key: KeyFrame): Reading {
	const stance = stanceOf(record, key);
	const body = { ...stance, legs: legsOf(stance) };
	const signs = Object.entries(table).flatMap(([topic, rows]) => {
		const seen = rows.filter(([, , is]) => is(body)).map(([state, weight]) => ({ topic, state, weight }) as Sign);
		return severalAtOnce.includes(topic) ? seen : seen.slice(0, 1);
	});
	return { ...body, signs };
}

/** Topics of which several states can hold at once; of the others the first that holds is said. */
export const severalAtOnce: readonly string[] = ['rest', 'hands'];

type Row<State> = readonly [state: State, weight: number, is: (body: Body) => boolean];

const when = <State>(holds: (body: Body) => boolean, rows: readonly Row<State>[]) =>
	rows.map(([state, weight, is]): Row<State> => [state, weight, (body) => holds(body) && is(body)]);

/** How telling each state of a posture is, and when it holds. */
const table: { [One in Topic]?: readonly Row<keyof PoseWords[One]>[] } = {
	hips: [
		['roller', 70, onRoller],
		['lifted', 85, hipsOff],
		['down', 30, ({ name }) => name === 'sideOnForearm'],
	],
	line: [
		['level', 20, (body) => body.record.lies === 'all-fours' && Math.abs(tiltOf(trunkOf(body), 1)) < 20],
		...when<keyof PoseWords['line']>(isBorne, [
			['body', 84, (body) => bendAtHips(body, middle(body, 'foot')) < 14],
			['knees', 84, (body) => sides.some((side) => bendAtHips(body, body.frames[`${side} shank`].origin) < 24)],
			['bent', 0, () => true],
		]),
	],
	trunk: when(sits, [
		['back', 50, (body) => leanOf(body) < -14],
		['level', 50, (body) => leanOf(body) > 65],
		['forwards', 50, (body) => leanOf(body) > 28],
		['slightly', 50, (body) => leanOf(body) > 14],
		['upright', 0, () => true],
	]),
	sway: when(sits, [
		['toWall', 70, (body) => leanToWall(body) > 6],
		['aside', 70, (body) => Math.abs(tiltOf(trunkOf(body), 2)) > 9],
	]),
	pelvis: when(sits, [
		['level', 0, (body) => Math.abs(listOf(body)) < 7],
		['freeHigher', 75, (body) => freeLegs(body).some((side) => listOf(body) * outwards(side) > 0)],
		['freeLower', 75, (body) => freeLegs(body).length > 0],
	]),
	heels: [
		['lifted', 80, (body) => body.name === 'standing' && heelsUp(body) === 2],
		['one', 45, (body) => body.name === 'standing' && heelsUp(body) === 1],
		['back', 45, (body) => body.name === 'stride' && heelsUp(body) === 1],
	],
	feet: when(
		({ name }) => name === 'standing',
		[
			['crossed', 70, (body) => between(body)[2] < 7 && Math.abs(between(body)[0]) > 9],
			['together', 42, (body) => between(body)[2] < 13],
			['wide', 42, (body) => between(body)[2] > 62],
			['apart', 42, (body) => between(body)[2] > 38],
		],
	),
	toes: [
		['turnedUp', 40, (body) => onSide(body) && straighter(body).some((side) => toesOf(body, side)[1] > 0.45)],
		['pulledUp', 15, (body) => onBack(body) && straighter(body).some((side) => ankleOf(body, side) > 9)],
	],
	rest: [
		['backOnWall', 78, ({ key }) => touches(key, ['back'], 'wall')],
		['topHeelOnWall', 72, (body) => onSide(body) && sides.some((side) => restOf(body.key, side, 'foot') === 'wall')],
		['backOnBench', 76, ({ key, name }) => name === 'floor' && touches(key, ['back'], 'bench')],
		['shouldersOnBench', 76, ({ key, name }) => name === 'back' && touches(key, ['back'], 'bench')],
		['plate', 60, ({ record }) => !!record.props.plate],
		['chairBehind', 47, chairBehind],
	],
	hands: [
		['knee', 68, (body) => handsOn(body, / (knee|thigh|calf|shin)$/) > 0 && drawsUp(body)],
		['thigh', 11, (body) => handsOn(body, / (knee|thigh|calf|shin)$/) > 0 && !drawsUp(body)],
		['ankle', 68, (body) => handsOn(body, / ankle$/) > 0],
		['oneChairBack', 52, (body) => handsOn(body, /^chair back$/) === 1],
		['bothChairBack', 52, (body) => handsOn(body, /^chair back$/) === 2],
		['oneWall', 66, (body) => handsOn(body, /^wall$/) > 0],
		['seat', 25, (body) => handsOn(body, /^(chair|machine seat)$/) > 0],
		['mat', 12, (body) => onBack(body) && handsOn(body, /^ground$/) > 0],
		['before', 10, (body) => onSide(body) && handsOn(body, /^ground$/) > 0],
	],
	arms: [
		['underHead', 30, ({ key, name }) => name === 'front' && sides.every((side) => restOf(key, side, 'forearm'))],
		['overhead', 55, (body) => handsFree(body, ([, y]) => y > shoulders + 35)],
		['chest', 22, (body) => handsFree(body, ([x, , z]) => x > 8 && x < 42 && Math.abs(z) < 15)],
		['forwards', 48, (body) => handsFree(body, ([x]) => x > 35)],
	],
	band: [
		['ankles', 58, ({ record: { band } }) => / ankle$/.test(band?.to ?? '')],
		['calves', 58, ({ record: { band } }) => / calf$/.test(band?.to ?? '')],
		['towel', 58, ({ record: { band } }) => !!band?.towel],
		['out', 58, (body) => anchorOut(body) > 0],
		['in', 58, (body) => anchorOut(body) < 0],
	],
};

function sits(body: Body): boolean {
	return upright(body) && body.name !== 'reclined';
}
const onBack = ({ record }: Body) => record.lies === 'back-lying';

function onRoller({ key }: Body): boolean {
	return touches(key, ['sacrum'], 'roller');
}

function hipsOff(body: Body): boolean {
	return (body.name === 'back' || onSide(body)) && gapBelow(body, 'pelvis') > 4 && !onRoller(body);
}

/** The trunk is held up by arms or shoulders and legs. */
function isBorne(body: Body): boolean {
	return hipsOff(body) || body.record.lies === 'on-forearms';
}

const freeLegs = ({ feet }: Body) => sides.filter((side) => !feet[side]);

/** How far the heel is above the ball of the foot, in centimetres. */
export const heelLift = ({ frames }: Stance, side: Side) => -14 * frames[`${side} foot`].axes[0][1];
const heelsUp = (body: Body) => sides.filter((side) => heelLift(body, side) > 3).length;
const between = ({ frames }: Body) => subtract(frames['working foot'].origin, frames['other foot'].origin);
const toesOf = ({ frames }: Body, side: Side) => frames[`${side} foot`].axes[0];
const ankleOf = ({ key }: Body, side: Side) => key.posture.angles[`${side} ankle flexion`] ?? 0;
const straighter = ({ legs }: Body) =>
	legs.filter(({ state, bend }) => state !== 'footFlat' && bend !== 'bent').map(({ side }) => side);

function chairBehind({ key, record: { props } }: Body): boolean {
	return !!props.chair && props.chair.at[0] < -20 && !key.contacts.some(({ on }) => on.startsWith('chair'));
}

const handsOn = ({ key }: Body, thing: RegExp) =>
	key.contacts.filter(({ part, on }) => / (hand|palm)$/.test(part) && thing.test(on)).length;
const drawsUp = ({ legs }: Body) => legs.some(({ state }) => ['drawnUp', 'raised', 'up', 'across'].includes(state));

const shoulders = lengthOf('shoulderHeight');

/** Whether both hands hold nothing and are in a place, as seen from the chest: forwards, up, to the working side. */
function handsFree(body: Body, is: (at: Vector) => boolean): boolean {
	const { axes, origin } = body.frames.chest;
	const hands = sides.map((side) =>
		subtract(placeOf(body.frames, { segment: `${side} hand`, at: [0, -6, 0] }), origin),
	);
	return (
		upright(body) &&
		handsOn(body, /./) === 0 &&
		hands.every((from) => is([dot(axes[0], from), dot(axes[1], from), dot(axes[2], from)]))
	);
}

/** How far out from the ankle it is tied to a band pulls, in centimetres; inwards is less than 0. */
function anchorOut({ record: { band, props }, frames }: Body): number {
	if (band?.to !== 'anchor' || !props.anchor) return 0;
	const side = band.from.startsWith('other') ? 'other' : 'working';
	return (props.anchor.at[2] - frames[`${side} foot`].origin[2]) * outwards(side);
}
