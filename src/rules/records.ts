import type { Entry } from '../graph.ts';
import { error, sorted, type Rule } from './rule.ts';

/** A study appears once: no two records share a DOI, PMID or PMCID. */
export const studiesAreListedOnce: Rule = (library) => {
	const seen = new Map<string, Entry<unknown>>();
	return sorted(library.studies).flatMap((entry) => {
		const { doi, pmid, pmcid } = entry.data.citation;
		return (['doi', 'pmid', 'pmcid'] as const).flatMap((name) => {
			const value = { doi, pmid, pmcid }[name];
			if (value === null) return [];
			const key = `${name} ${value.toLowerCase()}`;
			const first = seen.get(key);
			seen.set(key, first ?? entry);
			return first
				? error({
						rule: 'study-listed-once',
						file: entry.file,
						line: entry.lineOf(['citation', name]),
						message: `${name.toUpperCase()} ${value} is already the ${name.toUpperCase()} of ${first.id}.`,
						hint: 'Correct the one that is wrong, or join the two records.',
					})
				: [];
		});
	});
};

/** A finding without an outcome says in words what was found. */
export const findingsSaySomething: Rule = (library) =>
	sorted(library.claims).flatMap((entry) =>
		entry.data.findings.flatMap((finding, index) =>
			finding.says !== null || finding.finding.includes('#')
				? []
				: error({
						rule: 'finding-says-something',
						file: entry.file,
						line: entry.lineOf(['findings', index, 'finding']),
						message: `The finding "${finding.finding}" names a whole study and does not say what it found.`,
						hint: 'Name the outcome (study#outcome), or add "says:" with the finding in a few words.',
					}),
		),
	);

/** The links of the gait story are numbered 1, 2, 3 … without gap or repeat. */
export const chainIsWhole: Rule = (library) => {
	const links = sorted(library.claims)
		.filter((entry) => entry.data.chain !== null)
		.sort((a, b) => (a.data.chain?.order ?? 0) - (b.data.chain?.order ?? 0));
	return links.flatMap((entry, index) =>
		entry.data.chain?.order === index + 1
			? []
			: error({
					rule: 'chain-is-whole',
					file: entry.file,
					line: entry.lineOf(['chain', 'order']),
					message: `This link of the chain has the number ${entry.data.chain?.order ?? 0}, but ${index + 1} comes next.`,
					hint: 'Number the links 1, 2, 3 … without gap or repeat.',
				}),
	);
};

/** The words of the interface and the safety signs are there. */
export const siteIsComplete: Rule = (library) =>
	(
		[
			['strings', 'content/strings/en.yaml', 'words of the interface'],
			['safety', 'content/safety.yaml', 'safety signs'],
		] as const
	).flatMap(([collection, file, what]) =>
		library.present.has(collection)
			? []
			: error({
					rule: 'site-complete',
					file,
					message: `The ${what} are missing; no page can be built without them.`,
					hint: `Restore ${file}.`,
				}),
	);
