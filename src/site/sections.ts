import type { Strings } from './strings.ts';

/** The sections of the site, in the order in which lists of them stand. */
export function sections({ nav }: Strings): readonly (readonly [href: string, name: string])[] {
	return [
		['/articles/', nav.start],
		['/exercises/', nav.exercises],
		['/programmes/', nav.programmes],
		['/claims/', nav.claims],
		['/studies/', nav.studies],
		['/glossary/', nav.glossary],
	];
}
