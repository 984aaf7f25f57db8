import { motionOf, OutOfReach, wrongFrame } from '../body/motion.ts';
import { moments } from '../body/pose.ts';
import { cycleOf, FootOutOfReach } from '../gait/cycle.ts';
import type { Entry } from '../graph.ts';
import type { Issue } from '../issue.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { error, sorted, type Rule } from './rule.ts';

/** In every picture of an exercise each contact holds, in the right poses and in the wrong ones. */
export const figuresHold: Rule = ({ exercises }) =>
	sorted(exercises).flatMap((entry) => {
		const { movement, mistakes } = entry.data;
		const right = outOfReach(entry, () => motionOf(movement), ['movement']);
		if (right.length > 0) return right;
		return mistakes.flatMap(({ wrong }, index) =>
			wrong ? outOfReach(entry, () => wrongFrame(motionOf(movement), wrong), ['mistakes', index]) : [],
		);
	});

/** In every pose of the stride both feet reach the ground where they stand on it. */
export const strideHolds: Rule = ({ stride }) => {
	if (!stride) return [];
	try {
		cycleOf(stride.data);
		return [];
	} catch (problem) {
		if (!(problem instanceof FootOutOfReach)) throw problem;
		return error({
			rule: 'stride-holds',
			file: stride.file,
			line: stride.lineOf(['poses', problem.pose]),
			message: problem.message,
			hint: 'Change the angles of the pose, or length and reach, so that it can stand there.',
		});
	}
};

function outOfReach(entry: Entry<Exercise>, draw: () => unknown, path: PropertyKey[]): Issue[] {
	try {
		draw();
		return [];
	} catch (problem) {
		if (!(problem instanceof OutOfReach)) throw problem;
		return error({
			rule: 'figure-holds',
			file: entry.file,
			line: entry.lineOf([...path, problem.moment]) ?? entry.lineOf(path),
			message: problem.message,
			hint: 'Change the angles, the contact or the place of the prop so that it can reach.',
		});
	}
}

/** A figure tints only muscles that the exercise names. */
export const tintedMusclesWork: Rule = ({ exercises }) =>
	sorted(exercises).flatMap((entry) => {
		const { primary, secondary } = entry.data.muscles;
		const named = [...primary, ...secondary].map(({ muscle }) => muscle);
		return Object.entries(entry.data.movement.muscles).flatMap(([side, tinted]) =>
			tinted
				.filter((muscle) => !named.includes(muscle))
				.flatMap((muscle) =>
					error({
						rule: 'tinted-muscle-works',
						file: entry.file,
						line: entry.lineOf(['movement', 'muscles', side]),
						message: `The figure tints the muscle "${muscle}", and the exercise does not name it.`,
						hint: `It names ${named.join(', ')}. Add it to its muscles, or take it out of the figure.`,
					}),
				),
		);
	});

/** Every pose of a figure names a step that is there, because the step is its caption. */
export const posesShowSteps: Rule = ({ exercises }) =>
	sorted(exercises).flatMap((entry) =>
		moments.flatMap((moment) => {
			const pose = entry.data.movement[moment];
			const last = entry.data.steps.length;
			if (!pose || (pose.step !== undefined && pose.step <= last)) return [];
			const found = pose.step === undefined ? 'names no step' : `shows step ${pose.step}, and there are ${last} steps`;
			return error({
				rule: 'pose-shows-step',
				file: entry.file,
				line: entry.lineOf(['movement', moment, 'step']) ?? entry.lineOf(['movement', moment]),
				message: `The ${moment} pose ${found}.`,
				hint: `Write the number of the step it shows, 1 to ${last}: its words become the caption.`,
			});
		}),
	);

/** The longest caption or alternative text of a figure, in characters. */
const longest = 125;

/** Steps that stand under a figure are short enough to read at a glance. */
export const captionsAreShort: Rule = ({ exercises }) =>
	sorted(exercises).flatMap((entry) => {
		const shown = new Set(moments.map((moment) => entry.data.movement[moment]?.step));
		return entry.data.steps.flatMap((step, index) => {
			if (!shown.has(index + 1) || step.length <= longest) return [];
			return error({
				rule: 'caption-is-short',
				file: entry.file,
				line: entry.lineOf(['steps', index]),
				message: `Step ${index + 1} stands under a figure and has ${step.length} characters; at most ${longest}.`,
				hint: 'Shorten it, or show another step.',
			});
		});
	});
