import { expect, test } from 'vitest';
import { dotsSentence, forestSentence, stripSentence, type ChartWords } from '../../src/chart/sentences.ts';
import { claimSchema } from '../../src/evidence/claim.ts';
import type { Forest } from '../../src/evidence/forest.ts';
import { headlineOf } from '../../src/evidence/headline.ts';
import { pool } from '../../src/evidence/pool.ts';
import { studySchema } from '../../src/evidence/study.ts';
import { claim, study } from '../records.ts';

const words: ChartWords = {
	forestSentence: '{k} results lie between {low} and {high}. {n} include none.',
	forestAll: '{k} results lie between {low} and {high}. All include none.',
	forestNone: '{k} results lie between {low} and {high}. No one includes none.',
	pooledSentence: 'Together {value} ({low} to {high}).',
	stripSentence: '{measure}: {groups}.',
	dotsSentence: '{measure}, out of 100: {groups}.',
};
type Line = [value: number, ci: [number, number]];
const forest = (lines: Line[], more: Partial<Forest> = {}): Forest => ({
	kind: 'MD',
	scale: undefined,
	lines: lines.map(([value, ci]) => ({ source: 'a#b', name: 'A', timepoint: '6 weeks', value, ci, effect: null })),
	noticed: [],
	pooled: null,
	decimals: 1,
	...more,
});

test('a forest plot says how far its results lie apart and how many include no difference', () => {
	const sure: Line = [-1.5, [-2, -1]];
	const open: Line = [0.2, [-1, 1.4]];
	const other: Line = [-0.5, [-1, 0]];
	expect(forestSentence(forest([sure, open, other]), words)).toBe(
		'3 results lie between −1.5 and 0.2. 2 include none.',
	);
	expect(forestSentence(forest([other, sure, open]), words)).toBe(forestSentence(forest([sure, open, other]), words));
	expect(forestSentence(forest([open, other]), words)).toMatch(/All include none\.$/);
	expect(forestSentence(forest([sure, sure]), words)).toMatch(/No one includes none\.$/);
	const ratio = forest(
		[
			[0.8, [0.5, 1.28]],
			[0.5, [0.3, 0.83]],
		],
		{ kind: 'RR' },
	);
	expect(forestSentence(ratio, words)).toBe('2 results lie between 0.5 and 0.8. 1 include none.');
});

test('our own pooling is said as a ratio where ratios are pooled', () => {
	const effects = [
		{ scale: 'log RR', value: Math.log(0.5), variance: 0.04 },
		{ scale: 'log RR', value: Math.log(0.5), variance: 0.04 },
	] as const;
	const [fixed, random] = [
		pool(effects, { model: 'fixed' }),
		pool(effects, { model: 'random', tau2: 'DL', interval: 'z' }),
	];
	if ('problem' in fixed || 'problem' in random) throw new Error('The effects of the fixture can be pooled.');
	const pooled = { fixed: fixed.pooled, random: random.pooled };
	const drawn = forest(
		[
			[0.5, [0.34, 0.74]],
			[0.5, [0.34, 0.74]],
		],
		{ kind: 'RR', decimals: 2, pooled },
	);
	expect(forestSentence(drawn, words)).toMatch(/ Together 0\.5 \(0\.38 to 0\.66\)\.$/);
});

test('strips and dots are said in words, from the same numbers', () => {
	const data = studySchema.parse(study());
	const headline = headlineOf(claimSchema.parse(claim()), {
		studies: new Map([[data.id, { data }]]),
		scales: new Map(),
	});
	if (!headline) throw new Error('The claim of the fixture has a headline.');
	const scores = [
		{ name: 'hip', mean: -2.5 },
		{ name: 'knee', mean: 4 },
	];
	expect(stripSentence(scores, headline, words)).toBe('Pain, 0-10 scale: hip −2.5, knee 4.');
	const shares = [
		{ name: 'hip', percent: 62.5 },
		{ name: 'knee', percent: 31 },
	];
	expect(dotsSentence(shares, headline, words)).toBe('Pain, 0-10 scale, out of 100: hip 63, knee 31.');
});
