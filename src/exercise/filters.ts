/** Shows the cards that fit every choice of the filter form; the choices live in the address, so a list can be shared. */
export function startFilters(page: Document): void {
	const form = page.querySelector<HTMLFormElement>('#exercise-filters');
	const cards = [...page.querySelectorAll<HTMLElement>('#exercise-list > li')];
	const status = form?.querySelector<HTMLElement>('[role="status"]');
	if (!form || !status) return;
	const selects = [...form.querySelectorAll('select')];
	const counts = JSON.parse(form.dataset['counts'] ?? '{}') as Record<string, string>;

	const apply = () => {
		const fits = (card: HTMLElement) =>
			selects.every(({ name, value }) => value === '' || (card.dataset[name] ?? '').split(' ').includes(value));
		let shown = 0;
		for (const card of cards) {
			card.hidden = !fits(card);
			if (!card.hidden) shown++;
		}
		status.textContent = shown === 0 ? (form.dataset['none'] ?? '') : (counts[shown] ?? '');
		const query = new URLSearchParams(selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));
		history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
	};

	const asked = new URLSearchParams(location.search);
	for (const select of selects) {
		const value = asked.get(select.name);
		if (value !== null && [...select.options].some((option) => option.value === value)) select.value = value;
	}
	form.hidden = false;
	apply();
	form.addEventListener('change', apply);
	form.addEventListener('submit', (event) => event.preventDefault());
	form.addEventListener('reset', () => setTimeout(apply));
}
