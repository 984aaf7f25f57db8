import { expect, test } from 'vitest';
import { parseMdx } from '../../src/article/mdx.ts';
import { readProse, targetOf } from '../../src/article/mentions.ts';
import { ratesCertainty, wordCount } from '../../src/article/words.ts';

const mdx = `---
id: x
---

## Does it help?

Pain fell by <Num of="a-2020#pain, points" /> in one trial.<Cite study="a-2020" /> A second
trial<Cite study="b-2021" /> agreed, e.g. on stairs.<Cite study="a-2020" /> Try the
[bridge](/exercises/bridge/) or a <Term id="patella">kneecap</Term> chart.

<Exercises ids="clamshell, squat" />

<ForClinicians>

Mean difference <Num of="a-2020#pain" />.<Cite study="c-2022" /> {/* Not read. */}

<Says claim="hips-help" /> So 3 of them<Cite study="a-2020" /><Cite study="b-2021" /><Cite study="a-2020" /> say.
It took <Num of="programme:six-weeks, weeks" /> weeks, {46} days.

~~~
export
~~~

</ForClinicians>
`;
const parsed = parseMdx(mdx);
if ('problem' in parsed) throw new Error(parsed.problem.message);
const prose = readProse(
	parsed.tree,
	(component) => ({ Num: '1.5', Says: 'Hip exercise may help.' })[component.name] ?? '',
);

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
		'17 link claim hips-help',
		'17 cite study a-2020',
		'17 cite study b-2021',
		'17 cite study a-2020',
		'18 num programme six-weeks',
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
		['a-2020', 3, 'So 3 of them say.'],
		['b-2021', 2, 'So 3 of them say.'],
		['a-2020', 4, 'So 3 of them say.'],
	]);
});

test('sentences inside the clinician layer are not for patients', () => {
	expect(prose.sentences.filter((sentence) => !sentence.plain).map((sentence) => sentence.text)).toEqual([
		'Mean difference 1.5.',
		'Hip exercise may help.',
		'So 3 of them say.',
		'It took 1.5 weeks, days.',
	]);
});

test('what was typed is told from what a record says', () => {
	expect(prose.sentences.map((sentence) => sentence.typed.replace(/\s+/g, ' ').trim())).toEqual([
		'Pain fell by \uFFFC in one trial.',
		'A second trial agreed, e.g. on stairs.',
		'Try the bridge or a kneecap chart.',
		'Mean difference \uFFFC.',
		'\uFFFC',
		'So 3 of them say.',
		'It took \uFFFC weeks, days.',
	]);
});

test('a sentence counts each study it cites once', () => {
	expect(prose.sentences.map(({ cited }) => cited)).toEqual([1, 2, 0, 1, 0, 2, 0]);
});

const glossed = parseMdx(`## A <Term id="tendon">tendon</Term>

The <Term id="quadriceps">quadriceps</Term> pulls. <Term id="patella">Kneecap</Term> and [cartilage](/claims/a/), "VMO".

<ForClinicians>

The <Term id="quadriceps">quadriceps</Term>.

</ForClinicians>
`);
if ('problem' in glossed) throw new Error(glossed.problem.message);
const explained = readProse(glossed.tree, ({ attributes }) =>
	attributes['id'] === 'patella' ? '' : 'front thigh muscles',
);

test('a gloss stands in the sentence of the plain layer, not in a heading and not for clinicians', () => {
	expect(explained.headings.map(({ text }) => text)).toEqual(['A tendon']);
	expect(explained.sentences.map(({ text }) => text)).toEqual([
		'The quadriceps (front thigh muscles) pulls.',
		'Kneecap and cartilage, "VMO".',
		'The quadriceps.',
	]);
	expect(explained.mentions.flatMap(({ shown }) => shown ?? [])).toEqual([
		{ words: 'tendon', gloss: '', plain: false },
		{ words: 'quadriceps', gloss: 'front thigh muscles', plain: true },
		{ words: 'Kneecap', gloss: '', plain: true },
		{ words: 'quadriceps', gloss: '', plain: false },
	]);
});

test('a gloss is not typed, and words inside a term or a link are marked', () => {
	expect(explained.sentences.map(({ typed }) => typed.trim())).toEqual([
		'The quadriceps\uFFFC pulls.',
		'Kneecap and cartilage, "VMO".',
		'The quadriceps.',
	]);
	expect(explained.sentences.map(({ unmarked }) => unmarked.trim())).toEqual([
		'The \uFFFC\uFFFC pulls.',
		'\uFFFC and \uFFFC, "VMO".',
		'The \uFFFC.',
	]);
	expect(explained.sentences.map(({ terms }) => terms)).toEqual([['quadriceps'], ['patella'], ['quadriceps']]);
});

test('code is found with its line, and a comment is none', () => {
	expect(prose.code).toEqual([
		{ text: '{46}', line: 18 },
		{ text: 'export', line: 20 },
	]);
});

test('a number may be asked of any record', () => {
	const asked = prose.components.filter(({ name }) => name === 'Num').map(({ attributes }) => attributes['of']);
	expect(asked).toEqual(['a-2020#pain, points', 'a-2020#pain', 'programme:six-weeks, weeks']);
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

test('words that rate certainty are found in our own voice', () => {
	const anywhere = [
		'Hips probably help.',
		'It is likely to help.',
		'Low-certainty trials say so.',
		'We are very uncertain.',
	];
	expect(anywhere.map((text) => ratesCertainty(text, false))).toEqual([
		'probably',
		'likely',
		'Low-certainty',
		'very uncertain',
	]);
	expect(ratesCertainty('The certainty is low.', false)).toBe('certainty is low');
	expect(
		ratesCertainty('One is as likely as the other, and runners are more likely to have it.', false),
	).toBeUndefined();
	expect(ratesCertainty('The likely range is wide.', false)).toBeUndefined();
	expect(ratesCertainty('They call it "probably harmless".', false)).toBeUndefined();
	expect(ratesCertainty('You may stop. It might hurt.', false)).toBeUndefined();
	expect(ratesCertainty('Hips may help.', true)).toBe('may');
	expect(ratesCertainty('“It may help”, they wrote.', true)).toBeUndefined();
	expect(ratesCertainty('Perhaps hips help.', true)).toBe('Perhaps');
	expect(ratesCertainty('The trial began in May.', true)).toBeUndefined();
});

test('a picture of shares asks for each of them, and its words are sentences of ours', () => {
	const picture = parseMdx(
		'<OutOf100 of="a-2020#better, hip, percent | a-2020#better, knee, percent" what="felt better" who="with hips | with knees" />\n',
	);
	if ('problem' in picture) throw new Error(picture.problem.message);
	const { mentions, sentences } = readProse(picture.tree, () => '');
	expect(mentions.map(({ how, id, outcome }) => `${how} ${id} ${outcome ?? ''}`)).toEqual([
		'num a-2020 better',
		'num a-2020 better',
	]);
	expect(sentences.map(({ text, typed, plain }) => [text, typed, plain])).toEqual([
		['felt better', 'felt better', true],
		['with hips', 'with hips', true],
		['with knees', 'with knees', true],
	]);
});
