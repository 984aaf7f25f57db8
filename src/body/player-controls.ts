import { nearestKey } from './film.ts';
import type { MotionFile } from './player.ts';
import { buttonOf, press, type Screen } from './player-screen.ts';
import { smoothPlayback, stillPlayback } from './playback.ts';

/** Pictures come no faster than this, in milliseconds: about 30 a second. */
export const frameMs = 30;
/** The longest time between two pictures that counts; on a page in the background the figure stands still. */
const longestMs = 250;

/**
 * Draws a stage with its controls into an element and starts to play. Hands back what moves it from outside, which lasts
 * until the reader takes a control, and again from the next `begin`.
 */
export function openControls(root: HTMLElement, screen: Screen, { film, words, captions }: MotionFile) {
	const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
	const stage = screen.stage();
	let share = 0;
	let ms = 0;
	let isPlaying = false;
	let isSlow = false;
	let isLoop = false;
	let isLed = false;
	let [before, drawn] = [0, 0];

	const playback = () => (lessMotion.matches ? stillPlayback(film.keys) : smoothPlayback);
	const show = (next: number) => {
		share = next;
		screen.show(stage, share);
		const key = nearestKey(film, share);
		place.value = String(Math.round(share * 100));
		place.setAttribute('aria-valuetext', captions[key] ?? '');
		lines.forEach((line, index) => line.classList.toggle('now', index === key));
	};
	const tick = (now: number) => {
		if (!isPlaying) return;
		const { lengthMs, roundMs, shareAt } = playback();
		ms += Math.min(longestMs, Math.max(0, now - before)) * (isSlow ? 0.5 : 1);
		before = now;
		if (isLoop) ms %= roundMs;
		else if (ms >= lengthMs) stop();
		if (!isPlaying || now - drawn >= frameMs) {
			drawn = now;
			if (shareAt(ms) !== share) show(shareAt(ms));
		}
		requestAnimationFrame(tick);
	};
	const play = () => {
		isLed = false;
		if (ms >= playback().lengthMs) ms = 0;
		isPlaying = true;
		toggle.textContent = words.stop;
		show(playback().shareAt(ms));
		before = performance.now();
		requestAnimationFrame(tick);
	};
	const stop = () => {
		isPlaying = false;
		toggle.textContent = words.play;
	};
	const moveTo = (next: number) => {
		isLed = false;
		stop();
		ms = playback().msAt(next);
		show(next);
	};
	/** To the next or last key pose; what is reached is said. */
	const step = (direction: 1 | -1) => {
		const ahead = film.keys.filter((key) => (key - share) * direction > 0.005);
		moveTo((direction > 0 ? ahead[0] : ahead.at(-1)) ?? (direction > 0 ? 1 : 0));
		status.textContent = captions[nearestKey(film, share)] ?? '';
	};
	const staying = (text: string, turn: (isDown: boolean) => void) => {
		const button = buttonOf(text, () => {
			const isDown = button.getAttribute('aria-pressed') !== 'true';
			press(button, isDown);
			turn(isDown);
		});
		press(button, false);
		return button;
	};

	const lines = captions.map((caption) => make('p', '', caption));
	const status = make('p', 'visually-hidden');
	status.setAttribute('role', 'status');
	const toggle = buttonOf(words.play, () => (isPlaying ? stop() : play()));
	toggle.className = 'button';
	const place = make('input', 'player-place');
	Object.assign(place, { type: 'range', min: '0', max: '100' });
	place.setAttribute('aria-label', words.place);
	place.addEventListener('input', () => moveTo(place.valueAsNumber / 100));
	const suit = () => {
		place.step = lessMotion.matches ? String(100 / (film.keys.length - 1)) : '1';
		moveTo(lessMotion.matches ? (film.keys[nearestKey(film, share)] ?? 0) : share);
	};
	lessMotion.addEventListener('change', suit);

	const panel = make('div', 'player-panel');
	panel.setAttribute('role', 'group');
	panel.setAttribute('aria-label', words.controls);
	panel.append(
		stage,
		row('player-captions', ...lines),
		status,
		row(
			'player-buttons',
			buttonOf(words.back, () => step(-1)),
			toggle,
			buttonOf(words.on, () => step(1)),
		),
		place,
		row(
			'player-choices',
			staying(words.slow, (isDown) => (isSlow = isDown)),
			staying(words.loop, (isDown) => (isLoop = isDown)),
			...screen.looks('otherLeg', 'otherView'),
		),
	);
	root.append(panel);
	suit();
	play();
	toggle.focus({ preventScroll: true });
	panel.scrollIntoView({ block: 'nearest' });

	return {
		begin() {
			stop();
			isLed = true;
		},
		lead(next: number) {
			if (!isLed) return;
			ms = playback().msAt(next);
			show(next);
		},
	};
}

function make<Tag extends 'p' | 'div' | 'input'>(tag: Tag, className: string, text = ''): HTMLElementTagNameMap[Tag] {
	const element = document.createElement(tag);
	if (className) element.className = className;
	element.textContent = text;
	return element;
}

function row(className: string, ...parts: HTMLElement[]): HTMLElement {
	const element = make('div', className);
	element.append(...parts);
	return element;
}
