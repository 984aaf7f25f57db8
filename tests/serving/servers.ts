import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownStyles } from '../../src/hosting.ts';
import { caddyfile, nginxConf, type Place } from '../../src/site/hosts.ts';
import type { Server } from './server.ts';

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so';

/** A server, and the folder where its configuration stands; nginx serves that folder bare. */
export interface Started extends Server {
	folder: string;
}

/** Whether a program is on this machine. */
export function isInstalled(program: string): boolean {
	return spawnSync(program, ['-v']).error === undefined;
}

/** Whether nginx can compress by brotli here. */
export const hasBrotli = existsSync(brotliModule);

/** nginx with the configuration the project offers, and at `place.port + 1` the same files without any of it. */
export async function nginx(place: Place): Promise<Started> {
	const conf = nginxConf(ownStyles('.', place.base), place);
	const own = hasBrotli ? conf.replace(/# (brotli(_types)? )/g, '$1') : conf;
	return run('nginx', place.port, (folder) => {
		const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
			.map((name) => `${name}_temp_path ${join(folder, name)};`)
			.join('\n');
		const bare = `server { listen ${place.port + 1}; root ${folder}; }`;
		const text = [
			...(hasBrotli ? [`load_module ${brotliModule};`] : []),
			...(process.getuid?.() === 0 ? ['user root;'] : []),
			`daemon off;\npid ${join(folder, 'pid')};\nerror_log stderr warn;\nevents {}`,
			`http {\naccess_log off;\nsendfile on;\n${temp}\n${own}\n${bare}\n}`,
		].join('\n');
		writeFileSync(join(folder, 'nginx.conf'), text);
		return ['-p', folder, '-c', join(folder, 'nginx.conf')];
	});
}

/** Caddy with the configuration the project offers, without certificates. */
export async function caddy(place: Place): Promise<Started> {
	return run('caddy', place.port, (folder) => {
		const text = `{\n\tadmin off\n\tauto_https off\n}\n${caddyfile(ownStyles('.', place.base), place)}`;
		writeFileSync(join(folder, 'Caddyfile'), text);
		return ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
	});
}

/** Starts a program in a folder of its own and waits until it answers. */
async function run(program: string, port: number, prepare: (folder: string) => string[]): Promise<Started> {
	const folder = mkdtempSync(join(tmpdir(), 'hip-to-knee-'));
	const child = spawn(program, prepare(folder), { stdio: ['ignore', 'ignore', 'pipe'] });
	let said = '';
	child.stderr.on('data', (data: Buffer) => (said += data.toString()));
	const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
	const stop = async () => {
		child.kill();
		await ended;
		rmSync(folder, { recursive: true, force: true });
	};
	const origin = `http://localhost:${port}`;
	for (let tries = 0; tries < 100 && child.exitCode === null; tries += 1) {
		const answers = await fetch(origin).then(
			() => true,
			() => false,
		);
		if (answers) return { origin, folder, stop };
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	await stop();
	throw new Error(`${program} did not start on port ${port}. It said:\n${said}`);
}
