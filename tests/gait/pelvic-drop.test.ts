import { expect, test } from 'vitest';
import { frontLine, pelvicDrop, size, standing, standingHip, type DroppedParts } from '../../src/gait/pelvic-drop.ts';

/** From a pelvis hitched up to one far lower than any study measured. */
const angles = [-12, -3.5, 0, 0.1, 3.12, 7.4, 10.3, 15, 22];

/** Every place a path names, in order. The radius and flags of an arc are no places. */
const places = (path: string) => {
	const numbers = path.replace(/A\S+ \S+ 0 0 [01] /g, 'L').match(/-?\d+(?:\.\d+)?/g) ?? [];
	return numbers.flatMap((x, index) => (index % 2 === 0 ? [[Number(x), Number(numbers[index + 1])] as const] : []));
};
type Place = readonly [number, number];
const slope = ([from, to]: readonly Place[]) =>
	from && to ? (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI : NaN;
const distance = (a: Place, b: Place) => Math.hypot(a[0] - b[0], a[1] - b[1]);

test.each(angles)('the drawn pelvis has dropped by the %d degrees that were asked', (degrees) => {
	const level = places(pelvicDrop(0).pelvis);
	const dropped = places(pelvicDrop(degrees).pelvis);
	expect(slope(frontLine(degrees))).toBeCloseTo(degrees, 9);
	// Paths are written to a tenth of a unit, which is 0.05 of a degree over the length of the line.
	expect(slope(places(pelvicDrop(degrees).pelvisLine))).toBeCloseTo(degrees, 0.9);
	expect(slope(places(pelvicDrop(degrees).levelLine))).toBe(0);
	const turned = level.map((place, index) => {
		const from = Math.atan2(place[1] - standingHip[1], place[0] - standingHip[0]);
		const to = dropped[index] ?? [NaN, NaN];
		return {
			angle: Math.atan2(to[1] - standingHip[1], to[0] - standingHip[0]) - from,
			reach: distance(place, standingHip),
		};
	});
	for (const { angle, reach } of turned) {
		const whole = (((angle * 180) / Math.PI + 540) % 360) - 180;
		if (reach > 20) expect(Math.abs(whole - degrees)).toBeLessThan(0.4);
	}
});

test.each(angles)('at %d degrees the bones keep their shape', (degrees) => {
	for (const part of ['pelvis', 'liftedThighBone', 'liftedKneecap'] as const) {
		const [level, dropped] = [places(pelvicDrop(0)[part]), places(pelvicDrop(degrees)[part])];
		expect(dropped.length).toBe(level.length);
		level.forEach((place, index) => {
			const next = (index + 1) % level.length;
			const lengths = [level, dropped].map((all) => distance(all[index] ?? [NaN, 0], all[next] ?? [NaN, 0]));
			expect(Math.abs((lengths[0] ?? NaN) - (lengths[1] ?? NaN)), `${part} ${place.join()}`).toBeLessThan(0.2);
		});
	}
});

test('a level pelvis is its own mirror image', () => {
	const all = places(pelvicDrop(0).pelvis);
	const middle = (Math.min(...all.map(([x]) => x)) + Math.max(...all.map(([x]) => x))) / 2;
	const mirrored = all.map(([x, y]) => [Math.round((2 * middle - x) * 10) / 10, y] as const);
	const placesOf = (list: readonly Place[]) => new Set(list.map(([x, y]) => `${x} ${y}`));
	expect(placesOf(mirrored)).toEqual(placesOf(all));
});

test('a larger drop puts the lifted knee lower, and the knee stood on stays where it is', () => {
	const depth = (degrees: number) => Math.max(...places(pelvicDrop(degrees).liftedKneecap).map(([, y]) => y));
	const depths = angles.map(depth);
	expect(depths).toEqual(depths.toSorted((a, b) => a - b));
	expect(new Set(depths).size).toBeGreaterThan(angles.length - 2);
	const moved: readonly (keyof DroppedParts | keyof typeof standing)[] = Object.keys(
		pelvicDrop(0),
	) as (keyof DroppedParts)[];
	for (const still of ['limb', 'thighBone', 'shinBone', 'kneecap', 'hipBall'] as const) {
		expect(moved).not.toContain(still);
		expect(standing[still].length).toBeGreaterThan(10);
	}
});

test('the whole drawing stays inside its frame', () => {
	for (const degrees of angles) {
		const all = [...Object.values(pelvicDrop(degrees)), ...Object.values(standing)].flatMap(places);
		expect(
			all.every(([x, y]) => x >= 0 && x <= size[0] && y >= 0 && y <= size[1]),
			`${degrees}`,
		).toBe(true);
	}
});
