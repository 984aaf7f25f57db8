import { isNumeric } from './estimate.ts';
import type { Outcome, Study } from './study.ts';

/** What an author asks of a record: which number, of which group, with which unit. */
export interface QuantityRequest {
	of: string;
	show?: string | undefined;
	group?: string | undefined;
	unit?: string | undefined;
	signed?: boolean | undefined;
}

export type Quantity = { found: true; text: string } | { found: false; message: string; hint?: string };

export const outcomeParts = ['value', 'low', 'high', 'interval', 'level', 'p', 'n', 'k', 'i2'] as const;
export const groupParts = ['mean', 'sd', 'percent', 'n', 'events', 'rate'] as const;
export const studyParts = ['n', 'studies', 'women', 'ageMean'] as const;

/**
 * The number a record holds, as text for a sentence: without its sign unless `signed`, with the decimals it was printed
 * with, followed by the unit. Says what is missing when the record does not hold it.
 */
export function quantity(study: Study, request: QuantityRequest): Quantity {
	const [, outcomeId] = request.of.split('#');
	const found = outcomeId === undefined ? ofStudy(study, request) : ofOutcome(study, outcomeId, request);
	if (!found.found || request.unit === undefined) return found;
	return { found: true, text: `${found.text}${request.unit === '%' ? '' : ' '}${request.unit}` };
}

function ofStudy(study: Study, request: QuantityRequest): Quantity {
	const part = studyParts.find((name) => name === (request.show ?? 'n'));
	if (part === undefined) return unknownPart(request.show, studyParts);
	return number(study.population[part], request, `${study.id} does not record "${part}"`);
}

function ofOutcome(study: Study, outcomeId: string, request: QuantityRequest): Quantity {
	const outcome = study.outcomes.find((one) => one.id === outcomeId);
	if (outcome === undefined) {
		return { found: false, message: `${study.id} has no outcome "${outcomeId}".`, hint: listOutcomes(study) };
	}
	if (request.group !== undefined) return ofGroup(outcome, request.group, request);
	const { estimate } = outcome;
	const part = outcomeParts.find((name) => name === (request.show ?? 'value'));
	if (part === undefined) return unknownPart(request.show, outcomeParts);
	const missing = `${request.of} has no "${part}"`;
	if (part === 'p') return estimate.p === null ? absent(missing) : { found: true, text: String(estimate.p) };
	if (part === 'n' || part === 'k' || part === 'i2') return number(estimate[part], request, missing);
	if (!isNumeric(estimate)) {
		return absent(`${request.of} is a finding in words ("${estimate.value}"), not a number`);
	}
	if (part === 'value') return number(estimate.value, request, missing);
	if (part === 'level') return number(estimate.level === null ? null : estimate.level * 100, request, missing);
	if (estimate.ci === null) return absent(missing);
	const bounds = request.signed ? estimate.ci : ordered(estimate.ci);
	const [low, high] = bounds;
	if (part === 'interval') return { found: true, text: `${format(low, true)} to ${format(high, true)}` };
	return number(part === 'low' ? low : high, { ...request, signed: true }, missing);
}

function ofGroup(outcome: Outcome, name: string, request: QuantityRequest): Quantity {
	const group = outcome.groups.find((one) => one.name === name);
	if (group === undefined) {
		return absent(
			`${request.of} has no group "${name}"; its groups are ${outcome.groups.map((one) => `"${one.name}"`).join(', ') || 'none'}`,
		);
	}
	const part = groupParts.find((one) => one === (request.show ?? 'mean'));
	if (part === undefined) return unknownPart(request.show, groupParts);
	return number(group[part], request, `the group "${name}" of ${request.of} has no "${part}"`);
}

/** Bounds without sign, smaller first: −2.3 to −0.8 reads "0.8 to 2.3". An interval across zero keeps its signs. */
function ordered([low, high]: [number, number]): [number, number] {
	if (low < 0 && high > 0) return [low, high];
	const [a, b] = [Math.abs(low), Math.abs(high)];
	return a <= b ? [a, b] : [b, a];
}

function number(value: number | null, request: QuantityRequest, missing: string): Quantity {
	return value === null ? absent(missing) : { found: true, text: format(value, request.signed === true) };
}

/** A number for reading: a true minus sign, no thousands separator below 10 000. */
export function format(value: number, signed: boolean): string {
	const text = Math.abs(value) >= 10_000 ? Math.abs(value).toLocaleString('en-GB') : String(round(Math.abs(value)));
	return signed && value < 0 ? `−${text}` : text;
}

function round(value: number): number {
	return Math.round(value * 1e6) / 1e6;
}

function absent(message: string): Quantity {
	return { found: false, message: `${message}.` };
}

function unknownPart(part: string | undefined, parts: readonly string[]): Quantity {
	return { found: false, message: `"${part ?? ''}" is not a part of a record.`, hint: `Parts: ${parts.join(', ')}.` };
}

function listOutcomes(study: Study): string {
	const ids = study.outcomes.map((outcome) => outcome.id);
	return ids.length === 0 ? 'It records no outcome.' : `Its outcomes: ${ids.join(', ')}.`;
}
