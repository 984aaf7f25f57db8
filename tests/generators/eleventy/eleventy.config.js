/** Headings get ids, as the list of contents needs them. */
function headingIds(markdown) {
	markdown.core.ruler.push('heading-ids', ({ tokens }) => {
		const seen = new Map();
		for (const [index, token] of tokens.entries()) {
			if (token.type !== 'heading_open') continue;
			const slug = tokens[index + 1].content
				.toLowerCase()
				.replace(/[^\p{L}\p{N}]+/gu, '-')
				.replace(/^-|-$/g, '');
			const count = seen.get(slug) ?? 0;
			seen.set(slug, count + 1);
			token.attrSet('id', count === 0 ? slug : `${slug}-${count}`);
		}
	});
}

export default function (config) {
	config.amendLibrary('md', headingIds);
	config.addPassthroughCopy({ public: '/' });
	config.addFilter('contents', (html) =>
		[...html.matchAll(/<h([23]) id="([^"]*)"[^>]*>(.*?)<\/h\1>/gs)].map(([, level, id, text]) => ({
			level,
			id,
			text: text.replace(/<[^>]*>/g, ''),
		})),
	);
	config.addFilter('sectionOf', (url, sections) => sections.find(({ link }) => url.startsWith(link) && url !== link));
	return {
		dir: { input: 'content', includes: '../_includes', data: '../_data', output: 'dist' },
		markdownTemplateEngine: false,
	};
}
