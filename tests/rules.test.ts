import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkContent } from '../src/check.ts';
import { rules } from '../src/rules.ts';
import {
	article,
	articleText,
	claim,
	contentFolder,
	exercise,
	mdx,
	programme,
	reportOn,
	soundFiles,
	study,
	term,
	today,
} from './records.ts';

const withBody = (body: string) => ({ 'content/articles/why-hips.mdx': mdx(article(), body) });
const withArticle = (changes: Record<string, unknown>) => ({
	'content/articles/why-hips.mdx': mdx(article(changes), articleText),
});
const issues = (report: string) => report.split('\n').slice(2).join('\n');

test('a study, claim, exercise, programme, article or term that does not exist', () => {
	const body = articleText
		.replace('<Cite study="example-2020" />', '<Cite study="exmaple-2020" />')
		.replace('id="patella"', 'id="patela"')
		.replace('id="hips-help"', 'id="hip-helps"')
		.concat(
			'\n<Exercises ids="bridge, brigde" />\n\n<Programmes ids="seven-weeks" />\n\nSee [why](/articles/why-hip/).\n',
		);
	expect(issues(reportOn(withBody(body)))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     17 | study-exists: No study has the id "exmaple-2020".
		        └─ Did you mean "example-2020"? It would live in content/studies/<id>.yaml.
		     18 | term-exists: No glossary term has the id "patela".
		        └─ Did you mean "patella"? It would live in content/glossary.yaml.
		     20 | claim-exists: No claim has the id "hip-helps".
		        └─ Did you mean "hips-help"? It would live in content/claims/<id>.yaml.
		     24 | exercise-exists: No exercise has the id "brigde".
		        └─ Did you mean "bridge"? It would live in content/exercises/<id>.mdx.
		     26 | programme-exists: No programme has the id "seven-weeks".
		        └─ Did you mean "six-weeks"? It would live in content/programmes/<id>.mdx.
		     28 | article-exists: No article has the id "why-hip".
		        └─ Did you mean "why-hips"? It would live in content/articles/<id>.mdx."
	`);
});

test('a reference in a field that does not exist', () => {
	expect(
		issues(
			reportOn({
				'content/exercises/bridge.mdx': mdx(
					exercise({
						harder: [{ text: 'One leg.', exercise: 'single-leg-brigde' }],
						dose: [{ text: 'x', study: 'nobody-2020' }],
					}),
					'',
				),
			}),
		),
	).toMatchInlineSnapshot(`
		"  content/exercises/bridge.mdx
		     20 | study-exists: No study has the id "nobody-2020".
		        └─ It would live in content/studies/<id>.yaml.
		     43 | exercise-exists: No exercise has the id "single-leg-brigde".
		        └─ It would live in content/exercises/<id>.mdx."
	`);
});

test('an outcome that its study does not have', () => {
	expect(
		issues(
			reportOn({
				'content/claims/hips-help.yaml': stringify(
					claim({ findings: [{ finding: 'example-2020#pian', bears: 'for' }] }),
				),
			}),
		),
	).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		      9 | outcome-exists: The study example-2020 has no outcome "pian".
		        └─ Did you mean "example-2020#pain"?"
	`);
});

test('a number that its record does not hold', () => {
	expect(issues(reportOn(withBody(articleText.replace('#pain"', '#pain" show="p"'))))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     17 | number-exists: example-2020#pain has no "p"."
	`);
});

test('an unknown component, an unknown attribute and a missing one', () => {
	const body = `${articleText}\n<Excercises ids="bridge" />\n\n<Claim ids="hips-help" />\n`;
	expect(issues(reportOn(withBody(body)))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     24 | component-known: There is no component <Excercises>.
		        └─ Did you mean <Exercises>? Components: Cite, Num, Term, Claim, Exercises, Programmes, RedFlags, PainRule, StopRules, Disagreements, Signs, ForClinicians.
		     26 | attribute-known: <Claim> needs the attribute "id".
		        └─ For example: <Claim id="hip-exercise-eases-pain" />
		     26 | attribute-known: <Claim> takes no attribute "ids".
		        └─ Did you mean "id"?"
	`);
});

test('a link to a page that is not there', () => {
	expect(issues(reportOn(withBody(`${articleText}\nMore [about](/abuot/) and [signs](/help/now/).\n`))))
		.toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     24 | link-resolves: The link /abuot/ leads to no page.
		        └─ Did you mean /about/?
		     24 | link-resolves: The link /help/now/ leads to no page.
		        └─ Links to our pages begin and end with a slash: /exercises/clamshell/."
	`);
});

test('two studies with one DOI', () => {
	expect(issues(reportOn({ 'content/studies/other-2021.yaml': stringify(study({ id: 'other-2021' })) })))
		.toMatchInlineSnapshot(`
		"  content/studies/other-2021.yaml
		     11 | study-listed-once: DOI 10.1000/example is already the DOI of example-2020.
		        └─ Correct the one that is wrong, or join the two records."
	`);
});

test('a year or a date that is still to come', () => {
	const citation = { ...study().citation, year: 2027 };
	expect(issues(reportOn({ 'content/studies/example-2020.yaml': stringify(study({ citation })) })))
		.toMatchInlineSnapshot(`
		"  content/studies/example-2020.yaml
		     10 | year-not-in-future: The year 2027 is still to come.
		        └─ It is 2026 now; an article ahead of print has the year it went online."
	`);
	expect(
		issues(
			reportOn(
				withArticle({ changed: '2026-12-01', reviewed: { on: '2027-01-01', by: 'A. Clinician, physiotherapist' } }),
			),
		),
	).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     11 | date-not-in-future: The date of "changed", 2026-12-01, is still to come.
		        └─ Today is 2026-11-21.
		     12 | date-not-in-future: The date of "reviewed", 2027-01-01, is still to come.
		        └─ Today is 2026-11-21."
	`);
});

test('an article changed or reviewed before it was published', () => {
	expect(issues(reportOn(withArticle({ changed: '2026-01-01', reviewed: { on: '2026-01-02', by: 'A. Clinician' } }))))
		.toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     11 | schema: changed: Changed (2026-01-01) is before published (2026-11-20).
		     13 | schema: reviewed.on: Reviewed (2026-01-02) is before published (2026-11-20)."
	`);
});

test('a trial that a programme names and the exercise does not', () => {
	expect(issues(reportOn({ 'content/exercises/bridge.mdx': mdx(exercise({ trials: [] }), '') })))
		.toMatchInlineSnapshot(`
		"  content/exercises/bridge.mdx
		     25 | trial-listed-both-ways: The programme six-weeks says that example-2020 used this exercise, but its trials do not list it.
		        └─ Add "- study: example-2020" under trials."
	`);
	expect(
		reportOn({
			'content/exercises/bridge.mdx': mdx(exercise({ trials: [] }), ''),
			'content/programmes/six-weeks.mdx': mdx(programme({ kind: 'guidance' }), ''),
		}),
	).toBe('sound');
});

test('a finding that names a study and says nothing', () => {
	expect(
		issues(
			reportOn({
				'content/claims/hips-help.yaml': stringify(claim({ findings: [{ finding: 'example-2020', bears: 'for' }] })),
			}),
		),
	).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		      9 | finding-says-something: The finding "example-2020" names a whole study and does not say what it found.
		        └─ Name the outcome (study#outcome), or add "says:" with the finding in a few words."
	`);
});

test('a claim with a verdict and no finding', () => {
	expect(issues(reportOn({ 'content/claims/hips-help.yaml': stringify(claim({ findings: [] })) })))
		.toMatchInlineSnapshot(`
			"  content/claims/hips-help.yaml
			      8 | schema: findings: A claim with the verdict "supports" rests on at least one finding; this one has none."
		`);
});

test('a gap in the chain', () => {
	expect(
		issues(
			reportOn({
				'content/claims/hips-help.yaml': stringify(claim({ chain: { order: 2, name: 'The pelvis drops' } })),
			}),
		),
	).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		     12 | chain-is-whole: This link of the chain has the number 2, but 1 comes next.
		        └─ Number the links 1, 2, 3 … without gap or repeat."
	`);
});

test('an article without the care card, or with two', () => {
	expect(issues(reportOn(withBody(articleText.replace('<RedFlags />', ''))))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		      | article-has-red-flags: The article shows the care card 0 times.
		        └─ Put <RedFlags /> on a line of its own, once, where a reader in trouble should meet it."
	`);
	expect(issues(reportOn(withBody(`${articleText}\n<RedFlags />\n`)))).toContain('shows the care card 2 times');
});

test('a heading that skips a level, or a second title', () => {
	expect(issues(reportOn(withBody(`${articleText}\n#### Too deep\n`)))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     24 | headings-in-order: The heading "Too deep" has level 4 after level 2.
		        └─ The title is level 1; sections start with ##, sections inside them with ###."
	`);
	expect(issues(reportOn(withBody(`# A title\n\n${articleText}`)))).toContain('The heading "A title" has level 1');
});

test('a sentence for patients of more than twenty words, but not in the clinician layer', () => {
	const long = 'This sentence has more words than a person in pain should have to read at one time on a phone screen.';
	expect(issues(reportOn(withBody(`${articleText}\n${long}\n`)))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     24 | sentence-short: A sentence for patients has 21 words; 20 is the most: "This sentence has more words than a person in pain should have to read at one time on a phone screen."
		        └─ Make two sentences of it, or move the detail into <ForClinicians>."
	`);
	expect(reportOn(withBody(`${articleText}\n<ForClinicians>\n\n${long}\n\n</ForClinicians>\n`))).toBe('sound');
	expect(issues(reportOn({ 'content/claims/hips-help.yaml': stringify(claim({ plain: long })) }))).toContain(
		'has 21 words',
	);
});

test('words that frighten, but not in quotation marks', () => {
	expect(issues(reportOn(withBody(`${articleText}\nIt is wear and tear.\n`)))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     24 | kind-words: The words "wear and tear" frighten, and the evidence does not carry them: "It is wear and tear."
		        └─ Say what was measured or what to do. To speak of the word itself, put it in quotation marks."
	`);
	expect(reportOn(withBody(`${articleText}\nYou may hear “wear and tear” of the knee.\n`))).toBe('sound');
});

test('the words of the interface or the safety signs gone', () => {
	expect(issues(reportOn({ 'content/strings': undefined, 'content/safety.yaml': undefined }))).toMatchInlineSnapshot(`
		"  content/safety.yaml
		      | site-complete: The safety signs are missing; no page can be built without them.
		        └─ Restore content/safety.yaml.

		  content/strings/en.yaml
		      | site-complete: The words of the interface are missing; no page can be built without them.
		        └─ Restore content/strings/en.yaml."
	`);
});

test('a term defined twice', () => {
	expect(issues(reportOn({ 'content/glossary.yaml': stringify([term(), term()]) }))).toMatchInlineSnapshot(`
		"  content/glossary.yaml
		      5 | id-unique: The id "patella" stands twice in this list.
		        └─ Join the two entries, or give one another id."
	`);
});

test('orphans are counted as warnings and do not stop the build', () => {
	const { errors, warnings } = checkContent(
		contentFolder(
			soundFiles({
				'content/studies/lonely-2021.yaml': stringify(
					study({ id: 'lonely-2021', citation: { ...study().citation, doi: '10.1000/lonely' } }),
				),
				'content/exercises/plank.mdx': mdx(exercise({ id: 'plank', name: 'Plank' }), ''),
				'content/glossary.yaml': stringify([term(), term({ id: 'femur', plain: 'thigh bone' })]),
			}),
		),
		today,
	);
	expect(errors).toEqual([]);
	expect(warnings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
		'study-cited: lonely-2021 is cited nowhere.',
		'exercise-mentioned: plank is mentioned nowhere.',
		'term-used: femur is used nowhere.',
	]);
});

test('every rule is in the list once', () => {
	expect(new Set(rules).size).toBe(rules.length);
});
