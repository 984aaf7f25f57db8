/**
 * A built page on which no line ends with the bracket before a number. A browser may break beside a button, whatever
 * letters stand there; inside an element that does not wrap it may not.
 */
export function bracketsKept(html: string): string {
	return html.replace(
		/(?<!<span class="keep">)([(“])(<button class="num"[^>]*>[^<]*<\/button>)/g,
		'<span class="keep">$1$2</span>',
	);
}
