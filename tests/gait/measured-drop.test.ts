import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check.ts';
import { valueAt } from '../../src/chart/axis.ts';
import { dropRows, measuredDrop, stopsOf, type MeasuredDrop } from '../../src/gait/measured-drop.ts';
import { nextStop } from '../../src/gait/stops.ts';
import { contentFolder, soundFiles, study, today } from '../records.ts';

const names = { pain: 'patellofemoral pain', control: 'control' };

/** The drop a record holds whose groups have these means and standard deviations. */
function dropOf(pain: readonly [number, number | null], control: readonly [number, number | null]): MeasuredDrop {
	const groups = [pain, control].map(([mean, sd], index) => ({
		name: index === 0 ? names.pain : names.control,
		mean,
		...(sd === null ? {} : { sd }),
	}));
	const outcome = {
		id: 'drop',
		measure: 'pelvic drop, degrees',
		timepoint: 'single-leg squat',
		comparison: 'pain vs control',
		estimate: { kind: 'text', value: 'more with pain' },
		groups,
		betterWhen: 'n/a',
		locator: 'abstract',
	};
	const record = study({ outcomes: [...study().outcomes, outcome] });
	const root = contentFolder(soundFiles({ 'content/studies/example-2020.yaml': stringify(record) }));
	const { library, errors } = checkContent(root, today);
	expect(errors).toEqual([]);
	const read = measuredDrop('example-2020#drop', names, library);
	if ('problem' in read) throw new Error(read.problem);
	return read.drop;
}

test('the scale goes from level over both averages with their spread, as the record has them', () => {
	const ends = (drop: MeasuredDrop) => [drop.axis.low, drop.axis.high];
	expect(ends(dropOf([10.3, 4.7], [7.4, 3.8]))).toEqual([0, 15]);
	expect(ends(dropOf([10.3, 9.7], [7.4, 3.8]))).toEqual([0, 20]);
	expect(ends(dropOf([3, 1], [2, 4]))).toEqual([-2, 6]);
	expect(ends(dropOf([5, null], [4, null]))).toEqual([0, 6]);
});

test('keys and buttons stop at whole degrees and at both averages, there and back', () => {
	const stops = stopsOf(dropOf([10.3, 4.7], [7.4, 3.8]));
	expect(stops).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 7.4, 8, 9, 10, 10.3, 11, 12, 13, 14, 15]);
	const walk = (from: number, way: 1 | -1) =>
		stops.reduce((seen) => [...seen, nextStop(stops, seen.at(-1) ?? from, way)], [from]);
	expect(new Set(walk(0, 1))).toEqual(new Set(stops));
	expect(new Set(walk(15, -1))).toEqual(new Set(stops));
	expect(nextStop(stops, 15, 1)).toBe(15);
	expect(nextStop(stops, 0, -1)).toBe(0);
	expect(nextStop(stops, 7.2, 1)).toBe(7.4);
});

test('the groups overlap where their spread meets, whichever is named first', () => {
	const cases = [
		[[10.3, 4.7], [7.4, 3.8], true],
		[[10, 1], [7, 1], false],
		[[10, 2], [7, 1], true],
		[[10, null], [7, 1], null],
	] as const;
	for (const [a, b, overlaps] of cases) {
		expect(dropOf(a, b).overlaps).toBe(overlaps);
		expect(dropOf(b, a).overlaps).toBe(overlaps);
	}
});

test('each group stands on a line of its own, at its average, between the ends of its spread', () => {
	const { axis, withPain, withoutPain } = dropOf([10.3, 4.7], [7.4, 3.8]);
	const { rows, axisY, height } = dropRows(axis, [withoutPain, withPain]);
	expect(rows.map(({ x }) => valueAt(axis, x))).toEqual([expect.closeTo(7.4, 9), expect.closeTo(10.3, 9)]);
	expect(rows.map(({ spread }) => spread && [valueAt(axis, spread.from), valueAt(axis, spread.to)])).toEqual([
		[expect.closeTo(3.6, 9), expect.closeTo(11.2, 9)],
		[expect.closeTo(5.6, 9), expect.closeTo(15, 9)],
	]);
	expect(rows.map(({ y }) => y)).toEqual([...new Set(rows.map(({ y }) => y))].toSorted((a, b) => a - b));
	expect(rows.every(({ y }) => y < axisY) && axisY < height).toBe(true);
});
