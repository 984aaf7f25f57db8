import { capital } from '../evidence/wording.ts';
import { fill } from '../evidence/plural.ts';
import { estimateScale } from '../evidence/estimate.ts';
import { written, type Forest } from '../evidence/forest.ts';
import type { Headline } from '../evidence/headline.ts';
import { format } from '../evidence/quantity.ts';

/** Patterns of the sentences under charts, from the strings of the interface. */
export interface ChartWords {
	/** "{k} results lie between {low} and {high}; the likely ranges of {n} include no difference." */
	forestSentence: string;
	/** Instead, when all or none of the ranges include no difference. */
	forestAll: string;
	forestNone: string;
	/** "Put together by our own calculation: {value} ({low} to {high})." */
	pooledSentence: string;
	/** "{measure}: {groups}." */
	stripSentence: string;
	/** "Out of 100 people: {groups}." */
	dotsSentence: string;
}

/** What a forest plot shows, in a sentence or two, from the same numbers. */
export function forestSentence(forest: Forest, words: ChartWords): string {
	const values = forest.lines.map(({ value }) => value).sort((a, b) => a - b);
	const none = estimateScale[forest.kind].noEffect ?? 0;
	const open = forest.lines.filter(({ ci }) => ci[0] <= none && ci[1] >= none).length;
	const [low = 0, high = 0] = [values[0], values.at(-1)];
	const pattern = open === forest.lines.length ? words.forestAll : open === 0 ? words.forestNone : words.forestSentence;
	const spread = fill(pattern, {
		k: forest.lines.length,
		low: format(low, true),
		high: format(high, true),
		n: open,
	});
	const own = forest.pooled?.fixed;
	if (!own) return spread;
	const [from = '', to = ''] = own.ci.map((end) => written(forest, end));
	return `${spread} ${fill(words.pooledSentence, { value: written(forest, own.value), low: from, high: to })}`;
}

/** The scores of a strip, in words. */
export function stripSentence(
	groups: readonly { name: string; mean: number }[],
	{ outcome }: Headline,
	words: ChartWords,
): string {
	const scores = groups.map(({ name, mean }) => `${name} ${format(mean, true)}`.trim()).join(', ');
	return fill(words.stripSentence, { measure: capital(outcome.measure), groups: scores });
}

/** The shares of dot grids, in words. */
export function dotsSentence(
	groups: readonly { name: string; percent: number }[],
	{ outcome }: Headline,
	words: ChartWords,
): string {
	const shares = groups.map(({ name, percent }) => `${name} ${Math.round(percent)}`.trim()).join(', ');
	return fill(words.dotsSentence, { measure: capital(outcome.measure), groups: shares });
}
