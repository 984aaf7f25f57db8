/** Where a site stands. */
export interface SiteAddress {
	/** Whole address: "https://hip-to-knee.example", or "https://someone.github.io/hip-to-knee/". */
	site: string;
	/** Its path, which begins and ends in a slash: "/", or "/hip-to-knee/". */
	base: string;
}

/**
 * Reads the address a site is built for (SITE_URL), whose path is the base of every address on it. Throws where it is no
 * address that pages can stand at.
 */
export function siteAddress(text: string): SiteAddress {
	const url = URL.parse(text);
	const example = 'Write it whole: SITE_URL=https://example.org/ or https://example.org/knee/.';
	if (!url || !/^https?:$/.test(url.protocol))
		throw new Error(`SITE_URL is "${text}", which is no web address. ${example}`);
	if (url.search || url.hash || url.username)
		throw new Error(`SITE_URL is "${text}"; a site stands at no query, fragment or account. ${example}`);
	if (!/^[\w.~/-]*$/.test(url.pathname) || url.pathname.includes('//'))
		throw new Error(`The path of SITE_URL is "${url.pathname}"; keep to letters, digits, "-" and "_". ${example}`);
	const base = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
	return base === '/' ? { site: url.origin, base } : { site: url.origin + base, base };
}

/** What an address on the site looks like, "/articles/running/", and one that is not the root. */
const path = String.raw`\/[\w.~%/-]*`;
const longer = String.raw`\/[\w.~%/-]+`;

/** Where addresses stand in each kind of file, beside whole ones, which may stand anywhere. */
const places: readonly { files: RegExp; find: RegExp; within?: RegExp }[] = [
	{
		files: /\.(html|svg)$/,
		within: /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi,
		find: new RegExp(String.raw`(?<=["'\s=,;])${longer}|(?<=["'])\/(?=["'?#])`, 'g'),
	},
	{ files: /\.(json|jsonld|webmanifest)$/, find: new RegExp(`(?<=")${path}(?=["?#])`, 'g') },
	// A script asks for the key "/", which is no address.
	{ files: /\.js$/, find: new RegExp(String.raw`(?<=["'\x60])${longer}(?=["'\x60?#])`, 'g') },
	{ files: /\.css$/, find: new RegExp(String.raw`(?<=url\(["']?)${path}`, 'g') },
	// What an old address leads to; hosts find the old one from the root of what they were given.
	{ files: /(^|\/)_redirects$/, find: new RegExp(`(?<=\\S )${path}`, 'g') },
];

/** Files that hold addresses; the index of search finds its own place. */
export function holdsAddresses(file: string): boolean {
	return (
		/\.(html|svg|json|jsonld|webmanifest|js|css|xml|txt|md|csv|ris|bib|nbib)$|^_redirects$/.test(file) &&
		!/^pagefind\//.test(file)
	);
}

/**
 * The text of a built file with every address moved under the base of the site. An address is what leads to something
 * that was built (`stands`, asked with a path from the root); anything else stays as it is, so that doing it twice
 * changes nothing.
 */
export function movedUnder(
	{ site, base }: SiteAddress,
	file: string,
	text: string,
	stands: (path: string) => boolean,
): string {
	const { origin } = new URL(site);
	const moved = (address: string) => (leads(address, stands) ? base + address.slice(1) : address);
	let result = text;
	for (const { files, find, within } of places) {
		if (!files.test(file)) continue;
		result = within ? result.replace(within, (part) => part.replace(find, moved)) : result.replace(find, moved);
	}
	const whole = new RegExp(`${origin.replace(/[.+]/g, '\\$&')}(?![\\w.:-])(${path})?`, 'g');
	return result.replace(
		whole,
		(_, address?: string) => origin + (address === undefined ? base.slice(0, -1) : moved(address)),
	);
}

/** Whether an address leads to something; a full stop after it ends a sentence. */
function leads(address: string, stands: (path: string) => boolean): boolean {
	return stands(address) || (address.endsWith('.') && stands(address.slice(0, -1)));
}

/** Every path that leads to a built file: its own, its folder's for an index, and the one a page of an error is known by. */
export function pathsOf(files: readonly string[]): Set<string> {
	return new Set(
		files.flatMap((file) => [
			`/${file}`,
			...(/(^|\/)index\.html$/.test(file) ? [`/${file.slice(0, -'index.html'.length)}`] : []),
			...(/^\d+\.html$/.test(file) ? [`/${file.slice(0, -'.html'.length)}/`] : []),
		]),
	);
}
