import type { BreadcrumbListLeaf, OrganizationLeaf, WebPageLeaf, WebSiteLeaf } from 'schema-dts';
import { formatDay } from '../evidence/day.ts';
import { ref, type Names } from './names.ts';
import { known } from './node.ts';

/** Licence of texts and figures, as LICENSE says. */
export const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** The page on how the site is made, checked and corrected. */
export const principles = '/articles/how-this-site-is-made/';

export interface SiteWords {
	name: string;
	description: string;
	/** BCP 47. */
	language: string;
}

/** Who makes the site, as far as a page says it. */
export function organization(names: Names, name: string): OrganizationLeaf {
	return {
		'@type': 'Organization',
		'@id': names.organization,
		name,
		url: names.at('/about/'),
		logo: names.at('/icon-512.png'),
	};
}

/** The site, with its search and what it is about; stands on the home page, and others name it. */
export function website(names: Names, { name, description, language }: SiteWords): WebSiteLeaf {
	return {
		'@type': 'WebSite',
		'@id': names.website,
		name,
		url: names.at('/'),
		description,
		inLanguage: language,
		about: ref(names.condition),
		publisher: ref(names.organization),
		publishingPrinciples: names.at(principles),
		license: licence,
		isAccessibleForFree: true,
	};
}

/** What a page is, beyond its name and description: a kind of page of its own, what it is about. */
export type PageFields = Partial<Omit<WebPageLeaf, '@type' | '@id'>> & {
	'@type'?: 'WebPage' | 'CollectionPage' | 'AboutPage' | 'MedicalWebPage';
};

export interface PageWords {
	path: string;
	name: string;
	description: string;
	language: string;
	/** The way to the page from the home page, without either. */
	crumbs: readonly { name: string; href: string }[];
	/** Name of the home page in that way. */
	home: string;
	published?: Date | undefined;
	changed?: Date | undefined;
}

/** A page of the site and the way to it. The home page has no way. */
export function pageNodes(
	names: Names,
	words: PageWords,
	fields: PageFields = {},
): [WebPageLeaf] | [WebPageLeaf, BreadcrumbListLeaf] {
	const { path, name, description, language, published, changed } = words;
	const crumbs = `${names.at(path)}#crumbs`;
	const page: WebPageLeaf = {
		// The kinds of page differ in their name alone and in fields that `fields` brings.
		'@type': (fields['@type'] ?? 'WebPage') as 'WebPage',
		'@id': names.at(path),
		name,
		description,
		inLanguage: language,
		isPartOf: ref(names.website),
		publisher: ref(names.organization),
		license: licence,
		...known({
			datePublished: published && formatDay(published),
			dateModified: changed && formatDay(changed),
			breadcrumb: path === '/' ? null : ref(crumbs),
		}),
		...(fields as Partial<WebPageLeaf>),
	};
	return path === '/' ? [page] : [page, breadcrumbs(names, crumbs, words)];
}

function breadcrumbs(names: Names, id: string, { path, name, crumbs, home }: PageWords): BreadcrumbListLeaf {
	const way = [{ name: home, href: '/' }, ...crumbs, { name, href: path }];
	return {
		'@type': 'BreadcrumbList',
		'@id': id,
		itemListElement: way.map(({ name, href }, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name,
			item: names.at(href),
		})),
	};
}
