import type { Reading, Sign } from './reading.ts';
import { sides, type Side } from './skeleton.ts';
import { middle, outwards } from './stance.ts';
import { length, subtract } from './vector.ts';

/** What has moved from one picture to the next: feet that stepped, knees that left the mat, hips that sank. */
export function stepsBetween(then: Reading, now: Reading): Sign[] {
	const { record, name } = now;
	if (record.lies === 'on-forearms' && then.name !== name) return [step('kneesLifted')];
	if (record.props.plate) return legLength(now) - legLength(then) > 10 ? [step('pushed')] : [];
	if (record.lies !== 'standing') return [];
	const states = new Set(sides.map((side) => footStep(then, now, side)));
	const steps = [...states].flatMap((state) => (state ? [step(state)] : []));
	const sunk = then.frames.pelvis.origin[1] - now.frames.pelvis.origin[1] > 6;
	return steps.length === 0 && sunk && name === then.name ? [{ topic: 'hips', state: 'lowered', weight: 66 }] : steps;
}

type Step = Extract<Sign, { topic: 'step' }>['state'];

const step = (state: Step): Sign => ({ topic: 'step', state, weight: 90 });

const legLength = (reading: Reading) => length(subtract(middle(reading, 'foot'), middle(reading, 'thigh')));

function footStep(then: Reading, now: Reading, side: Side): Step | null {
	if (!then.feet[side]) return now.feet[side] === 'step' ? 'onStep' : null;
	if (then.feet[side] !== now.feet[side]) return null;
	const [x, , z] = subtract(now.frames[`${side} foot`].origin, then.frames[`${side} foot`].origin);
	if (Math.hypot(x, z) < 8) return null;
	if (Math.abs(z) > Math.abs(x)) return z * outwards(side) > 0 ? 'aside' : 'in';
	return x > 0 ? 'forwards' : 'back';
}
