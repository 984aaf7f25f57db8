import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { markdownPage } from '../../src/search/markdown-page.ts';
import { listItem } from '../../src/search/markdown.ts';

const page = (main: string) =>
	markdownPage(`<body><main>${main}</main></body>`, 'https://a.example/articles/knee/').text;

test('a page becomes Markdown with headings, folds, lists, tables, citations and pictures', () => {
	const html = `<body><header>Menu</header><main><nav class="crumbs"><a href="/">Home</a></nav><h1>Why?</h1>
		<p class="lead">It&nbsp;helps &amp; eases.<span class="cite"><a class="cite-link" href="#r">2</a><button></button></span>
		<span popover>A <b>note</b></span> In <button class="num" popovertarget="n">60</button>&#8288; minutes.</p>
		<ul><li><p>One</p><ol><li>Nested</li></ol></li><li>Two<br>three</li></ul>
		<ul role="list"><li><h3><a href="/exercises/squat/">Squat</a></h3><p>Trains.</p></li></ul>
		<figure><svg role="img" aria-label="A knee."><text>no</text></svg><figcaption>Drawn to help.</figcaption></figure>
		<img src="/m.svg" alt="Muscles [two]."><dl><div><dt>Dose</dt><dd>3 sets</dd></div></dl>
		<table><thead><tr><th>Step</th><th>Dose</th></tr></thead><tbody><tr><th><p>Walk</p><p>Run</p></th><td>1 | 2</td></tr><tr><td colspan="2"><span aria-hidden="true">?</span> <span class="visually-hidden">not known</span></td></tr></tbody></table>
		<details><summary>Sources (1)</summary><p>Read <em>it</em> <a href="https://doi.org/10.1/a(b)">here</a><span aria-hidden="true">·</span><a href="#up">there</a>.</p></details>
		<details><summary><h2>More</h2></summary><blockquote><p>Said</p></blockquote></details>
		<form><label>Search <input></label></form><p hidden>no</p><button>Press</button></main>
		<footer><nav>All</nav><p><strong>Not reviewed.</strong></p><p class="address">https://a.example/</p></footer></body>`;
	const { text, foot } = markdownPage(html, 'https://a.example/articles/knee/');
	expect(text).toMatchInlineSnapshot(`
		"# Why?

		It helps & eases.[2] In 60 minutes.

		- One
		  1. Nested
		- Two\\
		  three

		### [Squat](https://a.example/exercises/squat/)

		Trains.

		[Picture: A knee.]

		Drawn to help.

		![Muscles \\[two\\].](https://a.example/m.svg)

		- **Dose:** 3 sets

		| Step | Dose |
		| --- | --- |
		| Walk; Run | 1 \\| 2 |
		| not known |  |

		**Sources (1)**

		Read *it* [here](https://doi.org/10.1/a%28b%29)·there.

		## More

		> Said"
	`);
	expect(foot).toBe('**Not reviewed.**');
});

test('signs that mean something to Markdown are read back as they stand on the page', () => {
	const texts = [
		'P < 0.05, 3 * 4 * 5, a_b and _c_, [1](x), `d`, ~~e~~, <b>, &amp;amp;, 100% # | back\\slash',
		'1. not a list',
		'12) nor this',
		'- nor this',
		'# no heading',
		'> no quotation',
		'+ 5 degrees',
	];
	for (const text of texts) {
		const html = text.replace(/&(?!amp;)/g, '&amp;').replace(/</g, '&lt;');
		const tree = markdownToMdast(page(`<p>${html}</p>`)) as { children: { type: string; children: unknown[] }[] };
		expect(
			tree.children.map(({ type }) => type),
			text,
		).toEqual(['paragraph']);
		expect(tree.children[0]?.children, text).toMatchObject([
			{ type: 'text', value: text.replace('&amp;amp;', '&amp;') },
		]);
	}
});

test('a line of a list names a page, where it is and what it holds', () => {
	expect(listItem({ name: 'Squat [low]', href: 'https://a.example/', note: 'Trains the thigh.' })).toBe(
		'- [Squat \\[low\\]](https://a.example/): Trains the thigh.',
	);
});
