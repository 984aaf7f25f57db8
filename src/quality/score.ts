import { discernIds, discernOverall, jamaIds, pematItems } from './instrument.ts';
import type { Rating } from './rating.ts';

/** Points of those that could be had; items that do not apply are in neither. */
export interface Score {
	points: number;
	most: number;
}

/** The sum of DISCERN items 1 to 15, each worth up to 5 (Charnock 1999); the overall rating is not in it. */
export function discernScore({ discern }: Rating): Score {
	const scores = discernIds.filter((id) => id !== discernOverall).flatMap((id) => discern[id].score ?? []);
	return { points: sum(scores), most: 5 * scores.length };
}

/** PEMAT points in one domain: one for each item agreed with, of those that apply (AHRQ, user's guide). */
export function pematScore({ pemat }: Rating, domain: 'understand' | 'act'): Score {
	const answers = pematItems.filter((item) => item.domain === domain).flatMap(({ id }) => pemat[id].agree ?? []);
	return { points: answers.filter(Boolean).length, most: answers.length };
}

/** How many of the four JAMA benchmarks are met. */
export function jamaScore({ jama }: Rating): Score {
	return { points: jamaIds.filter((id) => jama[id].met).length, most: jamaIds.length };
}

export const measures = ['discern', 'understand', 'act', 'jama'] as const;
export type Measure = (typeof measures)[number];

export function scoreOf(rating: Rating, measure: Measure): Score {
	if (measure === 'discern') return discernScore(rating);
	return measure === 'jama' ? jamaScore(rating) : pematScore(rating, measure);
}

/** Points as a share of the most, from 0 to 1; null where nothing applied. */
export function shareOf({ points, most }: Score): number | null {
	return most === 0 ? null : points / most;
}

/** The mean of the readers' shares; null where none has one. */
export function meanShare(ratings: readonly Rating[], measure: Measure): number | null {
	return mean(ratings.map((rating) => shareOf(scoreOf(rating, measure))));
}

/** The mean of the numbers that are there; null where none is. */
export function mean(values: readonly (number | null)[]): number | null {
	const numbers = values.filter((value) => value !== null);
	return numbers.length === 0 ? null : sum(numbers) / numbers.length;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
