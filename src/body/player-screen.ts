import { cameraOf } from './camera.ts';
import type { Shape } from './draw.ts';
import { filmShapes, type Film } from './film.ts';
import type { PlayerWords } from './player.ts';

/** Ways to look at a film that hold wherever it is shown: the body mirrored, and from the second camera. */
export type Look = 'otherLeg' | 'otherView';

/** Shows moments of one film on any number of stages. */
export interface Screen {
	/** A new empty stage, framed so that the whole way has room; with a name, it keeps to the view of that number. */
	stage(view?: number, name?: string): SVGSVGElement;
	/** Draws a share of the way (0 start, 1 end) on a stage. */
	show(stage: SVGSVGElement, share: number): void;
	/** Buttons for those of these looks that there are; all buttons of one look agree. */
	looks(...wanted: Look[]): HTMLButtonElement[];
}

const svgNames = 'http://www.w3.org/2000/svg';

/** `words` needs those of a look only where its button is asked for. */
export function screenOf(film: Film, words: Pick<PlayerWords, 'figure'> & Partial<Pick<PlayerWords, Look>>): Screen {
	const shares = new Map<SVGSVGElement, number>();
	const fixed = new Map<SVGSVGElement, number>();
	const buttons: [Look, HTMLButtonElement][] = [];
	const on = { otherLeg: false, otherView: false };

	const view = (stage: SVGSVGElement) => film.views[fixed.get(stage) ?? (on.otherView ? 1 : 0)] ?? film.views[0];
	const frame = (stage: SVGSVGElement) => {
		stage.setAttribute('viewBox', view(stage)?.viewBox ?? '');
		stage.classList.toggle('mirrored', on.otherLeg);
	};
	const show = (stage: SVGSVGElement, share: number) => {
		shares.set(stage, share);
		const { camera = 'side' } = view(stage) ?? {};
		draw(stage, filmShapes(film, share, cameraOf(camera, false)));
	};
	const turn = (look: Look) => {
		on[look] = !on[look];
		for (const [one, button] of buttons) if (one === look) press(button, on[look]);
		for (const [stage, share] of shares) {
			frame(stage);
			show(stage, share);
		}
	};

	return {
		stage(number, name) {
			const stage = document.createElementNS(svgNames, 'svg');
			stage.setAttribute('class', 'figure player-stage');
			stage.setAttribute('role', 'img');
			// On the ground of its stage, so that the space it does not need is above it.
			stage.setAttribute('preserveAspectRatio', 'xMidYMax');
			stage.setAttribute('aria-label', name ?? words.figure);
			if (name !== undefined) fixed.set(stage, number ?? 0);
			frame(stage);
			shares.set(stage, 0);
			return stage;
		},
		show,
		looks(...wanted) {
			const has = { otherLeg: film.isOneSided, otherView: film.views.length > 1 };
			const looks = wanted.filter((look) => has[look]);
			return looks.map((look) => {
				const button = buttonOf(words[look] ?? '', () => turn(look));
				press(button, on[look]);
				buttons.push([look, button]);
				return button;
			});
		},
	};
}

/** A quiet button with these words. */
export function buttonOf(text: string, act: () => void): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'button quiet';
	button.textContent = text;
	button.addEventListener('click', act);
	return button;
}

/** Says of a button that stays down whether it does. */
export function press(button: HTMLButtonElement, isDown: boolean): void {
	button.setAttribute('aria-pressed', String(isDown));
}

/** Changes only what differs from the picture before. */
function draw(stage: SVGSVGElement, shapes: readonly Shape[]): void {
	shapes.forEach(({ role, path }, index) => {
		const element = stage.children[index] ?? stage.appendChild(document.createElementNS(svgNames, 'path'));
		if (element.getAttribute('class') !== role) element.setAttribute('class', role);
		if (element.getAttribute('d') !== path) element.setAttribute('d', path);
	});
	while (stage.children.length > shapes.length) stage.lastElementChild?.remove();
}
