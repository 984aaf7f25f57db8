import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compactStyle } from './body/svg.ts';
import { caddyfile, nginxConf } from './site/hosts.ts';
import { firstStyle } from './site/sheets.ts';

/**
 * The styles that stand in the pages of a site whose root is `base`, and in its pictures of exercises, for the policy
 * that allows them.
 */
export function ownStyles(root: string, base = '/'): [page: string, picture: string] {
	return [firstStyle(root, base), compactStyle(readFileSync(join(root, 'src/body/figure.css'), 'utf8'))];
}

const note = '# Made by "npm run hosting" from src/site/headers.ts. Change the name and the folder to your own.\n';

/** The example of each server, by its file. */
export function examples(root: string): Map<string, string> {
	const styles = ownStyles(root);
	const name = 'hip-to-knee.example';
	const place = { name, root: '/srv/hip-to-knee', base: '/' };
	return new Map([
		['hosting/nginx.conf', note + nginxConf(styles, { ...place, port: 80 })],
		['hosting/Caddyfile', note + caddyfile(styles, { ...place, port: 443 })],
	]);
}

/** The command line of `npm run hosting`: writes the examples anew. */
function main(): void {
	for (const [file, text] of examples(process.cwd())) {
		writeFileSync(file, text);
		console.log(`wrote ${file}`);
	}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
