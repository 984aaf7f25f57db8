import { expect, test } from 'vitest';
import type { BoundPiece } from '../../src/evidence/binding.ts';
import { headlineOf } from '../../src/evidence/headline.ts';
import { claimSchema } from '../../src/evidence/claim.ts';
import { plainNumber, type PlainWords } from '../../src/evidence/plain-number.ts';
import { scaleSchema } from '../../src/evidence/scale.ts';
import { studySchema } from '../../src/evidence/study.ts';
import { claim, scale, study } from '../records.ts';

const words: PlainWords = {
	difference: 'The difference was {value}.',
	range: 'The likely range is {interval}.',
	rangeWithNone: 'The likely range includes no difference.',
	noticed: 'People notice a change of {changes}.',
	group: '{name}: {value}.',
	groupChange: '{name} changed by {value}.',
	outOf100: '{value} out of 100',
	to: 'to',
};

const sentencesOf = (estimate: object, more: object = {}, noticed: number[] = []): BoundPiece[][] => {
	const changes = noticed.map((value, index) => ({ id: `mcid-${index}`, estimate: { kind: 'mean', value } }));
	const base = study().outcomes[0];
	const data = studySchema.parse(
		study({ outcomes: [{ ...base, estimate, ...more }, ...changes.map((change) => ({ ...base, ...change }))] }),
	);
	const scales = scaleSchema.parse(scale({ noticed: changes.map(({ id }) => `example-2020#${id}`) }));
	const headline = headlineOf(claimSchema.parse(claim()), {
		studies: new Map([[data.id, { data }]]),
		scales: new Map([['pain-0-10', scales]]),
	});
	if (!headline) throw new Error('The claim of the fixture has a headline.');
	return plainNumber(headline, words);
};
const read = (...given: Parameters<typeof sentencesOf>) =>
	sentencesOf(...given).map((sentence) =>
		sentence.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''),
	);
const difference = { kind: 'MD', value: -1.5, ci: [-2.3, -0.8], level: 0.95 };

test('a difference reads in points of its scale, with its range and the change people notice', () => {
	expect(read(difference, {}, [1.2])).toEqual([
		'The difference was 1.5 points out of 10.',
		'The likely range is 0.8 to 2.3.',
		'People notice a change of 1.2.',
	]);
	expect(read(difference, {}, [2, 1.2])[2]).toBe('People notice a change of 1.2 to 2.');
	expect(read({ kind: 'MD', value: 1 })).toEqual(['The difference was 1 point out of 10.']);
});

test('turning a difference round changes no word', () => {
	const turned = { ...difference, value: 1.5, ci: [0.8, 2.3] };
	expect(read(turned, {}, [1.2])).toEqual(read(difference, {}, [1.2]));
});

test('a range that holds no difference says so, also when it only touches it', () => {
	for (const ci of [
		[-2.3, 0.8],
		[-2.3, 0],
	]) {
		expect(read({ ...difference, ci })[1]).toBe('The likely range includes no difference.');
	}
});

test('groups read side by side: shares as people out of 100, scores in points', () => {
	const share = (name: string, more: object) => ({ name, ...more });
	expect(
		read(
			{ kind: 'RR', value: 1.5 },
			{ groups: [share('hip', { percent: 62.4 }), share('knee', { events: 10, n: 24 })] },
		),
	).toEqual(['Hip: 62 out of 100.', 'Knee: 42 out of 100.']);
	expect(read({ kind: 'MD' }, { groups: [share('hip', { mean: 2.4 }), share('knee', { mean: 3 })] })).toEqual([
		'Hip: 2.4 points out of 10.',
		'Knee: 3 points out of 10.',
	]);
});

test('a change in a group is not told as a score', () => {
	const groups = [{ name: 'hip', mean: -2.4 }];
	expect(read({ kind: 'MD' }, { groups, measure: 'change in pain, 0-10 scale' })).toEqual([
		'Hip changed by −2.4 points out of 10.',
	]);
});

test('a share without groups is people out of 100, with its range', () => {
	const answered = { measure: 'people who answered' };
	expect(read({ kind: 'proportion', value: 43.4, ci: [30, 57], level: 0.95 }, answered)).toEqual([
		'People who answered: 43 out of 100.',
		'The likely range is 30 to 57.',
	]);
});

test('what has no natural unit gives no sentence', () => {
	expect(read({ kind: 'OR', value: 2, ci: [1, 4], level: 0.95 })).toEqual([]);
	expect(read({ kind: 'SMD', value: -0.6, ci: [-1, -0.2], level: 0.95 })).toEqual([]);
	expect(read({ kind: 'text', value: 'less pain' })).toEqual([]);
	expect(read(difference, { scale: null })).toEqual([]);
	expect(read({ kind: 'MD' }, { scale: null, groups: [{ name: 'hip', mean: 2 }] })).toEqual([]);
	expect(read({ kind: 'MD' }, { groups: [{ name: 'hip', events: 2 }] })).toEqual([]);
});

test('every number is bound to the outcome and the part it comes from', () => {
	const groups = [
		{ name: 'hip', mean: 2.5 },
		{ name: 'knee', mean: 4 },
	];
	const bound = sentencesOf(difference, { groups }, [1.2, 2]).flatMap((sentence) =>
		sentence.flatMap((piece) => (typeof piece === 'string' ? [] : [`${piece.source} ${piece.part}: ${piece.text}`])),
	);
	expect(bound).toEqual([
		'example-2020#pain hip.mean: 2.5 points out of 10',
		'example-2020#pain knee.mean: 4 points out of 10',
		'example-2020#pain value: 1.5 points out of 10',
		'example-2020#pain interval: 0.8 to 2.3',
		'example-2020#mcid-0 value: 1.2',
		'example-2020#mcid-1 value: 2',
	]);
	const typed = sentencesOf(difference, { groups }, [1.2]).flatMap((sentence) =>
		sentence.filter((piece) => typeof piece === 'string' && /\d/.test(piece)),
	);
	expect(typed).toEqual([]);
});
