import { discernItems, jamaItems, pematItems } from '../../src/quality/instrument.ts';
import { ratingSchema, type Rating } from '../../src/quality/rating.ts';

/** A rating as an author writes it, with everything earned; `changes` replaces items by instrument and id. */
export function writtenRating(
	changes: { [part in 'discern' | 'pemat' | 'jama']?: Record<string, unknown> } & Record<string, unknown> = {},
) {
	const { discern, pemat, jama, ...rest } = changes;
	const quote = 'Because it helps.';
	const all = (items: readonly { id: string }[], value: Record<string, unknown>) =>
		Object.fromEntries(items.map(({ id }) => [id, { ...value, quote }]));
	return {
		reader: 'a',
		on: '2026-11-21',
		page: '00000000',
		discern: { ...all(discernItems, { score: 5 }), ...discern },
		pemat: { ...all(pematItems, { agree: true }), ...pemat },
		jama: { ...all(jamaItems, { met: true }), ...jama },
		...rest,
	};
}

/** The same, checked. */
export function rating(changes: Parameters<typeof writtenRating>[0] = {}): Rating {
	return ratingSchema.parse(writtenRating(changes));
}

/** Items of one instrument by id with one answer and a reason. */
export function answers(key: 'score' | 'agree' | 'met', values: Record<string, unknown>) {
	return Object.fromEntries(
		Object.entries(values).map(([id, value]) => [
			id,
			{ [key]: value, quote: earns(value) ? 'Because it helps.' : null, because: 'A reason.' },
		]),
	);
}

function earns(value: unknown): boolean {
	return value === true || (typeof value === 'number' && value > 1);
}
