import { readFileSync } from 'node:fs';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

/** Links to the sections, or nothing, for Starlight's own list of every page. */
const sidebar = process.env.SIDEBAR === 'own' ? undefined : JSON.parse(readFileSync('sections.json', 'utf8'));

export default defineConfig({
	site: 'https://hip-to-knee.example',
	trailingSlash: 'always',
	integrations: [starlight({ title: 'Hip to Knee', ...(sidebar && { sidebar }) })],
});
