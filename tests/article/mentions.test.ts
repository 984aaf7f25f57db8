import { expect, test } from 'vitest';
import { parseMdx } from '../../src/article/mdx.ts';
import { readProse, targetOf } from '../../src/article/mentions.ts';
import { isFrightening, wordCount } from '../../src/article/words.ts';

const mdx = `---
id: x
---

## Does it help?

Pain fell by <Num of="a-2020#pain" unit="points" /> in one trial.<Cite study="a-2020" /> A second
trial<Cite study="b-2021" /> agreed, e.g. on stairs.<Cite study="a-2020" /> Try the
[bridge](/exercises/bridge/) or a <Term id="patella">kneecap</Term> chart.

<Exercises ids="clamshell, squat" />

<ForClinicians>

Mean difference <Num of="a-2020#pain" />.<Cite study="c-2022" />

</ForClinicians>
`;
const parsed = parseMdx(mdx);
if ('problem' in parsed) throw new Error(parsed.problem.message);
const prose = readProse(parsed.tree, (component) => (component.name === 'Num' ? '1.5' : ''));

test('mentions come in order, with the line they stand on', () => {
	expect(prose.mentions.map(({ kind, id, how, line }) => `${line} ${how} ${kind} ${id}`)).toEqual([
		'7 num study a-2020',
		'7 cite study a-2020',
		'8 cite study b-2021',
		'8 cite study a-2020',
		'9 link exercise bridge',
		'9 term term patella',
		'11 card exercise clamshell',
		'11 card exercise squat',
		'15 num study a-2020',
		'15 cite study c-2022',
	]);
});

test('each citation knows its sentence and which occurrence it is', () => {
	const cites = prose.mentions
		.filter((mention) => mention.how === 'cite')
		.map(({ id, nth, sentence }) => [id, nth, sentence]);
	expect(cites).toEqual([
		['a-2020', 1, 'Pain fell by 1.5 in one trial.'],
		['b-2021', 1, 'A second trial agreed, e.g. on stairs.'],
		['a-2020', 2, 'A second trial agreed, e.g. on stairs.'],
		['c-2022', 1, 'Mean difference 1.5.'],
	]);
});

test('sentences inside the clinician layer are not for patients', () => {
	expect(prose.sentences.filter((sentence) => !sentence.plain).map((sentence) => sentence.text)).toEqual([
		'Mean difference 1.5.',
	]);
});

test('an address leads to a record only when it is whole', () => {
	expect(targetOf('/exercises/bridge/')).toEqual({ kind: 'exercise', id: 'bridge' });
	expect(targetOf('/articles/why/#part')).toEqual({ kind: 'article', id: 'why' });
	expect(targetOf('/glossary/#patella')).toEqual({ kind: 'term', id: 'patella' });
	expect(['/exercises/bridge', '/exercises/', '/about/', '/glossary/'].map(targetOf)).toEqual([
		undefined,
		undefined,
		undefined,
		undefined,
	]);
});

test('words are counted as a reader counts them', () => {
	expect(wordCount('Pain fell by 1.5 points (0.8 to 2.3).')).toBe(8);
	expect(wordCount('a 12-week trial – in 200 people')).toBe(6);
	expect(wordCount(' · ')).toBe(0);
});

test('words that frighten are found in our own voice only', () => {
	expect(isFrightening('This is Wear and Tear.')).toBe('Wear and Tear');
	expect(isFrightening('Some call it "maltracking".')).toBeUndefined();
	expect(isFrightening('The kneecap grinds coffee.')).toBeUndefined();
});
