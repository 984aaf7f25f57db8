import { openDifferences, registries, type ComparedPart, type LookUp } from './look-up.ts';
import { registryNames } from './registry.ts';

/** The words a look-up is told in; `{where}` and `{parts}` are filled in. */
export interface LookUpWords {
	parts: Record<ComparedPart, string>;
	agrees: string;
	differs: string;
	unknown: string;
	noNotice: string;
}

/** Where a study was looked up, and what came of it in sentences; notices stand on top of its page and are not told again. */
export function told(lookUp: LookUp, words: LookUpWords, language: string): { where: string; found: string } {
	const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language);
	const names = (which: readonly (typeof registries)[number][]) => list.format(which.map((one) => registryNames[one]));
	const asked = registries.filter((registry) => lookUp[registry] !== null);
	const isSettled = (part: ComparedPart) => lookUp.settled.some((one) => one.part === part);
	const unknown = asked.filter(
		(registry) => lookUp[registry]?.found === false && !isSettled(registry === 'crossref' ? 'doi' : 'pmid'),
	);
	const parts = [...new Set(openDifferences(lookUp).map(({ part }) => words.parts[part]))];
	const known = unknown.length < asked.length;
	const sentences = [
		...(unknown.length > 0 ? [words.unknown.replace('{where}', names(unknown))] : []),
		...(known ? [parts.length === 0 ? words.agrees : words.differs.replace('{parts}', list.format(parts))] : []),
		...(known && lookUp.notices.length === 0 ? [words.noNotice] : []),
	];
	return { where: names(asked), found: sentences.join(' ') };
}
