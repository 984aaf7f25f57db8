/** Keeps Firefox from choosing the same answers again on the next visit; HTML knows no attribute for that on a radio button. */
export function forgetAnswers(page: Document): void {
	for (const answer of page.querySelectorAll<HTMLInputElement>('.belief input')) answer.autocomplete = 'off';
}

/**
 * Lets a screen reader hear the reply that a style sheet shows: with the first answer to a statement the opening
 * sentence and what was found, with another answer the new opening alone. Nothing is kept once the reader moves on.
 */
export function announceReplies(page: Document): void {
	for (const check of page.querySelectorAll<HTMLElement>('.beliefs')) {
		const status = check.querySelector('[role="status"]');
		const heard = new Set<Element>();
		check.addEventListener('change', ({ target }) => {
			const belief = target instanceof HTMLInputElement ? target.closest('.belief') : null;
			if (!status || !belief) return;
			const opening = textOf(belief, `[data-answer="${(target as HTMLInputElement).value}"] > :last-child`);
			status.textContent = heard.has(belief) ? opening : `${opening} ${textOf(belief, '.belief-found')}`;
			heard.add(belief);
		});
		check.addEventListener('focusout', ({ target, relatedTarget }) => {
			const belief = target instanceof Element ? target.closest('.belief') : null;
			const isLeft = !(relatedTarget instanceof Node && belief?.contains(relatedTarget));
			if (status && isLeft) status.textContent = '';
		});
	}
}

/** The words of an element as they are read out. */
function textOf(belief: Element, selector: string): string {
	return (belief.querySelector(selector)?.textContent ?? '')
		.replace(/\u2060/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}
