import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check.ts';
import {
	firstSentence,
	keySteps,
	qrCode,
	rowDose,
	saidByAll,
	shortAddress,
	sidesOf,
	weekdays,
} from '../../src/exercise/handout.ts';
import { addressOf } from '../../src/graph.ts';

const { library } = checkContent('.', new Date());

test.each([
	[0, [0]],
	[1, [1]],
	[6, [6]],
	[7, [4, 3]],
	[13, [5, 4, 4]],
	[22, [6, 6, 5, 5]],
])('%i exercises go on sides of %j, in order', (count, sizes) => {
	const rows = Array.from({ length: count }, (_, index) => index);
	expect(sidesOf(rows).map(({ length }) => length)).toEqual(sizes);
	expect(sidesOf(rows).flat()).toEqual(rows);
});

test('the steps the pictures show come before others, and all stay in order', () => {
	const clamshell = library.exercises.get('clamshell')?.data;
	if (!clamshell) throw new Error('No clamshell.');
	const shown = (start: number | undefined, end: number | undefined) => ({
		...clamshell,
		steps: ['one', 'two', 'three', 'four', 'five'],
		movement: {
			...clamshell.movement,
			start: { ...clamshell.movement.start, step: start },
			middle: undefined,
			end: { ...clamshell.movement.end, step: end },
		},
	});
	expect(keySteps(shown(2, 4), 2)).toEqual(['two', 'four']);
	expect(keySteps(shown(4, 2), 3)).toEqual(['one', 'two', 'four']);
	expect(keySteps(shown(undefined, 5), 3)).toEqual(['one', 'two', 'five']);
	expect(keySteps(shown(undefined, undefined), 2)).toEqual(['one', 'two']);
	expect(keySteps(shown(1, 9), 9)).toEqual(['one', 'two', 'three', 'four', 'five']);
});

const row = { name: 'squat', exercise: null, sets: null, reps: null, load: null, tempo: null, range: null, note: null };
const words = { amount: 'Amount', sets: 'Sets', reps: 'Repetitions', load: 'Load', unknown: 'not reported' };

test('a dose says what is known and what is not', () => {
	expect(rowDose(row, words)).toEqual({ amount: null, how: ['Amount: not reported', 'Load: not reported'] });
	expect(rowDose({ ...row, sets: 3, reps: '10', load: '10RM', note: 'Weeks 1-2. Slowly.' }, words)).toEqual({
		amount: '3 × 10',
		how: ['Load: 10RM', 'Weeks 1-2', 'Slowly'],
	});
	expect(rowDose({ ...row, reps: '15 holds of 10 s', range: '0-40 degrees' }, words)).toEqual({
		amount: 'Repetitions: 15 holds of 10 s',
		how: ['Sets: not reported', 'Load: not reported', '0-40 degrees'],
	});
	expect(rowDose({ ...row, sets: 2 }, words)).toEqual({
		amount: 'Sets: 2',
		how: ['Repetitions: not reported', 'Load: not reported'],
	});
});

test('what every row says is said once, and one row says its own', () => {
	expect(saidByAll([['a', 'b'], ['b', 'c', 'a'], ['a']])).toEqual(['a']);
	expect(saidByAll([['a', 'b']])).toEqual([]);
	expect(saidByAll([])).toEqual([]);
});

test('a rule in short is its first sentence, as the record has it', () => {
	expect(firstSentence('Stop at 5.5 out of 10. Then rest.')).toBe('Stop at 5.5 out of 10.');
	expect(firstSentence('No end')).toBe('No end');
	for (const { rule } of library.safety?.stopRules ?? []) expect(rule.startsWith(firstSentence(rule))).toBe(true);
});

test('a week starts on Monday and names no date', () => {
	expect(weekdays('en')).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
	expect(weekdays('de')[0]).toBe('Mo');
});

test('an address to type has no protocol', () => {
	expect(shortAddress(new URL('https://hip.example/exercises/clamshell/'))).toBe('hip.example/exercises/clamshell/');
});

/** Reads a code as a camera would: its path painted at four pixels a module. */
function readCode({ size, path }: { size: number; path: string }): string | undefined {
	const scale = 4;
	const width = size * scale;
	const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
	for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		for (let down = 0; down < scale; down++) {
			const from = ((Number(y) * scale + down) * width + Number(x) * scale) * 4;
			for (let at = from; at < from + Number(length) * scale * 4; at++) if (at % 4 !== 3) pixels[at] = 0;
		}
	}
	return jsQR(pixels, width, width)?.data;
}

test('the code of every handout, read back, is the address of its page', () => {
	const addresses = [
		...[...library.exercises.keys()].map((id) => addressOf('exercise', id)),
		...[...library.programmes.keys()].map((id) => addressOf('programme', id)),
	].map((path) => new URL(path, 'https://hip-to-knee.example').href);
	expect(addresses.length).toBeGreaterThan(50);
	expect(addresses.map((address) => readCode(qrCode(address)))).toEqual(addresses);
});

test('a code has four light modules around it', () => {
	const { size, path } = qrCode('https://hip-to-knee.example/');
	const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => [x, y, length].map(Number));
	expect(Math.min(...runs.map(([x = 0]) => x))).toBe(4);
	expect(Math.min(...runs.map(([, y = 0]) => y))).toBe(4);
	expect(Math.max(...runs.map(([x = 0, , length = 0]) => x + length))).toBe(size - 4);
	expect(Math.max(...runs.map(([, y = 0]) => y + 1))).toBe(size - 4);
});
