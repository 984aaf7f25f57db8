import type { CslItem, CslName } from '../../src/citation/csl.ts';

/**
 * Reads PubMed's MEDLINE format as its help describes it: a tag of up to four letters, "- ", the text; further lines are
 * indented; an empty line ends a record. It knows nothing of the writer.
 */
export function readNbib(text: string): Partial<CslItem>[] {
	return text
		.trimEnd()
		.split('\n\n')
		.map((record) => itemOf(fieldsOf(record)));
}

type Field = [tag: string, text: string];

const types: Readonly<Record<string, CslItem['type']>> = {
	'Journal Article': 'article-journal',
	'Technical Report': 'report',
};

function fieldsOf(record: string): Field[] {
	const fields: Field[] = [];
	for (const line of record.split('\n')) {
		const [, tag, text] = /^([A-Z]{2,4}) {0,2}- ?(.*)$/.exec(line) ?? [];
		const last = fields.at(-1);
		if (tag !== undefined) fields.push([tag, text ?? '']);
		else if (last) last[1] += ` ${line.trim()}`;
	}
	return fields;
}

function itemOf(fields: readonly Field[]): Partial<CslItem> {
	const all = (tag: string) => fields.filter(([name]) => name === tag).map(([, text]) => text);
	const one = (tag: string) => all(tag)[0] || undefined;
	const doi = all('AID').find((id) => id.endsWith(' [doi]'));
	const found = {
		type: types[one('PT') ?? ''],
		title: one('TI'),
		author: fields.flatMap(([tag, text]) => (tag === 'FAU' ? [person(text)] : tag === 'CN' ? [{ literal: text }] : [])),
		'container-title': one('JT') ?? one('PB'),
		'container-title-short': one('TA'),
		issued: { 'date-parts': [[Number(one('DP'))]] },
		volume: one('VI'),
		issue: one('IP'),
		page: one('PG'),
		PMID: one('PMID'),
		PMCID: one('PMC'),
		DOI: doi?.replace(' [doi]', ''),
		URL: all('LID').find((id) => id.startsWith('http')),
	};
	return found as Partial<CslItem>;
}

function person(text: string): CslName {
	const [family = '', given = '', suffix] = text.split(', ');
	return { family, given, ...(suffix === undefined ? {} : { suffix }) };
}
