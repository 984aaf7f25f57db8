import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check.ts';
import { proofSchema } from '../../src/quality/proof.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const figure = { what: 'Pages', seen: '3', command: 'npm test', on: new Date('2026-11-21') };
const problemsOf = (change: object) =>
	proofSchema
		.safeParse({ parts: [{ id: 'fast', title: 'Fast', lead: 'Short.', figures: [{ ...figure, ...change }] }] })
		.error?.issues.map(({ path, message }) => `${path.slice(4).join('.')}: ${message}`) ?? [];

test('every measured figure names a command that is there, and README tells of it', () => {
	const readme = readFileSync('README.md', 'utf8');
	const { proof } = checkContent('.', new Date()).library;
	const commands = (proof?.data.parts ?? []).flatMap(({ figures }) => figures.map(({ command }) => command));
	expect(commands.length).toBeGreaterThan(0);
	for (const command of commands) {
		const script = /npm (?:run )?([\w:-]+)/.exec(command)?.[1] ?? '';
		expect(scripts, command).toHaveProperty([script]);
		expect(readme, command).toMatch(new RegExp(`npm (?:run )?${script}`));
	}
});

test('a figure with an aim says whether it is reached, and one that is not says what falls short', () => {
	expect(problemsOf({})).toEqual([]);
	expect(problemsOf({ aim: 'at most 4', isReached: true })).toEqual([]);
	expect(problemsOf({ aim: 'at most 2' })).toEqual(['aim: An aim and "isReached" stand together, or neither does.']);
	expect(problemsOf({ aim: 'at most 2', isReached: false })).toEqual([
		'isReached: An aim that is not reached needs "short": what falls short, and why.',
	]);
	expect(problemsOf({ command: 'lighthouse' })).toEqual([
		'command: Write the command as one types it: npm run audit -- nu.',
	]);
});
