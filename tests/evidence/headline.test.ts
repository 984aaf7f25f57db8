import { expect, test } from 'vitest';
import { claimSchema } from '../../src/evidence/claim.ts';
import { headlineOf, noticedOn, outcomeAt, statementOf } from '../../src/evidence/headline.ts';
import { scaleSchema } from '../../src/evidence/scale.ts';
import { studySchema } from '../../src/evidence/study.ts';
import { claim, scale, study } from '../records.ts';

const outcome = (id: string, estimate: object, more: object = {}) => ({
	...study().outcomes[0],
	id,
	scale: undefined,
	estimate,
	...more,
});

const example = studySchema.parse(
	study({
		outcomes: [
			outcome('pain', { kind: 'MD', value: -1.5, ci: [-2.3, -0.8], level: 0.95 }, { scale: 'pain-0-10' }),
			outcome('no-scale', { kind: 'MD', value: -1.5 }),
			outcome('smd', { kind: 'SMD', value: -0.9 }),
			outcome('ratio', { kind: 'RR', value: 2 }),
			outcome('groups-only', { kind: 'MD' }, { scale: 'pain-0-10' }),
			outcome('words', { kind: 'text', value: 'less pain' }, { scale: 'pain-0-10' }),
			outcome('mcid-small', { kind: 'mean', value: 1 }),
			outcome('mcid-large', { kind: 'mean', value: 2 }),
		],
	}),
);
const records = (noticed: string[] = []) => ({
	studies: new Map([['example-2020', { data: example }]]),
	scales: new Map([['pain-0-10', scaleSchema.parse(scale({ noticed }))]]),
});
const [small, large] = ['example-2020#mcid-small', 'example-2020#mcid-large'];
const about = (id: string, changes: object = {}) => {
	const finding = `example-2020#${id}`;
	return claimSchema.parse(claim({ headline: finding, findings: [{ finding, bears: 'for' }], ...changes }));
};

test('a headline leads to its study, outcome and scale', () => {
	const headline = headlineOf(about('pain'), records([large, small]));
	expect(headline?.address).toBe('example-2020#pain');
	expect(headline?.study).toBe(example);
	expect(headline?.outcome).toBe(example.outcomes[0]);
	expect(headline?.scale?.id).toBe('pain-0-10');
	expect(headline?.noticed).toEqual([
		{ address: small, value: 1 },
		{ address: large, value: 2 },
	]);
});

test('a claim without a headline, or with one that is not there, has none', () => {
	expect(headlineOf(claimSchema.parse(claim({ headline: null })), records())).toBeUndefined();
	expect(headlineOf(about('gone'), records())).toBeUndefined();
	expect(outcomeAt('nobody-1999#pain', records())).toBeUndefined();
	expect(outcomeAt('example-2020', records())).toBeUndefined();
});

test('where studies differ on what people notice, the size is taken by the larger change', () => {
	expect(headlineOf(about('pain'), records([small]))?.size).toBe('moderate');
	expect(headlineOf(about('pain'), records([large]))?.size).toBe('small');
	expect(headlineOf(about('pain'), records([small, large]))?.size).toBe('small');
	expect(headlineOf(about('pain'), records([large, small]))?.size).toBe('small');
});

test('the order in which a scale names its changes does not matter', () => {
	expect(noticedOn(records([small, large]).scales.get('pain-0-10'), records())).toEqual(
		noticedOn(records([large, small]).scales.get('pain-0-10'), records()),
	);
	expect(noticedOn(undefined, records())).toEqual([]);
	expect(
		noticedOn(scaleSchema.parse(scale({ noticed: ['example-2020#words', 'example-2020#gone'] })), records()),
	).toEqual([]);
});

test('only an effect has a size, and only where a number tells it', () => {
	const size = (id: string, changes: object = {}) => headlineOf(about(id, changes), records([small]))?.size;
	expect(size('smd')).toBe('large');
	expect(['no-scale', 'ratio', 'groups-only', 'words'].map((id) => size(id))).toEqual([null, null, null, null]);
	const association = { kind: 'association', statement: { subject: 'Pain', verb: 'go with', object: 'weak hips' } };
	expect(size('pain', association)).toBeNull();
	expect(headlineOf(about('pain'), records())?.size).toBeNull();
});

test('a statement is worded by certainty and by the size of the headline', () => {
	const certainty = (level: string) => ({ certainty: { level, reasons: ['Small trial.'], rater: 'ours' } });
	expect(statementOf(about('pain', certainty('high')), records([large]))).toBe(
		'Hip exercise eases knee pain slightly.',
	);
	expect(statementOf(about('pain', certainty('moderate')), records([small]))).toBe(
		'Hip exercise probably eases knee pain.',
	);
	expect(statementOf(about('smd', certainty('low')), records())).toBe('Hip exercise may ease knee pain a lot.');
	expect(statementOf(about('words', certainty('very-low')), records())).toBe(
		'The evidence is very uncertain about whether hip exercise eases knee pain.',
	);
});

test('a claim without certainty makes no statement', () => {
	expect(statementOf(about('pain', { certainty: null, statement: null }), records())).toBeNull();
});
