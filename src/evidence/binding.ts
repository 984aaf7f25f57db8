/**
 * Numbers in text. An author never types a quantity: the text names the record that holds it.
 *
 * - `{nascimento-2018#pain-hipknee-vs-knee}` asks a record for its number; parts follow after commas
 *   (`{dolak-2011#pain-4wk, hip, mean}`), then how to write it (`signed`, `round`, `word`, `points`, `of 100`).
 * - `{n}` or `{#pain-4wk, hip, mean}` asks the record the text stands in.
 * - `{recovered=46}` in a record's own text gives a number a name, so that other texts can ask for it.
 */
export type Segment =
	| { kind: 'text'; text: string }
	| { kind: 'figure'; name: string; text: string }
	| { kind: 'request'; request: QuantityRequest; text: string };

/** A piece of a text as a page shows it: words, or a number with the place it comes from. */
export type BoundPiece = string | { text: string; source: string; part: string };

/** What a text asks for: of which record and outcome, which part, written how. */
export interface QuantityRequest {
	/** `nascimento-2018`, `programme:fohx-hip`; undefined for the record the text stands in. */
	record: string | undefined;
	outcome: string | undefined;
	/** Group and part: `['hip', 'mean']`; empty for the value itself. */
	path: string[];
	as: ReadonlySet<Form>;
}

export const forms = ['signed', 'round', 'word', 'Word', 'points', 'of 100'] as const;
export type Form = (typeof forms)[number];

/** Splits a text at its braces. A brace without its partner stays text, for `strayBrace` to report. */
export function segmentsOf(text: string): Segment[] {
	return text
		.split(/(\{[^{}]*\})/)
		.filter((part) => part !== '')
		.map((part): Segment => {
			const inside = /^\{([^{}]*)\}$/.exec(part)?.[1];
			if (inside === undefined) return { kind: 'text', text: part };
			const figure = /^\s*([a-z][a-z0-9-]*)\s*=\s*(.*\S)\s*$/.exec(inside);
			if (figure?.[1] && figure[2]) return { kind: 'figure', name: figure[1], text: figure[2] };
			return { kind: 'request', request: parseRequest(inside), text: inside.trim() };
		});
}

/** Reads "dolak-2011#pain-4wk, hip, mean, signed". */
export function parseRequest(text: string): QuantityRequest {
	const parts = text.split(',').map((part) => part.trim());
	const as = new Set(forms.filter((form) => parts.includes(form)));
	const [first = '', ...rest] = parts.filter((part) => !forms.some((form) => form === part));
	if (!isAddress(first)) {
		return { record: undefined, outcome: undefined, path: [first, ...rest].filter((part) => part !== ''), as };
	}
	const [record = '', outcome] = first.split('#');
	return { record: record === '' ? undefined : record, outcome, path: rest, as };
}

/** A study by its id (author and year), another record by its kind (`programme:fohx-hip`), or an outcome (`#pain-4wk`). */
function isAddress(text: string): boolean {
	return /^[a-z0-9-]+-\d{4}[a-z]?$/.test(text) || /[#:]/.test(text);
}

/** The first brace that has no partner, or undefined. */
export function strayBrace(text: string): string | undefined {
	return /[{}]/.exec(text.replace(/\{[^{}]*\}/g, ''))?.[0];
}
