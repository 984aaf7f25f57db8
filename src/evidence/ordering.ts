import { chosen, keepChoices, restoreChoices } from './choices.ts';

type Row = HTMLElement;

const orders: Record<string, (a: Row, b: Row) => number> = {
	year: (a, b) => number(b, 'year') - number(a, 'year'),
	people: (a, b) => number(b, 'people') - number(a, 'people'),
	design: (a, b) => number(a, 'rank') - number(b, 'rank') || number(b, 'year') - number(a, 'year'),
	name: () => 0,
};

/** Sorts and narrows the list of studies; the choices live in the address, so a list can be shared. */
export function startOrdering(page: Document): void {
	const controls = page.querySelector<HTMLElement>('#study-order');
	const list = page.querySelector<HTMLElement>('#study-list');
	const status = controls?.querySelector<HTMLElement>('[role="status"]');
	const [sort, design] = controls?.querySelectorAll('select') ?? [];
	if (!controls || !list || !status || !sort || !design) return;
	const rows = [...list.querySelectorAll<Row>(':scope > li')].sort(byName);
	const counts = JSON.parse(controls.dataset['counts'] ?? '{}') as Record<string, string>;

	const apply = () => {
		list.append(...[...rows].sort(orders[sort.value] ?? (() => 0)));
		let shown = 0;
		for (const row of rows) {
			row.hidden = design.value !== '' && row.dataset['design'] !== design.value;
			if (!row.hidden) shown++;
		}
		status.textContent = counts[shown] ?? '';
		const { sort: order, ...narrowed } = chosen([sort, design]);
		keepChoices({ ...(order === undefined || order === 'year' ? {} : { sort: order }), ...narrowed });
	};

	restoreChoices([sort, design]);
	controls.hidden = false;
	controls.addEventListener('change', apply);
	apply();
}

function number(row: Row, key: string): number {
	return Number(row.dataset[key]);
}

function byName(a: Row, b: Row): number {
	return (a.dataset['name'] ?? '').localeCompare(b.dataset['name'] ?? '');
}
