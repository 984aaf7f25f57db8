import { expect, test } from 'vitest';
import { fullTitle, longestTitle, shortened } from '../../src/site/title.ts';

test('a title names the site where both fit, and stands alone where they do not', () => {
	expect(fullTitle('Clamshell', 'Hip to Knee')).toBe('Clamshell · Hip to Knee');
	const long = 'Can I run with kneecap pain, and how do I get back to it?';
	expect(fullTitle(long, 'Hip to Knee')).toBe(long);
	const exact = 'x'.repeat(longestTitle - ' · Hip to Knee'.length);
	expect(fullTitle(exact, 'Hip to Knee')).toHaveLength(longestTitle);
});

test('a long text loses its subtitle, where enough stands before it', () => {
	expect(shortened('Example 2020: Hip exercise for knee pain: a systematic review and meta-analysis', 65)).toBe(
		'Example 2020: Hip exercise for knee pain',
	);
	expect(shortened('Example 2020: Short. An exercise programme for people with patellofemoral pain', 65)).toBe(
		'Example 2020: Short. An exercise programme for people…',
	);
});

test('else it is cut after a whole word that carries meaning', () => {
	const text = 'Strengthening of the hip and core versus knee muscles for the treatment of pain';
	expect(shortened(text, 65)).toBe('Strengthening of the hip and core versus knee muscles…');
	for (let longest = 20; longest < text.length; longest++) {
		const short = shortened(text, longest);
		expect(short.length).toBeLessThanOrEqual(longest);
		expect(text.startsWith(`${short.replace('…', '')} `), short).toBe(true);
		expect(short).not.toMatch(/ (of|the|and|for)…$/);
	}
	expect(shortened(text, text.length)).toBe(text);
});
