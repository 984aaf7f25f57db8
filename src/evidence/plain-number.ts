import { capital } from './wording.ts';
import { fill } from './plural.ts';
import type { BoundPiece } from './binding.ts';
import { estimateScale, isNumeric, type NumericEstimate } from './estimate.ts';
import type { Headline } from './headline.ts';
import { format } from './quantity.ts';
import { pointsOn } from './scale.ts';

/** The words around the numbers of a headline, from the strings of the interface. */
export interface PlainWords {
	/** "The difference was {value}." */
	difference: string;
	/** "The likely range is {interval}." */
	range: string;
	/** Said when the interval holds no difference too. */
	rangeWithNone: string;
	/** "People notice a change of {changes}." */
	noticed: string;
	/** "{name}: {value}." */
	group: string;
	/** The change in one group: "{name} changed by {value}." */
	groupChange: string;
	/** "{value} out of 100" */
	outOf100: string;
	/** Between two changes: "to". */
	to: string;
}

/**
 * The headline of a claim in natural units, sentence by sentence: shares as people out of 100, scores in points of
 * their scale with the change people notice, groups side by side. Ratios and standardised differences have no natural unit without
 * the groups behind them; they give no sentence.
 */
export function plainNumber(headline: Headline, words: PlainWords): BoundPiece[][] {
	return [...groupSentences(headline, words), ...differenceSentences(headline, words)];
}

function groupSentences({ address, outcome, scale }: Headline, words: PlainWords): BoundPiece[][] {
	return outcome.groups.slice(0, 3).flatMap((group): BoundPiece[][] => {
		const part = (name: string) => ({ source: address, part: `${group.name}.${name}` });
		const percent = group.percent ?? (group.events !== null && group.n ? (100 * group.events) / group.n : null);
		if (percent !== null) {
			const value = { text: fill(words.outOf100, { value: format(Math.round(percent), false) }), ...part('percent') };
			return [weave(words.group, { name: capital(group.name), value })];
		}
		if (group.mean === null || !scale) return [];
		const value = { text: pointsOn(scale, format(group.mean, true)), ...part('mean') };
		const pattern = /\bchange\b/i.test(outcome.measure) ? words.groupChange : words.group;
		return [weave(pattern, { name: capital(group.name), value })];
	});
}

function differenceSentences({ address, outcome, scale, noticed }: Headline, words: PlainWords): BoundPiece[][] {
	const { estimate } = outcome;
	if (!isNumeric(estimate) || estimate.value === null) return [];
	const at = (part: string) => ({ source: address, part });
	if (estimate.kind === 'proportion' && outcome.groups.length === 0) {
		const value = { text: fill(words.outOf100, { value: format(Math.round(estimate.value), false) }), ...at('value') };
		return [weave(words.group, { name: capital(outcome.measure), value }), ...rangeSentence(estimate, address, words)];
	}
	if (estimate.kind !== 'MD' || !scale) return [];
	const value = { text: pointsOn(scale, format(estimate.value, false)), ...at('value') };
	return [
		weave(words.difference, { value }),
		...rangeSentence(estimate, address, words),
		...noticedSentence(noticed, words),
	];
}

function rangeSentence({ ci, kind }: NumericEstimate, address: string, words: PlainWords): BoundPiece[][] {
	if (ci === null) return [];
	const none = estimateScale[kind].noEffect;
	if (none !== null && ci[0] <= none && ci[1] >= none) return [[words.rangeWithNone]];
	const [low, high] = ci.map(Math.abs).sort((a, b) => a - b) as [number, number];
	const interval = {
		text: `${format(low, false)} ${words.to} ${format(high, false)}`,
		source: address,
		part: 'interval',
	};
	return [weave(words.range, { interval })];
}

function noticedSentence(noticed: Headline['noticed'], words: PlainWords): BoundPiece[][] {
	const changes = noticed.flatMap(({ address, value }, index): BoundPiece[] => [
		...(index === 0 ? [] : [` ${words.to} `]),
		{ text: format(value, false), source: address, part: 'value' },
	]);
	if (changes.length === 0) return [];
	const [before = '', after = ''] = words.noticed.split('{changes}');
	return [[before, ...changes, after]];
}

/** A pattern with each `{name}` replaced by its piece. */
export function weave(pattern: string, pieces: Readonly<Record<string, BoundPiece>>): BoundPiece[] {
	return pattern
		.split(/(\{\w+\})/)
		.map((part) => pieces[/^\{(\w+)\}$/.exec(part)?.[1] ?? ''] ?? part)
		.filter((piece) => piece !== '');
}
