import type { Phase, PhaseKind } from './pace.ts';

/** A beep at a time of the schedule, in milliseconds. */
export interface Beep {
	atMs: number;
	hertz: number;
	seconds: number;
}

/** How far ahead beeps are set; browsers let a page in the background look at its clock about once a minute. */
export const aheadMs = 150_000;
/** Least time between two changes of the flash: never more than three in a second (WCAG 2.2, 2.3.1). */
export const flashGapMs = 334;

/** Pitch at the start of a phase: high to go, low to let go; a short pause has none. */
const pitches: Partial<Record<PhaseKind, number>> = { lift: 880, hold: 660, lower: 440, rest: 330, done: 990 };
const countdown = { hertz: 550, seconds: 0.06 };

/** The beeps from one time up to another: one a phase, and three short ones before a countdown or a rest ends. */
export function beepsBetween(schedule: readonly Phase[], fromMs: number, toMs: number): Beep[] {
	return schedule
		.flatMap(({ kind, startMs, endMs }): Beep[] => {
			const hertz = pitches[kind];
			const start = hertz === undefined ? [] : [{ atMs: startMs, hertz, seconds: kind === 'done' ? 0.6 : 0.15 }];
			if (kind !== 'ready' && kind !== 'rest') return start;
			const counted = [3000, 2000, 1000].map((before) => ({ atMs: endMs - before, ...countdown }));
			return [...start, ...counted.filter(({ atMs }) => atMs > startMs)];
		})
		.filter(({ atMs }) => atMs >= fromMs && atMs < toMs);
}

/** Beeps set ahead on the clock of the sound card, so that they are right even when the page's timers are late. */
export function beeper(schedule: () => readonly Phase[]) {
	let context: AudioContext | undefined;
	let bookedMs = 0;
	let booked: OscillatorNode[] = [];

	const cancel = () => {
		for (const one of booked) one.disconnect();
		booked = [];
		bookedMs = 0;
	};
	const book = (elapsedMs: number) => {
		if (!context || context.state !== 'running' || bookedMs > elapsedMs + aheadMs / 2) return;
		const { currentTime, destination } = context;
		// A phase that began within the last moment still gets its beep.
		for (const { atMs, hertz, seconds } of beepsBetween(
			schedule(),
			Math.max(bookedMs, elapsedMs - 60),
			elapsedMs + aheadMs,
		)) {
			const at = currentTime + Math.max(0, atMs - elapsedMs) / 1000;
			const tone = new OscillatorNode(context, { frequency: hertz });
			const loudness = new GainNode(context, { gain: 0 });
			loudness.gain.setTargetAtTime(0.4, at, 0.005);
			loudness.gain.setTargetAtTime(0, at + seconds, 0.02);
			tone.connect(loudness).connect(destination);
			tone.start(at);
			tone.stop(at + seconds + 0.2);
			tone.onended = () => (booked = booked.filter((one) => one !== tone));
			booked.push(tone);
		}
		bookedMs = elapsedMs + aheadMs;
	};
	return {
		book,
		cancel,
		/** Wakes the sound, which a browser allows after a press; `ready` is called when it runs. */
		async wake(ready: () => void) {
			if (!('AudioContext' in globalThis)) return;
			context ??= new AudioContext();
			await context.resume();
			// The clock of the sound card stood still meanwhile.
			cancel();
			ready();
		},
	};
}

/** Pulses of vibration in milliseconds. */
export function vibrate(kind: PhaseKind): void {
	const pulses: Partial<Record<PhaseKind, number[]>> = { lift: [120], hold: [60], lower: [60, 80, 60], rest: [300] };
	navigator.vibrate?.(kind === 'done' ? [200, 100, 200, 100, 200] : (pulses[kind] ?? []));
}

/** A voice of the device itself for a language; voices of a service would send the words away. */
export function ownVoice(language: string): SpeechSynthesisVoice | undefined {
	if (!('speechSynthesis' in globalThis)) return undefined;
	const [main] = language.toLowerCase().split('-');
	const voices = speechSynthesis.getVoices().filter(({ localService }) => localService);
	return voices.find(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === main);
}

/** Says a few words in place of those still being said; silent where the device has no voice of its own. */
export function say(words: string, language: string): void {
	const voice = ownVoice(language);
	if (!voice) return;
	const spoken = new SpeechSynthesisUtterance(words);
	spoken.voice = voice;
	spoken.lang = voice.lang;
	speechSynthesis.cancel();
	speechSynthesis.speak(spoken);
}

/** Changes a flash by turns, and leaves out a change that would come too soon. */
export function flasher(change: (isOn: boolean) => void, now: () => number) {
	let isOn = false;
	let changed = -Infinity;
	return {
		turn() {
			if (now() - changed < flashGapMs) return;
			changed = now();
			isOn = !isOn;
			change(isOn);
		},
		off() {
			if (!isOn) return;
			isOn = false;
			changed = now();
			change(false);
		},
	};
}

/** Keeps the screen on where the browser can; a browser that cannot is no fault. */
export function wakeLock() {
	let lock: WakeLockSentinel | undefined;
	let isWanted = false;
	return {
		async hold() {
			isWanted = true;
			if (lock && !lock.released) return;
			try {
				lock = await navigator.wakeLock?.request('screen');
				if (!isWanted) await lock?.release();
			} catch {
				lock = undefined;
			}
		},
		async release() {
			isWanted = false;
			await lock?.release();
			lock = undefined;
		},
	};
}
