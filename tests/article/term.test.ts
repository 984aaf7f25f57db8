import { expect, test } from 'vitest';
import { glossBeside, shortNames, specialName, termSchema, unexplainedIn } from '../../src/article/term.ts';

const quadriceps = termSchema.parse({
	id: 'quadriceps',
	plain: 'front thigh muscles',
	medical: 'quadriceps',
	gloss: 'front thigh muscles',
	definition: 'The muscles on the front of the thigh.',
	otherNames: ['quads', 'thigh muscle', 'QF', 'QF-2'],
});

test('a gloss stands beside words that do not say it, and never beside words that do', () => {
	const beside = (words: string) => glossBeside('front thigh muscles', words) !== '';
	expect(['quadriceps', 'QF', 'Quadriceps', 'knee extensors'].filter(beside)).toHaveLength(4);
	expect(['front thigh muscles', 'front of the thigh', 'Front thigh muscle', 'thigh'].filter(beside)).toEqual([]);
	expect(glossBeside('the kneecap', 'kneecap')).toBe('');
	expect(glossBeside('noises when the knee bends', 'noisy knee')).toBe('');
	expect(glossBeside('people are measured before any pain', 'study that looks forward')).not.toBe('');
	expect(glossBeside(null, 'quadriceps')).toBe('');
});

test('the medical word and abbreviations are told from plain words', () => {
	const found = ['quadriceps', 'Quadriceps', 'QF', 'QFs', 'quads', 'qf', 'thigh', 'quadriceps muscle'].map(
		(words) => specialName(quadriceps, words) ?? '',
	);
	expect(found).toEqual(['quadriceps', 'quadriceps', 'QF', 'QF', '', '', '', '']);
});

test('a word to explain is found whole, in any case, outside quotation marks', () => {
	const found = (text: string) => unexplainedIn(quadriceps, text);
	expect(found('Quadriceps strength')).toBe('Quadriceps');
	expect(found('the QF-2 scale')).toBe('QF-2');
	expect(found('the QFX, the quadricepsy, sub-quadriceps')).toBeUndefined();
	expect(found('some say “quadriceps”')).toBeUndefined();
	expect(found('the front thigh muscles')).toBeUndefined();
	expect(unexplainedIn({ ...quadriceps, mustExplain: ['quad set'] }, 'two quad sets of quadriceps')).toBe('quad sets');
	expect(unexplainedIn({ ...quadriceps, mustExplain: [] }, 'quadriceps')).toBeUndefined();
	expect(unexplainedIn({ ...quadriceps, medical: null }, 'front thigh muscles')).toBe('front thigh muscles');
	expect(unexplainedIn({ ...quadriceps, medical: null, gloss: null }, 'front thigh muscles')).toBeUndefined();
});

test('a note shows other names where they fit a line', () => {
	expect(shortNames(quadriceps)).toEqual(['quads', 'thigh muscle', 'QF', 'QF-2']);
	expect(shortNames({ ...quadriceps, otherNames: ['x'.repeat(61)] })).toEqual([]);
});
