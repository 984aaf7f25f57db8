import type { Leg } from './leg.ts';
import { legMeasures, middleMeasures, type LegMeasure } from './measure.ts';
import type { Reading, Sign, Topic } from './reading.ts';

/** A sign of how two postures differ. */
export type Difference = Sign & {
	/** The topic of a posture that says the same, if it has changed. */
	instead?: Topic | undefined;
};

/** How one posture differs from another, the plainest first; only what is at least `least` times as much as one notices. */
export function differences(then: Reading, now: Reading, least: number): Difference[] {
	const found = [...middleDifferences(then, now), ...legDifferences(then, now)];
	return found.filter(({ weight }) => weight >= least * plain).sort((a, b) => b.weight - a.weight);
}

/** The weight of a difference that is just plain to see: more than any sign of a posture. */
const plain = 100;

function middleDifferences(then: Reading, now: Reading): Difference[] {
	return middleMeasures(then, now).flatMap(({ of, noticed, words, instead }) => {
		const change = of(now) - of(then);
		const state = words[change > 0 ? 0 : 1];
		return state ? [{ topic: 'than', state, weight: (plain * Math.abs(change)) / noticed, instead }] : [];
	});
}

interface LegChange {
	measure: LegMeasure;
	leg: Leg;
	change: number;
}

function legDifferences(then: Reading, now: Reading): Difference[] {
	const changes = (leg: Leg) =>
		legMeasures(then, now, leg.side).map((measure): LegChange => ({
			measure,
			leg,
			change: measure.of(now, leg.side) - measure.of(then, leg.side),
		}));
	const [a, b] = [changes(now.legs[0]), changes(now.legs[1])];
	const twin = ({ measure, change }: LegChange, others: readonly LegChange[]) =>
		others.find((one) => one.measure === measure && isLike(one.change, change));
	return [
		...a.flatMap((one) => said(one, twin(one, b) ? 'both' : 'words')),
		...b.flatMap((one) => (twin(one, a) ? [] : said(one, 'words'))),
	];
}

/** Whether two legs change so much alike that it is said once, of both. */
const isLike = (a: number, b: number) =>
	a * b > 0 && Math.min(Math.abs(a), Math.abs(b)) > 0.5 * Math.max(Math.abs(a), Math.abs(b));

function said({ measure, leg, change }: LegChange, of: 'both' | 'words'): Difference[] {
	const state = measure[of]?.[change > 0 ? 0 : 1];
	const weight = (plain * Math.abs(change)) / measure.noticed;
	if (!state) return [];
	const instead = of === 'both' && measure.instead === 'leg' ? 'legs' : measure.instead;
	return [{ topic: 'than', state, weight, instead, ...(instead === 'leg' ? { leg } : {}) }];
}
