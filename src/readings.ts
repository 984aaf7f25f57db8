import { pathToFileURL } from 'node:url';
import { checkContent } from './check.ts';
import type { Reading } from './evidence/reading.ts';
import { readingOf } from './evidence/source-note.ts';
import type { Library } from './graph.ts';

/** How a number a claim rests on was read. */
export interface ReadNumber {
	/** `study#outcome`, or a study for its people. */
	source: string;
	/** Fingerprint of the numbers as they stand now. */
	numbers: string;
	times: 1 | 2;
	reading: Reading | null;
}

/** The numbers published claims rest on, each once, sorted by source: outcomes, and the people of studies named as a whole. */
export function claimBearingNumbers(library: Library): ReadNumber[] {
	const sources = new Set(
		[...library.claims.values()].flatMap(({ data }) => data.findings.map(({ finding }) => finding)),
	);
	return [...sources].sort().flatMap((source) => {
		const [id = '', outcomeId] = source.split('#');
		const study = library.studies.get(id)?.data;
		if (!study) return [];
		const outcome = study.outcomes.find((one) => one.id === outcomeId);
		const { n, studies, women, ageMean } = study.population;
		if (!outcome && [n, studies, women, ageMean].every((number) => number === null)) return []; // Named without a number.
		return [{ source, ...readingOf(study, outcome) }];
	});
}

/** The command line of `npm run readings`: every number of a claim not yet read twice, with the fingerprint its record takes. */
function main(): void {
	const { library } = checkContent(process.cwd(), new Date());
	const all = claimBearingNumbers(library);
	const twice = all.filter(({ times }) => times === 2);
	for (const { source, numbers, reading } of all.filter(({ times }) => times === 1)) {
		console.log(`${source}  numbers: ${numbers}${reading ? `  (${reading.result}, recorded ${reading.numbers})` : ''}`);
	}
	const settled = twice.filter(({ reading }) => reading?.result === 'settled').length;
	console.log(
		`Read twice: ${twice.length} of ${all.length} numbers of claims; ${settled} of them differed and were settled.`,
	);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
