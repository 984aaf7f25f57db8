/** Words as a reader counts them: "12-week" is one, "0.8 to 2.3" is three. */
export function wordCount(text: string): number {
	return wordsOf(text).length;
}

/** The words of a text in small letters, without the marks around them. */
export function wordsOf(text: string): string[] {
	return text
		.toLowerCase()
		.split(/\s+/)
		.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
		.filter((word) => word !== '');
}

/** Words that say how sure one can be; GRADE's statements use them by rule, so they are never typed. */
const ratings =
	/\b(?:(?:very[- ]low|low|moderate|high)[- ](?:certainty|quality evidence)|certainty is \w+|very uncertain|probably|(?<!more |less |most |least |equally |as |how )likely(?! ranges?\b))/iu;
const hedges = /\b(?:may|[Mm]ight|[Pp]erhaps|[Pp]ossibly)\b/u; // "May" is a month.

/** The first word that rates certainty outside quotation marks; in a claim, the words GRADE uses for low certainty too. */
export function ratesCertainty(text: string, inClaim: boolean): string | undefined {
	const ownVoice = withoutQuotations(text);
	return ratings.exec(ownVoice)?.[0] ?? (inClaim ? hedges.exec(ownVoice)?.[0] : undefined);
}

/** The text with quotations blanked, every other letter in its place: words in quotation marks are spoken about. */
export function withoutQuotations(text: string): string {
	return text.replace(/["“][^"”]*["”]/gu, (quotation) => ' '.repeat(quotation.length));
}
