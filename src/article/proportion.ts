/** A share of people told otherwise than "x out of 100", or a count that shows its denominator. */
export interface Proportion {
	words: string;
	/** Place of the first letter in the text. */
	at: number;
	/** How it is told. A count ("7 of 29") is as the study printed it; only what it is out of matters. */
	told: 'one in' | 'fraction' | 'percent' | 'out of' | 'count';
	/** What it is out of, where a number says so. */
	of?: number | undefined;
}

const small = 'one two three four five six seven eight nine ten'.split(' ');
const number = String.raw`(?:\d[\d,]*(?:\.\d+)?|${small.join('|')}|twenty|fifty)`;
const people = String.raw`(?:people|persons?|women|men|girls|boys|adults|teenagers|adolescents|children|runners|patients|athletes|recruits|cadets|players|participants|knees|visits|them|those|group)`;
const some = String.raw`(?:the |all |these |those |every |each )?(?:\p{L}+ ){0,2}?`;
const among = `(?:of )?${some}`;
const notTime = String.raw`(?!\s*(?:weeks?|months?|years?|days?|hours?|minutes?|seconds?|studies|trials|sets|steps)\b)`;

const oneIn = pattern(
	String.raw`(?<!out of )\b(?!(?:19|20)\d\d\b)${number} in (?:every )?(?!one\b)(${number})\b${notTime}`,
);
const fraction = pattern(String.raw`\b(?:a|one|two|three|four) (?:third|quarter|fifth|tenth)s? of ${some}${people}\b`);
const percent = pattern(String.raw`(?:${number}\s?(?:%|per ?cent)? (?:to|or) )?${number}\s?(?:%|per ?cent\b)`);
const outOf = pattern(String.raw`(?<!points? )\b${number} out of (?:every )?(${number})\b`);
const countOf = pattern(
	String.raw`\b(?:${number}|none|all) of (?:the |these |those )?(\d[\d,]*\d)\b(?! (?:trials|studies|reviews|exercises|tests|programmes)\b)`,
);

/** After a percent that is no share of people: "14% lower", "20% of the exercise time", "95% CI". */
const ofAThing = new RegExp(
	String.raw`^\s*(?:(?:more|less|fewer|lower|higher|below|above|faster|slower|CI\b|CrI\b)|of (?!${some}${people}\b))`,
	'iu',
);
const changeBy = /(?:\bby(?: about)?|\bI²|\bintervals? (?:are|of|is)) ?$/iu;

/**
 * Shares of people that a text tells in another way than "x out of 100", which the NHS asks for because readers compare
 * chances best when all are out of the same number. A score ("3 out of 10", "1.5 points out of 10") is no share, and
 * neither is a percent of something else than people: "14% less force".
 */
export function proportionsIn(text: string): Proportion[] {
	const found = (told: Proportion['told'], regex: RegExp) =>
		[...text.matchAll(regex)].map((match) => ({
			words: match[0],
			at: match.index,
			told,
			of: match[1] === undefined ? undefined : valueOf(match[1]),
		}));
	const scores = (one: Proportion) => one.of === 10 && !startsWithPeople(text.slice(one.at + one.words.length));
	return [
		...found('one in', oneIn),
		...found('fraction', fraction),
		...percentsOfPeople(text, found('percent', percent)),
		...found('out of', outOf).filter((one) => !scores(one)),
		...found('count', countOf),
	].sort((a, b) => a.at - b.at);
}

/** A bare percent is of the same thing as the one before it in the sentence. */
function percentsOfPeople(text: string, all: Proportion[]): Proportion[] {
	let things = false;
	return all.filter(({ words, at }) => {
		const after = text.slice(at + words.length);
		if (ofAThing.test(after) || changeBy.test(text.slice(0, at))) things = true;
		else if (new RegExp(`^ ${among}${people}`, 'iu').test(after)) things = false;
		return !things;
	});
}

function startsWithPeople(text: string): boolean {
	return new RegExp(String.raw`^ ${among}${people}\b`, 'iu').test(text);
}

function valueOf(written: string): number {
	const word = small.indexOf(written.toLowerCase());
	return word >= 0
		? word + 1
		: ({ twenty: 20, fifty: 50 }[written.toLowerCase()] ?? Number(written.replaceAll(',', '')));
}

function pattern(source: string): RegExp {
	return new RegExp(source, 'giu');
}
