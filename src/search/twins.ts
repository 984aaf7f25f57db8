import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { builtPages } from '../built-files.ts';
import { markdownPage } from './markdown-page.ts';

/**
 * Writes a Markdown twin beside every built page that links to one, and `llms-full.txt`: in the order of `llms.txt`, the
 * whole text of every page listed there before "Optional". Fails the build where a listed page has no twin.
 */
export function markdownTwins(): AstroIntegration {
	return {
		name: 'markdown-twins',
		hooks: {
			'astro:build:done': ({ dir, logger }) => {
				const folder = fileURLToPath(dir);
				const texts = new Map<string, string>();
				let foot = '';
				for (const { html } of builtPages(folder)) {
					const twin = linkOf(html, 'rel="alternate"', ' type="text/markdown"');
					if (twin === undefined) continue;
					const address = linkOf(html, 'rel="canonical"') ?? '';
					const page = markdownPage(html, address);
					writeFileSync(join(folder, twin), `${page.text}\n\n---\n\n${page.foot}\n\n${address}\n`);
					texts.set(new URL(twin, address).href, `${address}\n\n${page.text}`);
					foot = page.foot;
				}
				const list = readFileSync(join(folder, 'llms.txt'), 'utf8');
				const [listed = ''] = list.split('\n## Optional\n');
				const [head = ''] = list.split('\n## ');
				const whole = [...listed.matchAll(/^- \[.*?\]\((\S+)\)/gm)].map(([, twin = '']) => {
					const text = texts.get(twin);
					if (text === undefined) throw new AstroError(`llms.txt lists ${twin}, and no page has that twin.`);
					return text;
				});
				writeFileSync(join(folder, 'llms-full.txt'), `${[head.trim(), ...whole, foot].join('\n\n---\n\n')}\n`);
				logger.info(`wrote ${texts.size} pages as Markdown, ${whole.length} of them into llms-full.txt`);
			},
		},
	};
}

/** Where the `<link>` of a page leads that has these attributes before and after its address. */
function linkOf(html: string, before: string, after = ''): string | undefined {
	return new RegExp(`<link ${before} href="([^"]+)"${after}`).exec(html)?.[1];
}
