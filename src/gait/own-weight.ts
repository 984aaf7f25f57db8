import * as z from 'zod/mini';
import { fill } from '../evidence/plural.ts';
import { partOf } from './opening.ts';

/** Body weights that a reader may enter, in kilograms. */
export const weightLimits = { low: 30, high: 200 };

const number = z.pipe(
	z.string().check(z.trim(), z.regex(/^\d+(?:[.,]\d+)?$/)),
	z.transform((text: string) => Number(text.replace(',', '.'))),
);

/** A body weight as typed, with a point or a comma, in kilograms. */
const weightSchema = z.pipe(number, z.number().check(z.minimum(weightLimits.low), z.maximum(weightLimits.high)));

/** The body weight in kilograms, or why the text is none: nothing typed, no number, or outside the limits. */
export function weightFrom(text: string): { kg: number } | { problem: 'none' | 'noNumber' | 'outside' } {
	const read = weightSchema.safeParse(text);
	if (read.success) return { kg: read.data };
	if (text.trim() === '') return { problem: 'none' };
	return { problem: number.safeParse(text).success ? 'outside' : 'noNumber' };
}

/** Force on the kneecap in one activity, in body weights; the spread is one standard deviation. */
export interface WeightedLoad {
	name: string;
	mean: number;
	sd: number;
}

/** The interface strings under `ownWeight`. */
export interface OwnWeightWords {
	result: string;
	line: string;
	none: string;
	noNumber: string;
	outside: string;
}

/** The force as whole kilograms of weight, with the ends of its spread; never below none. */
export function inKilograms({ mean, sd }: Omit<WeightedLoad, 'name'>, kg: number) {
	const whole = (bodyWeights: number) => Math.round(Math.max(0, bodyWeights) * kg);
	return { about: whole(mean), low: whole(mean - sd), high: whole(mean + sd) };
}

/** What the reader is told: a heading and a line for each activity. */
export function ownWeights(
	loads: readonly WeightedLoad[],
	kg: number,
	words: OwnWeightWords,
): { heading: string; lines: string[] } {
	return {
		heading: fill(words.result, { kg }),
		lines: loads.map((load) => fill(words.line, { name: load.name, times: load.mean, ...inKilograms(load, kg) })),
	};
}

/** Reads the field while the reader types, and says what is wrong when they have finished. Keeps and sends nothing. */
export function startOwnWeight(root: HTMLElement): void {
	const { loads, words } = JSON.parse(root.dataset['loads'] ?? '') as { loads: WeightedLoad[]; words: OwnWeightWords };
	const field = partOf<HTMLInputElement>(root, 'input');
	const [problem, result] = [partOf(root, '[data-problem]'), partOf(root, '[data-result]')];

	const show = () => {
		const read = weightFrom(field.value);
		if ('kg' in read) say('');
		const { heading, lines } = 'kg' in read ? ownWeights(loads, read.kg, words) : { heading: '', lines: [] };
		const [title, list] = [document.createElement('p'), document.createElement('ul')];
		title.textContent = heading;
		list.append(...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
		result.replaceChildren(...(heading ? [title, list] : []));
	};
	const judge = () => {
		const read = weightFrom(field.value);
		say('problem' in read ? fill(words[read.problem], { typed: field.value.trim(), ...weightLimits }) : '');
	};
	const say = (text: string) => {
		problem.textContent = text;
		field.setAttribute('aria-invalid', String(text !== ''));
	};

	field.addEventListener('input', show);
	field.addEventListener('change', judge);
	field.addEventListener('keydown', ({ key }) => key === 'Enter' && judge());
	show();
	partOf(root, '.own-weight-parts').hidden = false;
}
