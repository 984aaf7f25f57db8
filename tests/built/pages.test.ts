import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { beliefAnchor } from '../../src/article/belief.ts';
import { choiceAnchor } from '../../src/article/choice.ts';
import type { MentionKind } from '../../src/article/mentions.ts';
import { checkContent } from '../../src/check.ts';
import { addressOf, entriesOf, entryOf, type Mention } from '../../src/graph.ts';
import { instrumentSources } from '../../src/quality/instrument.ts';

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(
	(file) => file.endsWith('.html') && !file.startsWith('pagefind'),
);
/** Every page but those at old addresses, which only lead on. */
const pages = new Map<string, string>(
	files
		.map((file) => [`/${file.replace(/index\.html$/, '')}`, readFileSync(join('dist', file), 'utf8')] as const)
		.filter(([, html]) => !html.includes('<meta http-equiv="refresh"')),
);
const each = (find: (html: string, address: string) => string[]) =>
	[...pages].flatMap(([address, html]) => find(html, address).map((found) => `${address}: ${found}`));
const matches = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? match[0]);
const { library } = checkContent('.', new Date());

test('every record has its page, and there is no page without a reason', () => {
	const partsOfPages = ['content/glossary.yaml', 'content/beliefs.yaml', 'content/choices.yaml'];
	const records = entriesOf(library).flatMap((entry) =>
		partsOfPages.includes(entry.file) ? [] : [`/${entry.file.split('/')[1]}/${entry.id}/`],
	);
	const lists = [
		'/',
		'/articles/',
		'/exercises/',
		'/studies/',
		'/studies/overlap/',
		'/references/',
		'/how-it-is-tested/',
		'/claims/',
		'/programmes/',
		'/glossary/',
		'/search/',
		'/a-z/',
		'/about/',
		'/quality/',
		'/diary/',
		'/data/',
		'/404.html',
	];
	const handouts = records.filter((path) => /^\/(exercises|programmes)\//.test(path)).map((path) => `${path}handout/`);
	const boards = [...library.articles.keys()].map((id) => `/quality/${id}/`);
	expect([...pages.keys()].sort()).toEqual([...records, ...handouts, ...boards, ...lists].sort());
});

test('no internal link or fragment is broken', () => {
	const ids = new Map([...pages].map(([address, html]) => [address, new Set(matches(html, /\sid="([^"]+)"/g))]));
	const broken = each((html, address) =>
		matches(html, /<a\s[^>]*?href="([^"]*)"/g).filter((href) => {
			if (/^(https?:|mailto:)/.test(href)) return false;
			const [path = '', fragment] = href
				.replace(/&amp;/g, '&')
				.replace(/:~:text=.*$/, '')
				.split('#');
			const target = path === '' ? address : path;
			if (!pages.has(target)) return !existsSync(join('dist', target)) || target.endsWith('/');
			return fragment !== undefined && fragment !== '' && !ids.get(target)?.has(fragment);
		}),
	);
	expect(broken).toEqual([]);
});

test('each page has one h1, no heading level is skipped, and no id stands twice', () => {
	expect(each((html) => (matches(html, /<h1[\s>]/g).length === 1 ? [] : ['not one h1']))).toEqual([]);
	expect(
		each((html) => {
			const levels = matches(html.replace(/<template[\s\S]*?<\/template>/g, ''), /<h([1-6])[\s>]/g).map(Number);
			return levels.flatMap((level, index) =>
				index > 0 && level > (levels[index - 1] ?? 1) + 1 ? [`h${levels[index - 1] ?? 1} then h${level}`] : [],
			);
		}),
	).toEqual([]);
	expect(
		each((html) => {
			const ids = matches(html, /\sid="([^"]+)"/g);
			return ids.filter((id, index) => ids.indexOf(id) !== index);
		}),
	).toEqual([]);
});

test('no page has a style attribute, an inline handler or a request to anyone else', () => {
	expect(each((html) => matches(html, /<[^>]+\sstyle="[^"]*"/g))).toEqual([]);
	expect(each((html) => matches(html, /<[^>]+\son\w+="[^"]*"/g))).toEqual([]);
	expect(each((html) => matches(html, /<(?:script|img|iframe|source|video|audio)[^>]+src="(https?:[^"]+)"/g))).toEqual(
		[],
	);
	expect(
		each((html) =>
			// A link to a licence or to the paper to cite loads nothing.
			matches(html, /<link(?! rel="(?:license|cite-as)")[^>]+href="(https?:[^"]+)"[^>]*>/g).filter(
				(href) => !href.startsWith('https://hip-to-knee.example/'),
			),
		),
	).toEqual([]);
});

test('every page names itself: title of its own, description, language, canonical address', () => {
	const titles = [...pages.values()].map((html) => matches(html, /<title>([^<]*)<\/title>/g)[0]);
	expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
	expect(
		each((html, address) => [
			...(/<html lang="en"/.test(html) ? [] : ['no language']),
			...(/<meta name="description" content="[^"]{20,}"/.test(html) ? [] : ['no description']),
			...(address === '/404.html' ||
			html.includes(`<link rel="canonical" href="https://hip-to-knee.example${address.replace(/handout\/$/, '')}"`)
				? []
				: ['no canonical address']),
			...(html.includes('<meta name="robots" content="noindex"') === address.endsWith('/handout/')
				? []
				: ['asks search engines for the wrong thing']),
		]),
	).toEqual([]);
});

/** The page of a record, or where the articles that show a belief or a choice have it. */
function placesOf({ kind, id }: Mention['from']): string[] {
	if (kind !== 'belief' && kind !== 'choice') return [addressOf(kind, id)];
	const shownBy = entryOf(library, kind, id)?.backlinks ?? [];
	const anchor = kind === 'belief' ? beliefAnchor(id) : choiceAnchor(id);
	return shownBy.map(({ from }) => `/articles/${from.id}/#${anchor}`);
}

test('every page that mentions a record is named on the page of that record', () => {
	const oneWay = library.mentions.filter((mention) => {
		const { from, to } = mention;
		if (from.kind === 'term' || (from.kind === to.kind && from.id === to.id)) return false;
		if (to.kind === 'belief' || to.kind === 'choice') return false; // It has no page of its own.
		const html = to.kind === 'term' ? pages.get('/glossary/') : pages.get(addressOf(to.kind, to.id));
		return placesOf(from).some((place) => !html?.includes(`href="${place}`));
	});
	expect(oneWay.map(({ from, to }) => `${to.kind} ${to.id} does not name ${from.kind} ${from.id}`)).toEqual([]);
});

test('each citation of a study has a link from the study back to that very place', () => {
	const missing = library.mentions.filter((mention) => {
		if (mention.how !== 'cite') return false;
		const source = placesOf(mention.from)
			.map((place) => pages.get(place) ?? '')
			.join('');
		const place = new RegExp(`id="${mention.anchor}"[^>]*><a class="cite-link" href="#ref-${mention.to.id}"`);
		return !place.test(source);
	});
	expect(missing.map(({ from, anchor }) => `${from.id}#${anchor}`)).toEqual([]);
	const sentences = library.mentions.filter((mention) => mention.how === 'cite' && mention.from.kind === 'article');
	const linked = sentences.filter(({ from, to, anchor }) =>
		pages.get(addressOf('study', to.id))?.includes(`href="${placesOf(from)[0]}#${anchor}"`),
	);
	// One link a sentence: a second citation of the same study in one sentence shares it.
	const places = new Set(sentences.map(({ from, to, sentence }) => `${from.id} ${to.id} ${sentence}`));
	expect(linked.length).toBe(places.size);
});

test('every number in prose names the record it comes from', () => {
	const wrong = each((html) =>
		matches(html, /data-source="([^"]+)"/g).filter((source) => {
			const [address = '', part] = source.split('#');
			const [kind = 'study', id = ''] = address.includes(':') ? address.split(':') : ['study', address];
			if (kind === 'safety') return library.safety === undefined;
			if (kind === 'stride') return library.stride === undefined;
			if (kind === 'scale') return !library.scales.has(id);
			if (kind === 'quality') return id !== 'all' && !library.articles.has(id); // Its ratings, or that it has none.
			if (kind === 'proof') return !library.proof?.data.parts.some((part) => part.id === id);
			if (kind === 'instrument') return !(id in instrumentSources);
			const entry = entryOf(library, kind as MentionKind, id);
			if (!entry || part === undefined) return !entry;
			const outcomes = library.studies.get(id)?.data.outcomes ?? [];
			return !(part in (entry.data as object)) && !(kind === 'study' && outcomes.some((one) => one.id === part));
		}),
	);
	expect(wrong).toEqual([]);
});

test('references are numbered in the order the text names them', () => {
	for (const [id] of library.articles) {
		const html = pages.get(`/articles/${id}/`) ?? '';
		const first = new Map<string, number>();
		for (const match of html.matchAll(/<a class="cite-link" href="#ref-([^"]+)"[^>]*>(\d+)<\/a>/g))
			first.set(match[1] ?? '', first.get(match[1] ?? '') ?? Number(match[2]));
		const listed = matches(html, /<li id="ref-([^"]+)"/g);
		for (const [study, number] of first) expect(listed[number - 1], `${id}: ${study}`).toBe(study);
		expect([...first.values()]).toEqual([...first.values()].sort((a, b) => a - b));
	}
});

test('red-flag signs stand on every article, exercise, claim and programme page', () => {
	const without = [...pages].filter(
		([address, html]) =>
			/^\/(articles|exercises|claims|programmes)\/[^/]+\/$/.test(address) && !html.includes('class="care"'),
	);
	expect(without.map(([address]) => address)).toEqual([]);
});

test('every side of a handout has the pain rule, when to stop, when to get help and that no clinician has looked', () => {
	const handouts = [...pages].filter(([address]) => address.endsWith('/handout/'));
	expect(handouts.length).toBe(library.exercises.size + library.programmes.size);
	for (const [address, html] of handouts) {
		const sides = html.split('<article class="sheet').slice(1);
		const rows = library.programmes.get(address.split('/')[2] ?? '')?.data.exercises.length ?? 1;
		expect(sides.length, address).toBe(Math.max(1, Math.ceil(rows / 6)));
		for (const side of sides) {
			for (const sign of library.safety?.signs.filter(({ card }) => card) ?? []) expect(side).toContain(sign.short);
			expect(side).toContain('class="pain-rule"');
			expect(matches(side, /class="sheet-stop"[\s\S]*?<\/section>/g)[0]?.split('<li>').length).toBe(
				1 + (library.safety?.stopRules.length ?? 0),
			);
			expect(side).toContain(`aria-label="QR code: https://hip-to-knee.example${address.replace('handout/', '')}"`);
			expect(side).toContain('No clinician has reviewed this site yet.');
		}
	}
});

test('wherever the scale of pain is shaded, a key says in words what the shades mean', () => {
	const shaded = [...pages].filter(([, html]) => html.includes('class="scale-marks"'));
	expect(shaded.length).toBeGreaterThan(library.exercises.size);
	for (const [address, html] of shaded) {
		const keys = matches(html, /<p class="scale-key"[\s\S]*?<\/p>/g).map((key) => key.replace(/<[^>]+>/g, ' '));
		expect(keys.length, address).toBe(matches(html, /class="scale-marks"/g).length);
		for (const key of keys)
			expect(key.replace(/\s+/g, ' ').trim()).toBe('Under 2: fine ; 2 to 5: up to the limit ; Above 5: too much');
	}
});

test('every exercise and programme leads to its handout, and the handout back', () => {
	for (const [address, html] of pages) {
		if (!address.endsWith('/handout/')) continue;
		const main = address.replace(/handout\/$/, '');
		expect(pages.get(main), main).toContain(`href="${address}"`);
		expect(html, address).toContain(`href="${main}"`);
	}
});

test('every page says that no clinician has reviewed the site, and every article that it has not been reviewed', () => {
	expect(each((html) => (html.includes('No clinician has reviewed this site yet.') ? [] : ['silent']))).toEqual([]);
	const reviewed = [...library.articles.values()].filter((article) => article.data.reviewed !== null);
	expect(reviewed).toEqual([]);
	for (const [id] of library.articles)
		expect(pages.get(`/articles/${id}/`)).toContain('not yet reviewed by a clinician');
});

test('a study page says what was not reported', () => {
	expect(pages.get('/studies/nascimento-2018/')).toContain('not reported or not read');
	expect(pages.get('/studies/nascimento-2018/')).toContain('read as abstract');
});

test('no space stands before a comma or a full stop', () => {
	const loose = each((html) => matches(html.replace(/<[^>]+>/g, ''), /.{20}\s[,.](?=\s)/g));
	expect(loose).toEqual([]);
});

test('HTML is valid', async () => {
	const validator = new HtmlValidate({
		extends: ['html-validate:recommended'],
		rules: {
			// Style, not validity: the compiler writes void elements and attributes its own way.
			'void-style': 'off',
			'no-trailing-whitespace': 'off',
			'attribute-boolean-style': 'off',
			'attribute-empty-style': 'off',
			'doctype-style': 'off',
			'long-title': 'off',
			// role="list" keeps list semantics where the bullets are hidden (WebKit).
			'no-redundant-role': 'off',
			// The site's own styles are hashed in the Content-Security-Policy.
			'no-inline-style': 'error',
			'require-sri': 'off',
			'valid-id': ['error', { relaxed: true }],
		},
	});
	const problems: string[] = [];
	for (const [address, html] of pages) {
		const report = await validator.validateString(html, address);
		for (const result of report.results)
			for (const message of result.messages)
				problems.push(`${address}: ${message.ruleId}: ${message.message} (${message.selector ?? ''})`);
	}
	expect(problems.slice(0, 20)).toEqual([]);
});

test('the search index holds exactly the pages it should', () => {
	const marked = [...pages].filter(([, html]) => html.includes('data-pagefind-body')).map(([address]) => address);
	const expected = [...pages.keys()].filter(
		(address) =>
			/^\/(articles|exercises|studies|claims|programmes)\/[^/]+\/$/.test(address) ||
			['/glossary/', '/references/', '/about/', '/how-it-is-tested/', '/quality/', '/diary/', '/data/'].includes(
				address,
			),
	);
	expect(marked.sort()).toEqual(expected.sort());
	const entry = JSON.parse(readFileSync('dist/pagefind/pagefind-entry.json', 'utf8')) as {
		languages: Record<string, { page_count: number }>;
	};
	expect(Object.values(entry.languages).map((language) => language.page_count)).toEqual([expected.length]);
	expect(readdirSync('dist/pagefind/fragment').length).toBe(expected.length);
});

test('the sitemap lists every page but the 404 and those made for paper', () => {
	const listed = matches(
		readFileSync('dist/sitemap-0.xml', 'utf8'),
		/<loc>https:\/\/hip-to-knee\.example([^<]+)<\/loc>/g,
	);
	expect(listed.sort()).toEqual(
		[...pages.keys()].filter((address) => address !== '/404.html' && !address.endsWith('/handout/')).sort(),
	);
});

test('nothing built names a folder of the machine it was built on', () => {
	const root = process.cwd();
	expect(each((html) => (html.includes(root) ? ['names the build folder'] : []))).toEqual([]);
});

test('a mention of a page is a mention of a record that exists', () => {
	expect(library.mentions.filter(({ to }) => !entryOf(library, to.kind, to.id))).toEqual([]);
});
