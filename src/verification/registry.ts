import type { Citation } from '../evidence/citation.ts';
import { politeHost, type Clock } from './asking.ts';
import { crossrefAddress, readCrossref } from './crossref.ts';
import { pubmedAddress, readPubmed } from './pubmed.ts';
import type { Registry } from './look-up.ts';
import type { RegistryAnswer } from './registered.ts';

/** Where a registry is asked, and who asks. */
export interface Asker {
	base: string;
	/** Mail address of who runs the command, for the registry to write to. */
	mail: string | undefined;
	userAgent: string;
	clock: Clock;
}

/** What a registry said of each study of a batch that has a number there, by the study's id. */
export interface Batch {
	answers: Map<string, RegistryAnswer>;
	/** Why there is no use in asking on. */
	gone?: string | undefined;
}

type Numbered = readonly { id: string; citation: Citation }[];

export const registryNames = { crossref: 'Crossref', pubmed: 'PubMed' } as const satisfies Record<Registry, string>;

export const registryBases = {
	crossref: 'https://api.crossref.org/',
	pubmed: 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils/',
} as const satisfies Record<Registry, string>;

const patience = { tries: 4, patience: 120_000 };

/** Unanswered requests in a row after which a registry is left alone. */
const silences = 3;

/**
 * Asks Crossref for one paper after another: one request at a time and at most five a second, the limit for those who
 * give no mail address (crossref.org/blog/announcing-changes-to-rest-api-rate-limits).
 */
export function crossrefRegistry({ base, mail, userAgent, clock }: Asker): (batch: Numbered) => Promise<Batch> {
	const ask = politeHost({ gap: 200, userAgent, ...patience }, clock);
	let inRow = 0;
	return async (batch) => {
		const answers = new Map<string, RegistryAnswer>();
		for (const { id, citation } of batch) {
			if (citation.doi === null) continue;
			const answer = await ask(crossrefAddress(base, citation.doi, mail));
			const read = 'problem' in answer ? { problem: answer.problem } : readCrossref(answer.status, answer.text);
			answers.set(id, read);
			inRow = 'problem' in read ? inRow + 1 : 0;
			if ('problem' in read && (('gone' in answer && answer.gone) || inRow === silences))
				return { answers, gone: read.problem };
		}
		return { answers };
	};
}

/** Asks PubMed for a batch in one request, and for fewer than three requests a second (ncbi.nlm.nih.gov/books/NBK25497). */
export function pubmedRegistry({ base, mail, userAgent, clock }: Asker): (batch: Numbered) => Promise<Batch> {
	const ask = politeHost({ gap: 400, userAgent, ...patience }, clock);
	return async (batch) => {
		const numbered = batch.flatMap(({ id, citation: { pmid } }) => (pmid === null ? [] : [{ id, pmid }]));
		if (numbered.length === 0) return { answers: new Map() };
		const pmids = numbered.map(({ pmid }) => pmid);
		const answer = await ask(pubmedAddress(base, pmids, mail));
		const read = 'problem' in answer ? { problem: answer.problem } : readPubmed(answer.text, pmids);
		if (!(read instanceof Map)) {
			return { answers: new Map(numbered.map(({ id }) => [id, read])), gone: read.problem };
		}
		const silent = { problem: 'The answer left it out.' };
		return { answers: new Map(numbered.map(({ id, pmid }) => [id, read.get(pmid) ?? silent])) };
	};
}
