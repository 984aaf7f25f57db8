import { parseRequest, type QuantityRequest } from '../evidence/binding.ts';
import { outcomeAt, type Records } from '../evidence/headline.ts';
import type { Quantity } from '../evidence/quantity.ts';
import type { Outcome, Study } from '../evidence/study.ts';

/** A number with the place in the records it comes from. */
type Found = Extract<Quantity, { found: true }>;

/** A share of people in one picture; `filled` counts whole people out of 100. */
export interface Share {
	number: Found;
	filled: number;
	/** Whose share it is; empty for a share that stands alone. */
	who: string;
}

/** One or two shares of people, and what was counted, when and by which study. */
export interface Shares {
	address: string;
	study: Study;
	outcome: Outcome;
	shares: Share[];
	/** What the people counted had in common; null where the record's measure says it. */
	what: string | null;
	/** Whether the words of `who` are the author's; otherwise they are the record's. */
	isNamed: boolean;
	when: Found | null;
	/** People behind a share that stands alone; null where the record does not say. */
	people: Found | null;
}

/** What an author writes: the shares, and plain words in place of the record's. */
export interface SharesAsked {
	of: string;
	what?: string | undefined;
	who?: string | undefined;
}

/** Why shares cannot be drawn; `isReported` where a study or a number is not there, which has its own report. */
export interface NoShares {
	problem: string;
	hint: string;
	isReported?: boolean;
}

/** Where shares are looked up. */
export interface ShareRecords extends Pick<Records, 'studies'> {
	quantities: { answer(request: QuantityRequest, home: string): Quantity };
}

/** Requests or names an author sets side by side: "a-2020#b, hip, percent | a-2020#b, knee, percent". */
export function sideBySide(text: string | undefined): string[] {
	return (text ?? '')
		.split('|')
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

/**
 * Reads the shares an author asks for, each in percent and as people out of 100; or says what keeps them from being drawn.
 * Two shares are of one outcome, so that people of different studies are never compared.
 */
export function sharesIn({ of, what, who }: SharesAsked, records: ShareRecords): { shares: Shares } | NoShares {
	const requests = sideBySide(of).map(parseRequest);
	const [first, second, more] = requests;
	if (!first || more) {
		return {
			problem: `The picture names ${requests.length} shares.`,
			hint: 'Name one share, or two with "|" between them.',
		};
	}
	const address = addressOf(first);
	const place = outcomeAt(address, records);
	if (!place) {
		const isReported = first.outcome !== undefined && !address.includes(':');
		return { problem: `"${address}" is no outcome of a study.`, hint: 'Name it as study#outcome.', isReported };
	}
	if (second && addressOf(second) !== address) {
		return {
			problem: `${address} and ${addressOf(second)} are two outcomes, so their shares may be of different people.`,
			hint: 'Name two shares of one outcome, or draw each by itself.',
		};
	}
	const { outcome } = place;
	const numbers: Found[] = [];
	for (const request of requests) {
		const number = records.quantities.answer({ ...request, as: new Set(['of 100']) }, '');
		if (!number.found) return { problem: number.message, hint: number.hint ?? '', isReported: true };
		if (!isShare(number, outcome)) return noShare(request, outcome);
		if (numbers.some(({ part }) => part === number.part)) {
			return { problem: `The share "${number.part}" is compared with itself.`, hint: 'Name two different shares.' };
		}
		numbers.push(number);
	}
	const names = sideBySide(who);
	if (names.length > 0 && names.length !== numbers.length) {
		return {
			problem: `who="${who ?? ''}" holds ${names.length} of the ${numbers.length} names the picture needs.`,
			hint: 'Name the people of each share, in the same order, with "|" between them.',
		};
	}
	const shares = numbers.map((number, index): Share => ({
		number,
		filled: outOf100(number),
		who: names[index] ?? (second ? recordedName(number.part, outcome) : ''),
	}));
	const nameless = second && shares.find((share) => share.who === '');
	if (nameless) {
		return {
			problem: `The record does not say whose share "${nameless.number.part}" is.`,
			hint: 'Name the people of each share: who="with insoles | with hip exercises".',
		};
	}
	const ask = (path: string[]) => {
		const found = records.quantities.answer({ ...first, path, as: new Set() }, '');
		return found.found ? found : null;
	};
	const group = outcome.groups.find(({ name }) => numbers[0]?.part === `${name}.percent`);
	return {
		shares: {
			address,
			...place,
			shares,
			what: what ?? null,
			isNamed: names.length > 0,
			when: ask(['when']),
			people: second ? null : ask(group ? [group.name, 'n'] : ['n']),
		},
	};
}

function addressOf({ record = '', outcome }: QuantityRequest): string {
	return outcome === undefined ? record : `${record}#${outcome}`;
}

function outOf100({ text }: Found): number {
	return Number(/^\d+(?= out of 100$)/.exec(text)?.[0] ?? NaN);
}

/** A proportion, the percent of a group, or a named number that the record writes in percent. */
function isShare(number: Found, outcome: Outcome): boolean {
	const filled = outOf100(number);
	if (!(filled >= 0 && filled <= 100)) return false;
	if (number.part === 'value') return outcome.estimate.kind === 'proportion';
	if (outcome.groups.some(({ name }) => number.part === `${name}.percent`)) return true;
	return !/[.]/.test(number.part) && percentsIn(outcome).includes(filled);
}

/** Percents written in the words of an outcome, as whole numbers. */
function percentsIn({ estimate, note }: Outcome): number[] {
	const words = `${String(estimate.value ?? '')} ${note ?? ''}`;
	return [...words.matchAll(/(\d+(?:\.\d+)?)%/g)].map(([, number]) => Math.round(Number(number)));
}

function noShare({ path }: QuantityRequest, outcome: Outcome): NoShares {
	const known = [
		...(outcome.estimate.kind === 'proportion' ? ['its value'] : []),
		...outcome.groups.flatMap(({ name, percent }) => (percent === null ? [] : [`"${name}, percent"`])),
	];
	return {
		problem: `"${path.join(', ') || 'value'}" is no share of people in percent.`,
		hint:
			known.length > 0
				? `Shares of this outcome: ${known.join(', ')}.`
				: 'Name a proportion, the percent of a group, or a named number with "%" behind it.',
	};
}

/** The group's name; for a named number, the side of the comparison that begins with the same word: "hip-percent". */
function recordedName(part: string, { comparison, groups }: Outcome): string {
	const group = groups.find(({ name }) => part === `${name}.percent`);
	if (group) return group.name;
	const word = part.replace(/-percent$/, '').toLowerCase();
	const sides = comparison.split(/ vs\.? /).filter((one) => one.toLowerCase().startsWith(word));
	return sides.length === 1 ? (sides[0] ?? '') : '';
}
