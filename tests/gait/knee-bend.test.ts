import { expect, test } from 'vitest';
import { filmAt, filmOf } from '../../src/body/film.ts';
import { motionOf, postureAt } from '../../src/body/motion.ts';
import { checkContent } from '../../src/check.ts';
import { parseRequest } from '../../src/evidence/binding.ts';
import { bendSayings } from '../../src/gait/bend-try.ts';
import {
	bendRequests,
	bendStrips,
	bendTable,
	drawnBendNames,
	drawnBends,
	drawnExercises,
	placeOfBend,
} from '../../src/gait/knee-bend.ts';
import { bendPictures, bendPoses } from '../../src/gait/knee-bend-poses.ts';

const { library } = checkContent('.', new Date());
const ask = (request: string) => {
	const found = library.quantities.answer(parseRequest(request), '');
	if (!found.found) throw new Error(found.message);
	return found;
};
const t = library.strings.get('en')?.kneeBend;
if (!t) throw new Error('The strings of the interface are missing.');
const strips = bendStrips(ask);

test('each strip shows what its own study says, and nothing between', () => {
	const seen = strips.map(({ exercise, study, advised, less, more, cross }) => [
		exercise,
		study,
		advised && [advised.from, advised.to],
		less.angles,
		more.angles,
		cross?.at ?? null,
	]);
	const [shallow, deep, leg] = [
		[0, 15, 30],
		[60, 75, 90],
		[
			[0, 30],
			[60, 90],
		],
	];
	expect(seen).toEqual([
		['squat', 'powers-2014', [0, 45], shallow, deep, null],
		['seated-extension', 'powers-2014', [45, 90], deep, shallow, null],
		['leg-press', 'steinkamp-1993', null, ...leg, 48],
		['leg-extension', 'steinkamp-1993', null, ...leg.toReversed(), 48],
	]);
	expect(bendRequests.length).toBe(new Set(bendRequests).size);
});

test('where one exercise of a study presses less the other presses more', () => {
	for (const [, own] of Map.groupBy(strips, ({ study }) => study)) {
		const [first, second] = own;
		expect(own).toHaveLength(2);
		expect(first?.less).toEqual(second?.more);
		expect(first?.more).toEqual(second?.less);
	}
});

test('the table names the study of each row', () => {
	const { heads, rows } = bendTable(strips, t, (id) => id);
	expect(heads).toHaveLength(5);
	expect(rows.map(({ name, cells }) => [name, ...cells])).toEqual([
		['Squat (powers-2014)', '45 to 0', '0, 15 and 30', '60, 75 and 90', 'none read'],
		['Seated knee extension (powers-2014)', '90 to 45', '60, 75 and 90', '0, 15 and 30', 'none read'],
		['Leg press (steinkamp-1993)', 'none read', '0 and 30', '60 and 90', '48'],
		['Leg extension, sitting (steinkamp-1993)', 'none read', '60 and 90', '0 and 30', '48'],
	]);
});

test('bends lie evenly, each drawn one below the middle of its figure', () => {
	expect(drawnBends.map(placeOfBend)).toEqual([100 / 6, 50, 100 - 100 / 6].map((x) => expect.closeTo(x, 9) as unknown));
	for (const degrees of [0, 15, 30, 45]) expect(placeOfBend(degrees) + placeOfBend(90 - degrees)).toBeCloseTo(100, 9);
	expect([placeOfBend(-5), placeOfBend(120)]).toEqual([placeOfBend(0), placeOfBend(90)]);
	expect(drawnBendNames).toEqual(drawnBends.map(String));
});

test.each(drawnExercises)('the knee of the %s is bent as its picture says, and all the way between', (exercise) => {
	const motion = motionOf(bendPoses[exercise]);
	const film = filmOf(motion, (share) => postureAt(motion, share));
	const kneeAt = (degrees: number) => filmAt(film, degrees / 90).angles['working knee flexion'] ?? 0;
	for (let degrees = 0; degrees <= 90; degrees += 5) expect(Math.abs(kneeAt(degrees) - degrees)).toBeLessThan(2.5);
	for (const degrees of drawnBends) expect(Math.abs(kneeAt(degrees) - degrees)).toBeLessThan(1);
	const pictures = bendPictures(exercise, t.alts);
	expect(pictures.map(({ alt }) => /\d+/.exec(alt)?.[0])).toEqual(drawnBendNames);
	expect(pictures.every(({ alt }) => alt.length <= 125)).toBe(true);
	expect(new Set(pictures.map(({ viewBox }) => viewBox)).size).toBe(1);
});

test('an exercise without poses has no pictures', () => {
	expect(bendPictures('leg-press', t.alts)).toEqual([]);
});

test('what is said of a bend holds at the ends of a range too', () => {
	const exercises = [
		{ exercise: 'squat', name: 'Squat', from: 0, to: 45 },
		{ exercise: 'seated-extension', name: 'Seat', from: 45, to: 90 },
	] as const;
	const say = (degrees: number) =>
		bendSayings(exercises, degrees, { degrees: '', inside: '{exercise} in', outside: '{exercise} out' });
	expect([0, 45, 50, 90].map(say)).toEqual([
		['Squat in', 'Seat out'],
		['Squat in', 'Seat in'],
		['Squat out', 'Seat in'],
		['Squat out', 'Seat in'],
	]);
});
