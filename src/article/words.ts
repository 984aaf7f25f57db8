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

/** Words that frighten people with kneecap pain (Smith 2018, BMJ Open; Stewart and Loftus), as written in our own voice. */
const frightening =
	/\b(wear and tear|worn[- ]out|bone on bone|mal-?tracking|grinding away|crumbling|wearing away|degenerat(?:ed|ing))\b/iu;

/** Words that say how sure one can be; GRADE's statements use them by rule, so they are never typed. */
const ratings =
	/\b(?:(?:very[- ]low|low|moderate|high)[- ](?:certainty|quality evidence)|certainty is \w+|very uncertain|probably|(?<!more |less |most |least |equally |as |how )likely(?! ranges?\b))/iu;
const hedges = /\b(?:may|[Mm]ight|[Pp]erhaps|[Pp]ossibly)\b/u; // "May" is a month.

/** The first word that rates certainty outside quotation marks; in a claim, the words GRADE uses for low certainty too. */
export function ratesCertainty(text: string, inClaim: boolean): string | undefined {
	const ownVoice = text.replace(/["“][^"”]*["”]/gu, ' ');
	return ratings.exec(ownVoice)?.[0] ?? (inClaim ? hedges.exec(ownVoice)?.[0] : undefined);
}

/** The first frightening word outside quotation marks, or `undefined`. */
export function isFrightening(text: string): string | undefined {
	const ownVoice = text.replace(/["“][^"”]*["”]/gu, ' ');
	return frightening.exec(ownVoice)?.[1];
}
