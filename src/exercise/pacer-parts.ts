import { paceLimits, type PaceField } from './pace.ts';
import { cues } from './pace-settings.ts';
import type { OfferedDose, PacerWords } from './pace-words.ts';

type Attributes = Readonly<Record<string, string | number | true>>;

/** All parts of an opened pacer, without their numbers: face and buttons, the choice of the dose, signals and numbers. */
export function pacerParts(page: Document, words: PacerWords, doses: readonly OfferedDose[]): DocumentFragment {
	const make = (name: string, attributes: Attributes, ...children: (Node | string)[]): HTMLElement => {
		const element = page.createElement(name);
		for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value === true ? '' : `${value}`);
		element.append(...children);
		return element;
	};
	const button = (name: string, kind: string, text: string) =>
		make('button', { type: 'button', class: kind, 'data-do': name }, text);
	const note = (id: string) => make('small', { id: `${id}-note` });

	const face = make(
		'div',
		{ class: 'pacer-face', role: 'group', 'aria-label': words.face, tabindex: -1 },
		make('p', { class: 'pacer-word' }),
		make('p', { class: 'pacer-number', role: 'timer' }),
		make('div', { class: 'pacer-bar' }),
		make('p', { class: 'pacer-counts' }),
		make('p', { class: 'visually-hidden', role: 'status', 'data-said': true }),
		make(
			'div',
			{ class: 'pacer-buttons' },
			button('back', 'button quiet', words.back),
			button('toggle', 'button', ''),
			button('skip', 'button quiet', words.skip),
			button('restart', 'button quiet pacer-restart', words.restart),
		),
	);
	const options = doses.map(({ name }) => make('option', {}, name));
	const whose = make('label', { class: 'pacer-whose' }, make('span', {}, words.whose), make('select', {}, ...options));
	const signals = cues.map((cue) => {
		const id = `pacer-${cue}`;
		const box = make('input', { type: 'checkbox', id, name: cue, 'aria-describedby': `${id}-note` });
		return make('div', { class: 'pacer-cue' }, box, make('label', { for: id }, words[cue]), note(id));
	});
	const numbers = (Object.keys(paceLimits) as PaceField[]).map((field) => {
		const id = `pacer-${field}`;
		const [min, max] = paceLimits[field];
		const box = make('input', {
			...{ type: 'number', id, name: field, min, max, step: field.endsWith('Seconds') ? 'any' : 1, required: true },
			...{ inputmode: 'decimal', autocomplete: 'off', 'aria-describedby': `${id}-note` },
		});
		return make('div', { class: 'pacer-field' }, make('label', { for: id }, words[field]), box, note(id));
	});
	const settings = make(
		'details',
		{ class: 'pacer-settings' },
		make('summary', {}, words.settings),
		make('fieldset', {}, make('legend', {}, words.signals), ...signals, make('p', { class: 'soft' }, words.hint)),
		make('fieldset', {}, make('legend', {}, words.own), ...numbers),
	);

	const parts = page.createDocumentFragment();
	parts.append(
		face,
		...(doses.length > 1 ? [whose] : []),
		make('p', { class: 'pacer-dose' }),
		make('p', { class: 'pacer-choices' }),
		make('p', { role: 'status', 'data-notice': true }),
		settings,
	);
	return parts;
}
