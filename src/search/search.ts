import { fill, pluralise, type Plural } from '../evidence/plural.ts';
import { chosen, keepChoices, restoreChoices } from '../evidence/choices.ts';
import { isNamed, isNear, rank } from './rank.ts';

/** The part of Pagefind's browser API used here (pagefind.app/docs/api). */
interface Pagefind {
	options(options: object): Promise<void>;
	init(): Promise<void>;
	search(query: string, options: { filters: Record<string, string> }): Promise<{ results: { data(): Promise<Hit> }[] }>;
}

interface Hit {
	url: string;
	/** HTML made by Pagefind from escaped page text, with <mark> around the words found. */
	excerpt: string;
	meta: { title?: string; kind?: string; aliases?: string };
	sub_results: { title: string; url: string; excerpt: string }[];
}

interface Words {
	loading: string;
	none: string;
	noIndex: string;
	hint: string;
	language: string;
	counts: { results: Plural; moreResults: Plural };
	pageKinds: Record<string, string>;
}

const pageSize = 10;
/** How many hits are fetched at most; each is a small file of its own. */
const mostHits = 60;
const kindOrder = ['article', 'exercise', 'claim', 'programme', 'term', 'page', 'study'];

/** Runs the search page: the query and filters live in the address, so every result list has an address to share. */
export function startSearch(page: Document): void {
	const root = page.querySelector<HTMLElement>('#search');
	const input = page.querySelector<HTMLInputElement>('#search-query');
	const controls = page.querySelector<HTMLElement>('#search-filters');
	const status = page.querySelector<HTMLElement>('#search-status');
	const results = page.querySelector<HTMLElement>('#search-results');
	const hubs = page.querySelector<HTMLElement>('#search-hubs');
	if (!root || !input || !controls || !status || !results || !hubs) return;
	const words = JSON.parse(root.dataset['words'] ?? '{}') as Words;
	const selects = [...controls.querySelectorAll('select')];
	let latest = 0;

	const run = async () => {
		const turn = ++latest;
		const query = input.value.trim();
		const filters = chosen(selects);
		keepChoices({ ...(query === '' ? {} : { q: query }), ...filters });
		if (query === '') {
			results.replaceChildren();
			status.textContent = words.hint;
			hubs.hidden = false;
			return;
		}
		status.textContent = words.loading;
		try {
			const found = await (await loadPagefind()).search(query, { filters });
			const fetched = await Promise.all(found.results.slice(0, mostHits).map((result) => result.data()));
			const near = fetched.filter((hit) =>
				isNear(query, [...Object.values(nameOf(hit)), ...marked(page, hit.excerpt)]),
			);
			const hits = rank(near, query, nameOf);
			if (turn !== latest) return;
			hubs.hidden = hits.length > 0;
			controls.hidden = false;
			status.textContent =
				hits.length === 0
					? fill(words.none, { query })
					: pluralise(words.language, words.counts.results, found.results.length - (fetched.length - near.length));
			results.replaceChildren(...groups(page, words, query, hits));
		} catch {
			if (turn !== latest) return;
			status.textContent = words.noIndex;
			hubs.hidden = false;
		}
	};

	let wait: ReturnType<typeof setTimeout> | undefined;
	input.addEventListener('input', () => {
		clearTimeout(wait);
		wait = setTimeout(run, 200);
	});
	input.form?.addEventListener('submit', (event) => {
		event.preventDefault();
		clearTimeout(wait);
		void run();
	});
	controls.addEventListener('change', run);

	input.value = new URLSearchParams(location.search).get('q') ?? '';
	restoreChoices(selects);
	if (input.value === '') input.focus();
	else void run();
}

let pagefind: Promise<Pagefind> | undefined;

function loadPagefind(): Promise<Pagefind> {
	pagefind ??= (async () => {
		const address = '/pagefind/pagefind.js';
		const api = (await import(/* @vite-ignore */ address)) as Pagefind;
		await api.options({ ranking: { metaWeights: { title: 6, aliases: 5 } }, excerptLength: 24 });
		await api.init();
		return api;
	})();
	pagefind.catch(() => (pagefind = undefined));
	return pagefind;
}

function nameOf({ meta }: Hit) {
	return { title: meta.title ?? '', aliases: meta.aliases ?? '' };
}

/** Results by kind, in the order readers want them; a page that is named like the query brings its kind to the front. */
function groups(page: Document, words: Words, query: string, hits: Hit[]): HTMLElement[] {
	const kinds = [...new Set(hits.map((hit) => hit.meta.kind ?? 'page'))];
	const first = hits.find((hit) => isNamed(nameOf(hit), query))?.meta.kind;
	kinds.sort((a, b) => Number(b === first) - Number(a === first) || kindOrder.indexOf(a) - kindOrder.indexOf(b));
	return kinds.map((kind) => {
		const own = hits.filter((hit) => (hit.meta.kind ?? 'page') === kind);
		const section = page.createElement('section');
		const heading = element(page, 'h2', `${words.pageKinds[kind] ?? kind} (${own.length})`);
		const list = page.createElement('ul');
		list.setAttribute('role', 'list');
		list.className = 'results';
		section.append(heading, list);
		const show = (from: number) => {
			list.append(...own.slice(from, from + pageSize).map((hit) => resultItem(page, hit)));
			const left = own.length - from - pageSize;
			if (left <= 0) return;
			const more = element(
				page,
				'button',
				pluralise(words.language, words.counts.moreResults, Math.min(left, pageSize)),
			);
			more.className = 'button quiet';
			more.setAttribute('type', 'button');
			more.addEventListener('click', () => {
				more.remove();
				show(from + pageSize);
				list.children[from + pageSize]?.querySelector('a')?.focus();
			});
			section.append(more);
		};
		show(0);
		return section;
	});
}

function resultItem(page: Document, hit: Hit): HTMLElement {
	const item = page.createElement('li');
	const best = hit.sub_results.find((sub) => sub.url !== hit.url && sub.excerpt.includes('<mark>'));
	const link = page.createElement('a');
	link.href = hit.url;
	link.textContent = hit.meta.title ?? hit.url;
	const excerpt = page.createElement('p');
	// Pagefind escapes the page text and adds <mark>; nothing else can stand in it.
	excerpt.innerHTML = hit.excerpt;
	item.append(link, excerpt);
	if (best && (hit.meta.kind === 'article' || hit.meta.kind === 'term')) {
		const section = page.createElement('a');
		section.href = best.url;
		section.textContent = best.title;
		section.className = 'result-section';
		item.append(section);
	}
	return item;
}

/** The words Pagefind marked in an excerpt. */
function marked(page: Document, excerpt: string): string[] {
	const holder = page.createElement('template');
	holder.innerHTML = excerpt;
	return [...holder.content.querySelectorAll('mark')].map((mark) => mark.textContent);
}

function element(page: Document, name: string, text: string): HTMLElement {
	const made = page.createElement(name);
	made.textContent = text;
	return made;
}
