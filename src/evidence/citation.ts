import { z } from 'zod';
import { known, text } from './field.ts';

/** Syntax of the identifiers, as their registries define it (doi.org handbook 2.2; PubMed; PMC). */
export const doiSyntax = /^10\.\d{4,9}\/\S+$/;
export const pmidSyntax = /^[1-9]\d{0,7}$/;
export const pmcidSyntax = /^PMC[1-9]\d{0,8}$/;

/** The bibliographic record of a study: what a reference list and a reference manager need. */
export const citationSchema = z
	.strictObject({
		title: text.describe('Title as printed.'),
		authors: z
			.array(
				z.strictObject({
					family: text.describe('Family name, or the name of a group.'),
					given: known(text).describe('Given names or initials as printed; leave out for a group.'),
				}),
			)
			.min(1)
			.describe('All authors, in order.'),
		journal: text.describe('Full name of the journal, or of the publisher of a guideline.'),
		journalAbbrev: known(text).describe('Abbreviated journal name (NLM style).'),
		year: z.int().min(1900).describe('Year of publication.'),
		volume: known(text).describe('Volume, in quotes.'),
		issue: known(text).describe('Issue, in quotes.'),
		pages: known(text).describe('Pages as printed: "19-31", or the article number.'),
		doi: known(
			z.string().regex(doiSyntax, 'A DOI starts with "10." and has no address before it: 10.2519/jospt.2018.7365.'),
		).describe('DOI without https://doi.org/.'),
		pmid: known(z.string().regex(pmidSyntax, 'A PMID is one to eight digits in quotes: "29034800".')).describe(
			'PubMed number, in quotes.',
		),
		pmcid: known(z.string().regex(pmcidSyntax, 'A PMCID is PMC and digits: PMC3201064.')).describe(
			'PubMed Central number.',
		),
		url: known(z.url()).describe('The journal’s own page, where no identifier exists.'),
		openAccess: known(z.boolean()).describe('Whether the full text is free to read; leave out when not seen.'),
		note: known(text).describe('Errata, or where a field was read.'),
	})
	.superRefine((citation, context) => {
		if (citation.doi ?? citation.pmid ?? citation.pmcid ?? citation.url) return;
		context.addIssue({
			code: 'custom',
			path: ['doi'],
			message: 'The citation has no DOI, PMID, PMCID or page of its own, so nobody can follow it. Add one of them.',
		});
	});

export type Citation = z.output<typeof citationSchema>;
