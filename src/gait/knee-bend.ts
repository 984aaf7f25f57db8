import type { Answer } from './load.ts';

export const bendExercises = ['squat', 'seated-extension', 'leg-press', 'leg-extension'] as const;
export type BendExercise = (typeof bendExercises)[number];
/** Those with figures. */
export const drawnExercises = ['squat', 'seated-extension'] as const satisfies readonly BendExercise[];
export type DrawnExercise = (typeof drawnExercises)[number];

/** Two exercises that one study compares over knee bend, and what it is asked for. */
interface Pair {
	study: string;
	exercises: readonly [BendExercise, BendExercise];
	/** At these angles the first of the two loads the kneecap less. */
	firstLess: string;
	secondLess: string;
	/** The range of knee bend that keeps stress lowest, for each of the two. */
	advised?: readonly [string, string];
	/** Where both load it alike. */
	cross?: string;
}

const pairs: readonly Pair[] = [
	{
		study: 'powers-2014',
		exercises: ['squat', 'seated-extension'],
		firstLess: 'powers-2014#shallow, angles',
		secondLess: 'powers-2014#deep, angles',
		advised: ['powers-2014#advice, squat', 'powers-2014#advice, extension'],
	},
	{
		study: 'steinkamp-1993',
		exercises: ['leg-press', 'leg-extension'],
		firstLess: 'steinkamp-1993#shallow, angles',
		secondLess: 'steinkamp-1993#deep, angles',
		cross: 'steinkamp-1993#cross',
	},
];

/** Every number the figure of knee bend asks records for. */
export const bendRequests: readonly string[] = pairs.flatMap(({ firstLess, secondLess, advised = [], cross }) => [
	firstLess,
	secondLess,
	...advised,
	...(cross === undefined ? [] : [cross]),
]);

/** One exercise over knee bend, in degrees: 0 is straight. */
export interface BendStrip {
	exercise: BendExercise;
	study: string;
	/** The range that keeps stress lowest, from less to more bend. */
	advised: { from: number; to: number; answer: Answer } | null;
	/** Where it loads the kneecap less, and more, than the exercise it was compared with. */
	less: Answer & { angles: number[] };
	more: Answer & { angles: number[] };
	/** Where it loads the kneecap as much as the other. */
	cross: { at: number; answer: Answer } | null;
}

/** The strips of every exercise, with the numbers of the records. */
export function bendStrips(ask: (request: string) => Answer): BendStrip[] {
	return pairs.flatMap(({ study, exercises, firstLess, secondLess, advised, cross }) => {
		const [first, second] = [firstLess, secondLess].map((request) => {
			const answer = ask(request);
			return { ...answer, angles: numbersIn(answer.text) };
		}) as [BendStrip['less'], BendStrip['less']];
		const crossing = cross === undefined ? null : ask(cross);
		return exercises.map((exercise, index): BendStrip => {
			const range = advised ? ask(advised[index] ?? '') : null;
			const ends = numbersIn(range?.text ?? '');
			return {
				exercise,
				study,
				advised: range && { from: Math.min(...ends), to: Math.max(...ends), answer: range },
				less: index === 0 ? first : second,
				more: index === 0 ? second : first,
				cross: crossing && { at: Number(crossing.text), answer: crossing },
			};
		});
	});
}

/** Knee bends whose figures are drawn, in degrees. */
export const drawnBends = [0, 45, 90] as const;
export const drawnBendNames = ['0', '45', '90'] as const satisfies readonly `${(typeof drawnBends)[number]}`[];
const [straight, , deepest] = drawnBends;

/** Place of a knee bend across the picture, in percent: under the middle of its figure, where three stand side by side. */
export function placeOfBend(degrees: number): number {
	const within = Math.min(deepest, Math.max(straight, degrees));
	return 100 / 6 + (within / deepest) * (200 / 3);
}

/** The interface strings under `kneeBend` that a table needs. */
export interface BendTableWords {
	exercises: Readonly<Record<BendExercise, string>>;
	study: string;
	range: string;
	less: string;
	more: string;
	alike: string;
	none: string;
}

/** What is known as rows of a table, each with the study it comes from; `nameOf` writes a study's name. */
export function bendTable(strips: readonly BendStrip[], words: BendTableWords, nameOf: (study: string) => string) {
	return {
		heads: [words.study, words.range, words.less, words.more, words.alike],
		rows: strips.map(({ exercise, study, advised, less, more, cross }) => ({
			name: `${words.exercises[exercise]} (${nameOf(study)})`,
			cells: [advised?.answer.text ?? words.none, less.text, more.text, cross?.answer.text ?? words.none],
			source: study,
		})),
	};
}

function numbersIn(text: string): number[] {
	return [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
}
