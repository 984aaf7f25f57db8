import { fill } from '../evidence/plural.ts';
import { ownVoice } from './pace-cues.ts';
import type { Pace, PaceField } from './pace.ts';
import { keepSettings, keptFields, type Cue, type PaceSettings } from './pace-settings.ts';
import type { OfferedDose, PaceWords } from './pace-words.ts';

/** A dose and the pace a reader wants for it. */
export interface Chosen {
	dose: OfferedDose;
	pace: Pace;
}

interface Form {
	root: HTMLElement;
	words: PaceWords;
	settings: PaceSettings;
}

/**
 * The choice of the dose and its numbers, each with where it comes from. `take` gets what was chosen and whether to keep
 * the place in the schedule; it answers false when no schedule can be made of it.
 */
export function startNumbers(
	{ root, words, settings }: Form,
	doses: readonly OfferedDose[],
	take: (chosen: Chosen, keepsPlace: boolean) => boolean,
): void {
	const inputs = [...root.querySelectorAll<HTMLInputElement>('input[type="number"]')];
	const fields = inputs.map(({ name }) => name as PaceField);
	const doseChoice = root.querySelector('select');
	const [source, choices, notice] = [
		partOf(root, '.pacer-dose'),
		partOf(root, '.pacer-choices'),
		partOf(root, '[data-notice]'),
	];
	let chosen = ownSeconds(doses[0]);

	const originOf = (field: PaceField) =>
		chosen.pace[field] === chosen.dose.pace[field] ? chosen.dose.origins[field] : 'yours';
	const line = (origin: 'ours' | 'yours', words: string) => {
		const list = fields.filter((field) => originOf(field) === origin && isUsed(field, chosen.pace)).map(named);
		return list.length === 0 ? '' : fill(words, { list: list.join(' · ') });
	};
	const named = (field: PaceField) => {
		const kind = field.replace('Seconds', '') as keyof PaceWords;
		const n = chosen.pace[field];
		return `${words[kind]} ${kind === field ? n : fill(words.seconds, { n })}`;
	};
	const show = () => {
		write(source, chosen.dose.text);
		write(choices, `${line('ours', words.oursLine)} ${line('yours', words.yoursLine)}`.trim());
		for (const input of inputs) {
			const field = input.name as PaceField;
			input.value = String(chosen.pace[field]);
			write(partOf(root, `#${input.getAttribute('aria-describedby')}`), words[originOf(field)]);
		}
	};
	const offer = (next: Chosen, keepsPlace: boolean) => {
		const isTaken = take(next, keepsPlace);
		if (isTaken) chosen = next;
		write(notice, isTaken ? '' : words.noTime);
		show();
		return isTaken;
	};
	/** The pace of a dose, with the reader's own seconds where its source is silent. */
	function ownSeconds(dose: OfferedDose | undefined): Chosen {
		if (!dose) throw new Error('The pacer has no dose; Pacer.astro offers one at least.');
		// A movement that does not stop has no start and end to take time for.
		const kept = keptFields.filter(
			(field) => dose.origins[field] === 'ours' && !(dose.keepsMoving && !dose.pace[field]),
		);
		const own = kept.map((field) => [field, settings.own[field] ?? dose.pace[field]]);
		return { dose, pace: { ...dose.pace, ...Object.fromEntries(own) } };
	}

	/** Kept seconds that leave a repetition no time give way to ours. */
	const choose = (dose: OfferedDose | undefined) => {
		const own = ownSeconds(dose);
		if (!offer(own, false)) offer({ dose: own.dose, pace: own.dose.pace }, false);
	};

	doseChoice?.addEventListener('change', () => choose(doses[doseChoice.selectedIndex]));
	for (const input of inputs) {
		input.addEventListener('change', () => {
			if (!input.reportValidity()) return;
			const field = input.name as PaceField;
			const { dose, pace } = chosen;
			const isTaken = offer({ dose, pace: { ...pace, [field]: input.valueAsNumber } }, true);
			if (!isTaken || dose.origins[field] !== 'ours' || !keptFields.includes(field)) return;
			settings.own[field] = chosen.pace[field];
			keepSettings(settings);
		});
	}
	choose(doses[0]);
}

/** The choice of signals; what the device cannot do or should not do is barred, and says why. */
export function startCues({ root, words, settings }: Form, language: string, changed: () => void): void {
	const boxes = [...root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
	const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
	const show = () => {
		const barred: Partial<Record<Cue, string | false>> = {
			speak: !ownVoice(language) && words.noVoice,
			flash: lessMotion.matches && words.noFlash,
		};
		for (const box of boxes) {
			const why = barred[box.name as Cue] || '';
			box.checked = settings.cues[box.name as Cue] && why === '';
			box.disabled = why !== '';
			write(partOf(root, `#${box.getAttribute('aria-describedby')}`), why);
			if (box.name === 'vibrate') box.parentElement?.toggleAttribute('hidden', !('vibrate' in navigator));
		}
	};
	for (const box of boxes) {
		box.addEventListener('change', () => {
			settings.cues[box.name as Cue] = box.checked;
			keepSettings(settings);
			changed();
		});
	}
	if ('speechSynthesis' in globalThis) speechSynthesis.addEventListener('voiceschanged', show);
	lessMotion.addEventListener('change', show);
	show();
}

/** The part of the pacer that a selector names. */
export function partOf(root: HTMLElement, selector: string): HTMLElement {
	const found = root.querySelector<HTMLElement>(selector);
	if (!found) throw new Error(`The pacer has no "${selector}"; pacer-parts.ts makes one.`);
	return found;
}

/** Writes only what differs, so that a live region is not told the same again. */
export function write(element: HTMLElement, text: string): void {
	if (element.textContent !== text) element.textContent = text;
}

/** Whether a number matters to this pace: a rest needs two sets, a pause two repetitions. */
function isUsed(field: PaceField, pace: Pace): boolean {
	if (field === 'restSeconds') return pace.sets > 1;
	if (field === 'pauseSeconds') return pace.reps > 1;
	return pace[field] > 0;
}
