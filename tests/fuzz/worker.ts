// Tries mutations one after another and tells of each, so that who waits can see one that never ends.
import { parentPort, workerData } from 'node:worker_threads';
import { generator } from '../mutation/changes.ts';
import { mutationsOf, Trial, type Mutation, type Outcome } from './trial.ts';

export interface Tried extends Mutation, Outcome {
	index: number;
}

const { seed, count, from } = workerData as { seed: number; count: number; from: number };
const trial = new Trial(new Date());
parentPort?.postMessage({ ready: trial.files.length });
let index = 0;
for (const mutation of mutationsOf(trial.files, trial.root, generator(seed))) {
	if (index === count) break;
	if (index >= from) {
		parentPort?.postMessage({ begins: { index, kind: mutation.kind, file: mutation.file } });
		parentPort?.postMessage({ tried: { index, ...mutation, ...trial.run(mutation) } satisfies Tried });
	}
	index += 1;
}
trial.end();
