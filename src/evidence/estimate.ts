import { z } from 'zod';

/**
 * Kinds of estimate and the scale each lives on. Bounds are inclusive; proportions and percent changes are in percent.
 * Names follow the Cochrane Handbook (chapter 6) and STROBE.
 */
export const estimateScale = {
	MD: { name: 'mean difference', low: -Infinity, high: Infinity, noEffect: 0 },
	SMD: { name: 'standardised mean difference', low: -Infinity, high: Infinity, noEffect: 0 },
	RR: { name: 'risk ratio', low: 0, high: Infinity, noEffect: 1 },
	OR: { name: 'odds ratio', low: 0, high: Infinity, noEffect: 1 },
	HR: { name: 'hazard ratio', low: 0, high: Infinity, noEffect: 1 },
	mean: { name: 'mean', low: -Infinity, high: Infinity, noEffect: null },
	proportion: { name: 'share of people', low: 0, high: 100, noEffect: null },
	'percent-change': { name: 'change in percent', low: -100, high: Infinity, noEffect: 0 },
	correlation: { name: 'correlation', low: -1, high: 1, noEffect: 0 },
	'regression-coefficient': { name: 'regression coefficient', low: -Infinity, high: Infinity, noEffect: 0 },
	ICC: { name: 'intraclass correlation', low: -1, high: 1, noEffect: null },
	kappa: { name: 'kappa (agreement)', low: -1, high: 1, noEffect: 0 },
	AUC: { name: 'area under the curve', low: 0, high: 1, noEffect: 0.5 },
} as const;

export type EstimateKind = keyof typeof estimateScale;

const pValue = z
	.union([
		z.number().min(0).max(1),
		z.string().regex(/^[<>≤≥]0?\.\d+$/, 'Write a P value as a number (0.035) or a bound in quotes ("<0.001").'),
	])
	.nullable()
	.default(null)
	.describe('P value as printed: a number between 0 and 1, or a bound such as "<0.001". Leave out when none was seen.');

const shared = {
	p: pValue,
	i2: z
		.number()
		.min(0)
		.max(100)
		.nullable()
		.default(null)
		.describe('Heterogeneity I² in percent, for pooled estimates.'),
	k: z.int().min(1).nullable().default(null).describe('Number of studies pooled in this estimate.'),
	n: z.int().min(1).nullable().default(null).describe('Number of people behind this estimate.'),
};

const numericKinds = Object.keys(estimateScale) as [EstimateKind, ...EstimateKind[]];

const numericEstimate = z
	.strictObject({
		kind: z
			.enum(numericKinds)
			.describe('What the number is: MD, SMD, RR, OR, HR, mean, proportion (percent), percent-change, correlation …'),
		value: z
			.number()
			.nullable()
			.default(null)
			.describe(
				'The estimate as printed. Proportions in percent (43, not 0.43). Leave out when only groups were printed.',
			),
		ci: z
			.tuple([z.number(), z.number()])
			.nullable()
			.default(null)
			.describe('Interval as [lower, upper], on the same scale as the value.'),
		level: z
			.number()
			.gt(0)
			.lt(1)
			.nullable()
			.default(null)
			.describe('Level of the interval: 0.95 for a 95% interval. Needed whenever ci is given, if the source says it.'),
		interval: z
			.enum(['confidence', 'credible', 'prediction'])
			.default('confidence')
			.describe('Which interval it is; credible intervals come from Bayesian analyses.'),
		...shared,
	})
	.superRefine(intervalIsSound);

const textEstimate = z.strictObject({
	kind: z.literal('text').describe('A finding the source gives in words only.'),
	value: z.string().min(1).describe('The finding in our own words, with any figures exactly as printed.'),
	...shared,
});

/** One estimate: a number with its interval on the scale of its kind, or a finding in words. */
export const estimateSchema = z.discriminatedUnion('kind', [numericEstimate, textEstimate]);

export type Estimate = z.output<typeof estimateSchema>;
export type NumericEstimate = z.output<typeof numericEstimate>;

export function isNumeric(estimate: Estimate): estimate is NumericEstimate {
	return estimate.kind !== 'text';
}

interface Interval {
	kind: EstimateKind;
	value: number | null;
	ci: [number, number] | null;
}

function intervalIsSound(estimate: Interval, context: z.RefinementCtx): void {
	const scale = estimateScale[estimate.kind];
	const offScale = (number: number) => number < scale.low || number > scale.high;
	const range = `${scale.low === -Infinity ? 'any number' : scale.low} to ${scale.high === Infinity ? 'any number' : scale.high}`;
	if (estimate.value !== null && offScale(estimate.value)) {
		context.addIssue({
			code: 'custom',
			path: ['value'],
			message: `The value ${estimate.value} is off the scale of ${withArticle(scale.name)} (${range}).`,
		});
	}
	if (estimate.ci === null) return;
	const [low, high] = estimate.ci;
	if (low > high) {
		context.addIssue({
			code: 'custom',
			path: ['ci'],
			message: `The interval ${low} to ${high} runs backwards. Write it as [${high}, ${low}].`,
		});
		return;
	}
	if (offScale(low) || offScale(high)) {
		context.addIssue({
			code: 'custom',
			path: ['ci'],
			message: `The interval ${low} to ${high} is off the scale of ${withArticle(scale.name)} (${range}).`,
		});
	}
	if (estimate.value !== null && (estimate.value < low || estimate.value > high)) {
		context.addIssue({
			code: 'custom',
			path: ['ci'],
			message: `The interval ${low} to ${high} does not contain the estimate ${estimate.value}.`,
		});
	}
}

function withArticle(name: string): string {
	return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}
