import { wordValues } from '../../src/evidence/numerals.ts';
import type { Token } from './tokens.ts';
import { valueOf } from './verdict.ts';

/** Numbers from 0 to 1 that a seed fixes (mulberry32). */
export function generator(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** One of a list. */
export function pick<Item>(items: readonly Item[], random: () => number): Item {
	const item = items[Math.floor(random() * items.length)];
	if (item === undefined) throw new Error('There is nothing to pick from.');
	return item;
}

/** The number written otherwise: one more, one less, another digit, the point moved, the sign turned, another word. */
export function changed(token: Token, random: () => number): string {
	if (/^[a-z]/i.test(token.text)) {
		const words = Object.keys(wordValues).filter(
			(word) => /^[a-z]/.test(word) && wordValues[word] !== valueOf(token.text),
		);
		const word = pick(words, random);
		return /^[A-Z]/.test(token.text) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
	}
	const ways = [step(token.text, 1), step(token.text, -1), otherDigit(token.text, random), ...shifted(token.text)];
	if (token.typed === 'number') ways.push(token.text.startsWith('-') ? token.text.slice(1) : `-${token.text}`);
	const sound = ways.filter((way) => valueOf(way) !== valueOf(token.text) && !/^-?0\d/.test(way));
	return pick(sound, random);
}

/** One more or less in the last place. */
function step(text: string, by: 1 | -1): string {
	const decimals = text.split('.')[1]?.length ?? 0;
	const next = (valueOf(text) + by * 10 ** -decimals).toFixed(decimals);
	return next.startsWith('-') && !text.startsWith('-') ? step(text, 1) : next;
}

function otherDigit(text: string, random: () => number): string {
	const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
	const place = pick(places, random);
	const digit = pick(
		[...'0123456789'].filter((one) => one !== text[place]),
		random,
	);
	return text.slice(0, place) + digit + text.slice(place + 1);
}

/** Ten times as much, a tenth. */
function shifted(text: string): string[] {
	const decimals = text.split('.')[1]?.length ?? 0;
	return [(valueOf(text) * 10).toFixed(Math.max(0, decimals - 1)), (valueOf(text) / 10).toFixed(decimals + 1)];
}
