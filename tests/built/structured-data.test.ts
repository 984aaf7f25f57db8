import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check.ts';
import { addressOf } from '../../src/graph.ts';
import { longestTitle } from '../../src/site/title.ts';

const site = 'https://hip-to-knee.example';
const files = readdirSync('dist', { recursive: true, encoding: 'utf8' });
const pages = new Map(
	files
		.filter((file) => file.endsWith('.html') && !file.startsWith('pagefind'))
		.map((file) => [`/${file.replace(/index\.html$/, '')}`, readFileSync(join('dist', file), 'utf8')]),
);
/** Pages search engines may list. */
const listed = [...pages].filter(([address, html]) => address !== '/404.html' && !html.includes('content="noindex"'));
/** Files that hold the graph of a page, as the page that holds it would. */
const graphFiles = new Map(
	files
		.filter((file) => file.endsWith('.jsonld'))
		.map((file) => [`/${file}`, readFileSync(join('dist', file), 'utf8')]),
);
const asPage = (graph: string) => `<script type="application/ld+json">${graph}</script>`;
const { library } = checkContent('.', new Date());

interface Node {
	'@id'?: string;
	'@type'?: string;
	[property: string]: unknown;
}

/** The nodes of each graph, by the address of its page or file. */
const graphs = new Map<string, Node[]>(
	[...pages, ...[...graphFiles].map(([address, graph]) => [address, asPage(graph)] as const)].flatMap(
		([address, html]) => {
			const blocks = [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)];
			expect(blocks.length, `${address}: graphs`).toBeLessThanOrEqual(1);
			return blocks.map(([, text = '']): [string, Node[]] => {
				const graph = JSON.parse(text) as { '@context': string; '@graph': Node[] };
				expect(graph['@context']).toBe('https://schema.org');
				return [address, graph['@graph']];
			});
		},
	),
);

/** Every object inside a value, outermost first. */
function within(value: unknown): Node[] {
	if (typeof value !== 'object' || value === null) return [];
	const inner = Object.values(value).flatMap(within);
	return Array.isArray(value) ? inner : [value as Node, ...inner];
}

const isReference = (node: Node) => Object.keys(node).length === 1 && '@id' in node;

/** schema.org as its own site gives it, from the quads of a package: classes, properties and where each may stand. */
function vocabulary(): { '@graph': object[] } {
	const schema = 'http://schema.org/';
	const terms: Record<string, string> = {
		'http://www.w3.org/1999/02/22-rdf-syntax-ns#type': '@type',
		'http://www.w3.org/2000/01/rdf-schema#subClassOf': 'rdfs:subClassOf',
		[`${schema}domainIncludes`]: 'schema:domainIncludes',
	};
	const values: Record<string, string> = {
		'http://www.w3.org/2000/01/rdf-schema#Class': 'rdfs:Class',
		'http://www.w3.org/1999/02/22-rdf-syntax-ns#Property': 'rdf:Property',
	};
	const nodes = new Map<string, Record<string, unknown>>();
	const quads = join(createRequire(import.meta.url).resolve('@vocabulary/schema'), '..', 'schema.nq');
	for (const line of readFileSync(quads, 'utf8').split('\n')) {
		const [, subject = '', predicate = '', object = ''] = /^<([^>]*)> <([^>]*)> <([^>]*)>/.exec(line) ?? [];
		const term = terms[predicate];
		if (term === undefined) continue;
		const node = nodes.get(subject) ?? { '@id': subject };
		nodes.set(subject, node);
		// A class that is a data type too has two types; the validator asks for the class alone.
		if (term === '@type') node[term] = node[term] === 'rdfs:Class' ? node[term] : (values[object] ?? node[term]);
		else node[term] = [...((node[term] as object[] | undefined) ?? []), { '@id': object }];
	}
	return { '@graph': [...nodes.values()] };
}

const validator = new Validator(vocabulary());

async function issuesOf(html: string): Promise<string[]> {
	const found = await validator.validate(new WebAutoExtractor({ addLocation: true }).parse(html));
	return found.map(({ severity, issueMessage, rootType }) => `${severity} ${rootType}: ${issueMessage}`);
}

test('a validator of others finds nothing wrong in what pages and files tell machines', async () => {
	const wrong: string[] = [];
	for (const [address, html] of [...pages, ...[...graphFiles].map(([at, graph]) => [at, asPage(graph)] as const)])
		for (const issue of await issuesOf(html)) wrong.push(`${address}: ${issue}`);
	const all = [...graphs.values()].flat();
	const types = Map.groupBy(all, (node) => node['@type'] ?? 'none');
	const counts = [...types].map(([type, { length }]) => `${type} ${length}`).sort();
	console.log(
		`linked data: ${pages.size} pages and ${graphFiles.size} files, ${graphs.size} graphs, ${all.length} nodes`,
	);
	console.log(`nodes: ${counts.join(', ')}`);
	expect(wrong).toEqual([]);
});

test('that validator sees an unknown type, an unknown property and a list of crumbs that leads nowhere', async () => {
	const page = (node: object) => asPage(JSON.stringify({ '@context': 'https://schema.org', '@graph': [node] }));
	expect(await issuesOf(page({ '@type': 'ExercisePlan', name: 'Bridge' }))).toEqual([]);
	expect(await issuesOf(page({ '@type': 'ExercisePlann', name: 'Bridge' }))).not.toEqual([]);
	expect(await issuesOf(page({ '@type': 'ExercisePlan', repetition: 8 }))).not.toEqual([]);
	const item = { '@type': 'ListItem', position: 1 };
	expect(await issuesOf(page({ '@type': 'BreadcrumbList', itemListElement: [item] }))).not.toEqual([]);
});

test('every page but those for paper, search and mistakes tells machines where it stands', () => {
	const without = [...pages.keys()].filter((address) => !graphs.has(address) && !address.endsWith('/handout/'));
	expect(without.sort()).toEqual(['/404.html', '/search/']);
});

test('every name is told of once on a page, and leads to a page that tells of it', () => {
	const wrong: string[] = [];
	const told = new Map([...graphs].map(([address, nodes]) => [address, new Set(nodes.map((node) => node['@id']))]));
	/** The page a name leads to, or the file that its graph stands in. */
	const tells = (name: string) => {
		const path = new URL(name).pathname;
		return [path, path.replace(/\/$/, '.jsonld')].some((address) => told.get(address)?.has(name));
	};
	for (const [address, nodes] of graphs) {
		const named = nodes.flatMap(within).filter((node) => '@id' in node && !isReference(node));
		const names = named.map((node) => node['@id'] ?? '');
		for (const name of names.filter((name, index) => names.indexOf(name) !== index))
			wrong.push(`${address}: ${name} is told of twice`);
		const own = new Set(names);
		for (const { '@id': name = '' } of nodes.flatMap(within).filter(isReference))
			if (!own.has(name) && !(name.startsWith(`${site}/`) && tells(name)))
				wrong.push(`${address}: nobody tells of ${name}`);
		for (const name of names.filter((name) => !name.startsWith(`${site}/`))) wrong.push(`${address}: ${name}`);
	}
	expect(wrong).toEqual([]);
});

const told = (address: string, type: string) => graphs.get(address)?.find((node) => node['@type'] === type);

test('an article has all that Google asks of one: a headline, pictures that are there, days, and an author by name', () => {
	for (const [id] of library.articles) {
		const address = addressOf('article', id);
		const article = told(address, 'Article');
		const { url = '', width, height } = (article?.['image'] ?? {}) as Record<string, string>;
		expect(String(article?.['headline']).length, address).toBeGreaterThan(5);
		expect(url, address).toBe(`${site}${address}card.png`);
		expect(files, address).toContain(url.slice(site.length + 1));
		expect([width, height], address).toEqual(['1200 px', '630 px']);
		for (const day of ['datePublished', 'dateModified']) expect(article?.[day], address).toMatch(/^\d{4}-\d\d-\d\d$/);
		const maker = told(address, 'Organization');
		expect(article?.['author'], address).toEqual({ '@id': maker?.['@id'] });
		expect([maker?.['name'], maker?.['url']], address).toEqual(['Hip to Knee', `${site}/about/`]);
		expect(files, address).toContain(String(maker?.['logo']).slice(site.length + 1));
	}
});

test('a way to a page has all that Google asks: two steps or more, numbered, each with a name and an address', () => {
	const ways = [...graphs].flatMap(([address, nodes]) =>
		nodes.flatMap((node) => (node['@type'] === 'BreadcrumbList' ? [[address, node] as const] : [])),
	);
	expect(ways.length).toBeGreaterThan(300);
	for (const [address, { itemListElement }] of ways) {
		const steps = itemListElement as { position: number; name: string; item: string }[];
		expect(steps.length, address).toBeGreaterThan(1);
		expect(
			steps.map(({ position }) => position),
			address,
		).toEqual(steps.map((_, index) => index + 1));
		const lost = steps.filter(({ name, item }) => name === '' || !pages.has(item.slice(site.length)));
		expect(lost, address).toEqual([]);
	}
});

test('the open data is a dataset with all that Google asks: name, description, licence, maker, files that are there', () => {
	const dataset = told('/data/', 'Dataset');
	const description = String(dataset?.['description']);
	expect(description.length).toBeGreaterThanOrEqual(50);
	expect(description.length).toBeLessThanOrEqual(5000);
	expect(dataset).toMatchObject({
		name: 'Open data',
		license: 'https://creativecommons.org/licenses/by/4.0/',
		creator: { '@id': told('/data/', 'Organization')?.['@id'] },
	});
	expect(told('/data/', 'WebPage')?.['mainEntity']).toEqual({ '@id': dataset?.['@id'] });
	const downloads = dataset?.['distribution'] as { contentUrl: string; encodingFormat: string }[];
	const shown = [...(pages.get('/data/') ?? '').matchAll(/<tr class="data-file">[^]*?href="([^"]+)"/g)].map(
		([, href = '']) => href,
	);
	expect(shown.length).toBeGreaterThan(4);
	expect(downloads.map(({ contentUrl }) => contentUrl)).toEqual(shown.map((href) => `${site}${href}`));
	expect(downloads.filter(({ contentUrl }) => !files.includes(contentUrl.slice(site.length + 1)))).toEqual([]);
});

test('an article cites each study of its list of references, and nothing else', () => {
	for (const [id] of library.articles) {
		const address = addressOf('article', id);
		const references = [...(pages.get(address) ?? '').matchAll(/<li id="ref-([^"]+)"/g)].map(
			([, study]) => study ?? '',
		);
		const article = graphs.get(address)?.find((node) => node['@type'] === 'Article');
		const cited = ((article?.['citation'] ?? []) as Node[]).map((node) => node['@id']);
		expect([...new Set(cited)]).toEqual(cited);
		expect(references.filter((study) => !cited.includes(`${site}${addressOf('study', study)}#study`))).toEqual([]);
	}
});

test('a page names who reviewed it, and when, exactly when somebody did', () => {
	for (const [address, nodes] of graphs) {
		const id = /^\/articles\/([^/]+)\/$/.exec(address)?.[1];
		const review = id === undefined ? null : (library.articles.get(id)?.data.reviewed ?? null);
		const has = (property: string) => nodes.flatMap(within).some((node) => property in node);
		expect([has('reviewedBy'), has('lastReviewed')], address).toEqual([review !== null, review !== null]);
	}
});

test('what an article says of its pictures, its sections and its headings is true', () => {
	for (const [id] of library.articles) {
		const html = pages.get(addressOf('article', id)) ?? '';
		const unsaid = picturesOf(html).filter(
			(tag) => !/\s(alt|aria-label|aria-labelledby)="|aria-hidden="true"/.test(tag),
		);
		expect(unsaid, id).toEqual([]);
		const article = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
		// The care card has a heading and is no section.
		const sections = [...article.matchAll(/<h2 id="(?!care-title)([^"]+)"/g)].map(([, section]) => section ?? '');
		expect(sections.length, id).toBeGreaterThan(2);
		expect(sections.filter((section) => !article.includes(`href="#${section}"`))).toEqual([]);
	}
});

/** Tags of the pictures of a page; a drawing inside a drawing is part of it. */
function picturesOf(html: string): string[] {
	let depth = 0;
	return [...html.matchAll(/<img\s[^>]*>|<svg\s[^>]*>|<\/svg>/g)].flatMap(([tag]) => {
		if (tag.startsWith('<img')) return tag;
		if (tag === '</svg>') depth -= 1;
		else depth += 1;
		return tag !== '</svg>' && depth === 1 ? tag : [];
	});
}

test('no graph can end its script element or hold what is no text', () => {
	for (const [address, nodes] of graphs) {
		const text = JSON.stringify(nodes);
		expect(text.includes('undefined') || text.includes('[object') || text.includes(':null'), address).toBe(false);
		expect(/\{[a-z0-9-]+(#|=)|<\/?[a-z]/.test(text), `${address}: markup or a request in braces`).toBe(false);
	}
});

test('titles fit a result list, and each listed page has a description of its own', () => {
	const text = (html: string, pattern: RegExp) =>
		(pattern.exec(html)?.[1] ?? '')
			.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
			.replace(/&\w+;/g, '&');
	const titles = [...pages].map(([address, html]) => [address, text(html, /<title>([^<]*)<\/title>/)] as const);
	expect(titles.filter(([, title]) => title.length > longestTitle)).toEqual([]);
	const descriptions = listed.map(([, html]) => text(html, /<meta name="description" content="([^"]*)"/));
	expect(descriptions.filter((one, index) => descriptions.indexOf(one) !== index)).toEqual([]);
});

test('a page names its licence and maker, and a study page the paper to cite and the files that describe it', () => {
	const link = (html: string, rel: string) =>
		[...html.matchAll(new RegExp(`<link rel="${rel}" href="([^"]*)"`, 'g'))].map(([, href]) => href);
	for (const [address, html] of listed) {
		const study = /^\/studies\/([^/]+)\/$/.exec(address)?.[1];
		const record = study === undefined ? undefined : library.studies.get(study);
		const isExercise = /^\/exercises\/[^/]+\/$/.test(address);
		const isOurs = !record && !isExercise;
		expect(link(html, 'license'), address).toEqual(isOurs ? ['https://creativecommons.org/licenses/by/4.0/'] : []);
		expect(link(html, 'author'), address).toEqual(isOurs ? ['/about/'] : []);
		const doi = record?.data.citation.doi;
		expect(link(html, 'cite-as'), address).toEqual(doi ? [`https://doi.org/${encodeURI(doi)}`] : []);
		const described = link(html, 'describedby').map((href) => href ?? '');
		const hasFile = isExercise || address === '/glossary/';
		expect(described.length, address).toBe(record ? 4 : hasFile ? 1 : 0);
		for (const href of described) expect(files).toContain(href.slice(1));
	}
});
