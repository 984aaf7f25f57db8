/** The numbers a printed number may stand for; bounds inclusive. */
export interface Range {
	low: number;
	high: number;
}

/** Decimals of a number as it is written; a record cannot tell 7.0 from 7. */
function decimals(number: number): number {
	const [digits = '', exponent = '0'] = String(number).split('e');
	return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** Half of the last decimal of numbers printed alike: beside 7.6, a 7 was printed as 7.0. */
export function halfUnit(numbers: readonly number[]): number {
	return 0.5 * 10 ** -Math.max(0, ...numbers.map(decimals));
}

/** What a rounded number may stand for: 1.45 to 1.55 for 1.5; `alike` are numbers printed with the same decimals. */
export function standsFor(number: number, alike: readonly number[] = []): Range {
	const half = halfUnit([number, ...alike]);
	return { low: number - half, high: number + half };
}

/** Whether two ranges share a point; touching counts, also where binary fractions miss it by a hair. */
export function meet(a: Range, b: Range): boolean {
	const hair = 1e-9 * Math.max(1, ...[a.low, a.high, b.low, b.high].map(Math.abs).filter(Number.isFinite));
	return a.low <= b.high + hair && b.low <= a.high + hair;
}

/** The number without the dust of binary fractions: 0.6, not 0.5999999999999996. */
export function clean(number: number): number {
	return Number(number.toPrecision(6));
}
