import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { checkContent } from '../src/check.ts';
import { formatReport } from '../src/issue.ts';

/** The day on which fixtures are checked. */
export const today = new Date('2026-11-21T00:00:00Z');

/** A sound study with only the fields under test changed. */
export function study(changes: Record<string, unknown> = {}) {
	return {
		id: 'example-2020',
		design: 'rct',
		inShort: 'Adults did hip exercises and had less pain.',
		citation: {
			title: 'Hip exercise for knee pain',
			authors: [{ family: 'Example', given: 'Ann' }],
			journal: 'Journal',
			year: 2020,
			doi: '10.1000/example',
		},
		population: { description: 'adults', n: 40 },
		outcomes: [
			{
				id: 'pain',
				measure: 'pain, 0-10 scale',
				timepoint: '6 weeks',
				comparison: 'hip vs knee',
				scale: 'pain-0-10',
				betterWhen: 'lower',
				locator: 'abstract',
				estimate: { kind: 'MD', value: -1.5, ci: [-2.3, -0.8], level: 0.95 },
			},
		],
		conclusion: 'Pain fell.',
		readDepth: 'abstract',
		added: '2026-11-19',
		sources: [{ url: 'https://example.org/paper' }],
		...changes,
	};
}

export function claim(changes: Record<string, unknown> = {}) {
	return {
		id: 'hips-help',
		kind: 'effect',
		claim: 'Hip exercise eases knee pain.',
		verdict: 'supports',
		plain: 'Hip exercise eased pain in a small trial.',
		statement: { subject: 'Hip exercise', verb: 'ease', object: 'knee pain' },
		headline: 'example-2020#pain',
		why: 'One small trial found it.',
		certainty: { level: 'low', reasons: ['The trial was small.'], rater: 'ours' },
		wouldChange: 'A larger trial without a difference in pain.',
		published: '2026-11-20',
		checked: '2026-11-21',
		findings: [{ finding: 'example-2020#pain', bears: 'for' }],
		...changes,
	};
}

export function exercise(changes: Record<string, unknown> = {}) {
	return {
		id: 'bridge',
		name: 'Bridge',
		inShort: 'Trains the buttock, lying down.',
		otherNames: { patients: ['hip lift'] },
		aims: ['hip-strength'],
		position: 'back-lying',
		positionDetail: 'on your back, knees bent',
		muscles: { primary: [{ muscle: 'gluteus-maximus' }] },
		steps: ['Lie on your back.', 'Lift your hips.'],
		dose: [{ text: 'three sets of ten', study: 'example-2020' }],
		kneeLoad: { chain: 'closed', kneeFlexionRange: 'bent', note: 'The kneecap is pressed little.' },
		trials: [{ study: 'example-2020' }],
		origins: ['general practice'],
		movement: {
			lies: 'standing',
			camera: 'side',
			start: { step: 1, contacts: ['both feet'] },
			end: { step: 2, both: { hip: { flexion: 40 }, knee: { flexion: 40 } } },
		},
		level: 'gentle',
		...changes,
	};
}

export function programme(changes: Record<string, unknown> = {}) {
	return {
		id: 'six-weeks',
		name: 'Six weeks of bridges',
		inShort: 'People did bridges for {weeks, word} weeks.',
		kind: 'trial',
		study: 'example-2020',
		weeks: 6,
		exercises: [{ name: 'bridge', exercise: 'bridge', sets: 3, reps: '10' }],
		readDepth: 'abstract',
		...changes,
	};
}

export function article(changes: Record<string, unknown> = {}) {
	return {
		id: 'why-hips',
		title: 'Why train your hips?',
		short: 'Why hips',
		description: 'Why hips are trained for knee pain.',
		answer: ['Because it helps.'],
		reader: 'it-hurts',
		order: 1,
		published: '2026-11-20',
		changed: '2026-11-21',
		reviewed: null,
		tells: [
			{ text: 'why hips are trained', section: 'Does it help?' },
			{ text: 'what to do', section: 'Does it help?' },
		],
		forWhom: 'For anyone with knee pain.',
		elsewhere: ['good-page', 'better-page', 'best-page'],
		...changes,
	};
}

export const articleText = `## Does it help?

Pain fell by <Num of="example-2020#pain, points" /> in one trial.<Cite study="example-2020" />
Your <Term id="patella">kneecap</Term> is safe. Try the [bridge](/exercises/bridge/).

<Claim id="hips-help" />

<RedFlags />
`;

export function term(changes: Record<string, unknown> = {}) {
	return {
		id: 'patella',
		plain: 'kneecap',
		medical: 'patella',
		definition: 'The small bone at the front of the knee.',
		...changes,
	};
}

export function scale(changes: Record<string, unknown> = {}) {
	return {
		id: 'pain-0-10',
		name: 'pain out of 10',
		ends: [0, 10],
		unit: 'points',
		betterWhen: 'lower',
		...changes,
	};
}

export function belief(changes: Record<string, unknown> = {}) {
	return {
		id: 'hips',
		statement: 'Exercising my hips can ease the pain.',
		claim: 'hips-help',
		reply: { agree: 'A trial agrees.', unsure: 'A trial says so.', disagree: 'A trial says otherwise.' },
		found: 'Pain fell by {example-2020#pain, points} with hip exercise. It sounds odd, as the knee hurts.',
		instead: 'Try a bridge today.',
		read: 'why-hips',
		...changes,
	};
}

export function choice(changes: Record<string, unknown> = {}) {
	return {
		id: 'bridges',
		name: 'Bridges at home',
		what: 'You lift your hips.',
		works: 'How it eases pain is not known.',
		gain: 'Pain was {example-2020#pain, points} lower than with knee exercise.',
		harms: 'Not reported in what we read.',
		asks: 'A mat.',
		life: 'Nothing found on sleep, work or mood.',
		...changes,
	};
}

export type Files = Record<string, string | Uint8Array | undefined>;

/** A small sound content folder as files; a changed file replaces one, `undefined` removes it. */
export function soundFiles(changes: Files = {}): Files {
	return {
		'content/studies/example-2020.yaml': stringify(study()),
		'content/claims/hips-help.yaml': stringify(claim()),
		'content/exercises/bridge.mdx': mdx(exercise(), 'You should feel it in the buttock.\n'),
		'content/programmes/six-weeks.mdx': mdx(programme(), 'People did bridges.\n'),
		'content/articles/why-hips.mdx': mdx(article(), articleText),
		'content/glossary.yaml': stringify([term()]),
		'content/scales.yaml': stringify([scale()]),
		'content/elsewhere.yaml': stringify(['good-page', 'better-page', 'best-page'].map(elsewhere)),
		...changes,
	};
}

/** A page of somebody else. */
export function elsewhere(id: string) {
	return {
		id,
		title: 'Knee pain',
		publisher: 'A hospital',
		url: 'https://example.org/knee',
		forWhom: 'patients',
		note: 'Explains knee pain.',
		readOn: '2026-11-20',
	};
}

export function mdx(frontmatter: unknown, body: string): string {
	return `---\n${stringify(frontmatter)}---\n\n${body}`;
}

/** A temporary project root with these files and the site's own strings, safety signs and stride; removed after the test. */
export function contentFolder(files: Files): string {
	const root = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	for (const own of ['content/strings', 'content/safety.yaml', 'content/stride.yaml']) {
		if (!(own in files)) cpSync(own, join(root, own), { recursive: true });
	}
	for (const [path, text] of Object.entries(files)) {
		if (text === undefined) continue;
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
	return root;
}

/** The report on a sound content folder with these changes, or "sound". */
export function reportOn(changes: Files): string {
	const { errors } = checkContent(contentFolder(soundFiles(changes)), today);
	return errors.length === 0 ? 'sound' : formatReport(errors);
}
