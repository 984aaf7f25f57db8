import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { pagefind } from './src/search/pagefind.ts';
import { markdownTwins } from './src/search/twins.ts';
import { siteAddress } from './src/site/base.ts';
import {
	addressesKept,
	contentCheck,
	hostHeaders,
	lastGoodBuild,
	lastGoodRestored,
	pagesFinished,
	plainSitemapAddress,
	typefaceFile,
	underBase,
	withContentDay,
} from './src/site/integrations.ts';

/** Where the site will stand; a reserved name until somebody publishes it. */
const address = siteAddress(process.env.SITE_URL || 'https://hip-to-knee.example');

/** Pages made for paper ask not to be indexed, so the sitemap leaves them out. */
const isListed = (page) => !page.endsWith('/handout/');

/** Name of a style sheet; "@_@" is Astro's mark on the styles of a page. */
const assetName = (name = '') => (name.includes('@_@') ? name.split('@_@')[0] : '[name]');

export default defineConfig({
	site: address.site,
	trailingSlash: 'always',
	compressHTML: true,
	prerenderConflictBehavior: 'error',
	markdown: { syntaxHighlight: false },
	integrations: [
		lastGoodRestored(),
		contentCheck(),
		mdx(),
		sitemap({ filter: isListed, serialize: withContentDay }),
		plainSitemapAddress(),
		typefaceFile(),
		pagesFinished(),
		pagefind(),
		markdownTwins(),
		hostHeaders(),
		addressesKept(),
		underBase(address),
		lastGoodBuild(),
	],
	experimental: { contentIntellisense: true },
	build: { inlineStylesheets: 'never' },
	vite: {
		environments: {
			client: {
				build: {
					rolldownOptions: {
						output: {
							// The script of a component by its name alone; Astro adds forty letters that tell nobody anything.
							entryFileNames: ({ name }) => `_astro/${name.replace(/\.astro_astro_type_script.*/, '')}.[hash].js`,
						},
					},
				},
			},
		},
		build: {
			// The policy of Page.astro lets no page carry scripts, nor any style but the first.
			assetsInlineLimit: 0,
			rolldownOptions: {
				output: {
					assetFileNames: ({ names }) => `_astro/${assetName(names[0])}.[hash][extname]`,
					// One sheet for what is shown together; a page asks for those it uses (src/site/sheets.ts).
					codeSplitting: {
						groups: [
							{ name: 'shared', test: /\/(note|facts|citation|references|safety|used-in)\.css$/ },
							{ name: 'figure', test: /\/(figure|exercise|exercise-figure)\.css$|\/Player\.astro\?.*\.css$/ },
							{ name: 'card', test: /\/(card|card-figure|how-to)\.css$/ },
							{ name: 'claim', test: /\/(chart|claim)\.css$/ },
							{ name: 'gait', test: /\/gait\/[^/]*\.css$/ },
							{ name: 'picture', test: /\/(knee|ladder|out-of-100)\.css$/ },
							{ name: 'choice', test: /\/(choice|belief)\.css$/ },
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
