import { stripOf, type Strip } from './body/svg.ts';
import { picturesOf } from './exercise/pictures.ts';
import type { Exercise } from './exercise/exercise.ts';
import { addressOf, type Library } from './graph.ts';
import { sections } from './site/sections.ts';
import type { Card } from './site/card.ts';
import type { Strings } from './site/strings.ts';

/** The picture shown where the address of a page is shared: whose it is, what it says, and its text for those who do not see it. */
export interface PageCard {
	/** Address of the page whose picture it is: "/exercises/squat/". */
	page: string;
	card: Card;
	alt: string;
}

/** Every picture there is: one for each article, exercise, claim and programme, for each list, and for the site. */
export function pageCards(library: Library, t: Strings): PageCard[] {
	const { articles, exercises, claims, programmes } = library;
	return [
		'/',
		...sections(t).map(([href]) => href),
		...[...articles.keys()].map((id) => addressOf('article', id)),
		...[...exercises.keys()].map((id) => addressOf('exercise', id)),
		...[...claims.keys()].map((id) => addressOf('claim', id)),
		...[...programmes.keys()].map((id) => addressOf('programme', id)),
	].map((page) => cardFor(library, t, page));
}

/** The picture for a page; one without its own has that of the list above it, or of the site. */
export function cardFor(library: Library, t: Strings, page: string): PageCard {
	const [, collection = '', id = ''] = page.split('/');
	const own = ownCard(library, t, collection, id);
	if (own) return { page, ...own };
	const list = listCards(t)[collection];
	if (list) return { page: `/${collection}/`, card: list, alt: saidBy(list) };
	const site = { title: t.home.title };
	return { page: '/', card: site, alt: saidBy(site) };
}

function ownCard(library: Library, t: Strings, collection: string, id: string): Omit<PageCard, 'page'> | undefined {
	const article = collection === 'articles' && library.articles.get(id)?.data;
	if (article) return spoken({ title: article.title, below: article.answer[0] });
	const claim = collection === 'claims' && library.claims.get(id)?.data;
	if (claim) {
		const verdict = { is: claim.verdict, words: t.verdicts[claim.verdict] };
		return spoken({ kind: t.claimKinds[claim.kind], title: `“${claim.claim}”`, verdict });
	}
	const programme = collection === 'programmes' && library.programmes.get(id)?.data;
	if (programme) return spoken({ kind: t.programmeKinds[programme.kind], title: programme.name });
	const exercise = collection === 'exercises' && library.exercises.get(id)?.data;
	if (!exercise) return undefined;
	const { strip, alt } = drawn(exercise, t);
	return { card: { kind: t.pageKinds.exercise, title: exercise.name, strip }, alt: `${exercise.name}. ${alt}` };
}

function listCards(t: Strings): Readonly<Record<string, Card>> {
	return {
		articles: { title: t.article.listTitle, below: t.article.listLead },
		exercises: { title: t.exercise.listTitle, below: t.exercise.listLead },
		programmes: { title: t.programme.listTitle, below: t.programme.listLead },
		claims: { title: t.claim.listTitle, below: t.claim.listLead },
		studies: { title: t.study.listTitle, below: t.study.listLead },
		glossary: { title: t.glossary.title, below: t.glossary.lead },
	};
}

function spoken(card: Card) {
	return { card, alt: saidBy(card) };
}

/** The words of a picture that is all words. */
function saidBy({ title, below, verdict }: Card): string {
	return [title, below, verdict?.words].filter((part) => part !== undefined).join(' ');
}

const drawings = new WeakMap<Exercise, { strip: Strip; alt: string }>();

/** Start and end of an exercise, side by side; drawn once, as every page that leads to it asks. */
function drawn(exercise: Exercise, t: Strings): { strip: Strip; alt: string } {
	const known = drawings.get(exercise);
	if (known) return known;
	const pictures = picturesOf(exercise, t.pose).filter(({ moment }) => moment !== 'middle');
	const drawing = { strip: stripOf(pictures), alt: pictures.map(({ alt }) => alt).join(' ') };
	drawings.set(exercise, drawing);
	return drawing;
}
