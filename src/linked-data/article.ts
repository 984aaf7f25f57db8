import type { ArticleLeaf, MedicalWebPageLeaf } from 'schema-dts';
import type { Article } from '../article/article.ts';
import { formatDay } from '../evidence/day.ts';
import { licence, principles, type PageFields } from './frame.ts';
import { ref, refs, type Names, type Ref } from './names.ts';
import { known } from './node.ts';

/** Whom an article is for, in the words schema.org has for it. */
const audiences: Record<Article['reader'], readonly string[]> = {
	'it-hurts': ['Patient'],
	'i-treat-it': ['Clinician'],
	'how-we-know': ['Patient', 'Clinician'],
};

/** What is true of every article: headings in order, a list of its sections, texts for its pictures, text that reflows. */
const accessibility = ['structuralNavigation', 'tableOfContents', 'alternativeText', 'displayTransformability'];

/** What an article is about: the condition, or, where it tells how the site is made, those who make it. */
function subjectOf(names: Names, path: string): Ref {
	return ref(path === principles ? names.organization : names.condition);
}

/** The page of an article. Who reviewed it and when is there only where somebody did. */
export function articlePage(names: Names, path: string, { reader, reviewed }: Article): PageFields {
	const mainEntity = ref(names.thing(path, 'article'));
	if (path === principles) return { '@type': 'AboutPage', mainEntity, about: subjectOf(names, path) };
	const page: Partial<MedicalWebPageLeaf> = {
		'@type': 'MedicalWebPage',
		mainEntity,
		about: subjectOf(names, path),
		medicalAudience: audiences[reader].map((audienceType) => ({ '@type': 'MedicalAudience', audienceType })),
		...known({
			lastReviewed: reviewed && formatDay(reviewed.on),
			reviewedBy: reviewed && { '@type': 'Person' as const, name: reviewed.by },
		}),
	};
	return page as PageFields;
}

/** The picture shown where the address of an article is shared. Sizes are in pixels. */
export interface Picture {
	path: string;
	width: number;
	height: number;
	/** What it shows, in words. */
	caption: string;
}

/** What an article rests on and shows: paths of pages. */
export interface ArticleLinks {
	studies: readonly string[];
	claims: readonly string[];
	exercises: readonly string[];
	programmes: readonly string[];
	picture: Picture;
}

/** An article: its answer is its abstract, and every study of its list of references is cited. */
export function articleNode(
	names: Names,
	path: string,
	article: Article,
	{ studies, claims, exercises, programmes, picture }: ArticleLinks,
	language: string,
): ArticleLeaf {
	const { title, short, description, answer, published, changed } = article;
	return {
		'@type': 'Article',
		'@id': names.thing(path, 'article'),
		headline: title,
		alternativeHeadline: short,
		description,
		abstract: answer.join(' '),
		image: {
			'@type': 'ImageObject',
			url: names.at(picture.path),
			width: `${picture.width} px`,
			height: `${picture.height} px`,
			caption: picture.caption,
		},
		datePublished: formatDay(published),
		dateModified: formatDay(changed),
		author: ref(names.organization),
		publisher: ref(names.organization),
		publishingPrinciples: names.at(principles),
		license: licence,
		isAccessibleForFree: true,
		inLanguage: language,
		accessibilityFeature: accessibility,
		mainEntityOfPage: ref(names.at(path)),
		about: subjectOf(names, path),
		...known({
			citation: refs(studies.map((study) => names.thing(study, 'study'))),
			mentions: refs([
				...claims.map((claim) => names.thing(claim, 'claim')),
				...exercises.map((exercise) => names.thing(exercise, 'exercise')),
				...programmes.map((programme) => names.thing(programme, 'programme')),
			]),
		}),
	};
}
