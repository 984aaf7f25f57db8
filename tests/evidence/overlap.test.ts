import { expect, test } from 'vitest';
import { overlapOf } from '../../src/evidence/overlap.ts';
import { studySchema, type Study } from '../../src/evidence/study.ts';
import { study } from '../records.ts';

const make = (id: string, more: object = {}): Study =>
	studySchema.parse(study({ id, citation: { ...study().citation, year: Number(id.slice(-4)) }, ...more }));
const review = (id: string, studies: string[], all: boolean) =>
	make(id, { design: 'systematic-review', includes: { studies, where: 'Table 1', all } });

const shelf = [
	make('trial-2009'),
	make('trial-2010'),
	make('trial-2011'),
	make('trial-2012'),
	make('lonely-2013'),
	review('early-2014', ['trial-2009', 'trial-2010', 'trial-2011'], true),
	review('late-2018', ['trial-2012', 'trial-2011', 'trial-2010'], false),
	review('other-2018', ['trial-2012'], true),
	make('unseen-2016', { design: 'systematic-review' }),
];
const told = (studies: readonly Study[]) => {
	const { reviews, tables, pairs, unseen } = overlapOf(studies);
	expect(tables.map((table) => table.reviews)).toEqual([reviews]);
	const rows = tables.flatMap((table) => table.rows);
	return {
		reviews: reviews.map(({ id }) => id),
		rows: rows.map((row) => `${row.study.id}: ${row.cells.join(', ')}`),
		pairs: pairs.map(({ first, second, shared }) => `${first.id} & ${second.id}: ${shared}`),
		unseen: unseen.map(({ id }) => id),
	};
};

test('a study is in a review, out of it where the whole list was seen, and else not known', () => {
	expect(told(shelf)).toEqual({
		reviews: ['early-2014', 'late-2018', 'other-2018'],
		rows: [
			'trial-2010: in, in, out',
			'trial-2011: in, in, out',
			'trial-2012: out, in, in',
			'trial-2009: in, unknown, out',
		],
		pairs: ['early-2014 & late-2018: 2', 'late-2018 & other-2018: 1'],
		unseen: ['unseen-2016'],
	});
});

test('the order of the records changes nothing', () => {
	const orders = shelf.map((_, start) => [...shelf.slice(start), ...shelf.slice(0, start)]);
	for (const order of [...orders, [...shelf].reverse()]) expect(told(order)).toEqual(told(shelf));
	const turned = shelf.map((one) =>
		one.includes ? { ...one, includes: { ...one.includes, studies: [...one.includes.studies].reverse() } } : one,
	);
	expect(told(turned)).toEqual(told(shelf));
});

test('studies shared are counted the same from both sides', () => {
	for (const { first, second, shared } of overlapOf(shelf).pairs) {
		const [table] = overlapOf(shelf).tables;
		const inBoth = (table?.rows ?? []).filter((row) =>
			[first, second].every((one) => row.cells[table?.reviews.indexOf(one) ?? -1] === 'in'),
		);
		expect(inBoth.length).toBe(shared);
	}
});

test('a study of a list that has no record here makes no row', () => {
	expect(told([review('early-2014', ['gone-2009'], true)]).rows).toEqual([]);
});

test('without reviews there is nothing to compare', () => {
	expect(told([make('trial-2010')])).toEqual({ reviews: [], rows: [], pairs: [], unseen: [] });
	expect(told([])).toEqual({ reviews: [], rows: [], pairs: [], unseen: [] });
});

test('past twenty reviews, those that share studies stand in tables of their own, and every inclusion in one', () => {
	const trials = Array.from({ length: 30 }, (_, index) => make(`trial-${1980 + index}`));
	const reviews = trials.map((_, index) =>
		review(`group-${index % 7}-${index}-2018`, [`trial-${1980 + index}`, `trial-${1980 + (index % 7)}`], true),
	);
	const { tables } = overlapOf([...trials, ...reviews]);
	expect(tables.length).toBe(7);
	const inclusions = tables.flatMap(({ rows, reviews }) =>
		rows.flatMap(({ study, cells }) =>
			cells.flatMap((cell, at) => (cell === 'in' ? [`${reviews[at]?.id} ${study.id}`] : [])),
		),
	);
	const wanted = reviews.flatMap(({ id, includes }) => [...new Set(includes?.studies)].map((one) => `${id} ${one}`));
	expect(inclusions.sort()).toEqual(wanted.sort());
});
