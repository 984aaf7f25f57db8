import type { Notice } from './look-up.ts';

/** A paper as a registry holds it; what the registry does not say is left empty. */
export interface Registered {
	/** Ways of writing its title, the fullest last. */
	titles: string[];
	/** Family name of the first author, or the name of a group. */
	firstAuthor: string | undefined;
	/** Full and short names of the journal. */
	journals: string[];
	/** Years of print and of first appearance. */
	years: number[];
	volume: string | undefined;
	/** Pages or article number, as the registry writes them. */
	pages: string[];
	doi: string | undefined;
	pmid: string | undefined;
	pmcid: string | undefined;
	notices: Notice[];
}

/** What a registry says of a number: a paper, or that it knows none. `problem` when the answer cannot be read. */
export type RegistryAnswer = { paper: Registered | undefined } | { problem: string };

/** Words of the problem for an answer that is no JSON or lacks what every answer has. */
export function unreadable(text: string): { problem: string } {
	const start = text.replace(/\s+/g, ' ').trim().slice(0, 60);
	return { problem: start === '' ? 'The answer was empty.' : `The answer could not be read: "${start}".` };
}

/** The text as JSON, `undefined` where it is none. */
export function jsonIn(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
