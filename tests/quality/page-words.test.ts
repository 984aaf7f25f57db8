import { expect, test } from 'vitest';
import { link } from '../../src/graph.ts';
import { readContent } from '../../src/files.ts';
import { pageFingerprint, placeOf, textFragment } from '../../src/quality/page-words.ts';
import { strayQuotes } from '../../src/quality/quotes.ts';
import { readingCopy } from '../../src/quality/reading-copy.ts';
import { article, articleText, contentFolder, mdx, soundFiles } from '../records.ts';
import { rating } from './ratings.ts';

function page(changes: Record<string, unknown> = {}, body = articleText) {
	const files = soundFiles({ 'content/articles/why-hips.mdx': mdx(article(changes), body) });
	const entry = link(readContent(contentFolder(files))).articles.get('why-hips');
	if (!entry) throw new Error('The fixture has no article.');
	return entry;
}

test('a fingerprint changes with a word, a number, a date or a card, and not with white space', () => {
	const now = pageFingerprint(page());
	expect(now).toMatch(/^[0-9a-f]{8}$/);
	expect(pageFingerprint(page())).toBe(now);
	expect(pageFingerprint(page({}, articleText.replace('Your <', 'Your\n<')))).toBe(now);
	const others = [
		page({ answer: ['Because it may help.'] }),
		page({ changed: '2026-11-22' }),
		page({}, articleText.replace('is safe', 'is sound')),
		page({}, articleText.replace('#pain, points', '#pain')),
		page({}, articleText.replace('<RedFlags />', '')),
		page({}, articleText.replace('Does it help', 'Will it help')),
	].map(pageFingerprint);
	expect(new Set([now, ...others]).size).toBe(others.length + 1);
});

test('a quotation is found by its words, under the heading it stands below', () => {
	const entry = page({}, `Before.\n\n${articleText}\n## Then?\n\nOne more try.\n`);
	expect(placeOf('Pain fell by  1.5 points out of 10 in one trial.[1] Your kneecap is safe.', entry)).toEqual({
		heading: 'Does it help?',
	});
	expect(placeOf('## Then?\n- One more try.', entry)).toEqual({ heading: 'Then?' });
	expect(placeOf('One more try.', entry)).toEqual({ heading: 'Then?' });
	expect(placeOf('Then?', entry)).toEqual({ heading: 'Then?' });
	expect(placeOf('Before.', entry)).toEqual({ heading: undefined });
	expect(placeOf('Because it helps.', entry)).toEqual({ heading: undefined });
	expect(placeOf('No clinician has reviewed this site yet.', entry)).toBe(undefined);
	expect(placeOf(' ', entry)).toBe(undefined);
});

test('a text fragment takes the longest run without numbers', () => {
	expect(textFragment('Pain fell by 1.5 points out of 10 in one well-run trial, with care.')).toBe(
		':~:text=well%2Drun%20trial%2C%20with%20care',
	);
	expect(textFragment('- The trial was small, with ten runners in each group.[3]')).toBe(
		':~:text=The%20trial%20was%20small%2C%20with',
	);
	expect(textFragment('First | Walk briskly on the flat')).toBe(':~:text=Walk%20briskly%20on%20the%20flat');
	expect(textFragment('60 of 75')).toBe(':~:text=of');
	expect(textFragment('7')).toBe('');
});

test('a reading copy holds what a reader sees', () => {
	const html = `<body><header>Menu</header><main><h1>Why?</h1><p class="lead">It&nbsp;helps &amp; eases.<span class="cite"><a class="cite-link" href="#r">2</a><button></button></span>
		<span popover>A <b>note</b></span> In <button class="num">60</button>&#8288; minutes.</p>
		<ul><li><p>One</p></li><li>Two<br>three</li><li><h3>Card</h3></li></ul><img src="a.svg" alt="A knee, bent."><div role="img" aria-label="Dots: 3 of 4"><p>no</p><svg><text>no</text></svg></div>
		<table><tr><th>Step</th><td>Walk</td></tr></table><details><summary>More</summary><p>Within</p></details>
		<script>no</script><p hidden>no</p><i class="visually-hidden">no</i><!-- no --></main><footer><p>End</p></footer></body>`;
	expect(readingCopy(html)).toMatchInlineSnapshot(`
		"# Why?
		It helps & eases.[2] In 60 minutes.
		- One
		- Two
		three

		### Card
		[Picture: A knee, bent.]
		[Picture: Dots: 3 of 4]
		Step | Walk
		More
		Within
		End"
	`);
});

test('a quotation that the page does not hold is named with its item', () => {
	const one = rating({
		discern: { 4: { score: 5, quote: 'Another sentence.' } },
		jama: { currency: { met: true, quote: '## Dates\n- published [2] 21 November' } },
	});
	expect(strayQuotes(one, 'Because it helps.\n\n## Dates\n- published 21 November | today')).toEqual([
		{ reader: 'a', item: 'discern 4', quote: 'Another sentence.' },
	]);
});
