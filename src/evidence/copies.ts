import { numeralsIn } from './numerals.ts';

/** A number typed in a text although a field beside it holds it. */
export interface Copy {
	/** Of the text, from the record. */
	path: PropertyKey[];
	number: string;
	/** Of the field, from the record. */
	field: PropertyKey[];
}

interface Row {
	path: PropertyKey[];
	/** The fields of one population, group or outcome. */
	fields: object;
}

/** Texts that hold what the source calls a thing, whose numbers belong to that name. */
const names = ['id', 'name', 'measure', 'timepoint', 'locator', 'scale', 'secondReading', 'ageRange'];

/**
 * Numbers that stand twice in one row of a record, in a field and typed in a text: a change of one would leave the other.
 * A number that was given a name in its text (`{men=18}`) is one of its own.
 */
export function copiesIn({ path, fields }: Row): Copy[] {
	const leaves = leavesOf(fields, path);
	const numbers = leaves.flatMap((leaf) =>
		typeof leaf.value === 'number' ? [{ ...leaf, value: Math.abs(leaf.value) }] : [],
	);
	return leaves.flatMap(({ path: textPath, value }) => {
		if (typeof value !== 'string') return [];
		return numeralsIn(value.replace(/\{[^{}]*\}/g, '\uFFFC'), { isStudy: () => false }).flatMap((typed) => {
			const field = numbers.find((one) => one.value === typed.value);
			return field ? [{ path: textPath, number: typed.text, field: field.path }] : [];
		});
	});
}

function leavesOf(value: unknown, path: PropertyKey[]): { path: PropertyKey[]; value: string | number }[] {
	if (typeof value === 'string' || typeof value === 'number') return [{ path, value }];
	if (typeof value !== 'object' || value === null || value instanceof Date) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		names.includes(key) ? [] : leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
	);
}
