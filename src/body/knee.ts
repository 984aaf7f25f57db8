import { outlined, outlineIn, type Place } from './curve.ts';

/** Width and height of the drawing; names stand in its right half. */
export const size: Place = [320, 300];

/** The line the knee is drawn about, across. Its two sides are mirror images. */
export const middle = 106;

/** From the middle line outwards, and down from the top of the drawing: one side, which the other mirrors. */
const halves = {
	limb: `
		0 0
		20 0, 40 0, 62 0
		62 50, 52 90, 54 140
		55 180, 44 200, 48 225
		52 250, 56 275, 52 300
		40 300, 20 300, 0 300
	`,
	thighBone: `
		0 0
		6 0, 12 0, 19 0
		18 40, 18 70, 24 92
		30 108, 46 118, 46 142
		46 166, 38 176, 24 176
		14 176, 8 168, 0 166
	`,
	shinBone: `
		0 186
		10 182, 14 188, 26 185
		40 183, 48 186, 47 198
		44 216, 24 222, 21 246
		19 264, 19 282, 19 300
		12 300, 6 300, 0 300
	`,
	kneecap: `
		0 110
		14 108, 27 118, 27 134
		27 150, 12 164, 0 172
	`,
	tendon: `
		0 160
		6 160, 10 162, 11 166
		10 182, 9 202, 7 222
		5 227, 2 228, 0 228
	`,
	upperTape: `
		0 123
		20 123, 36 121, 47 116
		50 121, 50 129, 48 134
		38 139, 20 141, 0 141
	`,
	lowerTape: `
		0 147
		20 147, 36 145, 46 140
		49 145, 49 153, 46 158
		36 163, 20 165, 0 165
	`,
	zone: `
		0 88
		34 88, 50 112, 50 138
		50 166, 30 184, 0 184
	`,
};

/** The parts of a knee seen from the front, each as the data of an SVG path. Drawn to help, not measured. */
export const knee = Object.fromEntries(
	Object.entries(halves).map(([part, half]) => [part, mirrored(half)]),
) as Readonly<Record<keyof typeof halves, string>>;

/** The sore spot that suggests the tendon instead: its middle and its radius. */
export const spot = { at: [middle, 190], radius: 11 } as const satisfies { at: Place; radius: number };

/** Names of parts: how high each stands, and the place in the drawing that its line leads to. */
export const named = {
	thighBone: [middle + 12, 40],
	zone: [middle + 40, 104],
	kneecap: [middle + 16, 142],
	tendon: [middle + 12, 190],
	shinBone: [middle + 12, 262],
} as const satisfies Partial<Record<keyof typeof halves, Place>>;

/** Where names begin, across. */
export const namesFrom = 192;

/** One side and, on the way back, its mirror image, as one closed path. */
function mirrored(half: string): string {
	const side = outlineIn(half);
	const way = [
		...side,
		...side
			.slice(0, -1)
			.reverse()
			.map(([x, y]): Place => [-x, y]),
	];
	return outlined(way, ([x, y]) => [middle + x, y]);
}
