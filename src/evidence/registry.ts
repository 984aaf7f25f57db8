import { z } from 'zod';

/** Trial and review registries whose numbers the records hold, with the syntax each registry documents. */
const registries = {
	'ClinicalTrials.gov': /^NCT\d{8}$/,
	ISRCTN: /^ISRCTN\d{8}$/,
	ANZCTR: /^ACTRN\d{14}$/,
	PROSPERO: /^CRD\d{10,12}$/,
	'EU Clinical Trials Register': /^\d{4}-\d{6}-\d{2}$/,
	DRKS: /^DRKS\d{8}$/,
	ChiCTR: /^ChiCTR[-A-Za-z0-9]+$/,
	UMIN: /^UMIN\d{9}$/,
	IRCT: /^IRCT\d+N\d+$/,
	CTRI: /^CTRI\/\d{4}\/\d{2,3}\/\d{6}$/,
	ReBEC: /^RBR-[0-9a-z]+$/,
	NTR: /^(NTR|NL)\d+$/,
} as const satisfies Record<string, RegExp>;

export const registrySyntax = z.string().refine((number) => registryOf(number) !== undefined, {
	error: (issue) =>
		`"${String(issue.input)}" is not the number of a registry known here. Examples: NCT03069547, ISRCTN41800323, CRD42018088671.`,
});

/** The registry a number belongs to, by its syntax; `undefined` when it fits none. */
export function registryOf(number: string): string | undefined {
	return Object.entries(registries).find(([, syntax]) => syntax.test(number))?.[0];
}
