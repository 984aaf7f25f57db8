import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

/** So much arrives in the first round trips of a slow connection (RFC 6928: ten segments of 1,460 bytes). */
const limitBytes = 14 * 1024;

const weigh = (text: string) => gzipSync(text, { level: 9 }).length;

/** The drawn figures of a page and their colours are weighed apart; their frame stays. */
function withoutFigures(html: string): string {
	return html.replace(/(<svg [^>]*class="figure[^>]*>)[\s\S]*?<\/svg>/g, '$1</svg>');
}

/** The style sheets a page waits for; what is only for paper it does not wait for. */
function sheetsOf(html: string): string[] {
	const links = [...html.matchAll(/<link [^>]*rel="stylesheet"[^>]*>/g)].map(([link]) => link);
	return links
		.filter((link) => !link.includes('media="print"') && !/\/figure\.[^/]*\.css"/.test(link))
		.map((link) => readFileSync(join('dist', /href="([^"]+)"/.exec(link)?.[1] ?? ''), 'utf8'));
}

/** Names of the scripts a page asks for. */
function scriptsOf(html: string): string[] {
	return [...html.matchAll(/<script [^>]*src="\/_astro\/([^"]+)"/g)].map(([, name = '']) => name);
}

/** Bytes of these scripts with every script they import, at once or when opened. */
function weighScripts(names: readonly string[]): number {
	const all = new Set(names);
	for (const name of all) {
		const code = readFileSync(join('dist/_astro', name), 'utf8');
		for (const [, next] of code.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)) if (next) all.add(next);
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
	console.log(`${one.name}, gzip: ${bytes} bytes`);
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
	console.log(`in the page, gzip: ${weights.map(({ name, bytes }) => `${name} ${bytes}`).join(', ')}`);
	expect(weights.filter(({ bytes }) => bytes < 1000 || bytes > 30 * 1024)).toEqual([]);
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
	console.log(`in the page, gzip: ${weights.map(({ name, bytes }) => `${name} ${bytes}`).join(', ')}`);
	expect(weights.filter(({ bytes }) => bytes < 300 || bytes > 6 * 1024)).toEqual([]);
});

test('an exercise page with its styles is light', () => {
	const ids = readdirSync('dist/exercises', { withFileTypes: true }).flatMap((item) =>
		item.isDirectory() ? [item.name] : [],
	);
	const weights = ids.map((id) => {
		const html = readFileSync(join('dist/exercises', id, 'index.html'), 'utf8');
		const [page, styles] = [weigh(withoutFigures(html)), sheetsOf(html).reduce((sum, css) => sum + weigh(css), 0)];
		return { id, page, styles, all: page + styles };
	});
	weights.sort((a, b) => b.all - a.all);
	const [heaviest, middle] = [weights[0], weights[Math.floor(weights.length / 2)]];
	console.log(`exercise pages, gzip: heaviest ${heaviest?.all} bytes (${heaviest?.id}), median ${middle?.all}`);
	expect(weights.length).toBeGreaterThan(0);
	expect(weights.every(({ styles }) => styles > 1000)).toBe(true);
	const heavy = weights
		.filter(({ all }) => all > limitBytes)
		.map(
			({ id, page, styles, all }) =>
				`/exercises/${id}/: ${all} bytes (page ${page}, styles ${styles}), limit ${limitBytes}`,
		);
	expect(heavy).toEqual([]);
});
