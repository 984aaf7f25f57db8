import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { movementSchema, type MovementRecord } from '../../src/body/pose.ts';

const folder = 'src/body/poses-draft';

/** Every movement written so far, by name. */
export const drafts: [name: string, record: MovementRecord][] = readdirSync(folder)
	.filter((file) => file.endsWith('.yaml'))
	.map((file) => [file.slice(0, -5), movementSchema.parse(parse(readFileSync(`${folder}/${file}`, 'utf8')))]);

/** Numbers between 0 and 1 that are the same in every run. */
export function steadyNumbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1664525 + 1013904223) % 4294967296;
		return state / 4294967296;
	};
}
