import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkContent } from '../src/check.ts';
import { formatReport, summariseWarnings } from '../src/issue.ts';
import { rules } from '../src/rules.ts';
import { answers, writtenRating } from './quality/ratings.ts';
import {
	article,
	articleText,
	belief,
	choice,
	claim,
	contentFolder,
	exercise,
	mdx,
	programme,
	reportOn,
	scale,
	soundFiles,
	study,
	term,
	today,
	type Files,
} from './records.ts';

const withBody = (body: string) => ({ 'content/articles/why-hips.mdx': mdx(article(), body) });
const withArticle = (changes: Record<string, unknown>) => ({
	'content/articles/why-hips.mdx': mdx(article(changes), articleText),
});
const withStudy = (changes: Record<string, unknown>) => ({
	'content/studies/example-2020.yaml': stringify(study(changes)),
});
const withClaim = (changes: Record<string, unknown>) => ({
	'content/claims/hips-help.yaml': stringify(claim(changes)),
});
const withScale = (changes: Record<string, unknown>) => ({ 'content/scales.yaml': stringify([scale(changes)]) });
/** The sound choice with some fields changed, the one without treatment, and an article that shows these. */
const withChoice = (changes: Record<string, unknown>, ids = 'bridges') => ({
	'content/choices.yaml': stringify([choice(changes), choice({ id: 'waiting', name: 'Nothing for now' })]),
	...withBody(`${articleText}\n<Choices ids="${ids}" />\n`),
});

/** The sound belief with some fields changed, and an article that asks about every belief. */
const withBelief = (changes: Record<string, unknown>) => ({
	'content/beliefs.yaml': stringify([belief(changes)]),
	...withBody(`${articleText}\n<BeliefCheck />\n`),
});
/** The outcome of the sound study with some fields changed. */
const outcome = (changes: Record<string, unknown>) => ({ ...study().outcomes[0], ...changes });
/** The warnings on a sound content folder with these changes. */
const warningsOn = (changes: Files) =>
	summariseWarnings(checkContent(contentFolder(soundFiles(changes)), today).warnings);
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
		     27 | study-exists: No study has the id "exmaple-2020".
		        └─ Did you mean "example-2020"? It would live in content/studies/<id>.yaml.
		     28 | term-exists: No glossary term has the id "patela".
		        └─ Did you mean "patella"? It would live in content/glossary.yaml.
		     30 | claim-exists: No claim has the id "hip-helps".
		        └─ Did you mean "hips-help"? It would live in content/claims/<id>.yaml.
		     34 | exercise-exists: No exercise has the id "brigde".
		        └─ Did you mean "bridge"? It would live in content/exercises/<id>.mdx.
		     36 | programme-exists: No programme has the id "seven-weeks".
		        └─ Did you mean "six-weeks"? It would live in content/programmes/<id>.mdx.
		     38 | article-exists: No article has the id "why-hip".
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
		     46 | exercise-exists: No exercise has the id "single-leg-brigde".
		        └─ It would live in content/exercises/<id>.mdx."
	`);
});

const rated = (ratings: unknown[], id = 'why-hips') => ({
	[`content/quality/${id}.yaml`]: stringify({ id, ratings }),
});

test('ratings of an article that does not exist', () => {
	const ratings = [writtenRating(), writtenRating({ reader: 'b' })];
	expect(reportOn(rated(ratings))).toBe('sound');
	expect(issues(reportOn(rated(ratings, 'why-hip')))).toMatchInlineSnapshot(`
		"  content/quality/why-hip.yaml
		      1 | rated-article-exists: No article has the id "why-hip", so no page has these ratings.
		        └─ Did you mean "why-hips"?"
	`);
});

test('a rating by one reader only, or dated after today', () => {
	expect(issues(reportOn(rated([writtenRating()])))).toMatchInlineSnapshot(`
		"  content/quality/why-hips.yaml
		      2 | schema: ratings: An article is rated by reader a and reader b, each once; found a."
	`);
	const ratings = [writtenRating(), writtenRating({ reader: 'b', on: '2027-01-01' })];
	expect(issues(reportOn(rated(ratings)))).toMatchInlineSnapshot(`
		"  content/quality/why-hips.yaml
		    142 | date-not-in-future: The date of "on of reader b", 2027-01-01, is still to come.
		        └─ Today is 2026-11-21."
	`);
});

test('an unknown item, a score out of range and an item that is left out', () => {
	const { 4: left, ...discern } = writtenRating().discern;
	expect(left).toBeDefined();
	const broken = {
		...writtenRating({ pemat: { 13: { agree: true, quote: 'Because it helps.' } } }),
		discern: { ...discern, 5: { score: 6, quote: 'Because it helps.' } },
	};
	expect(issues(reportOn(rated([broken, writtenRating({ reader: 'b' })])))).toMatchInlineSnapshot(`
		"  content/quality/why-hips.yaml
		      6 | schema: ratings.0.discern.4: This field is missing.
		     17 | schema: ratings.0.discern.5.score: Too long or too large: the number 6. The most is 5.
		     89 | schema: ratings.0.pemat: There is no field "13" here.
		        └─ Remove it, or look up the fields in the schema of this collection."
	`);
});

test('a day without quotes where text is asked for', () => {
	const broken = writtenRating({ jama: { currency: { met: true, quote: '2026-11-21' } } });
	const files = rated([broken, writtenRating({ reader: 'b' })]);
	expect(issues(reportOn(files))).toMatchInlineSnapshot(`
		"  content/quality/why-hips.yaml
		    140 | schema: ratings.0.jama.currency.quote: Expected a string, found the date 2026-11-21. In quotes it is text."
	`);
	const quoted = Object.entries(files).map(([file, text]) => [
		file,
		text.replace('quote: 2026-11-21', 'quote: "2026-11-21"'),
	]);
	expect(reportOn(Object.fromEntries(quoted))).toBe('sound');
});

test('a quotation as records write it, and not as a reader sees it', () => {
	const broken = writtenRating({ jama: { currency: { met: true, quote: 'In {bolgla-2008, n} women.' } } });
	expect(issues(reportOn(rated([broken, writtenRating({ reader: 'b' })])))).toMatchInlineSnapshot(`
		"  content/quality/why-hips.yaml
		    140 | schema: ratings.0.jama.currency.quote: Write the words a reader sees, without { and }; only records bind numbers so."
	`);
});

test('a point earned without its sentence, or missing without a reason', () => {
	const broken = writtenRating({
		page: 'running',
		discern: {
			...answers('score', { 6: 5 }),
			4: { score: 5 },
			8: { score: 3, quote: 'Because it helps.' },
			9: { score: null },
			16: { score: 4, because: 'A whole page.' },
		},
		pemat: {
			10: { agree: true },
			11: { agree: false },
			19: { agree: null, quote: 'Because it helps.', because: 'No table.' },
		},
		jama: { authorship: { met: false } },
	});
	expect(issues(reportOn(rated([broken, writtenRating({ reader: 'b' })])))).toMatchInlineSnapshot(`
		"  content/quality/why-hips.yaml
		      5 | schema: ratings.0.page: Eight characters, as "npm run page-text" prints them.
		     16 | schema: ratings.0.discern.4.quote: A point that is earned needs "quote": the sentence that earns it.
		     28 | schema: ratings.0.discern.8.because: A point that is not earned needs "because": what is missing.
		     31 | schema: ratings.0.discern.9.because: An item that does not apply needs "because".
		     82 | schema: ratings.0.pemat.10.quote: A point that is earned needs "quote": the sentence that earns it, or "because" where no one sentence shows it.
		     84 | schema: ratings.0.pemat.11.because: A point that is not earned needs "because": what is missing.
		    103 | schema: ratings.0.pemat.19.quote: An item that does not apply earns nothing, so it has no "quote".
		    127 | schema: ratings.0.jama.authorship.because: A point that is not earned needs "because": what is missing."
	`);
});

test('an outcome that its study does not have', () => {
	expect(
		issues(
			reportOn({
				'content/claims/hips-help.yaml': stringify(
					claim({ headline: null, findings: [{ finding: 'example-2020#pian', bears: 'for' }] }),
				),
			}),
		),
	).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		     21 | outcome-exists: The study example-2020 has no outcome "pian".
		        └─ Did you mean "example-2020#pain"?"
	`);
});

test('a number that its record does not hold', () => {
	expect(issues(reportOn(withBody(articleText.replace('#pain, points"', '#pain, p"'))))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     27 | number-exists: example-2020#pain has no "p"."
	`);
});

test('an unknown component, an unknown attribute and a missing one', () => {
	const body = `${articleText}\n<Excercises ids="bridge" />\n\n<Claim ids="hips-help" />\n`;
	expect(issues(reportOn(withBody(body)))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | component-known: There is no component <Excercises>.
		        └─ Did you mean <Exercises>? Components: Cite, Num, Term, Says, Claim, Exercises, Programmes, RedFlags, PainRule, StopRules, Disagreements, BeliefCheck, Choices, Signs, GaitChain, PelvicDrop, OutOf100, Stride, LoadByActivity, KneeBendLoad, Ladder, WhereItHurts, TapedKnee, OnStairs, ForAndAgainst, ForClinicians.
		     36 | attribute-known: <Claim> needs the attribute "id".
		        └─ For example: <Claim id="hip-exercise-eases-pain" />
		     36 | attribute-known: <Claim> takes no attribute "ids".
		        └─ Did you mean "id"?"
	`);
});

test('a picture of a study that it cannot draw, and one whose numbers are not there', () => {
	const body = `${articleText}\n<LoadByActivity study="hart-2023" />\n\n<LoadByActivity study="roos-2012" />\n`;
	const roos = stringify(study({ id: 'roos-2012' }));
	const report = issues(reportOn({ ...withBody(body), 'content/studies/roos-2012.yaml': roos }));
	expect(report).toContain(
		'attribute-known: <LoadByActivity> cannot draw the study "hart-2023".\n        └─ Did you mean "hart-2022"? It draws: hart-2022, song-2023, roos-2012.',
	);
	expect(report).toContain('number-exists: roos-2012 has no outcome "force".\n        └─ Its outcomes: pain.');
});

test('a ladder that holds no steps, too few, or a list in its list', () => {
	const ladder = (inside: string) => withBody(`${articleText}\n<Ladder>\n\n${inside}\n\n</Ladder>\n`);
	expect(issues(reportOn(ladder('1. Walk.\n2. Run.\n3. Jump.')))).toBe('');
	const hint =
		'Between its tags stands one numbered list of 3 to 6 items, with an empty line above and below it, and no list inside.';
	const none = `  content/articles/why-hips.mdx\n     34 | ladder-steps: <Ladder> holds no numbered list alone.\n        └─ ${hint}`;
	expect(issues(reportOn(ladder('1. Walk.\n2. Run.')))).toBe(none.replace('no numbered list alone', '2 steps'));
	for (const inside of [
		'Walk.',
		'- Walk.\n- Run.\n- Jump.',
		'Begin:\n\n1. Walk.\n2. Run.\n3. Jump.',
		'1. Walk.\n   - Slowly.\n2. Run.\n3. Jump.',
	])
		expect(issues(reportOn(ladder(inside))), inside).toBe(none);
	const wayward = { ...withBody(`${articleText}\n<Ladder way="upp">\n\n1. Walk.\n2. Run.\n3. Jump.\n\n</Ladder>\n`) };
	expect(issues(reportOn(wayward))).toContain(
		'attribute-known: <Ladder> cannot draw the way "upp".\n        └─ Did you mean "up"? It draws: up, down then up.',
	);
});

test('a component that only articles may use', () => {
	const files = { 'content/programmes/six-weeks.mdx': mdx(programme(), 'People did bridges.\n\n<RedFlags />\n') };
	expect(issues(reportOn(files))).toContain(
		'component-known: <RedFlags> stands in an article only.\n        └─ Components here: Cite, Num, Term, Says.',
	);
});

test('a link to a page that is not there', () => {
	expect(issues(reportOn(withBody(`${articleText}\nMore [about](/abuot/) and [signs](/help/now/).\n`))))
		.toMatchInlineSnapshot(`
			"  content/articles/why-hips.mdx
			     34 | link-resolves: The link /abuot/ leads to no page.
			        └─ Did you mean /about/?
			     34 | link-resolves: The link /help/now/ leads to no page.
			        └─ Links to our pages begin and end with a slash: /exercises/clamshell/."
		`);
});

test('a link to the handout of an exercise', () => {
	const body = `${articleText}\nPrint [the bridge](/exercises/bridge/handout/) or [this](/exercises/brige/handout/).\n`;
	expect(issues(reportOn(withBody(body)))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | link-resolves: The link /exercises/brige/handout/ leads to no page.
		        └─ Did you mean /exercises/bridge/handout/?"
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

test('an article that was to be checked by now', () => {
	const year = { published: '2025-01-02', changed: '2025-11-20' };
	expect(warningsOn(withArticle({ ...year, changed: '2025-11-21' }))).toBe('');
	expect(warningsOn(withArticle({ ...year, checked: '2026-11-20' }))).toBe('');
	expect(warningsOn(withArticle(year))).toMatchInlineSnapshot(`
		"  check-due: 1 warning
		      content/articles/why-hips.mdx:11: The page says that it is checked again by 2026-11-20; today is 2026-11-21.
		        └─ Read it against its studies and the pages it leads to, mend it, and set \`changed\`; or \`checked\`, if nothing had to change."
	`);
	expect(issues(reportOn(withArticle({ checked: '2026-11-01' })))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     23 | schema: checked: Checked (2026-11-01) is before changed (2026-11-21)."
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
				'content/claims/hips-help.yaml': stringify(
					claim({ headline: null, findings: [{ finding: 'example-2020', bears: 'for' }] }),
				),
			}),
		),
	).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		     21 | finding-says-something: The finding "example-2020" names a whole study and does not say what it found.
		        └─ Name the outcome (study#outcome), or add "says:" with the finding in a few words."
	`);
});

test('a claim with a verdict and no finding', () => {
	expect(issues(reportOn({ 'content/claims/hips-help.yaml': stringify(claim({ headline: null, findings: [] })) })))
		.toMatchInlineSnapshot(`
			"  content/claims/hips-help.yaml
			     20 | schema: findings: A claim with the verdict "supports" rests on at least one finding; this one has none."
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
		     24 | chain-is-whole: This link of the chain has the number 2, but 1 comes next.
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
		     34 | headings-in-order: The heading "Too deep" has level 4 after level 2.
		        └─ The title is level 1; sections start with ##, sections inside them with ###."
	`);
	expect(issues(reportOn(withBody(`# A title\n\n${articleText}`)))).toContain('The heading "A title" has level 1');
});

test('a sentence for patients of more than twenty words, but not in the clinician layer', () => {
	const long = 'This sentence has more words than a person in pain should have to read at one time on a phone screen.';
	expect(issues(reportOn(withBody(`${articleText}\n${long}\n`)))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | sentence-short: A sentence for patients has 21 words; 20 is the most: "This sentence has more words than a person in pain should have to read at one time on a phone screen."
		        └─ Make two sentences of it, or move the detail into <ForClinicians>."
	`);
	expect(reportOn(withBody(`${articleText}\n<ForClinicians>\n\n${long}\n\n</ForClinicians>\n`))).toBe('sound');
	expect(issues(reportOn({ 'content/claims/hips-help.yaml': stringify(claim({ plain: long })) }))).toContain(
		'has 21 words',
	);
});

const tendon = { id: 'tendon', plain: 'tendon', medical: null, definition: 'A cord from muscle to bone.' };
const quadriceps = {
	...{ id: 'quadriceps', plain: 'front thigh muscles', medical: 'quadriceps', otherNames: ['quads', 'QF'] },
	...{ definition: 'The muscles on the front of the thigh.', gloss: 'front thigh muscles' },
};
const withTerms = (body: string, ...terms: Record<string, unknown>[]) => ({
	...withBody(`${articleText}\n${body}\n`),
	'content/glossary.yaml': stringify([term(), ...terms]),
});
const clinicianLayer = (body: string) => `<ForClinicians>\n\n${body}\n\n</ForClinicians>`;

test('a medical word or an abbreviation that an article uses before it is explained', () => {
	expect(issues(reportOn(withTerms('The quadriceps pulls. The QF is strong.', quadriceps)))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | word-explained: "quadriceps" is used before it is explained: "The quadriceps pulls."
		        └─ Write <Term id="quadriceps">quadriceps</Term>, or the plain words "front thigh muscles"."
	`);
	expect(issues(reportOn(withTerms('The QF is strong.', quadriceps)))).toContain('"QF" is used before');
	expect(issues(reportOn(withTerms('A tendon pulls.', { ...tendon, gloss: 'a cord' })))).toContain('"tendon" is used');
	const marked = 'The <Term id="quadriceps">quadriceps</Term> pulls. The quadriceps is strong.';
	expect(reportOn(withTerms(marked, quadriceps))).toBe('sound');
	const elsewhere = ['The front thigh muscles pull.', 'Some say “the quadriceps”.', clinicianLayer('The quadriceps.')];
	expect(elsewhere.map((body) => reportOn(withTerms(body, quadriceps)))).toEqual(['sound', 'sound', 'sound']);
	expect(reportOn(withTerms('The quadriceps pulls.', { ...quadriceps, mustExplain: [] }))).toBe('sound');
	expect(issues(reportOn(withTerms('The quads pull.', { ...quadriceps, mustExplain: ['quads'] })))).toContain(
		'"quads" is used before',
	);
	const files = withTerms('The quadriceps pulls.', quadriceps);
	const forClinicians = mdx(article({ reader: 'i-treat-it' }), `${articleText}\nThe quadriceps pulls.\n`);
	expect(reportOn({ ...files, 'content/articles/why-hips.mdx': forClinicians })).toBe('sound');
});

test('a medical word that a patient meets without a gloss', () => {
	const bare = { ...quadriceps, gloss: null };
	expect(issues(reportOn(withTerms('The <Term id="quadriceps">quadriceps</Term> pulls.', bare))))
		.toMatchInlineSnapshot(`
			"  content/articles/why-hips.mdx
			     34 | term-has-gloss: Patients meet "quadriceps" here, and the term "quadriceps" has no gloss that explains it.
			        └─ Write the plain word, <Term id="quadriceps">front thigh muscles</Term>, or add "gloss:" in content/glossary.yaml."
		`);
	expect(issues(reportOn(withTerms('The <Term id="quadriceps">QF</Term> pulls.', bare)))).toContain(
		'Patients meet "QF"',
	);
	expect(reportOn(withTerms('The <Term id="quadriceps">front of the thigh</Term> pulls.', bare))).toBe('sound');
	expect(reportOn(withTerms(clinicianLayer('The <Term id="quadriceps">QF</Term>.'), bare))).toBe('sound');
});

test('a term marked twice on a page', () => {
	const body = 'Your <Term id="patella">kneecap</Term> glides.';
	expect(issues(reportOn(withBody(`${articleText}\n${body}\n`)))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | term-once: The term "patella" is marked a second time; line 28 explains it.
		        └─ Write the words alone here. Where this place is the first in the plain layer, take the other mark away."
	`);
});

test('a gloss of more than eight words, or with a full stop', () => {
	const long = 'the four large muscles on the front of your thigh';
	const glossary = (gloss: string) => ({ 'content/glossary.yaml': stringify([term({ gloss })]) });
	expect(issues(reportOn(glossary(long)))).toMatchInlineSnapshot(`
		"  content/glossary.yaml
		      5 | schema: gloss: Too long: at most 8 words."
	`);
	expect(issues(reportOn(glossary('A bone.')))).toMatchInlineSnapshot(`
		"  content/glossary.yaml
		      5 | schema: gloss: A gloss stands in brackets inside a sentence: no full stop and no brackets."
	`);
});

test('a gloss counts among the words of its sentence', () => {
	const body =
		'The <Term id="quadriceps">quadriceps</Term> pulls on the kneecap when you stand up from a low chair and sit down again.';
	expect(issues(reportOn(withTerms(body, quadriceps)))).toContain(
		'has 21 words; 20 is the most: "The quadriceps (front thigh muscles) pulls',
	);
	expect(reportOn(withTerms(body, { ...quadriceps, gloss: null, medical: null }))).toBe('sound');
});

test('words that frighten, but not in quotation marks', () => {
	expect(issues(reportOn(withBody(`${articleText}\nIt is wear and tear.\n`)))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | kind-words: The words "wear and tear" frighten, and the evidence does not carry them: "It is wear and tear."
		        └─ The words say that using a knee uses it up, which makes people afraid to move. Name what a scan shows and how often it is seen in knees that do not hurt, or write "changes with age". Words spoken about stand in quotation marks; words that must stay have a reason in "exceptions"."
	`);
	expect(reportOn(withBody(`${articleText}\nYou may hear “wear and tear” of the knee.\n`))).toBe('sound');
	const clinicians = '<ForClinicians>\n\nWeakness was tested.\n\n</ForClinicians>';
	expect(reportOn(withBody(`${articleText}\n${clinicians}\n`))).toBe('sound');
	const fields = reportOn({
		...withClaim({ why: 'Weak hips were tested.' }),
		'content/glossary.yaml': stringify([term({ definition: 'A bone that wears away.' })]),
		'content/exercises/bridge.mdx': mdx(exercise({ inShort: 'Mends an unstable knee.' }), 'You should feel it.\n'),
	});
	expect(fields.match(/words "[^"]+" frighten/g)).toEqual([
		'words "Weak" frighten',
		'words "unstable" frighten',
		'words "wears away" frighten',
	]);
});

test('words the glossary says to avoid, except where it says so', () => {
	const glossary = stringify([term({ avoid: { words: ['rough kneecap'], why: 'A rough kneecap sounds ill.' } })]);
	const files = { ...withBody(`${articleText}\nIt is no rough  kneecap.\n`), 'content/glossary.yaml': glossary };
	expect(issues(reportOn(files))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | kind-words: The words "rough kneecap" frighten, and the evidence does not carry them: "It is no rough kneecap."
		        └─ The glossary says why, under "kneecap". Write "kneecap". Words spoken about stand in quotation marks; words that must stay have a reason in "exceptions"."
	`);
});

test('words that sound exact and name nothing', () => {
	const body = `${articleText}\nStudies show that it helps. Many experts agree. The gain was significant.\n`;
	expect(issues(reportOn(withBody(body)))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | exact-words: The words "Many experts" sound exact and are not: "Many experts agree."
		        └─ It names nobody, so nobody can check it. Name the guideline or the vote, with <Cite>. Words spoken about stand in quotation marks; words that must stay have a reason in "exceptions".
		     34 | exact-words: The words "Studies show" sound exact and are not: "Studies show that it helps."
		        └─ It names no study, so nobody can check it. Say who was measured and what was found, with <Cite>; or show the claim. Words spoken about stand in quotation marks; words that must stay have a reason in "exceptions".
		     34 | exact-words: The words "significant" sound exact and are not: "The gain was significant."
		        └─ A reader takes it for "large", while it only says that chance alone seldom gives such a result. Say how large: "1.5 points out of 10"; leave the test to <ForClinicians>. Words spoken about stand in quotation marks; words that must stay have a reason in "exceptions"."
	`);
	const sourced = 'Some studies found less pain.<Cite study="example-2020" /> Do studies show it?';
	expect(reportOn(withBody(`${articleText}\n${sourced}\n`))).toBe('sound');
	expect(reportOn(withClaim({ plain: 'In some studies pain fell.' }))).toBe('sound');
});

test('words that stay, with the reason', () => {
	const body = `${articleText}\nWeak hips come first, people say. Your knee is weak.\n`;
	const excepted = (words: string, because = 'It names the belief the page examines.') =>
		issues(reportOn({ 'content/articles/why-hips.mdx': mdx(article({ exceptions: [{ words, because }] }), body) }));
	expect(excepted('weak hips')).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     37 | kind-words: The words "weak" frighten, and the evidence does not carry them: "Your knee is weak."
		        └─ It blames a person for the pain, and it has not been shown to come first. Write "less strong", "lower hip strength", or what to do: "make your hips stronger". Words spoken about stand in quotation marks; words that must stay have a reason in "exceptions"."
	`);
	expect(excepted('weak')).toBe('');
	expect(excepted('weak', 'Just because.')).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     25 | schema: exceptions.0.because: Give the reason in a few words, at least four."
	`);
});

test('an exception that covers nothing is a warning', () => {
	const exceptions = [{ words: 'worn hips', because: 'It names the belief the page examines.' }];
	expect(warningsOn(withArticle({ exceptions }))).toMatchInlineSnapshot(`
		"  exception-used: 1 warning
		      content/articles/why-hips.mdx:24: The exception for "worn hips" covers nothing in this record.
		        └─ Remove it, or write its words as they stand in the text."
	`);
	expect(warningsOn(withClaim({ exceptions }))).toContain('exception-used');
});

test('shares of people told otherwise than out of 100 are a warning', () => {
	const shares = '1 in 5 women had it. A third of them got better. Of runners, 40% had it.';
	expect(warningsOn(withBody(`${articleText}\n${shares}\n`))).toMatchInlineSnapshot(`
		"  out-of-100: 3 warnings
		      content/articles/why-hips.mdx:34: "1 in 5" is a share of people and not told out of 100: "1 in 5 women had it."
		        └─ Readers compare shares best when all are out of the same number (NHS). Write <Num of="study#outcome, of 100" /> in prose, {study#outcome, of 100} in a field, or give the reason in "exceptions".
		      content/articles/why-hips.mdx:34: "40%" is a share of people and not told out of 100: "Of runners, 40% had it."
		        └─ Readers compare shares best when all are out of the same number (NHS). Write <Num of="study#outcome, of 100" /> in prose, {study#outcome, of 100} in a field, or give the reason in "exceptions".
		      content/articles/why-hips.mdx:34: "A third of them" is a share of people and not told out of 100: "A third of them got better."
		        └─ Readers compare shares best when all are out of the same number (NHS). Write <Num of="study#outcome, of 100" /> in prose, {study#outcome, of 100} in a field, or give the reason in "exceptions"."
	`);
	const fine = 'Take 10% more steps. It was 3 out of 10. It was so for 20 out of 100 women.';
	expect(warningsOn(withBody(`${articleText}\n${fine}\n`))).toBe('');
	const exceptions = [{ words: 'women had it', because: 'It is quoted from an old poster.' }];
	const quoted = mdx(article({ exceptions }), `${articleText}\n1 in 5 women had it.\n`);
	expect(warningsOn({ 'content/articles/why-hips.mdx': quoted })).toBe('');
});

test('people counted out of two numbers on one page are a warning', () => {
	const body = `${articleText}\nIt eased for 10 of 40 women, and for 12 of 60 men.\n`;
	expect(warningsOn(withBody(body))).toMatchInlineSnapshot(`
		"  one-denominator: 1 warning
		      content/articles/why-hips.mdx:34: People are counted out of different numbers in one place: "10 of 40", "12 of 60".
		        └─ Tell all of them out of 100, so that they can be compared, or give the reason in "exceptions"."
	`);
	expect(warningsOn(withBody(`${articleText}\nIt eased for 10 of 40 women. None of 12 trials said so.\n`))).toBe('');
});

test('an article that reads too hard is a warning that names its hardest sentences', () => {
	const hard = 'Considerable rehabilitation necessitates multidisciplinary physiotherapeutic intervention.';
	expect(warningsOn(withBody(`${articleText}\n${hard}\n`))).toMatchInlineSnapshot(`
		"  reading-grade: 1 warning
		      content/articles/why-hips.mdx: The words for patients read at grade 11.4; 8 is the most, 7 the aim.
		        └─ Shorter sentences and shorter words. The hardest: line 34 (grade 52) "Considerable rehabilitation necessitates multidisciplinary physiotherapeutic intervention."; line 27 (grade 2) "Pain fell by 1.5 points out of 10 in one trial."; line 7 (grade 1) "Because it helps.""
	`);
	expect(warningsOn(withBody(`${articleText}\n<ForClinicians>\n\n${hard}\n\n</ForClinicians>\n`))).toBe('');
});

test('an article that says too seldom who does what is a warning', () => {
	const passive = 'Pain was measured. It is not known why. You move.';
	expect(warningsOn(withBody(`${articleText}\n${passive}\n`))).toMatchInlineSnapshot(`
		"  active-voice: 1 warning
		      content/articles/why-hips.mdx: 29% of the sentences for patients are passive; 20% is the most (PEMAT item 5).
		        └─ Say who does it: "we read" for "was read". For example line 34 "was measured", line 34 "is not known"."
	`);
});

test('the poses of the stride gone', () => {
	expect(issues(reportOn({ 'content/stride.yaml': undefined }))).toMatchInlineSnapshot(`
		"  content/stride.yaml
		      | site-complete: The poses of the stride are missing; no page can be built without them.
		        └─ Restore content/stride.yaml."
	`);
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

test('a number typed in a record, with the place in it that holds the number', () => {
	expect(issues(reportOn(withStudy({ inShort: 'Pain fell by 1.5 points in 40 adults.' })))).toMatchInlineSnapshot(`
		"  content/studies/example-2020.yaml
		      3 | number-from-record: "1.5" is typed by hand: "Pain fell by 1.5 points in 40 adults."
		        └─ "1.5" looks like {#pain}.
		      3 | number-from-record: "40" is typed by hand: "Pain fell by 1.5 points in 40 adults."
		        └─ "40" looks like {n}."
	`);
	expect(issues(reportOn({ 'content/glossary.yaml': stringify([term({ definition: 'A bone of 4 cm.' })]) })))
		.toMatchInlineSnapshot(`
			"  content/glossary.yaml
			      4 | number-from-record: "4" is typed by hand: "A bone of 4 cm."
			        └─ Ask the record that holds it: {study#outcome, part}. If no record does, add the number with its source, or say it without one."
		`);
});

test('a number typed in prose, with the place in the study cited beside it', () => {
	const body = `${articleText}\nPain fell by 1.5 points in a trial.<Cite study="example-2020" />\n`;
	expect(issues(reportOn(withBody(body)))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | number-from-record: "1.5" is typed by hand: "Pain fell by 1.5 points in a trial."
		        └─ "1.5" looks like {example-2020#pain}."
	`);
	expect(issues(reportOn(withBody(`${articleText}\n## Twelve weeks\n\nIt took twelve weeks.\n`))))
		.toMatchInlineSnapshot(`
			"  content/articles/why-hips.mdx
			     34 | number-from-record: "Twelve" is typed by hand: "Twelve weeks"
			        └─ Ask the record that holds it: {study#outcome, part}. If no record does, add the number with its source, or say it without one.
			     36 | number-from-record: "twelve" is typed by hand: "It took twelve weeks."
			        └─ Ask the record that holds it: {study#outcome, part}. If no record does, add the number with its source, or say it without one."
		`);
	expect(issues(reportOn(withArticle({ answer: ['One in five has it.'] })))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		      7 | number-from-record: "One" is typed by hand: "One in five has it."
		        └─ Ask the record that holds it: {study#outcome, part}. If no record does, add the number with its source, or say it without one.
		      7 | number-from-record: "five" is typed by hand: "One in five has it."
		        └─ Ask the record that holds it: {study#outcome, part}. If no record does, add the number with its source, or say it without one."
	`);
});

test('a number that a study gives in words, typed in prose', () => {
	const words = outcome({ id: 'recovered', estimate: { kind: 'text', value: '46 of 60 recovered' } });
	const files = withStudy({ outcomes: [outcome({}), words] });
	const body = `${articleText}\nIn a trial 46 people recovered.<Cite study="example-2020" />\n`;
	expect(issues(reportOn({ ...files, ...withBody(body) }))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | number-from-record: "46" is typed by hand: "In a trial 46 people recovered."
		        └─ "46" stands in the words of example-2020#recovered: name it there, {name=46}, and ask for it by that name."
	`);
	const named = outcome({ id: 'recovered', estimate: { kind: 'text', value: '{well=46} of 60 recovered' } });
	const bound = body.replace('46', '<Num of="example-2020#recovered, well" />');
	expect(reportOn({ ...withStudy({ outcomes: [outcome({}), named] }), ...withBody(bound) })).toBe('sound');
});

test('a year that names a study and a count of the studies cited may be typed', () => {
	const body = `${articleText}
In Example 2020 pain fell.

Two trials agree.<Cite study="example-2020" /><Cite study="sample-2021" />
`;
	const citation = { ...study().citation, doi: '10.1000/sample', year: 2021 };
	const sample = study({ id: 'sample-2021', citation: { ...citation, authors: [{ family: 'Sample', given: 'Bo' }] } });
	const files = { 'content/studies/sample-2021.yaml': stringify(sample) };
	expect(reportOn({ ...files, ...withBody(body) })).toBe('sound');
	expect(issues(reportOn({ ...files, ...withBody(body.replace('Two', 'Three').replace('2020 pain', '2019 pain')) })))
		.toMatchInlineSnapshot(`
			"  content/articles/why-hips.mdx
			     34 | number-from-record: "2019" is typed by hand: "In Example 2019 pain fell."
			        └─ Ask the record that holds it: {study#outcome, part}. If no record does, add the number with its source, or say it without one.
			     36 | number-from-record: "Three" is typed by hand: "Three trials agree."
			        └─ Ask the record that holds it: {study#outcome, part}. If no record does, add the number with its source, or say it without one."
		`);
});

test('where a record refers to two studies of one family name, their names are asked for', () => {
	const later = study({ id: 'example-2021', citation: { ...study().citation, doi: '10.1000/later', year: 2021 } });
	const files = { 'content/studies/example-2021.yaml': stringify(later) };
	const naming = (name: string) =>
		reportOn({
			...files,
			...withBody(
				`${articleText}\n${name} agrees with it.<Cite study="example-2020" /><Cite study="example-2021" />\n`,
			),
		});
	expect(naming('<Num of="example-2021, name" />')).toBe('sound');
	expect(issues(naming('Example 2021'))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | number-from-record: "2021" is typed by hand: "Example 2021 agrees with it."
		        └─ "2021" looks like {example-2021, name} or {example-2021, year}."
	`);
});

test('a measure that names another range than its scale', () => {
	const on = (measure: string) => withStudy({ outcomes: [outcome({ measure, scale: 'pain-0-10' })] });
	expect(reportOn(on('pain, 0-10 scale'))).toBe('sound');
	expect(reportOn(on('pain, 10-cm scale'))).toBe('sound');
	expect(issues(reportOn(on('pain, 0-100 scale')))).toMatchInlineSnapshot(`
		"  content/studies/example-2020.yaml
		     17 | measure-fits-scale: The measure of "pain" says 0-100, but the scale "pain-0-10" runs from 0 to 10.
		        └─ Name the scale it was scored on, or correct the measure or the ends in content/scales.yaml."
	`);
});

test('a number typed in a study beside its field', () => {
	const population = { description: '40 adults, 12 of them runners', n: 40 };
	expect(issues(reportOn(withStudy({ population })))).toMatchInlineSnapshot(`
		"  content/studies/example-2020.yaml
		     13 | schema: population.description: "40" is typed here and stands in population.n too. Ask for that number in braces, or, if it is another one, give it a name: {controls=40}."
	`);
});

test('a dose that does not say its numbers in words', () => {
	const dose = [{ text: 'three sets of ten', sets: 4, study: 'example-2020' }];
	expect(issues(reportOn({ 'content/exercises/bridge.mdx': mdx(exercise({ dose }), 'Feel the buttock.\n') })))
		.toMatchInlineSnapshot(`
			"  content/exercises/bridge.mdx
			     20 | schema: dose.0.sets: The dose does not say its sets (4) in words; the page shows the words. Write "4 sets" in its text, or correct one of the two."
		`);
});

test('a number in braces that no record holds: outcome, group, part, name, record', () => {
	const of = (request: string) => issues(reportOn(withStudy({ conclusion: `Pain fell by {${request}}.` })));
	expect(of('#pian')).toMatchInlineSnapshot(`
		"  content/studies/example-2020.yaml
		     30 | number-exists: {#pian}: example-2020 has no outcome "pian".
		        └─ Its outcomes: pain."
	`);
	expect(of('#pain, hip, mean')).toMatchInlineSnapshot(`
		"  content/studies/example-2020.yaml
		     30 | number-exists: {#pain, hip, mean}: "hip, mean" is not a part of this record.
		        └─ Parts: value; low; high; interval; level; p; n; k; i2; when; margin."
	`);
	expect(of('#pain, median')).toMatchInlineSnapshot(`
		"  content/studies/example-2020.yaml
		     30 | number-exists: {#pain, median}: "median" is not a part of this record.
		        └─ Parts: value; low; high; interval; level; p; n; k; i2; when; margin."
	`);
	expect(of('recovered')).toMatchInlineSnapshot(`
		"  content/studies/example-2020.yaml
		     30 | number-exists: {recovered}: "recovered" is not a part of this record.
		        └─ Parts: n; studies; women; ageMean; ages; year."
	`);
	expect(of('nobody-1999#pain')).toMatchInlineSnapshot(`
		"  content/studies/example-2020.yaml
		     30 | number-exists: {nobody-1999#pain}: No record has the id "nobody-1999"."
	`);
	expect(of('exmaple-2020#pain')).toContain('Did you mean "example-2020"?');
	expect(of('programme:six-weeks, months')).toMatchInlineSnapshot(`
		"  content/studies/example-2020.yaml
		     30 | number-exists: {programme:six-weeks, months}: "months" is not a part of this record.
		        └─ Parts: weeks."
	`);
	expect(of('#pain, rounded')).toContain('"rounded" is not a part of this record.');
});

test('a finding of a claim asks the study it names', () => {
	const says = (request: string) =>
		reportOn(
			withClaim({ findings: [{ finding: 'example-2020#pain', bears: 'for', says: `pain fell by ${request}` }] }),
		);
	expect(says('{#pain, points} of {n}')).toBe('sound');
	expect(issues(says('{#pain, n}'))).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		     23 | number-exists: {#pain, n}: example-2020#pain has no "n"."
	`);
});

test('points asked of a measure that names no scale', () => {
	const files = withStudy({ outcomes: [outcome({ scale: null })] });
	expect(issues(reportOn(files))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     27 | number-exists: example-2020#pain does not say which scale it is on; add "scale:" with an id of scales.yaml."
	`);
});

test('a brace without its partner', () => {
	expect(issues(reportOn(withStudy({ conclusion: 'Pain fell by {#pain.' })))).toMatchInlineSnapshot(`
		"  content/studies/example-2020.yaml
		     30 | braces-paired: The brace "{" has no partner: "Pain fell by {#pain."
		        └─ Write {study#outcome, part} to show a number, or {name=46} to name one."
	`);
	expect(issues(reportOn(withClaim({ why: 'One small trial} found it.' })))).toContain('The brace "}" has no partner');
});

test('code in prose, which would print a number without a record', () => {
	expect(issues(reportOn(withBody(`${articleText}\nIn all {46} people took part.\n\n{n}\n`)))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | prose-not-code: "{46}" is code, so what it prints comes from no record.
		        └─ In prose a number is <Num of="study#outcome, part" />; numbers in braces stand in fields.
		     36 | prose-not-code: "{n}" is code, so what it prints comes from no record.
		        └─ In prose a number is <Num of="study#outcome, part" />; numbers in braces stand in fields."
	`);
	expect(issues(reportOn(withBody(`export const people = 46\n\n${articleText}`)))).toContain('prose-not-code');
	expect(reportOn(withBody(`${articleText}\n{/* A note to the next author. */}\n`))).toBe('sound');
});

test('a scale that does not exist', () => {
	expect(issues(reportOn(withStudy({ outcomes: [outcome({ scale: 'pain-0-01' })] })))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     27 | number-exists: example-2020#pain does not say which scale it is on; add "scale:" with an id of scales.yaml.

		  content/studies/example-2020.yaml
		     20 | scale-exists: No scale has the id "pain-0-01".
		        └─ Did you mean "pain-0-10"? It would live in content/scales.yaml."
	`);
	expect(reportOn({ ...withScale({ ends: 'ten' }) })).not.toContain('scale-exists');
	expect(reportOn({ 'content/scales.yaml': '- id: "pain' })).not.toContain('scale-exists');
});

test('a change people notice that no study holds as a number', () => {
	const words = outcome({ id: 'words', estimate: { kind: 'text', value: 'a little' } });
	const noticed = ['example-2020#pain', 'exmaple-2020#pain', 'example-2020#pian', 'example-2020#words', 'example-2020'];
	expect(issues(reportOn({ ...withStudy({ outcomes: [outcome({}), words] }), ...withScale({ noticed }) })))
		.toMatchInlineSnapshot(`
			"  content/scales.yaml
			     10 | scale-noticed: No study has the id "exmaple-2020".
			        └─ Did you mean "example-2020"? It would live in content/studies/<id>.yaml.
			     11 | scale-noticed: The study example-2020 has no outcome "pian".
			        └─ Did you mean "example-2020#pain"?
			     12 | scale-noticed: example-2020#words is no number, so it does not say which change people notice.
			        └─ Name an outcome whose estimate has a value.
			     13 | scale-noticed: "example-2020" names a whole study, not the outcome that says which change people notice.
			        └─ Its outcomes: pain, words."
		`);
});

test('how sure one can be, typed in a claim or an article', () => {
	expect(issues(reportOn(withClaim({ plain: 'Hip exercise may ease pain.' })))).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		      5 | certainty-by-rule: "may" says how sure one can be, by hand: "Hip exercise may ease pain."
		        └─ Say what was found; the statement of the claim adds how sure one can be."
	`);
	expect(issues(reportOn(withBody(`${articleText}\nHip exercise probably helps.\n`)))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | certainty-by-rule: "probably" says how sure one can be, by hand: "Hip exercise probably helps."
		        └─ Show the claim itself, <Says claim="hip-exercise-eases-pain" />, or say what was found."
	`);
	expect(reportOn(withBody(`${articleText}\nYou may stop. Some call it “probably harmless”.\n`))).toBe('sound');
	expect(reportOn(withBody(`${articleText}\n<Says claim="hips-help" />\n`))).toBe('sound');
	const surer = withClaim({ certainty: { level: 'moderate', reasons: ['One trial.'], rater: 'ours' } });
	const says = `${articleText}\nWhat is known: <Says claim="hips-help" />\n`;
	expect(reportOn({ ...surer, ...withBody(says) })).toBe('sound');
	expect(reportOn({ ...surer, ...withBody(`${says}It probably helps.\n`) })).toContain('"probably" says how sure');
	const clinicians = `\n<ForClinicians>\n\nLow-certainty evidence.\n\n</ForClinicians>\n`;
	expect(reportOn(withBody(`${articleText}${clinicians}`))).toBe('sound');
});

test('an association told as a cause', () => {
	const statement = { subject: 'Less strong hips', plural: true, verb: 'go with', object: 'knee pain' };
	const association = { kind: 'association', statement };
	expect(issues(reportOn(withClaim({ ...association, plain: 'Many have it. Less strong hips cause knee pain.' }))))
		.toMatchInlineSnapshot(`
			"  content/claims/hips-help.yaml
			      5 | verb-fits-kind: A claim of the kind "association" is told as a cause: "Less strong hips cause knee pain."
			        └─ Say what goes together, what is seen or what was measured."
		`);
	expect(reportOn(withClaim({ ...association, plain: 'Nobody knows whether less strong hips cause knee pain.' }))).toBe(
		'sound',
	);
	expect(reportOn(withClaim({ plain: 'Less strong hips cause knee pain.' }))).toBe('sound');
});

test('a statement without certainty, and certainty without a statement', () => {
	expect(issues(reportOn(withClaim({ certainty: null })))).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		      6 | schema: statement: A statement and a certainty go together: the statement is put into words by how sure one can be. Give both or neither."
	`);
	expect(issues(reportOn(withClaim({ statement: null })))).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		      6 | schema: statement: A statement and a certainty go together: the statement is put into words by how sure one can be. Give both or neither."
	`);
	expect(reportOn(withClaim({ certainty: null, statement: null }))).toBe('sound');
});

test('a statement with a verb of another kind of claim, or with a typed number', () => {
	const statement = { subject: 'Weak hips', plural: true, verb: 'lead to', object: 'knee pain' };
	expect(issues(reportOn(withClaim({ kind: 'association', statement })))).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		      9 | schema: statement.verb: A claim of the kind "association" does not "lead to". Its verbs: go with, be seen with, be more common in."
	`);
	expect(issues(reportOn(withClaim({ statement: { ...claim().statement, subject: 'Six weeks of hip exercise' } }))))
		.toMatchInlineSnapshot(`
			"  content/claims/hips-help.yaml
			      7 | number-from-record: "Six" is typed by hand: "Six weeks of hip exercise"
			        └─ "Six" looks like {example-2020#pain, when}."
		`);
});

test('a headline that is not among the findings', () => {
	expect(issues(reportOn(withClaim({ headline: 'example-2020#other' })))).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		     10 | schema: headline: The headline "example-2020#other" is not among the findings. Add it there first."
	`);
});

test('a forest plot that cannot be drawn', () => {
	const outcomes = [
		outcome({}),
		outcome({ id: 'later', timepoint: '1 year' }),
		outcome({ id: 'ratio', estimate: { kind: 'RR', value: 0.8, ci: [0.5, 1.28], level: 0.95 } }),
		outcome({ id: 'words', estimate: { kind: 'text', value: 'less pain' } }),
		outcome({ id: 'no-scale', scale: null }),
	];
	const drawn = (ids: string[], pool = false, found = ids) =>
		reportOn({
			...withStudy({ outcomes }),
			...withClaim({
				findings: found.map((id) => ({ finding: `example-2020#${id}`, bears: 'for' })),
				forest: {
					difference: 'Hip minus knee exercise',
					rows: ids.map((id) => ({ outcome: `example-2020#${id}` })),
					pool,
					why: 'They ask one question.',
				},
			}),
		});
	expect(drawn(['pain', 'later'])).toBe('sound');
	expect(issues(drawn(['pain', 'ratio']))).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		     25 | forest-sound: The forest plot cannot be drawn. The lines are of different kinds (MD, RR), so they cannot share an axis.
		        └─ Its lines are findings with a number and an interval, of one kind and on one scale; pooled ones come from separate studies."
	`);
	expect(issues(drawn(['pain', 'words']))).toContain('example-2020#words has no number with an interval');
	expect(issues(drawn(['pain', 'no-scale']))).toContain('on different scales (pain-0-10, none recorded)');
	expect(issues(drawn(['pain', 'later'], true))).toContain('One study stands twice');
	expect(issues(drawn(['pain', 'gone']))).toContain('There is no outcome example-2020#gone.');
	expect(issues(drawn(['pain', 'later'], false, ['pain']))).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		     27 | schema: forest.rows.1.outcome: "example-2020#later" is drawn and is not among the findings. Add it there first."
	`);
});

test('numbers that changed after their second look-up are a warning', () => {
	const numbers = 'aaaaaaaa';
	const warned = (result: string) => {
		const secondReading = { on: '2026-11-20', result, numbers };
		const files = soundFiles(
			withStudy({ secondReading, outcomes: [outcome({ secondReading: { ...secondReading } })] }),
		);
		const { errors, warnings } = checkContent(contentFolder(files), today);
		expect(errors).toEqual([]);
		return warnings;
	};
	expect(formatReport(warned('agreed'))).toMatchInlineSnapshot(`
		"Found 2 problems in 1 file.

		  content/studies/example-2020.yaml
		     33 | reading-holds: The numbers of example-2020#pain differ from those looked up a second time on 2026-11-20; the page now says that they were changed after the second look.
		        └─ Look them up again and write "numbers: 02ce6d16" with the new day, or remove secondReading.
		     42 | reading-holds: The numbers of example-2020 differ from those looked up a second time on 2026-11-20; the page now says that they were changed after the second look.
		        └─ Look them up again and write "numbers: a464fee9" with the new day, or remove secondReading."
	`);
	expect(warned('settled').length).toBe(2);
	expect(warned('not found')).toEqual([]);
	const [people, pain] = warned('agreed').map(({ hint }) => /numbers: ([0-9a-f]{8})/.exec(hint ?? '')?.[1]);
	const read = (found: string | undefined) => ({
		secondReading: { on: '2026-11-20', result: 'agreed', numbers: found },
	});
	const files = soundFiles(withStudy({ ...read(people), outcomes: [outcome(read(pain))] }));
	expect(checkContent(contentFolder(files), today).warnings).toEqual([]);
});

test('every day that is still to come is named by its field', () => {
	const secondReading = { on: '2027-03-03', result: 'agreed', numbers: 'aaaaaaaa' };
	const files = {
		...withStudy({ added: '2027-01-01', secondReading, outcomes: [outcome({ secondReading: { ...secondReading } })] }),
		...withClaim({ published: '2027-02-02' }),
	};
	expect(issues(reportOn(files))).toMatchInlineSnapshot(`
		"  content/claims/hips-help.yaml
		     18 | date-not-in-future: The date of "published", 2027-02-02, is still to come.
		        └─ Today is 2026-11-21.

		  content/studies/example-2020.yaml
		     31 | date-not-in-future: The date of "secondReading of pain", 2027-03-03, is still to come.
		        └─ Today is 2026-11-21.
		     36 | date-not-in-future: The date of "added", 2027-01-01, is still to come.
		        └─ Today is 2026-11-21.
		     39 | date-not-in-future: The date of "secondReading", 2027-03-03, is still to come.
		        └─ Today is 2026-11-21."
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

test('a choice that an article shows is sound; one that none shows is an orphan', () => {
	expect(reportOn(withChoice({}))).toBe('sound');
	const { errors, warnings } = checkContent(contentFolder(soundFiles(withChoice({}, 'waiting'))), today);
	expect(errors).toEqual([]);
	expect(warnings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
		'choice-shown: bridges is shown nowhere.',
	]);
});

test('a choice that is not there, one without waiting beside it, and one whose study or number does not exist', () => {
	expect(issues(reportOn(withChoice({}, 'bridge')))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | choice-exists: No choice has the id "bridge".
		        └─ Did you mean "bridges"? It would live in content/choices.yaml."
	`);
	expect(issues(reportOn({ ...withChoice({}), 'content/choices.yaml': stringify([choice()]) }))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | choice-exists: No choice has the id "waiting".
		        └─ It would live in content/choices.yaml."
	`);
	const broken = withChoice({ gain: 'Pain fell by {example-2020#pian}.', studies: ['exampel-2020'] });
	expect(issues(reportOn(broken))).toMatchInlineSnapshot(`
		"  content/choices.yaml
		      5 | number-exists: {example-2020#pian}: example-2020 has no outcome "pian".
		        └─ Its outcomes: pain.
		     10 | study-exists: No study has the id "exampel-2020".
		        └─ Did you mean "example-2020"? It would live in content/studies/<id>.yaml."
	`);
});

test('whom an article is for, and what it tells, are in kind and short words', () => {
	const long =
		'For people who have sore knees on the stairs or in a chair, or at work or at play, or when they go for a run.';
	expect(issues(reportOn(withArticle({ forWhom: long })))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     18 | sentence-short: A sentence for patients has 26 words; 20 is the most: "For people who have sore knees on the stairs or in a chair, or at work or at play, or when they go for a run."
		        └─ Make two sentences of it, or move the detail into <ForClinicians>."
	`);
	const tells = article().tells.map(({ section }) => ({ section, text: 'why a knee is worn' }));
	expect(issues(reportOn(withArticle({ tells })))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     15 | kind-words: The words "knee is worn" frighten, and the evidence does not carry them: "why a knee is worn"
		        └─ The words say that using a knee uses it up, which makes people afraid to move. Name what a scan shows and how often it is seen in knees that do not hurt, or write "changes with age". Words spoken about stand in quotation marks; words that must stay have a reason in "exceptions".
		     17 | kind-words: The words "knee is worn" frighten, and the evidence does not carry them: "why a knee is worn"
		        └─ The words say that using a knee uses it up, which makes people afraid to move. Name what a scan shows and how often it is seen in knees that do not hurt, or write "changes with age". Words spoken about stand in quotation marks; words that must stay have a reason in "exceptions"."
	`);
});

test('a choice that does not say how far its working is known, says too much of it, types a number or frightens', () => {
	expect(issues(reportOn(withChoice({ works: 'It calms the knee.' })))).toMatchInlineSnapshot(`
		"  content/choices.yaml
		      4 | schema: works: Does not say how far this is known; write "an idea, not shown" or "not known"."
	`);
	expect(issues(reportOn(withChoice({ works: 'It is not known. It may calm the knee. It may train the hip.' }))))
		.toMatchInlineSnapshot(`
		"  content/choices.yaml
		      4 | schema: works: Has 3 sentences; write 1 to 2."
	`);
	const long =
		'Stairs got easier in one trial and in another and in yet another one and so it went on for a very long while.';
	const typed = withChoice({ asks: 'Practice for 6 weeks.', harms: 'It mends wear and tear.', life: long });
	expect(issues(reportOn(typed))).toMatchInlineSnapshot(`
		"  content/choices.yaml
		      6 | kind-words: The words "wear and tear" frighten, and the evidence does not carry them: "It mends wear and tear."
		        └─ The words say that using a knee uses it up, which makes people afraid to move. Name what a scan shows and how often it is seen in knees that do not hurt, or write "changes with age". Words spoken about stand in quotation marks; words that must stay have a reason in "exceptions".
		      7 | number-from-record: "6" is typed by hand: "Practice for 6 weeks."
		        └─ "6" looks like {example-2020#pain, when}.
		      8 | sentence-short: A sentence for patients has 24 words; 20 is the most: "Stairs got easier in one trial and in another and in yet another one and so it went on for a very long while."
		        └─ Make two sentences of it, or move the detail into <ForClinicians>."
	`);
});

test('a belief that an article shows is sound; one that none shows is an orphan', () => {
	expect(reportOn(withBelief({}))).toBe('sound');
	const { errors, warnings } = checkContent(
		contentFolder(soundFiles({ 'content/beliefs.yaml': stringify([belief()]) })),
		today,
	);
	expect(errors).toEqual([]);
	expect(warnings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(['belief-shown: hips is shown nowhere.']);
});

test('a belief whose claim, article or number does not exist, and a check that asks about an unknown one', () => {
	const broken = withBelief({
		claim: 'hip-helps',
		read: 'why-hip',
		found: 'Pain fell by {example-2020#pian}. It sounds odd.',
	});
	const asks = withBody(`${articleText}\n<BeliefCheck ids="hips, hip" />\n`);
	expect(issues(reportOn({ ...broken, ...asks }))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | belief-exists: No belief has the id "hip".
		        └─ Did you mean "hips"? It would live in content/beliefs.yaml.

		  content/beliefs.yaml
		      3 | claim-exists: No claim has the id "hip-helps".
		        └─ Did you mean "hips-help"? It would live in content/claims/<id>.yaml.
		      8 | number-exists: {example-2020#pian}: example-2020 has no outcome "pian".
		        └─ Its outcomes: pain.
		     10 | article-exists: No article has the id "why-hip".
		        └─ Did you mean "why-hips"? It would live in content/articles/<id>.mdx."
	`);
});

test('a belief with two claims, with too many sentences or too few, or without a reply for one answer', () => {
	const { agree, unsure } = belief().reply;
	expect(issues(reportOn(withBelief({ claim: ['hips-help', 'hips-help'] })))).toMatchInlineSnapshot(`
		"  content/beliefs.yaml
		      3 | schema: claim: Expected a string, found a list."
	`);
	expect(issues(reportOn(withBelief({ reply: { agree: `${agree} It is small.`, unsure }, found: 'Pain fell.' }))))
		.toMatchInlineSnapshot(`
		"  content/beliefs.yaml
		      4 | schema: reply.disagree: This field is missing.
		      5 | schema: reply.agree: Has 2 sentences; write 1.
		      7 | schema: found: Has 1 sentence; write 2 to 3."
	`);
});

test('a reply with a long sentence, a frightening word, a typed number or typed certainty; the belief itself may frighten', () => {
	const long = 'Pain fell in one trial and in another and in yet another one and so it went on for a very long while.';
	expect(
		issues(
			reportOn(
				withBelief({
					statement: 'My knee is wear and tear.',
					reply: { agree: long, unsure: 'It is not wear and tear.', disagree: 'It probably helps.' },
					found: 'Pain fell by 1.5 points. It sounds odd.',
				}),
			),
		),
	).toMatchInlineSnapshot(`
		"  content/beliefs.yaml
		      5 | sentence-short: A sentence for patients has 23 words; 20 is the most: "Pain fell in one trial and in another and in yet another one and so it went on for a very long while."
		        └─ Make two sentences of it, or move the detail into <ForClinicians>.
		      7 | kind-words: The words "wear and tear" frighten, and the evidence does not carry them: "It is not wear and tear."
		        └─ The words say that using a knee uses it up, which makes people afraid to move. Name what a scan shows and how often it is seen in knees that do not hurt, or write "changes with age". Words spoken about stand in quotation marks; words that must stay have a reason in "exceptions".
		      8 | certainty-by-rule: "probably" says how sure one can be, by hand: "It probably helps."
		        └─ Show the claim itself, <Says claim="hip-exercise-eases-pain" />, or say what was found.
		      9 | number-from-record: "1.5" is typed by hand: "Pain fell by 1.5 points."
		        └─ Ask the record that holds it: {study#outcome, part}. If no record does, add the number with its source, or say it without one."
	`);
});

test('a picture of the pelvic drop without two averages in degrees', () => {
	const groups = [
		{ name: 'patellofemoral pain', mean: 9 },
		{ name: 'control', percent: 7 },
	];
	const estimate = { kind: 'text', value: 'more with pain' };
	const drop = outcome({
		id: 'drop',
		measure: 'pelvic drop, degrees',
		scale: null,
		betterWhen: 'n/a',
		estimate,
		groups,
	});
	const picture = (of: string, control: string, changes = {}) => ({
		...withStudy({ outcomes: [outcome({}), { ...drop, ...changes }] }),
		...withBody(`${articleText}\n<PelvicDrop of="${of}" pain="patellofemoral pain" control="${control}" />\n`),
	});
	expect(issues(reportOn(picture('example-2020#drop', 'control')))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | drop-measured: example-2020#drop has no average for the group "control".
		        └─ Groups with an average: "patellofemoral pain"."
	`);
	expect(issues(reportOn(picture('example-2020#drop', 'control', { measure: 'pelvic drop' })))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | drop-measured: example-2020#drop ("pelvic drop") is not in degrees, so its drop cannot be drawn.
		        └─ Name an outcome that is measured in degrees."
	`);
	expect(issues(reportOn(picture('example-2020#drop', 'patellofemoral pain')))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | drop-measured: The group "patellofemoral pain" is compared with itself.
		        └─ Name one group with pain and one without."
	`);
	expect(issues(reportOn(picture('example-2020', 'control')))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | drop-measured: "example-2020" is no outcome of a study.
		        └─ Name it as study#outcome."
	`);
	expect(issues(reportOn(picture('example-2020#drpo', 'control')))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | outcome-exists: The study example-2020 has no outcome "drpo".
		        └─ Did you mean "example-2020#drop"?"
	`);
	expect(
		reportOn(picture('example-2020#drop', 'control', { groups: groups.map(({ name }) => ({ name, mean: 9 })) })),
	).toBe('sound');
});

test('a picture of people out of a hundred that shows no share, or shares of different people', () => {
	const estimate = { kind: 'text', value: '{bridge-percent=48}% vs {squat-percent=50}% and {most=70}%' };
	const files = withStudy({
		outcomes: [
			outcome({}),
			outcome({ id: 'better', measure: 'felt better', scale: null, comparison: 'bridge vs squat', estimate }),
			outcome({ id: 'sport', measure: 'did sport', scale: null, estimate: { kind: 'proportion', value: 60 } }),
		],
	});
	const picture = (of: string, words = '') =>
		issues(reportOn({ ...files, ...withBody(`${articleText}\n<OutOf100 of="${of}"${words} />\n`) }));
	const [bridge, squat] = ['example-2020#better, bridge-percent', 'example-2020#better, squat-percent'];
	expect(picture(`${bridge} | ${squat}`)).toBe('');
	expect(picture('example-2020, n')).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | share-drawn: "example-2020" is no outcome of a study.
		        └─ Name it as study#outcome."
	`);
	expect(picture('example-2020#pain')).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | share-drawn: "value" is no share of people in percent.
		        └─ Name a proportion, the percent of a group, or a named number with "%" behind it."
	`);
	expect(picture('example-2020#sport, when')).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | share-drawn: "when" is no share of people in percent.
		        └─ Shares of this outcome: its value."
	`);
	expect(picture('example-2020#beter, squat-percent')).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | number-exists: example-2020 has no outcome "beter".
		        └─ Its outcomes: pain, better, sport."
	`);
	expect(picture('example-2020#better, sqat-percent')).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | number-exists: "sqat-percent" is not a part of this record.
		        └─ Parts: value; low; high; interval; level; p; n; k; i2; when; margin; bridge-percent; squat-percent; most."
	`);
	expect(picture('exmaple-2020#better, squat-percent')).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | study-exists: No study has the id "exmaple-2020".
		        └─ Did you mean "example-2020"? It would live in content/studies/<id>.yaml."
	`);
	expect(picture(`${bridge} | example-2020#sport`)).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | share-drawn: example-2020#better and example-2020#sport are two outcomes, so their shares may be of different people.
		        └─ Name two shares of one outcome, or draw each by itself."
	`);
	expect(picture(`${bridge} | ${bridge}`)).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | share-drawn: The share "bridge-percent" is compared with itself.
		        └─ Name two different shares."
	`);
	expect(picture(`${bridge} | ${squat} | ${squat}`)).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | share-drawn: The picture names 3 shares.
		        └─ Name one share, or two with "|" between them."
	`);
	expect(picture(`${bridge} | example-2020#better, most`)).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | share-drawn: The record does not say whose share "most" is.
		        └─ Name the people of each share: who="with insoles | with hip exercises"."
	`);
	expect(picture(`${bridge} | ${squat}`, ' who="with bridges"')).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | share-drawn: who="with bridges" holds 1 of the 2 names the picture needs.
		        └─ Name the people of each share, in the same order, with "|" between them."
	`);
	expect(picture(bridge, ' what="felt better after 12 weeks"')).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | number-from-record: "12" is typed by hand: "felt better after 12 weeks"
		        └─ Ask the record that holds it: {study#outcome, part}. If no record does, add the number with its source, or say it without one."
	`);
});

test('a diagram of the gait story that names a claim that is not there', () => {
	expect(issues(reportOn(withBody(`${articleText}\n<GaitChain story="hips-hlep" />\n`)))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | claim-exists: No claim has the id "hips-hlep".
		        └─ Did you mean "hips-help"? It would live in content/claims/<id>.yaml."
	`);
});

test('every rule is in the list once', () => {
	expect(new Set(rules).size).toBe(rules.length);
});

const withMovement = (changes: Record<string, unknown>) => ({
	'content/exercises/bridge.mdx': mdx(
		exercise({ movement: { ...(exercise().movement as object), ...changes } }),
		'Feel the buttock.\n',
	),
});
const withExercise = (changes: Record<string, unknown>) => ({
	'content/exercises/bridge.mdx': mdx(exercise(changes), 'Feel the buttock.\n'),
});

test('a figure with an unknown joint, an angle out of range, an unknown muscle, a band with one end, all at once', () => {
	expect(
		issues(
			reportOn(
				withMovement({
					end: { working: { nee: { flexion: 10 }, elbow: { flexion: -20 } } },
					muscles: { working: ['gluteus-bigus'] },
					band: { from: 'working ankle' },
				}),
			),
		),
	).toMatchInlineSnapshot(`
		"  content/exercises/bridge.mdx
		     38 | schema: movement.end.working: There is no field "nee" here.
		        └─ Did you mean "knee"?
		     41 | schema: movement.end.working.elbow.flexion: The elbow flexion is -20 degrees; it must lie between 0 and 150.
		     44 | schema: movement.muscles.working.0: "gluteus-bigus" is not one of the values allowed.
		        └─ Did you mean "gluteus-medius"? Allowed: gluteus-medius, gluteus-minimus, gluteus-maximus, deep-hip-rotators, tensor-fasciae-latae, hip-flexors, adductors, quadriceps, hamstrings, calf, foot, abdominals, back, shoulder.
		     45 | schema: movement.band.to: A band needs two anchors: from and to."
	`);
});

test('a figure without an end, and a dose without a source', () => {
	expect(issues(reportOn(withMovement({ end: undefined })))).toMatchInlineSnapshot(`
		"  content/exercises/bridge.mdx
		     29 | schema: movement.end: A movement needs an end as well as a start."
	`);
	expect(issues(reportOn(withExercise({ dose: [{ text: 'three sets of ten' }] })))).toMatchInlineSnapshot(`
		"  content/exercises/bridge.mdx
		     19 | schema: dose.0.source: A dose needs the study or the source it comes from."
	`);
});

test('a figure whose contact is out of reach, in a right pose or in a wrong one', () => {
	const hand = { contacts: ['both feet', 'working hand'] };
	expect(issues(reportOn(withMovement({ start: hand })))).toMatchInlineSnapshot(`
		"  content/exercises/bridge.mdx
		     32 | figure-holds: In the start pose the working hand misses the ground by 77.1 cm.
		        └─ Change the angles, the contact or the place of the prop so that it can reach.
		     32 | pose-shows-step: The start pose names no step.
		        └─ Write the number of the step it shows, 1 to 2: its words become the caption."
	`);
	const mistakes = [{ text: 'Reaching down: stay up.', wrong: { ...hand, from: 'start' } }];
	expect(issues(reportOn(withExercise({ mistakes })))).toMatchInlineSnapshot(`
		"  content/exercises/bridge.mdx
		     46 | figure-holds: In the wrong pose the working hand misses the ground by 67.1 cm.
		        └─ Change the angles, the contact or the place of the prop so that it can reach."
	`);
});

test('a figure that tints a muscle the exercise does not name, or shows no step, a missing one or a long one', () => {
	expect(issues(reportOn(withMovement({ muscles: { both: ['calf'] } })))).toMatchInlineSnapshot(`
		"  content/exercises/bridge.mdx
		     44 | tinted-muscle-works: The figure tints the muscle "calf", and the exercise does not name it.
		        └─ It names gluteus-maximus. Add it to its muscles, or take it out of the figure."
	`);
	const start = { contacts: ['both feet'] };
	expect(issues(reportOn(withMovement({ start: { ...start, step: 9 } })))).toMatchInlineSnapshot(`
		"  content/exercises/bridge.mdx
		     35 | pose-shows-step: The start pose shows step 9, and there are 2 steps.
		        └─ Write the number of the step it shows, 1 to 2: its words become the caption."
	`);
	expect(issues(reportOn(withMovement({ start })))).toMatchInlineSnapshot(`
		"  content/exercises/bridge.mdx
		     32 | pose-shows-step: The start pose names no step.
		        └─ Write the number of the step it shows, 1 to 2: its words become the caption."
	`);
	const steps = ['Lie on your back.', 'Lift your hips. '.repeat(9).trim()];
	expect(issues(reportOn(withExercise({ steps })))).toMatchInlineSnapshot(`
		"  content/exercises/bridge.mdx
		     17 | caption-is-short: Step 2 stands under a figure and has 143 characters; at most 125.
		        └─ Shorten it, or show another step."
	`);
});

test('an aim without its section, and a page of others that is not listed', () => {
	const tells = [
		{ text: 'whether it helps', section: 'Does it hepl?' },
		{ text: 'why', section: 'Why me and not my sister?' },
	];
	expect(issues(reportOn(withArticle({ tells, elsewhere: ['good-page', 'beter-page', 'best-page'] }))))
		.toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     15 | aim-has-section: The article has no section "Does it hepl?".
		        └─ Did you mean "Does it help?"?
		     17 | aim-has-section: The article has no section "Why me and not my sister?".
		        └─ Its sections: Does it help?.
		     21 | elsewhere-exists: No page of others has the id "beter-page".
		        └─ Did you mean "better-page"? It would live in content/elsewhere.yaml."
	`);
	expect(reportOn(withArticle({ elsewhere: ['good-page'] }))).toContain('elsewhere');
});

test('a stride that a foot cannot reach, and a moment where no pose stands', () => {
	const own = readFileSync('content/stride.yaml', 'utf8');
	const longer = own.replace(/^length: .*/m, 'length: 300');
	expect(issues(reportOn({ 'content/stride.yaml': longer }))).toMatchInlineSnapshot(`
		"  content/stride.yaml
		      8 | stride-holds: In the pose at 0 percent a foot misses its place on the ground by 56.4 cm.
		        └─ Change the angles of the pose, or length and reach, so that it can stand there."
	`);
	const elsewhere = own.replace('  - at: 80', '  - at: 81');
	expect(issues(reportOn({ 'content/stride.yaml': elsewhere }))).toMatchInlineSnapshot(`
		"  content/stride.yaml
		    101 | schema: moments.4.at: No pose stands at 81 percent. There are: 0, 10, 20, 30, 40, 50, 60, 70, 80, 90."
	`);
});

test('the statement of a claim that has none', () => {
	const bare = { statement: null, certainty: null };
	const body = `${articleText}\n<Says claim="hips-help" />.\n`;
	expect(issues(reportOn({ ...withClaim(bare), ...withBody(body) }))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | says-statement: The claim "hips-help" has no statement, so <Says> has nothing to say.
		        └─ Link to it in your own words, [words](/claims/hips-help/), or give it "statement" and "certainty"."
	`);
	expect(reportOn(withBody(body))).toBe('sound');
});

test('a picture, a footnote, an address apart and a link that is none', () => {
	const body = `${articleText}
![A knee](https://example.org/knee.png)

See [this](javascript:alert), [that](running), [here](//example.org/) and [there][knee].

[knee]: https://example.org/knee

A note.[^1]

[^1]: See there.
`;
	expect(issues(reportOn(withBody(body)))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | markup-shown: A picture stands in the text, where no page shows it.
		        └─ Pages load nothing from others, and figures are drawn from records. Describe it in words.
		     36 | link-resolves: The link //example.org/ leads to no page.
		        └─ Links to our pages begin and end with a slash: /exercises/clamshell/.
		     36 | markup-shown: A link without its address stands in the text, where no page shows it.
		        └─ Write the address where the link is: [words](/articles/running/).
		     36 | markup-shown: The link "javascript:alert" leads to no page.
		        └─ An address begins with "/" (our pages), "#" (this page) or "https://" (pages of others).
		     36 | markup-shown: The link "running" leads to no page.
		        └─ An address begins with "/" (our pages), "#" (this page) or "https://" (pages of others).
		     38 | markup-shown: An address apart from its link stands in the text, where no page shows it.
		        └─ Write the address where the link is: [words](/articles/running/).
		     40 | markup-shown: A footnote stands in the text, where no page shows it.
		        └─ Cite a study, <Cite study="nascimento-2018" />, or write a sentence.
		     42 | markup-shown: A footnote stands in the text, where no page shows it.
		        └─ Cite a study, <Cite study="nascimento-2018" />, or write a sentence."
	`);
	expect(
		reportOn(withBody(`${articleText}\nSee [above](#does-it-help) and [a hospital](https://example.org/knee).\n`)),
	).toBe('sound');
});

test('attributes that hold nothing, code or everything', () => {
	const body = `${articleText}
<Exercises ids="," />

<BeliefCheck ids="" />

<Claim id={hips} />

<PainRule {...all} />
`;
	expect(issues(reportOn({ ...withBelief({}), ...withBody(body) }))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | attribute-known: <Exercises> needs the attribute "ids".
		        └─ For example: <Exercises ids="clamshell, bridge" />
		     36 | attribute-known: The attribute "ids" of <BeliefCheck> holds nothing.
		        └─ Fill it, or leave it away. For example: <BeliefCheck ids="weak-hips, scan" />
		     38 | attribute-known: <Claim> needs the attribute "id".
		        └─ For example: <Claim id="hip-exercise-eases-pain" />
		     40 | attribute-known: <PainRule> takes no attribute "{…}".
		        └─ It takes: none."
	`);
});

test('a check of beliefs where there are none', () => {
	expect(issues(reportOn(withBody(`${articleText}\n<BeliefCheck />\n`)))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | belief-exists: <BeliefCheck> asks about every belief, and there is none.
		        └─ They live in content/beliefs.yaml."
	`);
});

test('a term marked without words', () => {
	const body = articleText.replace('>kneecap</Term>', ' />');
	expect(issues(reportOn(withBody(body)))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     28 | term-holds-words: <Term id="patella"> holds no words.
		        └─ Write them between its tags: <Term id="patella">kneecap</Term>."
	`);
});

test('a title that its picture has no letters for', () => {
	expect(issues(reportOn(withArticle({ title: 'Why train your hıpβ?' })))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		      3 | picture-has-letters: "β" cannot be drawn in the picture that is shared: "Why train your hıpβ?"
		        └─ Its typeface has the letters of Western Europe. Write the word in these, or in full."
	`);
	expect(reportOn(withArticle({ title: 'Why train your Kreuzbänder œuvre?' }))).toBe('sound');
});

test('limits of the pain rule that do not rise', () => {
	const safety = readFileSync('content/safety.yaml', 'utf8').replace(/\{pain-low=\d+\}/, '{pain-low=9}');
	expect(issues(reportOn({ 'content/safety.yaml': safety }))).toMatchInlineSnapshot(`
		"  content/safety.yaml
		      | pain-limits-rise: The limits of the pain rule do not rise: pain-low 9, pain-limit 5, pain-scale 10.
		        └─ Name them in the texts of painRules, lowest first: {pain-low=…}, {pain-limit=…}, {pain-scale=…}."
	`);
});

test('a broken link of the chain is not blamed on the others', () => {
	const link = (order: number) => ({ chain: { order, name: 'The pelvis drops.' } });
	const files = {
		'content/claims/hips-help.yaml': stringify(claim({ ...link(1), kind: 'efect' })),
		'content/claims/second-link.yaml': stringify(claim({ id: 'second-link', ...link(2) })),
	};
	expect(reportOn(files)).not.toContain('chain-is-whole');
});

test('a value that is no text is named as what it is', () => {
	expect(issues(reportOn(withArticle({ reader: { a: 1 } })))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		      8 | schema: reader: A block of fields is not one of the values allowed.
		        └─ Allowed: it-hurts, i-treat-it, how-we-know."
	`);
});

test('names that every object of the language has are names like others', () => {
	const body = `${articleText}\n<constructor />\n\nSee [this](/constructor/squat/) and [that](/studies/toString/).\n`;
	expect(issues(reportOn(withBody(body)))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     34 | component-known: There is no component <constructor>.
		        └─ Components: Cite, Num, Term, Says, Claim, Exercises, Programmes, RedFlags, PainRule, StopRules, Disagreements, BeliefCheck, Choices, Signs, GaitChain, PelvicDrop, OutOf100, Stride, LoadByActivity, KneeBendLoad, Ladder, WhereItHurts, TapedKnee, OnStairs, ForAndAgainst, ForClinicians.
		     36 | link-resolves: The link /constructor/squat/ leads to no page.
		        └─ Links to our pages begin and end with a slash: /exercises/clamshell/.
		     36 | study-exists: No study has the id "toString".
		        └─ It would live in content/studies/<id>.yaml."
	`);
});

const noticed = (kind: string, changes: Record<string, unknown> = {}) => ({
	'content/looked-up.yaml': stringify({
		studies: [
			{
				id: 'example-2020',
				on: '2026-11-20',
				crossref: { doi: '10.1000/example', found: true },
				notices: [{ kind, at: 'https://doi.org/10.1000/notice' }],
				...changes,
			},
		],
	}),
});

test('a retracted study that no words beside it call retracted, in a claim, an article and every other text', () => {
	expect(issues(reportOn(noticed('retracted')))).toMatchInlineSnapshot(`
		"  content/articles/why-hips.mdx
		     27 | retraction-told: The study example-2020 was retracted, and no words beside it say so.
		        └─ Take it out, or write "retracted" in the sentence that names it. Where neither fits, add "- words: example-2020" with "because:" under exceptions.

		  content/claims/hips-help.yaml
		     21 | retraction-told: The study example-2020 was retracted, and no words beside it say so.
		        └─ Take it out, or write "retracted" in the sentence that names it. Where neither fits, add "- words: example-2020" with "because:" under exceptions.

		  content/exercises/bridge.mdx
		     26 | retraction-told: The study example-2020 was retracted, and no words beside it say so.
		        └─ Take it out, or write "retracted" in the sentence that names it. Where neither fits, add "- words: example-2020" with "because:" under exceptions.

		  content/programmes/six-weeks.mdx
		      6 | retraction-told: The study example-2020 was retracted, and no words beside it say so.
		        └─ Take it out, or write "retracted" in the sentence that names it. Where neither fits, add "- words: example-2020" with "because:" under exceptions."
	`);
	for (const kind of ['corrected', 'concern']) expect(reportOn(noticed(kind)), kind).toBe('sound');
	const before = { doi: '10.1000/before', found: true };
	expect(reportOn(noticed('retracted', { crossref: before })), 'asked under a DOI it no longer has').toBe('sound');
	const citation = { ...study().citation, pmid: '123' };
	const numbered = reportOn({ ...noticed('retracted'), ...withStudy({ citation }) });
	expect(numbered, 'a number beside the one that was asked for').toContain('retraction-told');
});

test('a retracted study of which the sentence says so, or whose text gives a reason why it does not', () => {
	const reason = [{ words: 'example-2020', because: 'It tells how the retracted trial was found out.' }];
	const told = {
		...noticed('retracted'),
		...withClaim({ why: 'The one trial was retracted.' }),
		...withBody(articleText.replace('in one trial.<Cite', 'in a trial that was retracted.<Cite')),
		'content/exercises/bridge.mdx': mdx(exercise({ exceptions: reason }), 'Feel the buttock.\n'),
		'content/programmes/six-weeks.mdx': mdx(programme({ exceptions: reason }), 'People did bridges.\n'),
	};
	expect(reportOn(told)).toBe('sound');
	expect(warningsOn(told)).not.toContain('exception-used');
	const elsewhere = articleText.replace('Your <Term', 'A study was retracted. Your <Term');
	expect(reportOn({ ...told, ...withBody(elsewhere) }), 'said of something else').toContain('retraction-told');
	expect(warningsOn({ ...told, ...noticed('corrected') })).toContain('exception-used');
});

test('a look-up of a study that does not exist, twice the same, dated after today, or of a wrong shape', () => {
	expect(issues(reportOn(noticed('corrected', { id: 'exmaple-2020' })))).toMatchInlineSnapshot(`
		"  content/looked-up.yaml
		      2 | looked-up-study-exists: No study has the id "exmaple-2020".
		        └─ Did you mean "example-2020"? "npm run verify-references" leaves it out."
	`);
	expect(issues(reportOn(noticed('corrected', { on: '2026-11-23' })))).toMatchInlineSnapshot(`
		"  content/looked-up.yaml
		      3 | date-not-in-future: The date of "on of example-2020", 2026-11-23, is still to come.
		        └─ Today is 2026-11-21."
	`);
	expect(issues(reportOn(noticed('withdrawn', { crossref: { doi: 'doi:10.1/x', found: true } }))))
		.toMatchInlineSnapshot(`
		"  content/looked-up.yaml
		      5 | schema: studies.0.crossref.doi: Invalid string: must match pattern /^10\\.\\d{4,9}\\/\\S+$/
		      8 | schema: studies.0.notices.0.kind: "withdrawn" is not one of the values allowed.
		        └─ Allowed: corrected, concern, retracted."
	`);
	const [text = ''] = Object.values(noticed('corrected'));
	const twice = `${text}${text.split('\n').slice(1).join('\n')}`;
	expect(issues(reportOn({ 'content/looked-up.yaml': twice }))).toMatchInlineSnapshot(`
		"  content/looked-up.yaml
		     10 | schema: studies.1.id: example-2020 stands here twice. Remove one."
	`);
});
