import type { Leg } from './leg.ts';
import { severalAtOnce, type Reading, type Sign } from './reading.ts';

/** A sign to be said, first if it is news. */
export type Phrase = Sign & { isNew: boolean };

/** Of what was not there before, only what is as telling as this is news. */
const telling = 15;

/** What can be said of a posture: each of its signs, of which some are news if there is a posture before. */
export function phrasesOf(now: Reading, then?: Reading): Phrase[] {
	const signs = now.signs.map((sign): Phrase => {
		const before = then?.signs.find(
			({ topic, state }) => topic === sign.topic && (state === sign.state || !severalAtOnce.includes(topic)),
		);
		const isNew = !!then && (before ? before.state !== sign.state : sign.weight >= telling);
		return { ...sign, isNew };
	});
	return [...legPhrases(now, then), ...signs].filter(({ weight, isNew }) => weight > 0 || (isNew && weight === 0));
}

function legPhrases(now: Reading, then?: Reading): Phrase[] {
	const isNew = now.legs.map((leg, index) => hasChanged(leg, then?.legs[index]));
	const both = bothLegs(now);
	if (both) return [{ ...both, isNew: isNew.includes(true) }];
	return now.legs.map((leg, index) => ({
		topic: 'leg',
		state: leg.state,
		weight: legWeight(now, leg),
		leg,
		isNew: isNew[index] ?? false,
	}));
}

/** Whether a leg does something else than before; that it is back on the floor needs no word. */
function hasChanged(leg: Leg, before: Leg | undefined): boolean {
	if (!before) return false;
	if (leg.state === 'down') {
		if (leg.name === 'standing' && leg.bend === 'almost') return false;
		if (before.state !== 'down' && (before.bend === leg.bend || leg.name === 'onFloor')) return false;
	}
	if (before.state !== leg.state) return true;
	const least = before.bend === 'straight' || leg.bend === 'straight' ? 6 : 12;
	return before.bend !== leg.bend && Math.abs(before.kneeDegrees - leg.kneeDegrees) >= least;
}

/** What both legs do, where they do the same. */
function bothLegs(now: Reading): Sign | null {
	const [{ state, bend }, other] = now.legs;
	if (state !== other.state) return null;
	if (state === 'footFlat') return { topic: 'legs', state: 'footFlat', weight: 62 };
	if (state !== 'down' || bend !== other.bend) return null;
	return { topic: 'legs', state: bend, weight: bothWeight(now, bend) };
}

function bothWeight({ record, signs }: Reading, bend: Leg['bend']): number {
	if (record.lies === 'all-fours') return 0;
	if (bend === 'straight' && signs.some(({ topic, state }) => topic === 'line' && state === 'body')) return -1;
	return { straight: 32, almost: 31, slightly: 54, bent: 64, far: 64 }[bend];
}

function legWeight({ record, name: stance }: Reading, { state, bend, name }: Leg): number {
	if (state !== 'down') return state === 'footFlat' ? 62 : 80;
	if (record.lies === 'all-fours' || stance === 'kneeOnStool') return 0;
	if ((bend === 'straight' || bend === 'almost') && (name === 'standing' || name === 'onFloor')) return 0;
	return { straight: 34, almost: 33, slightly: 38, bent: 56, far: 56 }[bend];
}
