import { isNumeric, type Estimate } from './estimate.ts';
import { format } from './quantity.ts';
import type { Study } from './study.ts';

/** Author and year as readers name a study: "Nascimento 2018", "Willy 2012a". */
export function studyName(study: Study): string {
	const suffix = /\d{4}([a-z])$/.exec(study.id)?.[1] ?? '';
	const family = study.citation.authors[0]?.family ?? study.id;
	return `${family} ${study.citation.year}${suffix}`;
}

/** An estimate for a clinician: "MD −1.5 (95% CI −2.3 to −0.8), P = 0.035, I² 76%, k = 12, n = 673". */
export function estimateLine(estimate: Estimate, unit?: string | null): string {
	const parts = [isNumeric(estimate) ? numberWithInterval(estimate, unit) : estimate.value];
	if (estimate.p !== null)
		parts.push(typeof estimate.p === 'number' ? `P = ${estimate.p}` : `P ${estimate.p.replace(/^([<>≤≥])/, '$1 ')}`);
	if (estimate.i2 !== null) parts.push(`I² ${estimate.i2}%`);
	if (estimate.k !== null) parts.push(`k = ${estimate.k}`);
	if (estimate.n !== null) parts.push(`n = ${estimate.n}`);
	return parts.filter((part) => part !== '').join(', ');
}

/** An outcome for a clinician: its estimate, then each group. */
export function outcomeLine({ estimate, unit, groups }: Study['outcomes'][number]): string {
	return [estimateLine(estimate, unit), ...groups.map(groupLine)].filter((part) => part !== '').join('; ');
}

/** A group's score: "hip 2.4 (SD 2), n = 17". */
export function groupLine(group: Study['outcomes'][number]['groups'][number]): string {
	const score = group.mean === null ? '' : format(group.mean, true);
	const spread = group.sd === null ? '' : ` (SD ${group.sd})`;
	const events = group.events === null ? '' : `${group.events}${group.n === null ? '' : ` of ${group.n}`}`;
	const share = group.percent === null ? '' : `${group.percent}%`;
	const rate = group.rate === null ? '' : `${group.rate}`;
	const values = [`${score}${spread}`, events, share, rate].filter((value) => value !== '').join(', ');
	const people = group.n === null || events !== '' ? '' : `, n = ${group.n}`;
	return `${group.name}${values === '' ? '' : `: ${values}`}${people}`;
}

const shortNames: Partial<Record<Estimate['kind'], string>> = {
	proportion: '',
	mean: '',
	'percent-change': 'change',
	correlation: 'r',
	'regression-coefficient': 'b',
};

function numberWithInterval(estimate: Extract<Estimate, { ci: unknown }>, unit: string | null | undefined): string {
	if (estimate.value === null && estimate.ci === null) return '';
	const label = shortNames[estimate.kind] ?? estimate.kind;
	const isPercent = estimate.kind === 'proportion' || estimate.kind === 'percent-change' || unit === 'percent';
	const value =
		estimate.value === null ? '' : `${format(estimate.value, true)}${isPercent ? '%' : unit ? ` ${unit}` : ''}`;
	const kind = { confidence: 'CI', credible: 'CrI', prediction: 'PI' }[estimate.interval];
	const level = estimate.level === null ? '' : `${Math.round(estimate.level * 1000) / 10}% `;
	const interval =
		estimate.ci === null ? '' : `(${level}${kind} ${format(estimate.ci[0], true)} to ${format(estimate.ci[1], true)})`;
	return [label, value, interval].filter((part) => part !== '').join(' ');
}

/** A text with its first letter as a capital, to begin a sentence. */
export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
