import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { pagefind } from './src/search/pagefind.ts';
import { addressesKept, contentCheck, lastGoodBuild } from './src/site/integrations.ts';

/** Pages made for paper ask not to be indexed, so the sitemap leaves them out. */
const isListed = (page) => !page.endsWith('/handout/');

export default defineConfig({
	// Where the site will stand; a reserved name until somebody publishes it.
	site: process.env.SITE_URL ?? 'https://hip-to-knee.example',
	trailingSlash: 'always',
	compressHTML: true,
	prerenderConflictBehavior: 'error',
	markdown: { syntaxHighlight: false },
	integrations: [contentCheck(), mdx(), sitemap({ filter: isListed }), pagefind(), addressesKept(), lastGoodBuild()],
	experimental: { contentIntellisense: true },
	build: { inlineStylesheets: 'never' },
	vite: {
		build: {
			// The policy of Page.astro lets no page carry scripts or styles of its own.
			assetsInlineLimit: 0,
			rolldownOptions: {
				output: {
					// What most kinds of page show, and what exercises show, is one sheet: together they compress best.
					codeSplitting: {
						groups: [
							{
								name: 'shared',
								test: /\/(page|note|facts|citation|references|safety|prose|exercise|exercise-figure)\.css$|\/Player\.astro\?.*\.css$/,
							},
							{ name: 'figure', test: /\/figure\.css$/ },
							{ name: 'claim', test: /\/(chart|claim)\.css$/ },
						],
					},
				},
				// MDX files carry a directive that Rolldown warns of once a file; it does no harm.
				onwarn(log, handle) {
					if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(log);
				},
			},
		},
	},
});
