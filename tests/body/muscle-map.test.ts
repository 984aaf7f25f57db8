import { describe, expect, test } from 'vitest';
import { muscleMap } from '../../src/body/muscle-map.ts';
import { muscleNames } from '../../src/body/muscle.ts';

describe.each(muscleNames)('%s', (muscle) => {
	test('is seen from at least one side', () => {
		expect(muscleMap([muscle], []).length).toBeGreaterThan(0);
	});

	test('is tinted on both legs or arms when seen from the front or the back', () => {
		for (const { view, shapes } of muscleMap([muscle], [])) {
			if (view === 'side') continue;
			expect(shapes.filter(({ role }) => role === 'muscle').length % 2, view).toBe(0);
		}
	});
});

test('views on which nothing is tinted are left out, and helping muscles are told apart', () => {
	expect(muscleMap([], [])).toEqual([]);
	expect(muscleMap(['hamstrings'], []).map(({ view }) => view)).not.toContain('front');
	const roles = muscleMap(['quadriceps'], ['calf']).flatMap(({ shapes }) => shapes.map(({ role }) => role));
	expect(roles).toContain('muscle');
	expect(roles).toContain('muscle helping');
});
