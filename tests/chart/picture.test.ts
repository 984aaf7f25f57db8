import { expect, test } from 'vitest';
import { pictureOf } from '../../src/chart/picture.ts';
import { claimSchema } from '../../src/evidence/claim.ts';
import { headlineOf, type Headline } from '../../src/evidence/headline.ts';
import { scaleSchema } from '../../src/evidence/scale.ts';
import { studySchema } from '../../src/evidence/study.ts';
import { claim, scale, study } from '../records.ts';

const headline = (estimate: object, groups: object[], more: object = {}): Headline => {
	const data = studySchema.parse(study({ outcomes: [{ ...study().outcomes[0], estimate, groups, ...more }] }));
	const found = headlineOf(claimSchema.parse(claim()), {
		studies: new Map([[data.id, { data }]]),
		scales: new Map([['pain-0-10', scaleSchema.parse(scale())]]),
	});
	if (!found) throw new Error('The claim of the fixture has a headline.');
	return found;
};
const difference = { kind: 'MD', value: -1.5 };
const scores = [
	{ name: 'hip', mean: 2.5 },
	{ name: 'knee', mean: 4 },
];

test('shares of people are dots, printed in percent or counted', () => {
	const groups = [
		{ name: 'hip', percent: 62.4 },
		{ name: 'knee', events: 10, n: 40 },
	];
	expect(pictureOf(headline({ kind: 'RR', value: 2.5 }, groups))).toEqual({
		kind: 'dots',
		groups: [
			{ name: 'hip', percent: 62.4 },
			{ name: 'knee', percent: 25 },
		],
	});
	expect(pictureOf(headline({ kind: 'proportion', value: 43 }, []))).toMatchObject({
		kind: 'dots',
		groups: [{ percent: 43 }],
	});
});

test('two scores on a known scale are a strip over the whole of it', () => {
	expect(pictureOf(headline(difference, scores))).toEqual({ kind: 'strip', groups: scores, ends: [0, 10] });
});

test('a change, a single score, a score without scale or a group without its number is no picture', () => {
	expect(pictureOf(headline(difference, scores, { measure: 'change in pain' })).kind).toBe('none');
	expect(pictureOf(headline({ kind: 'mean', value: 2.5 }, scores.slice(0, 1))).kind).toBe('none');
	expect(pictureOf(headline(difference, scores, { scale: null })).kind).toBe('none');
	expect(pictureOf(headline(difference, [...scores, { name: 'rest' }])).kind).toBe('none');
	expect(pictureOf(headline({ kind: 'RR', value: 2 }, [{ name: 'hip', percent: 50 }, { name: 'knee' }])).kind).toBe(
		'none',
	);
	expect(pictureOf(headline({ kind: 'RR', value: 2 }, [{ name: 'hip', events: 0, n: 0 }])).kind).toBe('none');
	expect(pictureOf(headline(difference, [])).kind).toBe('none');
	expect(pictureOf(headline({ kind: 'proportion' }, [])).kind).toBe('none');
});

test('no more than four groups are drawn', () => {
	const many = Array.from({ length: 6 }, (_, index) => ({ name: `group ${index}`, percent: 10 * index }));
	const picture = pictureOf(headline({ kind: 'text', value: 'shares' }, many));
	expect(picture.kind === 'dots' && picture.groups.map(({ name }) => name)).toEqual([
		'group 0',
		'group 1',
		'group 2',
		'group 3',
	]);
});
