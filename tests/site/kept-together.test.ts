import { expect, test } from 'vitest';
import { bracketsKept } from '../../src/site/kept-together.ts';

const number = '<button class="num" data-part="interval">1 to 2</button>';

test('a bracket and the number after it stand in an element that does not wrap', () => {
	expect(bracketsKept(`<p>1 (${number}) and ${number}.</p>`)).toBe(
		`<p>1 <span class="keep">(${number}</span>) and ${number}.</p>`,
	);
});

test('what is kept together stays the same text, and once is enough', () => {
	const html = `<p>(${number}) “${number}”</p>`;
	const kept = bracketsKept(html);
	expect(kept.replace(/<[^>]+>/g, '')).toBe(html.replace(/<[^>]+>/g, ''));
	expect(bracketsKept(kept).match(/class="keep"/g)?.length).toBe(2);
});
