import { expect, test } from 'vitest';
import { passiveIn, passives } from '../../src/article/passive.ts';
import { definedWords, readingGrade } from '../../src/article/reading-grade.ts';

const at = (...texts: string[]) => texts.map((text, i) => ({ text, line: i + 1 }));

test('the grade is that of Flesch and Kincaid, counted by hand', () => {
	// 6 words in 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59.
	expect(readingGrade(at('The cat sat on the mat.')).grade).toBeCloseTo(-1.45, 10);
	// 5 + 8 = 13 words in 2 sentences; syllables: 1+1+1+1+1 = 5, 1+3+1+1+1+1+2+1 = 11.
	const two = at('Bend your knees a bit.', 'Good exercise helps the hip and kneecap heal.');
	expect(readingGrade(two)).toMatchObject({ sentences: 2, words: 13, longest: 8 });
	expect(readingGrade(two).grade).toBeCloseTo(0.39 * (13 / 2) + 11.8 * (16 / 13) - 15.59, 10);
	expect(readingGrade([]).grade).toBe(0);
});

test('a word the page defines counts two syllables at most, other long words all of theirs', () => {
	const text = at('Patellofemoral physiotherapy helps.');
	const all = readingGrade(text).grade;
	const known = readingGrade(text, definedWords(['patellofemoral joint'])).grade;
	expect(all - known).toBeCloseTo((11.8 * (6 - 2)) / 3, 10); // pa-tel-lo-fe-mo-ral
	expect(readingGrade(at('The knee helps.'), definedWords(['knee'])).grade).toBe(
		readingGrade(at('The knee helps.')).grade,
	);
});

test('headings and cells of tables are no sentences; the colon before a list ends one', () => {
	expect(readingGrade(at('Hip exercise', 'Stop if:', 'It hurts.', 'It is “fine.”')).sentences).toBe(3);
});

test('order, marks and space do not change the grade; longer sentences and longer words raise it', () => {
	const texts = ['Walk a little each day.', 'Considerable rehabilitation improves functionality.', 'Rest well.'];
	const grade = (list: string[]) => readingGrade(at(...list)).grade;
	expect(grade([...texts].reverse())).toBeCloseTo(grade(texts), 10);
	expect(grade(texts.map((text) => ` ${text.replaceAll(' ', '  ')} `))).toBeCloseTo(grade(texts), 10);
	expect(grade([...texts, ...texts])).toBeCloseTo(grade(texts), 10);
	expect(grade(['Walk a little each day and rest well.'])).toBeGreaterThan(grade(['Walk a little.', 'Rest well.']));
	expect(readingGrade(at(...texts)).hardest.map(({ line }) => line)).toEqual([2, 1, 3]);
});

test('a passive verb is found with its adverbs, and what only looks like one is not', () => {
	const passive = [
		'The groups were compared.',
		'It is not known why.',
		'Knees are often said to click.',
		'Was it measured?',
		"It isn't shown.",
	];
	const active = [
		'You are tired.',
		'The red bed is big.',
		'It moved.',
		'They are not unchanged.',
		'It helped and found.',
	];
	expect(passive.map(passiveIn)).toEqual([
		'were compared',
		'is not known',
		'are often said',
		'Was it measured',
		"isn't shown",
	]);
	expect(active.map(passiveIn)).toEqual(active.map(() => undefined));
});

test('the passive share counts whole sentences, once each', () => {
	const { share, found } = passives(at('It was seen and was measured.', 'You walk.', 'Seen and heard', 'It helps.'));
	expect(share).toBeCloseTo(1 / 3, 10);
	expect(found.map(({ line, verb }) => `${line} ${verb}`)).toEqual(['1 was seen']);
	expect(passives([]).share).toBe(0);
});
