import { sentencesOf } from './evidence/field.ts';
import { studyName } from './evidence/wording.ts';
import { mainMuscles, neededEquipment } from './exercise/facets.ts';
import { addressOf, type Entry, type Library } from './graph.ts';
import type { Article } from './article/article.ts';
import { sorted } from './rules/rule.ts';
import type { Place } from './search/place.ts';
import { sections } from './site/sections.ts';
import type { Strings } from './site/strings.ts';

/** Where every sign stands that needs a clinician. */
const signsArticle = 'when-to-see-a-clinician';

/** Articles to turn to when nothing here answers: the trouble may be another one. */
export const turnTo = ['getting-a-diagnosis', signsArticle].map((id) => addressOf('article', id));

/** Headings of an article with the fragments they have on its page. */
export type HeadingsOf = (article: string) => readonly { text: string; slug: string }[];

/** Every place but studies: what a patient looks for, and what is loaded first. */
export function placesOf(library: Library, t: Strings, headingsOf: HeadingsOf): Place[] {
	const { articles, exercises, programmes, claims, terms } = library;
	return [
		...sorted(articles).flatMap((entry) => [articlePlace(entry), ...sectionPlaces(entry, headingsOf(entry.id))]),
		...signPlaces(library),
		...sorted(exercises).map(({ id, data }): Place => {
			const main = mainMuscles(data);
			const needed = neededEquipment(data).map((item) => t.equipment[item]);
			const muscles = new Set(main.flatMap((muscle) => [t.muscles[muscle], t.musclesMedical[muscle]]));
			return {
				kind: 'exercise',
				address: addressOf('exercise', id),
				name: data.name,
				aliases: [...data.otherNames.patients, ...data.otherNames.clinicians],
				text: data.inShort,
				also: [...muscles].join(', '),
				facets: {
					muscle: main.map((muscle) => t.muscles[muscle]),
					equipment: needed.length > 0 ? needed : [t.exercise.nothingNeeded],
				},
			};
		}),
		...sorted(programmes).map(({ id, data }): Place => ({
			kind: 'programme',
			address: addressOf('programme', id),
			name: data.name,
			aliases: data.exercises.map(({ name }) => name),
			text: data.inShort,
		})),
		...sorted(claims).map(({ id, data }): Place => ({
			kind: 'claim',
			address: addressOf('claim', id),
			name: data.claim,
			aliases: [],
			text: firstSentence(data.plain),
		})),
		...sorted(terms).map(({ id, data }): Place => ({
			kind: 'term',
			address: addressOf('term', id),
			name: data.plain,
			aliases: [data.medical ?? [], data.otherNames, data.avoid?.words ?? []].flat(),
			text: firstSentence(data.definition),
		})),
		...pagePlaces(t),
	];
}

/** Every study, by first author and year, with its title, authors and numbers as other names. */
export function studyPlaces({ studies }: Library, t: Strings): Place[] {
	return sorted(studies).map(({ id, data }) => {
		const { title, authors, doi, pmid } = data.citation;
		const others = authors.slice(1).map(({ family }) => family);
		const named = [others.join(' '), doi ?? '', pmid ?? ''].filter((name) => name !== '');
		return {
			kind: 'study',
			address: addressOf('study', id),
			name: studyName(data),
			aliases: [title, ...named, t.designs[data.design], data.design],
			text: data.inShort,
		};
	});
}

function articlePlace({ id, data }: Entry<Article>): Place {
	const aliases = [data.short, ...data.otherNames];
	return { kind: 'article', address: addressOf('article', id), name: data.title, aliases, text: data.answer[0] ?? '' };
}

/** A section is found by its heading, by what the article says that it tells, and by its first sentence for patients. */
function sectionPlaces({ id, data, prose }: Entry<Article>, headings: ReturnType<HeadingsOf>): Place[] {
	const starts = prose.headings.filter(({ depth }) => depth === 2);
	return headings.flatMap(({ text: name, slug }): Place[] => {
		const index = starts.findIndex((heading) => heading.text === name);
		const from = starts[index]?.line;
		if (from === undefined) return [];
		const to = starts[index + 1]?.line ?? Infinity;
		const first = prose.sentences.find(({ line, plain }) => plain && line > from && line < to);
		return [
			{
				kind: 'article',
				address: `${addressOf('article', id)}#${slug}`,
				name,
				aliases: data.tells.filter(({ section }) => section === name).map(({ text }) => text),
				text: first?.text ?? '',
				page: data.title,
			},
		];
	});
}

function signPlaces({ safety, articles }: Library): Place[] {
	const page = articles.get(signsArticle)?.data.title;
	if (page === undefined) return [];
	return (safety?.signs ?? []).map(({ id, sign, short, otherNames, action }) => ({
		kind: 'article',
		address: `${addressOf('article', signsArticle)}#sign-${id}`,
		name: short ?? sign,
		aliases: short === null ? otherNames : [sign, ...otherNames],
		text: action,
		page,
	}));
}

/** Lists, tools and pages about the site, which no record stands behind. */
function pagePlaces(t: Strings): Place[] {
	const lists = sections(t).map(([address, name]) => ({ address, name, key: address.replaceAll('/', '') }));
	const pages = [
		...lists,
		{ address: '/diary/', name: t.diary.title, key: 'diary' },
		{ address: '/quality/', name: t.quality.title, key: 'quality' },
		{ address: '/how-it-is-tested/', name: t.proof.title, key: 'how-it-is-tested' },
		{ address: '/about/', name: t.about.title, key: 'about' },
	];
	return pages.map(({ address, name, key }) => {
		const { otherNames, text } = t.places[key as keyof Strings['places']];
		return { kind: 'page', address, name, aliases: otherNames, text };
	});
}

function firstSentence(text: string): string {
	return sentencesOf(text)[0] ?? '';
}
