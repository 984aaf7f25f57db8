import { numberWords } from './numerals.ts';
import type { Form, QuantityRequest } from './binding.ts';
import { isNumeric } from './estimate.ts';
import { pointsOn, type Scale } from './scale.ts';
import type { Outcome, Study } from './study.ts';

/** A number for a sentence and the place in the records it comes from, or what is missing there. */
export type Quantity =
	| { found: true; text: string; source: string; part: string }
	| { found: false; message: string; hint?: string | undefined };

/** Named numbers in the texts of a record, by `outcome.name`, or by `.name` outside outcomes. */
export type Figures = ReadonlyMap<string, string>;

export const outcomeParts = [
	'value',
	'low',
	'high',
	'interval',
	'level',
	'p',
	'n',
	'k',
	'i2',
	'when',
	'margin',
] as const;
export const groupParts = ['mean', 'sd', 'percent', 'n', 'events', 'rate'] as const;
export const studyParts = ['n', 'studies', 'women', 'ageMean', 'ages', 'year'] as const;
export const armParts = ['n', 'completed', 'sets', 'reps', 'perWeek', 'weeks'] as const;

/** A study with what its numbers need to be written: its named figures, and the scales outcomes are scored on. */
export interface NumberedStudy {
	study: Study;
	figures: Figures;
	scales: ReadonlyMap<string, Scale>;
}

/**
 * The number a study holds, as text for a sentence: without its sign unless `signed`, with the decimals it was printed
 * with. Says what is missing when the study does not hold it.
 */
export function quantity(numbered: NumberedStudy, request: QuantityRequest): Quantity {
	return request.outcome === undefined ? ofStudy(numbered, request) : ofOutcome(numbered, request);
}

function ofStudy({ study, figures }: NumberedStudy, { path, as }: QuantityRequest): Quantity {
	const place = { source: study.id, part: path.join('.') };
	const [first = 'n', second, more] = path;
	const figure = figures.get(`.${first}`);
	if (figure !== undefined && second === undefined) return stated(figureValue(figure), as, place, '');
	const arm = second === undefined ? undefined : named(study.arms, first);
	if (arm) {
		const part = armParts.find((name) => name === second);
		if (part === undefined || more !== undefined) return unknownPart(more ?? second, armParts);
		const value = part === 'n' || part === 'completed' ? arm[part] : (arm.dose?.[part] ?? null);
		return stated(value, as, place, `the group "${arm.name}" of ${study.id} has no "${part}"`);
	}
	const part = studyParts.find((name) => name === first);
	if (part === undefined || second !== undefined) {
		return unknownPart(path.join(', '), [
			...studyParts,
			...namesIn(figures, ''),
			...study.arms.map(({ name }) => `${name}, n`),
		]);
	}
	const { population, citation } = study;
	if (part === 'year') return found(String(citation.year), { ...place, part });
	const value = part === 'ages' ? population.ageRange : population[part];
	return stated(value, as, { ...place, part }, `${study.id} does not record "${part}"`);
}

function ofOutcome(
	{ study, figures, scales }: NumberedStudy,
	{ outcome: id = '', path, as }: QuantityRequest,
): Quantity {
	const outcome = study.outcomes.find((one) => one.id === id);
	if (outcome === undefined) {
		return { found: false, message: `${study.id} has no outcome "${id}".`, hint: listOutcomes(study) };
	}
	const source = `${study.id}#${id}`;
	const [first = 'value', second] = path;
	const place = { source, part: path.join('.') || 'value' };
	const figure = figures.get(`${id}.${first}`);
	if (figure !== undefined && second === undefined) return stated(figureValue(figure), as, place, '');
	const scale = scales.get(outcome.scale ?? '');
	const part = outcomeParts.find((name) => name === first);
	if (part === undefined || second !== undefined) return ofGroup(outcome, figures, path, { as, place, scale });
	return ofEstimate(outcome, part, { as, place, scale });
}

function ofEstimate(outcome: Outcome, part: (typeof outcomeParts)[number], { as, place, scale }: Writing): Quantity {
	const { estimate } = outcome;
	const missing = `${place.source} has no "${part}"`;
	if (part === 'when') {
		const when = /\d+(?:\.\d+)?(?:\s*(?:-|to)\s*\d+)?[\s-](?:hour|day|week|month|year)s?/.exec(outcome.timepoint)?.[0];
		return stated(when?.replace(/(\d)-([a-z])/, '$1 $2') ?? null, as, place, missing);
	}
	if (part === 'margin') return stated(outcome.equivalence?.margin ?? null, as, place, missing, scale);
	if (part === 'p' || part === 'n' || part === 'k' || part === 'i2') return stated(estimate[part], as, place, missing);
	if (!isNumeric(estimate)) return absent(`${place.source} is a finding in words ("${estimate.value}"), not a number`);
	if (part === 'value') return stated(estimate.value, as, place, missing, scale);
	if (part === 'level') return stated(estimate.level === null ? null : estimate.level * 100, as, place, missing);
	if (estimate.ci === null) return absent(missing);
	const [low, high] = as.has('signed') ? estimate.ci : ordered(estimate.ci);
	if (part === 'interval') {
		const text = `${format(low, true)} to ${format(high, true)}`;
		return as.has('points') ? inPoints(text, place, scale) : found(text, place);
	}
	return stated(part === 'low' ? low : high, new Set([...as, 'signed']), place, missing, scale);
}

function ofGroup(outcome: Outcome, figures: Figures, path: string[], { as, place, scale }: Writing): Quantity {
	const [name = '', asked = 'mean', more] = path;
	const group = named(outcome.groups, name);
	if (group === undefined) {
		const known = [
			...outcomeParts,
			...namesIn(figures, outcome.id),
			...outcome.groups.map((one) => `${one.name}, mean`),
		];
		return unknownPart(path.join(', '), known);
	}
	const part = groupParts.find((one) => one === asked);
	if (part === undefined || more !== undefined) return unknownPart(more ?? asked, groupParts);
	const missing = `the group "${group.name}" of ${place.source} has no "${part}"`;
	return stated(
		group[part],
		as,
		{ ...place, part: `${group.name}.${part}` },
		missing,
		part === 'mean' || part === 'sd' ? scale : undefined,
	);
}

/** The row of that name, or the only one whose name begins so. */
export function named<Row extends { name: string }>(rows: readonly Row[], name: string): Row | undefined {
	const exact = rows.find((row) => row.name === name);
	const beginnings = rows.filter((row) => row.name.toLowerCase().startsWith(name.toLowerCase()));
	return exact ?? (beginnings.length === 1 && name !== '' ? beginnings[0] : undefined);
}

interface Place {
	source: string;
	part: string;
}

interface Writing {
	as: ReadonlySet<Form>;
	place: Place;
	scale: Scale | undefined;
}

/** A recorded value written in the form asked for; "points" needs the scale of the measure. */
export function stated(
	value: number | string | null,
	as: ReadonlySet<Form>,
	place: Place,
	missing: string,
	scale?: Scale | undefined,
): Quantity {
	if (value === null) return absent(missing);
	if (typeof value === 'string') return found(readableRange(value), place);
	const number = as.has('round') || as.has('of 100') ? Math.sign(value) * Math.round(Math.abs(value)) : value;
	const text = format(number, as.has('signed'));
	if (as.has('of 100')) return found(`${text} out of 100`, place);
	if (as.has('points')) return inPoints(text, place, scale);
	const word = numberWords[number];
	if (word !== undefined && as.has('word')) return found(word, place);
	if (word !== undefined && as.has('Word')) return found(word.charAt(0).toUpperCase() + word.slice(1), place);
	return found(text, place);
}

function inPoints(text: string, place: Place, scale: Scale | undefined): Quantity {
	if (scale) return found(pointsOn(scale, text), place);
	return absent(`${place.source} does not say which scale it is on; add "scale:" with an id of scales.yaml`);
}

/** "10-12" as "10 to 12", and a hyphen before a digit as a true minus sign. */
function readableRange(text: string): string {
	return text.replace(/(\d)\s?[-–]\s?(?=\d)/g, '$1 to ').replace(/(^|\s)-(?=[\d.])/g, '$1−');
}

/** A named figure: a plain number stays one, so that it can be rounded or written as a word; ranges and bounds stay text. */
export function figureValue(figure: string): number | string {
	return /^-?\d+(?:\.\d+)?$/.test(figure) && String(Number(figure)) === figure ? Number(figure) : figure;
}

/** Bounds without sign, smaller first: −2.3 to −0.8 reads "0.8 to 2.3". An interval across zero keeps its signs. */
function ordered([low, high]: [number, number]): [number, number] {
	if (low < 0 && high > 0) return [low, high];
	const [a, b] = [Math.abs(low), Math.abs(high)];
	return a <= b ? [a, b] : [b, a];
}

/** A number for reading: a true minus sign, no thousands separator below 10 000. */
export function format(value: number, signed: boolean): string {
	const text = Math.abs(value) >= 10_000 ? Math.abs(value).toLocaleString('en-GB') : String(round(Math.abs(value)));
	return signed && value < 0 ? `−${text}` : text;
}

function round(value: number): number {
	return Math.round(value * 1e6) / 1e6;
}

function found(text: string, place: Place): Quantity {
	return { found: true, text, ...place };
}

export function absent(message: string): Extract<Quantity, { found: false }> {
	return { found: false, message: `${message}.` };
}

export function unknownPart(part: string | undefined, parts: readonly string[]): Quantity {
	return {
		found: false,
		message: `"${part ?? ''}" is not a part of this record.`,
		hint: `Parts: ${parts.join('; ')}.`,
	};
}

function namesIn(figures: Figures, outcome: string): string[] {
	return [...figures.keys()].filter((key) => key.startsWith(`${outcome}.`)).map((key) => key.slice(outcome.length + 1));
}

function listOutcomes(study: Study): string {
	const ids = study.outcomes.map((outcome) => outcome.id);
	return ids.length === 0 ? 'It records no outcome.' : `Its outcomes: ${ids.join(', ')}.`;
}
