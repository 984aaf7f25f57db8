import { isNumeric } from '../evidence/estimate.ts';
import type { Headline } from '../evidence/headline.ts';

/** Which picture shows a headline: shares as dots, scores on their scale, or none. */
export type Picture =
	| { kind: 'dots'; groups: { name: string; percent: number }[] }
	| { kind: 'strip'; groups: { name: string; mean: number }[]; ends: readonly [number, number] }
	| { kind: 'none' };

/** Dots for shares of people, a strip for two or three mean scores on a known scale. A single change score is not a place on a scale. */
export function pictureOf({ outcome, scale }: Headline): Picture {
	const shares = outcome.groups.flatMap(({ name, percent, events, n }) => {
		const share = percent ?? (events !== null && n ? (100 * events) / n : null);
		return share === null ? [] : [{ name, percent: share }];
	});
	if (shares.length > 0 && shares.length === outcome.groups.length) return { kind: 'dots', groups: shares.slice(0, 4) };
	const { estimate } = outcome;
	if (outcome.groups.length === 0 && isNumeric(estimate) && estimate.kind === 'proportion' && estimate.value !== null) {
		return { kind: 'dots', groups: [{ name: '', percent: estimate.value }] };
	}
	const scores = outcome.groups.flatMap(({ name, mean }) => (mean === null ? [] : [{ name, mean }]));
	const isChange = /\bchange\b/i.test(outcome.measure);
	if (scale && !isChange && scores.length > 1 && scores.length === outcome.groups.length) {
		return { kind: 'strip', groups: scores.slice(0, 4), ends: scale.ends };
	}
	return { kind: 'none' };
}
