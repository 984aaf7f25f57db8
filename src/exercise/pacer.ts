import { fill } from '../evidence/plural.ts';
import { beeper, flasher, say, vibrate, wakeLock } from './pace-cues.ts';
import { samePlace, scheduleOf, type Phase } from './pace.ts';
import { runOf, type Clock, type Moment, type Run } from './pace-run.ts';
import { loadSettings } from './pace-settings.ts';
import { unpackPace } from './dose-pace.ts';
import { clockTime, saying, wordOf, type OfferedDose, type PacerWords, type PackedDose } from './pace-words.ts';
import { partOf, startCues, startNumbers, write, type Chosen } from './pacer-form.ts';
import { pacerParts } from './pacer-parts.ts';

/** What the event `pace` on the pacer's section tells a figure; `progress` goes from 0 to 1 within the phase. */
export type PaceDetail = Pick<Moment, 'state' | 'phase' | 'progress'>;

const browserClock: Clock = {
	now: () => performance.now(),
	wait(ms, then) {
		const timer = setTimeout(then, ms);
		return () => clearTimeout(timer);
	},
};

/** Draws the pacer into its opened section and starts to listen; nothing runs before the reader starts it. */
export function openPacer(section: HTMLElement, root: HTMLDetailsElement, words: PacerWords): void {
	const page = section.ownerDocument;
	const packed = JSON.parse(partOf(section, 'script').textContent) as PackedDose[];
	const doses: OfferedDose[] = packed.map((dose) => ({ name: dose.name, text: dose.text, ...unpackPace(dose) }));
	root.append(pacerParts(page, words, doses));

	const language = page.documentElement.lang;
	const settings = loadSettings();
	const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
	const face = partOf(root, '.pacer-face');
	const bar = partOf(face, '.pacer-bar');
	const status = partOf(face, '[data-said]');
	const screen = wakeLock();
	const flash = flasher((isOn) => face.classList.toggle('flash', isOn), browserClock.now);
	const beeps = beeper(() => schedule);
	let schedule: readonly Phase[] = [];
	let keepsMoving = false;
	let run: Run | undefined;
	let state: Moment['state'] = 'waiting';

	const dispatch = ({ state, phase, progress }: Moment) => {
		bar.style.setProperty('--progress', String(progress));
		section.dispatchEvent(new CustomEvent<PaceDetail>('pace', { bubbles: true, detail: { state, phase, progress } }));
	};

	const draw = ({ state, phase, elapsedMs, secondsLeft }: Moment) => {
		const end = schedule.at(-1) ?? phase;
		const { set: sets, repetition: reps } = end;
		const left = fill(words.left, { time: clockTime(end.endMs - elapsedMs) });
		const counts = `${fill(words.counts, { set: phase.set, sets, repetition: phase.repetition, reps })}\n${left}`;
		const shown = {
			waiting: { word: '', number: clockTime(end.endMs), counts: words.inAll, toggle: words.start },
			running: { word: wordOf(words, phase.kind, keepsMoving), number: secondsLeft, counts, toggle: words.stop },
			paused: { word: wordOf(words, phase.kind, keepsMoving), number: secondsLeft, counts, toggle: words.resume },
			done: { word: words.done, number: '', counts: words.doneSaid, toggle: words.again },
		}[state];
		write(partOf(face, '.pacer-word'), shown.word);
		write(partOf(face, '.pacer-number'), String(shown.number));
		write(partOf(face, '.pacer-counts'), shown.counts);
		write(partOf(face, '[data-do="toggle"]'), shown.toggle);
		face.dataset['phase'] = state === 'waiting' ? state : phase.kind;
	};

	const tell = (moment: Moment) => {
		const { phase, elapsedMs, entered } = moment;
		const turned = moment.state !== state;
		state = moment.state;
		draw(moment);
		const said = saying({ words, language, keepsMoving }, schedule, phase);
		if (turned && state === 'paused') write(status, words.paused);
		else if (said !== undefined && (entered || (turned && state === 'running'))) write(status, said);
		if (entered && (state === 'running' || state === 'done')) {
			if (settings.cues.vibrate) vibrate(phase.kind);
			if (settings.cues.speak && said !== undefined) say(said, language);
			if (settings.cues.flash && !lessMotion.matches) flash.turn();
		}
		if (state === 'running' && settings.cues.beep) beeps.book(elapsedMs);
		if (turned && state === 'running') void screen.hold();
		if (turned && state !== 'running') rest();
		dispatch(moment);
	};

	/** Lets go of screen and flash; beeps already set ahead go too, but for the one that says it is done. */
	const rest = () => {
		void screen.release();
		flash.off();
		if (state !== 'done') beeps.cancel();
	};

	/** Moves the bar and a figure between ticks, while anyone can see them. */
	const frame = () => {
		if (!run || state !== 'running' || page.hidden || lessMotion.matches) return;
		dispatch(run.moment());
		requestAnimationFrame(frame);
	};

	/** After a press, or back on the page: sound, screen and motion as they should be. */
	const wake = () => {
		if (settings.cues.beep) void beeps.wake(() => run?.sync());
		void screen.hold();
		requestAnimationFrame(frame);
	};

	const act = (name: string) => {
		beeps.cancel();
		if (name === 'toggle' && state === 'running') run?.pause();
		else if (name === 'toggle') {
			run?.start();
			wake();
		} else if (name === 'back' || name === 'skip' || name === 'restart') run?.[name]();
	};

	/** Makes the schedule anew; someone in the middle stays there, paused. */
	const take = ({ dose, pace }: Chosen, keepsPlace: boolean): boolean => {
		let made: Phase[];
		try {
			made = scheduleOf(pace);
		} catch {
			return false;
		}
		run?.pause();
		const place = keepsPlace && state !== 'waiting' ? run && samePlace(made, run.moment().phase) : undefined;
		schedule = made;
		keepsMoving = dose.keepsMoving;
		run = runOf(schedule, browserClock, tell);
		run.moveTo(place?.startMs ?? 0);
		return true;
	};

	for (const button of face.querySelectorAll<HTMLButtonElement>('[data-do]'))
		button.addEventListener('click', () => act(button.dataset['do'] ?? ''));
	section.addEventListener('keydown', (event) => {
		const isControl = (event.target as Element).closest('button, input, select, summary');
		if (event.key !== ' ' || event.repeat || isControl) return;
		event.preventDefault();
		act('toggle');
	});
	page.addEventListener('visibilitychange', () => {
		if (state !== 'running') return;
		run?.sync();
		if (!page.hidden) wake();
	});
	addEventListener('pagehide', () => run?.pause());
	root.addEventListener('toggle', () => root.open || run?.pause());

	const form = { root, words, settings };
	startNumbers(form, doses, take);
	startCues(form, language, () => {
		beeps.cancel();
		flash.off();
		if (state !== 'running') return;
		wake();
		run?.sync();
	});
	partOf(face, '[data-do="toggle"]').focus({ preventScroll: true });
	face.scrollIntoView({ block: 'nearest' });
}
