import { expect, test } from 'vitest';
import {
	certaintyLevels,
	effectSizes,
	sizeOfDifference,
	sizeOfStandardised,
	stated,
	statementSchema,
	verbs,
	type ClaimKind,
	type EffectSize,
} from '../../src/evidence/statement.ts';
import { claimSchema } from '../../src/evidence/claim.ts';
import { claim } from '../records.ts';

const one = { subject: 'Hip exercise', verb: 'ease', object: 'knee pain' };
const many = { ...one, subject: 'Weak hips', plural: true };
const sentences = (kind: ClaimKind, statement: object, size: EffectSize | null = null) =>
	certaintyLevels.map((level) => stated(kind, statementSchema.parse(statement), level, size));

test('every certainty and size has the words of GRADE', () => {
	expect(Object.fromEntries(effectSizes.map((size) => [size, sentences('effect', one, size)]))).toEqual({
		large: [
			'Hip exercise eases knee pain a lot.',
			'Hip exercise probably eases knee pain a lot.',
			'Hip exercise may ease knee pain a lot.',
			'The evidence is very uncertain about whether hip exercise eases knee pain a lot.',
		],
		moderate: [
			'Hip exercise eases knee pain.',
			'Hip exercise probably eases knee pain.',
			'Hip exercise may ease knee pain.',
			'The evidence is very uncertain about whether hip exercise eases knee pain.',
		],
		small: [
			'Hip exercise eases knee pain slightly.',
			'Hip exercise probably eases knee pain slightly.',
			'Hip exercise may ease knee pain slightly.',
			'The evidence is very uncertain about whether hip exercise eases knee pain slightly.',
		],
		trivial: [
			'Hip exercise makes little or no difference to knee pain.',
			'Hip exercise probably makes little or no difference to knee pain.',
			'Hip exercise may make little or no difference to knee pain.',
			'The evidence is very uncertain about whether hip exercise makes little or no difference to knee pain.',
		],
	});
	expect(sentences('effect', one)).toEqual(sentences('effect', one, 'moderate'));
});

test('a plural subject has its verb in the plural', () => {
	expect(sentences('effect', many, 'small')).toEqual([
		'Weak hips ease knee pain slightly.',
		'Weak hips probably ease knee pain slightly.',
		'Weak hips may ease knee pain slightly.',
		'The evidence is very uncertain about whether weak hips ease knee pain slightly.',
	]);
	expect(sentences('effect', many, 'trivial').map((sentence) => sentence.includes(' make little'))).toEqual([
		true,
		true,
		true,
		true,
	]);
	expect(sentences('association', { ...many, verb: 'be seen with' })).toEqual([
		'Weak hips are seen with knee pain.',
		'Weak hips probably are seen with knee pain.',
		'Weak hips may be seen with knee pain.',
		'The evidence is very uncertain about whether weak hips are seen with knee pain.',
	]);
});

test('a denied effect has no size', () => {
	const denied = [
		'Hip exercise does not ease knee pain.',
		'Hip exercise probably does not ease knee pain.',
		'Hip exercise may not ease knee pain.',
	];
	for (const size of [null, ...effectSizes]) {
		expect(sentences('effect', { ...one, not: true }, size).slice(0, 3)).toEqual(denied);
	}
	expect(sentences('effect', { ...many, not: true })[0]).toBe('Weak hips do not ease knee pain.');
	expect(sentences('association', { ...one, verb: 'be seen with', not: true })).toEqual([
		'Hip exercise is not seen with knee pain.',
		'Hip exercise probably is not seen with knee pain.',
		'Hip exercise may not be seen with knee pain.',
		'The evidence is very uncertain about whether hip exercise is seen with knee pain.',
	]);
	expect(sentences('prevalence', { ...many, verb: 'be common in', not: true })[0]).toBe(
		'Weak hips are not common in knee pain.',
	);
});

test('evidence that is very uncertain is so for and against: the same words stand for both', () => {
	for (const size of [null, 'moderate'] as const) {
		expect(sentences('effect', one, size)[3]).toBe(sentences('effect', { ...one, not: true }, size)[3]);
	}
});

test('a comparison follows the amount', () => {
	const compared = { ...one, than: 'rest' };
	expect(sentences('effect', compared, 'large')[0]).toBe('Hip exercise eases knee pain a lot more than rest.');
	expect(sentences('effect', compared, 'moderate')[1]).toBe('Hip exercise probably eases knee pain more than rest.');
	expect(sentences('effect', compared, 'small')[2]).toBe('Hip exercise may ease knee pain slightly more than rest.');
	expect(sentences('effect', compared, 'trivial')[0]).toBe(
		'Hip exercise makes little or no difference to knee pain, compared with rest.',
	);
	expect(sentences('effect', { ...compared, not: true }, 'large')[0]).toBe(
		'Hip exercise does not ease knee pain more than rest.',
	);
});

test('a verb that is so or not so takes no amount', () => {
	for (const size of effectSizes) {
		expect(sentences('effect', { ...one, verb: 'beat', object: 'knee exercise' }, size)[0]).toBe(
			'Hip exercise beats knee exercise.',
		);
	}
});

test('no words of one certainty stand in those of another', () => {
	const marks = [/^(?!.*\b(?:probably|may|uncertain)\b)/, /\bprobably\b/, /\bmay\b/, /\bvery uncertain\b/];
	for (const kind of Object.keys(verbs) as ClaimKind[]) {
		for (const verb of Object.keys(verbs[kind])) {
			for (const plural of [false, true]) {
				for (const not of [false, true]) {
					for (const size of [null, ...effectSizes]) {
						const said = sentences(kind, { ...one, verb, plural, not }, size);
						expect(said.map((sentence) => marks.map((mark) => mark.test(sentence)).indexOf(true))).toEqual([
							0, 1, 2, 3,
						]);
						expect(
							said.filter((sentence) => !/^[A-Z][^.{}]*\.$/.test(sentence) || / {2}|undefined|null/.test(sentence)),
						).toEqual([]);
					}
				}
			}
		}
	}
});

test('a name at the beginning stays as it is inside a sentence', () => {
	const begins = (subject: string) =>
		/whether (.*) eases?/.exec(sentences('effect', { ...one, subject })[3] ?? '')?.[1];
	expect(begins('A wider Q angle')).toBe('a wider Q angle');
	expect(begins('MRI')).toBe('MRI');
	expect(begins('Q angle')).toBe('Q angle');
	expect(begins('3 sessions')).toBe('3 sessions');
	expect(begins('Émigré dance')).toBe('émigré dance');
});

test('each kind of claim has verbs of its own, in base form and third person', () => {
	const all = Object.values(verbs).flatMap((group) => Object.keys(group));
	expect(new Set(all).size).toBe(all.length);
	for (const group of Object.values(verbs)) {
		for (const [base, third] of Object.entries(group)) {
			expect(third, base).toMatch(base.startsWith('be ') ? /^is / : /^\S+s( |$)/);
			expect(third.split(' ').slice(1), base).toEqual(base.split(' ').slice(1));
		}
	}
	const causal = ['lead to', 'set off', 'ease', 'raise', 'lower', 'improve', 'prevent'];
	for (const kind of ['association', 'mechanism', 'prognosis', 'diagnosis', 'prevalence'] as const) {
		expect(
			Object.keys(verbs[kind]).filter((verb) => causal.includes(verb)),
			kind,
		).toEqual([]);
	}
});

test('the verb of a claim fits its kind, and of another kind only where it is that kind’s', () => {
	for (const kind of Object.keys(verbs) as ClaimKind[]) {
		for (const [other, group] of Object.entries(verbs)) {
			for (const verb of Object.keys(group)) {
				const parsed = claimSchema.safeParse(claim({ kind, statement: { ...one, verb } }));
				expect(parsed.success, `${kind} ${verb}`).toBe(other === kind);
			}
		}
	}
	expect(statementSchema.safeParse({ ...one, verb: 'cure' }).success).toBe(false);
});

test('an effect is as large as the change people notice says, in either direction', () => {
	const sizes = [0, 0.5, 0.99, 1, 1.99, 2, 3.99, 4, 40].map((difference) => sizeOfDifference(difference, 2));
	expect(sizes).toEqual([
		...['trivial', 'trivial', 'trivial', 'small', 'small', 'moderate', 'moderate', 'large', 'large'],
	]);
	for (const difference of [0.3, 1, 2, 5]) {
		expect(sizeOfDifference(-difference, 2)).toBe(sizeOfDifference(difference, 2));
		expect(sizeOfDifference(10 * difference, 20)).toBe(sizeOfDifference(difference, 2));
	}
});

test('a standardised effect has the limits of Cohen', () => {
	const sizes = [0, 0.19, 0.2, 0.49, 0.5, 0.79, 0.8, 2].map(sizeOfStandardised);
	expect(sizes).toEqual(['trivial', 'trivial', 'small', 'small', 'moderate', 'moderate', 'large', 'large']);
	expect([-0.1, -0.3, -0.6, -1].map(sizeOfStandardised)).toEqual(['trivial', 'small', 'moderate', 'large']);
});
