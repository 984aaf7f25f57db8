/**
 * Says texts in a live region, each once and no two within `leastMs` milliseconds; of several that come meanwhile the last
 * is said when the time is over.
 */
export function announcer(region: HTMLElement, leastMs: number): (text: string) => void {
	let [last, wanted] = [-Infinity, ''];
	let timer: ReturnType<typeof setTimeout> | undefined;
	const speak = () => {
		timer = undefined;
		if (region.textContent === wanted) return;
		last = performance.now();
		region.textContent = wanted;
	};
	return (text) => {
		wanted = text;
		const waits = leastMs - (performance.now() - last);
		if (waits <= 0) speak();
		else timer ??= setTimeout(speak, waits);
	};
}
