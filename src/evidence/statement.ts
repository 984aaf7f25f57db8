import { z } from 'zod';
import { known, prose } from './field.ts';

/**
 * Verbs a statement may use, by kind of claim, in base form and third person. The kind fixes them, so that what goes
 * together is never said to cause.
 */
export const verbs = {
	effect: {
		ease: 'eases',
		improve: 'improves',
		raise: 'raises',
		lower: 'lowers',
		help: 'helps',
		'bring back': 'brings back',
		'speed up': 'speeds up',
		prevent: 'prevents',
		'work as well as': 'works as well as',
		beat: 'beats',
		'add to': 'adds to',
		'be needed for': 'is needed for',
	},
	cause: { 'come before': 'comes before', 'set off': 'sets off', 'lead to': 'leads to' },
	association: { 'go with': 'goes with', 'be seen with': 'is seen with', 'be more common in': 'is more common in' },
	mechanism: { work: 'works', load: 'loads', change: 'changes', explain: 'explains', 'rise with': 'rises with' },
	prognosis: {
		'last for': 'lasts for',
		'come back in': 'comes back in',
		'turn into': 'turns into',
		foretell: 'foretells',
	},
	diagnosis: {
		show: 'shows',
		rest: 'rests',
		'tell apart': 'tells apart',
		'be felt': 'is felt',
		'bring on': 'brings on',
	},
	prevalence: {
		affect: 'affects',
		'be common in': 'is common in',
		'differ from': 'differs from',
		'be seen in': 'is seen in',
	},
} as const;

export type ClaimKind = keyof typeof verbs;
export const certaintyLevels = ['high', 'moderate', 'low', 'very-low'] as const;
export type CertaintyLevel = (typeof certaintyLevels)[number];

const allVerbs = Object.values(verbs).flatMap((group) => Object.keys(group)) as [string, ...string[]];

/** Verbs whose effect can be large or small; the others state that something is so. */
const sized = new Set(['ease', 'improve', 'raise', 'lower', 'help', 'add to']);

/** What a claim says, in parts, so that how sure one can be is put into words by rule. */
export const statementSchema = z.strictObject({
	subject: prose.describe('What acts or goes first, as a sentence begins: Adding hip exercise to knee exercise.'),
	plural: z.boolean().default(false).describe('True when the subject is plural: Weaker hips.'),
	verb: z.enum(allVerbs).describe('A verb of this kind of claim, in base form: ease (effect), go with (association).'),
	object: prose.describe('What it is done to or goes with: pain around the kneecap.'),
	than: known(prose).describe('What it is compared with: knee exercise alone.'),
	not: z.boolean().default(false).describe('True when the evidence speaks against it.'),
});

export type Statement = z.output<typeof statementSchema>;

/** How large an effect is for the people who have it. */
export const effectSizes = ['large', 'moderate', 'small', 'trivial'] as const;
export type EffectSize = (typeof effectSizes)[number];

/**
 * Size of a mean difference by the smallest change people notice: from twice that change large, from once moderate, from half small.
 * The limits are this site's; GRADE leaves them to the authors of a review.
 */
export function sizeOfDifference(difference: number, noticed: number): EffectSize {
	const ratio = Math.abs(difference) / noticed;
	return ratio >= 2 ? 'large' : ratio >= 1 ? 'moderate' : ratio >= 0.5 ? 'small' : 'trivial';
}

/** Size of a standardised mean difference (Cohen's limits, Cochrane Handbook 15.5.3.1). */
export function sizeOfStandardised(difference: number): EffectSize {
	const size = Math.abs(difference);
	return size >= 0.8 ? 'large' : size >= 0.5 ? 'moderate' : size >= 0.2 ? 'small' : 'trivial';
}

/**
 * The sentence for a size and a certainty, in the words of GRADE's informative statements (Santesso 2020,
 * doi:10.1016/j.jclinepi.2019.10.014): high states it, moderate "probably", low "may", very low "very uncertain".
 */
export function stated(
	kind: ClaimKind,
	statement: Statement,
	certainty: CertaintyLevel,
	size: EffectSize | null,
): string {
	const { subject, plural } = statement;
	const said = predicate(kind, statement, size);
	const third = `${plural ? said.base.replace(/^be /, 'are ') : said.third}${said.rest}`;
	const base = `${said.base}${said.rest}`;
	if (certainty === 'very-low') {
		return `The evidence is very uncertain about whether ${lowerFirst(subject)} ${third}.`;
	}
	if (statement.not) {
		const denied = said.base.startsWith('be ')
			? `${plural ? 'are' : 'is'} not${base.slice(2)}`
			: `${plural ? 'do' : 'does'} not ${base}`;
		return `${subject} ${{ high: denied, moderate: `probably ${denied}`, low: `may not ${base}` }[certainty]}.`;
	}
	return `${subject} ${{ high: third, moderate: `probably ${third}`, low: `may ${base}` }[certainty]}.`;
}

function predicate(kind: ClaimKind, { verb, object, than, not }: Statement, effectSize: EffectSize | null) {
	const size = not || !sized.has(verb) ? null : effectSize;
	if (size === 'trivial') {
		const rest = ` little or no difference to ${object}${than === null ? '' : `, compared with ${than}`}`;
		return { base: 'make', third: 'makes', rest };
	}
	const amount = size === 'small' ? ' slightly' : size === 'large' ? ' a lot' : '';
	const third = (verbs[kind] as Record<string, string>)[verb] ?? verb;
	return { base: verb, third, rest: ` ${object}${amount}${than === null ? '' : ` more than ${than}`}` };
}

/** The beginning of a sentence inside one; a name such as "MRI" or "Q angle" stays. */
function lowerFirst(text: string): string {
	if (!/^(?:\p{Lu}\p{Ll}|A\s)/u.test(text)) return text;
	return text.charAt(0).toLowerCase() + text.slice(1);
}
