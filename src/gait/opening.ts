/**
 * Shows the parts of a page that need scripts and stand in closed `<details hidden>`; each is started when it is first
 * opened, and says so in `[data-failed]` when it could not be loaded.
 */
export function offerParts(page: Document, selector: string, start: (root: HTMLDetailsElement) => Promise<void>): void {
	for (const root of page.querySelectorAll<HTMLDetailsElement>(selector)) {
		const failed = root.querySelector<HTMLElement>('[data-failed]');
		let starting: Promise<void> | undefined;
		root.addEventListener('toggle', async () => {
			if (!root.open) return;
			starting ??= start(root);
			const isStarted = await starting.then(
				() => true,
				() => false,
			);
			if (!isStarted) starting = undefined;
			if (failed) failed.textContent = isStarted ? '' : (failed.dataset['failed'] ?? '');
		});
		root.hidden = false;
	}
}

/** The part of an opened box that a selector names. */
export function partOf<Part extends HTMLElement = HTMLElement>(root: HTMLElement, selector: string): Part {
	const found = root.querySelector<Part>(selector);
	if (!found) throw new Error(`The box .${root.className} has no "${selector}"; its component makes one.`);
	return found;
}
