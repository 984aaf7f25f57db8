import type { Measured } from '../measured.ts';

/** The stages of our build with the seconds they took, as its lines tell. */
export function stages({ lines, seconds }: Measured): string {
	const marks = {
		'reading and checking the content': /Building static entrypoints/,
		'bundling styles, scripts and texts': /generating static routes/,
		'drawing pages, cards and files': /\[build\] ✓ Completed in .*$/,
		'search index': /\[pagefind\] indexed/,
		'Markdown twins': /\[markdown-twins\] wrote/,
	};
	let from = 0;
	let after = 0;
	const told = Object.entries(marks).map(([name, mark]) => {
		const index = lines.findIndex(({ text }, place) => place > after && mark.test(text));
		const at = lines[index]?.at ?? from;
		const took = at - from;
		from = at;
		after = Math.max(after, index);
		return `${name} ${took.toFixed(1)} s`;
	});
	const cards = lines.reduce((sum, { text }) => {
		const [, took = 0, unit] = /card\.png \(\+([\d.]+)(m?s)\)/.exec(text) ?? [];
		return sum + Number(took) / (unit === 'ms' ? 1000 : 1);
	}, 0);
	return `${told.join(', ')}, the rest ${(seconds - from).toFixed(1)} s; share pictures are ${cards.toFixed(1)} s of the drawing`;
}
