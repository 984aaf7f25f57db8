import { formatDay } from '../evidence/day.ts';
import { forestOf } from '../evidence/forest.ts';
import { readingOf } from '../evidence/source-note.ts';
import type { CertId } from '../exercise/cert.ts';
import type { Programme } from '../exercise/programme.ts';
import type { Entry, Library } from '../graph.ts';
import type { Issue } from '../issue.ts';
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
	// A claim that cannot be read may be the link that seems to be missing; it has its own report.
	if (library.ids.get('claim')?.size !== library.claims.size) return [];
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

/** Every forest plot can be drawn: its lines measure one thing on one scale, each with an interval. */
export const forestsAreSound: Rule = (library) =>
	sorted(library.claims).flatMap((entry) => {
		const plan = entry.data.forest;
		if (plan === null || plan.rows.some(({ outcome }) => isUnread(library, outcome))) return [];
		const drawn = forestOf(plan, library);
		if ('forest' in drawn) return [];
		return error({
			rule: 'forest-sound',
			file: entry.file,
			line: entry.lineOf(['forest']),
			message: `The forest plot cannot be drawn. ${drawn.problem}`,
			hint: 'Its lines are findings with a number and an interval, of one kind and on one scale; pooled ones come from separate studies.',
		});
	});

/** A study whose file was found and is broken; it has its own report. */
function isUnread(library: Library, address: string): boolean {
	const [id = ''] = address.split('#');
	return library.ids.get('study')?.has(id) === true && !library.studies.has(id);
}

/** A number that changed after its second look-up was looked up only once as it stands now. */
export const readingsStillHold: Rule = (library) =>
	sorted(library.studies).flatMap((entry) => {
		const study = entry.data;
		const people = { source: entry.id, path: [], ...readingOf(study, undefined) };
		const outcomes = study.outcomes.map((outcome, index) => ({
			source: `${entry.id}#${outcome.id}`,
			path: ['outcomes', index],
			...readingOf(study, outcome),
		}));
		return [people, ...outcomes].flatMap(({ source, path, numbers, reading, times }): Issue[] => {
			if (reading === null || reading.result === 'not found' || times === 2) return [];
			return [
				{
					rule: 'reading-holds',
					file: entry.file,
					line: entry.lineOf([...path, 'secondReading', 'numbers']),
					message: `The numbers of ${source} differ from those looked up a second time on ${formatDay(reading.on)}; the page now says that they were changed after the second look.`,
					hint: `Look them up again and write "numbers: ${numbers}" with the new day, or remove secondReading.`,
					severity: 'warning',
				},
			];
		});
	});

/** Fields of a programme that hold what a CERT sub-item asks. */
const certFields: Partial<Record<CertId, keyof Programme>> = {
	'4': 'delivery',
	'5': 'adherence',
	'7a': 'progression',
	'7b': 'progression',
	'8': 'exercises',
	'12': 'delivery',
	'13': 'exercises',
	'16b': 'adherence',
};

/** What a CERT panel calls reported stands in the record of the programme. */
export const certFitsTheRecord: Rule = (library) =>
	sorted(library.programmes).flatMap((entry) =>
		(Object.entries(certFields) as [CertId, keyof Programme][]).flatMap(([id, field]) => {
			const held = entry.data[field];
			const isEmpty = held === null || (Array.isArray(held) && held.length === 0);
			if (!isEmpty || entry.data.cert?.[id]?.state !== 'reported') return [];
			return error({
				rule: 'cert-fits-record',
				file: entry.file,
				line: entry.lineOf(['cert', id, 'state']),
				message: `The CERT sub-item ${id} is called reported, but "${field}" of the record is empty.`,
				hint: `Write what the source says under "${field}", or "state: not read".`,
			});
		}),
	);

/** The words of the interface, the safety signs and the stride are there. */
export const siteIsComplete: Rule = (library) =>
	(
		[
			['strings', 'content/strings/en.yaml', 'words of the interface'],
			['safety', 'content/safety.yaml', 'safety signs'],
			['stride', 'content/stride.yaml', 'poses of the stride'],
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
