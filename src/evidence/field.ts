import { z } from 'zod';

/** Text that is there: not empty, without space at its ends. */
export const text = z.string().trim().min(1);

/** A field that may be left out when the source did not say it or nobody saw it; then it is null, and pages say so. */
export const known = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);
