import { collections } from '../../src/collections.ts';
import { proseFields } from '../../src/evidence/field.ts';
import type { SourceRecord } from '../../src/files.ts';
import type { Token } from './tokens.ts';

/**
 * Why a number of a content file is not changed: it is a name or an address, no page shows it, or the one page that shows it
 * is all there is of it.
 */
export const reasons = [
	'id or name of a record',
	'web address',
	'bibliography',
	'day',
	'place in a list',
	'words of the interface',
	'words that no page shows',
	'angle or size of a figure',
	'measurement of the site itself',
] as const;
export type Reason = (typeof reasons)[number];

const references = ['id', 'study', 'finding', 'headline', 'outcome', 'exercise', 'numbers', 'topics'];
const lists = ['noticed', 'see', 'studies', 'related', 'exercises'];
const days = ['added', 'published', 'changed', 'checked', 'until', 'on', 'readOn'];

/** Why this number is left out, or undefined when it may be changed. */
export function leftOut({ collection, path, typed, name }: Token): Reason | undefined {
	const last = String(path.at(-1));
	const [top, row] = path.map(String);
	const list = path.length > 1 && typeof path.at(-1) === 'number' ? String(path.at(-2)) : '';
	if (references.includes(last) || lists.includes(list)) return 'id or name of a record';
	if (top === 'related' || (last === 'scale' && collection === 'studies')) return 'id or name of a record';
	if (last === 'url' || (list === 'sources' && typed === 'text')) return 'web address';
	if (top === 'citation' && !['year', 'note'].includes(row ?? '')) return 'bibliography';
	if (days.includes(last)) return 'day';
	if (top === 'order') return 'place in a list';
	if (collection === 'proof') return 'measurement of the site itself';
	if (collection === 'strings') return 'words of the interface';
	if (top === 'movement' || path.includes('wrong') || collection === 'stride') return 'angle or size of a figure';
	const isHidden =
		path.includes('secondReading') ||
		(collection === 'safety' && (['note', 'scale', 'appliesTo'].includes(last) || isRuleBehind(path, name))) ||
		(collection === 'scales' && ['name', 'medical'].includes(last));
	return isHidden ? 'words that no page shows' : undefined;
}

/** Pages show the first rule for pain; of the others only the numbers that texts ask for by name. */
function isRuleBehind([top, row]: readonly PropertyKey[], name: string | undefined): boolean {
	return top === 'painRules' && Number(row) > 0 && name === undefined;
}

/** Whether a number is typed in a sentence of ours, in prose or in a field; a number that has a name there is not. */
function isTypedByUs({ collection, path, name }: Token, { data }: SourceRecord): boolean {
	const field = path.join('.');
	if (name !== undefined) return false;
	return (
		path.length === 0 || proseFields(collections[collection].schema, data).some((one) => one.path.join('.') === field)
	);
}

/** Why a check has to catch a change of this number, or undefined when it is enough that every place changes with it. */
export function mustBeCaught(token: Token, record: SourceRecord): string | undefined {
	if (isTypedByUs(token, record)) return 'is typed in a sentence of ours, and no check reports it';
	const [top, , field] = token.path;
	const isDoseNumber =
		token.collection === 'exercises' && top === 'dose' && !['text', 'source'].includes(String(field));
	return isDoseNumber ? 'is shown by no page, which shows the words of the dose, and no check reports it' : undefined;
}

/** What a number is, so that a sample holds some of each. */
export function whatItIs(token: Token, record: SourceRecord): string {
	const { collection, path } = token;
	if (isTypedByUs(token, record)) return `${collection}, our sentences`;
	const [top, , field] = path.map(String);
	if (collection === 'studies') {
		if (top === 'outcomes' && field === 'estimate') return 'studies, estimates';
		if (top === 'outcomes' && field === 'groups') return 'studies, groups of outcomes';
		return ['outcomes', 'population', 'arms'].includes(top ?? '') ? `studies, ${top}` : 'studies, other fields';
	}
	return ['dose', 'emg', 'trials'].includes(top ?? '') ? `${collection}, ${top}` : `${collection}, fields`;
}
