import { parseRequest } from '../evidence/binding.ts';
import type { Entry } from '../graph.ts';
import { error, sorted, type Rule } from './rule.ts';

/** Letters the typeface of shared pictures has: the "latin" file of @fontsource/atkinson-hyperlegible-next. */
const lettersDrawn =
	/^[\u0000-\u00FF\u0131\u0152\u0153\u02BB\u02BC\u02C6\u02DA\u02DC\u0304\u0308\u0329\u2000-\u206F\u20AC\u2122\u2191\u2193\u2212\u2215]*$/;

/** The words of the picture that is shown where a page's address is shared can be drawn in its typeface. */
export const sharedPicturesHaveLetters: Rule = (library) =>
	[
		...sorted(library.articles).flatMap((entry) => [
			{ entry, path: ['title'], text: entry.data.title },
			{ entry, path: ['answer', 0], text: entry.data.answer[0] ?? '' },
		]),
		...sorted(library.claims).map((entry) => ({ entry, path: ['claim'], text: entry.data.claim })),
		...sorted(library.exercises).map((entry) => ({ entry, path: ['name'], text: entry.data.name })),
		...sorted(library.programmes).map((entry) => ({ entry, path: ['name'], text: entry.data.name })),
	].flatMap(({ entry, path, text }: { entry: Entry<unknown>; path: PropertyKey[]; text: string }) => {
		const letter = [...text].find((one) => !lettersDrawn.test(one));
		if (letter === undefined) return [];
		return error({
			rule: 'picture-has-letters',
			file: entry.file,
			line: entry.lineOf(path),
			message: `"${letter}" cannot be drawn in the picture that is shared: "${text.slice(0, 80)}"`,
			hint: 'Its typeface has the letters of Western Europe. Write the word in these, or in full.',
		});
	});

const painLimits = ['pain-low', 'pain-limit', 'pain-scale'] as const;

/** The limits of the rule for pain can be drawn on their scale: three numbers, each at least as high as the one before. */
export const painLimitsRise: Rule = ({ safety, quantities }) => {
	if (!safety) return []; // It is missing or broken, and has its own report.
	const limits = painLimits.map((name) => {
		const found = quantities.answer(parseRequest(`safety:rules, ${name}`), '');
		return found.found ? Number(found.text) : NaN;
	});
	const [low = NaN, limit = NaN, highest = NaN] = limits;
	if (low <= limit && limit <= highest) return [];
	const found = painLimits.map(
		(name, index) => `${name} ${Number.isNaN(limits[index]) ? 'is no number' : limits[index]}`,
	);
	return error({
		rule: 'pain-limits-rise',
		file: 'content/safety.yaml',
		message: `The limits of the pain rule do not rise: ${found.join(', ')}.`,
		hint: `Name them in the texts of painRules, lowest first: ${painLimits.map((name) => `{${name}=…}`).join(', ')}.`,
	});
};
