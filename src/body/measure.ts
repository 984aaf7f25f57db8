import type { PoseWords } from './pose-words.ts';
import { heelLift, type Reading, type Topic } from './reading.ts';
import { sides, type Side } from './skeleton.ts';
import { middle, onSide, outwards, restOf, tiltOf, touches, upright } from './stance.ts';
import { leanOf, listOf, trunkOf } from './trunk.ts';
import { length, mix, subtract } from './vector.ts';

type Than = keyof PoseWords['than'];
/** What is said of more and of less. */
type Words = readonly [more: Than | null, less: Than | null];

/** Something of a body that can be more or less. */
export interface Measure {
	of: (reading: Reading) => number;
	/** A change of so much is plain to see. */
	noticed: number;
	words: Words;
	/** The topic of a posture that says the same, if it has changed. */
	instead?: Topic;
}

export interface LegMeasure extends Omit<Measure, 'of' | 'words'> {
	of: (reading: Reading, side: Side) => number;
	/** What is said of one leg, and of both. */
	words?: Words;
	both?: Words;
}

const angle = (name: string) => (reading: Reading) => reading.key.posture.angles[name] ?? 0;
/** A measure of which any change looks the same. */
const either = (word: Than): Words => [word, word];

const anyBody: readonly Measure[] = [
	{ of: angle('trunk flexion'), noticed: 9, words: ['rounded', 'arched'] },
	{ of: angle('trunk rotation'), noticed: 10, words: either('twisted') },
	{ of: hipShift, noticed: 6, words: either('hipsAside') },
];
const uprightBody: readonly Measure[] = [
	{ of: leanOf, noticed: 8, words: ['trunkForwards', 'trunkBack'], instead: 'trunk' },
	{ of: (reading) => Math.abs(tiltOf(trunkOf(reading), 2)), noticed: 5, words: ['trunkAside', null], instead: 'sway' },
];
const lyingBody: readonly Measure[] = [{ of: angle('trunk bend'), noticed: 9, words: either('bentAside') }];
const freeHead: readonly Measure[] = [{ of: angle('neck flexion'), noticed: 15, words: [null, 'headUp'] }];
const onItsSide: readonly Measure[] = [
	{
		of: (reading) => pelvisTurn(reading) * (reading.record.lies === 'side-lying' ? 1 : -1),
		noticed: 10,
		words: ['rolledForwards', 'rolledBack'],
	},
	{ of: angle('pelvis list'), noticed: 9, words: either('hitched') },
];
const notOnItsSide: readonly Measure[] = [
	{
		of: listOf,
		noticed: 5,
		words: either('pelvisUneven'),
		instead: 'pelvis',
	},
	{ of: pelvisTurn, noticed: 10, words: either('pelvisTurned') },
];

/** What is compared of the middle of the body and of both feet. */
export function middleMeasures(then: Reading, now: Reading): Measure[] {
	const headRests = [then, now].some(({ key }) => touches(key, ['head', 'back of head']));
	return [
		...anyBody,
		...(upright(now) ? uprightBody : lyingBody),
		...(headRests ? [] : freeHead),
		...(onSide(now) ? onItsSide : notOnItsSide),
		{
			of: ({ frames }) => frames.pelvis.origin[1],
			noticed: now.record.lies === 'standing' ? 9 : 4,
			words: ['hipsHigher', 'hipsLower'],
			instead: 'hips',
		},
		...feetMeasures(then, now),
	];
}

function pelvisTurn({ frames }: Reading): number {
	return tiltOf(frames.pelvis.axes[2], 0);
}

/** How far the pelvis stands to the side of the feet or knees that bear it, in centimetres. */
function hipShift({ record, key, frames, name }: Reading): number {
	if ((record.lies !== 'standing' && record.lies !== 'all-fours') || name === 'kneeOnStool') return 0;
	const joint = record.lies === 'standing' ? 'foot' : 'shank';
	const bearing = sides.filter((side) => restOf(key, side, joint, 'toes'));
	const places = bearing.map((side) => frames[`${side} ${joint}`].origin[2]);
	return places.length === 0 ? 0 : frames.pelvis.origin[2] - places.reduce((sum, z) => sum + z, 0) / places.length;
}

function feetMeasures(then: Reading, now: Reading): Measure[] {
	const apart: Measure = { of: feetApart, noticed: 8, words: ['feetApart', 'feetTogether'], instead: 'feet' };
	const away: Measure = {
		of: (reading) => Math.abs(middle(reading, 'foot')[0] - middle(reading, 'thigh')[0]),
		noticed: 9,
		words: ['feetAway', 'feetNear'],
	};
	if (onSide(now)) return feetApart(then) < 17 ? [apart] : [];
	if (![then, now].every(({ feet }) => feet.working && feet.other)) return [];
	return now.record.lies === 'standing' && !now.record.props.wall ? [apart] : [apart, away];
}

function feetApart({ frames }: Reading): number {
	return length(subtract(frames['working foot'].origin, frames['other foot'].origin));
}

/** From the hip to the ankle: forwards, up, and away from the midline, in centimetres. */
const reach =
	(axis: 0 | 1 | 2) =>
	({ frames }: Reading, side: Side) =>
		(frames[`${side} foot`].origin[axis] - frames[`${side} thigh`].origin[axis]) * (axis === 2 ? outwards(side) : 1);
const knee: LegMeasure = {
	of: (reading, side) => angle(`${side} knee flexion`)(reading),
	noticed: 12,
	words: ['moreBent', 'lessBent'],
	both: ['kneesMoreBent', 'kneesLessBent'],
	instead: 'leg',
};
const toes: LegMeasure = {
	of: ({ frames }, side) => tiltOf(frames[`${side} foot`].axes[0], 2) * outwards(side),
	noticed: 16,
	words: ['toesOut', null],
};
const higher: LegMeasure = { of: reach(1), noticed: 9, words: ['higher', 'lower'], instead: 'leg' };
const forwards: LegMeasure = { of: reach(0), noticed: 9, words: ['forwards', 'back'], instead: 'leg' };
const kneeOffset: LegMeasure = {
	of: ({ frames }, side) => {
		const [hip, knee, ankle] = [
			frames[`${side} thigh`].origin,
			frames[`${side} shank`].origin,
			frames[`${side} foot`].origin,
		];
		return subtract(knee, mix(hip, ankle, 0.5))[2] * outwards(side);
	},
	noticed: 3,
	words: [null, 'kneeIn'],
	both: [null, 'kneesIn'],
};
const kneeForwards: LegMeasure = {
	of: ({ frames }, side) => frames[`${side} shank`].origin[0] - frames[`${side} foot`].origin[0],
	noticed: 7,
	words: ['kneeForwards', null],
	both: ['kneesForwards', null],
};
const heel: LegMeasure = {
	of: heelLift,
	noticed: 2.5,
	words: ['heelUp', null],
	both: ['heelsUp', null],
	instead: 'heels',
};
const ankle: LegMeasure = {
	of: ({ frames }, side) => -tiltOf(frames[`${side} foot`].axes[2], 1) * outwards(side),
	noticed: 9,
	both: ['anklesOut', null],
};
const kneeAside: LegMeasure = {
	of: ({ frames }, side) => (frames[`${side} shank`].origin[2] - frames[`${side} thigh`].origin[2]) * outwards(side),
	noticed: 5,
	words: ['kneeAside', null],
};
const inwards: LegMeasure = { of: reach(2), noticed: 9, words: [null, 'in'], instead: 'leg' };

/** What is compared of one leg: of one that bears weight its line, of a free one where it is. */
export function legMeasures(then: Reading, now: Reading, side: Side): LegMeasure[] {
	const { lies } = now.record;
	if (then.feet[side] && now.feet[side])
		return [
			knee,
			heel,
			...(lies === 'all-fours' ? [] : [kneeOffset]),
			...(lies === 'standing' ? [kneeForwards] : []),
			...(upright(now) ? [ankle] : []),
		];
	if (now.name === 'kneeOnStool') return [knee, kneeAside];
	if (onSide(now)) return [knee, higher, forwards];
	return [knee, higher, inwards, ...(upright(now) ? [forwards] : []), ...(lies === 'standing' ? [toes] : [])];
}
