/** Sets drop-downs to what the address asks for; a value that is not among their choices is ignored. */
export function restoreChoices(selects: readonly HTMLSelectElement[]): void {
	const asked = new URLSearchParams(location.search);
	for (const select of selects) {
		const value = asked.get(select.name);
		if (value !== null && [...select.options].some((option) => option.value === value)) select.value = value;
	}
}

/** What was chosen, by the name of the drop-down; an empty choice restricts nothing and is left out. */
export function chosen(selects: readonly HTMLSelectElement[]): Record<string, string> {
	return Object.fromEntries(selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));
}

/** Ticks the boxes the address asks for, and no others. */
export function restoreTicks(boxes: readonly HTMLInputElement[]): void {
	const asked = new URLSearchParams(location.search);
	for (const box of boxes) box.checked = asked.getAll(box.name).includes(box.value);
}

/** The boxes that are ticked, as pairs of name and value. */
export function ticked(boxes: readonly HTMLInputElement[]): [name: string, value: string][] {
	return boxes.filter(({ checked }) => checked).map(({ name, value }) => [name, value]);
}

/** Writes choices into the address, so that a list can be shared; the place on the page stays in it. */
export function keepChoices(choices: Record<string, string> | [name: string, value: string][]): void {
	const query = new URLSearchParams(choices);
	history.replaceState(null, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`);
}
