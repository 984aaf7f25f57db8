import { describe, expect, test } from 'vitest';
import { describeMistake, describePose } from '../../src/body/describe.ts';
import { motionOf, OutOfReach, type KeyFrame, type Motion } from '../../src/body/motion.ts';
import { poseWordsSchema } from '../../src/body/pose-words.ts';
import { moments, movementSchema, wrongPoseSchema, type MovementRecord } from '../../src/body/pose.ts';
import { longestText } from '../../src/body/sentence.ts';
import type { Vector } from '../../src/body/vector.ts';
import { checkContent } from '../../src/check.ts';
import { movements as records } from './movements.ts';

const { library } = checkContent(process.cwd(), new Date());
const words = poseWordsSchema.parse(library.strings.get('en')?.pose);

const textsOf = (motion: Motion) =>
	moments.filter((moment) => motion.record[moment]).map((moment) => describePose(motion, moment, words));

const sideways = /^((pelvis (list|rotation))|((trunk|neck) (bend|rotation)))$/;
const mirrored = ([x, y, z]: Vector): Vector => [x, y, -z];

/** The same movement of the other side of the body, as a mirror shows it. */
function swapped({ record, keys }: Motion): Motion {
	const visit = (value: unknown, within = ''): unknown => {
		if (typeof value === 'string') return swapSides(value);
		// A place ends with how far it lies towards the working side.
		if (Array.isArray(value) && within === 'at') return [...value.slice(0, -1), -value.at(-1)];
		if (Array.isArray(value)) return value.map((one) => visit(one));
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([key, one]) => [swapSides(key), visit(one, key)]));
	};
	const lying = { 'side-lying': 'side-lying-working-below', 'side-lying-working-below': 'side-lying' } as const;
	const lies = lying[record.lies as keyof typeof lying] ?? record.lies;
	return {
		record: { ...(visit(record) as MovementRecord), lies },
		keys: keys.map(({ moment, posture, contacts, places }) => ({
			moment,
			posture: {
				orientation: lies,
				root: mirrored(posture.root),
				angles: Object.fromEntries(
					Object.entries(posture.angles).map(([name, angle]) => [
						swapSides(name),
						sideways.test(name) ? -angle : angle,
					]),
				),
			},
			contacts: visit(contacts) as KeyFrame['contacts'],
			places: Object.fromEntries(Object.entries(places).map(([part, all]) => [swapSides(part), all.map(mirrored)])),
		})),
	};
}

const swapSides = (text: string) =>
	text.replace(/\b(working|other)\b/g, (side) => (side === 'working' ? 'other' : 'working'));

describe.each(records)('%s', (_, record) => {
	const motion = motionOf(record);
	const texts = textsOf(motion);

	test('every text is short, says something new and never names a side', () => {
		for (const text of texts) {
			expect(text.length, text).toBeLessThanOrEqual(longestText);
			expect(text).toMatch(/^\p{Lu}[^{}]+\.$/u);
			expect(text).not.toMatch(/\b(left|right)\b|undefined|\.\.|,,|, ?\./i);
		}
		texts.slice(1).forEach((text, index) => expect(text).not.toBe(texts[index]));
	});

	test('the mirrored picture has the same texts', () => {
		expect(textsOf(swapped(motion))).toEqual(texts);
	});
});

test('no two exercises have the same texts', () => {
	const all = records.map(([, record]) => textsOf(motionOf(record)).join('\n'));
	expect(all.filter((text, index) => all.indexOf(text) !== index)).toEqual([]);
});

test('the texts of the mistakes drawn so far are short, begin with their mark and differ from the right picture', () => {
	for (const { data } of library.exercises.values()) {
		const motion = motionOf(data.movement);
		for (const { wrong } of data.mistakes) {
			if (!wrong) continue;
			const text = describeMistake(motion, wrong, words);
			expect(text.length, text).toBeLessThanOrEqual(longestText);
			expect(text).toMatch(/^Wrong: \p{Lu}/u);
			expect(text).not.toMatch(/\b(left|right)\b|undefined|[{}]/i);
			expect(textsOf(motion)).not.toContain(text.slice('Wrong: '.length));
		}
	}
});

const squat = movementSchema.parse({
	lies: 'standing',
	camera: 'front',
	start: { contacts: ['both feet'] },
	end: { pelvis: { tilt: 34 }, both: { hip: { flexion: 88 }, knee: { flexion: 76 } } },
});
const motion = motionOf(squat);
const mistake = (wrong: object) => describeMistake(motion, wrongPoseSchema.parse(wrong), words);

test('a mistake is told by how it differs from the pose it goes wrong from', () => {
	expect(
		mistake({ contacts: ['both feet, moved'], both: { hip: { abduction: -8, rotation: -22 } } }),
	).toMatchInlineSnapshot(`"Wrong: Knees turned inwards, feet further apart. Standing, knees bent, leaning forwards."`);
	expect(mistake({ trunk: { flexion: 40 } })).toMatchInlineSnapshot(
		`"Wrong: Back rounded, trunk leaning further forwards. Standing, knees bent."`,
	);
	expect(mistake({ trunk: { bend: 25 } })).toMatchInlineSnapshot(
		`"Wrong: Leaning to one side. Standing, knees bent, leaning forwards."`,
	);
	expect(mistake({ from: 'start', pelvis: { tilt: 30 } })).toMatchInlineSnapshot(
		`"Wrong: Leaning slightly forwards, knees further in front of the toes. Standing, legs straight."`,
	);
	expect(
		mistake({ contacts: ['both toes'], both: { ankle: { flexion: -20 }, toes: { flexion: 40 } } }),
	).toMatchInlineSnapshot(`"Wrong: Both heels lifted, weight on the toes. Standing, knees bent, leaning forwards."`);
});

test('a mistake that hardly differs is told by what differs most', () => {
	expect(mistake({ trunk: { flexion: 5 } })).toMatchInlineSnapshot(
		`"Wrong: Back rounded. Standing, knees bent, leaning forwards."`,
	);
});

test('poses that differ in no word of their own are told apart by what differs most', () => {
	const record = movementSchema.parse({
		lies: 'standing',
		camera: 'front',
		start: { both: { knee: { flexion: 60 }, hip: { flexion: 50 } }, contacts: ['both feet'] },
		end: { trunk: { rotation: 20 } },
	});
	expect(textsOf(motionOf(record))).toMatchInlineSnapshot(`
		[
		  "Standing, knees bent.",
		  "Chest turned to one side. Standing, knees bent.",
		]
	`);
});

test('a moment that the movement lacks is refused', () => {
	expect(() => describePose(motion, 'middle', words)).toThrow(
		'The movement has no middle pose; write its middle, or describe one it has.',
	);
	expect(() => mistake({ contacts: ['both feet', 'both palms'], both: { knee: { flexion: 0 } } })).toThrow(OutOfReach);
});

test('another language puts the parts in its own order', () => {
	const turned = {
		...words,
		text: { list: '{next} und {first}', sentence: '{parts}!', changed: '{posture} {change}', wrong: '{text} (falsch)' },
	};
	expect(describePose(motion, 'end', turned)).toMatchInlineSnapshot(
		`"Standing! Leaning forwards und knees bent und hips lowered!"`,
	);
});

test('the texts of the exercises', () => {
	expect(records.map(([id, record]) => [id, ...textsOf(motionOf(record))].join('\n')).join('\n\n'))
		.toMatchInlineSnapshot(`
			"band-hip-abduction-standing
			Standing, a band round the ankles, one hand on a chair back, legs straight.
			One leg lifted out to the side, straight. Standing on the other leg, a band round the ankles, one hand on a chair back.

			band-hip-extension-standing
			Standing, a band round the ankles, both hands on a chair back, legs straight.
			One leg lifted behind, straight. Standing on the other leg, a band round the ankles, both hands on a chair back.

			band-hip-external-rotation-stool
			Standing on one leg, the other knee on a stool, free foot swung out to the side, a band pulling that ankle outwards.
			Free foot swung behind the standing leg. Standing on one leg, the other knee on a stool, a band pulling that ankle outwards.

			band-hip-flexion-standing
			Standing, a band round the ankles, one hand on a chair back, legs straight.
			One leg lifted in front, straight. Standing on the other leg, a band round the ankles, one hand on a chair back.

			band-hip-internal-rotation-stool
			Standing on one leg, the other knee on a stool, free foot swung behind the standing leg, a band pulling that ankle inwards.
			Free foot swung out to the side. Standing on one leg, the other knee on a stool, a band pulling that ankle inwards.

			bridge
			Lying on the back, knees bent, feet flat, arms by the sides.
			Hips lifted, body straight from shoulders to knees. Lying on the back, knees bent, feet flat, arms by the sides.

			calf-raise
			Standing, one hand on a chair back, legs straight.
			Both heels lifted, weight on the toes. Standing, one hand on a chair back, legs straight.

			clamshell
			Lying on one side, knees bent, top hand on the mat in front.
			Top leg opened upwards at the knee, feet together. Lying on one side, bottom leg bent, top hand on the mat in front.

			fire-hydrant
			On hands and knees, back level.
			One leg lifted out to the side, bent. On both hands and one knee, back level.

			foam-roller-hip-flexor-glute-stretch
			Lying on the back, one leg drawn up to the chest, hips on a foam roller, hands on that knee, the other leg bent, foot flat.
			One leg lifted to the ceiling, almost straight. Lying on the back, hips on a foam roller, hands on that knee.
			One leg lifted across the body, almost straight. Lying on the back, hips on a foam roller, hands on that knee.

			giant-side-steps-band
			Standing, a band round the calves, knees slightly bent.
			One foot stepped out to the side, knees bent, feet wide apart. Standing, a band round the calves.
			One foot stepped in, knees slightly bent, feet apart. Standing, a band round the calves.

			hamstring-stretch
			Lying on the back, one leg lifted, bent, a towel from that foot to the hand, the other leg straight.
			One leg lifted to the ceiling, straight. Lying on the back, a towel from that foot to the hand, the other leg straight.

			hip-thrust
			Sitting on the floor, back against a bench, knees bent, feet flat.
			Hips lifted, body straight from shoulders to knees, shoulders on a bench. Lying on the back, knees bent, feet flat.

			itb-stretch
			Standing, one hand on a wall, feet together, legs straight.
			One foot stepped back, feet crossed. Standing, one hand on a wall, legs straight.
			Leaning towards the wall. Standing, feet crossed, one hand on a wall, legs straight.

			lateral-band-walk
			Standing, a band round the ankles, knees slightly bent, leaning slightly forwards, hands in front of the chest.
			One foot stepped out to the side, feet wide apart. Standing, a band round the ankles, knees slightly bent.
			One foot stepped in, feet apart. Standing, a band round the ankles, knees slightly bent, leaning slightly forwards.

			lateral-step-down
			Standing on one leg on a step, the other leg hanging beside the step, hands in front of the chest.
			Leg on the step bent, leaning slightly forwards. One foot on a step, the other heel lowered to the floor beside it.

			leg-press
			Sitting in a seat that leans back, knees bent, feet on a plate.
			Plate pushed away, legs almost straight. Sitting in a seat that leans back, feet on a plate.

			lunge
			Standing, legs straight, hands in front of the chest.
			One foot stepped forwards, back heel lifted, legs almost straight. Standing with one foot far in front.
			Hips lowered, knees bent. Standing with one foot far in front, back heel lifted, hands in front of the chest.

			monster-walk
			Standing, knees bent, a band round the ankles, leaning slightly forwards, feet apart, hands in front of the chest.
			One foot stepped forwards. Standing with one foot far in front, a band round the ankles, knees slightly bent.
			One foot stepped forwards. Standing with one foot far in front, a band round the ankles, front leg bent.

			pelvic-drop
			Standing on one leg on a step, the other leg hanging beside the step.
			Pelvis dropped on the side of the free leg. Standing on one leg on a step, the other leg hanging beside the step.

			plank
			Face down, on forearms, knees and toes, legs almost straight.
			Knees lifted off the mat, body straight from head to heels. Face down, on forearms and toes.

			prone-hip-extension
			Lying face down, legs straight, arms folded under the head.
			One leg lifted, straight. Lying face down, the other leg straight, arms folded under the head.

			quad-set
			Lying on the back, one leg almost straight over a rolled towel, the other leg bent, foot flat, arms by the sides.
			One leg straight over a rolled towel. Lying on the back, the other leg bent, foot flat, arms by the sides.

			quad-stretch
			Standing, one hand on a chair back, one heel lifted, one leg slightly bent, the other leg straight.
			One leg lifted behind, fully bent, one hand holding that ankle. Standing on the other leg, one hand on a chair back.
			One leg higher. Standing on the other leg, one leg lifted behind, fully bent, one hand holding that ankle.

			quadruped-hip-extension
			On hands and knees, back level.
			One leg lifted behind, knee bent, sole to the ceiling. On both hands and one knee, back level.

			seated-knee-extension
			Sitting on a chair, knees bent, hands on the seat.
			One leg lifted in front, straight. Sitting on a chair, the other leg bent, hands on the seat.

			side-plank
			On one side, propped on one forearm, legs straight, hips on the mat, one hand on the thigh.
			Hips lifted, body straight from head to heels. On one side, propped on one forearm, one hand on the thigh.

			sidelying-leg-raise-wall-foot-up
			Lying on one side, top heel against a wall behind, bottom leg bent, top leg straight, top hand on the mat in front.
			Top leg lifted, straight. Lying on one side, top heel against a wall behind, bottom leg bent, top hand on the mat in front.
			Toes turned to the ceiling. Lying on one side, top leg lifted, straight, top heel against a wall behind, bottom leg bent.

			sidelying-slr-abduction
			Lying on one side, bottom leg bent, top leg straight, top hand on the mat in front.
			Top leg lifted, straight. Lying on one side, bottom leg bent, top hand on the mat in front.

			single-leg-bridge
			Lying on the back, one leg lifted, straight, the other leg bent, foot flat, arms by the sides.
			Hips lifted, body straight from shoulders to knees. Lying on the back, one leg lifted, straight, arms by the sides.

			single-leg-deadlift-overhead
			Standing on one leg, the other leg lifted in front, bent, knee at hip height.
			Arms stretched overhead. Standing on one leg, the other leg lifted in front, bent, knee at hip height.
			One leg lifted behind, straight, trunk tipped forwards, level. Standing on the other leg, arms stretched overhead.

			single-leg-squat
			Standing on one leg, the other leg off the floor, bent, one hand on a chair back.
			One leg lifted behind, bent, hips lowered, standing leg bent, leaning slightly forwards. Standing on the other leg.

			squat
			Standing, a chair close behind, legs straight.
			Hips lowered, knees bent, leaning forwards, arms stretched out in front. Standing, a chair close behind.

			step-down
			Standing on one leg on a step, the other leg lifted in front, bent, hands in front of the chest.
			One leg in the air in front of the step, hips lowered, standing leg bent. Standing on the other leg on a step.
			Leaning slightly forwards. One foot on a step, the other heel lowered to the floor in front, leg on the step bent.

			step-up
			One foot on a step, the other on the floor, leg on the step bent.
			One leg lifted in front, bent. Standing on the other leg on a step.
			Second foot placed on the step, legs straight. Standing on a step.

			straight-leg-raise
			Lying on the back, one leg bent, foot flat, the other leg straight, arms by the sides.
			One leg lifted, straight. Lying on the back, the other leg bent, foot flat, arms by the sides.

			terminal-knee-extension
			Lying on the back, one leg slightly bent over a rolled towel, the other leg bent, foot flat, arms by the sides.
			One leg straight over a rolled towel, its heel lifted. Lying on the back, the other leg bent, foot flat, arms by the sides.

			wall-squat
			Standing, back against a wall, legs almost straight.
			Hips lowered, knees bent. Standing, back against a wall."
		`);
});
