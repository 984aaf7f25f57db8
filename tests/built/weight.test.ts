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

/** So much the script of the belief check may weigh. */
const checkLimitBytes = 2 * 1024;

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

test('the script of the belief check is small, and only the page with the check asks for it', () => {
	const scriptsOf = (id: string) => {
		const html = readFileSync(join('dist/articles', id, 'index.html'), 'utf8');
		return [...html.matchAll(/<script [^>]*src="([^"]+)"/g)]
			.map(([, address]) => address ?? '')
			.filter((address) => address.includes('BeliefCheck'));
	};
	const own = scriptsOf('what-we-thought-what-was-found');
	const bytes = own.reduce((sum, address) => sum + weigh(readFileSync(join('dist', address), 'utf8')), 0);
	console.log(`script of the belief check, gzip: ${bytes} bytes`);
	expect(own.length).toBe(1);
	expect(bytes).toBeLessThanOrEqual(checkLimitBytes);
	expect(scriptsOf('will-it-get-better')).toEqual([]);
});

/** Scripts a page loads for its player: the one that offers it, and what that one and its parts import. */
function playerScripts(html: string): Set<string> {
	const scripts = [...html.matchAll(/<script type="module" src="\/_astro\/([^"]+)"/g)].map(([, name]) => name ?? '');
	const found = new Set(scripts.filter((name) => name.startsWith('Player')));
	for (const name of found) {
		const text = readFileSync(join('dist/_astro', name), 'utf8');
		for (const [, part] of text.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)) if (part) found.add(part);
	}
	return found;
}

test('the moving stride, its script and its film, weighs at most 30 KB', () => {
	const html = readFileSync('dist/articles/gait-mechanics/index.html', 'utf8');
	const scripts = [...playerScripts(html)];
	expect(scripts.some((name) => name.startsWith('player.'))).toBe(true);
	const script = scripts.reduce((sum, name) => sum + weigh(readFileSync(join('dist/_astro', name), 'utf8')), 0);
	const film = weigh(readFileSync('dist/stride/motion.json', 'utf8'));
	const strip = /<ol class="stride-moments"[\s\S]*?<\/ol>/.exec(html)?.[0] ?? '';
	console.log(`the stride, gzip: script ${script} bytes, film ${film}; its stills in the page ${weigh(strip)}`);
	expect(script + film).toBeLessThanOrEqual(30 * 1024);
});

test('the picture of the pelvic drop and the chain are light: script, styles, markup and data', () => {
	const page = readFileSync('dist/articles/gait-mechanics/index.html', 'utf8');
	const drop = /<figure class="drop"[\s\S]*?<\/figure>/.exec(page)?.[0] ?? '';
	const chain = /<section class="chain"[\s\S]*?<\/section>/.exec(page)?.[0] ?? '';
	const scripts = scriptsOf(page).filter((path) => path.includes('PelvicDrop'));
	const styles = sheetsOf(page).filter((css) => /\.drop-picture|\.chain-rail/.test(css));
	expect([drop, chain].every((part) => part.length > 1000) && scripts.length > 0 && styles.length > 0).toBe(true);
	const weights = {
		script: withImports(scripts).reduce((sum, path) => sum + weigh(readFileSync(path, 'utf8')), 0),
		styles: styles.reduce((sum, css) => sum + weigh(css), 0),
		drop: weigh(drop),
		chain: weigh(chain),
	};
	console.log(`pelvic drop and chain, gzip: ${JSON.stringify(weights)}`);
	expect(weights.script).toBeLessThan(5 * 1024);
	expect(weights.script + weights.styles + weights.drop).toBeLessThan(30 * 1024);
});

function scriptsOf(html: string): string[] {
	return [...html.matchAll(/<script [^>]*src="([^"]+)"/g)].map(([, path = '']) => join('dist', path));
}

/** Scripts with every script they import. */
function withImports(scripts: readonly string[]): string[] {
	const all = new Set(scripts);
	for (const path of all) {
		for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(/from\s*["']\.\/([^"']+)["']/g)) {
			all.add(join('dist/_astro', name));
		}
	}
	return [...all];
}

/** The scripts a browser asks for when it runs these, with those they import; what is opened later is named by the caller. */
function scriptsBehind(entries: readonly string[]): Set<string> {
	const found = new Set<string>();
	const read = (name: string) => {
		if (found.has(name)) return;
		found.add(name);
		const code = readFileSync(join('dist/_astro', name), 'utf8');
		for (const [, next = ''] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) read(next);
	};
	entries.forEach(read);
	return found;
}

const opened: readonly [string, string, readonly string[], number][] = [
	['the bending knee', 'BendTry', ['bend-try'], 30 * 1024],
	['the field for the reader’s weight', 'OwnWeight', ['own-weight'], 8 * 1024],
];

test.each(opened)(
	'%s weighs little, all in all, and next to nothing before it is opened',
	(name, starter, later, limit) => {
		const files = readdirSync('dist/_astro');
		const named = (start: string) => files.filter((file) => file.startsWith(`${start}.`) && file.endsWith('.js'));
		const weightOf = (names: Iterable<string>) =>
			[...names].reduce((sum, file) => sum + weigh(readFileSync(join('dist/_astro', file), 'utf8')), 0);
		const first = scriptsBehind(named(starter));
		const all = scriptsBehind([...named(starter), ...later.flatMap(named)]);
		const data = starter === 'BendTry' ? weigh(readFileSync('dist/gait/knee-bend.json', 'utf8')) : 0;
		console.log(`${name}, gzip: ${weightOf(first)} bytes at first, ${weightOf(all) + data} when opened`);
		expect(all.size).toBeGreaterThan(first.size);
		expect(weightOf(first)).toBeLessThan(2 * 1024);
		expect(weightOf(all) + data).toBeLessThan(limit);
	},
);
