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

/** Writes choices into the address, so that a list can be shared. */
export function keepChoices(choices: Record<string, string>): void {
	const query = new URLSearchParams(choices);
	history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
}
