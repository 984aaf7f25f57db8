import { chosen, keepChoices, restoreChoices, restoreTicks, ticked } from '../evidence/choices.ts';

/**
 * Shows the cards that fit every choice of the filters and ask for nothing that is ticked as not possible. The choices
 * live in the address, so a list can be shared and is there again on the way back.
 */
export function startFilters(page: Document): void {
	const controls = page.querySelector<HTMLElement>('#exercise-filters');
	const groups = [...page.querySelectorAll<HTMLElement>('#exercise-list > section')];
	const status = controls?.querySelector<HTMLElement>('[role="status"]');
	if (!controls || !status) return;
	const selects = [...controls.querySelectorAll('select')];
	const boxes = [...controls.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
	const counts = JSON.parse(controls.dataset['counts'] ?? '{}') as Record<string, string>;

	const apply = () => {
		const choices = Object.entries(chosen(selects));
		const missing = ticked(boxes);
		const values = (card: HTMLElement, name: string) => (card.dataset[name] ?? '').split(' ');
		const fits = (card: HTMLElement) =>
			choices.every(([name, value]) => values(card, name).includes(value)) &&
			missing.every(([, demand]) => !values(card, 'asks').includes(demand));
		let shown = 0;
		for (const group of groups) {
			const before = shown;
			for (const card of group.querySelectorAll<HTMLElement>('.exercise-card')) {
				card.hidden = !fits(card);
				if (!card.hidden) shown++;
			}
			group.hidden = shown === before;
		}
		page.querySelector('#exercise-levels')?.toggleAttribute(
			'hidden',
			groups.some(({ hidden }) => hidden),
		);
		status.textContent = shown === 0 ? (controls.dataset['none'] ?? '') : (counts[shown] ?? '');
		keepChoices([...choices, ...missing]);
	};
	const clear = () => {
		for (const select of selects) select.value = '';
		for (const box of boxes) box.checked = false;
	};
	const restore = () => {
		clear();
		restoreChoices(selects);
		restoreTicks(boxes);
		apply();
	};

	controls.hidden = false;
	restore();
	controls.addEventListener('change', apply);
	controls.querySelector('button')?.addEventListener('click', () => {
		clear();
		apply();
	});
	// A step back within the page, as after a link to a group, may bring back other choices.
	addEventListener('popstate', restore);
}
