import { contradictions } from '../evidence/consistency.ts';
import { error, sorted, type Rule } from './rule.ts';

/** The numbers of a study do not contradict each other; where the source itself does, its `conflict` says so. */
export const numbersAgree: Rule = (library) =>
	sorted(library.studies).flatMap((entry) =>
		contradictions(entry.data).flatMap(({ path, message, hint }) =>
			error({ rule: 'numbers-agree', file: entry.file, line: entry.lineOf(path), message, hint }),
		),
	);
