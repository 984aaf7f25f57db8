import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { cacheRules, isText, mediaTypeOf } from '../../src/site/headers.ts';
import { headersFor, readHeadersFile } from './headers-file.ts';

export interface Server {
	/** Address without a slash at its end: "http://localhost:4321". */
	origin: string;
	stop(): Promise<void>;
}

/** How a host may send text smaller than it is, by the name browsers ask for it. */
const codings = { br: brotliCompressSync, gzip: gzipSync };

export interface Host {
	/** Path under which the site stands, with a slash at both ends; nothing outside it is there. */
	base?: string;
	/** Compression of text for whoever asks for it; without it everything is sent as it is. */
	coding?: keyof typeof codings;
	/** Told of every body after it was sent, with its bytes on the way. */
	onSent?: (bytes: number) => void;
}

/**
 * Serves a built site as a host does that reads its `_headers`, where there is one: a folder by its index.html, an
 * address without its last slash by leading on, what is not there by 404.html.
 */
export async function serve(folder: string, { base = '/', coding, onSent }: Host = {}): Promise<Server> {
	const root = normalize(folder);
	const headers = join(root, '_headers');
	const rules = existsSync(headers) ? readHeadersFile(readFileSync(headers, 'utf8')) : [];
	/** Compressed files by path; a host compresses a file once. */
	const packed = new Map<string, Buffer>();
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
		const type = mediaTypeOf(isThere ? asked : '/404.html');
		response.setHeader('Content-Type', type);
		let body: Buffer = existsSync(shown) ? readFileSync(shown) : Buffer.of();
		if (coding && isText(type) && accepts(request.headers['accept-encoding'], coding)) {
			body = packed.get(shown) ?? codings[coding](body);
			packed.set(shown, body);
			response.setHeader('Content-Encoding', coding).setHeader('Vary', 'Accept-Encoding');
		}
		response.setHeader('Content-Length', body.length).writeHead(isThere ? 200 : 404);
		const sent = request.method === 'HEAD' ? Buffer.of() : body;
		response.end(sent);
		onSent?.(sent.length);
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

/** Whether a browser that asks so takes a coding. */
function accepts(asked: string | string[] | undefined, coding: string): boolean {
	return `${asked ?? ''}`.split(',').some((one) => one.split(';')[0]?.trim() === coding);
}
