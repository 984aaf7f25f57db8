import type { CslName } from './csl.ts';

/** "van der Berg JA III", as AMA and PubMed write a name: initials together, no stops. A group stands as it is. */
export function nameWithInitials(name: CslName): string {
	if ('literal' in name) return name.literal;
	const letters = wordsOf(name.given).flatMap((word) => word.split('-').map(capital));
	return [name.family, letters.join(''), name.suffix].filter((part) => part !== undefined && part !== '').join(' ');
}

/** "van der Berg, J.-A., III", as APA writes a name. A group stands as it is. */
export function nameWithStops(name: CslName): string {
	if ('literal' in name) return name.literal;
	const letters = wordsOf(name.given).map((word) =>
		/^\p{Ll}/u.test(word)
			? word
			: word
					.split('-')
					.map((part) => `${capital(part)}.`)
					.join('-'),
	);
	return [name.family, letters.join(' '), name.suffix].filter((part) => part !== undefined && part !== '').join(', ');
}

/** "van der Berg, Jan-Arie, III", as RIS and PubMed's full names. A group stands as it is. */
export function nameInFull(name: CslName): string {
	if ('literal' in name) return name.literal;
	return [name.family, name.given, name.suffix].filter((part) => part !== undefined).join(', ');
}

/** "van der Berg III, Jan-Arie", for programs that know two parts of a name and no suffix. A group stands as it is. */
export function nameInTwo(name: CslName): string {
	if ('literal' in name) return name.literal;
	return `${familyWithSuffix(name)}, ${name.given}`;
}

/** "van der Berg III" */
export function familyWithSuffix({ family, suffix }: Exclude<CslName, { literal: string }>): string {
	return suffix === undefined ? family : `${family} ${suffix}`;
}

/** "Lucas R." → Lucas, R; "TL" → T, L: initials printed together are taken apart. */
function wordsOf(given: string): string[] {
	if (/^\p{Lu}{1,4}$/u.test(given)) return [...given];
	return given
		.split(/[\s.]+/)
		.map((word) => word.replace(/^-|-$/g, ''))
		.filter((word) => word !== '');
}

function capital(word: string): string {
	return [...word][0]?.toUpperCase() ?? '';
}
