/** Words the site knows, with the number of places that use them, and the likeliest of them for a word it does not. */
export class Spelling {
	readonly #uses = new Map<string, number>();

	/** The words of one place. */
	learn(words: Iterable<string>): void {
		for (const word of new Set(words)) this.#uses.set(word, (this.#uses.get(word) ?? 0) + 1);
	}

	knows(word: string): boolean {
		return this.#uses.has(word);
	}

	/**
	 * The known word that a slip of the finger or the ear most likely meant: nearest by edits (Damerau 1964), one in words
	 * of up to five letters, two in longer ones, three from ten on; of equally near ones the same first letter, then the
	 * one used most. Words with digits and very short ones are left as they are. A word that only begins a known one is
	 * still being typed.
	 */
	correct(word: string): string | undefined {
		if (word.length < 4 || /\d/.test(word)) return undefined;
		const most = word.length < 6 ? 1 : word.length < 10 ? 2 : 3;
		let best: { known: string; cost: number } | undefined;
		for (const [known, uses] of this.#uses) {
			if (known.length < 3 || Math.abs(known.length - word.length) > most) continue;
			const edits = distance(word, known, most);
			if (edits > most) continue;
			if (known[0] !== word[0] && known.length < word.length) continue; // "nees" lost a letter; "climb" has none too many.
			const cost = edits + (known[0] === word[0] ? 0 : 0.5) - Math.min(uses, 1000) / 2500;
			if (!best || cost < best.cost || (cost === best.cost && known < best.known)) best = { known, cost };
		}
		return best?.known;
	}

	/** Two known words that a word is made of: "kneepain" is "knee pain". */
	split(word: string): [string, string] | undefined {
		for (let at = word.length - 3; at >= 3; at--) {
			const [head, tail] = [word.slice(0, at), word.slice(at)];
			if (this.knows(head) && this.knows(tail)) return [head, tail];
		}
		return undefined;
	}

	begins(word: string): boolean {
		for (const known of this.#uses.keys()) if (known.startsWith(word)) return true;
		return false;
	}
}

/** Edits between two words, letters swapped side by side counted as one; any number past `most` where there are more. */
function distance(a: string, b: string, most: number): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			let cell = Math.min(
				(last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
				(last[j] ?? 0) + 1,
				(row[j - 1] ?? 0) + 1,
			);
			if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cell = Math.min(cell, (beforeLast[j - 2] ?? 0) + 1);
			row.push(cell);
		}
		if (Math.min(...row) > most) return most + 1;
		[beforeLast, last] = [last, row];
	}
	return last[b.length] ?? 0;
}
