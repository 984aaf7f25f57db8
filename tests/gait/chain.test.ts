import { expect, test } from 'vitest';
import { checkContent } from '../../src/check.ts';
import { claimSchema } from '../../src/evidence/claim.ts';
import { chainOf } from '../../src/gait/chain.ts';
import { claim } from '../records.ts';

const link = (order: number, bears: readonly string[]) => {
	const findings = bears.map((one) => {
		const [finding = '', side] = one.split(' ');
		return { finding, bears: side };
	});
	const data = claimSchema.parse(
		claim({
			id: `link-${order}`,
			headline: null,
			verdict: 'partly',
			findings,
			chain: { order, name: `Link ${order}` },
		}),
	);
	return { id: data.id, data };
};

test('links stand in their order, whatever the order of the files, and other claims stay out', () => {
	const links = [3, 1, 2].map((order) => link(order, ['a-2020 for']));
	const other = { id: 'other', data: claimSchema.parse(claim()) };
	expect(chainOf([...links, other]).map(({ order }) => order)).toEqual([1, 2, 3]);
	expect(chainOf([other, ...links.toReversed()])).toEqual(chainOf([...links, other]));
});

test('a study counts once on a side, on both sides when it speaks for both, and not as background', () => {
	const [one] = chainOf([
		link(1, ['a-2020#x for', 'a-2020#y for', 'b-2020 for', 'a-2020#z against', 'c-2020 context']),
	]);
	expect([one?.studiesFor, one?.studiesAgainst]).toEqual([2, 1]);
});

test('every link of the story on the site has studies to show', () => {
	const { library } = checkContent('.', new Date());
	const links = chainOf(library.claims.values());
	expect(links.length).toBeGreaterThanOrEqual(5);
	for (const { id, studiesFor, studiesAgainst } of links) expect(studiesFor + studiesAgainst, id).toBeGreaterThan(0);
});
