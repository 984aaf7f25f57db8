import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cameraOf } from '../../src/body/camera.ts';
import { padPlaces, padsOf } from '../../src/body/contact.ts';
import { figure } from '../../src/body/figure.ts';
import { filmAt, filmOf, nearestKey, type Film } from '../../src/body/film.ts';
import { framesOf } from '../../src/body/kinematics.ts';
import { motionOf, postureAt } from '../../src/body/motion.ts';
import { smoothPlayback, stillPlayback } from '../../src/body/playback.ts';
import { movementSchema, type MovementRecord } from '../../src/body/pose.ts';
import { inFrame, shapesOf } from '../../src/body/scenery.ts';
import { movements } from '../../src/body/skeleton.ts';
import { length, mix, subtract } from '../../src/body/vector.ts';
import { boundsOf } from '../../src/body/bounds.ts';
import { movements as records } from './movements.ts';

/** How far a part at rest may stray between baked postures, in centimetres. */
const bearable = 0.5;
const largestGzip = 3 * 1024;
/** 97 shares: every step of a film and three places between each and the next. */
const shares = Array.from({ length: 97 }, (_, index) => index / 96);

const filmed = (record: MovementRecord): Film => {
	const motion = motionOf(record);
	// What a browser gets.
	return JSON.parse(JSON.stringify(filmOf(motion, (share) => postureAt(motion, share)))) as Film;
};
/** Where the straight lines and arcs of a path end. */
const points = (path: string) =>
	[...path.matchAll(/([MLAa])([^MLAaz]*)/g)].map(([, , rest = '']) =>
		(rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).slice(-2).map(Number),
	);
/** Whether two paths run through the same points, wherever on their round they begin. */
const agree = (one: string, other: string): boolean => {
	const [here, there] = [points(one), points(other)];
	const isIn = ([x = NaN, y = NaN]: number[], all: number[][]) =>
		all.some(([X = NaN, Y = NaN]) => Math.max(Math.abs(x - X), Math.abs(y - Y)) <= 0.1 + 1e-9);
	return here.every((point) => isIn(point, there)) && there.every((point) => isIn(point, here));
};
/** Whether the box round one path covers most of the box round another. */
const overlap = (one: string, other: string): boolean => {
	const [a, b] = [boundsOf([one]), boundsOf([other])];
	const [width, height] = [Math.min(a[2], b[2]) - Math.max(a[0], b[0]), Math.min(a[3], b[3]) - Math.max(a[1], b[1])];
	const areas = [a, b].map(([left, top, right, bottom]) => (right - left) * (bottom - top));
	return width > 0 && height > 0 && width * height > 0.5 * Math.min(...areas);
};

describe.each(records)('%s', (_, record) => {
	const motion = motionOf(record);
	const film = filmed(record);

	test('parts that rest stay where they are, at every step and between steps', () => {
		const legs = motion.keys.length - 1;
		for (const share of shares) {
			const leg = Math.min(legs - 1, Math.floor(share * legs));
			const [from, to] = [motion.keys[leg], motion.keys[leg + 1]];
			if (!from || !to) throw new Error('no pose');
			const frames = framesOf(filmAt(film, share));
			for (const { part, on } of from.contacts) {
				if (!to.contacts.some((one) => one.part === part && one.on === on)) continue;
				const pads = padsOf(part, record.lies);
				const [before, after] = [from.places[part], to.places[part]];
				if (before && after) {
					padPlaces(frames, pads).forEach((place, index) => {
						const aim = mix(before[index] ?? place, after[index] ?? place, share * legs - leg);
						expect(length(subtract(place, aim)), `${part} at ${share}`).toBeLessThan(bearable);
					});
					continue;
				}
				const [pad, target] = [pads[0], padsOf(on, record.lies)[0]];
				if (!pad || !target) throw new Error(`no pad of ${part} or ${on}`);
				const [place, there] = padPlaces(frames, [pad, target]);
				const gap = place && there ? length(subtract(place, there)) - pad.radius - target.radius : NaN;
				expect(Math.abs(gap), `${part} on ${on} at ${share}`).toBeLessThan(bearable);
			}
		}
	});

	test('every joint stays within its limits', () => {
		for (const share of shares) {
			const { angles } = filmAt(film, share);
			for (const { name, range } of movements) {
				expect(angles[name] ?? 0, `${name} at ${share}`).toBeGreaterThanOrEqual(range[0] - 1e-9);
				expect(angles[name] ?? 0, `${name} at ${share}`).toBeLessThanOrEqual(range[1] + 1e-9);
			}
		}
	});

	test('the key poses look as the still pictures do, from every side', () => {
		expect(film.views.length).toBe(record.secondCamera ? 2 : 1);
		for (const { camera } of film.views) {
			figure(record, { camera }).frames.forEach(({ shapes }, index) => {
				const still = shapes.filter(({ role }) => role !== 'arrow');
				const moving = shapesOf(film.scenery, filmAt(film, film.keys[index] ?? NaN), cameraOf(camera, false));
				expect(moving.length).toBe(still.length);
				const places = still.map(({ role, path }) =>
					moving.findIndex((shape) => shape.role === role && agree(shape.path, path)),
				);
				expect(places.includes(-1), 'a shape has no match').toBe(false);
				// What hardly overlaps may be drawn in any order, as the two legs of a squat seen from the front.
				still.forEach(({ path, role }, before) => {
					for (let after = before + 1; after < still.length; after++) {
						const other = still[after];
						if (!other || !overlap(path, other.path) || places[before] === places[after]) continue;
						expect(places[before], `${role} before ${other.role}`).toBeLessThan(places[after] ?? NaN);
					}
				});
			});
		}
	});

	test('the frame holds the whole way', () => {
		for (const { camera, viewBox } of film.views) {
			const [left = 0, top = 0, width = 0, height = 0] = viewBox.split(' ').map(Number);
			for (const share of shares.filter((__, index) => index % 4 === 2)) {
				const shapes = shapesOf(film.scenery, filmAt(film, share), cameraOf(camera, false));
				const [x, y, right, bottom] = boundsOf(inFrame(shapes));
				expect(Math.min(x - left, y - top, left + width - right, top + height - bottom)).toBeGreaterThan(0);
			}
		}
	});

	test('is small', () => {
		expect(gzipSync(JSON.stringify(film)).length).toBeLessThan(largestGzip);
	});
});

test('the mirror image of a picture is the picture from the mirrored camera, so that turning the stage over is enough', () => {
	for (const [name, record] of records) {
		const film = filmed(record);
		const posture = filmAt(film, 0.5);
		const [bounds, mirrored] = [false, true].map((isMirrored) =>
			boundsOf(inFrame(shapesOf(film.scenery, posture, cameraOf(record.camera, isMirrored)))),
		);
		if (!bounds || !mirrored) throw new Error('no bounds');
		expect(Math.abs(mirrored[0] + bounds[2]), name).toBeLessThan(0.3);
		expect(Math.abs(mirrored[2] + bounds[0]), name).toBeLessThan(0.3);
		expect(mirrored[1], name).toBeCloseTo(bounds[1], 5);
	}
});

const small = (end: object) => filmed(movementSchema.parse({ lies: 'standing', camera: 'side', start: {}, end }));

test('a film holds only what moves or differs from standing, once where it stays', () => {
	const film = small({ working: { hip: { flexion: 48 } }, trunk: { flexion: 10 } });
	expect(Object.keys(film.angles)).toEqual(['trunk flexion', 'working hip flexion']);
	expect(film.angles['working hip flexion']).toHaveLength(25);
	expect(film.root).toEqual([0, 0, 0]);
	expect(filmAt(film, 0.26).angles['working hip flexion']).toBeCloseTo(0.26 * 48);
	expect(filmAt(film, 7).angles['working hip flexion']).toBe(48);
	expect(filmAt(film, -7).angles['working hip flexion']).toBe(0);
});

test('a film knows whether the two sides do different things', () => {
	expect(small({ both: { knee: { flexion: 30 } }, trunk: { flexion: 20 } }).isOneSided).toBe(false);
	expect(small({ working: { knee: { flexion: 30 } } }).isOneSided).toBe(true);
	expect(small({ trunk: { bend: 10 } }).isOneSided).toBe(true);
	expect(filmed(new Map(records).get('squat') ?? ({} as never)).isOneSided).toBe(false);
	expect(filmed(new Map(records).get('clamshell') ?? ({} as never)).isOneSided).toBe(true);
});

test('the nearest key pose is the earlier of two', () => {
	const film = small({ working: { knee: { flexion: 30 } } });
	expect([0, 0.4, 0.5, 0.6, 1].map((share) => nearestKey(film, share))).toEqual([0, 0, 0, 1, 1]);
});

test('it plays there in two seconds, holds, and comes back', () => {
	const { lengthMs, shareAt, msAt } = smoothPlayback;
	expect([0, 1000, 2000, 2300, 2600, 3600, 4600].map(shareAt)).toEqual([0, 0.5, 1, 1, 1, 0.5, 0]);
	expect(lengthMs).toBe(4600);
	for (const share of [0, 0.1, 0.5, 0.77, 1]) expect(shareAt(msAt(share))).toBeCloseTo(share, 9);
});

test('as stills it shows each key pose for a second and a half, there and back', () => {
	const { lengthMs, shareAt, msAt } = stillPlayback([0, 0.5, 1]);
	expect([0, 1499, 1500, 3000, 4500, 6000, 9000].map(shareAt)).toEqual([0, 0, 0.5, 1, 0.5, 0, 0]);
	expect(lengthMs).toBe(6000);
	expect([0, 0.5, 1].map(msAt)).toEqual([0, 1500, 3000]);
});
