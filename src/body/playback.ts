/** How time leads through a film: there, and back. */
export interface Playback {
	/** Milliseconds from the start there and back. */
	lengthMs: number;
	/** Milliseconds until the next round begins, where it goes round. */
	roundMs: number;
	/** The share of the way (0 start, 1 end) after so many milliseconds. */
	shareAt(ms: number): number;
	/** When a share of the way is reached on the way there. */
	msAt(share: number): number;
}

const wayMs = 2000;
const holdMs = 600;
const stillMs = 1500;
const wholeRoundMs = 6000;

/** Speeds up and slows down evenly (smoothstep), so that a movement starts and ends gently. */
export function eased(share: number): number {
	const within = Math.min(1, Math.max(0, share));
	return within * within * (3 - 2 * within);
}

/** A natural pace: there, a short hold, and back. */
export const smoothPlayback: Playback = {
	lengthMs: 2 * wayMs + holdMs,
	roundMs: 2 * wayMs + 2 * holdMs,
	shareAt: (ms) => eased(Math.min(ms, 2 * wayMs + holdMs - ms) / wayMs),
	msAt: (share) => wayMs * (0.5 - Math.sin(Math.asin(1 - 2 * share) / 3)),
};

/** Forwards all the way at an even pace, for what leads back to where it began; much slower than life, so that it can be followed. */
export const roundPlayback: Playback = {
	lengthMs: wholeRoundMs,
	roundMs: wholeRoundMs,
	shareAt: (ms) => Math.min(1, ms / wholeRoundMs),
	msAt: (share) => share * wholeRoundMs,
};

/** One key pose after the other as stills, for those who want less motion; where the way is no round, there and back. */
export function stillPlayback(keys: readonly number[], isRound = false): Playback {
	const stills = isRound ? keys : [...keys, ...keys.slice(0, -1).reverse()];
	const lengthMs = (stills.length - 1) * stillMs;
	return {
		lengthMs,
		roundMs: isRound ? stills.length * stillMs : lengthMs,
		shareAt: (ms) => stills[Math.min(stills.length - 1, Math.floor(ms / stillMs))] ?? 0,
		msAt: (share) => stillMs * keys.findLastIndex((key) => key <= share + 1e-9),
	};
}
