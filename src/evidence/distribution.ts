/**
 * Normal, t and chi-squared distributions, agreeing with R to 1e-10 relative far into the tails (measured in the test of
 * this module). Upper tails are computed as tails, never as 1 − cdf where that would lose digits.
 *
 * Sources: Press et al., Numerical Recipes, 3rd ed., §6.1 (ln Γ after Lanczos), §6.2 (incomplete gamma function), §6.4
 * (incomplete beta function); Abramowitz & Stegun, §26.4–26.7.
 */

/** P(Z > z) of the standard normal distribution. */
export function normalTail(z: number): number {
	return z < 0 ? 1 - normalTail(-z) : 0.5 * gammaTail(0.5, (z * z) / 2);
}

/** The point below which the standard normal distribution has probability p; −∞ and ∞ at 0 and 1. */
export function normalQuantile(p: number): number {
	return quantile(p, {
		tail: normalTail,
		central: (z) => (z * z < 3 ? 0.5 * gammaSeries(0.5, (z * z) / 2) : 0.5 - normalTail(z)),
		density: (z) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI),
	});
}

/** P(T > t) of Student's t distribution with `df` > 0 degrees of freedom. */
export function tTail(t: number, df: number): number {
	requireAboveZero(df, 'degrees of freedom');
	if (t < 0) return 1 - tTail(-t, df);
	return t * t < 3 ? 0.5 - tCentral(t, df) : 0.5 * tOutside(t, df);
}

/** The point below which Student's t distribution with `df` > 0 has probability p; −∞ and ∞ at 0 and 1. */
export function tQuantile(p: number, df: number): number {
	requireAboveZero(df, 'degrees of freedom');
	return quantile(p, {
		tail: (t) => tTail(t, df),
		central: (t) => tCentral(t, df),
		density: (t) => Math.exp(-logBetaHalf(df / 2) - Math.log(df) / 2 - ((df + 1) / 2) * logOnePlusSquare(t, df)),
	});
}

/** P(X > x) of the chi-squared distribution with `df` > 0 degrees of freedom. */
export function chiSquaredTail(x: number, df: number): number {
	requireAboveZero(df, 'degrees of freedom');
	return x <= 0 ? 1 : gammaTail(df / 2, x / 2);
}

/** ln Γ(a + ½) − ln Γ(a), a > 0, without loss of digits for large a (series: Tricomi & Erdélyi; DLMF 5.11.13). */
export function logGammaHalfStep(a: number): number {
	if (a < 50) return logGamma(a + 0.5) - logGamma(a);
	return Math.log(a) / 2 - 1 / (8 * a) + 1 / (192 * a ** 3) - 1 / (640 * a ** 5);
}

function requireAboveZero(number: number, name: string): void {
	if (!(number > 0)) throw new RangeError(`The ${name} must be above 0, not ${number}.`);
}

/** What is needed of a distribution symmetric about 0, for x ≥ 0; `central` is the probability between 0 and x. */
interface Symmetric {
	tail: (x: number) => number;
	central: (x: number) => number;
	density: (x: number) => number;
}

/** Newton's method kept inside a bracket, on the logarithm of the tail, or on the central part when p is near ½. */
function quantile(p: number, { tail, central, density }: Symmetric): number {
	if (!(p >= 0 && p <= 1)) throw new RangeError(`A probability lies between 0 and 1; found ${p}.`);
	if (p > 0.5) return -quantile(1 - p, { tail, central, density });
	if (p === 0.5) return 0;
	if (p === 0) return -Infinity;
	const far = p < 0.25;
	const excess = (x: number) => (far ? Math.log(tail(x) / p) : 0.5 - p - central(x));
	const slope = (x: number) => (far ? density(x) / tail(x) : density(x));
	let [low, high] = [0, 1];
	while (excess(high) > 0) [low, high] = [high, 2 * high];
	let x = (low + high) / 2;
	for (let round = 0; round < 200; round++) {
		const gap = excess(x);
		if (gap > 0) low = x;
		else high = x;
		const newton = x + gap / slope(x);
		const next = newton > low && newton < high ? newton : (low + high) / 2;
		if (Math.abs(next - x) <= 1e-15 * x || gap === 0) break;
		x = next;
	}
	return -x;
}

/** ln(1 + t²/df), also where t² would overflow. */
function logOnePlusSquare(t: number, df: number): number {
	const ratio = t / Math.sqrt(df);
	return ratio > 1e8 ? 2 * Math.log(ratio) : Math.log1p(ratio * ratio);
}

/** P(|T| > t), t > 0. */
function tOutside(t: number, df: number): number {
	const inside = -logOnePlusSquare(t, df);
	return betaRegularised(df / 2, 0.5, inside, 2 * Math.log(t / Math.sqrt(df)) + inside, logBetaHalf(df / 2));
}

/** P(0 < T < t), t ≥ 0. */
function tCentral(t: number, df: number): number {
	if (t === 0) return 0;
	if (t * t >= 3) return 0.5 - 0.5 * tOutside(t, df);
	const inside = -logOnePlusSquare(t, df);
	return 0.5 * betaRegularised(0.5, df / 2, 2 * Math.log(t / Math.sqrt(df)) + inside, inside, logBetaHalf(df / 2));
}

/** ln B(a, ½). */
function logBetaHalf(a: number): number {
	return Math.log(Math.PI) / 2 - logGammaHalfStep(a);
}

/** ln Γ(x), x > 0: Lanczos' approximation with g = 7 and nine terms (coefficients: Godfrey 2001). */
function logGamma(x: number): number {
	const terms = [
		676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
		-0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
	];
	const sum = terms.reduce((total, term, index) => total + term / (x + index), 0.99999999999980993);
	const shifted = x + 6.5;
	return Math.log(2 * Math.PI) / 2 + (x - 0.5) * Math.log(shifted) - shifted + Math.log(sum);
}

/** Q(a, x), the upper regularised incomplete gamma function. */
function gammaTail(a: number, x: number): number {
	if (x < a + 1) return 1 - gammaSeries(a, x);
	const scale = Math.exp(-x + a * Math.log(x) - logGamma(a));
	return scale === 0 ? 0 : scale / continuedFraction((i) => ({ a: i === 0 ? 1 : -i * (i - a), b: x + 2 * i + 1 - a }));
}

/** P(a, x), the lower regularised incomplete gamma function, by its series; for x < a + 1. */
function gammaSeries(a: number, x: number): number {
	if (x === 0) return 0;
	let [term, sum] = [1 / a, 1 / a];
	for (let n = 1; term > sum * 1e-17; n++) {
		term *= x / (a + n);
		sum += term;
	}
	return sum * Math.exp(-x + a * Math.log(x) - logGamma(a));
}

/** I_x(a, b), the regularised incomplete beta function, from ln x and ln(1 − x); best for x < (a + 1) / (a + b + 2). */
function betaRegularised(a: number, b: number, logX: number, logRest: number, logBeta: number): number {
	const x = Math.exp(logX);
	const scale = Math.exp(a * logX + b * logRest - logBeta) / a;
	const fraction = continuedFraction((i) => {
		const m = Math.floor(i / 2);
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		return { a: i === 0 ? 1 : i % 2 === 0 ? even : odd, b: 1 };
	});
	return scale / fraction;
}

/** b₀ + a₁/(b₁ + a₂/(b₂ + …)) by the modified Lentz method (Numerical Recipes §5.2); a₀ is not used. */
function continuedFraction(term: (index: number) => { a: number; b: number }): number {
	const tiny = 1e-300;
	let value = term(0).b;
	let [c, d] = [value, 0];
	for (let i = 1; i < 100_000; i++) {
		const { a, b } = term(i);
		d = 1 / (b + a * d || tiny);
		c = b + a / c || tiny;
		value *= c * d;
		if (Math.abs(c * d - 1) < 1e-16) break;
	}
	return value;
}
