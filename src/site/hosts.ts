import { cacheRules, headersOfAll, isText, plainTypes, rareTypes, typesOfFiles } from './headers.ts';

/** The headers in the form of a `_headers` file, which Netlify and Cloudflare Pages read; both have short caches of their own for pages. */
export function headersFile(styles: readonly string[]): string {
	const block = (path: string, headers: Record<string, string>) =>
		`${path}\n${Object.entries(headers)
			.map(([name, value]) => `  ${name}: ${value}\n`)
			.join('')}`;
	return [
		block('/*', headersOfAll(styles)),
		block(`${cacheRules.hashedFolder}*`, { 'Cache-Control': cacheRules.hashed }),
		...Object.entries(rareTypes).map(([ending, type]) => block(`/*${ending}`, { 'Content-Type': sent(type) })),
		...Object.entries(typesOfFiles).map(([path, type]) => block(path, { 'Content-Type': sent(type) })),
	].join('\n');
}

/** Where a server finds the site and where it listens. */
export interface Place {
	/** What it answers to: a name, or a port on this machine. */
	name: string;
	port: number;
	/** Folder of the server's files; the site stands in it at `base`. */
	root: string;
	/** Path of the site: "/", or "/hip-to-knee/". */
	base: string;
}

/** A `server` block for nginx, to be included in its `http` block. */
export function nginxConf(styles: readonly string[], { name, port, root, base }: Place): string {
	const at = base.slice(0, -1);
	const types = { ...plainTypes, ...rareTypes };
	const single = Object.entries(types).filter(([ending]) => ending.lastIndexOf('.') === 0);
	const double = Object.entries(types).filter(([ending]) => ending.lastIndexOf('.') > 0);
	const texts = [...new Set(Object.values({ ...types, ...typesOfFiles }))].filter(isText);
	const listed = texts.filter((type) => type !== 'text/html').join(' ');
	const ownType = (match: string, type: string) => [
		`location ${match} {`,
		`\ttypes {}`,
		`\tdefault_type ${type};`,
		'}',
	];
	return lines(
		'map $uri $hip_to_knee_cache {',
		`	default "${cacheRules.others}";`,
		`	"~^${at}${cacheRules.hashedFolder}" "${cacheRules.hashed}";`,
		'}',
		'',
		'server {',
		...indented(
			`listen ${port};`,
			`server_name ${name};`,
			`root ${root};`,
			'index index.html;',
			`error_page 404 ${base}404.html;`,
			'absolute_redirect off;',
			'server_tokens off;',
			'',
			...Object.entries(headersOfAll(styles)).map(([header, value]) => `add_header ${header} "${value}" always;`),
			'add_header Cache-Control $hip_to_knee_cache always;',
			'',
			'types {',
			...indented(...single.map(([ending, type]) => `${type} ${ending.slice(1)};`)),
			'}',
			'charset utf-8;',
			`charset_types ${listed};`,
			'# Sends file.gz where it stands beside a file, and compresses the others itself.',
			'gzip_static on;',
			'gzip on;',
			'gzip_vary on;',
			'gzip_comp_level 6;',
			`gzip_types ${listed};`,
			'# Where the brotli module is there (Debian: libnginx-mod-http-brotli-filter):',
			'# brotli on;',
			`# brotli_types ${listed};`,
			'',
			...double.flatMap(([ending, type]) => ownType(`~ ${ending.replaceAll('.', '\\.')}$`, type)),
			...Object.entries(typesOfFiles).flatMap(([path, type]) => ownType(`= ${at}${path}`, type)),
			`location ~ ^${at}/_(headers|redirects)$ {`,
			'	return 404;',
			'}',
		),
		'}',
	);
}

/** A site block for Caddy, which fetches the certificate itself. */
export function caddyfile(styles: readonly string[], { name, port, root, base }: Place): string {
	const at = base.slice(0, -1);
	const header = (name: string, value: string) => `${name} "${value}"`;
	const texts = [...new Set(Object.values({ ...plainTypes, ...rareTypes, ...typesOfFiles }))].filter(isText);
	const ownFiles = Object.keys(typesOfFiles).map((path) => `${at}${path}`);
	const endings = Object.entries({ ...rareTypes, ...plainTypes });
	/** Headers of one name come in no order in Caddy, so each path has exactly one. */
	const typed = endings.flatMap(([ending, type]) => {
		const others = [
			...endings.filter(([longer]) => longer !== ending && longer.endsWith(ending)).map(([longer]) => `*${longer}`),
			...ownFiles.filter((path) => path.endsWith(ending)),
		];
		const match = `@${ending.slice(1).replace('.', '-')}`;
		const folders = ending === '.html' ? ` ${at}/ */` : '';
		return [
			`${match} {`,
			...indented(`path *${ending}${folders}`, ...(others.length > 0 ? [`not path ${others.join(' ')}`] : [])),
			'}',
			`header ${match} Content-Type "${sent(type)}"`,
		];
	});
	return lines(
		`${port === 443 ? name : `http://${name}:${port}`} {`,
		...indented(
			`root * ${root}`,
			'encode {',
			...indented('zstd', 'gzip', 'match {'),
			...indented(...indented(...texts.map((type) => `header Content-Type ${type}*`))),
			...indented('}'),
			'}',
			'header {',
			...indented(...Object.entries(headersOfAll(styles)).map(([name, value]) => header(name, value))),
			'}',
			`@hashed path ${at}${cacheRules.hashedFolder}*`,
			`header @hashed Cache-Control "${cacheRules.hashed}"`,
			`@others not path ${at}${cacheRules.hashedFolder}*`,
			`header @others Cache-Control "${cacheRules.others}"`,
			...typed,
			...Object.entries(typesOfFiles).map(([path, type]) => `header ${at}${path} Content-Type "${sent(type)}"`),
			`@notes path ${at}/_headers ${at}/_redirects`,
			'error @notes 404',
			'file_server',
			'handle_errors {',
			...indented(`rewrite * ${base}404.html`, 'file_server'),
			'}',
		),
		'}',
	);
}

function sent(type: string): string {
	return isText(type) ? `${type}; charset=utf-8` : type;
}

function indented(...inner: string[]): string[] {
	return inner.map((line) => (line === '' ? '' : `\t${line}`));
}

function lines(...all: string[]): string {
	return `${all.join('\n')}\n`;
}
