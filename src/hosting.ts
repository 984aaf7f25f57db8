import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileStyle } from './body/svg.ts';
import { caddyfile, nginxConf } from './site/hosts.ts';

/** The style that the pictures of exercises carry, for the policy that allows it. */
export function pictureStyle(root: string): string {
	return fileStyle(readFileSync(join(root, 'src/body/figure.css'), 'utf8'));
}

const note = '# Made by "npm run hosting" from src/site/headers.ts. Change the name and the folder to your own.\n';

/** The example of each server, by its file. */
export function examples(root: string): Map<string, string> {
	const style = pictureStyle(root);
	const name = 'hip-to-knee.example';
	const place = { name, root: '/srv/hip-to-knee', base: '/' };
	return new Map([
		['hosting/nginx.conf', note + nginxConf(style, { ...place, port: 80 })],
		['hosting/Caddyfile', note + caddyfile(style, { ...place, port: 443 })],
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
