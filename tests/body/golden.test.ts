import { expect, test } from 'vitest';
import { figure } from '../../src/body/figure.ts';
import { stripFile } from '../../src/body/svg.ts';
import { movements } from './movements.ts';

// One for each way a body lies and each kind of thing it uses; changed on purpose, they are renewed with `vitest -u` and looked at.
const chosen = [
	'squat',
	'clamshell',
	'bridge',
	'plank',
	'prone-hip-extension',
	'quadruped-hip-extension',
	'leg-press',
	'step-up',
	'terminal-knee-extension',
	'wall-squat',
];

test.each(chosen)('the figure of %s is the one that was looked at', async (id) => {
	const record = movements.find(([name]) => name === id)?.[1];
	if (!record) throw new Error(`No exercise "${id}".`);
	const { viewBox, frames } = figure(record);
	const pictures = frames.map(({ shapes }) => ({ viewBox, shapes }));
	await expect(stripFile(pictures, '', id).replaceAll('><', '>\n<')).toMatchFileSnapshot(`golden/${id}.svg`);
});
