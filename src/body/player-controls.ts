import { announcer } from './announcer.ts';
import { nearestKey } from './film.ts';
import type { MotionFile } from './player.ts';
import { buttonOf, press, type Screen } from './player-screen.ts';
import { roundPlayback, smoothPlayback, stillPlayback } from './playback.ts';

/** Pictures come no faster than this, in milliseconds: about 30 a second. */
export const frameMs = 30;
/** What goes on by itself is said no more often than this, in milliseconds. */
const leastSaidMs = 1000;
/** The longest time between two pictures that counts; on a page in the background the figure stands still. */
const longestMs = 250;

/**
 * Draws a stage with its controls into an element and starts to play. Hands back what moves it from outside, which lasts
 * until the reader takes a control, and again from the next `begin`.
 */
export function openControls(root: HTMLElement, screen: Screen, file: MotionFile) {
	const { film, words, captions, titles, viewNames } = file;
	const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
	const stages = viewNames?.map((name, view) => screen.stage(view, name)) ?? [screen.stage()];
	let share = 0;
	let ms = 0;
	let isPlaying = false;
	let isSlow = false;
	let isLoop = film.isRound;
	let isLed = false;
	let [before, drawn] = [0, 0];

	const playback = () => {
		if (lessMotion.matches) return stillPlayback(film.keys, film.isRound);
		return film.isRound ? roundPlayback : smoothPlayback;
	};
	const show = (next: number) => {
		share = next;
		for (const stage of stages) screen.show(stage, share);
		const key = nearestKey(film, share);
		place.value = String(Math.round(share * 100));
		place.setAttribute('aria-valuetext', titles?.[key] ?? captions[key] ?? '');
		lines.forEach((line, index) => line.classList.toggle('now', index === key));
		if (titles && isPlaying) say(titles[key] ?? '');
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
	/** To the next or last key pose, and on a round past its end; what is reached is said. */
	const step = (direction: 1 | -1) => {
		const here = film.isRound ? share % 1 : share;
		const ahead = film.keys.filter((key) => (key - here) * direction > 0.005);
		const beyond = film.isRound ? film.keys.at(direction > 0 ? 0 : -1) : (1 + direction) / 2;
		moveTo((direction > 0 ? ahead[0] : ahead.at(-1)) ?? beyond ?? 0);
		say(lines[nearestKey(film, share)]?.textContent ?? '');
	};
	/** Where the slider leads: anywhere, or with less motion to the key pose that lies that way. */
	const slide = (next: number) => {
		if (!lessMotion.matches) return moveTo(next);
		const { keys } = film;
		moveTo(
			(next < share ? keys.findLast((key) => key <= next + 0.005) : keys.find((key) => key >= next - 0.005)) ?? share,
		);
	};
	const staying = (text: string, turn: (isDown: boolean) => void, isDownAtFirst = false) => {
		const button = buttonOf(text, () => {
			const isDown = button.getAttribute('aria-pressed') !== 'true';
			press(button, isDown);
			turn(isDown);
		});
		press(button, isDownAtFirst);
		return button;
	};

	const lines = captions.map((caption, index) => {
		const line = make('p', '', caption);
		const title = titles?.[index];
		if (title) line.prepend(make('strong', '', title), ' ');
		return line;
	});
	const status = make('p', 'visually-hidden');
	status.setAttribute('role', 'status');
	const say = announcer(status, titles ? leastSaidMs : 0);
	const toggle = buttonOf(words.play, () => (isPlaying ? stop() : play()));
	toggle.className = 'button';
	const place = make('input', 'player-place');
	Object.assign(place, { type: 'range', min: '0', max: '100' });
	place.setAttribute('aria-label', words.place);
	place.addEventListener('input', () => slide(place.valueAsNumber / 100));
	const suit = () => {
		const gaps = film.keys.slice(1).map((key, index) => key - (film.keys[index] ?? 0));
		place.step = lessMotion.matches ? String(100 * Math.min(...gaps)) : '1';
		moveTo(lessMotion.matches ? (film.keys[nearestKey(film, share)] ?? 0) : share);
	};
	lessMotion.addEventListener('change', suit);

	const panel = make('div', 'player-panel');
	panel.setAttribute('role', 'group');
	panel.setAttribute('aria-label', words.controls);
	panel.append(
		...(viewNames ? [row('player-stages', ...stages)] : stages),
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
			staying(words.loop, (isDown) => (isLoop = isDown), isLoop),
			...(viewNames ? [] : screen.looks('otherLeg', 'otherView')),
		),
	);
	root.append(panel);
	suit();
	// What goes round goes on until it is stopped, so with less motion wanted it waits to be asked.
	if (!film.isRound || !lessMotion.matches) play();
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

function make<Tag extends 'p' | 'div' | 'input' | 'strong'>(
	tag: Tag,
	className: string,
	text = '',
): HTMLElementTagNameMap[Tag] {
	const element = document.createElement(tag);
	if (className) element.className = className;
	element.textContent = text;
	return element;
}

function row(className: string, ...parts: Element[]): HTMLElement {
	const element = make('div', className);
	element.append(...parts);
	return element;
}
