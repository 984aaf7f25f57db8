import { encode } from 'uqr';
import { moments } from '../body/pose.ts';
import type { Exercise } from './exercise.ts';
import type { Still } from './pictures.ts';
import type { Programme } from './programme.ts';

type Row = Programme['exercises'][number];

/** One exercise on paper. */
export interface HandoutItem {
	/** Its name, where the title of the sheet does not say it; null for a line to write on. */
	name: string | null;
	/** The record its words come from: `programme:fohx-hip#exercises`. */
	source: string;
	/** The exercise of ours that it is. */
	exercise: Exercise | undefined;
	pictures: readonly Still[];
	steps: readonly string[];
	/** How much: what stands out, the number or who says so, and the rest. */
	doses: readonly { lead: string; text: string }[];
	/** Whether to leave a line for a dose of one's own. */
	asksDose: boolean;
	/** Rows of boxes, one a week. */
	weeks: number;
}

/** Exercises that one side of paper holds. */
export const mostOnSide = 6;

/** Rows of a programme by side of paper, in order, as evenly as can be; a programme without rows still has one side. */
export function sidesOf<Item>(rows: readonly Item[], most = mostOnSide): Item[][] {
	const sides = Math.max(1, Math.ceil(rows.length / most));
	const share = Math.floor(rows.length / sides);
	const longer = rows.length % sides;
	return Array.from({ length: sides }, (_, side) => {
		const from = side * share + Math.min(side, longer);
		return rows.slice(from, from + share + (side < longer ? 1 : 0));
	});
}

/** At most so many steps, in order: those the pictures show, then the earliest of the others. */
export function keySteps({ movement, steps }: Exercise, most: number): string[] {
	const shown = moments.flatMap((moment) => movement[moment]?.step ?? []).map((step) => step - 1);
	const chosen = new Set([...shown, ...steps.keys()].filter((index) => index in steps));
	return [...chosen]
		.slice(0, most)
		.sort((a, b) => a - b)
		.flatMap((index) => steps[index] ?? []);
}

/** The words a dose takes from the interface. */
export interface DoseWords {
	/** Sets and repetitions in one. */
	amount: string;
	sets: string;
	reps: string;
	load: string;
	unknown: string;
}

/** Sets and repetitions of a row of a programme, where known, and every other part of its dose; what is unknown is said. */
export function rowDose(row: Row, words: DoseWords): { amount: string | null; how: string[] } {
	const { sets, reps, load, tempo, range, note } = row;
	const isUnknown = (name: string) => `${name}: ${words.unknown}`;
	const sentences = note?.split(/(?<=\.) /).map((sentence) => sentence.replace(/\.$/, '')) ?? [];
	const [noSets, noReps] = [sets === null, reps === null];
	return {
		amount: noReps
			? noSets
				? null
				: `${words.sets}: ${sets}`
			: noSets
				? `${words.reps}: ${reps}`
				: `${sets} × ${reps}`,
		how: [
			noReps ? isUnknown(noSets ? words.amount : words.reps) : noSets ? isUnknown(words.sets) : null,
			`${words.load}: ${load ?? words.unknown}`,
			tempo,
			range,
			...sentences,
		].filter((part) => part !== null),
	};
}

/** What every row of several says, so that it can be said once. */
export function saidByAll(rows: readonly (readonly string[])[]): string[] {
	const [first = [], ...others] = rows;
	return others.length === 0 ? [] : first.filter((part) => others.every((row) => row.includes(part)));
}

/** The first sentence of a text. */
export function firstSentence(text: string): string {
	return /^.*?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text;
}

/** Short names of the days of a week in a language, from Monday. */
export function weekdays(language: string): string[] {
	const name = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
	// The fifth of January 1970 was a Monday.
	return Array.from({ length: 7 }, (_, day) => name.format(new Date(Date.UTC(1970, 0, 5 + day))));
}

/** An address as one types it: without what every browser adds. */
export function shortAddress(address: URL): string {
	return `${address.host}${address.pathname}`;
}

/** Light modules that a QR code needs around it (ISO/IEC 18004). */
const quiet = 4;

/** A QR code (error correction M or better): one path of its dark modules in a square of `size` modules, quiet zone included. */
export function qrCode(text: string): { size: number; path: string } {
	const { size, data } = encode(text, { ecc: 'M', boostEcc: true, border: quiet });
	const path = data
		.flatMap((row, y) => darkRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
		.join('');
	return { size, path };
}

/** Start and length of each run of dark modules in a row. */
function darkRuns(row: readonly boolean[]): [start: number, length: number][] {
	const runs: [number, number][] = [];
	row.forEach((isDark, x) => {
		const last = runs.at(-1);
		if (!isDark) return;
		if (last && last[0] + last[1] === x) last[1] += 1;
		else runs.push([x, 1]);
	});
	return runs;
}
