import { condition } from './linked-data/condition.ts';
import { articleNode, articlePage } from './linked-data/article.ts';
import { claimNodes, claimPage } from './linked-data/claim.ts';
import { exerciseInBrief, exerciseNode, exercisePage } from './linked-data/exercise.ts';
import { organization, pageNodes, website, type PageFields, type PageWords } from './linked-data/frame.ts';
import { glossaryInBrief, glossaryNodes, glossaryPage } from './linked-data/glossary.ts';
import { namesOn, ref } from './linked-data/names.ts';
import { graphOf, type Node } from './linked-data/node.ts';
import { programmeNode, programmePage } from './linked-data/programme.ts';
import { studyNode } from './linked-data/study.ts';
import type { Article } from './article/article.ts';
import { cardFor } from './cards.ts';
import { datasetNode, type DataFile } from './data/dataset.ts';
import type { Claim } from './evidence/claim.ts';
import { statementOf } from './evidence/headline.ts';
import type { Study } from './evidence/study.ts';
import type { Exercise } from './exercise/exercise.ts';
import type { Programme } from './exercise/programme.ts';
import { studiesBehind } from './exports.ts';
import { addressOf, noticesOf, referencesOf, studiesOfClaimCards, type Entry, type Library } from './graph.ts';
import { byText } from './issue.ts';
import { cardSize } from './site/card-layout.ts';
import type { Strings } from './site/strings.ts';

/** What a page tells machines: what kind of page it is, and the things on it in the words of schema.org. */
export interface PageData {
	page?: PageFields;
	/** A page that tells more passes more of them: a Dataset, say. */
	nodes: readonly Node[];
	/** Address of the file that holds the whole graph, where the page itself tells less. */
	file?: string;
	/** Whether the page holds these nodes alone, and not where it stands on the site: where every byte counts. */
	isBare?: boolean;
}

type Spoken = Library & { t: Strings };

/** The graph of one page: where it stands and what it tells. */
export function pageGraph(
	t: Strings,
	words: Omit<PageWords, 'language' | 'home'>,
	data: PageData | undefined,
	site: URL | undefined,
) {
	const { page, nodes = [], isBare = false } = data ?? {};
	if (isBare) return graphOf(nodes);
	const all = { ...words, language: t.language.code, home: t.site.home };
	return graphOf([...pageNodes(namesOn(site), all, page), ...nodes]);
}

export function homeData(library: Spoken, site: URL | undefined): PageData {
	const { t } = library;
	const names = namesOn(site);
	const words = { name: t.site.name, description: t.site.description, language: t.language.code };
	return {
		page: { about: ref(names.condition) },
		nodes: [organization(names, t.site.name), website(names, words), ...conditionOf(library, site)],
	};
}

export function articleData(library: Spoken, entry: Entry<Article>, site: URL | undefined): PageData {
	const { t } = library;
	const names = namesOn(site);
	const path = addressOf('article', entry.id);
	const shown = (kind: 'claim' | 'exercise' | 'programme') => {
		const ids = entry.prose.mentions.filter((mention) => mention.kind === kind).map(({ id }) => id);
		return [...new Set(ids)].map((id) => addressOf(kind, id));
	};
	const links = {
		studies: [...referencesOf(library, entry), ...studiesOfClaimCards(library, entry)].map(pathOfStudy),
		claims: shown('claim'),
		exercises: shown('exercise'),
		programmes: shown('programme'),
		picture: { path: `${path}card.png`, ...cardSize, caption: cardFor(library, t, path).alt },
	};
	return {
		page: articlePage(names, path, entry.data),
		nodes: [
			articleNode(names, path, entry.data, links, t.language.code),
			// Search engines ask for name and address of an author in the page itself.
			organization(names, t.site.name),
			...conditionOf(library, site),
		],
	};
}

export function studyData(library: Library, { id, data }: Entry<Study>, site: URL | undefined): PageData {
	const names = namesOn(site);
	const path = addressOf('study', id);
	return {
		page: { mainEntity: ref(names.thing(path, 'study')) },
		nodes: [studyNode(names, path, id, data.citation, noticesOf(library, data))],
	};
}

export function claimData(library: Library, entry: Entry<Claim>, site: URL | undefined): PageData {
	const names = namesOn(site);
	const path = addressOf('claim', entry.id);
	const statement = statementOf(entry.data, library) ?? undefined;
	const studies = studiesBehind(library, entry).map(pathOfStudy);
	return { page: claimPage(names, path), nodes: claimNodes(names, path, entry.data, statement, studies) };
}

export function programmeData(library: Spoken, entry: Entry<Programme>, site: URL | undefined): PageData {
	const names = namesOn(site);
	const path = addressOf('programme', entry.id);
	const studies = studiesBehind(library, entry).map(pathOfStudy);
	const exercisePath = (id: string) => addressOf('exercise', id);
	return {
		page: programmePage(names, path),
		nodes: [programmeNode(names, path, entry.data, studies, exercisePath, library.t.language.code)],
	};
}

/** An exercise page is read in pain, on a slow line: it holds the least, and names the file that holds the rest. */
export function exerciseData(library: Library, entry: Entry<Exercise>, site: URL | undefined): PageData {
	const path = addressOf('exercise', entry.id);
	const studies = studiesBehind(library, entry).map(pathOfStudy);
	return {
		nodes: [exerciseInBrief(namesOn(site), path, entry.data, studies)],
		file: exerciseFile(entry.id),
		isBare: true,
	};
}

/** The whole graph of an exercise, for its file: page, way to it, and the exercise with its doses. */
export function exerciseGraph(library: Spoken, entry: Entry<Exercise>, site: URL | undefined) {
	const { t } = library;
	const names = namesOn(site);
	const path = addressOf('exercise', entry.id);
	const studies = studiesBehind(library, entry).map(pathOfStudy);
	const studyPath = (id: string) => addressOf('study', id);
	const words = { muscles: t.muscles, musclesMedical: t.musclesMedical, aims: t.aims, language: t.language.code };
	const { name, inShort: description } = entry.data;
	const crumbs = [{ name: t.nav.exercises, href: '/exercises/' }];
	const page = exercisePage(names, path);
	const nodes = [exerciseNode(names, path, entry.data, studies, studyPath, words)];
	return pageGraph(t, { path, name, description, crumbs }, { page, nodes }, site);
}

/** Address of the file that holds the graph of an exercise. */
export function exerciseFile(id: string): string {
	return `${addressOf('exercise', id).replace(/\/$/, '')}.jsonld`;
}

export const glossaryFile = '/glossary.jsonld';

/** The glossary shows its definitions; the page does not carry them twice, and names the file that holds them all. */
export function glossaryData(library: Spoken, site: URL | undefined): PageData {
	const names = namesOn(site);
	const { words, terms } = glossaryOf(library);
	return { page: glossaryPage(names), nodes: [glossaryInBrief(names, words, terms)], file: glossaryFile };
}

/** The whole graph of the glossary, for its file. */
export function glossaryGraph(library: Spoken, site: URL | undefined) {
	const names = namesOn(site);
	const { words, terms } = glossaryOf(library);
	const page = { path: '/glossary/', name: words.name, description: words.description, crumbs: [] };
	return pageGraph(library.t, page, { page: glossaryPage(names), nodes: glossaryNodes(names, words, terms) }, site);
}

function glossaryOf({ terms, t }: Spoken) {
	const words = { name: t.glossary.title, description: t.glossary.lead, language: t.language.code };
	return { words, terms: [...terms.values()].map(({ data }) => data).sort((a, b) => byText(a.id, b.id)) };
}

/** The open data as a dataset, made by those who make the site; the files are those that hold records. */
export function openDataData({ t }: Pick<Spoken, 't'>, files: readonly DataFile[], site: URL | undefined): PageData {
	const names = namesOn(site);
	const dataset = datasetNode({ name: t.data.title, description: t.data.lead }, files, names.at('/'));
	return {
		page: { mainEntity: ref(dataset['@id']) },
		nodes: [
			{ ...dataset, creator: ref(names.organization), about: ref(names.condition), inLanguage: t.language.code },
			organization(names, t.site.name),
		],
	};
}

/** The condition, where the glossary has its entry. */
function conditionOf({ terms }: Library, site: URL | undefined): Node[] {
	const term = terms.get('patellofemoral-pain');
	return term ? [condition(namesOn(site), term.data, terms.get('patellofemoral-joint')?.data)] : [];
}

function pathOfStudy({ id }: Entry<Study>): string {
	return addressOf('study', id);
}
