import { expect, test } from 'vitest';
import { inKilograms, ownWeights, weightFrom, weightLimits } from '../../src/gait/own-weight.ts';

test('a weight is read with a point or a comma, within its limits', () => {
	for (const [text, kg] of [
		['70', 70],
		[' 70.5 ', 70.5],
		['70,5', 70.5],
		[String(weightLimits.low), weightLimits.low],
		[String(weightLimits.high), weightLimits.high],
	] as const)
		expect(weightFrom(text), text).toEqual({ kg });
});

test('what is no weight is told apart: nothing, no number, outside the limits', () => {
	for (const text of ['', '  ']) expect(weightFrom(text)).toEqual({ problem: 'none' });
	for (const text of ['abc', '70 kg', '-70', '7e1', '1.2.3', '٧٠', '<b>']) {
		expect(weightFrom(text), text).toEqual({ problem: 'noNumber' });
	}
	for (const text of ['29.9', '201', '0', '99999999']) expect(weightFrom(text), text).toEqual({ problem: 'outside' });
});

test('5.2 times 70 kg is 364 kg, with its spread', () => {
	expect(inKilograms({ mean: 5.2, sd: 1.2 }, 70)).toEqual({ about: 364, low: 280, high: 448 });
	expect(inKilograms({ mean: 1, sd: 2 }, 70).low).toBe(0);
});

test('twice the weight is twice the force, and the order of the activities stays', () => {
	const words = { result: '{kg}', line: '{name} {about}', none: '', noNumber: '', outside: '' };
	const loads = [
		{ name: 'a', mean: 5, sd: 1 },
		{ name: 'b', mean: 2, sd: 1 },
	];
	expect(ownWeights(loads, 60, words)).toEqual({ heading: '60', lines: ['a 300', 'b 120'] });
	expect(ownWeights(loads.toReversed(), 120, words).lines).toEqual(['b 240', 'a 600']);
});
