import { expect, test } from 'vitest';
import { listedWords } from '../../src/article/word-list.ts';

const found = (text: string, kind: 'frightening' | 'vague') =>
	listedWords(text)
		.filter((word) => word.kind === kind)
		.map(({ words }) => words);

test.each([
	['This is Wear and Tear.', ['Wear and Tear']],
	['It is wear-and-tear, a worn-out knee.', ['wear-and-tear', 'worn-out knee']],
	['Your cartilage is worn.', ['cartilage is worn']],
	['A mal-tracking kneecap is maltracking.', ['mal-tracking', 'maltracking']],
	['It is bone on bone, it grinds and crumbles.', ['bone on bone', 'grinds', 'crumbles']],
	['Damaged, degenerated, weakened.', ['Damaged', 'degenerated', 'weakened']],
	['An imbalance, a dysfunction, a misaligned knee.', ['imbalance', 'dysfunction', 'misaligned']],
	['The arch collapses and the joint is unstable.', ['collapses', 'unstable']],
	['People suffer from lazy glutes.', ['suffer', 'lazy']],
])('%s frightens', (text, words) => expect(found(text, 'frightening')).toEqual(words));

test.each([
	'Insoles were worn for six weeks.',
	'It cannot make a weak study strong, nor weak evidence firm.',
	'Some call it "maltracking" or “bone on bone”.',
	'Stand on an unstable surface.',
	'A weekend week, a weakfish-free week.',
	'It has a normal shape and keeps its line.',
	'Track your steps.',
])('%s does not frighten', (text) => expect(found(text, 'frightening')).toEqual([]));

test.each([
	['Studies show that it helps.', ['Studies show']],
	['Recent research suggests so.', ['Recent research suggests']],
	['Many experts and several studies agree.', ['Many experts', 'several studies']],
	['It is clinically proven, a breakthrough.', ['clinically proven', 'breakthrough']],
	['The gain was statistically significant.', ['statistically significant']],
	['As we all know, it works.', ['As we all know']],
])('%s is vague', (text, words) => expect(found(text, 'vague')).toEqual(words));

test.each(['Studies show what happened to groups.', 'No test proves it.', 'Most studies were read as summaries.'])(
	'%s is exact',
	(text) => expect(found(text, 'vague')).toEqual([]),
);

test('each finding stands where it says, says why, and holds a better wording', () => {
	const text = 'It is “weak”, they say, but weak hips and a  wearing away are no  bone on bone.';
	const all = listedWords(text);
	expect(all.map(({ words }) => words)).toEqual(['weak', 'wearing away', 'bone on bone']);
	for (const { words, at, why, instead } of all) {
		expect(text.slice(at, at + words.length)).toBe(words);
		expect(why).toMatch(/\.$/);
		expect(instead).toMatch(/^(Write|Name|Say)\b.*\.$/);
	}
});

test('a word is found whatever its case, its place in the text and the space inside it', () => {
	for (const text of ['bone on bone', 'BONE ON BONE', 'Bone  on\nbone']) {
		expect(found(`${text}.`, 'frightening')).toEqual([text]);
		expect(found(`So it is ${text}, they say.`, 'frightening')).toEqual([text]);
	}
});
