import type { Card, CardFrame } from './card.ts';

/** Width and height of a card in pixels, as Open Graph asks for them. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The light theme of site.css; tests/site/card.test.ts compares them. */
export const cardColours = {
	paper: '#fbfaf7',
	ink: '#1c232d',
	soft: '#56606e',
	line: '#e2ddd1',
	accent: '#0b5a68',
	coral: '#d2553a',
} as const;

/** Where figures stand on a card. */
export const figureFrame = { x: 560, y: 56, width: 584, height: 452 } as const;

/** A box of the layout, as Satori reads it. */
export interface Box {
	type: string;
	props: Readonly<Record<string, unknown>>;
}

type Style = Readonly<Record<string, string | number>>;

const { paper, ink, soft, line, accent, coral } = cardColours;
const edge = 64;
/** Room for words, in pixels; less of it beside figures. */
const wordsWidth = ({ strip }: Card) => (strip ? figureFrame.x - 24 - edge : cardSize.width - 2 * edge);

/** Sizes of the title to try, largest first: those at which its longest word still fits on a line. */
export function titleSizes(card: Card): number[] {
	const longest = Math.max(...card.title.split(/[\s-]/).map((word) => word.length));
	return [84, 76, 68, 60, 54, 48, 44, 40, 36, 32].filter((size) => longest * size * 0.6 <= wordsWidth(card));
}

/** A card with its title in letters of `size` pixels. */
export function cardTree(card: Card, { name, tagline }: CardFrame, size: number): Box {
	const width = wordsWidth(card);
	const words = [
		card.kind && text(card.kind, { fontSize: 30, color: soft, marginBottom: 14 }),
		text(card.title, { fontSize: size, fontWeight: 700, lineHeight: 1.12, letterSpacing: -size / 60, ...balanced }),
		card.below && text(card.below, { fontSize: 34, lineHeight: 1.4, marginTop: 22, ...balanced }),
		card.verdict && verdictPill(card.verdict),
	].filter((part) => part !== undefined && part !== '');
	return box(
		{
			width: '100%',
			height: '100%',
			boxSizing: 'border-box',
			flexDirection: 'column',
			padding: `52px ${edge}px 40px`,
			background: paper,
			color: ink,
			fontFamily: 'Atkinson Hyperlegible Next',
		},
		[
			box({ alignItems: 'center' }, [mark(52), text(name, { fontSize: 36, fontWeight: 700, marginLeft: 16 })]),
			box({ flexDirection: 'column', justifyContent: 'center', flexGrow: 1, width, padding: '20px 0 30px' }, words),
			text(tagline, { fontSize: 28, color: soft, borderTop: `2px solid ${line}`, paddingTop: 22 }),
		],
	);
}

/** The verdict as on its page: a mark that is full, half or empty, and the words. */
function verdictPill({ is, words }: NonNullable<Card['verdict']>): Box {
	const fill = { supports: accent, partly: `linear-gradient(90deg, ${accent} 50%, ${paper} 50%)` };
	const sign =
		is === 'untested'
			? text('?', { color: accent, fontWeight: 700, marginRight: 14 })
			: box({
					width: 30,
					height: 30,
					boxSizing: 'border-box',
					borderRadius: 15,
					marginRight: 14,
					border: `3px solid ${accent}`,
					background: is === 'contradicts' ? paper : fill[is],
				});
	return box({ marginTop: 30 }, [
		box({ alignItems: 'center', border: `2px solid ${soft}`, borderRadius: 40, padding: '10px 28px', fontSize: 34 }, [
			sign,
			text(words, { fontWeight: 700 }),
		]),
	]);
}

/** The mark of Mark.astro: two joints and a line. */
function mark(size: number): Box {
	const shapes = [
		{ type: 'path', props: { d: 'M15 5 9 19', stroke: ink, 'stroke-width': 5, 'stroke-linecap': 'round' } },
		{ type: 'circle', props: { cx: 15.4, cy: 4.6, r: 4.1, fill: coral } },
		{ type: 'circle', props: { cx: 8.8, cy: 19.4, r: 3.1, fill: accent } },
	];
	return { type: 'svg', props: { viewBox: '0 0 24 24', width: size, height: size, children: shapes } };
}

const balanced: Style = { textWrap: 'balance' };

function text(words: string, style: Style): Box {
	return { type: 'div', props: { style, children: words } };
}

function box(style: Style, children: readonly unknown[] = []): Box {
	return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}
