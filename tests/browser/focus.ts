/** One thing that takes the focus, as a page in the browser tells of it. */
export interface Stop {
	/** Tag, type and classes, and the class it stands in: "button.cite-button in prose". */
	kind: string;
	/** Where it stands on its page: the path of its places among its neighbours. */
	place: string;
	name: string;
	/** Contrast of the mark of focus with what is behind it; 0 without a mark. */
	contrast: number;
	/** Why a reader may not see it while it has the focus. */
	hidden: string;
}

/**
 * Runs in the page: what Tab should reach, in the order of the document, each looked at while it has the focus. Of a group of
 * radio buttons, Tab reaches the one chosen or the first. `most` of each kind are looked at closely; all are told.
 */
export function stopsOfPage(most = Infinity): Stop[] {
	const all = [
		...document.querySelectorAll<HTMLElement>(
			'a[href], button, input, select, textarea, summary, audio[controls], video[controls], [tabindex], [contenteditable]',
		),
	].filter(
		(one) =>
			one.tabIndex >= 0 &&
			!(one as HTMLButtonElement).disabled &&
			one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }) &&
			one.closest('[inert]') === null,
	);
	const reached = all.filter((one) => {
		if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
		const group = all.filter((other) => other instanceof HTMLInputElement && other.name === one.name);
		return one === (group.find((other) => (other as HTMLInputElement).checked) ?? group[0]);
	});
	const seen = new Map<string, number>();
	return reached.map((one) => {
		const kind = kindOf(one);
		const times = (seen.get(kind) ?? 0) + 1;
		seen.set(kind, times);
		const stop = { kind, place: placeOf(one), name: nameOf(one) };
		if (times > most) return { ...stop, contrast: Infinity, hidden: '' };
		one.focus({ focusVisible: true } as FocusOptions);
		return {
			...stop,
			contrast: contrastOf(one),
			hidden: document.activeElement === one ? hiddenBy(one) : 'it does not take the focus',
		};
	});

	/** Its label, or what stands in it; axe looks at names more closely. */
	function nameOf(one: HTMLElement): string {
		const labels = [...((one as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent).join(' ');
		return (one.getAttribute('aria-label') ?? (labels || one.textContent)).trim().slice(0, 60);
	}

	function kindOf(one: HTMLElement): string {
		const type = one instanceof HTMLInputElement ? `[${one.type}]` : '';
		const around = one.parentElement?.closest('[class]')?.classList[0] ?? '';
		return `${[one.tagName.toLowerCase() + type, ...one.classList].join('.')} in ${around}`;
	}

	function placeOf(one: Element): string {
		const parent = one.parentElement;
		return parent ? `${placeOf(parent)}/${[...parent.children].indexOf(one)}` : '';
	}

	/** The outline of the thing, of what it holds or of the card it fills, against the ground it is drawn on. */
	function contrastOf(one: HTMLElement): number {
		const marks: [Element, string | undefined][] = [
			[one, undefined],
			[one, '::before'],
			[one, '::after'],
		];
		for (let around = one.parentElement; around && marks.length < 7; around = around.parentElement)
			marks.push([around, undefined]);
		for (const [element, pseudo] of marks) {
			const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element, pseudo);
			if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) continue;
			const behind = groundOf(pseudo === undefined ? element.parentElement : element);
			return ratio(outlineColor, behind);
		}
		return 0;
	}

	function groundOf(one: Element | null): string {
		for (let at = one; at; at = at.parentElement) {
			const { backgroundColor } = getComputedStyle(at);
			if (channels(backgroundColor)[3] !== 0) return backgroundColor;
		}
		return matchMedia('(forced-colors: active)').matches ? 'Canvas' : getComputedStyle(document.body).backgroundColor;
	}

	function ratio(a: string, b: string): number {
		const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
		return (light + 0.05) / (dark + 0.05);
	}

	function luminance(colour: string): number {
		const [r = 0, g = 0, b = 0] = channels(colour).map((channel) => {
			const share = channel / 255;
			return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	}

	function channels(colour: string): [number, number, number, number] {
		const canvas = ((globalThis as { brush?: CanvasRenderingContext2D | null }).brush ??= new OffscreenCanvas(
			1,
			1,
		).getContext('2d', {
			willReadFrequently: true,
		}) as unknown as CanvasRenderingContext2D);
		if (!canvas) return [0, 0, 0, 1];
		canvas.clearRect(0, 0, 1, 1);
		canvas.fillStyle = colour;
		canvas.fillRect(0, 0, 1, 1);
		return [...canvas.getImageData(0, 0, 1, 1).data] as [number, number, number, number];
	}

	/** Whether any of its lines stands in the window with nothing over it (WCAG 2.4.11). */
	function hiddenBy(one: HTMLElement): string {
		const boxes = [
			...one.getClientRects(),
			...[...one.querySelectorAll('*')].flatMap((inner) => [...inner.getClientRects()]),
		].filter(({ width, height }) => width > 0 && height > 0);
		if (boxes.length === 0) return 'it has no size';
		let over = 'it is outside the window';
		for (const { left, top, width, height } of boxes) {
			const [x, y] = [left + width / 2, top + height / 2];
			if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) continue;
			const there = document.elementFromPoint(x, y);
			if (there && (one.contains(there) || there.contains(one) || there.closest('label')?.contains(one))) return '';
			over = `${there?.tagName.toLowerCase()}.${there?.className} is over it`;
		}
		return over;
	}
}

/** Runs in the page: keeps the place of everything that takes the focus from now on, in `window.walked`. */
export function watchFocus(): void {
	const walked: string[] = [];
	Object.assign(window, { walked });
	const placeOf = (one: Element): string =>
		one.parentElement ? `${placeOf(one.parentElement)}/${[...one.parentElement.children].indexOf(one)}` : '';
	document.addEventListener('focusin', ({ target }) => target instanceof Element && walked.push(placeOf(target)), true);
}
