import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { figure } from '../../src/body/figure.ts';
import { backToFront, type Sorted } from '../../src/body/depth.ts';
import { outline } from '../../src/body/outline.ts';
import { movementSchema } from '../../src/body/pose.ts';
import { movements as records } from './movements.ts';

const largestGzip = 6 * 1024;
const roles =
	/^(skin (near|far)( seam| ear)?|shirt (near|far)|shorts (near|far)( seam)?|shoe (near|far)|sole|hair|face|prop( top| dark| wall| soft)?|ground( edge)?|band( behind)?|muscle|arrow)$/;

describe.each(records)('%s', (_, record) => {
	const drawn = figure(record);

	test('draws closed paths of known roles with a tenth at most', () => {
		expect(drawn.frames.length).toBe(record.middle ? 3 : 2);
		for (const { path, role } of drawn.frames.flatMap(({ shapes }) => shapes)) {
			expect(role).toMatch(roles);
			expect(path).toMatch(/^M/);
			expect(path).not.toMatch(/NaN|Infinity|e-|\.\d\d/);
			if (role !== 'arrow') expect(path).toMatch(/z$/);
		}
	});

	test('each picture is small', () => {
		for (const { shapes } of drawn.frames) {
			const markup = shapes.map(({ path, role }) => `<path class="${role}" d="${path}"/>`).join('');
			expect(gzipSync(markup).length).toBeLessThan(largestGzip);
		}
	});

	test('is the same in every run', () => {
		expect(figure(record)).toEqual(drawn);
	});

	test('shows everything within its frame except the wall', () => {
		const [left = 0, top = 0, width = 0, height = 0] = drawn.viewBox.split(' ').map(Number);
		for (const { path, role } of drawn.frames.flatMap(({ shapes }) => shapes)) {
			if (role === 'prop wall') continue;
			for (const [, x = '', y = ''] of path.matchAll(/[ML](-?[\d.]+) ?(-?[\d.]+)/g)) {
				expect(Number(x)).toBeGreaterThanOrEqual(left);
				expect(Number(x)).toBeLessThanOrEqual(left + width);
				expect(Number(y)).toBeGreaterThanOrEqual(top);
				expect(Number(y)).toBeLessThanOrEqual(top + height);
			}
		}
	});

	test('the left side is the mirror image of the right', () => {
		const [left = 0, top, width = 0, height] = drawn.viewBox.split(' ').map(Number);
		const mirrored = figure(record, { side: 'left' });
		const [mirroredLeft = 0, mirroredTop, mirroredWidth, mirroredHeight] = mirrored.viewBox.split(' ').map(Number);
		expect([mirroredTop, mirroredHeight]).toEqual([top, height]);
		expect(mirroredWidth).toBeCloseTo(width, 0);
		expect(mirroredLeft).toBeCloseTo(-left - width, 0);
		expect(mirrored.frames.map(({ shapes }) => shapes.map(({ role }) => role))).toEqual(
			drawn.frames.map(({ shapes }) => shapes.map(({ role }) => role)),
		);
	});
});

const raised = {
	lies: 'standing',
	camera: 'side',
	arrows: ['working heel'],
	start: { contacts: ['other foot'] },
	middle: { working: { knee: { flexion: 60 } } },
	end: { working: { hip: { flexion: 60 } }, arrows: ['working knee', 'head'] },
};
const arrowsOf = (record: unknown) =>
	figure(movementSchema.parse(record)).frames.map(({ shapes }) => shapes.filter(({ role }) => role === 'arrow').length);

test('each picture shows the way to it, of the parts that have gone one', () => {
	expect(arrowsOf(raised)).toEqual([0, 1, 1]);
	expect(arrowsOf({ ...raised, end: { arrows: [] } })).toEqual([0, 1, 0]);
});

test('a towel is drawn as cloth, an elastic band as a band', () => {
	const rolesOf = (towel: boolean) =>
		figure(movementSchema.parse({ ...raised, band: { from: 'working foot', to: 'working palm', towel } }))
			.frames[0]?.shapes.map(({ role }) => role)
			.filter((role) => /^(band|prop)/.test(role))
			.sort();
	expect(rolesOf(true)).toEqual(['prop dark', 'prop soft']);
	expect(rolesOf(false)).toEqual(['band', 'band behind']);
});

test('an outline is tangents and arcs round its circles', () => {
	expect(outline([{ x: 0, y: 0, r: 2 }])).toBe('M-2 0a2 2 0 1 1 4 0a2 2 0 1 1 -4 0z');
	const capsule = outline([
		{ x: 0, y: 0, r: 1 },
		{ x: 10, y: 0, r: 1 },
	]);
	expect(capsule).toContain('A1 1 0');
	expect(capsule.match(/A/g)).toHaveLength(2);
	expect(
		outline([
			{ x: 0, y: 0, r: 5 },
			{ x: 1, y: 0, r: 1 },
		]),
	).toBe(outline([{ x: 0, y: 0, r: 5 }]));
});

test('pieces are drawn from the back to the front whatever order they come in', () => {
	const piece = (name: string, depth: number): Sorted => ({
		name,
		core: [
			{ x: 0, y: 0, depth, r: 3 },
			{ x: 10, y: 0, depth, r: 3 },
		],
	});
	const pieces = [piece('near', 9), piece('far', 1), piece('middle', 5)];
	const order = (list: readonly Sorted[]) => backToFront(list, () => undefined).map(({ name }) => name);
	expect(order(pieces)).toEqual(['far', 'middle', 'near']);
	expect(order([...pieces].reverse())).toEqual(['far', 'middle', 'near']);
});
