import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const name = 'atkinson-hyperlegible-next';
const source = `@fontsource-variable/${name}`;
/** Finds packages from the project's folder; a bundle stands elsewhere. */
const require = createRequire(join(process.cwd(), 'package.json'));
const { version } = require(`${source}/package.json`) as { version: string };

/** Address of the typeface, which holds its version: a copy may be kept for good. */
export const typefaceAddress = `/_astro/${name}-${version}.woff2`;

/**
 * The rule that names the typeface, for a site whose root is `base`. Text that is read stays as it is: a typeface that
 * comes late is for the next page.
 */
export function typefaceRule(base: string): string {
	const address = base + typefaceAddress.slice(1);
	return `@font-face{font-family:'Atkinson Hyperlegible Next';src:url(${address})format('woff2');font-weight:200 800;font-display:optional}`;
}

/** The file itself, as every page asks for it. */
export function GET(): Response {
	const file = require.resolve(`${source}/files/${name}-latin-wght-normal.woff2`);
	return new Response(new Uint8Array(readFileSync(file)), { headers: { 'Content-Type': 'font/woff2' } });
}
