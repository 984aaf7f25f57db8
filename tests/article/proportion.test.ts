import { expect, test } from 'vitest';
import { proportionsIn } from '../../src/article/proportion.ts';

const told = (text: string) =>
	proportionsIn(text).map((one) => `${one.told}: ${one.words}${one.of === undefined ? '' : ` (${one.of})`}`);

test.each([
	['1 in 5 women have it.', ['one in: 1 in 5 (5)']],
	['One in every ten had it.', ['one in: One in every ten (10)']],
	['A third of them got better.', ['fraction: A third of them']],
	['Two thirds of the young runners stopped.', ['fraction: Two thirds of the young runners']],
	['40% to 57% of the people had it.', ['percent: 40% to 57%']],
	['Of runners, 35% felt less.', ['percent: 35%']],
	['The arm rose by 20% and 40% of women felt it.', ['percent: 40%']],
	['2 out of 10 people stopped.', ['out of: 2 out of 10 (10)']],
	['12 out of 80 stopped.', ['out of: 12 out of 80 (80)']],
	['43 out of 100 got better.', ['out of: 43 out of 100 (100)']],
	['10 of 1,759 against 36 of 743.', ['count: 10 of 1,759 (1759)', 'count: 36 of 743 (743)']],
])('%s tells a share of people', (text, expected) => expect(told(text)).toEqual(expected));

test.each([
	'Pain was 3 out of 10.',
	'It fell by 1.5 points out of 10 in one trial.',
	'It rose by 14% to 20%.',
	'Take 7.5 to 10% more steps.',
	'They did 20% of the exercise time, the others 35%.',
	'The difference was 1.5 (95% CI 0.8 to 2.3), I² 84%.',
	'Do 3 in 2 weeks.',
	'Hansen 2023 in nine men.',
	'Do 3 sets of 10.',
	'None of 38 trials said so.',
	'A third group rested, and a tenth more steps helped.',
])('%s tells none', (text) => expect(told(text)).toEqual([]));

test('each share stands where it says, and a sentence before it changes nothing', () => {
	for (const text of ['1 in 5 women have it.', 'Of runners, 35% felt less, 12 of 60.']) {
		for (const { words, at } of proportionsIn(text)) expect(text.slice(at, at + words.length)).toBe(words);
		expect(told(`They moved. ${text}`)).toEqual(told(text));
	}
});
