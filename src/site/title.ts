/** Search engines show about so many characters of a title. */
export const longestTitle = 65;

/** And about so many of a description. */
export const longestDescription = 160;

/** Title of a page for search engines and tabs: with the name of the site where both fit, else as much as fits. */
export function fullTitle(title: string, site: string): string {
	const both = `${title} · ${site}`;
	return both.length <= longestTitle ? both : shortened(title, longestTitle);
}

/** Words that leave the reader hanging at the end of a cut title. */
const hanging = /[\s,;:(–-]+(a|an|and|as|at|by|for|from|in|is|of|on|or|than|that|the|to|vs|with)?$/i;

/**
 * A text of at most so many characters. A subtitle goes first, where what stands before it says enough; else whole words
 * stay, and an ellipsis says that there were more.
 */
export function shortened(text: string, longest: number): string {
	if (text.length <= longest) return text;
	const [, main] = new RegExp(`^(.{${Math.floor(longest / 2)},${longest}}?)(?::|\\.| [-–])\\s`).exec(text) ?? [];
	if (main !== undefined) return main;
	let cut = text.slice(0, longest - 1).replace(/\s+\S*$/, '');
	while (hanging.test(cut)) cut = cut.replace(hanging, '');
	return `${cut}…`;
}
