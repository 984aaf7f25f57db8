/** Shades of the pain scale, from the least pain to the most. */
export const painShades = ['low', 'middle', 'high'] as const;
export type PainShade = (typeof painShades)[number];

/** Limits of the pain rule on its scale from 0 to `highest`: pain below `low` is fine, above `limit` it is too much. */
export interface PainScale {
	low: number;
	limit: number;
	highest: number;
}

/** The scale from the figures of the pain rule by name; throws when they are no numbers in rising order. */
export function painScale(figure: (name: string) => string): PainScale {
	const [low = NaN, limit = NaN, highest = NaN] = ['pain-low', 'pain-limit', 'pain-scale'].map((name) =>
		Number(figure(name)),
	);
	if (!(low <= limit && limit <= highest))
		throw new Error(`The pain rule needs rising limits, found ${[low, limit, highest].join(', ')}.`);
	return { low, limit, highest };
}

/** The shade of a score. */
export function shadeOf(score: number, { low, limit }: PainScale): PainShade {
	if (score < low) return 'low';
	return score <= limit ? 'middle' : 'high';
}
