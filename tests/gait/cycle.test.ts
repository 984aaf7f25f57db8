import { expect, test } from 'vitest';
import { cameraOf } from '../../src/body/camera.ts';
import { padPlaces, padsOf } from '../../src/body/contact.ts';
import { filmAt, filmShapes, nearestKey, type Film } from '../../src/body/film.ts';
import { framesOf, type Posture } from '../../src/body/kinematics.ts';
import { roundPlayback, stillPlayback } from '../../src/body/playback.ts';
import { movements, sides, type Side } from '../../src/body/skeleton.ts';
import { checkContent } from '../../src/check.ts';
import { cycleOf, FootOutOfReach, groundAt, mirrorOf, strideAt, strideFilm } from '../../src/gait/cycle.ts';
import { strideMoments } from '../../src/gait/stride-pictures.ts';
import { strideSchema, type Stride } from '../../src/gait/stride.ts';
import { wordCount } from '../../src/article/words.ts';

const { library } = checkContent(process.cwd(), new Date());
const words = library.strings.get('en');
if (!library.stride || !words) throw new Error('The stride or its words are missing.');
const stride: Stride = library.stride.data;
const keys = cycleOf(stride);
// What a browser gets.
const film = JSON.parse(JSON.stringify(strideFilm(stride))) as Film;
const shares = Array.from({ length: 201 }, (_, index) => index / 200);
/** How far a foot may float, sink or slide, in centimetres. */
const bearable = 0.5;

/** Height of the lowest point of a foot above the ground, in centimetres. */
function heightOf(posture: Posture, side: Side): number {
	const frames = framesOf(posture);
	const pads = ['heel', 'foot', 'toes'].flatMap((part) => padsOf(`${side} ${part}`, 'standing'));
	return Math.min(...padPlaces(frames, pads).map((place, index) => place[1] - (pads[index]?.radius ?? 0)));
}

/** From which share of the stride to which a foot stands on the ground. */
function standing(side: Side, share: number): boolean {
	const since = (side === 'working' ? share : share + 0.5) % 1;
	const last = keys.filter(({ soles }) => soles.working).at(-1)?.share ?? 0;
	return since <= last;
}

test('in every moment and between them a foot that stands is on the ground, and none goes through it', () => {
	for (const share of shares) {
		for (const side of sides) {
			const height = heightOf(filmAt(film, share), side);
			expect(height, `${side} at ${share}`).toBeGreaterThan(-bearable);
			if (standing(side, share)) expect(height, `${side} at ${share}`).toBeLessThan(bearable);
		}
	}
});

test('a foot that stands goes back with the ground and does not slide', () => {
	const spots = { heel: 'heel', foot: 'foot', toes: 'toes' } as const;
	for (const [index, from] of keys.entries()) {
		const to = keys[index + 1];
		for (const side of sides) {
			const sole = from.soles[side] === 'foot' ? to?.soles[side] : from.soles[side];
			if (!to || !sole || !to.soles[side]) continue;
			const pads = padsOf(`${side} ${spots[sole]}`, 'standing');
			const ahead = shares
				.filter((share) => share >= from.share && share <= to.share)
				.map(
					(share) => (padPlaces(framesOf(filmAt(film, share)), pads)[0]?.[0] ?? NaN) - groundAt(stride, side, share),
				);
			expect(Math.max(...ahead) - Math.min(...ahead), `${side} ${sole} from ${from.share}`).toBeLessThan(bearable);
		}
	}
});

test('a foot in the air passes the other clear of the ground', () => {
	for (const share of [0.7, 0.75, 0.8, 0.85])
		expect(heightOf(filmAt(film, share), 'working'), String(share)).toBeGreaterThan(1);
});

test('half a stride later the other leg does the same', () => {
	for (const share of shares.filter((one) => one <= 0.5)) {
		const [now, later] = [filmAt(film, share), mirrorOf(filmAt(film, share + 0.5))];
		for (const { name } of movements)
			expect(Math.abs((now.angles[name] ?? 0) - (later.angles[name] ?? 0)), `${name} at ${share}`).toBeLessThan(0.02);
		now.root.forEach((place, axis) => expect(Math.abs(place - (later.root[axis] ?? NaN))).toBeLessThan(0.02));
	}
	for (const { posture } of keys) expect(mirrorOf(mirrorOf(posture)).root).toEqual(posture.root);
});

test('it ends as it begins, and no joint jumps or leaves its limits on the way', () => {
	expect(filmAt(film, 1)).toEqual(filmAt(film, 0));
	for (const [index, share] of shares.entries()) {
		const [now, next] = [filmAt(film, share), filmAt(film, shares[index + 1] ?? 1)];
		for (const { name, range } of movements) {
			const angle = now.angles[name] ?? 0;
			expect(angle, name).toBeGreaterThanOrEqual(range[0]);
			expect(angle, name).toBeLessThanOrEqual(range[1]);
			// The quickest is the foot that is set down, 4 degrees in a two hundredth of a stride.
			expect(Math.abs(angle - (next.angles[name] ?? 0)), `${name} at ${share}`).toBeLessThan(4);
		}
	}
});

test('the pelvis stays within five degrees of level all the way', () => {
	for (const share of shares) expect(Math.abs(filmAt(film, share).angles['pelvis list'] ?? 0)).toBeLessThan(5);
});

test('the outer hip is in colour on the leg that carries the body alone, and on none while both stand', () => {
	const camera = cameraOf('back', false);
	const tinted = (share: number) => filmShapes(film, share, camera).filter(({ role }) => role === 'muscle').length;
	const alone = (share: number) => sides.filter((side) => standing(side, share)).length === 1;
	expect([0, 0.05, 0.5, 0.55].map(tinted)).toEqual([0, 0, 0, 0]);
	expect([0.2, 0.3, 0.4, 0.7, 0.8, 0.9].map(tinted).every((count) => count > 0)).toBe(true);
	for (const share of shares) if (!alone(share)) expect(tinted(share), String(share)).toBe(0);
	expect(film.tints?.map(({ muscles }) => [muscles.working.length, muscles.other.length])).toEqual([
		[1, 0],
		[0, 1],
	]);
});

test('from the front the shirt lies over both thighs at every step, so that nothing flickers', () => {
	const view = film.views[1];
	if (!view) throw new Error('no view from the front');
	for (const share of shares) {
		const roles = filmShapes(film, share, cameraOf(view.camera, false)).map(({ role }) => role);
		const shirt = roles.findIndex((role) => role.startsWith('shirt'));
		expect(
			roles.slice(shirt).some((role) => role.startsWith('shorts') && !role.includes('seam')),
			String(share),
		).toBe(false);
	}
});

test('at a moment the film shows the pose of that moment', () => {
	for (const { at } of stride.moments) {
		const [still, moving] = [strideAt(stride, at / 100), filmAt(film, at / 100)];
		for (const { name } of movements)
			expect(Math.abs((still.angles[name] ?? 0) - (moving.angles[name] ?? 0)), `${name} at ${at}`).toBeLessThan(0.01);
	}
});

test('the moment nearest to the end is the first, because the way goes round', () => {
	expect([0, 0.06, 0.29, 0.6, 0.7, 0.95, 1].map((share) => nearestKey(film, share))).toEqual([0, 1, 2, 3, 4, 0, 0]);
});

test('it plays once round at an even pace; as stills, each moment once and from the last to the first', () => {
	const { lengthMs, roundMs, shareAt, msAt } = roundPlayback;
	expect([shareAt(0), shareAt(lengthMs / 4), shareAt(lengthMs), shareAt(2 * lengthMs)]).toEqual([0, 0.25, 1, 1]);
	expect([roundMs, msAt(0.3)]).toEqual([lengthMs, 0.3 * lengthMs]);
	const stills = stillPlayback(film.keys, true);
	const pieces = Array.from({ length: film.keys.length }, (_, index) =>
		stills.shareAt((index * stills.roundMs) / film.keys.length),
	);
	expect(pieces).toEqual(film.keys);
});

test('every caption says that it is drawn, in short sentences; every alternative text says which leg is meant, in 125 characters', () => {
	const moments = strideMoments(stride, words.stride, words.pose);
	expect(moments.map(({ name }) => name)).toMatchInlineSnapshot(`
		[
		  "Heel lands",
		  "Weight comes on",
		  "Standing on one leg",
		  "Pushing off",
		  "Leg swings through",
		]
	`);
	for (const { caption, pictures } of moments) {
		expect(caption.endsWith(words.stride.drawn)).toBe(true);
		for (const sentence of caption.split(/(?<=\.) /)) expect(wordCount(sentence), sentence).toBeLessThanOrEqual(20);
		expect(pictures.length).toBe(2);
		for (const { alt } of pictures) expect(alt.length, alt).toBeLessThanOrEqual(125);
	}
	expect(moments.map(({ pictures }) => pictures[0]?.alt)).toMatchInlineSnapshot(`
		[
		  "From the side: Standing with one foot far in front, back heel lifted, back leg slightly bent. We follow the front leg.",
		  "From the side: Standing with one foot far in front, back heel lifted, back leg slightly bent. We follow the front leg.",
		  "From the side: Standing on one leg, the other leg lifted in front, bent. We follow the standing leg.",
		  "From the side: Standing with one foot far in front, back heel lifted, back leg slightly bent. We follow the back leg.",
		  "From the side: Standing on one leg, the other leg lifted in front, bent. We follow the lifted leg.",
		]
	`);
});

test('a stride no leg is long enough for is refused, with the pose that cannot stand there', () => {
	const long = { ...stride, length: 3 * stride.length };
	expect(() => cycleOf(long)).toThrow(FootOutOfReach);
	expect(() => cycleOf(long)).toThrow(/In the pose at 0 percent a foot misses its place on the ground by [\d.]+ cm\./);
});

test('broken records are refused with what would be right', () => {
	const [first, second] = stride.poses;
	const broken = strideSchema.safeParse({
		...stride,
		poses: [
			{ ...first, at: 2 },
			{ ...second, at: 60, contacts: ['working knee'] },
			{ ...second, at: 20 },
		],
		moments: [
			{ ...stride.moments[0], at: 20 },
			{ ...stride.moments[1], at: 3 },
		],
	});
	expect(broken.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toMatchInlineSnapshot(`
		[
		  "poses.0.at: The first pose stands at 0, where the working heel lands.",
		  "poses.1.at: The pose stands at 60 percent; write more than 2 and less than 50.",
		  "poses.1.contacts.0: "working knee" is no contact of a stride. Write "working" or "other", then heel, foot or toes.",
		  "poses.2.at: The pose stands at 20 percent; write more than 60 and less than 50.",
		  "moments.1.at: The moment at 3 percent comes after a later one.",
		  "moments.1.at: No pose stands at 3 percent. There are: 2, 20, 52, 60, 70, 110.",
		]
	`);
});
