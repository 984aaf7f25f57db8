import { createHash } from 'node:crypto';
import { z } from 'zod';
import { day } from './day.ts';
import { known, text } from './field.ts';
import type { Outcome, Study } from './study.ts';

/** How the second look-up ended: same numbers, other numbers that were settled, or a page that no longer shows them. */
export const readingResults = ['agreed', 'settled', 'not found'] as const;

/** A second look-up of a number by someone who had not seen the first (Cochrane Handbook 5.5.2). */
export const readingSchema = z.strictObject({
	on: day.describe('Day of the second look-up, as YYYY-MM-DD.'),
	result: z
		.enum(readingResults)
		.describe('agreed, settled (they differed; the note says how it was settled), or not found.'),
	numbers: z
		.string()
		.regex(/^[0-9a-f]{8}$/, 'Eight characters, as "npm run readings" prints them.')
		.describe('Fingerprint of the numbers that were compared; "npm run readings" prints it.'),
	note: known(text).describe('What differed and how it was settled.'),
});

export type Reading = z.output<typeof readingSchema>;

/**
 * Fingerprint of the numbers of an outcome: a changed number gives another one, so that the mark of the second reading is lost.
 * First eight hexadecimal digits of SHA-256 over the numbers in a fixed order.
 */
export function outcomeFingerprint({
	estimate,
	groups,
	equivalence,
}: Pick<Outcome, 'estimate' | 'groups' | 'equivalence'>): string {
	const { kind, value, p, i2, k, n } = estimate;
	const interval = estimate.kind === 'text' ? [] : [estimate.ci, estimate.level];
	const rows = groups.map((group) => [
		group.name,
		group.n,
		group.mean,
		group.sd,
		group.events,
		group.percent,
		group.rate,
	]);
	return fingerprint([
		kind,
		value,
		...interval,
		p,
		i2,
		k,
		n,
		rows,
		equivalence?.margin ?? null,
		equivalence?.p ?? null,
	]);
}

/** Fingerprint of who took part: people, studies, women, age, and the size of each group. */
export function peopleFingerprint({ population, arms }: Pick<Study, 'population' | 'arms'>): string {
	const { n, studies, women, ageMean } = population;
	return fingerprint([n, studies, women, ageMean, arms.map((arm) => [arm.name, arm.n])]);
}

/** How often numbers were read: a second reading counts when it found them and they have not changed since. */
export function timesRead(reading: Reading | null, numbers: string): 1 | 2 {
	return reading !== null && reading.result !== 'not found' && reading.numbers === numbers ? 2 : 1;
}

/** First eight hexadecimal digits of SHA-256 over a value as JSON. */
export function fingerprint(value: unknown): string {
	return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);
}
