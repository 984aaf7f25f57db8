import { yearOf, type CslDate, type CslItem } from './csl.ts';
import { nameWithInitials } from './names.ts';
import { italic, roman, sentence, stopAfter, type StyledText } from './styled-text.ts';

/** A reference in AMA style (11th edition): up to six authors, else three and "et al". Titles stay as printed. */
export function ama(item: CslItem): StyledText {
	const link = item.DOI === undefined ? lastingUrl(item) : `doi:${item.DOI}`;
	return [...amaWithoutLink(item), ...(link === undefined ? [] : [roman(` ${link}`)])];
}

/** The same without DOI or address, for a page that links them itself. */
export function amaWithoutLink(item: CslItem): StyledText {
	const authors = roman(`${sentence(authorsOf(item))} `);
	if (item.type === 'article-journal') {
		const journal = item['container-title-short'] ?? item['container-title'] ?? '';
		return [
			authors,
			roman(`${sentence(item.title)} `),
			italic(journal),
			roman(`${stopAfter(journal)} ${placeOf(item)}.`),
		];
	}
	if (item.type === 'report') {
		const place = [item.publisher, yearOf(item)].filter((part) => part !== undefined).join('; ');
		return [authors, italic(item.title), roman(`${stopAfter(item.title)} ${place}.`)];
	}
	return [authors, roman([item.title, siteOf(item), ...datesOf(item)].filter(isKnown).map(sentence).join(' '))];
}

/** "2018;48(1):19-31" */
function placeOf(item: CslItem): string {
	const issue = item.issue === undefined ? '' : `(${item.issue})`;
	const pages = item.page === undefined ? '' : `:${item.page}`;
	const where = `${item.volume ?? ''}${issue}${pages}`.replace(/^:/, '');
	return [String(yearOf(item) ?? ''), where].filter((part) => part !== '').join(';');
}

function authorsOf(item: CslItem): string {
	const names = item.author.map(nameWithInitials);
	return (names.length > 6 ? [...names.slice(0, 3), 'et al'] : names).join(', ');
}

/** The name of the site, unless the site is the author. */
function siteOf(item: CslItem): string | undefined {
	const site = item['container-title'];
	return item.author.some((author) => 'literal' in author && author.literal === site) ? undefined : site;
}

function datesOf({ issued, 'original-date': first, accessed }: CslItem): (string | undefined)[] {
	return [
		...(first ? [`Published ${longDate(first)}`, issued && `Updated ${longDate(issued)}`] : []),
		...(issued && !first ? [`Published ${longDate(issued)}`] : []),
		accessed && `Accessed ${longDate(accessed)}`,
	];
}

/** "November 21, 2026", or the year alone. */
export function longDate({ 'date-parts': [[year, month, day]] }: CslDate): string {
	if (month === undefined || day === undefined) return String(year);
	return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(
		new Date(Date.UTC(year, month - 1, day)),
	);
}

/** An address worth printing: not a PubMed record, which is a catalogue entry and no place of publication. */
export function lastingUrl(item: CslItem): string | undefined {
	return item.URL?.startsWith('https://pubmed.ncbi.nlm.nih.gov/') ? undefined : item.URL;
}

function isKnown(part: string | undefined): part is string {
	return part !== undefined;
}
