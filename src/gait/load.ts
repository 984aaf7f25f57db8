import { axisFor, place, type Axis } from '../chart/axis.ts';

/** Studies whose own comparison of activities can be drawn, the one for everyday activities first. */
export const loadStudies = ['hart-2022', 'song-2023', 'roos-2012'] as const;
export type LoadStudy = (typeof loadStudies)[number];

export const activities = [
	'walking',
	'down-stairs',
	'up-stairs',
	'running',
	'one-leg-decline-squat',
	'running-forwards',
	'running-backwards',
] as const;
export type Activity = (typeof activities)[number];

export const loadGroups = ['without-pain', 'with-pain'] as const;
export type LoadGroup = (typeof loadGroups)[number];

/** Which numbers of a study are drawn: the peak force on the kneecap in body weights, by activity and group of people. */
interface Comparison {
	activity: Activity;
	bars: readonly { group: LoadGroup; mean: string; sd?: string }[];
}

const everyday = (activity: Activity, outcome: string): Comparison => ({
	activity,
	bars: [
		{ group: 'without-pain', mean: `${outcome}, healthy, mean`, sd: `${outcome}, healthy, sd` },
		{ group: 'with-pain', mean: `${outcome}, patellofemoral pain, mean`, sd: `${outcome}, patellofemoral pain, sd` },
	],
});

const withoutPain = (activity: Activity, mean: string, sd?: string): Comparison => ({
	activity,
	bars: [{ group: 'without-pain', mean, ...(sd === undefined ? {} : { sd }) }],
});

/** What the sentence of a study names beside its forces. */
const facts: Partial<Record<LoadStudy, Readonly<Record<string, string>>>> = {
	'song-2023': { tasks: 'song-2023, tasks' },
	'roos-2012': { n: 'roos-2012, n' },
};

const comparisons: Record<LoadStudy, readonly Comparison[]> = {
	'hart-2022': [
		everyday('walking', 'hart-2022#pfjrf-walking'),
		everyday('down-stairs', 'hart-2022#pfjrf-stair-descent'),
		everyday('up-stairs', 'hart-2022#pfjrf-stair-ascent'),
		everyday('running', 'hart-2022#pfjrf-running'),
	],
	'song-2023': [
		withoutPain('walking', 'song-2023#range, walking'),
		withoutPain('one-leg-decline-squat', 'song-2023#range, squat'),
	],
	'roos-2012': [
		withoutPain(
			'running-backwards',
			'roos-2012#force, backward running, mean',
			'roos-2012#force, backward running, sd',
		),
		withoutPain('running-forwards', 'roos-2012#force, forward running, mean', 'roos-2012#force, forward running, sd'),
	],
};

/** The study an author names, or the one for everyday activities; undefined where no comparison of it is drawn. */
export function loadStudyOf(name: string | undefined): LoadStudy | undefined {
	return name === undefined ? 'hart-2022' : loadStudies.find((study) => study === name);
}

/** Every number that the chart of a study asks its record for. */
export function loadRequests(study: LoadStudy): string[] {
	const forces = comparisons[study].flatMap(({ bars }) => bars.flatMap(({ mean, sd }) => (sd ? [mean, sd] : [mean])));
	return [...forces, ...Object.values(facts[study] ?? {})];
}

/** A number as a record holds it, and where. */
export interface Answer {
	text: string;
	source: string;
	part: string;
}

/** Peak force on the kneecap, in body weights; the spread is one standard deviation, where the study gives one. */
export interface LoadBar {
	group: LoadGroup;
	mean: number;
	sd: number | null;
	/** The mean as the record holds it. */
	answer: Answer;
}

export interface LoadRow {
	activity: Activity;
	bars: LoadBar[];
}

/** The rows of a study, with its numbers; `ask` answers as the records do. */
export function loadRows(study: LoadStudy, ask: (request: string) => Answer): LoadRow[] {
	return comparisons[study].map(({ activity, bars }) => ({
		activity,
		bars: bars.map(({ group, mean, sd }) => {
			const answer = ask(mean);
			return { group, mean: Number(answer.text), sd: sd ? Number(ask(sd).text) : null, answer };
		}),
	}));
}

/** What the sentence of a study names beside its forces, by name. */
export function loadFacts(study: LoadStudy, ask: (request: string) => Answer): Record<string, string> {
	return Object.fromEntries(Object.entries(facts[study] ?? {}).map(([name, request]) => [name, ask(request).text]));
}

/** Places across the picture, in percent of its width: of a mean, and of the two ends of its spread. */
export interface LoadMark {
	x: number;
	spread: { from: number; to: number } | null;
}

/** Places of all bars of a chart on one axis from no force; a spread that would reach below none ends there. */
export function loadChart(rows: readonly LoadRow[]): { axis: Axis; tickPlaces: number[]; marks: LoadMark[][] } {
	const bars = rows.flatMap((row) => row.bars);
	const axis = axisFor([0, ...bars.map(({ mean, sd }) => mean + (sd ?? 0))], false);
	const markOf = ({ mean, sd }: LoadBar): LoadMark => ({
		x: place(axis, mean),
		spread: sd === null ? null : { from: place(axis, mean - sd), to: place(axis, mean + sd) },
	});
	return {
		axis,
		tickPlaces: axis.ticks.map((tick) => place(axis, tick)),
		marks: rows.map((row) => row.bars.map(markOf)),
	};
}

/** The activities that press most and least in people without pain, in whichever order the rows stand. */
export function extremes(rows: readonly LoadRow[]): { least: LoadRow; most: LoadRow; low: number; high: number } {
	const force = (row: LoadRow) => row.bars[0]?.mean ?? NaN;
	const [least, ...others] = rows.toSorted((a, b) => force(a) - force(b));
	const most = others.at(-1) ?? least;
	if (!least || !most) throw new Error('A chart of loads needs an activity.');
	return { least, most, low: force(least), high: force(most) };
}
