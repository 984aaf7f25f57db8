import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { kept } from '../../src/site/kept.ts';

test('what was made from the same is not made again, in any order of asking, and a failure leaves nothing behind', async () => {
	const [home, away] = [process.cwd(), mkdtempSync(join(tmpdir(), 'hip-to-knee-'))];
	process.chdir(away);
	onTestFinished(() => {
		process.chdir(home);
		rmSync(away, { recursive: true, force: true });
	});
	const made: string[] = [];
	const ask = async (kind: string, from: unknown) =>
		(
			await kept(kind, from, () => {
				made.push(`${kind} ${JSON.stringify(from)}`);
				return `made from ${JSON.stringify(from)}`;
			})
		).toString();
	await expect(kept('films', 'squat', () => Promise.reject(new Error('out of reach')))).rejects.toThrow('out of reach');
	for (const round of [0, 1]) {
		expect(await ask('films', 'squat')).toBe('made from "squat"');
		expect(await ask('films', ['squat', 2])).toBe('made from ["squat",2]');
		expect(await ask('pictures', 'squat')).toBe('made from "squat"');
		expect(made.length, `round ${round}`).toBe(3);
	}
	expect(readdirSync('node_modules/.astro/films').length).toBe(2);
});
