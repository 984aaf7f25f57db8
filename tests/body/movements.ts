import type { MovementRecord } from '../../src/body/pose.ts';
import { checkContent } from '../../src/check.ts';

/** The movement of every exercise, by its id. */
export const movements: [name: string, record: MovementRecord][] = [
	...checkContent(process.cwd(), new Date()).library.exercises.values(),
].map(({ id, data }) => [id, data.movement]);

/** Numbers between 0 and 1 that are the same in every run. */
export function steadyNumbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1664525 + 1013904223) % 4294967296;
		return state / 4294967296;
	};
}
