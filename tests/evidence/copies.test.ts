import { expect, test } from 'vitest';
import { copiesIn } from '../../src/evidence/copies.ts';

const found = (fields: object) =>
	copiesIn({ path: ['outcomes', 0], fields }).map(
		({ path, number, field }) => `${path.join('.')}: ${number} = ${field.join('.')}`,
	);

test('a number typed in a text beside its field is a copy', () => {
	expect(found({ note: '20 of 84', estimate: { n: 84 } })).toEqual(['outcomes.0.note: 84 = outcomes.0.estimate.n']);
	expect(found({ comparison: 'hip 2.4 (SD 2)', groups: [{ mean: 2.4, sd: 2 }] })).toEqual([
		'outcomes.0.comparison: 2.4 = outcomes.0.groups.0.mean',
		'outcomes.0.comparison: 2 = outcomes.0.groups.0.sd',
	]);
	expect(found({ description: 'Nine people', n: 9 })).toEqual(['outcomes.0.description: Nine = outcomes.0.n']);
});

test('the sign does not matter', () => {
	expect(found({ note: 'a fall of 1.8', estimate: { value: -1.8 } })).toHaveLength(1);
});

test('a number asked for, or named as one of its own, is no copy', () => {
	expect(found({ note: '20 of {#pain, n}', estimate: { n: 84 } })).toEqual([]);
	expect(found({ description: '{men=18} men', women: 18 })).toEqual([]);
});

test('what a measure, a time and a place in the source are called stays as it is', () => {
	expect(found({ measure: 'pain, 0-10', timepoint: '10 weeks', locator: 'Table 10', n: 10 })).toEqual([]);
	expect(found({ secondReading: { note: 'first read as 12' }, n: 12 })).toEqual([]);
});
