import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { pagefind } from './src/search/pagefind.ts';
import { contentCheck, lastGoodBuild } from './src/site/integrations.ts';

const fontFile =
	'./node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';

export default defineConfig({
	// Where the site will stand; a reserved name until somebody publishes it.
	site: process.env.SITE_URL ?? 'https://hip-to-knee.example',
	trailingSlash: 'always',
	compressHTML: true,
	prerenderConflictBehavior: 'error',
	markdown: { syntaxHighlight: false },
	integrations: [contentCheck(), mdx(), sitemap(), pagefind(), lastGoodBuild()],
	experimental: { contentIntellisense: true },
	fonts: [
		{
			provider: fontProviders.local(),
			name: 'Atkinson Hyperlegible Next',
			cssVariable: '--font',
			fallbacks: ['system-ui', 'sans-serif'],
			options: { variants: [{ weight: '200 800', style: 'normal', src: [fontFile] }] },
		},
	],
	security: {
		csp: {
			directives: [
				"default-src 'self'",
				"img-src 'self' data:",
				"connect-src 'self'",
				"object-src 'none'",
				"base-uri 'self'",
				"form-action 'self'",
			],
			scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
		},
	},
	vite: {
		build: {
			rolldownOptions: {
				// MDX files carry a directive that Rolldown warns of once a file; it does no harm.
				onwarn(log, handle) {
					if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(log);
				},
			},
		},
	},
});
