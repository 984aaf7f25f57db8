/** A rule of a `_headers` file: the paths it holds for, and headers by name. */
export interface Rule {
	path: string;
	matches(path: string): boolean;
	headers: Map<string, string>;
}

/** Reads a `_headers` file as Netlify and Cloudflare Pages do: a path, its headers indented under it; `*` stands for anything. */
export function readHeadersFile(text: string): Rule[] {
	const rules: Rule[] = [];
	for (const [index, line] of text.split('\n').entries()) {
		const header = /^\s+([A-Za-z-]+): (\S.*)$/.exec(line);
		if (line.trim() === '' || line.startsWith('#')) continue;
		if (header) rules.at(-1)?.headers.set(header[1] ?? '', header[2] ?? '');
		else if (line.startsWith('/')) {
			const pattern = new RegExp(`^${line.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
			rules.push({ path: line, matches: (path) => pattern.test(path), headers: new Map() });
		} else throw new Error(`Line ${index + 1} of _headers is neither a path nor a header: ${line}`);
	}
	return rules;
}

/** The headers of a path. Hosts join the values of a header that stands in two rules, which no header here can bear. */
export function headersFor(rules: readonly Rule[], path: string): Map<string, string> {
	const all = new Map<string, string>();
	for (const { headers } of rules.filter((rule) => rule.matches(path))) {
		for (const [name, value] of headers) {
			if (all.has(name)) throw new Error(`Two rules of _headers set ${name} for ${path}.`);
			all.set(name, value);
		}
	}
	return all;
}
