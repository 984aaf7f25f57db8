import type { CslItem, CslName } from '../../src/citation/csl.ts';

/**
 * Reads RIS as its specification describes it: two signs of a tag, two spaces, a dash, a space, the text; TY begins a record
 * and ER ends it. A line without a tag continues the field before it. It knows nothing of the writer.
 */
export function readRis(text: string): Partial<CslItem>[] {
	const records: Field[][] = [];
	let fields: Field[] | undefined;
	for (const line of text.split('\r\n')) {
		const [, tag, value = ''] = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/.exec(line) ?? [];
		if (tag === undefined) {
			const last = fields?.at(-1);
			if (line.trim() === '') continue;
			if (!last) throw new Error(`A line stands outside every record: "${line}".`);
			last[1] += ` ${line.trim()}`;
		} else if (tag === 'TY') {
			if (fields) throw new Error('A record begins before the one before it has ended.');
			fields = [[tag, value]];
		} else if (!fields) {
			throw new Error(`${tag} stands outside every record.`);
		} else if (tag === 'ER') {
			records.push(fields);
			fields = undefined;
		} else {
			fields.push([tag, value]);
		}
	}
	if (fields) throw new Error('The last record has no end.');
	return records.map(itemOf);
}

type Field = [tag: string, text: string];

const types: Readonly<Record<string, CslItem['type']>> = { JOUR: 'article-journal', RPRT: 'report', ELEC: 'webpage' };

function itemOf(fields: readonly Field[]): Partial<CslItem> {
	const one = (tag: string) => {
		const all = fields.filter(([name]) => name === tag);
		if (all.length > 1) throw new Error(`${tag} stands ${all.length} times.`);
		return all[0]?.[1];
	};
	const pages = [one('SP'), one('EP')].filter((page) => page !== undefined);
	const found = {
		type: types[one('TY') ?? ''],
		title: one('TI'),
		author: fields.filter(([tag]) => tag === 'AU').map(([, text]) => nameOf(text)),
		issued: { 'date-parts': [[Number(one('PY'))]] },
		'container-title': one('T2'),
		'container-title-short': one('J2'),
		publisher: one('PB'),
		volume: one('VL'),
		issue: one('IS'),
		page: pages.length === 0 ? undefined : pages.join('-'),
		DOI: one('DO'),
		PMID: one('AN'),
		PMCID: one('C2'),
		URL: one('UR'),
	};
	return found as Partial<CslItem>;
}

/** "Family, Given, Suffix"; a text without a comma is a group. */
function nameOf(text: string): CslName {
	const [family = '', given, suffix] = text.split(', ');
	if (given === undefined) return { literal: text };
	return { family, given, ...(suffix === undefined ? {} : { suffix }) };
}
