import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkContent } from '../src/check.ts';
import { formatReport } from '../src/issue.ts';
import { article, articleText, claim, contentFolder, mdx, reportOn, soundFiles, study, today } from './records.ts';

/** The first file of a report with its first issue. */
const firstBroken = (report: string) => report.split('\n').slice(2, 5).join('\n').trimEnd() || report;

test('the small sound content has no issues', () => {
	expect(reportOn({})).toBe('sound');
});

test('malformed YAML is named with its line', () => {
	const broken = stringify(claim()).replace('why: One', 'why: "One');
	expect(firstBroken(reportOn({ 'content/claims/hips-help.yaml': broken }))).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		     23 | yaml-syntax: Missing closing "quote.
		        └─ Close every quote, and quote text that holds ": ", " #", braces or brackets."
	`);
	expect(firstBroken(reportOn({ 'content/glossary.yaml': '- id: a\n  plain: b: c\n' }))).toMatchInlineSnapshot(`
		"  content/glossary.yaml
		      2 | yaml-syntax: Nested mappings are not allowed in compact mappings.
		        └─ Close every quote, and quote text that holds ": ", " #", braces or brackets."
	`);
	expect(firstBroken(reportOn({ 'content/claims/hips-help.yaml': `${stringify(claim())}kind: cause\n` })))
		.toMatchInlineSnapshot(`
			"  content/claims/hips-help.yaml
			     23 | yaml-syntax: The same field stands twice.
			        └─ Remove one of the two."
		`);
});

test('an MDX syntax error is named with its line', () => {
	const broken = mdx(article(), `${articleText}\nPain of <3 is fine.\n`);
	expect(firstBroken(reportOn({ 'content/articles/why-hips.mdx': broken }))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | mdx-syntax: Unexpected character after \`<\`, expected a valid JSX tag.
		        └─ In MDX a "<" begins a component and a "{" begins code: write "less than", and close every tag."
	`);
	const open = mdx(article(), `${articleText}\n<ForClinicians>\n\nNever closed.\n`);
	expect(firstBroken(reportOn({ 'content/articles/why-hips.mdx': open }))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | mdx-syntax: Expected a closing tag for \`<ForClinicians>\`.
		        └─ In MDX a "<" begins a component and a "{" begins code: write "less than", and close every tag."
	`);
});

test('a binary file named .mdx is named', () => {
	expect(firstBroken(reportOn({ 'content/articles/photo.mdx': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff]) })))
		.toMatchInlineSnapshot(`
		"  content/articles/photo.mdx
		      | file-is-text: The file is not UTF-8 text.
		        └─ Pictures and other binary files belong in public/."
	`);
	expect(firstBroken(reportOn({ 'content/articles/zeros.mdx': '---\nid: zeros\0\n---\n' }))).toContain(
		'is not UTF-8 text',
	);
});

test('an empty file is named', () => {
	expect(firstBroken(reportOn({ 'content/studies/nobody-2021.yaml': '' }))).toMatchInlineSnapshot(`
		"  content/studies/nobody-2021.yaml
		      | file-not-empty: The file is empty.
		        └─ Copy a neighbour in the same folder and change it, or delete the file."
	`);
	expect(firstBroken(reportOn({ 'content/articles/blank.mdx': ' \n\n' }))).toContain('The file is empty.');
});

test('a file of 5 MB is named', () => {
	expect(firstBroken(reportOn({ 'content/studies/large-2021.yaml': `# ${'x'.repeat(5 * 1024 * 1024)}\n` })))
		.toMatchInlineSnapshot(`
		"  content/studies/large-2021.yaml
		      | file-small: The file has 5.0 MB; a content file has at most 1 MB.
		        └─ Split it, or put pictures and data into public/."
	`);
});

test('a file in the wrong folder or with the wrong ending is named, with the right place', () => {
	expect(firstBroken(reportOn({ 'content/studys/example-2021.yaml': stringify(study({ id: 'example-2021' })) })))
		.toMatchInlineSnapshot(`
		"  content/studys/example-2021.yaml
		      | file-in-place: No collection takes a file of this name in this folder, so no page would show it.
		        └─ Did you mean content/studies/<id>.yaml?"
	`);
	expect(firstBroken(reportOn({ 'content/studies/example-2021.yml': stringify(study({ id: 'example-2021' })) })))
		.toMatchInlineSnapshot(`
		"  content/studies/example-2021.yml
		      | file-in-place: No collection takes a file of this name in this folder, so no page would show it.
		        └─ Did you mean content/studies/<id>.yaml?"
	`);
	expect(
		firstBroken(reportOn({ 'content/studies/new/example-2021.yaml': stringify(study({ id: 'example-2021' })) })),
	).toContain('file-in-place');
	expect(firstBroken(reportOn({ 'content/glosary.yaml': '- id: a\n' }))).toContain(
		'Did you mean content/glossary.yaml?',
	);
});

test('an MDX file without frontmatter is named', () => {
	expect(firstBroken(reportOn({ 'content/articles/bare.mdx': '## Hello\n' }))).toMatchInlineSnapshot(`
		"  content/articles/bare.mdx
		      1 | frontmatter: The file does not begin with frontmatter.
		        └─ Put "---", the fields, and "---" on lines of their own before the text."
	`);
});

test('an id that is not the file name is named', () => {
	expect(reportOn({ 'content/studies/example-2020.yaml': stringify(study({ id: 'exmaple-2020' })) }))
		.toMatchInlineSnapshot(`
		"Found 1 problem in 1 file.

		  content/studies/example-2020.yaml
		      1 | id-is-file-name: The id "exmaple-2020" differs from the file name "example-2020".
		        └─ Write "id: example-2020", or name the file exmaple-2020.yaml."
	`);
});

test('an unknown field, a wrong value and a missing field are named with the right ones', () => {
	const { readDepth: _, ...rest } = study({ design: 'rtc', sources: [{ url: 'paper' }] });
	expect(reportOn({ 'content/studies/example-2020.yaml': stringify({ ...rest, readDepht: 'abstract' }) }))
		.toMatchInlineSnapshot(`
			"Found 4 problems in 1 file.

			  content/studies/example-2020.yaml
			      1 | schema: readDepth: This field is missing.
			        └─ Allowed: full-text, abstract, secondary.
			      2 | schema: design: "rtc" is not one of the values allowed.
			        └─ Did you mean "rct"? Allowed: rct, systematic-review, guideline, consensus, cohort, cross-sectional, case-control, lab-study, narrative-review, qualitative, survey.
			     33 | schema: sources.0.url: "paper" is not a web address.
			     34 | schema: There is no field "readDepht" here.
			        └─ Did you mean "readDepth"?"
		`);
});

test('two broken files are reported together, and what cites them is not blamed', () => {
	const report = reportOn({
		'content/studies/example-2020.yaml': stringify(study({ design: 'rtc' })),
		'content/claims/hips-help.yaml': '',
	});
	expect(report).toMatchInlineSnapshot(`
		"Found 2 problems in 2 files.

		  content/claims/hips-help.yaml
		      | file-not-empty: The file is empty.
		        └─ Copy a neighbour in the same folder and change it, or delete the file.

		  content/studies/example-2020.yaml
		      2 | schema: design: "rtc" is not one of the values allowed.
		        └─ Did you mean "rct"? Allowed: rct, systematic-review, guideline, consensus, cohort, cross-sectional, case-control, lab-study, narrative-review, qualitative, survey."
	`);
});

test('characters nobody sees, and pictures among letters, are named with their line', () => {
	const broken = `${articleText}\nPain\u0007 is \u202Efine. Rest\u200B well.\n\nA \uFFFD\n`;
	expect(firstBroken(reportOn({ 'content/articles/why-hips.mdx': mdx(article(), broken) }))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | text-is-seen: The line holds a character nobody can see (U+0007).
		        └─ Delete it, or type the words again."
	`);
	const claims = (plain: string) => ({
		'content/claims/hips-help.yaml': stringify(claim()).replace('Hip exercise eased', plain),
	});
	expect(firstBroken(reportOn(claims('Hip 💪 exercise eased')))).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		      5 | text-is-seen: The line holds a picture among letters (U+1F4AA).
		        └─ Delete it, or type the words again."
	`);
	expect(firstBroken(reportOn(claims('Hip\u00AD exercise eased')))).toContain('a soft hyphen (U+00AD)');
	const escaped = stringify(claim())
		.replace('plain: Hip', 'plain: "\\u202E Hip')
		.replace('small trial.\n', 'small trial."\n');
	expect(firstBroken(reportOn({ 'content/claims/hips-help.yaml': escaped }))).toContain(
		'The text holds a mark that turns writing round',
	);
});

test('line ends of Windows and a mark at the beginning are read; returns alone are named', () => {
	const text = stringify(claim());
	expect(reportOn({ 'content/claims/hips-help.yaml': `\ufeff${text.replaceAll('\n', '\r\n')}` })).toBe('sound');
	expect(firstBroken(reportOn({ 'content/claims/hips-help.yaml': text.replaceAll('\n', '\r') })))
		.toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		      1 | text-is-seen: The line holds a return without a new line (U+000D).
		        └─ End every line with a new line (LF, or CR and LF)."
	`);
});

test('anchors, aliases, tags, a second document and nesting without an end are named', () => {
	const withWhy = (why: string) =>
		firstBroken(
			reportOn({ 'content/claims/hips-help.yaml': stringify(claim()).replace('One small trial found it.', why) }),
		);
	expect(withWhy('*found')).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		     11 | yaml-syntax: "*found" stands for something written elsewhere.
		        └─ Write the words out, in double quotes."
	`);
	expect(withWhy('&found it')).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		     11 | yaml-syntax: "&found" gives a name to a value, and is not shown.
		        └─ Write the words out, in double quotes."
	`);
	expect(withWhy('!!set it')).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		     11 | yaml-syntax: "!!set" says what a value is, and is not shown.
		        └─ Write the words out, in double quotes."
	`);
	expect(withWhy('it\n---\na: 1')).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		     12 | yaml-syntax: A line of "---" or "..." ends the record here, and more follows.
		        └─ Take that line away."
	`);
	expect(withWhy('['.repeat(5000) + ']'.repeat(5000))).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		     11 | yaml-syntax: Lists or blocks stand inside one another too deeply to be read.
		        └─ No field needs more than six levels. Quote text that begins with brackets or braces."
	`);
	expect(withWhy('&a [*a]')).toContain('"&a" gives a name to a value');
	expect(withWhy(JSON.stringify('word '.repeat(2000)))).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		     11 | yaml-syntax: A text has 10000 characters; 5000 is the most.
		        └─ Shorten it."
	`);
});

test('a file of comments only, a folder and a link that leads nowhere are named', () => {
	expect(firstBroken(reportOn({ 'content/claims/hips-help.yaml': '# To be written\n' }))).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		      1 | schema: The file holds no fields.
		        └─ Copy the fields of a neighbour in the same folder."
	`);
	expect(firstBroken(reportOn({ 'content/beliefs.yaml/note.txt': 'x' }))).toMatchInlineSnapshot(`
		"  content/beliefs.yaml
		      | file-is-file: A folder stands where a file is meant.
		        └─ Put the file itself there, or delete it."
	`);
	const root = contentFolder(soundFiles());
	symlinkSync(join(root, 'nowhere'), join(root, 'content/studies/gone-2020.yaml'));
	expect(firstBroken(formatReport(checkContent(root, today).errors))).toMatchInlineSnapshot(`
		"  content/studies/gone-2020.yaml
		      | file-is-file: This is a link that leads nowhere, or no file at all.
		        └─ Put the file itself there, or delete it."
	`);
});

test('a list that cannot be read does not blame those that use it', () => {
	expect(reportOn({ 'content/glossary.yaml': '' }).split('\n')[0]).toBe('Found 1 problem in 1 file.');
	expect(reportOn({ 'content/elsewhere.yaml': new Uint8Array([0xff, 0xfe]) }).split('\n')[0]).toBe(
		'Found 1 problem in 1 file.',
	);
});
