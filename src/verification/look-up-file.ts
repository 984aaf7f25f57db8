import { stringify } from 'yaml';
import { formatDay } from '../evidence/day.ts';
import { byText } from '../issue.ts';
import type { LookUp } from './look-up.ts';

export const lookedUpFile = 'content/looked-up.yaml';

const head = `# yaml-language-server: $schema=../.astro/collections/lookedUp.schema.json
# What Crossref and PubMed said of each study, and when. "npm run verify-references" writes it; only "settled" is written by hand.
`;

/** The file of look-ups as text: by id, whatever their order, and without what is empty. */
export function lookedUpText(lookUps: Iterable<LookUp>): string {
	const studies = [...lookUps]
		.sort((a, b) => byText(a.id, b.id))
		.map(({ id, on, crossref, pubmed, notices, settled }) => ({
			id,
			on: formatDay(on),
			...(crossref && { crossref: withoutEmpty(crossref) }),
			...(pubmed && { pubmed: withoutEmpty(pubmed) }),
			...withoutEmpty({ notices: [...notices].sort((a, b) => byText(a.kind, b.kind) || byText(a.at, b.at)), settled }),
		}));
	return head + stringify({ studies }, { lineWidth: 0 });
}

function withoutEmpty<Fields extends object>(fields: Fields): Partial<Fields> {
	const full = Object.entries(fields).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
	return Object.fromEntries(full) as Partial<Fields>;
}
