import { spawn } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import {
	article,
	articleText,
	claim,
	contentFolder,
	exercise,
	mdx,
	programme,
	soundFiles,
	study,
	type Files,
} from '../records.ts';

/** Pages of the small sound content with these files and look-ups, and their text, from the dev server of a copy of the project. */
async function pagesWith(files: Files, studies: unknown[]) {
	const because = 'The page is here to be drawn.';
	const exceptions = [{ words: 'example-2020', because }];
	const root = contentFolder(
		soundFiles({
			'content/looked-up.yaml': stringify({ studies }),
			'content/redirects.yaml': stringify({ redirects: [] }),
			...files,
			'content/claims/hips-help.yaml': stringify(claim({ exceptions })),
			'content/exercises/bridge.mdx': mdx(exercise({ exceptions }), 'Feel the buttock.\n'),
			'content/programmes/six-weeks.mdx': mdx(programme({ exceptions }), 'People did bridges.\n'),
			'content/articles/why-hips.mdx': mdx(article({ exceptions }), articleText),
		}),
	);
	for (const path of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'addresses.txt'])
		cpSync(path, join(root, path), { recursive: true });
	symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
	const server = spawn(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'dev', '--port', '0'], {
		cwd: root,
		// Under VITEST the dev server renders no pages.
		env: { ...process.env, VITEST: '', NODE_ENV: '', NO_COLOR: '1' },
	});
	onTestFinished(() => void server.kill('SIGKILL'));
	const base = await new Promise<string>((found, failed) => {
		let said = '';
		const listen = (chunk: Buffer) => {
			said += chunk.toString();
			const [address] = /http:\/\/localhost:\d+(?=\/)/.exec(said) ?? [];
			if (address !== undefined) found(address);
		};
		server.stdout.on('data', listen);
		server.stderr.on('data', listen);
		server.on('exit', () => failed(new Error(said)));
	});
	return async (path: string) => {
		const answer = await fetch(base + path);
		const html = await answer.text();
		expect(answer.status, html.slice(0, 2000)).toBe(200);
		return {
			html,
			text: html
				.replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
				.replace(/<[^>]+>/g, '')
				.replace(/\s+/g, ' '),
		};
	};
}

const numbered = (id: string, number: number) => ({
	[`content/studies/${id}.yaml`]: stringify(
		study({ id, citation: { ...study().citation, year: 2020 + number, doi: `10.1000/${id}`, pmid: String(number) } }),
	),
});

test('a retraction, a concern and what was looked up are told on pages, in lists and to machines', async () => {
	const at = 'https://doi.org/10.1000/notice';
	const correction = 'https://pubmed.ncbi.nlm.nih.gov/7/';
	const page = await pagesWith(
		{ ...numbered('never-2021', 1), ...numbered('differs-2022', 2), ...numbered('doubted-2023', 3) },
		[
			{
				id: 'example-2020',
				on: '2026-11-20',
				crossref: { doi: '10.1000/example', found: true },
				notices: [
					{ kind: 'corrected', at: correction },
					{ kind: 'retracted', at },
				],
			},
			{
				id: 'differs-2022',
				on: '2026-11-21',
				crossref: { doi: '10.1000/differs-2022', found: false },
				pubmed: {
					pmid: '2',
					found: true,
					differs: [
						{ part: 'pages', theirs: '1-9' },
						{ part: 'year', theirs: '2020' },
					],
				},
				settled: [{ part: 'year', because: 'The paper prints ours.' }],
			},
			{
				id: 'doubted-2023',
				on: '2026-11-21',
				crossref: { doi: '10.1000/doubted-2023', found: true },
				pubmed: { pmid: '3', found: true },
				notices: [{ kind: 'concern', at }],
			},
		],
	);

	const own = await page('/studies/example-2020/');
	const notice = own.text.indexOf('This paper was retracted. Its numbers should not be relied on.');
	expect(notice).toBeGreaterThan(0);
	expect(notice).toBeLessThan(own.text.indexOf('The paper Example'));
	expect(own.text.indexOf('This paper was corrected')).toBeGreaterThan(notice);
	expect(own.html).toContain(`href="${at}"`);
	expect(own.html).toContain(`"correction":["${correction}","${at}"]`);
	expect(own.text).toContain('Looked up at Crossref on 20 November 2026. The reference agrees.');
	expect(own.text).not.toContain('No retraction or correction');

	for (const path of ['/studies/', '/claims/hips-help/', '/articles/why-hips/'])
		expect((await page(path)).text, path).toMatch(/Example 2020 Retracted/);
	expect((await page('/studies/')).text).toMatch(/Example 2023 Expression of concern/);
	expect((await page('/references/')).text).toMatch(/Example 2020 ?\. Retracted/);
	const records = (await page('/data/studies.json')).html.split('\n').filter((line) => line.includes('"retraction"'));
	expect(records.map((line) => line.match(/"retraction":(null|\{[^}]*\})/)?.[1])).toEqual([
		'{"status":"none","checked":"2026-11-21","source":"https://doi.org/10.1000/differs-2022"}',
		`{"status":"concern","checked":"2026-11-21","source":"${at}"}`,
		`{"status":"retracted","checked":"2026-11-20","source":"${at}"}`,
		'null',
	]);

	expect((await page('/studies/differs-2022/')).text).toContain(
		'Looked up at Crossref and PubMed on 21 November 2026. Crossref does not know it. The reference differs in: pages. No retraction or correction is known there.',
	);
	const never = await page('/studies/never-2021/');
	expect(never.text).toContain('Not looked up at Crossref or PubMed yet.');
	expect(never.text).not.toMatch(/retracted|corrected/i);
	expect(never.html).not.toContain('"correction"');
});
