import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtPages } from '../../src/built-files.ts';

/** So much arrives in the first round trips of a slow connection (RFC 6928: ten segments of 1,460 bytes). */
const limitBytes = 14 * 1024;

const weigh = (text: string) => brotliCompressSync(text).length;

/** The drawn figures of a page and their colours are weighed apart; their frame stays. */
function withoutFigures(html: string): string {
	return html.replace(/(<svg [^>]*class="figure[^>]*>)[\s\S]*?<\/svg>/g, '$1</svg>');
}

/** Bytes of the style sheets a page waits for; what is only for paper it does not wait for. */
function weighSheets(html: string): number {
	const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, href = '']) => href);
	return sheets.reduce((sum, href) => sum + weigh(readFileSync(join('dist', href), 'utf8')), 0);
}

/** Names of the scripts a page asks for. */
function scriptsOf(html: string): string[] {
	return [...html.matchAll(/<script [^>]*src="\/_astro\/([^"]+)"/g)].map(([, name = '']) => name);
}

const everyImport = /["'`]\.\/([\w.-]+\.js)["'`]/g;
const importAtOnce = /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g;

/** Bytes of these scripts with every script they import, at once or when opened, or at once alone. */
function weighScripts(names: readonly string[], imports = everyImport): number {
	const all = new Set(names);
	for (const name of all) {
		const code = readFileSync(join('dist/_astro', name), 'utf8');
		for (const [, next] of code.matchAll(imports)) if (next) all.add(next);
	}
	return [...all].reduce((sum, name) => sum + weigh(readFileSync(join('dist/_astro', name), 'utf8')), 0);
}

const articleHtml = (id: string) => readFileSync(join('dist/articles', id, 'index.html'), 'utf8');

/** Things one can operate: where they stand, the script that begins them, their data, and how much they may weigh. */
const interactive = [
	{ name: 'the belief check', article: 'what-we-thought-what-was-found', script: 'BeliefCheck', limitKB: 2 },
	{ name: 'the stride', article: 'gait-mechanics', script: 'Player', data: 'stride/motion.json', limitKB: 30 },
	{ name: 'the pelvic drop', article: 'gait-mechanics', script: 'PelvicDrop', limitKB: 5 },
	{
		name: 'the bending knee',
		article: 'load-on-the-kneecap',
		script: 'BendTry',
		data: 'gait/knee-bend.json',
		limitKB: 30,
	},
	{ name: 'the field for one’s own weight', article: 'load-on-the-kneecap', script: 'OwnWeight', limitKB: 8 },
] as const;

test.each(interactive)('$name, script and data, is light, and only pages that hold it ask for it', (one) => {
	const own = scriptsOf(articleHtml(one.article)).filter((name) => name.startsWith(`${one.script}.`));
	const bytes = weighScripts(own) + ('data' in one ? weigh(readFileSync(join('dist', one.data), 'utf8')) : 0);
	console.log(`${one.name}, brotli: ${bytes} bytes`);
	expect(own.length).toBe(1);
	expect(bytes).toBeLessThanOrEqual(one.limitKB * 1024);
	expect(scriptsOf(articleHtml('will-it-get-better')).filter((name) => name.startsWith(one.script))).toEqual([]);
});

test('the pictures of the gait story are light', () => {
	const html = articleHtml('gait-mechanics');
	const parts = {
		stride: /<ol class="stride-moments"[\s\S]*?<\/ol>/.exec(html)?.[0] ?? '',
		drop: /<figure class="drop"[\s\S]*?<\/figure>/.exec(html)?.[0] ?? '',
		chain: /<section class="chain"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '',
	};
	const weights = Object.entries(parts).map(([name, part]) => ({ name, bytes: weigh(part) }));
	console.log(`in the page, brotli: ${weights.map(({ name, bytes }) => `${name} ${bytes}`).join(', ')}`);
	expect(weights.filter(({ bytes }) => bytes < 500 || bytes > 30 * 1024)).toEqual([]);
});

test('each picture in the prose is light', () => {
	const pictures = [
		['running', 'ladder'],
		['teenagers', 'ladder'],
		['doing-less-then-more', 'ladder'],
		['what-is-patellofemoral-pain', 'knee'],
		['getting-a-diagnosis', 'knee'],
		['stairs-squats-and-sitting', 'stairs'],
		['will-it-get-better', 'out-of-100'],
		['tape-braces-and-insoles', 'out-of-100'],
		['tape-braces-and-insoles', 'knee taped'],
	] as const;
	const weights = pictures.map(([article, name]) => {
		const html = new RegExp(`<figure class="${name}"[^]*?</figure>`).exec(articleHtml(article))?.[0] ?? '';
		return { name: `${name} in ${article}`, bytes: weigh(html) };
	});
	console.log(`in the page, brotli: ${weights.map(({ name, bytes }) => `${name} ${bytes}`).join(', ')}`);
	expect(weights.filter(({ bytes }) => bytes < 300 || bytes > 6 * 1024)).toEqual([]);
});

const kB = 1024;

/**
 * How much a page may weigh with its style sheets, by kind. Lists of everything are long by nature. An article carries
 * the source of each number and its studies: its text alone weighs 10 to 18 KB, and its first screen has a limit of its
 * own.
 */
const limits: readonly { kind: string; is: RegExp; limit: number; withoutFigures?: boolean }[] = [
	{ kind: 'article', is: /^articles\/./, limit: 60 * kB },
	{ kind: 'exercise, its pictures apart', is: /^exercises\/[^/]+\/$/, limit: limitBytes, withoutFigures: true },
	{ kind: 'handout', is: /\/handout\/$/, limit: 56 * kB },
	{ kind: 'every reference', is: /^references\/$/, limit: 48 * kB },
	{ kind: 'every word', is: /^(glossary|a-z)\/$/, limit: 32 * kB },
	{ kind: 'every study', is: /^studies\/$/, limit: 28 * kB },
	{ kind: 'any other', is: /^/, limit: limitBytes },
];

test('each page with its styles keeps to the limit of its kind', () => {
	const weighed = [...builtPages('dist')].flatMap(({ file, html }) => {
		const page = file.replace(/index\.html$/, '');
		const rule = limits.find(({ is }) => is.test(page));
		if (!rule || file.startsWith('pagefind/')) return [];
		return [{ page, rule, bytes: weigh(rule.withoutFigures ? withoutFigures(html) : html) + weighSheets(html) }];
	});
	for (const rule of limits) {
		const own = weighed.filter((one) => one.rule === rule).sort((a, b) => b.bytes - a.bytes);
		const [heaviest, middle] = [own[0], own[Math.floor(own.length / 2)]];
		expect(own.length, rule.kind).toBeGreaterThan(0);
		console.log(`${rule.kind}, brotli: heaviest ${heaviest?.bytes} (/${heaviest?.page}), median ${middle?.bytes}`);
	}
	const heavy = weighed.filter(({ bytes, rule }) => bytes > rule.limit);
	expect(heavy.map(({ page, bytes, rule }) => `/${page}: ${bytes} bytes, limit ${rule.limit}`)).toEqual([]);
});

const articles = readdirSync('dist/articles', { withFileTypes: true }).flatMap((item) =>
	item.isDirectory() ? [item.name] : [],
);

test('all that the first screen of an article needs stands before its first style sheet, in 14 KB', () => {
	const weights = articles.map((id) => {
		const html = articleHtml(id);
		const first = html.slice(0, html.indexOf('<link rel="stylesheet" href="/_astro/', html.indexOf('</head>')));
		expect(
			first.match(/<link rel="stylesheet"[^>]*>/g)?.filter((link) => !link.includes('media="print"')) ?? [],
		).toEqual([]);
		expect(first, id).toMatch(/<style>.*<h1.*class="lead".*class="contents"/s);
		return { id, bytes: weigh(first) };
	});
	weights.sort((a, b) => b.bytes - a.bytes);
	console.log(
		`first screens, brotli: heaviest ${weights[0]?.bytes} (${weights[0]?.id}), lightest ${weights.at(-1)?.bytes}`,
	);
	expect(weights.filter(({ bytes }) => bytes > limitBytes)).toEqual([]);
});

test('the scripts of an article that has nothing to operate are light', () => {
	const weights = articles.map((id) => ({ id, bytes: weighScripts(scriptsOf(articleHtml(id)), importAtOnce) }));
	const plain = weights.sort((a, b) => a.bytes - b.bytes)[0];
	console.log(`scripts of a plain article, brotli: ${plain?.bytes} bytes (${plain?.id})`);
	expect(plain?.bytes).toBeLessThanOrEqual(2 * kB);
});
