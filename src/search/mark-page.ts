import { stretches } from './marks.ts';
import { termsOf } from './words.ts';

/** Marks the words of a query in the text of a page, where the browser can paint without touching it (CSS Custom Highlight API). */
export function markPage(page: Document, query: string): void {
	const main = page.querySelector('main');
	const terms = termsOf(query);
	if (!main || !('highlights' in CSS) || terms.size === 0) return;
	const ranges: Range[] = [];
	const texts = page.createTreeWalker(main, NodeFilter.SHOW_TEXT);
	while (texts.nextNode() && ranges.length < mostMarks) {
		let at = 0;
		for (const { text, isHit } of stretches(texts.currentNode.textContent ?? '', terms)) {
			if (isHit) {
				const range = page.createRange();
				range.setStart(texts.currentNode, at);
				range.setEnd(texts.currentNode, at + text.length);
				ranges.push(range);
			}
			at += text.length;
		}
	}
	CSS.highlights.set('search', new Highlight(...ranges));
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(style);
	page.adoptedStyleSheets.push(sheet);
}

/** Comes with the marks, as no other page needs it. */
const style = '::highlight(search) { background: light-dark(#f6e2a8, #5a4a12); }';

/** Past so many, marks no longer show the way. */
const mostMarks = 300;
