import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { backlinksOf } from '../../src/backlinks.ts';
import { checkContent } from '../../src/check.ts';
import { choicesNamed, referencesOf } from '../../src/graph.ts';
import { article, articleText, choice, contentFolder, mdx, soundFiles, study, today } from '../records.ts';

/** The library of a sound folder with three choices, shown by an article in this way. */
function libraryShowing(shown: string) {
	const other = study({ id: 'other-2021', citation: { ...study().citation, year: 2021, doi: '10.1000/other' } });
	const choices = [
		choice({ id: 'waiting', name: 'Nothing for now' }),
		choice({ id: 'second', gain: 'Size not seen.', studies: ['other-2021'] }),
		choice({ id: 'first', name: 'Squats at home' }),
	];
	const files = soundFiles({
		'content/studies/other-2021.yaml': stringify(other),
		'content/choices.yaml': stringify(choices),
		'content/articles/why-hips.mdx': mdx(article(), `${articleText}\n${shown}\n`),
	});
	return checkContent(contentFolder(files), today).library;
}

test('the page of a study knows the article whose choice takes a number from it, and where', () => {
	const library = libraryShowing('<Choices ids="first" />');
	const entry = library.studies.get('example-2020');
	const page = entry && backlinksOf(library, entry).find(({ from }) => from.kind === 'article');
	expect(page?.how).toContain('choice');
	expect(page?.sentences).toContainEqual({
		text: 'Squats at home',
		address: '/articles/why-hips/#choice-first',
	});
});

test('what happens without treatment stands on every page that shows a choice, and is named there once', () => {
	for (const ids of ['first', 'first, waiting', 'waiting, first']) {
		const library = libraryShowing(`<Choices ids="${ids}" />`);
		const pages = library.choices.get('waiting')?.backlinks.map(({ from }) => from.id);
		expect(pages, ids).toEqual(['why-hips']);
		expect(
			choicesNamed(library, ids).map(({ id }) => id),
			ids,
		).toEqual(['first']);
	}
});

test('choices stand in the order of their list', () => {
	const library = libraryShowing('<Choices ids="first, second" />');
	expect(choicesNamed(library, 'first, second').map(({ id }) => id)).toEqual(['first', 'second']);
	expect(choicesNamed(library, 'second, first').map(({ id }) => id)).toEqual(['second', 'first']);
});

test('the studies behind the choices a page shows stand among its references, and no others do', () => {
	const references = (shown: string) => {
		const library = libraryShowing(shown);
		const entry = library.articles.get('why-hips');
		return entry ? referencesOf(library, entry).map(({ id }) => id) : [];
	};
	expect(references('<Choices ids="second" />')).toContain('other-2021');
	expect(references('<Choices ids="first" />')).not.toContain('other-2021');
	expect(references('')).not.toContain('other-2021');
});
