import { expect, test } from 'vitest';
import { checkContent } from '../../src/check.ts';
import { exerciseSchema, levels } from '../../src/exercise/exercise.ts';
import { loopFrom, progressionOf, stepsOf } from '../../src/exercise/progression.ts';
import { exercise, mdx, reportOn } from '../records.ts';

const way = (id: string) => ({ text: `Do the ${id}.`, exercise: id });
const shelf = (...all: Record<string, unknown>[]) =>
	new Map(
		all.map((changes) => {
			const data = exerciseSchema.parse(exercise(changes));
			return [data.id, { id: data.id, data }] as const;
		}),
	);
/** A report on the bridge and a thrust, with nothing else that mentions them. */
const reportOnTwo = (bridge: Record<string, unknown>, thrust: Record<string, unknown>) =>
	reportOn({
		'content/exercises/bridge.mdx': mdx(exercise(bridge), 'Feel the buttock.\n'),
		'content/exercises/thrust.mdx': mdx(exercise({ id: 'thrust', name: 'Thrust', ...thrust }), 'Feel the buttock.\n'),
		'content/articles/why-hips.mdx': undefined,
		'content/claims/hips-help.yaml': undefined,
	});

test('a link is seen from both ends, whichever file says it, and once', () => {
	const exercises = shelf(
		{ id: 'bridge', harder: [way('one-leg')] },
		{ id: 'one-leg', level: 'middle', easier: [way('bridge')] },
		{ id: 'deadlift', level: 'hard', easier: [way('one-leg')] },
		{ id: 'thrust', level: 'middle', easier: [way('bridge')], harder: [{ text: 'Add weight.' }] },
	);
	expect(progressionOf('bridge', exercises)).toEqual({ easier: [], harder: ['one-leg', 'thrust'] });
	expect(progressionOf('one-leg', exercises)).toEqual({ easier: ['bridge'], harder: ['deadlift'] });
	expect(progressionOf('deadlift', exercises)).toEqual({ easier: ['one-leg'], harder: [] });
	expect(loopFrom('bridge', exercises)).toBe(undefined);
});

test('an exercise that is not there is no step, and the gentlest come first', () => {
	const exercises = shelf(
		{ id: 'bridge', harder: [way('deadlift'), way('gone'), way('thrust')] },
		{ id: 'deadlift', level: 'hard' },
		{ id: 'thrust', level: 'middle' },
	);
	expect(progressionOf('bridge', exercises).harder).toEqual(['thrust', 'deadlift']);
});

test('our progressions climb, and what is above one exercise has it below', () => {
	const { exercises } = checkContent('.', new Date()).library;
	const level = (id: string) => levels.indexOf(exercises.get(id)?.data.level ?? 'gentle');
	const steps = [...exercises.values()].flatMap(({ data }) => stepsOf(data));
	expect(steps.length).toBeGreaterThan(30);
	for (const { easier, harder } of steps) {
		expect(level(harder), `${easier} → ${harder}`).toBeGreaterThanOrEqual(level(easier));
		expect(progressionOf(easier, exercises).harder).toContain(harder);
		expect(progressionOf(harder, exercises).easier).toContain(easier);
	}
});

test('a harder exercise of a lower level is refused, with both files', () => {
	expect(reportOnTwo({ level: 'middle', harder: [way('thrust')] }, { level: 'gentle' })).toMatchInlineSnapshot(`
		"Found 1 problem in 1 file.

		  content/exercises/bridge.mdx
		     46 | harder-is-not-gentler: thrust is given as harder than bridge, but its level is "gentle" and that of bridge is "middle".
		        └─ Correct the level in content/exercises/bridge.mdx or in content/exercises/thrust.mdx, or take the link away."
	`);
	expect(reportOnTwo({ level: 'middle' }, { level: 'gentle', easier: [way('bridge')] })).toMatchInlineSnapshot(`
		"Found 1 problem in 1 file.

		  content/exercises/thrust.mdx
		     46 | harder-is-not-gentler: thrust is given as harder than bridge, but its level is "gentle" and that of bridge is "middle".
		        └─ Correct the level in content/exercises/bridge.mdx or in content/exercises/thrust.mdx, or take the link away."
	`);
	expect(reportOnTwo({ level: 'middle', harder: [way('thrust')] }, { level: 'middle' })).toBe('sound');
});

test('a progression that comes back to its start is refused, once', () => {
	const report = reportOnTwo({ harder: [way('thrust')] }, { harder: [way('bridge')] });
	expect(report).toMatchInlineSnapshot(`
		"Found 1 problem in 1 file.

		  content/exercises/bridge.mdx
		     44 | progression-ends: Going from harder to harder leads back to the start: bridge → thrust → bridge.
		        └─ Take one easier or harder link away in content/exercises/bridge.mdx, content/exercises/thrust.mdx."
	`);
	expect(reportOnTwo({ harder: [way('bridge')] }, {})).toContain('bridge → bridge');
});

test('a level that is none is refused', () => {
	expect(reportOnTwo({ level: 'medium' }, {})).toContain('schema: level: ');
});
