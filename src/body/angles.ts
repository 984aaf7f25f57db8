import type { KeyPose } from './pose.ts';
import { limbJoints, middleJoints, sides, type Angles } from './skeleton.ts';

/** Angles of a key pose by name, over those of the pose before it; one side's own angles win over `both`. */
export function anglesOf(pose: KeyPose, before: Angles = {}): Angles {
	const named: Record<string, number> = { ...before };
	const take = (joints: object | undefined, prefix: string, only: object) => {
		for (const [joint, motions] of Object.entries(joints ?? {})) {
			if (!(joint in only)) continue;
			for (const [motion, angle] of Object.entries((motions ?? {}) as Record<string, number | undefined>)) {
				if (angle !== undefined) named[`${prefix}${joint} ${motion}`] = angle;
			}
		}
	};
	take(pose, '', middleJoints);
	for (const side of sides) take(pose.both, `${side} `, limbJoints);
	for (const side of sides) take(pose[side], `${side} `, limbJoints);
	return named;
}
