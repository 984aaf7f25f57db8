import { expect, test } from 'vitest';
import { citationSchema } from '../../src/evidence/citation.ts';
import { differencesOf } from '../../src/verification/compare.ts';
import { readPubmed } from '../../src/verification/pubmed.ts';
import type { Registered } from '../../src/verification/registered.ts';
import { summary } from './registries.ts';

const nothing: Registered = {
	titles: [],
	firstAuthor: undefined,
	journals: [],
	years: [],
	volume: undefined,
	pages: [],
	doi: undefined,
	pmid: undefined,
	pmcid: undefined,
	notices: [],
};
const cited = (changes: Record<string, unknown>) =>
	citationSchema.parse({
		title: 'A title',
		authors: [{ family: 'Example', given: 'Ann' }],
		journal: 'Journal',
		year: 2020,
		doi: '10.1000/x',
		...changes,
	});
const differing = (ours: Record<string, unknown>, theirs: Partial<Registered>) =>
	differencesOf(cited(ours), { ...nothing, ...theirs }).map(({ part }) => part);

test('titles agree whatever their case, accents, punctuation, spaces, markup and added words of retraction', () => {
	const same: [string, string][] = [
		['Hip & knee: who wins?', 'Hip &amp; Knee - Who Wins'],
		['Hip and knee', 'Hip & knee.'],
		['Patello-femoral pain', 'Patellofemoral Pain'],
		['Zur Kniescheibe bei Läufern', 'Zur Kniescheibe bei La\u0308ufern'],
		['The Q angle in H2O', 'The <i>Q</i> angle in H<sub>2</sub>O'],
		['Knee pain', '<jats:title>Knee&#160;pain</jats:title>'],
		['Hip strength', 'RETRACTED ARTICLE: Hip strength'],
		['Hip strength', 'Retracted: Hip strength'],
		['p < 0.05 and pain', 'p &lt; 0.05 and pain'],
	];
	for (const [ours, theirs] of same) expect(differing({ title: ours }, { titles: [theirs] }), theirs).toEqual([]);
	expect(differing({ title: 'Hip strength: a trial' }, { titles: ['Hip strength', 'Hip strength A trial'] })).toEqual(
		[],
	);
	expect(differing({ title: 'Hip strength' }, { titles: ['Hip strengths'] })).toEqual(['title']);
});

test('names agree whatever their accents, particles and suffixes', () => {
	for (const [ours, theirs] of [
		['Ramírez-Vélez', 'Ramirez Velez R'],
		['van de Beek', 'van de Beek D'],
		["O'Sullivan", 'O Sullivan IC'],
		['Smith', 'Smith JA Jr'],
		['Sørensen', 'Sorensen LB'],
		['Østeraas', 'Osteraas H'],
	] as const) {
		const read = readPubmed(
			JSON.stringify({ result: { 1: summary({ doi: '10.1000/x', pmid: '1' }, { authors: [{ name: theirs }] }) } }),
			['1'],
		);
		const answer = read instanceof Map ? read.get('1') : undefined;
		const firstAuthor = answer && 'paper' in answer ? answer.paper?.firstAuthor : undefined;
		expect(differing({ authors: [{ family: ours, given: 'A' }] }, { firstAuthor }), theirs).toEqual([]);
	}
	expect(differing({ authors: [{ family: 'Lee', given: 'A' }] }, { firstAuthor: 'Leeson' })).toEqual(['authors']);
});

test('a journal agrees by its full or its short name, without what librarians add', () => {
	const ours = { journal: 'Clinical Biomechanics', journalAbbrev: 'Clin Biomech' };
	for (const name of ['Clin. Biomech.', 'Clinical biomechanics (Bristol, Avon)', 'CLINICAL BIOMECHANICS']) {
		expect(differing(ours, { journals: [name] }), name).toEqual([]);
	}
	expect(differing({ journal: 'The Knee' }, { journals: ['Knee'] })).toEqual([]);
	expect(differing({ journal: 'Gait & Posture' }, { journals: ['Gait and posture'] })).toEqual([]);
	expect(differing(ours, { journals: ['Clinical Rehabilitation'] })).toEqual(['journal']);
});

test('pages agree however the last one is written, and an article number agrees with itself', () => {
	for (const [ours, theirs] of [
		['273-84', '273-284'],
		['273-284', '273–84'],
		['CPG1-CPG95', 'CPG1-95'],
		['105', '105-105'],
		['e0188930', 'E0188930'],
	] as const) {
		expect(differing({ pages: ours }, { pages: [theirs] }), theirs).toEqual([]);
		expect(differing({ pages: theirs }, { pages: [ours] }), ours).toEqual([]);
	}
	expect(differing({ pages: '273-84' }, { pages: ['273-285'] })).toEqual(['pages']);
	expect(differing({ pages: '105' }, { pages: ['1-9', '105'] })).toEqual([]);
});

test('either year agrees, identifiers agree whatever their case, and what one side leaves out is no difference', () => {
	expect(differing({ year: 2019 }, { years: [2020, 2019] })).toEqual([]);
	expect(differing({ year: 2018 }, { years: [2020, 2019] })).toEqual(['year']);
	expect(differing({ doi: '10.1000/ABC' }, { doi: '10.1000/abc' })).toEqual([]);
	expect(differing({ doi: '10.1000/abc', pmid: '1' }, { doi: '10.1000/abd', pmid: '2' })).toEqual(['doi', 'pmid']);
	expect(differing({ volume: '3' }, {})).toEqual([]);
	expect(differing({}, { volume: '3', pages: ['1-2'], pmcid: 'PMC1' })).toEqual([]);
});
