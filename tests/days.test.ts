import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkContent } from '../src/check.ts';
import { contentDay } from '../src/days.ts';
import { contentFolder, soundFiles, study, today } from './records.ts';

const library = () => {
	const later = study({
		id: 'sample-2021',
		secondReading: { on: '2026-11-20', result: 'agreed', numbers: '00000000' },
	});
	return checkContent(contentFolder(soundFiles({ 'content/studies/sample-2021.yaml': stringify(later) })), today)
		.library;
};
const dayOf = (page: string) => contentDay(library(), page)?.toISOString().slice(0, 10);

test('the day of a page is one its records hold', () => {
	const { articles, claims, studies } = library();
	expect(dayOf('/articles/why-hips/')).toBe(articles.get('why-hips')?.data.changed.toISOString().slice(0, 10));
	expect(dayOf('/claims/hips-help/')).toBe(claims.get('hips-help')?.data.checked.toISOString().slice(0, 10));
	expect(dayOf('/studies/example-2020/')).toBe(studies.get('example-2020')?.data.added.toISOString().slice(0, 10));
});

test('a study read again has the day of the later reading', () => {
	expect(dayOf('/studies/sample-2021/')).toBe('2026-11-20');
});

test('a study looked up at Crossref or PubMed after it was read has the day of the look-up', () => {
	const crossref = { doi: '10.1000/example', found: true };
	const text = stringify({ studies: [{ id: 'example-2020', on: '2026-11-21', crossref }] });
	const folder = contentFolder(soundFiles({ 'content/looked-up.yaml': text }));
	const day = contentDay(checkContent(folder, today).library, '/studies/example-2020/');
	expect(day?.toISOString().slice(0, 10)).toBe('2026-11-21');
});

test('a page without a record, or of a record without a day, has none', () => {
	for (const page of [
		'/',
		'/articles/',
		'/exercises/bridge/',
		'/programmes/six-weeks/',
		'/studies/no-such/',
		'/404.html',
	])
		expect(dayOf(page), page).toBe(undefined);
});
