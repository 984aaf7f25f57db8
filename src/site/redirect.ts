import { z } from 'zod';
import { text } from '../evidence/field.ts';
import type { Strings } from './strings.ts';

const address = z
	.string()
	.regex(
		/^\/\S*$/,
		'An address begins with a slash and has no space: /claims/hip-exercise-eases-pain/, /glossary/#patella.',
	);

/** Addresses that were published once and stand elsewhere now. */
export const redirectsSchema = z.strictObject({
	redirects: z
		.array(
			z.strictObject({
				from: address.describe('The old address, as it stands in addresses.txt.'),
				to: address.describe('The address where it stands now.'),
				why: text.optional().describe('Why it moved, in a few words.'),
			}),
		)
		.superRefine((redirects, context) => {
			redirects.forEach(({ from }, index) => {
				if (redirects.findIndex((one) => one.from === from) === index) return;
				const message = `The address ${from} is redirected twice. Keep one of the two.`;
				context.addIssue({ code: 'custom', path: [index, 'from'], message });
			});
		})
		.describe('Each old address with its new one.'),
});

export type Redirects = z.output<typeof redirectsSchema>;

/** The page at an old address: leads on at once, and by a link where a browser does not; without script or style. */
export function redirectPage(to: string, site: string | URL, t: Pick<Strings, 'moved' | 'language' | 'site'>): string {
	const target = escapeHtml(new URL(to, site).href);
	const path = escapeHtml(to);
	return `<!doctype html>
<html lang="${t.language.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${t.moved.title} · ${t.site.name}`)}</title>
<meta name="robots" content="noindex">
<meta http-equiv="content-security-policy" content="default-src 'none'">
<meta http-equiv="refresh" content="0; url=${path}">
<link rel="canonical" href="${target}">
</head>
<body>
<main>
<h1>${escapeHtml(t.moved.title)}</h1>
<p>${escapeHtml(t.moved.lead)} <a href="${path}">${target}</a></p>
</main>
</body>
</html>
`;
}

/** What a page says of its parts that stand elsewhere now, each at its old fragment; to stand at the end of its main part. */
export function movedParts(parts: readonly { fragment: string; to: string }[], t: Pick<Strings, 'moved'>): string {
	const items = parts.map(
		({ fragment, to }) => `<li id="${escapeHtml(fragment)}"><a href="${escapeHtml(to)}">${escapeHtml(to)}</a></li>`,
	);
	return `<aside class="moved-parts" data-pagefind-ignore><p>${escapeHtml(t.moved.part)}</p><ul>${items.join('')}</ul></aside>`;
}

/** The lines of a `_redirects` file, which Netlify and Cloudflare Pages read; they know no fragments. */
export function redirectLines(moved: ReadonlyMap<string, string>): string {
	const lines = [...moved].filter(([from]) => !from.includes('#'));
	return lines.map(([from, to]) => `${from} ${to} 301\n`).join('');
}

function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
