import { expect, test } from 'vitest';
import { checkContent } from '../../src/check.ts';
import { exerciseSchema } from '../../src/exercise/exercise.ts';
import { demandsOf, facets, type Demand } from '../../src/exercise/facets.ts';
import { exercise } from '../records.ts';

const own = [...checkContent('.', new Date()).library.exercises.values()].map(({ data }) => data);
const made = (changes: Record<string, unknown>) => exerciseSchema.parse(exercise(changes));
const withoutAll = (...demands: Demand[]) =>
	own.filter((one) => demands.every((demand) => !demandsOf(one).includes(demand))).map(({ id }) => id);

test.each([
	['side-lying', ['lying']],
	['back-lying', ['lying']],
	['front-lying', ['lying']],
	['on-forearms', ['lying']],
	['all-fours', ['kneeling']],
	['standing', ['standing']],
	['sitting', []],
])('%s asks for %j', (position, asks) => {
	expect(demandsOf(made({ position, positionDetail: 'in this position' }))).toEqual(asks);
});

test('a knee on a stool is kneeling, wherever the words say it', () => {
	const standing = { position: 'standing', positionDetail: 'standing tall' };
	expect(demandsOf(made({ ...standing, positionDetail: 'standing, one knee and shin on a padded stool' }))).toEqual([
		'kneeling',
		'standing',
	]);
	expect(demandsOf(made({ ...standing, steps: ['Rest one knee on a stool.', 'Turn.'] }))).toContain('kneeling');
	expect(demandsOf(made({ ...standing, steps: ['Kneel on a mat.', 'Turn.'] }))).toContain('kneeling');
	expect(demandsOf(made({ ...standing, steps: ['Bend your knees, one foot on a step.', 'Rise.'] }))).toEqual([
		'standing',
	]);
});

test('a wall, a chair, a towel and what is optional are no equipment; anything else is', () => {
	const needing = (...items: [item: string, optional?: boolean][]) =>
		demandsOf(made({ position: 'sitting', equipment: items.map(([item, optional = false]) => ({ item, optional })) }));
	expect(needing(['wall'], ['chair'], ['towel'])).toEqual([]);
	expect(needing(['loop-band', true])).toEqual([]);
	expect(needing(['chair'], ['loop-band'])).toEqual(['equipment']);
	expect(needing(['mat'])).toEqual(['equipment']);
});

test('of our exercises, these put weight on a knee', () => {
	expect(own.filter((one) => demandsOf(one).includes('kneeling')).map(({ id }) => id)).toEqual([
		'band-hip-external-rotation-stool',
		'band-hip-internal-rotation-stool',
		'fire-hydrant',
		'quadruped-hip-extension',
	]);
});

test('who can neither lie, kneel nor stand and has nothing still finds exercises', () => {
	expect(withoutAll('lying', 'kneeling', 'standing', 'equipment')).toEqual(['quad-set', 'seated-knee-extension']);
	expect(withoutAll('lying', 'standing')).toContain('leg-press');
	expect(withoutAll('lying')).not.toContain('plank');
});

test('choices are those some exercise has, in the order of the vocabulary', () => {
	const found = facets([made({ level: 'hard', position: 'standing' }), made({ position: 'back-lying' })]);
	expect(found.level).toEqual(['gentle', 'hard']);
	expect(found.position).toEqual(['back-lying', 'standing']);
	expect(found.demand).toEqual(['lying', 'standing']);
	expect(facets(own).demand).toEqual(['equipment', 'lying', 'kneeling', 'standing']);
	expect(facets(own).level).toEqual(['gentle', 'middle', 'hard']);
});
