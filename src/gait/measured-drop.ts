import { axisFor, place, type Axis } from '../chart/axis.ts';
import { outcomeAt, type Records } from '../evidence/headline.ts';
import type { Outcome, Study } from '../evidence/study.ts';

/** The pelvic drop of one group of people, in degrees; `spread` is one standard deviation, where the record has it. */
export interface DropOfGroup {
	name: string;
	mean: number;
	spread: number | null;
}

/** Pelvic drop with and without pain in one study, and the scale on which a reader sets it. */
export interface MeasuredDrop {
	address: string;
	study: Study;
	outcome: Outcome;
	withPain: DropOfGroup;
	withoutPain: DropOfGroup;
	/** From level, over both averages with their spread. */
	axis: Axis;
	/** Whether the spread of the two groups meets; null where the record has no spread. */
	overlaps: boolean | null;
}

/** The groups of one outcome as its record names them. */
export interface GroupNames {
	pain: string;
	control: string;
}

/** Reads the drop of both groups from one outcome, so that people of different studies are never compared; or says what is missing. */
export function measuredDrop(
	address: string,
	{ pain, control }: GroupNames,
	records: Records,
): { drop: MeasuredDrop } | { problem: string; hint: string } {
	const found = outcomeAt(address, records);
	if (!found) return { problem: `"${address}" is no outcome of a study.`, hint: 'Name it as study#outcome.' };
	const { study, outcome } = found;
	if (!/\bdegrees\b/.test(`${outcome.measure} ${outcome.unit ?? ''}`)) {
		return {
			problem: `${address} ("${outcome.measure}") is not in degrees, so its drop cannot be drawn.`,
			hint: 'Name an outcome that is measured in degrees.',
		};
	}
	if (pain === control) {
		return {
			problem: `The group "${pain}" is compared with itself.`,
			hint: 'Name one group with pain and one without.',
		};
	}
	const [withPain, withoutPain] = [groupOf(outcome, pain), groupOf(outcome, control)];
	if (!withPain || !withoutPain) {
		const known = outcome.groups.flatMap(({ name, mean }) => (mean === null ? [] : [`"${name}"`]));
		return {
			problem: `${address} has no average for the group "${withPain ? control : pain}".`,
			hint: known.length === 0 ? 'None of its groups has an average.' : `Groups with an average: ${known.join(', ')}.`,
		};
	}
	const ends = [withPain, withoutPain].flatMap(({ mean, spread }) => [mean - (spread ?? 0), mean + (spread ?? 0)]);
	const axis = axisFor([0, ...ends], false);
	return { drop: { address, study, outcome, withPain, withoutPain, axis, overlaps: meet(withPain, withoutPain) } };
}

/** Every size the buttons and arrow keys stop at: whole degrees, and the two averages as printed. */
export function stopsOf({ axis, withPain, withoutPain }: MeasuredDrop): number[] {
	const first = Math.ceil(axis.low);
	const whole = Array.from({ length: Math.floor(axis.high) - first + 1 }, (_, index) => first + index);
	return [...new Set([...whole, withPain.mean, withoutPain.mean])].sort((a, b) => a - b);
}

/** Marks of a group on the scale: across in percent of its width, down in root ems, so that large text finds room. */
export interface DropRow {
	x: number;
	spread: { from: number; to: number } | null;
	y: number;
}

/** Places of the groups on the scale, one line each, and of the scale itself under them. */
export function dropRows(
	axis: Axis,
	groups: readonly DropOfGroup[],
): { rows: DropRow[]; axisY: number; height: number } {
	const rows = groups.map(({ mean, spread }, index) => ({
		x: place(axis, mean),
		spread: spread === null ? null : { from: place(axis, mean - spread), to: place(axis, mean + spread) },
		y: 2.2 + index * 2.8,
	}));
	const axisY = 0.8 + groups.length * 2.8;
	return { rows, axisY, height: axisY + 1.6 };
}

function groupOf({ groups }: Outcome, name: string): DropOfGroup | undefined {
	const group = groups.find((one) => one.name === name);
	return group && group.mean !== null ? { name, mean: group.mean, spread: group.sd } : undefined;
}

function meet(a: DropOfGroup, b: DropOfGroup): boolean | null {
	if (a.spread === null || b.spread === null) return null;
	return Math.abs(a.mean - b.mean) <= a.spread + b.spread;
}
