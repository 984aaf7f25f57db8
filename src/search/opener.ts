/**
 * Opens the search box on a press of `/` or Ctrl-K, or of the link to the search page, which stays a link for whoever wants
 * it; and marks the words a search led here by. What does it is loaded when it is asked for.
 */
export function offerSearch(page: Document, sheet: string): void {
	const link = page.querySelector<HTMLAnchorElement>('.search-link');
	const field = page.querySelector<HTMLInputElement>('#search-query');
	const open = async () => {
		if (field) return field.focus();
		// Asked for beside the script that needs it, which saves a slow connection one way there and back.
		page.head.append(Object.assign(page.createElement('link'), early));
		const box = await import('./box.ts').catch(() => undefined);
		if (box) box.openBox(page, sheet);
		else if (link) location.assign(link.href);
	};
	link?.addEventListener('click', (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		void open();
	});
	page.addEventListener('keydown', (event) => {
		const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
		const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
		if (!isSlash && !isK) return;
		event.preventDefault();
		void open();
	});
	const marked = new URLSearchParams(location.search).get('mark');
	if (marked) void import('./mark-page.ts').then(({ markPage }) => markPage(page, marked)).catch(() => undefined);
}

/** Names of the places that search knows, to be loaded ahead. */
const early = { rel: 'preload', as: 'fetch', href: '/search/places.json', crossOrigin: 'anonymous' };

function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
	);
}
