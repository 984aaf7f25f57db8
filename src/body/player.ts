import type { Film } from './film.ts';
import { eased, smoothPlayback } from './playback.ts';
import { frameMs, openControls } from './player-controls.ts';
import { screenOf } from './player-screen.ts';
import css from './player.css?raw';

/** What `/exercises/<id>/motion.json` holds. */
export interface MotionFile {
	film: Film;
	words: PlayerWords;
	/** What is written under each key pose. */
	captions: readonly string[];
	/** What each key pose is called, where it has a name; said while it plays. */
	titles?: readonly string[];
	/** What each view is called, where all are shown side by side; else the reader changes between them. */
	viewNames?: readonly string[];
	/** Whether a dose asks to keep moving for a time; a pacer then holds without a lift before. */
	keepsMoving: boolean;
}

/** The interface strings under `player` that the opened player needs. */
export interface PlayerWords {
	figure: string;
	controls: string;
	play: string;
	stop: string;
	back: string;
	on: string;
	place: string;
	slow: string;
	loop: string;
	otherLeg: string;
	otherView: string;
}

/** What the event `pace` of a pacer tells; `progress` goes from 0 to 1 within the phase. */
export interface PaceDetail {
	state: string;
	phase: { kind: string; startMs: number; endMs: number };
	progress: number;
}

export interface Player {
	/** Draws a stage with its controls into an element and starts to play. */
	open(root: HTMLElement): void;
	/** Shows on a stage at the top of a pacer's face how far its movement is. */
	follow(face: HTMLElement, detail: PaceDetail): void;
}

/** A player of one film. Nothing shows before it is opened or follows a pacer. */
export function playerOf(file: MotionFile): Player {
	const { film, words, keepsMoving } = file;
	const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
	const screen = screenOf(film, words);
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets.push(sheet);
	let opened: ReturnType<typeof openControls> | undefined;
	let stage: SVGSVGElement | undefined;
	let [drawn, shown, state, hasLifted] = [-Infinity, NaN, '', false];

	/** The share of the way at a moment of the pacer; where less motion is wanted, the pose that its phase leads to. */
	const shareOf = ({ phase: { kind, startMs, endMs }, progress }: PaceDetail): number => {
		if (lessMotion.matches) return kind === 'lift' || kind === 'hold' ? 1 : 0;
		if (kind === 'lift') return eased(progress);
		if (kind === 'lower') return eased(1 - progress);
		if (kind !== 'hold') return 0;
		const { roundMs, shareAt } = smoothPlayback;
		return keepsMoving && !hasLifted ? shareAt((progress * (endMs - startMs)) % roundMs) : 1;
	};

	return {
		open(root) {
			opened = openControls(root, screen, file);
		},
		follow(face, detail) {
			if (!stage || !face.contains(stage)) {
				stage = screen.stage();
				const box = document.createElement('div');
				box.className = 'player-paced';
				box.append(stage, ...screen.looks('otherLeg'));
				face.prepend(box);
				if (detail.state === 'waiting') face.scrollIntoView({ block: 'nearest' });
			}
			const { kind } = detail.phase;
			if (kind === 'lift') hasLifted = true;
			else if (kind !== 'hold' && kind !== 'lower') hasLifted = false;
			if (detail.state === 'running' && state !== 'running') opened?.begin();
			const isTurn = detail.state !== state || detail.progress === 0;
			state = detail.state;
			const [share, now] = [shareOf(detail), performance.now()];
			if (share === shown || (!isTurn && now - drawn < frameMs)) return;
			[shown, drawn] = [share, now];
			screen.show(stage, share);
			opened?.lead(share);
		},
	};
}
