/** Words as a reader counts them: "12-week" is one, "0.8 to 2.3" is three. */
export function wordCount(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Words that frighten people with kneecap pain (Smith 2018, BMJ Open; Stewart and Loftus), as written in our own voice. */
const frightening =
	/\b(wear and tear|worn[- ]out|bone on bone|mal-?tracking|grinding away|crumbling|wearing away|degenerat(?:ed|ing))\b/iu;

/** The first frightening word outside quotation marks, or `undefined`. */
export function isFrightening(text: string): string | undefined {
	const ownVoice = text.replace(/["“][^"”]*["”]/gu, ' ');
	return frightening.exec(ownVoice)?.[1];
}
