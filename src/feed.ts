import { contentDay } from './days.ts';
import { addressOf, type Library } from './graph.ts';
import { byText } from './issue.ts';
import type { Strings } from './site/strings.ts';

/** What is said of one page in the feed. */
interface FeedEntry {
	page: string;
	title: string;
	summary: string;
	kind: 'article' | 'claim';
	published: Date;
	updated: Date;
}

/**
 * Articles and claims as an Atom feed (RFC 4287), the newest change first; `site` is the address of the home page. An
 * entry is known by the address of its page, so that a change shows as new and is not told twice.
 */
export function atomFeed(library: Library, t: Strings, site: URL): string {
	const entries = feedEntries(library, t);
	const at = (path: string) => new URL(path, site).href;
	const updated = new Date(Math.max(...entries.map((entry) => Number(entry.updated))));
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${t.language.code}">`,
		element('id', at('/')),
		element('title', t.site.name),
		element('subtitle', t.site.feed),
		`<link rel="self" type="application/atom+xml" href="${at('/feed.xml')}"/>`,
		`<link rel="alternate" type="text/html" href="${at('/')}"/>`,
		element('updated', moment(updated)),
		`<author>${element('name', t.site.name)}</author>`,
		element('rights', t.site.licence),
		element('icon', at('/icon-192.png')),
		...entries.map((entry) => entryElement(entry, at(entry.page))),
		'</feed>\n',
	].join('\n');
}

function feedEntries(library: Library, t: Strings): FeedEntry[] {
	const articles = [...library.articles.values()].map(({ id, data }) => ({
		page: addressOf('article', id),
		title: data.title,
		summary: data.answer.join(' '),
		kind: 'article' as const,
		published: data.published,
	}));
	const claims = [...library.claims.values()].map(({ id, data }) => ({
		page: addressOf('claim', id),
		title: `“${data.claim}”`,
		summary: `${t.verdicts[data.verdict]}. ${data.plain}`,
		kind: 'claim' as const,
		published: data.published,
	}));
	return [...articles, ...claims]
		.map((entry) => ({ ...entry, updated: contentDay(library, entry.page) ?? entry.published }))
		.sort((a, b) => Number(b.updated) - Number(a.updated) || byText(a.page, b.page));
}

function entryElement({ title, summary, kind, published, updated }: FeedEntry, address: string): string {
	return [
		'<entry>',
		element('id', address),
		element('title', title),
		`<link rel="alternate" type="text/html" href="${address}"/>`,
		element('published', moment(published)),
		element('updated', moment(updated)),
		`<category term="${kind}"/>`,
		element('summary', summary),
		'</entry>',
	].join('\n');
}

function element(name: string, words: string): string {
	return `<${name}>${escaped(words)}</${name}>`;
}

function escaped(words: string): string {
	return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A day as RFC 3339 asks for it: its first moment, in UTC. */
function moment(day: Date): string {
	return `${day.toISOString().slice(0, 19)}Z`;
}
