/** Why a numeral may stand in prose without a record behind it; typed wrong, it no longer may. */
export const allowances = ['year that names a study', 'count of studies named beside it'] as const;
export type Allowance = (typeof allowances)[number];

/** A numeral in a text: digits, or a number word that counts or measures something. */
export interface Numeral {
	text: string;
	/** Position in the text, from 0. */
	index: number;
	value: number;
	/** Why it may stand; without a reason it is a quantity and needs a record. */
	allowed: Allowance | undefined;
}

/** What stands beside a text and decides what its numerals are. */
export interface Surroundings {
	/** Whether a study has this family name and this year. */
	isStudy(family: string, year: number): boolean;
	/** Studies cited beside the sentence, each counted once. */
	cited?: number;
	/** Studies the sentence names in braces. */
	bound?: number;
}

/** Number words by the number they stand for. */
export const numberWords = [
	...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
	...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
];

/** What number words stand for. */
export const wordValues: Record<string, number> = {
	...Object.fromEntries(numberWords.map((word, value) => [word, value])),
	...{ thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100 },
	...{ half: 0.5, third: 1 / 3, quarter: 0.25, twice: 2 },
	...{ '¼': 0.25, '½': 0.5, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 },
};

const measures =
	'seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|points?|per cent|percent|degrees?|kilos?|kilograms?|metres?|centimetres?|kilometres?';
const people =
	'people|persons|women|men|adults|adolescents|teenagers|children|runners|patients|athletes|volunteers|participants|recruits|cadets|knees|hips|legs';
const counted = 'sets|repetitions|reps|times|sessions';
const works = 'trials|studies|reviews|guidelines|programmes|votes';
const words = Object.keys(wordValues)
	.filter((word) => word !== 'one' && /[a-z]/.test(word))
	.join('|');
const between = String.raw`(?:-|\s+)(?:(?!in\b|and\b|or\b)[\p{L}-]+\s+){0,2}?`;

/** Digits; a number word before a measure, people or studies ("twelve weeks", "two small trials"), or in a share ("one in five"). */
const numeral = new RegExp(
	[
		String.raw`(?<![\p{L}\d.,])(?:\d+(?:[.,]\d+)*|\.\d+)`,
		'[¼½¾⅓⅔]',
		String.raw`\b(?:${words})(?=${between}(?:${measures}|${people}|${counted}|${works})\b)`,
		String.raw`\bone(?=(?:-|\s+)(?:${measures})\b)`,
		String.raw`\bone(?=\s+(?:(?:other|more|small|smaller|large|larger|new|newer|randomised)\s+){0,2}(?:${people}|${counted}|${works})\b)`,
		String.raw`\btwice(?=\s+(?:a|an|as|the)\b)`,
		String.raw`\b(?:one|${words})(?=\s+(?:out\s+of|in)\s+(?:${words}|\d+)\b)`,
		String.raw`(?<=\b(?:one|${words})\s+(?:out\s+of|in)\s+)(?:${words})\b`,
	].join('|'),
	'giu',
);

const countsWorks = new RegExp(`^${between}(?:${works})\\b`, 'iu');
/** Whether there is anything to look for; most texts hold neither digits nor number words. */
const mayHold = new RegExp(String.raw`[\d¼½¾⅓⅔]|\b(?:one|${words})\b`, 'i');

/** Every numeral of a text that may be a quantity, in order, with the reason why it may stand where there is one. */
export function numeralsIn(text: string, surroundings: Surroundings): Numeral[] {
	if (!mayHold.test(text)) return [];
	return [...text.matchAll(numeral)].map(({ 0: found, index }) => {
		const value = wordValues[found.toLowerCase()] ?? Number(found.replace(/,(?=\d{3})/g, ''));
		return { text: found, index, value, allowed: allowanceOf(text, found, index, value, surroundings) };
	});
}

function allowanceOf(
	text: string,
	found: string,
	index: number,
	value: number,
	surroundings: Surroundings,
): Allowance | undefined {
	const before = text.slice(0, index);
	const after = text.slice(index + found.length);
	if (/^(?:19|20)\d\d$/.test(found) && isNamedYear(before, value, surroundings)) return 'year that names a study';
	if (
		countsWorks.test(after) &&
		value === (surroundings.cited ?? namedStudies(text, surroundings) + (surroundings.bound ?? 0))
	) {
		return 'count of studies named beside it';
	}
	return undefined;
}

/** A year after the family name of a study of that year; in a list ("Hott 2019, 2020") the name stands before the first. */
function isNamedYear(before: string, year: number, { isStudy }: Surroundings): boolean {
	const name =
		/([\p{L}][\p{L}’' -]*?)\s+(?:(?:et al\.?|and colleagues)\s+)?(?:(?:19|20)\d\d[a-z]?(?:,| and)\s+)*$/u.exec(
			before,
		)?.[1];
	if (name === undefined) return false;
	const parts = name.split(/\s+/);
	return parts.some((_, start) => isStudy(parts.slice(start).join(' '), year));
}

function namedStudies(text: string, surroundings: Surroundings): number {
	const years = [...text.matchAll(/\b(?:19|20)\d\d[a-z]?\b/g)];
	return years.filter(({ 0: year, index }) => isNamedYear(text.slice(0, index), Number(year.slice(0, 4)), surroundings))
		.length;
}
