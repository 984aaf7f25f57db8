import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { serve, type Host } from './server.ts';

const page = `<!doctype html><title>Page</title>${'<p>The same words.</p>'.repeat(100)}`;

/** Serves one page and one picture; answers as they come over the network, to whoever takes these codings. */
async function asked(host: Host, accepted: string, path = '/') {
	const folder = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
	writeFileSync(join(folder, 'index.html'), page);
	writeFileSync(join(folder, 'card.png'), page);
	const server = await serve(folder, host);
	onTestFinished(async () => {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	});
	return new Promise<{ coding: string | undefined; body: Buffer }>((resolve) =>
		get(server.origin + path, { headers: { 'accept-encoding': accepted } }, (answer) => {
			const chunks: Buffer[] = [];
			answer.on('data', (chunk: Buffer) => chunks.push(chunk));
			answer.on('end', () => resolve({ coding: answer.headers['content-encoding'], body: Buffer.concat(chunks) }));
		}),
	);
}

test('a host that compresses does so for who asks, and says how many bytes it sent', async () => {
	const sent: number[] = [];
	const { coding, body } = await asked({ coding: 'br', onSent: (bytes) => sent.push(bytes) }, 'gzip, br;q=0.9');
	expect(coding).toBe('br');
	expect(brotliDecompressSync(body).toString()).toBe(page);
	expect(sent).toEqual([body.length]);
	expect(body.length).toBeLessThan(page.length / 5);
});

test.each([
	['the browser takes another coding', { coding: 'br' as const }, 'gzip', '/'],
	['the host does not compress', {}, 'gzip, br', '/'],
	['it is a picture', { coding: 'br' as const }, 'gzip, br', '/card.png'],
])('a file goes as it is when %s', async (_, host, accepted, path) => {
	const { coding, body } = await asked(host, accepted, path);
	expect([coding, body.toString()]).toEqual([undefined, page]);
});
