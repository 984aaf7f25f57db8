import { expect, test } from 'vitest';
import { boundsOf } from '../../src/body/bounds.ts';
import { cameraOf, project } from '../../src/body/camera.ts';
import { framesOf, placeOf } from '../../src/body/kinematics.ts';
import { motionOf } from '../../src/body/motion.ts';
import { stairPictures, stairPoses, stairWays } from '../../src/gait/stairs.ts';

const lastOf = (way: (typeof stairWays)[number]) => {
	const posture = motionOf(stairPoses[way]).keys.at(-1)?.posture;
	if (!posture) throw new Error(`No pose for ${way}.`);
	return { frames: framesOf(posture), angles: posture.angles };
};

test.each(stairWays)('on the way %s the less sore leg stands on the step, bent more than the sore one', (way) => {
	const { frames, angles } = lastOf(way);
	const height = stairPoses[way].props.step?.height ?? NaN;
	const [on, off] = [frames['working foot'].origin[1], frames['other foot'].origin[1]];
	expect(on - off).toBeGreaterThan(0.6 * height);
	expect(angles['working knee flexion'] ?? 0).toBeGreaterThan((angles['other knee flexion'] ?? 0) + 30);
});

test.each(stairWays)('on the way %s the foot on the ground stands clear of the step', (way) => {
	const { frames } = lastOf(way);
	const { at = [NaN, NaN], depth = NaN } = stairPoses[way].props.step ?? {};
	const along = (['other foot', 'other toes'] as const).flatMap((segment) =>
		[-5, 0, 6].map((x) => placeOf(frames, { segment, at: [x, 0, 0] })[0]),
	);
	const clear = way === 'up' ? at[0] - depth / 2 - Math.max(...along) : Math.min(...along) - at[0] - depth / 2;
	expect(clear).toBeGreaterThan(0);
});

test('the leg that leads is the less sore one up, and the sore one down', () => {
	for (const way of stairWays) {
		const { frames } = lastOf(way);
		const lead = frames['working foot'].origin[0] - frames['other foot'].origin[0];
		expect(way === 'up' ? lead : -lead).toBeGreaterThan(15);
	}
});

test('the ring is round the sore knee, and the other knee lies outside it', () => {
	for (const { way, shapes } of stairPictures()) {
		const rings = shapes.filter(({ role }) => role === 'ring');
		expect(rings).toHaveLength(1);
		const [left, top, right, bottom] = boundsOf(rings.map(({ path }) => path));
		const radius = (right - left) / 2;
		const camera = cameraOf(stairPoses[way].camera, false);
		const distance = (side: 'working' | 'other') => {
			const { x, y } = project(camera, placeOf(lastOf(way).frames, { segment: `${side} shank`, at: [0, 0, 0] }));
			return Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2);
		};
		expect(distance('other')).toBeLessThan(0.1);
		expect(distance('working'), way).toBeGreaterThan(radius);
	}
});

test('both pictures have one frame that holds all of them, and an arrow each', () => {
	const pictures = stairPictures();
	expect(new Set(pictures.map(({ viewBox }) => viewBox)).size).toBe(1);
	for (const { viewBox, shapes } of pictures) {
		const [x = 0, y = 0, width = 0, height = 0] = viewBox.split(' ').map(Number);
		const [left, top, right, bottom] = boundsOf(shapes.map(({ path }) => path));
		expect(left >= x && top >= y && right <= x + width && bottom <= y + height).toBe(true);
		expect(shapes.filter(({ role }) => role === 'arrow')).toHaveLength(1);
	}
});
