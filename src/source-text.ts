/** What keeps a file from being read: where, what was found, and what would be right. */
export interface SourceProblem {
	line: number | undefined;
	message: string;
	hint: string;
}

/** The text of a file; undefined where its bytes are not UTF-8. A mark at its beginning (BOM) is no part of it. */
export function decode(bytes: Uint8Array): string | undefined {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return text.includes('\0') ? undefined : text;
	} catch {
		return undefined;
	}
}

/**
 * Characters nobody sees, or sees as a box: controls, marks that turn the direction of writing or join and part words,
 * stand-ins for what was lost, letters of no alphabet. A return alone ends a line for no reader of these files.
 */
const unseen = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\uFFFC\uFFFD]|(?![\t\n\r])\p{Cc}|\r(?!\n)/u;
/** Pictures that stand between letters. */
const pictograph = /\p{Emoji_Presentation}|\uFE0F/u;

const names: Readonly<Record<string, string>> = {
	'\u00AD': 'a soft hyphen',
	'\u200B': 'a space without width',
	'\u200D': 'a joiner',
	'\u202E': 'a mark that turns writing round',
	'\u2028': 'a line separator',
	'\uFEFF': 'a byte order mark',
	'\uFFFD': 'what stands for a lost letter',
	'\r': 'a return without a new line',
};

/** The first character of each line that readers cannot see, or see as a picture. */
export function oddCharacters(text: string): SourceProblem[] {
	return text.split('\n').flatMap((whole, index, all) => {
		const line = index < all.length - 1 ? `${whole}\n` : whole;
		const hidden = unseen.exec(line)?.[0];
		const picture = pictograph.exec(line)?.[0];
		if (hidden === undefined && picture === undefined) return [];
		const found = hidden ?? picture ?? '';
		const what = hidden === undefined ? 'a picture among letters' : (names[found] ?? 'a character nobody can see');
		const code = found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
		const hint =
			found === '\r' ? 'End every line with a new line (LF, or CR and LF).' : 'Delete it, or type the words again.';
		return [{ line: index + 1, message: `The line holds ${what} (U+${code}).`, hint }];
	});
}
