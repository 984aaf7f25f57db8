import { chosen, keepChoices, restoreChoices } from '../evidence/choices.ts';

/** Shows the cards that fit every choice of the filters; the choices live in the address, so a list can be shared. */
export function startFilters(page: Document): void {
	const controls = page.querySelector<HTMLElement>('#exercise-filters');
	const cards = [...page.querySelectorAll<HTMLElement>('#exercise-list > li')];
	const status = controls?.querySelector<HTMLElement>('[role="status"]');
	if (!controls || !status) return;
	const selects = [...controls.querySelectorAll('select')];
	const counts = JSON.parse(controls.dataset['counts'] ?? '{}') as Record<string, string>;

	const apply = () => {
		const fits = (card: HTMLElement) =>
			selects.every(({ name, value }) => value === '' || (card.dataset[name] ?? '').split(' ').includes(value));
		let shown = 0;
		for (const card of cards) {
			card.hidden = !fits(card);
			if (!card.hidden) shown++;
		}
		status.textContent = shown === 0 ? (controls.dataset['none'] ?? '') : (counts[shown] ?? '');
		keepChoices(chosen(selects));
	};

	restoreChoices(selects);
	controls.hidden = false;
	apply();
	controls.addEventListener('change', apply);
	controls.querySelector('button')?.addEventListener('click', () => {
		for (const select of selects) select.value = '';
		apply();
	});
}
