import type { Library } from './graph.ts';
import type { Issue } from './issue.ts';
import { isAnotherPaper } from './verification/compare.ts';
import { lookedUpFile } from './verification/look-up-file.ts';
import { openDifferences, registries, stillHolds, type LookUp } from './verification/look-up.ts';
import { registryNames } from './verification/registry.ts';

/** Where our citation and the registries differ as its record stands now, and nobody has settled it. */
export function differenceIssues({ studies }: Library, lookUp: LookUp): Issue[] {
	const entry = studies.get(lookUp.id);
	if (!entry || !stillHolds(lookUp, entry.data.citation)) return [];
	const { citation } = entry.data;
	const issue = (part: string, rule: string, message: string, hint: string): Issue => {
		return { rule, file: entry.file, line: entry.lineOf(['citation', part]), message, hint, severity: 'error' };
	};
	const unless = (part: string) =>
		`If ours is right, write "- part: ${part}" with "because:" under "settled" of ${lookUp.id} in ${lookedUpFile}.`;
	const differences = openDifferences(lookUp);
	return registries.flatMap((registry) => {
		const answer = lookUp[registry];
		if (answer === null) return [];
		const [part, number] = 'doi' in answer ? (['doi', answer.doi] as const) : (['pmid', answer.pmid] as const);
		const what = `${part.toUpperCase()} ${number}`;
		const name = registryNames[registry];
		const isSettled = lookUp.settled.some((one) => one.part === part);
		const own = differences.filter((one) => one.registry === registry);
		if (!answer.found) {
			const hint = `Look the paper up and correct the number. ${unless(part)}`;
			return isSettled ? [] : [issue(part, 'reference-known', `${name} knows no ${what}.`, hint)];
		}
		if (isAnotherPaper(own)) {
			const said = (wanted: string) => own.find((one) => one.part === wanted)?.theirs ?? '';
			const message = `At ${name} the ${what} is the number of "${said('title')}" by ${said('authors')}.`;
			return [issue(part, 'reference-is-the-paper', message, `Look the paper up and correct the number.`)];
		}
		return own.map(({ part: other, theirs }) => {
			const ours = other === 'authors' ? citation.authors[0]?.family : citation[other];
			const message = `${name} has ${partNames[other]} "${theirs}"; ours is "${ours ?? ''}".`;
			return issue(other, 'reference-agrees', message, `Look at the paper and correct ours. ${unless(other)}`);
		});
	});
}

const partNames = {
	title: 'the title',
	authors: 'the first author',
	journal: 'the journal',
	year: 'the year',
	volume: 'the volume',
	pages: 'the pages',
	doi: 'the DOI',
	pmid: 'the PMID',
	pmcid: 'the PMCID',
} as const;

const noticeNames = {
	retracted: 'was retracted',
	concern: 'has an expression of concern',
	corrected: 'was corrected',
} as const;

const noticeHints = {
	retracted: 'Read the notice. "npm run check" names the texts that have to say so.',
	concern: 'Read the notice and weigh what rests on the paper; its name carries a mark now.',
	corrected: 'Read the notice and compare our numbers with it.',
} as const;

/** Notices that were not known before. */
export function noticeIssues({ studies }: Library, lookUp: LookUp, before: LookUp | undefined): Issue[] {
	const entry = studies.get(lookUp.id);
	if (!entry) return [];
	const known = new Set(before?.notices.map(({ kind, at }) => `${kind} ${at}`));
	return lookUp.notices
		.filter(({ kind, at }) => !known.has(`${kind} ${at}`))
		.map(({ kind, at }) => ({
			rule: 'reference-noticed',
			file: entry.file,
			line: entry.lineOf(['citation']),
			message: `The paper ${noticeNames[kind]}: ${at}`,
			hint: noticeHints[kind],
			severity: 'error',
		}));
}
