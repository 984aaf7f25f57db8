import { z } from 'zod';
import { contactsIn, limbParts, middleParts } from './contact.ts';
import { directions, type Direction } from './camera.ts';
import { muscleNames } from './muscle.ts';
import { orientations, type Orientation } from './kinematics.ts';
import { propsSchema } from './prop.ts';
import { limbJoints, middleJoints } from './skeleton.ts';
import { surfacesOf } from './surface.ts';

const contactSchema = z.string().superRefine((words, context) => {
	if (contactsIn(words)) return;
	context.addIssue({
		code: 'custom',
		message: `"${words}" names no part of the body. Write a side and a part (both feet, working ${limbParts.join(', ')}) or ${middleParts.join(', ')}; then "on" and what it rests on, if that is not the ground.`,
	});
});

type Ranges = Record<string, readonly [number, number]>;

function jointSchema(joint: string, ranges: Ranges) {
	const angle = (motion: string, [low, high]: readonly [number, number]) => {
		const error = (issue: { input?: unknown }) =>
			`The ${joint} ${motion} is ${String(issue.input)} degrees; it must lie between ${low} and ${high}.`;
		return z.number().min(low, { error }).max(high, { error }).optional().describe(`Degrees, ${low} to ${high}.`);
	};
	return z
		.strictObject(Object.fromEntries(Object.entries(ranges).map(([motion, range]) => [motion, angle(motion, range)])), {
			error: (issue) => unknownName(issue, `movement of the ${joint}`, Object.keys(ranges)),
		})
		.optional()
		.describe(`Angles of the ${joint}.`);
}

function jointsOf(joints: Record<string, Ranges>) {
	return Object.fromEntries(Object.entries(joints).map(([joint, ranges]) => [joint, jointSchema(joint, ranges)]));
}

function unknownName(issue: { code?: string | undefined; keys?: unknown }, what: string, known: readonly string[]) {
	if (issue.code !== 'unrecognized_keys') return undefined;
	const names = (issue.keys as string[]).map((key) => `"${key}"`).join(', ');
	return `${names} is no ${what}. There are: ${known.join(', ')}.`;
}

const limbNames = Object.keys(limbJoints);
const limbSchema = (which: string) =>
	z
		.strictObject(jointsOf(limbJoints), { error: (issue) => unknownName(issue, 'joint of a limb', limbNames) })
		.optional()
		.describe(`Joints of ${which}, where they differ from standing (in later poses: from the pose before).`);

const bodyShape = {
	...jointsOf(middleJoints),
	both: limbSchema('both sides'),
	working: limbSchema('the working side'),
	other: limbSchema('the other side'),
	contacts: z
		.array(contactSchema)
		.optional()
		.describe('What rests on what: both feet; working hand on chair back. Later poses keep those of the pose before.'),
};

/** A pose of these parts; a name that is none of them is reported with those there are. */
function poseOf<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
	return z.strictObject(shape, {
		error: (issue) => unknownName(issue, 'joint or part of a pose', Object.keys(shape)),
	});
}

const keyPoseSchema = poseOf({
	...bodyShape,
	step: z.int().positive().optional().describe('The step of the exercise that this pose shows, for its caption.'),
	arrows: z
		.array(z.string())
		.optional()
		.describe('Parts whose way to this pose is shown by an arrow, where they are others than those of the movement.'),
}).describe('One pose: only the angles that differ from standing; in later poses, from the pose before.');

export type KeyPose = z.output<typeof keyPoseSchema>;

/** A pose at a share of a movement that goes round, such as a stride. */
export const timedPoseSchema = poseOf({
	at: z.number().min(0).max(100).describe('When it is reached, in percent of the whole.'),
	...bodyShape,
}).describe('One pose: only the angles that differ from standing; in later poses, from the pose before.');

export type TimedPose = z.output<typeof timedPoseSchema>;

const bandSchema = z
	.strictObject(
		{
			from: z.string({ error: 'A band needs two anchors: from and to.' }).describe('One anchor: working ankle.'),
			to: z
				.string({ error: 'A band needs two anchors: from and to.' })
				.describe('The other anchor: other ankle, anchor.'),
			towel: z.boolean().default(false).describe('true for a towel or a strap that does not stretch; drawn as cloth.'),
		},
		{ error: (issue) => (issue.code === 'invalid_type' ? 'A band needs two anchors: from and to.' : undefined) },
	)
	.superRefine((band, context) => {
		for (const end of ['from', 'to'] as const) {
			if (band[end] === 'anchor' || contactsIn(band[end])?.length === 1) continue;
			context.addIssue({
				code: 'custom',
				path: [end],
				message: `"${band[end]}" is no anchor of a band. Write one part of the body (working ankle) or anchor.`,
			});
		}
	});

const muscleList = (where: string) => z.array(z.enum(muscleNames)).default([]).describe(`Muscles tinted on ${where}.`);

/** Where the viewer stands: a name, or a name with a small turn and a height. */
const cameraSchema = z
	.union([
		z.enum(Object.keys(directions) as [Direction, ...Direction[]]),
		z.strictObject({
			from: z
				.enum(Object.keys(directions) as [Direction, ...Direction[]])
				.describe('Where the viewer stands, before the turn.'),
			turn: z.number().min(-60).max(60).default(0).describe('Degrees further towards the working side.'),
			elevation: z.number().min(0).max(60).default(10).describe('Degrees above the level.'),
		}),
	])
	.describe('Where the viewer stands.');

export const moments = ['start', 'middle', 'end'] as const;
export type Moment = (typeof moments)[number];

/** A mistake as a pose: what differs from one of the poses of the movement, and where to stand to see it. */
export const wrongPoseSchema = poseOf({
	...bodyShape,
	from: z.enum(moments).default('end').describe('The pose it goes wrong from.'),
	camera: cameraSchema.optional().describe('Where the mistake is seen best, if not from where the movement is.'),
});

export type WrongPose = z.output<typeof wrongPoseSchema>;

/** An exercise as a sequence of poses, drawn on one side; the same file serves left and right. */
export const movementSchema = z
	.strictObject({
		lies: z
			.enum(Object.keys(orientations) as [Orientation, ...Orientation[]])
			.describe('How the body stands, sits or lies.'),
		camera: cameraSchema,
		secondCamera: cameraSchema.optional().describe('A second view, where the first alone would mislead.'),
		props: propsSchema.default({}).describe('What the body uses.'),
		band: bandSchema.optional().describe('A band between two anchors.'),
		muscles: z
			.strictObject({
				working: muscleList('the working side'),
				other: muscleList('the other side'),
				both: muscleList('both sides'),
			})
			.default({ working: [], other: [], both: [] })
			.describe('Muscles to tint, by side.'),
		arrows: z.array(z.string()).default([]).describe('Parts whose way is shown by an arrow: working knee.'),
		start: keyPoseSchema,
		middle: keyPoseSchema.optional().describe('A pose between start and end, where the way there needs one.'),
		end: z
			.custom<KeyPose>((value) => value !== undefined, 'A movement needs an end as well as a start.')
			.pipe(keyPoseSchema)
			.describe('The last pose: what differs from the one before.'),
	})
	.superRefine((movement, context) => {
		const surfaces = Object.keys(surfacesOf(movement.props));
		for (const moment of moments) {
			movement[moment]?.contacts?.forEach((words, index) => {
				const on = contactsIn(words)?.[0]?.on ?? 'ground';
				if (surfaces.includes(on) || contactsIn(on)?.length === 1) return;
				context.addIssue({
					code: 'custom',
					path: [moment, 'contacts', index],
					message: `"${words}" rests on "${on}", which is not there. There are: ${surfaces.join(', ')}, and parts of the body (other ankle).`,
				});
			});
		}
		for (const path of [[], ...moments.map((moment) => [moment])]) {
			const arrows = (path[0] ? movement[path[0]]?.arrows : movement.arrows) ?? [];
			arrows.forEach((part, index) => {
				if (contactsIn(part)?.length === 1) return;
				context.addIssue({
					code: 'custom',
					path: [...path, 'arrows', index],
					message: `"${part}" names no part of the body.`,
				});
			});
		}
	});

export type MovementRecord = z.output<typeof movementSchema>;
