import { renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { checkContent } from './check.ts';
import type { Citation } from './evidence/citation.ts';
import { formatDay } from './evidence/day.ts';
import type { Study } from './evidence/study.ts';
import type { Entry } from './graph.ts';
import { count, formatReport, nearest } from './issue.ts';
import { differenceIssues, noticeIssues } from './reference-issues.ts';
import { sorted } from './rules/rule.ts';
import type { Clock } from './verification/asking.ts';
import { differencesOf } from './verification/compare.ts';
import { lookedUpFile, lookedUpText } from './verification/look-up-file.ts';
import { isOfPaper, registries, stillHolds, type LookUp, type Registry } from './verification/look-up.ts';
import type { RegistryAnswer } from './verification/registered.ts';
import { crossrefRegistry, pubmedRegistry, registryBases, registryNames } from './verification/registry.ts';

/** Days after which a study is looked up again. */
const freshDays = 90;
/** Studies asked for before the file is written again. */
const batchSize = 20;

export interface Verification {
	root: string;
	today: Date;
	clock: Clock;
	/** Takes the report, a paragraph at a time. */
	say(text: string): void;
	/** Ids of the studies to look up, whenever they were last; all that are due where none is named. */
	only?: readonly string[];
	/** Whether studies looked up lately are asked for again. */
	again?: boolean;
	bases?: Record<Registry, string>;
	mail?: string | undefined;
}

/**
 * Asks Crossref and PubMed for the studies that are due, keeps what they say in `content/looked-up.yaml` after every batch,
 * and says what differs. Returns the exit code: 0 when every study that was asked for agrees and nothing new was found.
 */
export async function verifyReferences(options: Verification): Promise<0 | 1> {
	const { root, today, clock, say, only = [], again = false, bases = registryBases, mail } = options;
	const { library } = checkContent(root, today);
	if (library.lookedUp === undefined && library.present.has('lookedUp')) {
		say(`${lookedUpFile} cannot be read, so nothing was asked. "npm run check" says what is wrong with it.`);
		return 1;
	}
	const stranger = only.find((id) => !library.studies.has(id));
	if (stranger !== undefined) {
		const right = nearest(stranger, library.studies.keys());
		say(`No study has the id "${stranger}".${right === undefined ? '' : ` Did you mean "${right}"?`}`);
		return 1;
	}
	const before = new Map((library.lookedUp?.data.studies ?? []).map((lookUp) => [lookUp.id, lookUp]));
	const numbered = sorted(library.studies).filter(({ data: { citation } }) => citation.doi ?? citation.pmid);
	// What was asked for under other numbers is about another paper, and goes.
	const lookUps = new Map(
		numbered.flatMap(({ id, data }) => {
			const lookUp = before.get(id);
			return lookUp && isOfPaper(lookUp, data.citation) ? [[id, lookUp] as const] : [];
		}),
	);
	const isDue = ({ id, data }: Entry<Study>) =>
		only.length > 0 || again || !isFresh(lookUps.get(id), data.citation, today);
	const due = numbered.filter((entry) => (only.length === 0 || only.includes(entry.id)) && isDue(entry));
	const askers = {
		crossref: crossrefRegistry({ base: bases.crossref, mail, userAgent: userAgentOf(mail), clock }),
		pubmed: pubmedRegistry({ base: bases.pubmed, mail, userAgent: userAgentOf(mail), clock }),
	};
	if (due.length > 0) say(`Asking Crossref and PubMed about ${count(due.length, 'study', 'studies')}.`);
	const news: string[] = [];
	const unanswered: string[] = [];
	const gone = new Map<Registry, string>();
	for (let start = 0; start < due.length && gone.size === 0; start += batchSize) {
		const batch = due.slice(start, start + batchSize);
		const asked = batch.map(({ id, data }) => ({ id, citation: data.citation }));
		const [crossref, pubmed] = await Promise.all([askers.crossref(asked), askers.pubmed(asked)]);
		if (crossref.gone !== undefined) gone.set('crossref', crossref.gone);
		if (pubmed.gone !== undefined) gone.set('pubmed', pubmed.gone);
		for (const { id, data } of batch) {
			const said = { crossref: crossref.answers.get(id), pubmed: pubmed.answers.get(id) };
			for (const registry of registries) {
				const answer = said[registry];
				if (answer && 'problem' in answer && !gone.has(registry))
					unanswered.push(`${id}: ${registryNames[registry]}. ${answer.problem}`);
			}
			const lookUp = lookUpOf(data, said, today, before.get(id));
			if (lookUp === undefined) continue;
			lookUps.set(id, lookUp);
			news.push(id);
		}
		if (news.length > 0) write(join(root, lookedUpFile), lookedUpText(lookUps.values()));
	}

	for (const [registry, problem] of gone) {
		const kept =
			news.length === 0
				? 'Nothing was changed.'
				: `${count(news.length, 'study', 'studies')} of ${due.length} were looked up and are kept; the same command goes on from there.`;
		const { host } = new URL(bases[registry]);
		say(
			`${/^No connection/.test(problem) ? `Could not reach ${host}` : `No use in asking ${host} further`}. ${problem} ${kept}`,
		);
	}
	if (unanswered.length > 0) say(`Not looked up:\n${unanswered.map((line) => `  ${line}`).join('\n')}`);
	const issues = [...lookUps.values()].flatMap((lookUp) => [
		...differenceIssues(library, lookUp),
		...noticeIssues(library, lookUp, before.get(lookUp.id)),
	]);
	if (issues.length > 0) say(formatReport(issues));
	if (due.length > 0 && (news.length > 0 || gone.size === 0)) {
		const held = `${lookedUpFile} holds ${lookUps.size} of the ${numbered.length} that have a DOI or PMID.`;
		say(`Looked up ${count(news.length, 'study', 'studies')} of ${due.length} at Crossref and PubMed. ${held}`);
	} else if (due.length === 0) {
		say(
			only.length > 0
				? `Nothing to ask: ${only.join(', ')} ${only.length === 1 ? 'has' : 'have'} no DOI or PMID.`
				: `Nothing to ask: ${count(lookUps.size, 'study', 'studies')} were looked up in the last ${freshDays} days. "npm run verify-references -- --again" asks again.`,
		);
	}
	return issues.length + unanswered.length + gone.size === 0 ? 0 : 1;
}

function isFresh(lookUp: LookUp | undefined, citation: Citation, today: Date): boolean {
	return (
		lookUp !== undefined &&
		stillHolds(lookUp, citation) &&
		today.getTime() - lookUp.on.getTime() < freshDays * 24 * 60 * 60 * 1000
	);
}

/** What the registries said of a study, `undefined` until each that has a number of it has answered. */
function lookUpOf(
	{ id, citation }: Study,
	said: Record<Registry, RegistryAnswer | undefined>,
	today: Date,
	before: LookUp | undefined,
): LookUp | undefined {
	const { doi, pmid } = citation;
	const paperOf = (answer: RegistryAnswer | undefined) => (answer && 'paper' in answer ? answer : undefined);
	const [crossref, pubmed] = [paperOf(said.crossref), paperOf(said.pubmed)];
	if ((doi !== null && !crossref) || (pmid !== null && !pubmed)) return undefined;
	const answerOf = (answer: typeof crossref) => ({
		found: answer?.paper !== undefined,
		differs: answer?.paper ? differencesOf(citation, answer.paper) : [],
	});
	const notices = [crossref, pubmed].flatMap((answer) => answer?.paper?.notices ?? []);
	const seen = new Set<string>();
	return {
		id,
		on: new Date(`${formatDay(today)}T00:00:00Z`),
		crossref: doi === null ? null : { doi, ...answerOf(crossref) },
		pubmed: pmid === null ? null : { pmid, ...answerOf(pubmed) },
		// Publisher and Retraction Watch may both tell Crossref of one notice.
		notices: notices.filter(({ kind, at }) => !seen.has(`${kind} ${at}`) && seen.add(`${kind} ${at}`)),
		settled: before?.settled ?? [],
	};
}

/** Writes the whole file or leaves it: a run that is stopped midway breaks nothing. */
function write(path: string, text: string): void {
	const beside = join(dirname(path), `.${basename(path)}`);
	writeFileSync(beside, text);
	renameSync(beside, path);
}

function userAgentOf(mail: string | undefined): string {
	return `HipToKnee/1.0${mail === undefined ? '' : ` (mailto:${mail})`}`;
}

/** The command line of `npm run verify-references`. */
async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			again: { type: 'boolean' },
			only: { type: 'string', multiple: true },
			mail: { type: 'string' },
			crossref: { type: 'string', default: registryBases.crossref },
			pubmed: { type: 'string', default: registryBases.pubmed },
		},
	});
	const { again = false, only = [], mail, crossref, pubmed } = values;
	const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
	process.exitCode = await verifyReferences({
		root: process.cwd(),
		today: new Date(),
		clock: { now: Date.now, wait },
		say: (text) => console.log(`${text}\n`),
		only,
		again,
		bases: { crossref, pubmed },
		mail,
	});
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
