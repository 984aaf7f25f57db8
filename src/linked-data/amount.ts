import type { QuantitativeValueLeaf } from 'schema-dts';

/** UN/CEFACT common codes of the units used here. */
const unitCodes = { seconds: 'SEC', weeks: 'WEE' } as const;

/**
 * A number or a range as a record says it: 3, "10", "8-12". `undefined` for other words ("to fatigue"), which a machine
 * could only misread.
 */
export function amount(
	value: number | string | null,
	unit?: keyof typeof unitCodes,
): QuantitativeValueLeaf | undefined {
	const [, low, high] = /^(\d+(?:\.\d+)?)(?:\s*[-–]\s*(\d+(?:\.\d+)?))?$/.exec(String(value ?? '')) ?? [];
	if (low === undefined) return undefined;
	const size = high === undefined ? { value: Number(low) } : { minValue: Number(low), maxValue: Number(high) };
	return { '@type': 'QuantitativeValue', ...size, ...(unit === undefined ? {} : { unitCode: unitCodes[unit] }) };
}

/** How often a week. */
export function aWeek(value: number | string | null): QuantitativeValueLeaf | undefined {
	const times = amount(value);
	return times && { ...times, unitText: 'times a week' };
}
