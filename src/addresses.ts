import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addressOfFile, builtFiles } from './built-files.ts';
import { checkContent } from './check.ts';
import type { Library } from './graph.ts';
import { byText, count, formatReport, nearest, type Issue } from './issue.ts';
import type { StableId } from './stable-ids.ts';

/** The list of every address that was ever published, one a line; lines only join it. */
export const listFile = 'addresses.txt';

const head = `# Every address ever published. An address in this list leads somewhere for ever: to its page, or by content/redirects.yaml.
# "npm run addresses" adds those of the last build; nothing is taken away by hand.
`;

/** What a page loads for itself and nobody keeps the address of; pictures for sharing carry the state of their page. */
const inside =
	/^(_astro|pagefind)\/|(^|\/)(motion|pacer|knee-bend)\.json$|^(404\.html|_redirects|_headers|sitemap-\d+\.xml)$|\.(png|jpg|webp)$/;

/** Every address of a built site that lasts: pages, files, and the places of records on pages, which xref.json names. */
export function builtAddresses(dir: string): Set<string> {
	const files = builtFiles(dir)
		.filter((file) => !inside.test(file))
		.map(addressOfFile);
	const xref = join(dir, 'xref.json');
	const { ids, url } = existsSync(xref)
		? (JSON.parse(readFileSync(xref, 'utf8')) as { ids: Record<string, StableId>; url: string })
		: { ids: {}, url: undefined };
	// A site built for a path of its own has it in every address; the list is the same wherever the site stands.
	const base = url === undefined ? '/' : new URL('.', url).pathname;
	const places = Object.values(ids).map(({ address }) =>
		address.startsWith(base) ? address.slice(base.length - 1) : address,
	);
	return new Set([...files, ...places].sort(byText));
}

export interface Listed {
	address: string;
	/** Line of the list, from 1. */
	line: number;
}

/** The addresses of the list, in its order; an absent list is empty. */
export function listedAddresses(root: string): Listed[] {
	const path = join(root, listFile);
	const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
	return lines.flatMap((text, index) => (text.startsWith('/') ? [{ address: text.trim(), line: index + 1 }] : []));
}

/** Where addresses lead that the build no longer has, and what is wrong. */
export interface Moved {
	/** New address by the old one. The places on a page that moved as a whole move with it and are not named. */
	moved: Map<string, string>;
	issues: Issue[];
}

/**
 * Holds the addresses of a build against the list. What is gone has to be redirected. Where a page is, so is all that stands
 * under it or beside it: its handout, its drawings, its files of references.
 */
export function followAddresses(
	listed: readonly Listed[],
	built: ReadonlySet<string>,
	redirects: Library['redirects'],
): Moved {
	const rows = redirects?.data.redirects ?? [];
	const moved = new Map<string, string>();
	const lost: Listed[] = [];
	const issues: Issue[] = [];
	for (const { address, line } of listed) {
		if (built.has(address)) continue;
		const to = rows.map((row) => leadsTo(address, row, built)).find((found) => found !== undefined);
		const [page = ''] = address.split('#');
		const pageStands = built.has(page);
		if (to === undefined) lost.push({ address, line });
		else if (page === address || pageStands) moved.set(address, to);
	}
	const isWith = ({ address }: Listed, page: string) =>
		page.endsWith('/') && address !== page && belongsTo(address, page);
	for (const one of lost) {
		if (lost.some((page) => isWith(one, page.address))) continue; // Told with its page.
		issues.push(gone(one, lost.filter((other) => isWith(other, one.address)).length, built));
	}
	const known = new Set(listed.map(({ address }) => address));
	rows.forEach(({ from, to }, index) => {
		const add = (rule: string, field: 'from' | 'to', message: string, hint: string) => {
			const line = redirects?.lineOf(['redirects', index, field]);
			issues.push({ rule, file: redirects?.file ?? '', line, message, hint, severity: 'error' });
		};
		if (built.has(from)) {
			add('redirect-is-old', 'from', `The address ${from} still stands.`, 'Remove the redirect, or the page.');
		} else if (!known.has(from)) {
			const right = nearest(from, known);
			const hint = right ? `Did you mean ${right}?` : `Old addresses stand in ${listFile}.`;
			add('redirect-is-old', 'from', `The address ${from} was never published.`, hint);
		}
		if (!built.has(to)) {
			const right = nearest(to, built);
			const hint = right
				? `Did you mean ${right}?`
				: 'Name an address the site has; one redirect does not lead to another.';
			add('redirect-resolves', 'to', `The redirect from ${from} leads to ${to}, which is not there.`, hint);
		} else if (endingOf(from) !== '' && endingOf(from) !== endingOf(to)) {
			const message = `The file ${from} cannot lead to ${to}, which is of another kind.`;
			add('redirect-resolves', 'to', message, `Name a file that ends in ${endingOf(from)}.`);
		}
	});
	return { moved, issues };
}

/** Where a redirect leads an address: itself, or what stands under or beside a page that moved. */
function leadsTo(address: string, { from, to }: { from: string; to: string }, built: ReadonlySet<string>) {
	if (address === from) return to;
	if (!from.endsWith('/') || !to.endsWith('/') || !belongsTo(address, from)) return undefined;
	const there = `${to.slice(0, -1)}${address.slice(from.length - 1)}`;
	return built.has(there) ? there : address.includes('#') ? to : undefined;
}

/** Whether an address stands under a page or beside it: "/studies/a/#pain", "/studies/a.ris". */
function belongsTo(address: string, page: string): boolean {
	return page !== '/' && (address.startsWith(page) || address.startsWith(`${page.slice(0, -1)}.`));
}

function gone({ address, line }: Listed, others: number, built: ReadonlySet<string>): Issue {
	const [, folder = '', name = ''] = /^(.*[/#])([^/#]+\/?)$/.exec(address) ?? [];
	const neighbours = [...built].filter((one) => one.startsWith(folder) && endingOf(one) === endingOf(address));
	const right = nearest(
		name,
		neighbours.map((one) => one.slice(folder.length)),
	);
	const too = others === 0 ? '' : `, nor ${count(others, 'address', 'addresses')} under or beside it`;
	return {
		rule: 'address-kept',
		file: listFile,
		line,
		message: `The address ${address} was published, and the site no longer has it${too}.`,
		hint: `Bring it back, or add "- from: ${address}" with "to: ${right === undefined ? 'where it stands now' : folder + right}" to content/redirects.yaml.`,
		severity: 'error',
	};
}

/** The ending of a file, "" for a page or a place on one. */
function endingOf(address: string): string {
	return /\.[a-z0-9.]+$/.exec(address.split('/').at(-1) ?? '')?.[0] ?? '';
}

/** The command line of `npm run addresses`: adds the addresses of the last build to the list. */
function main(): void {
	if (!existsSync('dist')) {
		console.error('There is no built site to read. Run "npm run build" first.');
		process.exitCode = 1;
		return;
	}
	const listed = listedAddresses('.');
	const built = builtAddresses('dist');
	const all = new Set([...listed.map(({ address }) => address), ...built]);
	writeFileSync(listFile, `${head}${[...all].sort(byText).join('\n')}\n`);
	console.log(`${listFile}: ${count(all.size, 'address', 'addresses')}, ${all.size - listed.length} of them new.`);
	const { issues } = followAddresses(listedAddresses('.'), built, checkContent('.', new Date()).library.redirects);
	// A redirected page is part of the built site.
	const problems = issues.filter(({ rule }) => rule !== 'redirect-is-old');
	if (problems.length === 0) return;
	console.error(formatReport(problems));
	process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
