import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check.ts';
import { entriesOf, type Entry } from '../../src/graph.ts';

const { library } = checkContent('.', new Date());
const withTerms = entriesOf(library).filter((entry) => marks(entry).length > 0);
const pageOf = (entry: Entry<unknown>) =>
	readFileSync(`dist/${entry.file.split('/')[1]}/${entry.id}/index.html`, 'utf8');
const escaped = (text: string) => text.replace(/&/g, '&#38;').replace(/"/g, '&#34;').replace(/'/g, '&#39;');

/** Terms a record marks, with their glosses. */
function marks({ prose }: Entry<unknown>) {
	return prose.mentions.flatMap(({ how, id, shown }) => (how === 'term' && shown ? [{ id, ...shown }] : []));
}

test('on every page the first use of a glossed term shows its gloss, once', () => {
	const wrong: string[] = [];
	let glosses = 0;
	for (const entry of withTerms) {
		const html = pageOf(entry);
		for (const { id, gloss } of marks(entry)) {
			const buttons = [
				...html.matchAll(
					new RegExp(`popovertarget="term-${id}">[^<]*</button>(<span class="gloss">[^<]*</span>)?`, 'g'),
				),
			];
			const shown = buttons.map((match) => match[1] ?? '');
			const expected = gloss === '' ? '' : `<span class="gloss"> (${escaped(gloss)})</span>`;
			if (gloss !== '') glosses++;
			if (shown.length !== 1 || shown[0] !== expected) wrong.push(`${entry.id}: ${id}: ${JSON.stringify(shown)}`);
		}
	}
	console.log(`terms explained in place: ${glosses} glosses on ${withTerms.length} pages`);
	expect(wrong).toEqual([]);
	expect(glosses).toBeGreaterThan(0);
});

test('no gloss stands in the clinician layer or in a heading', () => {
	const wrong = withTerms.flatMap((entry) => {
		const inside =
			pageOf(entry).match(/<details class="clinicians">[\s\S]*?<\/details>|<h[1-6][\s\S]*?<\/h[1-6]>/g) ?? [];
		return inside.some((html) => html.includes('class="gloss"')) ? [entry.id] : [];
	});
	expect(wrong).toEqual([]);
});

test('every marked term has one note, outside paragraphs, that leads to the glossary and is not searched', () => {
	const wrong = withTerms.flatMap((entry) => {
		const html = pageOf(entry);
		const afterProse = html.slice(html.lastIndexOf('class="term"'));
		return marks(entry).flatMap(({ id }) => {
			const notes = html.match(new RegExp(`<div class="note term-note" id="term-${id}"[^>]*>`, 'g')) ?? [];
			const [note = ''] = notes;
			const isWhole = note.includes(' popover') && note.includes('data-pagefind-ignore') && afterProse.includes(note);
			return notes.length === 1 && isWhole && html.includes(`href="/glossary/#${id}"`) ? [] : [`${entry.id}: ${id}`];
		});
	});
	expect(wrong).toEqual([]);
});
