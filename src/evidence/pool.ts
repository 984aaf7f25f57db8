import type { Effect, EffectScale } from './effect.ts';
import { chiSquaredTail, normalQuantile, normalTail, tQuantile, tTail } from './distribution.ts';

/**
 * How to pool. Fixed: inverse-variance weights, one common effect. Random: effects differ between studies by τ², which
 * is estimated by DerSimonian & Laird (DL) or by restricted maximum likelihood (REML). The interval uses the normal
 * distribution (z), or Hartung & Knapp's standard error with t on k − 1 degrees of freedom. That standard error is used
 * as it is, as metafor's `knha` does: no ad-hoc bound keeps it from falling below the one of the z interval.
 */
export type PoolingModel =
	{ model: 'fixed' } | { model: 'random'; tau2: 'DL' | 'REML'; interval: 'z' | 'Hartung-Knapp' };

/** A pooled effect on the scale of its studies; intervals as [lower, upper]. Definitions as metafor's `rma`. */
export interface Pooled {
	scale: EffectScale;
	/** Number of studies. */
	k: number;
	value: number;
	standardError: number;
	/** Level of both intervals. */
	level: number;
	ci: [number, number];
	/** value / standardError, and its two-sided P value from z, or from t with `df`. */
	statistic: number;
	p: number;
	/** Degrees of freedom of the t distribution; null where the normal distribution is used. */
	df: number | null;
	/** Cochran's Q with its degrees of freedom and P value. */
	q: { value: number; df: number; p: number };
	/** Variance of the true effects between studies; 0 in the fixed model. */
	tau2: number;
	/** I² in percent: from Q in the fixed model, else τ² over τ² plus the typical variance (Higgins & Thompson 2002). */
	i2: number;
	/**
	 * Where the true effect of another study is expected; null in the fixed model. value ± c √(SE² + τ²), with the c of
	 * the confidence interval: normal for z, t with k − 1 for Hartung–Knapp. This is metafor 3.8's default; Higgins 2009
	 * takes t with k − 2, which is wider.
	 */
	prediction: [number, number] | null;
	/** Share of each study in the pooled value, in the order given; they add up to 1. */
	weights: number[];
}

export type PoolResult = { pooled: Pooled } | { problem: string };

/**
 * Pools the effects of two or more independent studies. All must be on one scale and, for MD, in one unit, which only
 * the caller can know. Gives a sentence on what is wrong instead of a number it cannot stand for.
 */
export function pool(effects: readonly Effect[], model: PoolingModel, level = 0.95): PoolResult {
	const problem = poolingProblem(effects, level);
	if (problem !== null) return { problem };
	const heterogeneity = heterogeneityOf(effects);
	if (!Number.isFinite(heterogeneity.q)) {
		return { problem: 'The effects lie too far apart for their variances to be computed with; check the numbers.' };
	}
	const tau2 = model.model === 'fixed' ? 0 : model.tau2 === 'DL' ? heterogeneity.tau2 : tau2ByREML(effects);
	if (tau2 === null) return { problem: 'The REML estimate of τ² does not settle for these effects; use DL.' };
	const { k, typicalVariance } = heterogeneity;
	const { value, weights, weight } = weighted(effects, tau2);
	const knapp = model.model === 'random' && model.interval === 'Hartung-Knapp';
	const residual = sumOf(effects, (effect, index) => (weights[index] ?? 0) * (effect.value - value) ** 2);
	if (knapp && residual <= Number.EPSILON) {
		return {
			problem: 'The effects agree exactly, so a Hartung–Knapp interval would have no width; use the z interval.',
		};
	}
	const standardError = Math.sqrt((knapp ? residual / (k - 1) : 1) / weight);
	const df = knapp ? k - 1 : null;
	const critical = -(df === null ? normalQuantile((1 - level) / 2) : tQuantile((1 - level) / 2, df));
	const about = (halfWidth: number): [number, number] => [value - halfWidth, value + halfWidth];
	const statistic = value / standardError;
	const q = heterogeneity.q;
	return {
		pooled: {
			scale: heterogeneity.scale,
			k,
			value,
			standardError,
			level,
			ci: about(critical * standardError),
			statistic,
			p: 2 * (df === null ? normalTail(Math.abs(statistic)) : tTail(Math.abs(statistic), df)),
			df,
			q: { value: q, df: k - 1, p: chiSquaredTail(q, k - 1) },
			tau2,
			i2:
				model.model === 'random' ? (100 * tau2) / (typicalVariance + tau2) : q > k - 1 ? (100 * (q - (k - 1))) / q : 0,
			prediction: model.model === 'fixed' ? null : about(critical * Math.sqrt(standardError ** 2 + tau2)),
			weights: weights.map((each) => each / weight),
		},
	};
}

function poolingProblem(effects: readonly Effect[], level: number): string | null {
	if (!(level > 0 && level < 1)) return `The level ${level} must lie between 0 and 1: 0.95 for 95%.`;
	if (effects.length === 0) return 'There is nothing to pool; give the effects of two or more studies.';
	if (effects.length === 1) return 'One study cannot be pooled; show it as it is, or give two or more.';
	const scales = [...new Set(effects.map((effect) => effect.scale))];
	if (scales.length > 1) {
		return `Effects on different scales cannot be pooled: ${scales.join(', ')}. Bring them all to one scale first.`;
	}
	for (const [index, { value, variance }] of effects.entries()) {
		if (!Number.isFinite(value)) return `Effect ${index + 1} has the value ${value}; give a finite number.`;
		if (!Number.isFinite(variance) || variance <= 0) {
			return `Effect ${index + 1} has the variance ${variance}; give a number above 0.`;
		}
	}
	return null;
}

/** Inverse-variance weights at this τ², their sum, and the value they give. */
function weighted(effects: readonly Effect[], tau2: number): { value: number; weights: number[]; weight: number } {
	const weights = effects.map(({ variance }) => 1 / (variance + tau2));
	const weight = weights.reduce((sum, each) => sum + each, 0);
	const value = sumOf(effects, (effect, index) => (weights[index] ?? 0) * effect.value) / weight;
	return { value, weights, weight };
}

/** What the weights of the fixed model tell: Q, the typical variance, and τ² by the moments (DerSimonian & Laird 1986). */
function heterogeneityOf(effects: readonly Effect[]) {
	const { value, weights, weight } = weighted(effects, 0);
	const k = effects.length;
	const q = sumOf(effects, (effect, index) => (weights[index] ?? 0) * (effect.value - value) ** 2);
	const spread = weight - weights.reduce((sum, each) => sum + each ** 2, 0) / weight;
	const scale = (effects[0] as Effect).scale;
	return { scale, k, q, typicalVariance: (k - 1) / spread, tau2: Math.max(0, (q - (k - 1)) / spread) };
}

/**
 * τ² by restricted maximum likelihood: Fisher scoring from the unweighted moment estimate, a step being halved until
 * the likelihood does not fall (Viechtbauer 2005). 0 where the likelihood is higher there. Null when it does not settle.
 */
function tau2ByREML(effects: readonly Effect[]): number | null {
	const k = effects.length;
	const mean = sumOf(effects, ({ value }) => value) / k;
	const meanVariance = sumOf(effects, ({ variance }) => variance) / k;
	let tau2 = Math.max(0, sumOf(effects, ({ value }) => (value - mean) ** 2) / (k - 1) - meanVariance);
	for (let round = 0; round < 10_000; round++) {
		const before = tau2;
		const likelihood = restrictedLogLikelihood(effects, before);
		const noise = 1e-13 * (1 + Math.abs(likelihood));
		let step = scoringStep(effects, before);
		if (!Number.isFinite(step)) return null;
		do {
			tau2 = Math.max(0, before + step);
			step /= 2;
		} while (tau2 !== before && restrictedLogLikelihood(effects, tau2) < likelihood - noise);
		if (Math.abs(tau2 - before) <= 1e-12 * (tau2 + meanVariance)) {
			return restrictedLogLikelihood(effects, 0) > likelihood + noise ? 0 : tau2;
		}
	}
	return null;
}

/** (y′PPy − tr P) / tr PP for P the projection of a model with only an intercept. */
function scoringStep(effects: readonly Effect[], tau2: number): number {
	const { value, weights, weight } = weighted(effects, tau2);
	const [squares, cubes] = [2, 3].map((power) => weights.reduce((sum, each) => sum + each ** power, 0)) as [
		number,
		number,
	];
	const residual = sumOf(effects, (effect, index) => ((weights[index] ?? 0) * (effect.value - value)) ** 2);
	return (residual - (weight - squares / weight)) / (squares - (2 * cubes) / weight + (squares / weight) ** 2);
}

/** Up to a constant. */
function restrictedLogLikelihood(effects: readonly Effect[], tau2: number): number {
	const { value, weights, weight } = weighted(effects, tau2);
	const residual = sumOf(effects, (effect, index) => (weights[index] ?? 0) * (effect.value - value) ** 2);
	return (weights.reduce((sum, each) => sum + Math.log(each), 0) - Math.log(weight) - residual) / 2;
}

function sumOf(effects: readonly Effect[], term: (effect: Effect, index: number) => number): number {
	return effects.reduce((sum, effect, index) => sum + term(effect, index), 0);
}
