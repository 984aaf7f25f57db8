import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { jsonSchemaOf } from '../../src/data/json-schema.ts';
import { day } from '../../src/evidence/day.ts';
import { known, prose } from '../../src/evidence/field.ts';

const schema = z.strictObject({
	on: day.describe('A day.'),
	said: known(prose).describe('What was said.'),
	ends: z.tuple([z.number(), z.number()]).describe('Both ends.'),
});

test('a schema tells what is given out: every field there, days as text, descriptions kept, no more and no less', () => {
	const json = jsonSchemaOf(schema);
	const holds = new Ajv2020({ strict: true, formats: { date: /^\d{4}-\d\d-\d\d$/ } }).compile(json);
	expect(holds({ on: '2026-11-21', said: null, ends: [0, 10] })).toBe(true);
	expect(holds({ on: '2026-11-21T00:00:00.000Z', said: null, ends: [0, 10] })).toBe(false);
	expect(holds({ on: '2026-11-21', ends: [0, 10] })).toBe(false);
	expect(holds({ on: '2026-11-21', said: null, ends: [0] })).toBe(false);
	expect(holds({ on: '2026-11-21', said: null, ends: [0, 10], more: 1 })).toBe(false);
	expect(JSON.stringify(json)).toContain('What was said.');
});

test('what JSON Schema cannot tell is refused, not told loosely', () => {
	expect(() => jsonSchemaOf(z.string().transform((text) => text.length))).toThrow(
		'in a way that JSON Schema does not know',
	);
	expect(() => jsonSchemaOf(z.custom<string>((value) => value !== ''))).toThrow(
		'a part that JSON Schema does not know',
	);
});
