import { expect, test } from 'vitest';
import { discernIds, pematItems } from '../../src/quality/instrument.ts';
import { agreementOf, rowsOf } from '../../src/quality/row.ts';
import { discernScore, jamaScore, meanShare, pematScore, shareOf } from '../../src/quality/score.ts';
import { weakestFirst } from '../../src/quality/weakest.ts';
import { answers, rating } from './ratings.ts';

/** DISCERN scores of all 16 items in order. */
const scores = (values: (number | null)[]) =>
	answers('score', Object.fromEntries(discernIds.map((id, index) => [id, values[index]])));

test('DISCERN is the sum of items 1 to 15, without the overall rating', () => {
	const one = rating({ discern: scores([5, 4, 3, 2, 1, 5, 4, 3, 2, 1, 5, 4, 3, 2, 1, 5]) });
	expect(discernScore(one)).toEqual({ points: 45, most: 75 });
	expect(discernScore(rating())).toEqual({ points: 75, most: 75 });
});

test('a DISCERN item that does not apply is neither in the sum nor in its most', () => {
	const one = rating({ discern: scores([5, null, 3, 2, null, 5, 4, 3, 2, 1, 5, 4, 3, 2, 1, null]) });
	expect(discernScore(one)).toEqual({ points: 40, most: 65 });
	expect(shareOf(discernScore(one))).toBeCloseTo(40 / 65);
});

test('PEMAT counts what is agreed with among what applies, apart for understanding and acting', () => {
	const one = rating({ pemat: answers('agree', { 11: false, 15: null, 16: null, 23: false, 24: null }) });
	expect(pematScore(one, 'understand')).toEqual({ points: 14, most: 15 });
	expect(pematScore(one, 'act')).toEqual({ points: 5, most: 6 });
	expect(pematItems.filter(({ domain }) => domain === 'understand')).toHaveLength(17);
	expect(pematItems.filter(({ domain }) => domain === 'act')).toHaveLength(7);
});

test('a score of nothing that applies has no share', () => {
	expect(shareOf({ points: 0, most: 0 })).toBe(null);
});

test('JAMA counts the benchmarks that are met', () => {
	expect(jamaScore(rating({ jama: answers('met', { authorship: false }) }))).toEqual({ points: 3, most: 4 });
});

test('the mean of two readers is the mean of their shares, whoever comes first', () => {
	const a = rating({ jama: answers('met', { authorship: false, disclosure: false }) });
	const b = rating({ reader: 'b' });
	expect(meanShare([a, b], 'jama')).toBe(0.75);
	expect(meanShare([b, a], 'jama')).toBe(0.75);
	expect(meanShare([], 'jama')).toBe(null);
});

test('items stand weakest first; what applies to no reader comes last', () => {
	const a = rating({ discern: answers('score', { 4: 2, 8: 3, 9: null, 12: 1 }) });
	const b = rating({ reader: 'b', discern: answers('score', { 4: 4, 8: 3, 9: null, 12: 2 }) });
	const rows = rowsOf('discern', [b, a]);
	expect(rows.slice(0, 3).map(({ id, mean, apart }) => [id, mean, apart])).toEqual([
		['12', 1.5, 1],
		['4', 3, 2],
		['8', 3, 0],
	]);
	expect(rows.at(-1)).toMatchObject({ id: '9', mean: null, apart: 0 });
	expect(rows[0]?.answers.map(({ reader, value }) => [reader, value])).toEqual([
		['a', 1],
		['b', 2],
	]);
	expect(rowsOf('discern', [a, b])).toEqual(rows);
});

test('readers agree within one point on DISCERN and only on the same answer elsewhere', () => {
	const a = rating({
		discern: answers('score', { 1: 4, 2: 3, 3: null, 4: null }),
		pemat: answers('agree', { 11: false, 15: null }),
	});
	const b = rating({
		reader: 'b',
		discern: answers('score', { 3: null }),
		pemat: answers('agree', { 15: null, 16: null }),
	});
	expect(agreementOf([a, b], ['discern'])).toEqual({ agreed: 14, items: 16 }); // Not on items 2 and 4.
	expect(agreementOf([a, b], ['pemat'])).toEqual({ agreed: 22, items: 24 }); // Not on items 11 and 16.
	expect(agreementOf([b, a], ['discern', 'pemat', 'jama'])).toEqual({ agreed: 40, items: 44 });
});

test('pages stand by their lowest score, then by the mean; those not rated come last', () => {
	const good = { id: 'good', ratings: [rating(), rating({ reader: 'b' })] };
	const lopsided = {
		id: 'lopsided',
		ratings: [rating({ jama: answers('met', { authorship: false, currency: false }) })],
	};
	const alsoLow = {
		id: 'also-low',
		ratings: [
			rating({
				jama: answers('met', { authorship: false, currency: false }),
				pemat: answers('agree', { 20: false }),
			}),
		],
	};
	const none = { id: 'none', ratings: [] };
	const orders = [
		[none, good, lopsided, alsoLow],
		[alsoLow, lopsided, none, good],
	];
	for (const pages of orders) {
		expect(weakestFirst(pages).map(({ id }) => id)).toEqual(['also-low', 'lopsided', 'good', 'none']);
	}
});
