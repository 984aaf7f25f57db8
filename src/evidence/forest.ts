import type { Claim } from './claim.ts';
import { printedEffect, type Effect } from './effect.ts';
import { estimateScale, isNumeric, type EstimateKind } from './estimate.ts';
import { noticedOn, outcomeAt, type Records } from './headline.ts';
import { pool, type Pooled } from './pool.ts';
import { format } from './quantity.ts';
import type { Scale } from './scale.ts';
import { studyName } from './wording.ts';

/** One line of a forest plot, turned so that all lines subtract the same way. */
export interface ForestLine {
	/** `study#outcome` */
	source: string;
	name: string;
	timepoint: string;
	value: number;
	ci: [number, number];
	/** On the scale it is pooled on; null where the claim is not pooled. */
	effect: Effect | null;
}

export interface Forest {
	kind: EstimateKind;
	scale: Scale | undefined;
	lines: ForestLine[];
	/** Smallest changes people notice on the scale, smallest first. */
	noticed: number[];
	/** Both models of our own pooling; null where the claim is not pooled. */
	pooled: { fixed: Pooled; random: Pooled } | null;
	/** Decimals of the numbers as printed, for writing pooled ones no finer. */
	decimals: number;
}

export type ForestResult = { forest: Forest } | { problem: string };

type Plan = NonNullable<Claim['forest']>;

/** The lines of a claim's forest plot and, where it asks for it, our pooling of them; or what stands in the way. */
export function forestOf(plan: Plan, records: Records): ForestResult {
	const lines: ForestLine[] = [];
	const kinds = new Set<EstimateKind>();
	const scales = new Set<string | null>();
	for (const row of plan.rows) {
		const found = outcomeAt(row.outcome, records);
		const estimate = found?.outcome.estimate;
		if (!found || !estimate) return { problem: `There is no outcome ${row.outcome}.` };
		if (!isNumeric(estimate) || estimate.value === null || estimate.ci === null) {
			return { problem: `${row.outcome} has no number with an interval, so it cannot be drawn.` };
		}
		const undrawable = problemOf(estimate.kind, estimate.ci);
		if (undrawable !== null) return { problem: `${row.outcome}: ${undrawable}` };
		const printed = plan.pool ? printedEffect(estimate) : null;
		if (printed && 'problem' in printed) return { problem: `${row.outcome}: ${printed.problem}` };
		kinds.add(estimate.kind);
		scales.add(found.outcome.scale);
		const ratio = estimateScale[estimate.kind].noEffect === 1;
		const turn = (value: number) => (!row.reverse ? value : ratio ? Number((1 / value).toPrecision(3)) : -value);
		const ends = estimate.ci.map(turn).sort((a, b) => a - b) as [number, number];
		const effect = printed?.effect ?? null;
		lines.push({
			source: row.outcome,
			name: row.label === null ? studyName(found.study) : `${studyName(found.study)}, ${row.label}`,
			timepoint: found.outcome.timepoint,
			value: turn(estimate.value),
			ci: ends,
			effect: effect && row.reverse ? { ...effect, value: -effect.value } : effect,
		});
	}
	return assemble(plan, lines, [...kinds], [...scales], records);
}

/** What keeps an interval from being drawn, pooled or not. */
function problemOf(kind: EstimateKind, [low, high]: [number, number]): string | null {
	const interval = `The interval ${low} to ${high}`;
	const { name, noEffect } = estimateScale[kind];
	if (noEffect === null) return `A ${name} has no value of no effect, so the plot would have no line to compare with.`;
	if (low === high) return `${interval} has no width, so the line would look perfectly sure.`;
	if (noEffect === 1 && low <= 0) {
		return `${interval} of a ratio reaches ${low}, which has no place on its axis.`;
	}
	return null;
}

function assemble(
	plan: Plan,
	lines: ForestLine[],
	kinds: EstimateKind[],
	scales: (string | null)[],
	records: Records,
): ForestResult {
	const [kind, ...otherKinds] = kinds;
	if (kind === undefined || otherKinds.length > 0) {
		return { problem: `The lines are of different kinds (${kinds.join(', ')}), so they cannot share an axis.` };
	}
	if (kind === 'MD' && scales.length > 1) {
		return {
			problem: `The differences are on different scales (${scales.map((id) => id ?? 'none recorded').join(', ')}).`,
		};
	}
	const scale = records.scales.get(scales[0] ?? '');
	const forest = {
		kind,
		scale,
		lines,
		noticed: kind === 'MD' ? noticedOn(scale, records).map(({ value }) => value) : [],
		decimals: Math.max(...lines.map(({ value }) => String(Math.abs(value)).split('.')[1]?.length ?? 0)),
	};
	if (!plan.pool) return { forest: { ...forest, pooled: null } };
	const studies = lines.map(({ source }) => source.split('#')[0]);
	if (new Set(studies).size < studies.length) {
		return { problem: 'One study stands twice; the same people cannot be pooled with themselves.' };
	}
	const effects = lines.flatMap(({ effect }) => effect ?? []);
	const fixed = pool(effects, { model: 'fixed' });
	const random = pool(effects, { model: 'random', tau2: 'REML', interval: 'Hartung-Knapp' });
	if ('problem' in fixed) return fixed;
	if ('problem' in random) return random;
	return { forest: { ...forest, pooled: { fixed: fixed.pooled, random: random.pooled } } };
}

/** A value of a forest plot as it is written: back from the log scale, with the decimals of the sources. */
export function written(forest: Forest, value: number): string {
	const natural = estimateScale[forest.kind].noEffect === 1 ? Math.exp(value) : value;
	return format(Number(natural.toFixed(Math.max(1, forest.decimals))), true);
}
