import { expect, test } from 'vitest';
import { anglesOf } from '../../src/body/angles.ts';
import { contactsIn } from '../../src/body/contact.ts';
import { movementSchema } from '../../src/body/pose.ts';

const good = {
	lies: 'standing',
	camera: 'side',
	start: { both: { knee: { flexion: 10 } }, contacts: ['both feet'] },
	end: { working: { knee: { flexion: 40 } } },
};

function messages(record: unknown): string[] {
	const result = movementSchema.safeParse(record);
	return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('a movement needs only what differs from standing', () => {
	expect(messages(good)).toEqual([]);
	const { start, end } = movementSchema.parse(good);
	expect(anglesOf(end, anglesOf(start))).toEqual({ 'working knee flexion': 40, 'other knee flexion': 10 });
});

test('an angle the joint cannot reach is refused with joint, angle and range', () => {
	expect(messages({ ...good, end: { working: { elbow: { flexion: -20 } } } })).toEqual([
		'end.working.elbow.flexion: The elbow flexion is -20 degrees; it must lie between 0 and 150.',
	]);
	expect(messages({ ...good, start: { other: { knee: { flexion: 170 } } } })).toEqual([
		'start.other.knee.flexion: The knee flexion is 170 degrees; it must lie between 0 and 150.',
	]);
});

test('an unknown joint or movement is refused with the ones there are', () => {
	expect(messages({ ...good, end: { working: { nee: { flexion: 20 } } } })).toEqual([
		'end.working: "nee" is no joint of a limb. There are: shoulder, elbow, wrist, hip, knee, ankle, toes.',
	]);
	expect(messages({ ...good, end: { working: { knee: { bend: 20 } } } })).toEqual([
		'end.working.knee: "bend" is no movement of the knee. There are: flexion, rotation.',
	]);
	expect(messages({ ...good, end: { tail: {} } })).toEqual([
		'end: "tail" is no joint or part of a pose. There are: pelvis, trunk, neck, both, working, other, contacts, step, arrows.',
	]);
});

test('a movement without an end is refused', () => {
	const { end: _, ...rest } = good;
	expect(messages(rest)).toEqual(['end: A movement needs an end as well as a start.']);
});

test('a band with one anchor is refused', () => {
	expect(messages({ ...good, band: { from: 'working ankle' } })).toEqual([
		'band.to: A band needs two anchors: from and to.',
	]);
	expect(messages({ ...good, band: { from: 'working ankle', to: 'tail' } })).toEqual([
		'band.to: "tail" is no anchor of a band. Write one part of the body (working ankle) or anchor.',
	]);
});

test('an arrow names one part of the body, in the movement and in a pose', () => {
	expect(messages({ ...good, arrows: ['both knees'] })).toEqual(['arrows.0: "both knees" names no part of the body.']);
	expect(messages({ ...good, end: { arrows: ['working knee', 'tail'] } })).toEqual([
		'end.arrows.1: "tail" names no part of the body.',
	]);
});

test('a contact names a part we know and a surface that is there', () => {
	expect(messages({ ...good, start: { contacts: ['working nose'] } })[0]).toContain(
		'"working nose" names no part of the body.',
	);
	expect(messages({ ...good, start: { contacts: ['working foot on step'] } })).toEqual([
		'start.contacts.0: "working foot on step" rests on "step", which is not there. There are: ground, and parts of the body (other ankle).',
	]);
	expect(contactsIn('both feet')).toEqual([
		{ part: 'working foot', on: 'ground', moved: false },
		{ part: 'other foot', on: 'ground', moved: false },
	]);
	expect(contactsIn('working foot on step, moved')).toEqual([{ part: 'working foot', on: 'step', moved: true }]);
});
