import type { Entry, Library } from '../graph.ts';
import { byText, type Issue } from '../issue.ts';

/** A rule looks at the whole library and tells what is wrong. `today` is given, so that a rule never reads the clock. */
export type Rule = (library: Library, today: Date) => Issue[];

export function error(issue: Omit<Issue, 'severity'>): Issue[] {
	return [{ ...issue, severity: 'error' }];
}

export function sorted<E extends Entry<unknown>>(entries: ReadonlyMap<string, E>): E[] {
	return [...entries.values()].sort((a, b) => byText(a.id, b.id));
}
