import { fill, pluralise } from '../evidence/plural.ts';
import { chosen, keepChoices, restoreChoices } from '../evidence/choices.ts';
import { fullText, type TextHit } from './full-text.ts';
import { loadSearch } from './load.ts';
import { countKinds, narrowed, pagesFound, passes } from './pages-found.ts';
import { meantLine, redraw, resultItem, resultList, textItem, type SearchWords } from './results.ts';
import { termsOf } from './words.ts';

const pageSize = 10;
/** After so long typing has paused: the full text is read then, the names at once. */
const pauseMs = 250;

/** Runs the search page: the query and filters live in the address, so every list of results has an address to share. */
export function startSearch(page: Document): void {
	const root = page.querySelector<HTMLElement>('#search');
	const input = page.querySelector<HTMLInputElement>('#search-query');
	const controls = page.querySelector<HTMLDetailsElement>('#search-filters');
	const status = page.querySelector<HTMLElement>('#search-status');
	const results = page.querySelector<HTMLElement>('#search-results');
	const hubs = page.querySelector<HTMLElement>('#search-hubs');
	if (!root || !input || !controls || !status || !results || !hubs) return;
	const selects = [...controls.querySelectorAll('select')];
	const kinds = controls.querySelector<HTMLSelectElement>('select[name="kind"]');
	const labels = new Map([...(kinds?.options ?? [])].map((option) => [option, option.text]));
	let turn = 0;

	const run = async (waits: boolean) => {
		const own = ++turn;
		const isLate = () => own !== turn;
		const query = input.value.trim();
		const filters = chosen(selects);
		keepChoices({ ...(query === '' ? {} : { q: query }), ...filters });
		hubs.hidden = query !== '';
		if (query === '') {
			results.replaceChildren();
			controls.hidden = true;
			status.textContent = root.dataset['hint'] ?? '';
			return;
		}
		const loaded = await loadSearch().catch(() => undefined);
		if (isLate()) return;
		if (!loaded) {
			status.textContent = root.dataset['noIndex'] ?? '';
			hubs.hidden = false;
			return;
		}
		const { finder, words, turnTo } = loaded;
		const list = resultList(page);

		const showNames = () => {
			const { meant, found } = finder.find(query);
			const all = pagesFound(found);
			const counts = countKinds(all);
			for (const [option, label] of labels)
				if (option.value !== '') option.text = `${label} (${counts.get(option.value) ?? 0})`;
			const pages = narrowed(all, filters);
			const terms = termsOf(meant ?? query);
			list.replaceChildren();
			results.replaceChildren(list);
			const show = (from: number) => {
				const next = pages.slice(from, from + pageSize);
				list.append(...next.map((one) => resultItem(page, words, one, terms, meant ?? query)));
				const left = pages.length - from - next.length;
				if (left <= 0) return;
				const more = moreButton(page, words, Math.min(left, pageSize));
				more.addEventListener('click', () => {
					more.remove();
					show(from + pageSize);
					list.children[from + pageSize]?.querySelector('a')?.focus();
				});
				list.after(more);
			};
			show(0);
			controls.hidden = false;
			if (Object.keys(filters).length > 0) controls.open = true;
			return { all, pages, meant, query: meant ?? query };
		};

		const tell = ({ all, pages, meant, query }: ReturnType<typeof showNames>, hits: number) => {
			const count = pages.length + hits;
			const nothing = all.length > 0 ? words.filteredOut : words.nothing;
			status.textContent = [
				count === 0 ? fill(nothing, { query }) : pluralise(words.language, words.counts.results, count),
				meantLine(words, meant),
			]
				.filter((line) => line !== '')
				.join('. ');
			hubs.hidden = count > 0;
			if (count > 0 || all.length > 0) return;
			controls.hidden = true;
			const instead = resultList(page);
			instead.classList.add('instead');
			instead.append(...turnTo.map((one) => resultItem(page, words, one, new Set(), query)));
			results.replaceChildren(instead);
		};

		let named = showNames();
		if (!loaded.hasStudies()) {
			await loaded.learnStudies();
			if (isLate()) return;
			redraw(results, input, () => (named = showNames()));
		}
		if (waits) await new Promise((resolve) => setTimeout(resolve, pauseMs));
		if (isLate()) return;
		const names = new Set(named.pages.map(({ page }) => page));
		const hits = await fullText(named.query).catch(() => []);
		if (isLate()) return;
		const other = hits.filter(
			(hit) => !names.has(hit.address) && passes(finder.at(hit.address) ?? { kind: hit.kind }, filters),
		);
		if (other.length > 0) results.append(...inText(page, words, other, named.query));
		tell(named, other.length);
	};

	input.addEventListener('input', () => void run(true));
	input.form?.addEventListener('submit', (event) => {
		event.preventDefault();
		void run(false);
	});
	controls.addEventListener('change', () => void run(false));
	addEventListener('popstate', restore);

	function restore() {
		if (!input) return;
		input.value = new URLSearchParams(location.search).get('q') ?? '';
		restoreChoices(selects);
		if (input.value === '') input.focus();
		else void run(false);
	}
	restore();
	input.addEventListener('focus', () => void loadSearch().catch(() => undefined), { once: true });
}

/** Pages that only their text speaks for, under a heading of their own. */
function inText(page: Document, words: SearchWords, hits: readonly TextHit[], query: string): HTMLElement[] {
	const heading = page.createElement('h2');
	heading.textContent = words.inText;
	const list = resultList(page);
	list.append(...hits.slice(0, pageSize).map((hit) => textItem(page, words, hit, query)));
	return [heading, list];
}

function moreButton(page: Document, words: SearchWords, left: number): HTMLButtonElement {
	const button = page.createElement('button');
	button.className = 'button quiet';
	button.type = 'button';
	button.textContent = pluralise(words.language, words.counts.moreResults, left);
	return button;
}
