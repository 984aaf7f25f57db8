import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize, sep } from 'node:path';
import { cacheRules, mediaTypeOf } from '../../src/site/headers.ts';
import { headersFor, readHeadersFile } from './headers-file.ts';

export interface Server {
	/** Address without a slash at its end: "http://localhost:4321". */
	origin: string;
	stop(): Promise<void>;
}

/**
 * Serves a built site as a host does that reads its `_headers`: a folder by its index.html, an address without its last
 * slash by leading on, what is not there by 404.html. Under a base path ("/hip-to-knee/") nothing outside it is there.
 */
export async function serve(folder: string, base = '/'): Promise<Server> {
	const root = normalize(folder);
	const rules = readHeadersFile(readFileSync(join(root, '_headers'), 'utf8'));
	const server = createServer((request, response) => {
		const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
		const inside = path.startsWith(base) ? path.slice(base.length - 1) : undefined;
		const file = inside === undefined ? undefined : join(root, inside, inside.endsWith('/') ? 'index.html' : '');
		const isThere =
			file !== undefined && file.startsWith(root + sep) && existsSync(file) && !/^\/_[hr]/.test(inside ?? '');
		if (isThere && statSync(file).isDirectory()) {
			response.writeHead(301, { Location: `${path}/` }).end();
			return;
		}
		const name = inside ?? path;
		for (const [header, value] of headersFor(rules, name)) response.setHeader(header, value);
		if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', cacheRules.others);
		const shown = isThere ? file : join(root, '404.html');
		const asked = name.endsWith('/') ? `${name}index.html` : name;
		response.setHeader('Content-Type', mediaTypeOf(isThere ? asked : '/404.html'));
		response.writeHead(isThere ? 200 : 404).end(request.method === 'HEAD' ? undefined : readFileSync(shown));
	});
	await new Promise<void>((resolve) => server.listen(0, resolve));
	return {
		origin: `http://localhost:${(server.address() as AddressInfo).port}`,
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
