import { expect, test } from 'vitest';
import { framesOf, orientations, type Orientation, type Posture } from '../../src/body/kinematics.ts';
import { lengthOf, movements } from '../../src/body/skeleton.ts';
import { dot, length, subtract } from '../../src/body/vector.ts';
import { steadyNumbers } from './movements.ts';

const names = Object.keys(orientations) as Orientation[];

function anyPosture(random: () => number): Posture {
	const angles = movements.map(({ name, range }) => [name, range[0] + random() * (range[1] - range[0])] as const);
	const orientation = names[Math.floor(random() * names.length)] ?? 'standing';
	return { orientation, angles: Object.fromEntries(angles), root: [random() * 50, random() * 90, random() * 50] };
}

const random = steadyNumbers(4);
const postures = Array.from({ length: 200 }, () => anyPosture(random));

test('segments keep their lengths in any posture', () => {
	for (const posture of postures) {
		const frames = framesOf(posture);
		const far = (a: keyof typeof frames, b: keyof typeof frames) =>
			length(subtract(frames[a].origin, frames[b].origin));
		for (const side of ['working', 'other'] as const) {
			expect(far(`${side} thigh`, `${side} shank`)).toBeCloseTo(lengthOf('thigh'), 9);
			expect(far(`${side} shank`, `${side} foot`)).toBeCloseTo(lengthOf('shank'), 9);
			expect(far(`${side} upper arm`, `${side} forearm`)).toBeCloseTo(lengthOf('upperArm'), 9);
			expect(far(`${side} forearm`, `${side} hand`)).toBeCloseTo(lengthOf('forearm'), 9);
		}
		expect(far('working thigh', 'other thigh')).toBeCloseTo(lengthOf('hips'), 9);
		expect(far('waist', 'chest')).toBeCloseTo(lengthOf('waist'), 9);
	}
});

test('the axes of every segment stay square to one another and right-handed', () => {
	for (const posture of postures) {
		for (const { axes } of Object.values(framesOf(posture))) {
			const [x, y, z] = axes;
			for (const product of [dot(x, y), dot(y, z), dot(z, x)]) expect(product).toBeCloseTo(0, 9);
			const turnedRight = x[1] * y[2] - x[2] * y[1];
			expect(turnedRight).toBeCloseTo(z[0], 9);
		}
	}
});

test('sides swapped give the mirror image', () => {
	const swapped = (name: string) =>
		name.startsWith('working') ? name.replace('working', 'other') : name.replace('other', 'working');
	const sideways = /^(pelvis list|pelvis rotation|trunk bend|trunk rotation|neck bend|neck rotation)$/;
	for (const posture of postures) {
		const straightUp = { ...posture, orientation: 'standing' as const };
		const angles = Object.fromEntries(
			Object.entries(posture.angles).map(([name, angle]) => [swapped(name), sideways.test(name) ? -angle : angle]),
		);
		const [x, y, z] = posture.root;
		const frames = framesOf(straightUp);
		const mirrored = framesOf({ ...straightUp, angles, root: [x, y, -z] });
		for (const [name, { origin }] of Object.entries(frames)) {
			const image = mirrored[swapped(name) as keyof typeof frames].origin;
			expect(image[0]).toBeCloseTo(origin[0], 9);
			expect(image[1]).toBeCloseTo(origin[1], 9);
			expect(image[2]).toBeCloseTo(-origin[2], 9);
		}
	}
});

test('a positive angle moves each joint the way the convention says', () => {
	const place = (angles: Record<string, number>, segment: keyof ReturnType<typeof framesOf>) => {
		const standing: Posture = { orientation: 'standing', angles: {}, root: [0, 90, 0] };
		return subtract(framesOf({ ...standing, angles })[segment].origin, framesOf(standing)[segment].origin);
	};
	expect(place({ 'working hip flexion': 30 }, 'working shank')[0]).toBeGreaterThan(10);
	expect(place({ 'working hip abduction': 30 }, 'working shank')[2]).toBeGreaterThan(10);
	expect(place({ 'other hip abduction': 30 }, 'other shank')[2]).toBeLessThan(-10);
	expect(place({ 'working hip rotation': 30 }, 'working toes')[2]).toBeGreaterThan(4);
	expect(place({ 'working knee flexion': 60 }, 'working foot')[0]).toBeLessThan(-10);
	expect(place({ 'working ankle flexion': 20 }, 'working toes')[1]).toBeGreaterThan(3);
	expect(place({ 'working elbow flexion': 60 }, 'working hand')[0]).toBeGreaterThan(10);
	expect(place({ 'pelvis tilt': 30 }, 'head')[0]).toBeGreaterThan(20);
	expect(place({ 'pelvis list': 10 }, 'working thigh')[1]).toBeGreaterThan(1);
	expect(place({ 'trunk bend': 20 }, 'head')[2]).toBeGreaterThan(10);
});
