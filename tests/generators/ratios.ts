/** Rows by name, each with the same figures; undefined where one could not be had. */
export type Rows<Figure extends string> = Record<string, Record<Figure, number | undefined>>;

/** The middle of some numbers, of an even count the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	const half = sorted.length / 2;
	return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
}

/** A table in Markdown: figures of the first row as they are, those of the others with how many times the first they are. */
export function ratioTable<Figure extends string>(rows: Rows<Figure>): string {
	const [[, ours] = []] = Object.entries(rows) as [string, Record<Figure, number | undefined>][];
	if (!ours) return '';
	const figures = Object.keys(ours) as Figure[];
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		line(['', ...figures]),
		line(['---', ...figures.map(() => '---:')]),
		...Object.entries<Record<Figure, number | undefined>>(rows).map(([name, row]) =>
			line([
				name,
				...figures.map((figure) => {
					const ratio = row === ours ? undefined : ratioOf(row[figure], ours[figure]);
					return ratio === undefined ? shown(row[figure]) : `${shown(row[figure])} (${shown(ratio)} ×)`;
				}),
			]),
		),
	].join('\n');
}

/** Where another row is at least five in a hundred below the first, a line each; less is better in every figure named. */
export function losses<Figure extends string>(rows: Rows<Figure>, figures: readonly Figure[]): string[] {
	const [[, ours] = [], ...others] = Object.entries(rows) as [string, Record<Figure, number | undefined>][];
	if (!ours) return [];
	return others.flatMap(([name, row]) => {
		const worse = figures.flatMap((figure) => {
			const ratio = ratioOf(row[figure], ours[figure]);
			return ratio === undefined || ratio > 0.95 ? [] : [`${figure} ${shown(row[figure])} to ${shown(ours[figure])}`];
		});
		return worse.length === 0 ? [] : [`${name} is better: ${worse.join('; ')}.`];
	});
}

function ratioOf(figure: number | undefined, ours: number | undefined): number | undefined {
	return figure === undefined || !ours ? undefined : figure / ours;
}

/** Three digits that tell; whole numbers from a hundred on. */
function shown(number: number | undefined): string {
	if (number === undefined) return 'not built';
	if (number >= 100) return Math.round(number).toLocaleString('en-GB');
	return String(Number(number.toPrecision(number < 1 ? 2 : 3)));
}
