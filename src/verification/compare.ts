import type { Citation } from '../evidence/citation.ts';
import type { Difference } from './look-up.ts';
import type { Registered } from './registered.ts';

/**
 * Where our citation differs from what a registry holds. What either side does not say is no difference. Letters count,
 * without case, accents, punctuation, spaces or markup; either year, form of the journal's name and of the title may agree.
 */
export function differencesOf(citation: Citation, paper: Registered): Difference[] {
	const { authors, journal, journalAbbrev, doi, pmid, pmcid } = citation;
	const journals = [journal, journalAbbrev].flatMap((name) => (name === null ? [] : journalForms(name)));
	const rows: [Difference['part'], ours: string[], theirs: string[], shown: string | undefined][] = [
		['title', [plain(citation.title)], paper.titles.map(plainTitle), paper.titles.at(-1)],
		['authors', [plain(authors[0]?.family ?? '')], given(paper.firstAuthor).map(plain), paper.firstAuthor],
		['journal', journals, paper.journals.flatMap(journalForms), paper.journals[0]],
		['year', [String(citation.year)], paper.years.map(String), paper.years[0]?.toString()],
		['volume', given(citation.volume).map(plain), given(paper.volume).map(plain), paper.volume],
		['pages', given(citation.pages).map(fullPages), paper.pages.map(fullPages), paper.pages[0]],
		['doi', given(doi).map(lower), given(paper.doi).map(lower), paper.doi],
		['pmid', given(pmid), given(paper.pmid), paper.pmid],
		['pmcid', given(pmcid).map(lower), given(paper.pmcid).map(lower), paper.pmcid],
	];
	return rows.flatMap(([part, ours, theirs, shown]) => {
		const isSaid = ours.length > 0 && theirs.length > 0 && shown !== undefined;
		if (!isSaid || ours.some((one) => theirs.includes(one))) return [];
		return [{ part, theirs: withoutMarkup(shown) }];
	});
}

/** Whether the number leads to a paper of somebody else: neither title nor first author are ours. */
export function isAnotherPaper(differs: readonly Difference[]): boolean {
	return (['title', 'authors'] as const).every((part) => differs.some((one) => one.part === part));
}

/** The letters and digits of a text, for comparison. */
export function plain(text: string): string {
	return withoutMarkup(text)
		.replaceAll('&', ' and ')
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll('ß', 'ss')
		.replaceAll('ø', 'o')
		.replaceAll('æ', 'ae')
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/** A retracted paper is often renamed "RETRACTED ARTICLE: …". */
function plainTitle(title: string): string {
	return plain(title.replace(/^\W*(retracted|withdrawn|removed)(\s+article|\s+paper)?\s*:/i, ''));
}

/** A journal's name, and the name before what librarians add to it: "(Bristol, Avon)", ": official journal of …". */
function journalForms(name: string): string[] {
	const forms = [name, name.split(/[:(=]/)[0] ?? name].map((form) => plain(form.replace(/^\s*the\s+/i, '')));
	return forms.filter((form) => form !== '');
}

/** "273–84" → "273-284", "CPG1-95" → "cpg1-95"; an article number stays as it is. */
function fullPages(pages: string): string {
	const [, letters = '', first = '', last = ''] =
		/^([a-z]*)(\d+)[-–][a-z]*(\d+)$/i.exec(pages.replace(/\s/g, '')) ?? [];
	if (last === '') return plain(pages);
	const full = `${first.slice(0, Math.max(0, first.length - last.length))}${last}`;
	return plain(letters) + (first === full ? first : `${first}-${full}`);
}

/** Tags out, character references as the letters they name. */
function withoutMarkup(text: string): string {
	const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
	const decoded = text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
		const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
		return Number.isNaN(code)
			? (names[String(name).toLowerCase()] ?? all)
			: String.fromCodePoint(Math.min(code, 0x10ffff));
	});
	return decoded
		.replace(/<\/?[a-z][^<>]*>/gi, '')
		.replace(/\s+/g, ' ')
		.trim();
}

function given(value: string | null | undefined): string[] {
	return value == null ? [] : [value];
}

function lower(text: string): string {
	return text.toLowerCase();
}
