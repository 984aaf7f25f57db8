/** Shows the pacer, which a page without scripts does not have, and loads it when it is first opened. */
export function offerPacer(page: Document): void {
	const section = page.querySelector<HTMLElement>('#pacer');
	const details = section?.querySelector('details');
	const failed = section?.querySelector<HTMLElement>('[data-failed]');
	if (!section || !details || !failed) return;
	let isLoaded = false;
	details.addEventListener('toggle', async () => {
		if (!details.open || isLoaded) return;
		const loaded = await import('./pacer.ts').catch(() => undefined);
		failed.textContent = loaded ? '' : (failed.dataset['failed'] ?? '');
		if (!loaded || isLoaded) return;
		isLoaded = true;
		loaded.openPacer(section, details);
	});
	section.hidden = false;
}
