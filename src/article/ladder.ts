/** Which way the steps of a ladder lead: up from the lowest, or from the top down and then up again. */
export const ladderWays = ['up', 'down then up'] as const;
export type LadderWay = (typeof ladderWays)[number];

/** So many steps are drawn. */
export const fewestSteps = 3;
export const mostSteps = 6;

/** How high each step stands, from 1. It says more or less, and never how much. */
export function levelsOf(steps: number, way: LadderWay): number[] {
	const rising = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);
	return way === 'up' ? rising(1, steps) : [steps - 1, ...rising(1, steps - 1)];
}

/** Width and height of one step of the small drawing, in its own units. */
const tread = 8;
const rise = 6;

/** The small drawing of a ladder: its frame, and each step as the data of an SVG path from the ground up. */
export function stairsOf(levels: readonly number[]): { viewBox: string; steps: string[] } {
	const height = Math.max(...levels) * rise;
	const steps = levels.map((level, index) => `M${index * tread} ${height}v${-level * rise}h${tread}v${level * rise}z`);
	return { viewBox: `-1 -1 ${levels.length * tread + 2} ${height + 2}`, steps };
}

/** The items of the one numbered list that a ladder holds, as HTML; none where it holds something else. */
export function itemsOf(html: string): string[] {
	const list = /^\s*<ol[^>]*>([^]*)<\/ol>\s*$/.exec(html)?.[1] ?? '';
	return [...list.matchAll(/<li[^>]*>([^]*?)<\/li>/g)].map(([, item = '']) => item.trim());
}
