import { place, type Axis } from '../chart/axis.ts';
import { fill } from '../evidence/plural.ts';
import { pelvicDrop } from './pelvic-drop.ts';
import { nextStop } from './stops.ts';

/** What the page hands to the control: the scale, where keys and buttons stop, the averages, and the words. */
interface Control {
	axis: Axis;
	stops: number[];
	marks: { at: number; says: string }[];
	level: string;
	/** Readings with `{n}` for the degrees. */
	dropped: string;
	value: string;
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/** Shows the control of every pelvis on the page and lets it set the drop; without scripts the two pictures stay. */
export function controlDrops(page: Document): void {
	for (const root of page.querySelectorAll<HTMLElement>('[data-drop]')) {
		const panel = root.querySelector<HTMLElement>('.drop-control');
		const input = root.querySelector<HTMLInputElement>('input[type="range"]');
		if (panel && input) start(root, panel, input, JSON.parse(root.dataset['drop'] ?? '') as Control);
	}
}

function start(root: HTMLElement, panel: HTMLElement, input: HTMLInputElement, control: Control): void {
	const { axis, stops, marks, level, dropped, value } = control;
	const find = (selector: string) => root.querySelector(selector);
	let now = input.valueAsNumber;

	const show = (degrees: number) => {
		now = degrees;
		input.valueAsNumber = degrees;
		for (const [name, path] of Object.entries(pelvicDrop(degrees))) {
			for (const part of root.querySelectorAll(`[data-dropped] [data-part="${name}"]`)) part.setAttribute('d', path);
		}
		const n = String(degrees).replace('-', '−');
		const mark = marks.find(({ at }) => at === degrees)?.says ?? '';
		const reading = degrees === 0 ? level : fill(dropped, { n });
		for (const [selector, text] of [
			['[data-dropped] [data-label]', fill(value, { n })],
			['[data-reading]', reading],
			['[data-mark]', mark],
		] as const) {
			const element = find(selector);
			if (element) element.textContent = text;
		}
		const line = find('[data-now]');
		for (const end of ['x1', 'x2']) line?.setAttribute(end, `${place(axis, degrees)}%`);
		input.setAttribute('aria-valuetext', mark === '' ? reading : `${reading}: ${mark}`);
		for (const button of panel.querySelectorAll<HTMLElement>('[data-to]')) {
			button.setAttribute('aria-pressed', String(Number(button.dataset['to']) === degrees));
		}
	};

	input.addEventListener('input', () => show(input.valueAsNumber));
	input.addEventListener('keydown', (event) => {
		const step = steps[event.key];
		if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
		event.preventDefault();
		show(nextStop(stops, now, step));
	});
	panel.addEventListener('click', ({ target }) => {
		const { to, step } = (target as Element).closest<HTMLElement>('button')?.dataset ?? {};
		if (to === undefined && step === undefined) return;
		show(to === undefined ? nextStop(stops, now, step === '1' ? 1 : -1) : Number(to));
		const said = panel.querySelector('[role="status"]');
		if (said) said.textContent = input.getAttribute('aria-valuetext');
	});
	show(now);
	panel.hidden = false;
}
