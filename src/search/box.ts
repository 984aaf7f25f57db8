import { fill, pluralise } from '../evidence/plural.ts';
import type { Answer } from './finder.ts';
import { loadSearch, type Loaded } from './load.ts';
import { pagesFound } from './pages-found.ts';
import { meantLine, redraw, resultItem, resultList } from './results.ts';
import { termsOf } from './words.ts';

/** So many results fit a box; the search page has all. */
const mostResults = 8;
/** Screen readers are told the count when typing pauses, not at every letter. */
const announceMs = 600;

let box: HTMLDialogElement | undefined;

/** Opens the search box over a page, built with its style sheet when it is first asked for. */
export function openBox(page: Document, sheet: string): void {
	box ??= build(page, sheet);
	if (!box.open) box.showModal();
	box.querySelector('input')?.select();
}

function build(page: Document, sheet: string): HTMLDialogElement {
	page.head.append(Object.assign(page.createElement('link'), { rel: 'stylesheet', href: sheet }));
	const dialog = page.createElement('dialog');
	dialog.className = 'search-box';
	const form = Object.assign(page.createElement('form'), { action: '/search/' });
	form.setAttribute('role', 'search');
	const input = Object.assign(page.createElement('input'), { type: 'search', name: 'q', autocomplete: 'off' });
	input.spellcheck = false;
	const close = Object.assign(page.createElement('button'), { type: 'button', className: 'button quiet' });
	const status = page.createElement('p');
	status.setAttribute('role', 'status');
	const list = resultList(page);
	const all = Object.assign(page.createElement('a'), { href: '/search/', hidden: true });
	form.append(input, close);
	dialog.append(form, status, list, all);
	page.body.append(dialog);

	const name = (loaded: Loaded) => {
		const { words } = loaded;
		dialog.setAttribute('aria-label', words.label);
		input.setAttribute('aria-label', words.label);
		input.placeholder = words.placeholder;
		close.textContent = words.close;
		status.textContent = words.keys;
	};
	let announce: ReturnType<typeof setTimeout> | undefined;
	const run = async () => {
		const loaded = await loadSearch().catch(() => undefined);
		if (!loaded) return page.location.assign('/search/');
		const query = input.value.trim();
		const { words, finder, turnTo } = loaded;
		const answer: Answer = query === '' ? { meant: undefined, found: [] } : finder.find(query);
		const asked = answer.meant ?? query;
		const pages = pagesFound(answer.found);
		const shown = query !== '' && pages.length === 0 ? turnTo : pages.slice(0, mostResults);
		// Studies may arrive while a result is in focus.
		redraw(list, input, () =>
			list.replaceChildren(...shown.map((one) => resultItem(page, words, one, termsOf(asked), asked))),
		);
		all.hidden = query === '';
		all.href = `/search/?q=${encodeURIComponent(query)}`;
		all.textContent = fill(words.all, { query });
		clearTimeout(announce);
		announce = setTimeout(() => {
			const count =
				query === ''
					? words.keys
					: pages.length === 0
						? fill(words.nothing, { query })
						: pluralise(words.language, words.counts.results, pages.length);
			status.textContent = [count, meantLine(words, answer.meant)].filter((line) => line !== '').join('. ');
		}, announceMs);
	};
	input.addEventListener('input', () => void run());
	close.addEventListener('click', () => dialog.close());
	dialog.addEventListener('click', (event) => {
		if (event.target === dialog) dialog.close(); // The backdrop.
	});
	dialog.addEventListener('keydown', (event) => {
		if (event.key === 'Escape') {
			event.preventDefault(); // A search field would only empty itself.
			return dialog.close();
		}
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step === undefined) return;
		const stops: HTMLElement[] = [input, ...list.querySelectorAll<HTMLElement>('a'), ...(all.hidden ? [] : [all])];
		const at = stops.indexOf(page.activeElement as HTMLElement);
		stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
		event.preventDefault();
	});
	void loadSearch().then(
		async (loaded) => {
			name(loaded);
			await run();
			await loaded.learnStudies();
			await run();
		},
		() => page.location.assign('/search/'),
	);
	return dialog;
}
