/** A run of text in a formatted reference. */
export interface Run {
	text: string;
	italic: boolean;
}

export type StyledText = readonly Run[];

export const roman = (text: string): Run => ({ text, italic: false });
export const italic = (text: string): Run => ({ text, italic: true });

/** The text without its markup. */
export function plainText(runs: StyledText): string {
	return runs.map((run) => run.text).join('');
}

/** The stop a sentence still needs: none after a stop, a question mark or an exclamation mark. */
export function stopAfter(text: string): string {
	return /[.?!]['"’”]?$/.test(text) ? '' : '.';
}

export function sentence(text: string): string {
	return `${text}${stopAfter(text)}`;
}
