/** A part of the results, under its heading. */
export interface Part {
	title: string;
	text: string;
}

/** What stands above the results: what each generator does besides. */
export function introduction(others: readonly { name: string; does: string }[]): string {
	return `# Beside other generators

The same pages, built by what a team would pick instead. Written by \`npm run bench:generators\`; nothing here is typed.

- **Hip to Knee**: checks all content, computes and binds every number, draws figures and share pictures, writes linked data, exports of references, open data, a full-text search index, Markdown twins.
${others.map(({ name, does }) => `- **${name}**: ${does}.`).join('\n')}
`;
}

/** Results with a part in its place, builds after all else and by size; the other parts stay as they are. */
export function withPart(known: string, introduced: string, { title, text }: Part): string {
	const others = known.split(/\n(?=## )/).filter((one) => one.startsWith('## ') && !one.startsWith(`## ${title}\n`));
	const rank = (part: string) => Number(/^## Build of ([\d,]+)/.exec(part)?.[1]?.replaceAll(',', '') ?? 0);
	const parts = [...others, `## ${title}\n\n${text}`].sort((a, b) => rank(a) - rank(b));
	return [introduced, ...parts].map((part) => `${part.trim()}\n`).join('\n');
}
