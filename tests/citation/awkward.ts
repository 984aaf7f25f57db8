import { citationSchema, type Citation } from '../../src/evidence/citation.ts';

/** A citation with only the fields under test changed; `null` leaves a field out. */
export function citation(fields: Record<string, unknown> = {}): Citation {
	return citationSchema.parse({
		title: 'A title',
		authors: [{ family: 'Example', given: 'Ann B.' }],
		journal: 'Journal of Exercise and Physical Therapy',
		journalAbbrev: 'J Ex Phys Ther',
		year: 2019,
		volume: '12',
		issue: '3',
		pages: '101-110',
		doi: '10.1000/xyz123',
		...fields,
	});
}

export const people = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ family: `Author${index + 1}`, given: 'A. B.' }));

/** Records that writers of references trip over, by what is awkward about them. */
export const awkward: Readonly<Record<string, Citation>> = {
	'one-author': citation(),
	'thirty-authors': citation({ authors: people(30) }),
	group: citation({ authors: [{ family: 'National Guideline Group' }] }),
	'group-with-and': citation({ authors: [{ family: 'Smith and Sons & Co' }, ...people(2)] }),
	diacritics: citation({
		title: 'Überlastung der Kniescheibe – çağdaş Ødegård',
		authors: [
			{ family: 'Şarabon', given: 'Žiga' },
			{ family: 'Fernández-de-las-Peñas', given: 'César' },
			{ family: 'O’Halloran', given: 'Érika T. U.' },
		],
	}),
	particles: citation({
		authors: [
			{ family: 'van der Berg', given: 'Jan' },
			{ family: 'Van der auwera', given: 'M.' },
			{ family: 'de Oliveira Silva', given: 'Danilo' },
			{ family: 'Moorman', given: 'Claude T., III' },
		],
	}),
	'greek-and-raised': citation({
		title: 'V̇O₂max, α-angle and β–γ load: a 2 × 2 trial at 5 N·m·kg⁻¹ (χ² test), “quoted” – and a dash—here',
	}),
	'awkward-group': citation({ authors: [...people(1), { family: 'PFP Study Group of the North' }, ...people(2)] }),
	'pubmed-central': citation({ pmid: '29034800', pmcid: 'PMC2841549' }),
	ampersand: citation({ title: 'Strength & balance', journal: 'Medicine & Science in Sports & Exercise' }),
	tex: citation({ title: 'A 10% rise of $5, #1, a_b, {braces}, one } alone, d~e, f^g and h\\i with P < 0.05' }),
	'e-pages': citation({ pages: 'e1234' }),
	'article-number': citation({ volume: '20', issue: null, pages: '129' }),
	'lettered-pages': citation({ pages: 'CPG1-CPG95' }),
	'no-doi': citation({ doi: null, pmid: '29034800' }),
	'no-pmid-no-doi': citation({ doi: null, url: 'https://journal.example/a_b/12%203?x=1&y=2#top' }),
	'only-pmc': citation({ doi: null, pmcid: 'PMC2841549' }),
	'no-pages': citation({ pages: null, pmid: '1' }),
	'no-issue': citation({ issue: null }),
	'no-volume': citation({ volume: null }),
	'ahead-of-print': citation({ volume: null, issue: null, pages: null }),
	'odd-doi': citation({ doi: '10.1016/S0268-0033(03)00113-0_a;2-<b>' }),
	'long-title': citation({ title: `On ${'very long '.repeat(40)}titles` }),
	'web-guideline': citation({
		title: 'Anterior knee pain',
		authors: [{ family: 'Sports Medicine Society' }],
		journal: 'Guideline Database',
		journalAbbrev: null,
		volume: null,
		issue: null,
		pages: null,
		doi: null,
		url: 'https://guidelines.example/knee.html',
	}),
	report: citation({
		title: 'Anterior knee pain',
		authors: [{ family: 'Sports Medicine Society' }],
		journal: 'Guideline Press',
		journalAbbrev: null,
		volume: null,
		issue: null,
		pages: null,
	}),
};
