import { expect, test } from 'vitest';
import { valueAt } from '../../src/chart/axis.ts';
import { checkContent } from '../../src/check.ts';
import { parseRequest } from '../../src/evidence/binding.ts';
import {
	extremes,
	loadChart,
	loadFacts,
	loadRequests,
	loadRows,
	loadStudies,
	loadStudyOf,
	type LoadRow,
} from '../../src/gait/load.ts';
import { loadSentence, loadTable } from '../../src/gait/load-words.ts';

const { library } = checkContent('.', new Date());
const ask = (request: string) => {
	const found = library.quantities.answer(parseRequest(request), '');
	if (!found.found) throw new Error(found.message);
	return found;
};
const t = library.strings.get('en')?.load;
if (!t) throw new Error('The strings of the interface are missing.');

const scaled = (rows: readonly LoadRow[], factor: number): LoadRow[] =>
	rows.map((row) => ({
		...row,
		bars: row.bars.map((bar) => ({ ...bar, mean: bar.mean * factor, sd: bar.sd === null ? null : bar.sd * factor })),
	}));

test('the drawn means and spreads are those of the record, for each group', () => {
	const groups = library.studies.get('hart-2022')?.data.outcomes.filter(({ id }) => id.startsWith('pfjrf-')) ?? [];
	const bars = loadRows('hart-2022', ask).map((row) => row.bars.map(({ mean, sd }) => ({ mean, sd })));
	const recorded = ['walking', 'stair-descent', 'stair-ascent', 'running'].map((name) =>
		groups.find(({ id }) => id === `pfjrf-${name}`)?.groups.map(({ mean, sd }) => ({ mean, sd })),
	);
	expect(bars).toEqual(recorded);
	expect(bars).toHaveLength(4);
});

test.each(loadStudies)('the chart of %s draws its numbers where they lie, and asks no other study', (id) => {
	const rows = loadRows(id, ask);
	const { axis, marks } = loadChart(rows);
	expect(axis.low).toBe(0);
	rows.forEach(({ bars }, row) =>
		bars.forEach(({ mean, sd, answer }, bar) => {
			const mark = marks[row]?.[bar];
			expect(valueAt(axis, mark?.x ?? NaN)).toBeCloseTo(mean, 9);
			expect(answer.source.split('#')[0]).toBe(id);
			if (sd === null) return expect(mark?.spread).toBeNull();
			expect(valueAt(axis, mark?.spread?.from ?? NaN)).toBeCloseTo(mean - sd, 9);
			expect(valueAt(axis, mark?.spread?.to ?? NaN)).toBeCloseTo(mean + sd, 9);
		}),
	);
	expect(loadRequests(id).every((request) => request.startsWith(id))).toBe(true);
});

test.each(loadStudies)('another unit moves nothing in the chart of %s', (id) => {
	const rows = loadRows(id, ask);
	for (const factor of [10, 100]) {
		const [plain, other] = [loadChart(rows), loadChart(scaled(rows, factor))];
		expect(other.axis.ticks).toEqual(plain.axis.ticks.map((tick) => tick * factor));
		plain.marks.flat().forEach(({ x }, index) => expect(other.marks.flat()[index]?.x).toBeCloseTo(x, 9));
	}
});

test.each(loadStudies)('the order of the rows changes neither the axis nor what the sentence of %s says', (id) => {
	const rows = loadRows(id, ask);
	const turned = rows.toReversed();
	expect(loadChart(turned).axis).toEqual(loadChart(rows).axis);
	expect(loadChart(turned).marks.toReversed()).toEqual(loadChart(rows).marks);
	expect(extremes(turned)).toEqual(extremes(rows));
	const say = (some: readonly LoadRow[]) => loadSentence(some, t.sentences[id], t, loadFacts(id, ask));
	expect(say(turned)).toBe(say(rows));
	expect(say(rows)).not.toMatch(/[{}]/);
});

test('a spread that would reach below no force ends there', () => {
	const [row] = loadRows('hart-2022', ask);
	if (!row) throw new Error('There is no row.');
	const wide = { ...row, bars: row.bars.map((bar) => ({ ...bar, sd: 3 })) };
	const { axis, marks } = loadChart([wide]);
	expect(valueAt(axis, marks[0]?.[0]?.spread?.from ?? NaN)).toBeCloseTo(0, 9);
});

test('sentence and table say the numbers of the chart', () => {
	const rows = loadRows('hart-2022', ask);
	expect(loadSentence(rows, t.sentences['hart-2022'], t)).toBe(
		'In people without pain, running pressed the kneecap most, with 5.2 times body weight, and walking least, with 0.9.',
	);
	const table = loadTable(rows, t);
	expect(table.heads).toEqual(['Without pain', 'With kneecap pain']);
	expect(table.rows.map(({ name, cells }) => [name, ...cells])).toEqual([
		['Walking', '0.9 (SD 0.4)', '0.8 (SD 0.2)'],
		['Down stairs', '2.8 (SD 0.5)', '2.6 (SD 0.5)'],
		['Up stairs', '3.2 (SD 0.7)', '2.5 (SD 0.5)'],
		['Running', '5.2 (SD 1.2)', '4.1 (SD 0.9)'],
	]);
	expect(loadTable(loadRows('song-2023', ask), t).rows.map(({ cells }) => cells)).toEqual([['0.6'], ['8.2']]);
});

test('without a name the chart is that of everyday activities', () => {
	expect([loadStudyOf(undefined), loadStudyOf('song-2023'), loadStudyOf('nobody-2000')]).toEqual([
		'hart-2022',
		'song-2023',
		undefined,
	]);
});
