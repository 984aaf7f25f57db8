/**
 * Everything on the built site that takes the focus and is no link, one line a widget: how it is told, and a page that has
 * it. `walk.test.ts` works each of them by keys alone; a thing on any page that no line tells fails `every-page.test.ts`.
 */
export const widgets = {
	'menu of a narrow screen': { selector: '.menu-button', page: '/' },
	'search field': { selector: '.search-form input, .search-form button', page: '/' },
	'note of a citation': { selector: '.cite-button, .note-close', page: '/articles/running/' },
	'note of a number': { selector: 'button.num', page: '/articles/running/' },
	'entry of a word': { selector: 'button.term', page: '/articles/running/' },
	'part that opens': { selector: 'summary', page: '/articles/running/' },
	'wide table or listing': { selector: '.table-box, pre.data-code', page: '/data/' },
	'choices marked': { selector: '.choice input[type=checkbox]', page: '/articles/getting-started/' },
	'belief check': { selector: '.belief-answers input[type=radio]', page: '/articles/what-we-thought-what-was-found/' },
	'pelvic drop': { selector: '.drop-control input, .drop-buttons button', page: '/articles/gait-mechanics/' },
	player: { selector: '.player button, .player input', page: '/exercises/squat/' },
	pacer: { selector: '.pacer button, .pacer input, .pacer select, .pacer-face', page: '/exercises/squat/' },
	'own weight': { selector: '.own-weight input', page: '/articles/load-on-the-kneecap/' },
	'knee bend': { selector: '.bend-try input', page: '/articles/load-on-the-kneecap/' },
	'filters and order of a list': { selector: '.filters :is(input, select, button)', page: '/exercises/' },
	'button that prints': { selector: '.sheet-actions button', page: '/diary/' },
} as const;

/** Matches every part of them that takes the focus. */
export const anyWidget = Object.values(widgets)
	.map(({ selector }) => selector)
	.join(', ');
