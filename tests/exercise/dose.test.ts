import { expect, test } from 'vitest';
import { unsaid, type DoseNumbers } from '../../src/exercise/dose.ts';

const none = { sets: null, reps: null, holdSeconds: null, tempo: null, restSeconds: null, perWeek: null, weeks: null };

function missing(text: string, numbers: Partial<DoseNumbers>): string[] {
	return unsaid({ ...none, text, ...numbers }).map(({ field, value, way }) => `${field} ${value}: ${way}`);
}

test('a dose whose words say every number misses nothing', () => {
	const text =
		'3 sets of 10, 3 times a week for 4 weeks. Each repetition: 2 s up, 1 s hold, 2 s down. Rest about 90 s between sets.';
	const numbers = { sets: 3, reps: '10', holdSeconds: 1, tempo: '2 s up, 1 s hold, 2 s down', restSeconds: 90 };
	expect(missing(text, { ...numbers, perWeek: '3', weeks: '4' })).toEqual([]);
});

test('a number the words do not say is named with a way to say it', () => {
	expect(missing('3 sets of 10.', { sets: 4, reps: '12', weeks: '6' })).toEqual([
		'sets 4: 4 sets',
		'reps 12: 12 repetitions',
		'weeks 6: 6 weeks',
	]);
});

test('a number counts only whole and with its unit', () => {
	expect(missing('13 sets', { sets: 3 })).toEqual(['sets 3: 3 sets']);
	expect(missing('2-3 sets', { sets: 3 })).toEqual(['sets 3: 3 sets']);
	expect(missing('sets of 10-12', { reps: '10' })).toEqual(['reps 10: 10 repetitions']);
	expect(missing('10 minutes, 3 times', { sets: 10 })).toEqual(['sets 10: 10 sets']);
	expect(missing('2 s up, hold for 3 s', { holdSeconds: 2 })).toEqual(['holdSeconds 2: hold for 2 s']);
});

test('number words and named numbers say it too', () => {
	expect(missing('Three sets of {reps=ten}, twice a day.', { sets: 3, reps: '10' })).toEqual([]);
});
