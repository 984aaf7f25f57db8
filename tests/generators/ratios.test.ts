import { expect, test } from 'vitest';
import { losses, median, ratioTable } from './ratios.ts';

const rows = {
	Ours: { KB: 10, seconds: 40, shift: 0 },
	Other: { KB: 25, seconds: 4, shift: 0.1 },
	Broken: { KB: undefined, seconds: undefined, shift: undefined },
};

test('a table holds our figures, those of the others with the ratio to ours, and what was not built', () => {
	expect(ratioTable(rows)).toBe(`|  | KB | seconds | shift |
| --- | ---: | ---: | ---: |
| Ours | 10 | 40 | 0 |
| Other | 25 (2.5 ×) | 4 (0.1 ×) | 0.1 |
| Broken | not built | not built | not built |`);
});

test('what others do better is said', () => {
	expect(losses(rows, ['KB', 'seconds', 'shift'])).toEqual(['Other is better: seconds 4 to 40.']);
});

test('the median does not depend on order, and lies between the two in the middle', () => {
	expect(median([3, 1, 2])).toBe(2);
	expect(median([4, 1, 3, 2])).toBe(2.5);
	expect(median([7])).toBe(7);
});
