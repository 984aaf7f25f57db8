import { z } from 'zod';
import { text } from './field.ts';

/** Words a check finds fault with and a record keeps all the same, with the reason. */
const exceptionSchema = z.strictObject({
	words: text.describe('The words as they stand in the text: "weak hips".'),
	because: text
		.refine((reason) => reason.split(/\s+/).length >= 4, { error: 'Give the reason in a few words, at least four.' })
		.describe('Why they stay: The belief being examined uses them.'),
});

export type Exception = z.output<typeof exceptionSchema>;

/** A field every record for readers may have. */
export const exceptions = z
	.array(exceptionSchema)
	.default([])
	.describe('Words the check would change and that stay, each with its reason. One that covers nothing is reported.');

/** The first exception whose words touch the letters from `at` on, as whole words and whatever their case. */
export function exceptionFor<E extends Exception>(
	list: readonly E[],
	text: string,
	{ words, at }: { words: string; at: number },
): E | undefined {
	return list.find((exception) =>
		[...text.matchAll(phrase(exception.words))].some(
			({ 0: match, index }) => index < at + words.length && at < index + match.length,
		),
	);
}

function phrase(words: string): RegExp {
	const literal = words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`);
	const letter = String.raw`[\p{L}\p{N}]`;
	return new RegExp(`(?<!${letter})${literal}(?!${letter})|${/^\P{L}+$/u.test(words) ? literal : '(?!)'}`, 'giu');
}
