import { z } from 'zod';
import { day } from '../evidence/day.ts';

/**
 * The JSON Schema (2020-12) of what a Zod schema gives out, with its descriptions. Days are told as they are published,
 * YYYY-MM-DD. Throws where a part cannot be told, so that no schema says less than it seems to.
 */
export function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
	const { $schema: _, ...json } = z.toJSONSchema(schema, {
		io: 'output',
		unrepresentable: 'any',
		override: ({ zodSchema, jsonSchema }) => {
			const { def } = zodSchema._zod;
			if (def.type === 'transform') {
				if (def !== day.def.out.def)
					throw new Error('A schema changes a value in a way that JSON Schema does not know.');
				Object.assign(jsonSchema, { type: 'string', format: 'date' });
			}
			if (def.type === 'custom') throw new Error('A schema has a part that JSON Schema does not know.');
			if (def.type === 'tuple') {
				const needed = def.items.filter((item) => item._zod.optout !== 'optional').length;
				Object.assign(jsonSchema, { minItems: needed, maxItems: def.items.length, items: false });
			}
			delete jsonSchema['prose']; // A mark for the checks of this site.
			delete jsonSchema.default; // What is published holds every field.
		},
	});
	return json as Record<string, unknown>;
}
