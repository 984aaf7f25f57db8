import type { z } from 'zod';
import { collectionNames, collections } from './collections.ts';
import { formatDay } from './evidence/day.ts';
import { nearest } from './issue.ts';

/** Zod's messages in the words of an author. */
export function wording(issue: z.core.$ZodRawIssue): string | undefined {
	if (issue.code === 'invalid_type') {
		if (issue.input === undefined) return 'This field is missing.';
		const quote = issue.input instanceof Date && issue.expected === 'string' ? ' In quotes it is text.' : '';
		return `Expected ${article(issue.expected)}, found ${describe(issue.input)}.${quote}`;
	}
	if (issue.code === 'invalid_union') return `This value does not fit: ${describe(issue.input)}.`;
	if (issue.code === 'too_small')
		return `Too short or too small: ${describe(issue.input)}. The least is ${String(issue.minimum)}.`;
	if (issue.code === 'too_big')
		return `Too long or too large: ${describe(issue.input)}. The most is ${String(issue.maximum)}.`;
	if (issue.code === 'invalid_format' && issue.format === 'url')
		return `${inQuotes(String(issue.input))} is not a web address.`;
	return undefined;
}

/** One thing wrong with a record, at a path inside it. */
export interface SchemaIssue {
	path: PropertyKey[];
	message: string;
	hint?: string | undefined;
}

/** What a schema found wrong with a value, in the words of an author, with the nearest right value. */
export function schemaIssues(problem: z.core.$ZodIssue, value: unknown): SchemaIssue[] {
	const field = problem.path.length > 0 ? `${problem.path.map(String).join('.')}: ` : '';
	if (problem.code === 'unrecognized_keys') {
		const present = at(value, problem.path);
		return problem.keys.map((key) => ({
			path: [...problem.path, key],
			message: `${field}There is no field "${key}" here.`,
			hint: suggestField(key, present),
		}));
	}
	if (problem.code === 'invalid_value') {
		const found = at(value, problem.path);
		const right = typeof found === 'string' ? nearest(found, problem.values.map(String)) : undefined;
		return [
			{
				path: problem.path,
				message: `${field}${found === undefined ? 'This field is missing.' : `${shown(found)} is not one of the values allowed.`}`,
				hint: `${right ? `Did you mean "${right}"? ` : ''}Allowed: ${problem.values.map(String).join(', ')}.`,
			},
		];
	}
	if (problem.code === 'invalid_union' && problem.errors.length > 0) {
		const closest = [...problem.errors].sort((a, b) => a.length - b.length)[0] ?? [];
		if (closest.length > 0) {
			return closest.flatMap((inner) => schemaIssues({ ...inner, path: [...problem.path, ...inner.path] }, value));
		}
	}
	return [{ path: problem.path, message: `${field}${problem.message}` }];
}

function suggestField(key: string, present: unknown): string | undefined {
	const right = nearest(key, knownFields);
	const taken = typeof present === 'object' && present !== null && right !== undefined && right in present;
	return right && !taken
		? `Did you mean "${right}"?`
		: 'Remove it, or look up the fields in the schema of this collection.';
}

const knownFields: ReadonlySet<string> = new Set(
	collectionNames.flatMap((name) => fieldNames(collections[name].schema)),
);

/** Names of every field of a schema, at any depth. */
function fieldNames(schema: unknown): string[] {
	if (typeof schema !== 'object' || schema === null || !('def' in schema)) return [];
	const def = schema.def as Record<string, unknown>;
	const names: string[] = [];
	if (def['type'] === 'object') {
		for (const [name, inner] of Object.entries(def['shape'] as Record<string, unknown>))
			names.push(name, ...fieldNames(inner));
	}
	for (const key of ['element', 'innerType', 'valueType']) names.push(...fieldNames(def[key]));
	if (Array.isArray(def['options'])) names.push(...def['options'].flatMap(fieldNames));
	return names;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(inner, key) =>
			typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
		value,
	);
}

function article(type: string): string {
	const names: Record<string, string> = {
		array: 'a list',
		object: 'a block of fields',
		int: 'a whole number',
		date: 'a date (YYYY-MM-DD)',
	};
	return names[type] ?? `a ${type}`;
}

function describe(value: unknown): string {
	if (value === null) return 'nothing';
	if (Array.isArray(value)) return 'a list';
	if (value instanceof Date) return `the date ${formatDay(value)}`;
	if (typeof value === 'object') return 'a block of fields';
	if (typeof value === 'string') return `the text ${inQuotes(value)}`;
	return `the ${typeof value} ${String(value)}`;
}

/** A value as it was written, or what it is where that is long. */
function shown(value: unknown): string {
	if (typeof value === 'object') {
		const what = describe(value);
		return what.charAt(0).toUpperCase() + what.slice(1);
	}
	return inQuotes(String(value));
}

function inQuotes(text: string): string {
	return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}
