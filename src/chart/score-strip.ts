import { axisOver, place, type Axis } from './axis.ts';

export interface StripMarks {
	axis: Axis;
	height: number;
	axisY: number;
	/** Place of each tick of the axis. */
	tickPlaces: number[];
	groups: { name: string; text: string; x: number; y: number; anchor: 'start' | 'end' }[];
	/** The smallest change people notice, drawn as a bar of that length beside the better end. */
	noticed: { from: number; to: number; y: number } | null;
}

const lineHeight = 26;

/**
 * Places on a scale strip. Each group has a line of its own, so that the labels of near values never collide; across in percent of
 * the width, down in pixels of letters 14 px large.
 */
export function scoreStrip(
	groups: readonly { name: string; mean: number; text: string }[],
	ends: readonly [number, number],
	noticed: number | null,
): StripMarks {
	const axis = axisOver(...ends);
	const axisY = groups.length * lineHeight + 14;
	const marks = groups.map(({ name, mean, text }, index) => {
		const x = place(axis, mean);
		return { name, text, x, y: (index + 1) * lineHeight - 6, anchor: x > 50 ? ('end' as const) : ('start' as const) };
	});
	const bar =
		noticed === null ? null : { from: place(axis, ends[0]), to: place(axis, ends[0] + noticed), y: axisY + 34 };
	return {
		axis,
		height: axisY + (bar ? 44 : 26),
		axisY,
		tickPlaces: axis.ticks.map((tick) => place(axis, tick)),
		groups: marks,
		noticed: bar,
	};
}
