import { lastingUrl, longDate } from './ama.ts';
import { pagesOf, type CslDate, type CslItem } from './csl.ts';
import { nameWithStops } from './names.ts';
import { italic, roman, sentence, stopAfter, type Run, type StyledText } from './styled-text.ts';

/**
 * A reference in APA style (7th edition, chapter 9): up to twenty authors, else nineteen, an ellipsis and the last; DOI as
 * an address. Titles stay as printed: which words are names, and keep their capitals, a program cannot tell.
 */
export function apa(item: CslItem): StyledText {
	const head = roman(`${sentence(authorsOf(item))} (${dateOf(item.issued)}). `);
	const url = item.DOI === undefined ? lastingUrl(item) : `https://doi.org/${item.DOI}`;
	const link = url === undefined ? [] : [roman(` ${retrieved(item)}${url}`)];
	if (item.type === 'article-journal') return [head, roman(`${sentence(item.title)} `), ...journalOf(item), ...link];
	return [head, italic(item.title), roman(`${stopAfter(item.title)}${publisherOf(item)}`), ...link];
}

function authorsOf(item: CslItem): string {
	const names = item.author.map(nameWithStops);
	const last = names.at(-1) ?? '';
	if (names.length > 20) return `${names.slice(0, 19).join(', ')}, . . . ${last}`;
	return names.length < 2 ? last : `${names.slice(0, -1).join(', ')}, & ${last}`;
}

/** "Journal, 12(3), 101–110." with journal and volume in italics. */
function journalOf(item: CslItem): Run[] {
	const issue = item.issue === undefined ? '' : `(${item.issue})`;
	const pages = pagesText(item);
	const hasVolume = item.volume !== undefined;
	const journal = item['container-title'] ?? '';
	return [
		italic(journal),
		...(hasVolume || issue !== '' ? [roman(', ')] : []),
		...(item.volume === undefined ? [] : [italic(item.volume)]),
		roman(`${issue}${pages === '' ? '' : `, ${pages}`}.`),
	];
}

/** "101–110", "Article e1234", or the one number that is known. */
function pagesText(item: CslItem): string {
	const { first, last } = pagesOf(item);
	if (first === undefined) return '';
	if (last !== undefined) return `${first}–${last}`;
	return /^[A-Za-z]+\d+$/.test(first) ? `Article ${first}` : first;
}

/** Publisher or site, unless it is the author. */
function publisherOf(item: CslItem): string {
	const publisher = item.publisher ?? item['container-title'] ?? '';
	const isAuthor = item.author.some((author) => 'literal' in author && author.literal === publisher);
	return publisher === '' || isAuthor ? '' : ` ${sentence(publisher)}`;
}

function retrieved(item: CslItem): string {
	return item.accessed ? `Retrieved ${longDate(item.accessed)}, from ` : '';
}

/** "2026, November 21", a year, or "n.d." */
function dateOf(date: CslDate | undefined): string {
	if (date === undefined) return 'n.d.';
	const [year, , day] = date['date-parts'][0];
	return day === undefined ? String(year) : `${year}, ${longDate(date).replace(/,.*/, '')}`;
}
