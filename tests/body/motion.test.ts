import { describe, expect, test } from 'vitest';
import { padPlaces, padsOf } from '../../src/body/contact.ts';
import { framesOf } from '../../src/body/kinematics.ts';
import { between, motionOf, postureAt } from '../../src/body/motion.ts';
import { movementSchema } from '../../src/body/pose.ts';
import { surfacesOf } from '../../src/body/surface.ts';
import { movements } from '../../src/body/skeleton.ts';
import { dot, length, mix, subtract } from '../../src/body/vector.ts';
import { movements as records } from './movements.ts';

const bearable = 0.5;

describe.each(records)('%s', (_, record) => {
	const motion = motionOf(record);
	const surfaces = surfacesOf(record.props);

	test('every contact lies on its surface', () => {
		for (const { posture, contacts } of motion.keys) {
			const frames = framesOf(posture);
			for (const { part, on } of contacts) {
				const pads = padsOf(part, record.lies);
				const places = padPlaces(frames, pads);
				const surface = surfaces[on];
				const [pad, place] = [pads[0], places[0]];
				if (!surface) {
					const [target] = padsOf(on, record.lies);
					const [there] = padPlaces(frames, target ? [target] : []);
					const gap =
						there && place ? length(subtract(place, there)) - (pad?.radius ?? 0) - (target?.radius ?? 0) : NaN;
					expect(Math.abs(gap), `${part} on ${on}`).toBeLessThan(bearable);
					continue;
				}
				places.forEach((one, index) => {
					const gap = dot(surface.normal, subtract(one, surface.point)) - (pads[index]?.radius ?? 0);
					expect(Math.abs(gap), `${part} on ${on}`).toBeLessThan(bearable);
				});
			}
		}
	});

	test('contacts that two poses share hold on the way, and stay put when they have not moved', () => {
		motion.keys.slice(1).forEach((to, index) => {
			const from = motion.keys[index];
			if (!from) throw new Error('no pose before');
			const shared = from.contacts.filter(({ part, on }) =>
				to.contacts.some((one) => one.part === part && one.on === on),
			);
			for (const { part, on } of to.contacts.filter(({ moved }) => !moved)) {
				const [before, after] = [from.places[part], to.places[part]];
				if (!shared.some((one) => one.part === part && one.on === on) || !before || !after) continue;
				before.forEach((place, at) => expect(length(subtract(place, after[at] ?? place)), part).toBeLessThan(bearable));
			}
			for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
				const frames = framesOf(between(record, from, to, share));
				for (const { part } of shared) {
					const [before, after] = [from.places[part], to.places[part]];
					if (!before || !after) continue;
					padPlaces(frames, padsOf(part, record.lies)).forEach((place, at) => {
						const aim = mix(before[at] ?? place, after[at] ?? place, share);
						expect(length(subtract(place, aim)), `${part} at ${share}`).toBeLessThan(bearable);
					});
				}
			}
		});
	});

	test('the movement begins and ends at its poses and never jumps', () => {
		const steps = 50;
		const shares = Array.from({ length: steps + 1 }, (__, index) => index / steps);
		const places = shares.map((share) => Object.values(framesOf(postureAt(motion, share))).map(({ origin }) => origin));
		const ends = [motion.keys[0], motion.keys.at(-1)].map((key) =>
			Object.values(framesOf(key?.posture ?? postureAt(motion, 0))).map(({ origin }) => origin),
		);
		const furthest = (a: (typeof places)[number] = [], b: (typeof places)[number] = []) =>
			Math.max(...a.map((place, index) => length(subtract(place, b[index] ?? place))));
		expect(furthest(places[0], ends[0])).toBeLessThan(bearable);
		expect(furthest(places.at(-1), ends[1])).toBeLessThan(bearable);
		const whole = Math.max(10, furthest(places[0], places.at(-1)));
		for (let index = 1; index <= steps; index++) {
			expect(furthest(places[index - 1], places[index]), `step ${index}`).toBeLessThan((6 * whole) / steps);
		}
	});

	test('every joint stays within its limits', () => {
		for (const share of [0, 0.25, 0.5, 0.75, 1]) {
			const { angles } = postureAt(motion, share);
			for (const { name, range } of movements) {
				expect(angles[name] ?? 0, name).toBeGreaterThanOrEqual(range[0] - 1e-9);
				expect(angles[name] ?? 0, name).toBeLessThanOrEqual(range[1] + 1e-9);
			}
		}
	});
});

test('a contact out of reach is refused with the part, the surface and the gap', () => {
	const record = movementSchema.parse({
		lies: 'standing',
		camera: 'side',
		props: { step: { at: [30, 0], height: 150 } },
		start: { contacts: ['other foot'] },
		end: { contacts: ['other foot', 'working foot on step'] },
	});
	expect(() => motionOf(record)).toThrow(/^In the end pose the working foot misses the step by \d+\.\d cm\.$/);
});
