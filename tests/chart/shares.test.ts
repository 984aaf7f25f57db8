import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import { sharesIn, type Shares, type SharesAsked } from '../../src/chart/shares.ts';
import { checkContent } from '../../src/check.ts';
import { contentFolder, soundFiles, study, today } from '../records.ts';

const base = { measure: 'success', timepoint: '5-8 years', betterWhen: 'n/a', locator: 'abstract' };
const outcomes = [
	{ ...base, id: 'alone', comparison: 'responders', estimate: { kind: 'proportion', value: 56.7, n: 30 } },
	{
		...base,
		id: 'groups',
		comparison: 'hip vs knee',
		estimate: { kind: 'text', value: 'no difference' },
		groups: [
			{ name: 'hip exercise', percent: 60, n: 20 },
			{ name: 'knee exercise', percent: 50 },
		],
	},
	{
		...base,
		id: 'words',
		comparison: 'orthoses vs hip exercises',
		estimate: {
			kind: 'text',
			value: '{orthoses=9} of 20 ({orthoses-percent=45}%) vs ({hip-percent=50}%) and {most=70}%',
		},
	},
];
const record = study({ outcomes: [...study().outcomes, ...outcomes] });
/** The library of a content folder that holds this record. */
function libraryOf() {
	const root = contentFolder(soundFiles({ 'content/studies/example-2020.yaml': stringify(record) }));
	const { library, errors } = checkContent(root, today);
	expect(errors).toEqual([]);
	return library;
}

function sharesOf(asked: SharesAsked): Shares {
	const read = sharesIn(asked, libraryOf());
	if ('problem' in read) throw new Error(read.problem);
	return read.shares;
}
const filled = (shares: Shares) => shares.shares.map((share) => [share.who, share.filled]);

test('a share alone is drawn as whole people, with its time and how many it is of', () => {
	const alone = sharesOf({ of: 'example-2020#alone' });
	expect(filled(alone)).toEqual([['', 57]]);
	expect(alone.shares[0]?.number).toMatchObject({ text: '57 out of 100', source: 'example-2020#alone', part: 'value' });
	expect([alone.when?.text, alone.people?.text, alone.what]).toEqual(['5 to 8 years', '30', null]);
	expect(sharesOf({ of: 'example-2020#groups, hip, percent' }).people?.text).toBe('20');
	expect(sharesOf({ of: 'example-2020#words, hip-percent' }).people).toBe(null);
});

test('two shares of one outcome stand in the order asked for, each with the name its record gives', () => {
	const [hip, knee] = ['example-2020#groups, hip, percent', 'example-2020#groups, knee, percent'];
	const rows = [
		['hip exercise', 60],
		['knee exercise', 50],
	];
	expect(filled(sharesOf({ of: `${hip} | ${knee}` }))).toEqual(rows);
	expect(filled(sharesOf({ of: `${knee}|${hip}` }))).toEqual(rows.toReversed());
	const words = sharesOf({ of: 'example-2020#words, hip-percent | example-2020#words, orthoses-percent' });
	expect(filled(words)).toEqual([
		['hip exercises', 50],
		['orthoses', 45],
	]);
});

test('plain words stand in place of those of the record, in the order of the shares', () => {
	const of = 'example-2020#words, orthoses-percent | example-2020#words, hip-percent';
	const named = sharesOf({ of, what: 'felt better', who: 'with insoles | with exercise' });
	expect([named.what, named.isNamed, filled(named)]).toEqual([
		'felt better',
		true,
		[
			['with insoles', 45],
			['with exercise', 50],
		],
	]);
});

test.each([
	['a count', '#words, orthoses'],
	['a size', '#groups, hip, n'],
	['a difference', '#pain'],
])('%s is no share of people', (_, path) => {
	expect(sharesIn({ of: `example-2020${path}` }, libraryOf())).toMatchObject({
		problem: expect.stringMatching(/is no share of people in percent/) as string,
	});
});
