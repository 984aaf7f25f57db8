import type { PacerWords } from './pace-words.ts';

/**
 * Shows the pacer, which a page without scripts does not have, and loads it, its words and its style sheet when it is
 * first opened.
 */
export function offerPacer(page: Document, sheet: string): void {
	const section = page.querySelector<HTMLElement>('#pacer');
	const details = section?.querySelector('details');
	const failed = section?.querySelector<HTMLElement>('[data-failed]');
	if (!section || !details || !failed) return;
	let isLoaded = false;
	details.addEventListener('toggle', async () => {
		if (!details.open || isLoaded) return;
		const loading = [import('./pacer.ts'), loadWords(section.dataset['words'] ?? ''), loadSheet(page, sheet)] as const;
		const loaded = await Promise.all(loading).catch(() => undefined);
		failed.textContent = loaded ? '' : (failed.dataset['failed'] ?? '');
		if (!loaded || isLoaded) return;
		isLoaded = true;
		const [{ openPacer }, words] = loaded;
		openPacer(section, details, words);
	});
	section.hidden = false;
}

async function loadWords(address: string): Promise<PacerWords> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address} answered ${answer.status}; it should hold the words of the pacer.`);
	return answer.json();
}

/** A style sheet that could not be loaded is taken out again, so that the next try asks for it anew. */
function loadSheet(page: Document, address: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const link = Object.assign(page.createElement('link'), { rel: 'stylesheet', href: address });
		link.addEventListener('load', () => resolve());
		link.addEventListener('error', () => {
			link.remove();
			reject(new Error(`${address} could not be loaded; it should hold the styles of the pacer.`));
		});
		page.head.append(link);
	});
}
