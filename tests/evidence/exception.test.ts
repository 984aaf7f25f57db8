import { expect, test } from 'vitest';
import { exceptionFor } from '../../src/evidence/exception.ts';

const text = 'Weak  hips are not weakness, 20% of them.';
const at = (words: string) => ({ words, at: text.indexOf(words) });
const covers = (words: string, fault: { words: string; at: number }) =>
	exceptionFor([{ words, because: 'A reason.' }], text, fault) !== undefined;

test('an exception covers the words it touches, whatever their case, and no others', () => {
	expect(covers('weak hips', at('Weak'))).toBe(true);
	expect(covers('weak', at('Weak'))).toBe(true);
	expect(covers('weak', at('weakness'))).toBe(false);
	expect(covers('hips are', at('Weak'))).toBe(false);
	expect(covers('%', at('20%'))).toBe(true);
	expect(covers('(weak', at('Weak'))).toBe(false);
});
