import { z } from 'zod';

/**
 * A day as YYYY-MM-DD. YAML readers disagree whether that is text or a date, so both are taken; editors are told that
 * it is a date. The value is midnight UTC.
 */
export const day = z
	.union([z.iso.date('Write a day as YYYY-MM-DD.'), z.date()], 'Write a day as YYYY-MM-DD.')
	.transform((value) => new Date(value));

/** A day as YYYY-MM-DD, in UTC. */
export function formatDay(value: Date): string {
	return value.toISOString().slice(0, 10);
}

/** A day as readers write it, in UTC: "21 November 2026". */
export function longDay(value: Date, language: string): string {
	const known = longFormats.get(language);
	if (known) return known.format(value);
	const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
		dateStyle: 'long',
		timeZone: 'UTC',
	});
	longFormats.set(language, format);
	return format.format(value);
}

/** A format takes far longer to make than to use. */
const longFormats = new Map<string, Intl.DateTimeFormat>();
