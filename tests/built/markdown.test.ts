import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlToHast, markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check.ts';

/** A node of a page or of a text, as far as these tests look. */
interface Node {
	type: string;
	tagName?: string;
	properties?: Record<string, unknown>;
	value?: string;
	alt?: string;
	url?: string;
	depth?: number;
	children?: Node[];
}

const site = 'https://hip-to-knee.example';
const { library } = checkContent('.', new Date());
const files = readdirSync('dist', { recursive: true, encoding: 'utf8' });
const pages = new Map(
	files
		.filter((file) => file.endsWith('.html') && !file.startsWith('pagefind'))
		.map((file) => [`/${file.replace(/index\.html$/, '')}`, readFileSync(join('dist', file), 'utf8')]),
);
const linkOf = (html: string) => /<link rel="alternate" href="([^"]+)" type="text\/markdown">/.exec(html)?.[1];
/** Pages with the parsed HTML of what a reader meets in `<main>`, and the text and the tree of their twin. */
const twins = [...pages]
	.filter(([, html]) => linkOf(html) !== undefined)
	.map(([address, html]) => {
		const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
		const text = readFileSync(join('dist', address, 'index.md'), 'utf8');
		const page = met(htmlToHast(main, { fragment: true }) as Node);
		return { address, page, text, tree: markdownToMdast(text) as Node };
	});
const isRecord = (address: string) => /^\/(articles|exercises|claims)\/[^/]+\/$/.test(address);
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

test('every page that search finds has a Markdown twin beside it, but the diary, which is a form', () => {
	const found = [...pages].filter(([, html]) => html.includes('data-pagefind-body')).map(([address]) => address);
	const linking = twins.map(({ address }) => address);
	expect(found.filter((address) => !linking.includes(address))).toEqual(['/diary/']);
	const without = [...pages.keys()].filter((address) => !linking.includes(address) && !address.endsWith('/handout/'));
	expect(without.sort()).toEqual(['/404.html', '/diary/', '/search/']);
	for (const { address } of twins) expect(linkOf(pages.get(address) ?? '')).toBe(`${address}index.md`);
	const written = files.filter((file) => file.endsWith('.md')).map((file) => `/${file.replace(/index\.md$/, '')}`);
	expect(written.sort()).toEqual(linking.sort());
});

test('a twin has the headings of its page in their order and at their level', () => {
	for (const { address, page, tree } of twins) {
		const shown = all(page, ({ tagName }) => /^h[1-6]$/.test(tagName ?? ''));
		const headings = all(tree, ({ type }) => type === 'heading');
		expect(headings.length, address).toBeGreaterThan(0);
		expect(
			headings.map((one) => `${one.depth} ${letters(words(one))}`),
			address,
		).toEqual(shown.map((one) => `${one.tagName?.slice(1)} ${letters(words(one))}`));
	}
});

test('a twin says every word of its page, folds included, and no other', () => {
	for (const { address, page, tree } of twins) {
		const rule = tree.children?.findLastIndex(({ type }) => type === 'thematicBreak') ?? 0;
		const said = words({ ...tree, children: tree.children?.slice(0, rule) ?? [] });
		expect(letters(said.replace(/\[Picture: /g, '')), address).toBe(letters(words(page)));
	}
});

test('every number with a record on an article, an exercise or a claim stands in the twin, in its order', () => {
	let count = 0;
	for (const { address, page, tree } of twins.filter(({ address }) => isRecord(address))) {
		const sourced = outermost(page, ({ properties }) => properties?.['dataSource'] !== undefined);
		const numbers = sourced.flatMap(numbersOf);
		const said = numbersOf(tree);
		let place = 0;
		const lost = numbers.filter((number) => {
			const next = said.indexOf(number, place);
			if (next >= 0) place = next + 1;
			return next < 0;
		});
		expect(lost, address).toEqual([]);
		count += numbers.length;
	}
	console.log(`numbers with a record found in Markdown twins: ${count}`);
	expect(count).toBeGreaterThan(1000);
});

test('a twin holds no HTML and no mark that Markdown does not read', () => {
	const wrong = twins.flatMap(({ address, tree }) => {
		const texts = all(tree, ({ type }) => type === 'text').map(({ value = '' }) => value);
		const marks = texts.filter((value) => /\*\*|\]\(|<\/?[a-z]+[ >]|&[a-z]+;|[\u2060\u00AD]/.test(value));
		return [...all(tree, ({ type }) => type === 'html').map(words), ...marks].map((found) => `${address}: ${found}`);
	});
	expect(wrong).toEqual([]);
});

test('a twin has the tables of its page, row by row and cell by cell', () => {
	for (const { address, page, tree } of twins) {
		const cells = (table: Node, isRow: (node: Node) => boolean) =>
			all(table, isRow).map((row) =>
				(row.children ?? []).map((cell) => letters(words(cell))).filter((cell) => cell !== ''),
			);
		const shown = all(page, ({ tagName }) => tagName === 'table');
		const written = all(tree, ({ type }) => type === 'table');
		expect(
			written.map((table) => cells(table, ({ type }) => type === 'tableRow')),
			address,
		).toEqual(shown.map((table) => cells(table, ({ tagName }) => tagName === 'tr')));
	}
});

test('citations and the list of studies at the foot have the numbers of the page', () => {
	for (const { address, page, text, tree } of twins.filter(({ address }) => isRecord(address))) {
		const cited = all(page, ({ properties }) => hasClass(properties, 'cite-link')).map(words);
		const marks = [...text.matchAll(/(?<!\\)\[(\d+)\](?!\()/g)].map(([, number]) => number);
		expect(marks, address).toEqual(cited);
		const listed = all(page, ({ properties }) => /^ref-/.test(String(properties?.['id'] ?? ''))).map(linksOf);
		const lists = all(tree, ({ type }) => type === 'list').map((list) => (list.children ?? []).map(linksOf));
		if (listed.length > 0) expect(lists, address).toContainEqual(listed);
	}
});

test('every link of a twin has its whole address and leads somewhere, and none of the page is lost', () => {
	const broken = twins.flatMap(({ address, page, tree }) => {
		const links = linksOf(tree);
		const lost = linksOf(page).filter((link) => !links.includes(link));
		return [...lost.map((link) => `lost ${link}`), ...links.filter((link) => !leadsSomewhere(link))].map(
			(link) => `${address}: ${link}`,
		);
	});
	expect(broken).toEqual([]);
});

test('a twin ends with the words every page ends with, and its address', () => {
	for (const { address, text } of twins) {
		const [, foot = ''] = text.split(/\n---\n(?![^]*\n---\n)/);
		expect(foot, address).toContain('No clinician has reviewed this site yet.');
		expect(foot, address).toContain('CC BY 4.0');
		expect(foot.trim().endsWith(`${site}${address}`), address).toBe(true);
	}
});

test('llms.txt lists every article, exercise and claim once, in the form of llmstxt.org, and its links resolve', () => {
	const text = readFileSync('dist/llms.txt', 'utf8');
	const { children = [] } = markdownToMdast(text) as Node;
	expect(children.slice(0, 3).map(({ type, depth }) => `${type} ${depth ?? ''}`.trim())).toEqual([
		'heading 1',
		'blockquote',
		'list',
	]);
	const rest = children.slice(3);
	for (const [index, node] of rest.entries()) {
		if (index % 2 === 0) expect(node).toMatchObject({ type: 'heading', depth: 2 });
		else for (const item of node.children ?? []) expect(words(item)).toMatch(/^.+: .+/s);
	}
	expect(words(rest.at(-2) ?? { type: 'none' })).toBe('Optional');
	const links = linksOf({ type: 'root', children: rest });
	expect(links.filter((link) => !leadsSomewhere(link))).toEqual([]);
	const records = links.map((link) => link.slice(site.length).replace(/index\.md$/, '')).filter(isRecord);
	const expected = [
		...[...library.articles.keys()].map((id) => `/articles/${id}/`),
		...[...library.exercises.keys()].map((id) => `/exercises/${id}/`),
		...[...library.claims.keys()].map((id) => `/claims/${id}/`),
	];
	expect([...records].sort()).toEqual(expected.sort());
	for (const hub of ['exercises', 'claims'])
		expect(records.filter((address) => address.startsWith(`/${hub}/`))).toEqual(orderOn(`/${hub}/`));
	expect(records.filter((address) => address.startsWith('/articles/'))).toEqual(orderOn('/articles/'));
});

test('llms-full.txt holds the whole text of every article, exercise and claim, in the order of llms.txt', () => {
	const whole = readFileSync('dist/llms-full.txt', 'utf8');
	const listed = linksOf(markdownToMdast(readFileSync('dist/llms.txt', 'utf8')) as Node)
		.map((link) => link.slice(site.length).replace(/index\.md$/, ''))
		.filter(isRecord);
	let place = 0;
	for (const address of listed) {
		const text = twins.find((twin) => twin.address === address)?.text ?? '';
		const [body = 'no twin'] = text.split(/\n\n---\n(?![^]*\n---\n)/);
		place = whole.indexOf(`\n${site}${address}\n\n${body}\n`, place);
		expect(place, address).toBeGreaterThan(0);
	}
	console.log(`llms-full.txt: ${listed.length} pages, ${Buffer.byteLength(whole)} bytes`);
});

/** What a reader meets: nothing hidden, no notes that open on tap, no controls and signposts of the screen. */
function met(node: Node): Node {
	const children = (node.children ?? []).flatMap((child): Node[] => {
		const { tagName = '', properties = {} } = child;
		const is = (name: string) => ![undefined, null, false].includes(properties[name] as undefined);
		if (['script', 'style', 'template', 'noscript', 'form', 'label', 'input', 'select'].includes(tagName)) return [];
		if (is('hidden') || is('popover') || properties['ariaHidden'] === 'true') return [];
		if (['crumbs', 'letters', 'table-hint', 'places'].some((name) => hasClass(properties, name))) return [];
		if (tagName === 'button' && !is('popoverTarget')) return [];
		// A picture is told by its name alone, an element of HTML in that role too.
		if (tagName === 'svg' || [properties['role']].flat().includes('img'))
			return [{ type: 'text', value: String(properties['ariaLabel'] ?? '') }];
		if (tagName === 'img') return [{ type: 'text', value: String(properties['alt'] ?? '') }];
		return [met(child)];
	});
	return node.children ? { ...node, children } : node;
}

function hasClass(properties: Node['properties'], name: string): boolean {
	return Array.isArray(properties?.['className']) && properties['className'].includes(name);
}

function all(node: Node, holds: (node: Node) => boolean): Node[] {
	return [...(holds(node) ? [node] : []), ...(node.children ?? []).flatMap((child) => all(child, holds))];
}

/** Nodes of which this holds and that stand in no other such node. */
function outermost(node: Node, holds: (node: Node) => boolean): Node[] {
	return holds(node) ? [node] : (node.children ?? []).flatMap((child) => outermost(child, holds));
}

function words(node: Node): string {
	return node.value ?? node.alt ?? (node.children ?? []).map(words).join('');
}

function numbersOf(node: Node): string[] {
	return all(node, ({ type }) => type === 'text' || type === 'image').flatMap(
		(text) => words(text).match(/\d+(?:[.,]\d+)*/g) ?? [],
	);
}

/** Where links lead to other pages; links within a page are left out. */
function linksOf(node: Node): string[] {
	return all(node, (one) => one.type === 'link' || one.tagName === 'a')
		.filter((one) => one.type === 'link' || words(one).trim() !== '')
		.map((one) => one.url ?? String(one.properties?.['href']))
		.filter((href) => !href.startsWith('#'))
		.map((href) => new URL(href, site).href.replace(/%28/g, '(').replace(/%29/g, ')'));
}

function leadsSomewhere(link: string): boolean {
	const { origin, pathname, hash, protocol } = new URL(link);
	if (origin !== site) return /^https?:$/.test(protocol);
	if (!existsSync(join('dist', pathname))) return false;
	const id = hash.slice(1).replace(/:~:text=.*$/, '');
	return id === '' || (pages.get(pathname)?.includes(` id="${id}"`) ?? false);
}

/** The records a hub leads to, in the order in which it lists them. */
function orderOn(hub: string): string[] {
	const page = twins.find(({ address }) => address === hub)?.page ?? { type: 'none' };
	const links = linksOf(page).map((link) => link.slice(site.length).split('#')[0] ?? '');
	return [...new Set(links.filter((link) => link.startsWith(hub) && isRecord(link)))];
}
