import { z } from 'zod';

/** Text that is there: not empty, without space at its ends. */
export const text = z.string().trim().min(1);

/** A field that may be left out when the source did not say it or nobody saw it; then it is null, and pages say so. */
export const known = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);

/**
 * A sentence of our own for readers. It holds no typed quantity: numbers stand in braces and come from records.
 * Fields that hold what a source printed are plain `text`.
 */
export const prose = text.meta({ prose: true });

/** Longest text a reader sees, with the numbers in braces counted as three characters each. */
export const proseWithin = (longest: number) =>
	text
		.refine((value) => value.replace(/\{[^{}]*\}/g, '000').length <= longest, {
			error: `Too long: at most ${longest} characters.`,
		})
		.meta({ prose: true });

/** The texts of a record that its schema marks as our own sentences, with their paths. */
export function proseFields(
	schema: z.ZodType,
	value: unknown,
	path: PropertyKey[] = [],
): { path: PropertyKey[]; text: string }[] {
	const { def } = schema as z.ZodType & { def: Record<string, unknown> & { type: string } };
	if (typeof value === 'string') return isProse(schema) ? [{ path, text: value }] : [];
	if (Array.isArray(value) && def.type === 'array') {
		return value.flatMap((item, index) => proseFields(def['element'] as z.ZodType, item, [...path, index]));
	}
	if (def.type === 'object' && typeof value === 'object' && value !== null) {
		const fields = value as Record<string, unknown>;
		return Object.entries(def['shape'] as Record<string, z.ZodType>).flatMap(([key, inner]) =>
			proseFields(inner, fields[key], [...path, key]),
		);
	}
	return def['innerType'] instanceof z.ZodType ? proseFields(def['innerType'], value, path) : [];
}

/** Looked up once for each schema: every text of every record asks. */
const proseSchemas = new WeakMap<z.ZodType, boolean>();

/** Whether a text of this schema, or inside a nullable or default, is our own. */
function isProse(schema: z.ZodType): boolean {
	const found = proseSchemas.get(schema);
	if (found !== undefined) return found;
	const { innerType } = schema.def as { innerType?: unknown };
	const answer = schema.meta()?.['prose'] === true || (innerType instanceof z.ZodType && isProse(innerType));
	proseSchemas.set(schema, answer);
	return answer;
}

/** The sentences of a text of a record. */
export function sentencesOf(text: string): string[] {
	return text.split(/(?<=[.?!])\s+/);
}

/** Our own sentences, so many of them at least and at most. */
export function sentences(least: number, most: number) {
	return prose.superRefine((text, context) => {
		const found = sentencesOf(text).length;
		if (found >= least && found <= most) return;
		const right = least === most ? String(least) : `${least} to ${most}`;
		context.addIssue({ code: 'custom', message: `Has ${found} sentence${found === 1 ? '' : 's'}; write ${right}.` });
	});
}
