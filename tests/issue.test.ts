import { expect, test } from 'vitest';
import { formatReport, nearest, summariseWarnings, type Issue } from '../src/issue.ts';

const issues: Issue[] = [
	{
		rule: 'study-exists',
		file: 'content/articles/b.mdx',
		line: 12,
		message: 'No study has the id "bartn-2015".',
		hint: 'Did you mean "barton-2015"?',
		severity: 'error',
	},
	{ rule: 'file-not-empty', file: 'content/claims/a.yaml', message: 'The file is empty.', severity: 'error' },
	{
		rule: 'link-resolves',
		file: 'content/articles/b.mdx',
		line: 3,
		message: 'The link /x/ leads to no page.',
		severity: 'error',
	},
];

test('a report groups by file, sorts by line and counts', () => {
	expect(formatReport(issues)).toMatchInlineSnapshot(`
		"Found 3 problems in 2 files.

		  content/articles/b.mdx
		      3 | link-resolves: The link /x/ leads to no page.
		     12 | study-exists: No study has the id "bartn-2015".
		        └─ Did you mean "barton-2015"?

		  content/claims/a.yaml
		      | file-not-empty: The file is empty."
	`);
});

test('a report does not depend on the order of its issues, and says each once', () => {
	expect(formatReport([...issues].reverse())).toBe(formatReport(issues));
	expect(formatReport([...issues, ...issues])).toBe(formatReport(issues));
});

test('warnings are counted by rule, each with its place and what would be right', () => {
	const warnings = ['b', 'a'].map((id, line): Issue => ({
		rule: 'term-used',
		file: 'content/glossary.yaml',
		line: line === 0 ? undefined : line,
		message: `${id} is used nowhere.`,
		...(line === 0 ? {} : { hint: 'Use it, or remove it.' }),
		severity: 'warning',
	}));
	expect(summariseWarnings(warnings)).toMatchInlineSnapshot(`
		"  term-used: 2 warnings
		      content/glossary.yaml: b is used nowhere.
		      content/glossary.yaml:1: a is used nowhere.
		        └─ Use it, or remove it."
	`);
});

test('the nearest value survives a missing letter, two swapped ones and a wrong year', () => {
	const ids = ['barton-2015', 'nascimento-2018', 'clamshell', 'bridge'];
	expect(nearest('bartn-2015', ids)).toBe('barton-2015');
	expect(nearest('nascimento-2108', ids)).toBe('nascimento-2018');
	expect(nearest('calmshell', ids)).toBe('clamshell');
	expect(nearest('zzz', ids)).toBeUndefined();
});
