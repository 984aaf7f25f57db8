import { expect, test } from 'vitest';
import { checkContent } from '../src/check.ts';
import { atomFeed } from '../src/feed.ts';
import type { Library } from '../src/graph.ts';

const { library } = checkContent('.', new Date());
const t = library.strings.get('en');
if (!t) throw new Error('No English strings.');
const feed = (of: Library = library) => atomFeed(of, t, new URL('https://example.org'));
const reversed = <Value>(map: Map<string, Value>) => new Map([...map].reverse());

test('the feed does not depend on the order in which records were read', () => {
	expect(feed({ ...library, articles: reversed(library.articles), claims: reversed(library.claims) })).toBe(feed());
});

test('a changed article comes first, under the id it had', () => {
	const [id = '', article] = [...library.articles].at(-1) ?? [];
	if (!article) throw new Error('No articles.');
	const data = { ...article.data, title: 'Rest & load: < or >?', changed: new Date('2099-01-02') };
	const changed = feed({ ...library, articles: new Map(library.articles).set(id, { ...article, data }) });
	const first = changed.slice(changed.indexOf('<entry>'), changed.indexOf('</entry>'));
	expect(first).toContain(`<id>https://example.org/articles/${id}/</id>`);
	expect(first).toContain('<title>Rest &amp; load: &lt; or &gt;?</title>');
	expect(changed).toContain('<updated>2099-01-02T00:00:00Z</updated>\n<author>');
	expect(feed()).toContain(`<id>https://example.org/articles/${id}/</id>`);
});
