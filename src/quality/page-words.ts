import type { Article } from '../article/article.ts';
import type { Prose } from '../article/mentions.ts';
import { formatDay } from '../evidence/day.ts';
import { fingerprint } from '../evidence/reading.ts';

/** An article as far as a reader's rating depends on it; numbers are filled in. */
export interface RatedPage {
	data: Article;
	prose: Prose;
}

/**
 * Fingerprint of an article's own words: title, answer, dates, headings, sentences, and what it shows of other records. A
 * changed word gives another one, so that the board can say that the page has changed since it was rated. Words around
 * the article, such as the footer, are not in it.
 */
export function pageFingerprint({ data, prose }: RatedPage): string {
	const { title, answer, published, changed, reviewed } = data;
	return fingerprint([
		title,
		answer,
		[published, changed, ...(reviewed ? [reviewed.on] : [])].map(formatDay),
		reviewed?.by ?? null,
		prose.headings.map(({ depth, text }) => [depth, text]),
		prose.sentences.map(({ text, plain }) => [text, plain]),
		prose.components.map(({ name, attributes }) => [name, attributes]),
	]);
}

/** Text without the marks a reading copy puts before headings and list items. */
function withoutMarks(text: string): string {
	return text.replace(/^ *(?:- )?#+ /gm, '').replace(/^ *- /gm, '');
}

/** Words without white space, marks of citations ("[3]") and of a reading copy, so that a quotation can be looked up. */
export function bareWords(text: string): string {
	return withoutMarks(text)
		.replace(/\[\d+\]/g, '')
		.replace(/[“”„]/g, '"')
		.replace(/[‘’]/g, "'")
		.replace(/[\s|\u00AD\u200B\u2060]+/g, '');
}

/** Where on the page a quotation stands: the heading above it, `undefined` at the top. */
export interface Place {
	heading: string | undefined;
}

/** The place of a quotation in an article's own words, or `undefined` where it is not found among them. */
export function placeOf(quote: string, { data, prose }: RatedPage): Place | undefined {
	const wanted = bareWords(quote);
	if (wanted === '') return undefined;
	if (bareWords([data.title, ...data.answer].join(' ')).includes(wanted)) return { heading: undefined };
	const parts = [...prose.headings, ...prose.sentences]
		.map(({ text, line }) => ({ bare: bareWords(text), line }))
		.sort((a, b) => a.line - b.line);
	const at = parts
		.map(({ bare }) => bare)
		.join('')
		.indexOf(wanted);
	if (at < 0) return undefined;
	let end = 0;
	const line = parts.find(({ bare }) => (end += bare.length) > at)?.line ?? 0;
	return { heading: prose.headings.filter((heading) => heading.line <= line).at(-1)?.text };
}

/** Numbers in digits and words, marks of citations, ends of lines and cells. */
const breaks =
	/\s*(?:\[\d+\]|\S*\d\S*|\||\n|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)\s*/i;

/**
 * The longest run of a quotation without numbers and marks, at most twelve words, percent-encoded for a text fragment
 * (WICG Scroll to Text Fragment): numbers are buttons on the page, where browsers find no text.
 */
export function textFragment(quote: string): string {
	const runs = withoutMarks(quote)
		.split(breaks)
		.map((run) => run.trim());
	const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
	const words = longest
		.split(/\s+/)
		.slice(0, 12)
		.join(' ')
		.replace(/[.,;:?]$/, '');
	return words === '' ? '' : `:~:text=${encodeURIComponent(words).replace(/-/g, '%2D')}`;
}
