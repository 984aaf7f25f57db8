import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkContent } from '../../src/check.ts';
import { outcomeFingerprint, peopleFingerprint, readingSchema, timesRead } from '../../src/evidence/reading.ts';
import { noteId, readingOf } from '../../src/evidence/source-note.ts';
import { studySchema } from '../../src/evidence/study.ts';
import { contentFolder, soundFiles, study, today } from '../records.ts';

const full = {
	...study().outcomes[0],
	estimate: { kind: 'MD', value: -1.5, ci: [-2.3, -0.8], level: 0.95, p: 0.001, i2: 10, k: 2, n: 40 },
	groups: [
		{ name: 'hip', n: 20, mean: 2, sd: 1, events: 3, percent: 15, rate: 0.1 },
		{ name: 'knee', n: 20, mean: 3.5 },
	],
	equivalence: { margin: 1, p: '0.4', test: 'TOST' },
};
type Change = (outcome: typeof full) => unknown;
const print = (change: Change = (outcome) => outcome) => {
	const [outcome] = studySchema.parse(study({ outcomes: [change(structuredClone(full))] })).outcomes;
	if (!outcome) throw new Error('The fixture has an outcome.');
	return outcomeFingerprint(outcome);
};
const people = (changes: Record<string, unknown>) => peopleFingerprint(studySchema.parse(study(changes)));

test('a fingerprint is eight hexadecimal digits, the same every time', () => {
	expect(print()).toMatch(/^[0-9a-f]{8}$/);
	expect(print()).toBe(print());
});

test('any number of an outcome that changes gives another fingerprint', () => {
	const changes: Record<string, Change> = {
		kind: (o) => ({ ...o, estimate: { ...o.estimate, kind: 'SMD' } }),
		value: (o) => ({ ...o, estimate: { ...o.estimate, value: -1.6 } }),
		sign: (o) => ({ ...o, estimate: { ...o.estimate, value: 1.5, ci: [0.8, 2.3] } }),
		low: (o) => ({ ...o, estimate: { ...o.estimate, ci: [-2.2, -0.8] } }),
		high: (o) => ({ ...o, estimate: { ...o.estimate, ci: [-2.3, -0.9] } }),
		'no interval': (o) => ({ ...o, estimate: { ...o.estimate, ci: null } }),
		level: (o) => ({ ...o, estimate: { ...o.estimate, level: 0.9 } }),
		p: (o) => ({ ...o, estimate: { ...o.estimate, p: 0.01 } }),
		'bound of p': (o) => ({ ...o, estimate: { ...o.estimate, p: '<0.001' } }),
		i2: (o) => ({ ...o, estimate: { ...o.estimate, i2: 11 } }),
		k: (o) => ({ ...o, estimate: { ...o.estimate, k: 3 } }),
		n: (o) => ({ ...o, estimate: { ...o.estimate, n: 41 } }),
		margin: (o) => ({ ...o, equivalence: { ...o.equivalence, margin: 2 } }),
		'p of equivalence': (o) => ({ ...o, equivalence: { ...o.equivalence, p: '0.5' } }),
		...Object.fromEntries(
			['n', 'mean', 'sd', 'events', 'percent', 'rate'].map((part) => [
				`group ${part}`,
				(o: typeof full) => ({ ...o, groups: o.groups.map((group, i) => (i === 0 ? { ...group, [part]: 7 } : group)) }),
			]),
		),
		'name of a group': (o) => ({
			...o,
			groups: o.groups.map((group) => ({ ...group, name: `${group.name} exercise` })),
		}),
		'groups changed over': (o) => ({ ...o, groups: [...o.groups].reverse() }),
		'a group more': (o) => ({ ...o, groups: [...o.groups, { name: 'rest' }] }),
	};
	const prints = Object.entries(changes).map(([what, change]) => [print(change), what]);
	expect(prints.filter(([changed]) => changed === print())).toEqual([]);
	expect(new Set(prints.map(([changed]) => changed)).size).toBe(prints.length);
});

test('words around the numbers, and the order of fields, change nothing', () => {
	const turned = (value: object) => Object.fromEntries(Object.entries(value).reverse());
	expect(print((o) => turned({ ...o, estimate: turned(o.estimate), groups: o.groups.map(turned) }))).toBe(print());
	expect(
		print((o) => ({
			...o,
			measure: 'worst pain',
			timepoint: 'after 6 weeks',
			comparison: 'one vs other',
			locator: 'Table 2',
			note: 'A note.',
			favours: 'hip',
		})),
	).toBe(print());
});

test('a finding in words loses its mark when it is reworded', () => {
	const words = (value: string) => print((o) => ({ ...o, estimate: { kind: 'text', value } }));
	expect(words('46 of 60 recovered')).not.toBe(words('47 of 60 recovered'));
	expect(words('46 of 60 recovered')).not.toBe(words('46 of 60 got well'));
});

test('naming a figure in a finding does not change its fingerprint', () => {
	const fingerprintIn = (value: string) => {
		const data = study({ outcomes: [{ ...full, groups: [], estimate: { kind: 'text', value } }] });
		const { library } = checkContent(
			contentFolder(soundFiles({ 'content/studies/example-2020.yaml': stringify(data) })),
			today,
		);
		const [outcome] = library.studies.get('example-2020')?.data.outcomes ?? [];
		return outcome && outcomeFingerprint(outcome);
	};
	expect(fingerprintIn('{recovered=46} of 60 recovered')).toBe(fingerprintIn('46 of 60 recovered'));
});

test('the people of a study are their number, sex, age and groups', () => {
	const population = { description: 'adults', n: 40, studies: 3, women: 20, ageMean: 25 };
	const arms = [{ name: 'hip', n: 20 }];
	const sound = people({ population, arms });
	for (const change of [{ n: 41 }, { studies: 4 }, { women: 21 }, { ageMean: 26 }, { women: null }]) {
		expect(people({ population: { ...population, ...change }, arms }), JSON.stringify(change)).not.toBe(sound);
	}
	expect(people({ population, arms: [{ name: 'hip', n: 21 }] })).not.toBe(sound);
	expect(people({ population, arms: [{ name: 'knee', n: 20 }] })).not.toBe(sound);
	expect(people({ population, arms: [] })).not.toBe(sound);
	expect(people({ population: { ...population, description: 'grown-ups', country: 'Brazil' }, arms })).toBe(sound);
	expect(people({ population, arms: [{ name: 'hip', n: 20, description: 'bridges' }] })).toBe(sound);
});

test('a number counts as read twice when it was found again and has not changed since', () => {
	const reading = (result: string, numbers: string) => readingSchema.parse({ on: '2026-11-20', result, numbers });
	expect(timesRead(reading('agreed', 'aaaaaaaa'), 'aaaaaaaa')).toBe(2);
	expect(timesRead(reading('settled', 'aaaaaaaa'), 'aaaaaaaa')).toBe(2);
	expect(timesRead(reading('not found', 'aaaaaaaa'), 'aaaaaaaa')).toBe(1);
	expect(timesRead(reading('agreed', 'aaaaaaaa'), 'bbbbbbbb')).toBe(1);
	expect(timesRead(null, 'aaaaaaaa')).toBe(1);
});

test('a fingerprint that is none is refused', () => {
	const parsed = readingSchema.safeParse({ on: '2026-11-20', result: 'agreed', numbers: 'aaaaaaa' });
	expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
		'Eight characters, as "npm run readings" prints them.',
	]);
});

test('a changed number loses the mark of its outcome and of no other', () => {
	const second = { ...full, id: 'second', groups: [] };
	const read = (outcome: object, numbers: string) => ({
		...outcome,
		secondReading: { on: '2026-11-20', result: 'agreed', numbers },
	});
	const numbers = print();
	const times = (outcomes: object[]) => {
		const data = studySchema.parse(study({ outcomes }));
		return data.outcomes.map((outcome) => readingOf(data, outcome).times);
	};
	const secondNumbers = print((o) => ({ ...o, groups: [] }));
	expect(times([read(full, numbers), read(second, secondNumbers)])).toEqual([2, 2]);
	const changed = { ...full, estimate: { ...full.estimate, value: -1.4 } };
	expect(times([read(changed, numbers), read(second, secondNumbers)])).toEqual([1, 2]);
});

test('the people of a study have a reading of their own', () => {
	const numbers = people({});
	const data = studySchema.parse(study({ secondReading: { on: '2026-11-20', result: 'agreed', numbers } }));
	expect(readingOf(data, undefined).times).toBe(2);
	expect(readingOf(data, data.outcomes[0]).times).toBe(1);
});

test('the note on a source has a fragment of letters, digits and hyphens', () => {
	expect(noteId('example-2020#pain')).toBe('src-example-2020--pain');
	expect(noteId('programme:six-weeks')).toBe('src-programme--six-weeks');
});
