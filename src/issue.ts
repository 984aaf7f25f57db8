/** One thing wrong with the content. `file` is relative to the project root; `line` counts from 1. */
export interface Issue {
	/** Stable kebab-case name of the rule, so a report can be searched and a rule found by its name. */
	rule: string;
	file: string;
	line?: number | undefined;
	/** What was found, in a full sentence, with the value. */
	message: string;
	/** What would be right, with the nearest valid value. */
	hint?: string | undefined;
	/** An error stops the build; a warning is counted and told. */
	severity: 'error' | 'warning';
}

/**
 * The issues as a person reads them: grouped by file, sorted by line, one total on top.
 * Order of the input does not matter; equal issues appear once.
 */
export function formatReport(issues: readonly Issue[]): string {
	const sorted = sortIssues(issues);
	const files = [...new Set(sorted.map((issue) => issue.file))];
	const lines = [`Found ${count(sorted.length, 'problem')} in ${count(files.length, 'file')}.`];
	for (const file of files) {
		lines.push('', `  ${file}`);
		for (const issue of sorted.filter((one) => one.file === file)) {
			const place = issue.line === undefined ? '   ' : String(issue.line).padStart(5);
			lines.push(`  ${place} | ${issue.rule}: ${issue.message}`);
			if (issue.hint) lines.push(`        └─ ${issue.hint}`);
		}
	}
	return lines.join('\n');
}

/** Warnings by rule, with their count, so that a long list does not hide another; each with its place and what would be right. */
export function summariseWarnings(issues: readonly Issue[]): string {
	const rules = [...new Set(issues.map((issue) => issue.rule))].sort();
	return rules
		.map((rule) => {
			const found = sortIssues(issues.filter((issue) => issue.rule === rule));
			const lines = found.flatMap(({ file, line, message, hint }) => [
				`      ${file}${line === undefined ? '' : `:${line}`}: ${message}`,
				...(hint === undefined ? [] : [`        └─ ${hint}`]),
			]);
			return [`  ${rule}: ${count(found.length, 'warning')}`, ...lines].join('\n');
		})
		.join('\n');
}

/**
 * The candidate nearest to `word` by edit distance (Levenshtein 1966, with adjacent transposition),
 * or `undefined` when none is within about a third of the word's length.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
	let best: string | undefined;
	let bestDistance = Math.max(2, Math.ceil(word.length / 3)) + 1;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
		const distance = editDistance(word, candidate);
		if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
	}
	return best;
}

export function count(n: number, noun: string, plural = `${noun}s`): string {
	return `${n} ${n === 1 ? noun : plural}`;
}

function sortIssues(issues: readonly Issue[]): Issue[] {
	const unique = new Map(issues.map((issue) => [JSON.stringify(issue), issue]));
	return [...unique.values()].sort(
		(a, b) =>
			byText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || byText(a.rule, b.rule) || byText(a.message, b.message),
	);
}

/** Order of code units: the same on every machine, whatever its language. */
export function byText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function editDistance(a: string, b: string): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const substitution = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			let cell = Math.min(substitution, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				cell = Math.min(cell, (beforeLast[j - 2] ?? 0) + 1);
			}
			row.push(cell);
		}
		[beforeLast, last] = [last, row];
	}
	return last[b.length] ?? 0;
}
