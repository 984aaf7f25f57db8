/**
 * figure.css for a drawer that knows neither custom properties nor themes nor `:is()`: the light theme, every value
 * written out, without the rules for paper and forced colours.
 */
export function stillColours(css: string): string {
	const screen = css.replace(/\/\*.*?\*\//gs, '').replace(/@media[\s\S]*$/, '');
	const values = new Map(
		[...screen.matchAll(/(--[\w-]+): (?:light-dark\(([^,]+),[^)]*\)|([^;]+));/g)].map(
			([, name = '', light, same]) => [name, light ?? same ?? ''] as const,
		),
	);
	return screen
		.replace(/^\.figure \{[^}]*\}/m, '')
		.replace(/\.figure :is\(([^)]*)\)/g, (_, list: string) =>
			list
				.split(',')
				.map((one) => `.figure ${one.trim()}`)
				.join(', '),
		)
		.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => values.get(name) ?? whole)
		.replace(/\s+/g, ' ')
		.trim();
}
